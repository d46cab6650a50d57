"""Things with a motor between two ends: curtains, blinds, windows, airers, desks, gates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimAction, SimProperty

TRAVEL = {"curtain": 18.0, "airer": 12.0, "window-opener": 24.0, "table": 14.0, "motor-controller": 16.0}
_OPEN = ("open", "up", "rise", "extend")
_CLOSE = ("close", "down", "lower", "retract", "drop")
_STOP = ("pause", "stop", "idle")


class Cover(Behaviour):
    """One motor. Position runs from 0 to 100; `open` leads to 100, except that an airer at 0 is at the top."""

    def __init__(self, body: Body, part: str) -> None:
        super().__init__(body)
        prop = body.spec.property
        self._part = part
        self._control = prop(f"{part}:motor-control")
        siid = body.spec.services[part]
        places = [p for p in body.spec.named("current-position") if p.address[0] == siid]
        self._currents = sorted(places, key=lambda place: bool(place.choices))  # figures tell more than top and bottom
        self._current = self._currents[0] if self._currents else None
        self._target = prop(f"{part}:target-position")
        if self._target is not None and self._target.choice(*_STOP) is not None:  # no place to go to: up, down, stop
            self._control, self._target = self._control or self._target, None
        self._status = prop(f"{part}:status")
        self._fault = prop(f"{part}:fault")
        self._height = body.spec.first("height")
        kind = next((name for name in TRAVEL if part.startswith(name)), body.spec.kind)
        self._travel = body.param("travel_s", TRAVEL.get(kind, 18.0))
        self._open_end = 0.0 if kind == "airer" else 100.0
        self._position = 0.0
        self._goal = 0.0
        self._at = 0.0
        self._first = 0.0
        self._first_height = 0.0

    @classmethod
    def of(cls, body: Body) -> Iterator[Cover]:
        """A cover for each service with a motor or a position to go to."""
        for part in body.spec.services:
            motor, target = (body.spec.property(f"{part}:{name}") for name in ("motor-control", "target-position"))
            if motor is not None or (target is not None and target.writable):
                yield cls(body, part)

    def settle(self, now: float) -> None:
        """Stand where the properties say; go on where the status says it moves."""
        shown = self._current or self._target
        self._position = self._from_shown(shown) if shown is not None else 100.0 - self._open_end
        moving = self._label(self._status, self.body.get(self._status)) if self._status is not None else ""
        self._goal = self._position
        if moving.startswith(("open", "rais", "ris", "clos", "lower", "up", "down", "busy")):
            self._goal = self._from_shown(self._target) if self._target is not None else self._end_of(moving)
        self._at, self._first = now, self._position
        self._first_height = self.body.number(self._height)
        self._show()

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """A command, or the human hand moving it to a position."""
        if prop == self._control:
            word = self._label(prop, value)
            if any(stop in word for stop in _STOP):
                self._goal = self._position
            elif any(word.startswith(known) for known in (*_OPEN, *_CLOSE)):
                self._goal = self._end_of(word)
            self._start(now)
        elif prop == self._target:
            self._goal = self._from_shown(prop)
            self._start(now)
        elif prop in self._currents:
            self._position = self._goal = self._from_shown(prop)
            self._start(now)

    def act(self, action: SimAction, arguments: Sequence[Value], now: float) -> bool:
        """`open`, `close`, `stop` as actions."""
        if not action.key.startswith(f"{self._part}:") or action.name not in (*_OPEN, *_CLOSE, *_STOP):
            return False
        self._goal = self._position if action.name in _STOP else self._end_of(action.name)
        self._start(now)
        return True

    def happen(self, word: str, now: float) -> bool:
        """Pulled open or closed by hand."""
        if word not in ("open", "close"):
            return False
        self._position = self._goal = self._end_of(word)
        self._start(now)
        self.body.emit(f"manually-{word}")
        return True

    def advance(self, now: float) -> bool:
        """Travel."""
        if self._position == self._goal:
            self._at = now
            return False
        room = 100.0 * max(0.0, now - self._at) / self._travel
        way = self._goal - self._position
        there = self._goal if abs(way) <= room else self._position + (room if way > 0 else -room)
        stuck = self.body.params.get("sticks_at")
        if isinstance(stuck, int | float) and min(self._position, there) < stuck < max(self._position, there):
            self._position = self._goal = float(stuck)
            self.body.put_choice(self._fault, "obstruct", "block", "stuck")
        else:
            self._position = there
        self._at = now
        self._show()
        return self._position != self._goal

    def _start(self, now: float) -> None:
        self._at = now
        self.body.put_choice(self._fault, "no fault", "normal")
        self._show()

    def _show(self) -> None:
        body = self.body
        body.actual[f"{self._part}:position"] = round(self._position, 2)
        for current in self._currents:
            body.put(current, self._to_shown(current))
        if self._goal == self._position:
            body.put_choice(self._status, "stop", "idle", "pause")
            body.put(self._target, self._to_shown(self._target))
        else:
            opening = (self._goal > self._position) == (self._open_end == 100.0)
            words = (
                ("opening", "ris", "up", "open", "busy") if opening else ("closing", "lower", "down", "close", "busy")
            )
            body.put_choice(self._status, *words)
        if self._height is not None and self._height.range is not None:
            low, high, _ = self._height.range
            body.put(self._height, self._first_height + (self._position - self._first) / 100 * (high - low))

    def _end_of(self, word: str) -> float:
        return self._open_end if word.startswith(("open", "up", "ris", "rais", "extend")) else 100.0 - self._open_end

    def _from_shown(self, prop: SimProperty) -> float:
        if prop.choices:
            word = prop.label(self.body.get(prop))
            middle = any(known in word for known in ("mid", "half"))
            return 50.0 if middle else self._end_of("up" if any(w in word for w in ("top", "open", "up")) else "down")
        low, high = self._scale(prop)
        return 100.0 * (self.body.number(prop) - low) / ((high - low) or 1.0)

    def _scale(self, prop: SimProperty) -> tuple[float, float]:
        """Figures of both ends; a target that leaves out an end is meant in the figures of the position."""
        low, high, _ = prop.range or (0.0, 100.0, 1.0)
        if prop == self._target:
            for current in self._currents:
                if current.range is not None and current.range[0] <= low and current.range[1] == high:
                    return current.range[0], high
        return low, high

    def _to_shown(self, prop: SimProperty | None) -> Value | None:
        if prop is None:
            return None
        if prop.choices:
            if 0.0 < self._position < 100.0:
                found = prop.choice("mid", "half")
            elif self._position == self._open_end:
                found = prop.choice("top", "open", "up")
            else:
                found = prop.choice("bottom", "close", "down")
            return None if found is None else int(found)
        low, high = self._scale(prop)
        return low + self._position / 100.0 * (high - low)

    @staticmethod
    def _label(prop: SimProperty | None, value: Value) -> str:
        return "" if prop is None else prop.label(value)
