"""The true state of one device, and what its behaviour may touch."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

from lararium.domain.capability import Value
from lararium.sim.air import RoomAir
from lararium.sim.clock import SimClock
from lararium.sim.spec import Address, SimProperty, SimSpec


class Body:
    """Values by (siid, piid); `actual` holds what is true though no property tells it (a lamp's output)."""

    def __init__(
        self,
        did: str,
        spec: SimSpec,
        air: RoomAir,
        clock: SimClock,
        rng: random.Random,
        params: Mapping[str, Any] | None = None,
    ) -> None:
        self.did = did
        self.spec = spec
        self.air = air
        self.clock = clock
        self.rng = rng
        self.params: Mapping[str, Any] = params or {}
        self.values: dict[Address, Value] = {}
        self.actual: dict[str, float | str] = {}
        self.changed: set[Address] = set()
        self.emit: Callable[[str], None] = lambda event: None
        """Send an event by word or `service:event`; set by the device."""

    def get(self, prop: SimProperty | None, default: Value = 0) -> Value:
        """True value, `default` where there is no such property."""
        return default if prop is None else self.values.get(prop.address, default)

    def number(self, prop: SimProperty | None, default: float = 0.0) -> float:
        """True value as a number."""
        value = self.get(prop, default)
        return default if isinstance(value, str) else float(value)

    def put(self, prop: SimProperty | None, value: Value | None) -> None:
        """Set a true value, fitted to what the property can report; None and missing properties are left alone."""
        if prop is None or value is None:
            return
        fitted: Value = value
        if prop.choices or isinstance(value, str):
            fitted = int(value) if prop.whole and isinstance(value, bool) else value
            if prop.choices and not isinstance(fitted, str) and prop.refuses(fitted):
                fitted = min((choice for choice, _ in prop.choices), key=lambda choice: abs(choice - fitted))
        elif prop.format in ("string", "hex"):
            fitted = str(value)
        else:
            fitted = prop.fit(float(value))
        if self.values.get(prop.address) != fitted:
            self.values[prop.address] = fitted
            self.changed.add(prop.address)

    def put_choice(self, prop: SimProperty | None, *words: str) -> None:
        """Set a list value by the first of `words` that its labels know."""
        if prop is not None:
            self.put(prop, prop.choice(*words))

    def param(self, name: str, default: float) -> float:
        """A figure of the behaviour, overridable in the house file."""
        value = self.params.get(name, default)
        return float(value) if isinstance(value, int | float) else default
