"""What devices reported by themselves since the panel began: the last time of every event."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lararium.domain.capability import Value
from lararium.domain.ids import DeviceId
from lararium.engine.house import House
from lararium.ports import Clock, Push

_KEPT = 30


@dataclass(frozen=True, slots=True)
class Happening:
    """One event. `at` is epoch seconds."""

    event: str
    at: float
    arguments: Mapping[str, Value] = field(default_factory=dict)


class Happenings:
    """Hears the events of one house; keeps the last thirty of each device."""

    def __init__(self, clock: Clock, told: Callable[[DeviceId], None]) -> None:
        self._clock = clock
        self._told = told
        self._heard: dict[DeviceId, deque[Happening]] = {}
        self._leave: Callable[[], None] | None = None
        self._house: House | None = None

    def watch(self, house: House | None) -> None:
        """Hear this house from now on, and no other."""
        if house is self._house:
            return
        if self._leave is not None:
            self._leave()
        self._house = house
        self._leave = house.live.observe_events(self._hear) if house is not None else None

    def of(self, device: DeviceId) -> list[Happening]:
        """What the device reported, newest first."""
        return list(self._heard.get(device, ()))

    def last(self, device: DeviceId, event: str) -> Happening | None:
        """The newest of one event."""
        return next((each for each in self._heard.get(device, ()) if each.event == event), None)

    def _hear(self, device: DeviceId, push: Push) -> None:
        if push.event:
            line = self._heard.setdefault(device, deque(maxlen=_KEPT))
            line.appendleft(Happening(push.event, self._clock.now().timestamp(), dict(push.arguments)))
            self._told(device)
