"""What a simulated device is to its endpoint and to the control channel, whatever protocol it speaks."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from lararium.domain.capability import Value
from lararium.sim.faults import Faults


class Refusal(Exception):
    """The whole request is answered with an error."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class Applied(NamedTuple):
    """A write that took effect: at which monotonic time, and whether over the wire or at the wall."""

    siid: int
    piid: int
    value: Value
    at: float
    by: str


class Event(NamedTuple):
    """Something to report: `arguments` by piid."""

    siid: int
    eiid: int
    arguments: dict[int, Value]


class Thing(Protocol):
    """What an endpoint and the control channel need of a device; older models have their own."""

    did: str
    model: str
    applied: deque[Applied]
    faults: Faults

    def handle(self, method: str, params: Any) -> Any:
        """Result of a request. Raises Refusal."""
        ...

    def state(self) -> dict[str, Any]:
        """True values by control id (JSON)."""
        ...

    def press(self, values: Mapping[str, Any]) -> None:
        """The human at the wall. Raises BadInput."""
        ...

    def trigger(self, word: str) -> None:
        """Something happens to it. Raises BadInput."""
        ...

    def reset(self) -> None:
        """Back to the start."""
        ...

    def advance(self) -> bool:
        """Bring it to now; True while it changes by itself."""
        ...

    def reports(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Changed properties and events since the last call, as `miIO.sub` reports them."""
        ...
