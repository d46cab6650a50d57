"""A drag of a slider is many commands and one step to take back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lararium.domain.capability import Description, Value
from lararium.domain.ids import DeviceId
from lararium.engine.values import is_hazardous

PAUSE = 2.0
"""Seconds between two values that still belong to one drag."""


@dataclass(frozen=True, slots=True)
class Drag:
    """What one interaction changed: former values and newest ones. `number` tells drags of a device apart."""

    number: int
    at: float
    before: Mapping[str, Value]
    after: Mapping[str, Value]

    def is_safe_to_give_back(self, description: Description) -> bool:
        """Whether every value was known, changed, and may be given back and again without asking."""
        back, again = self.before, self.after
        if back.keys() != again.keys() or back == again:
            return False
        changed = (control for control in description if control.id in back)
        return not any(is_hazardous(c, back[c.id]) or is_hazardous(c, again[c.id]) for c in changed)


class Drags:
    """The newest interaction of every device."""

    def __init__(self) -> None:
        self._newest: dict[DeviceId, Drag] = {}
        self._count = 0

    def begin(
        self,
        device: DeviceId,
        description: Description,
        before: Mapping[str, Value],
        after: Mapping[str, Value],
        now: float,
    ) -> Drag:
        """The interaction a command belongs to: the last one if it goes on with the same number, else a new one."""
        last = self._newest.get(device)
        if last is not None and now - last.at <= PAUSE and _goes_on(description, last.after, after):
            drag = Drag(last.number, now, {**before, **last.before}, {**last.after, **after})
        else:
            self._count += 1
            drag = Drag(self._count, now, dict(before), dict(after))
        self._newest[device] = drag
        return drag


def _goes_on(description: Description, last: Mapping[str, Value], now: Mapping[str, Value]) -> bool:
    shared = [description.control(name) for name in now if name in last]
    return any(control is not None and control.range is not None for control in shared)
