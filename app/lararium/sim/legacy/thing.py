"""A simulated device of an old model: named fields behind `get_prop`, and a method of its own for each setting."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lararium.domain.capability import Value
from lararium.domain.errors import BadInput
from lararium.sim.clock import SimClock
from lararium.sim.faults import Faults
from lararium.sim.house import HouseDevice
from lararium.sim.thing import Applied, Refusal

NO_SUCH_METHOD = -32601
INVALID = -5001
"""What these devices answer to parameters they cannot use."""
_SIID = 1


@dataclass(frozen=True, slots=True)
class Shown:
    """A control as the control channel knows it: its field, and the way there and back."""

    field: str
    value: Callable[[Any], Value] = lambda raw: raw
    raw: Callable[[Any], Any] = lambda value: value


def on_off(name: str) -> Shown:
    """A field that says `on` or `off`."""
    return Shown(name, lambda raw: raw == "on", lambda value: "on" if value else "off")


def flag(name: str) -> Shown:
    """A field that says 1 or 0."""
    return Shown(name, bool, int)


Method = Callable[["LegacyThing", list[Any]], Any]
"""Does what a method of the wire does; its answer. Raises Refusal."""


@dataclass(frozen=True, slots=True)
class OldModel:
    """How one family speaks."""

    fields: Mapping[str, Any]
    """What `get_prop` knows, with the values at the start."""
    shown: Mapping[str, Shown]
    """By control id, as the panel names them."""
    methods: Mapping[str, Method] = field(default_factory=dict)
    unknown: Any = None
    """What `get_prop` says for a name it does not know."""
    most: int = 0
    """Names that one `get_prop` bears; 0: any number."""
    live: Callable[[LegacyThing, float], bool] = lambda thing, seconds: False
    """Lets seconds pass; True while it changes by itself."""
    about: Callable[[LegacyThing], dict[str, Any]] = lambda thing: {}
    """What `miIO.info` holds beyond the usual."""


class LegacyThing:
    """Implements `sim.thing.Thing`. `applied` counts the controls: siid 1, piid the place among them."""

    def __init__(
        self, device: HouseDevice, kind: OldModel, clock: SimClock, rng: random.Random, faults: Faults
    ) -> None:
        """Raises BadInput where the house file gives it a control or value that it does not have."""
        self.did = device.did
        self.model = device.model
        self.faults = faults
        self.applied: deque[Applied] = deque(maxlen=4096)
        self.rng = rng
        self.fields: dict[str, Any] = {}
        self._kind = kind
        self._clock = clock
        self._initial = dict(device.values)
        self._written: list[str] = []
        self._seen = clock.motion()
        self._raw(self._initial)
        self.reset()

    # -- the wire ----------------------------------------------------------------------------------

    def about(self) -> dict[str, Any]:
        """What `miIO.info` holds beyond the usual."""
        return self._kind.about(self)

    def handle(self, method: str, params: Any) -> Any:
        """Result of a method. Raises Refusal."""
        self.advance()
        given = params if isinstance(params, list) else [params]
        if method == "get_prop" and "get_prop" not in self._kind.methods:
            return self._told(given)
        action = self._kind.methods.get(method)
        if action is None:
            raise Refusal(NO_SUCH_METHOD, "Method not found.")
        before = dict(self.fields)
        try:
            answer = action(self, given)
            self._check_refused()
        except (Refusal, TypeError, ValueError, LookupError, OverflowError, AttributeError) as error:
            self.fields = before
            self._written.clear()
            if isinstance(error, Refusal):
                raise
            raise Refusal(INVALID, "invalid_arg") from error
        self._stamp("wire")
        return answer

    def _told(self, names: list[Any]) -> list[Any]:
        limit = self.faults.chunk or self._kind.most
        if limit and len(names) > limit:
            raise Refusal(-9999, "user ack timeout")
        return [self.fields.get(name, self._kind.unknown) if isinstance(name, str) else None for name in names]

    def put(self, name: str, raw: Any) -> list[str]:
        """A method has set a field; the usual answer."""
        self.fields[name] = raw
        self._written.append(name)
        return ["ok"]

    def _check_refused(self) -> None:
        for control, shown in self._kind.shown.items():
            code = self.faults.refuse.get(control) if shown.field in self._written else None
            if code:
                raise Refusal(code, "error")

    def _stamp(self, by: str) -> None:
        now = self._clock.monotonic()
        for piid, shown in enumerate(self._kind.shown.values(), 1):
            if shown.field in self._written:
                self.applied.append(Applied(_SIID, piid, shown.value(self.fields[shown.field]), now, by))
        self._written.clear()

    # -- the wall ----------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """True values by control id, and the raw fields beside them."""
        self.advance()
        values = {
            control: shown.value(self.fields[shown.field])
            for control, shown in self._kind.shown.items()
            if self.fields.get(shown.field) is not None
        }
        return {"values": values, "actual": dict(self.fields)}

    def press(self, values: Mapping[str, Any]) -> None:
        """Set controls at the device itself. Raises BadInput and then sets none."""
        raw = self._raw(values)
        self.advance()
        for name, value in raw.items():
            self.put(name, value)
        self._stamp("wall")

    def _raw(self, values: Mapping[str, Any]) -> dict[str, Any]:
        raw: dict[str, Any] = {}
        for control, value in values.items():
            shown = self._kind.shown.get(control)
            if shown is None:
                raise BadInput("error.input.sim_property", did=self.did, name=control)
            try:
                raw[shown.field] = shown.raw(value)
            except (TypeError, ValueError, LookupError) as error:
                raise BadInput("error.input.sim_value", did=self.did, name=control, value=str(value)[:40]) from error
        return raw

    def trigger(self, word: str) -> None:
        """Old models report nothing by themselves. Raises BadInput."""
        raise BadInput("error.input.sim_event", did=self.did, name=word)

    # -- time --------------------------------------------------------------------------------------

    def reset(self) -> None:
        """Back to the start."""
        self.fields = {**self._kind.fields, **self._raw(self._initial)}
        self._seen = self._clock.motion()

    def advance(self) -> bool:
        """Bring it to now; True while it changes by itself."""
        now = self._clock.motion()
        passed, self._seen = now - self._seen, now
        return self._kind.live(self, max(0.0, passed))

    def reports(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Nothing: these devices do not push."""
        return [], []


def setter(name: str, *allowed: Any) -> Method:
    """A method whose first parameter goes into a field as it is; with `allowed`, no other value."""

    def method(thing: LegacyThing, params: list[Any]) -> Any:
        value = params[0]
        if allowed and value not in allowed:
            raise Refusal(INVALID, "invalid_arg")
        return thing.put(name, value)

    return method


def ranged(name: str, low: float, high: float) -> Method:
    """A method whose first parameter is a number within limits."""

    def method(thing: LegacyThing, params: list[Any]) -> Any:
        value = params[0]
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise Refusal(INVALID, "invalid_arg")
        return thing.put(name, value)

    return method


def fixed(name: str, raw: Any) -> Method:
    """A method that always sets the same."""
    return lambda thing, params: thing.put(name, raw)


ON_OFF = ("on", "off")


def truth(params: list[Any]) -> bool:
    """Whether the first parameter says `on`. Raises Refusal for any other word than `on` and `off`."""
    if params[0] not in ON_OFF:
        raise Refusal(INVALID, "invalid_arg")
    return bool(params[0] == "on")
