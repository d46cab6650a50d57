"""Meters: watts of what is on, with the noise of real loads, and the energy that adds up."""

from __future__ import annotations

import zlib

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimProperty

_USUAL = {"air-conditioner": 900.0, "outlet": 60.0, "heater": 1500.0, "switch": 40.0}
_SLOT = 2.0
"""Seconds for which the noise holds."""


class Meter(Behaviour):
    """Draws `watts` shared over the gangs that are on."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        first = body.spec.first
        self._power = first("electric-power")
        self._energy = first("power-consumption")
        self._current = first("electric-current")
        self._voltage = first("voltage", service="power-consumption")
        self._gangs = [
            prop
            for prop in body.spec.named("on")
            if prop.service in ("switch", "outlet", body.spec.kind) and prop.format == "bool"
        ]
        self._watts = body.param("watts", _USUAL.get(body.spec.kind, 60.0))
        self._noise = body.param("noise", 0.02)
        self._salt = zlib.crc32(body.did.encode()) ^ body.rng.getrandbits(32)
        self._kwh = 0.0
        self._at = 0.0

    @property
    def useful(self) -> bool:
        """Whether the device measures anything."""
        return self._power is not None or self._energy is not None

    def settle(self, now: float) -> None:
        """Go on from the count of the house file."""
        self._kwh, self._at = self.body.number(self._energy), now
        shown, share = self.body.number(self._power), self._share()
        if shown > 1 and share > 0:
            self._watts = shown / share  # what it says at the start is what hangs on those that are on
        self.advance(now)

    def _share(self) -> float:
        if not self._gangs:
            return 1.0
        idle = self.body.actual.get("working") == "no"
        return sum(bool(self.body.get(gang, False)) for gang in self._gangs) / len(self._gangs) * (0.04 if idle else 1)

    def load(self, now: float) -> float:
        """Watts at motion time `now`: the same for everyone who asks at that time."""
        base = self._watts * self._share()
        if base <= 0:
            return 0.0
        wobble = zlib.crc32(f"{self._salt}/{int(now / _SLOT)}".encode()) / 0xFFFFFFFF * 2 - 1
        return max(0.0, base * (1 + self._noise * wobble))

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Switched: another load from now on."""
        if prop == self._energy:
            self._kwh = float(value)
        elif prop in self._gangs:
            self._show(now)

    def advance(self, now: float) -> bool:
        """Count."""
        spent, self._at = max(0.0, now - self._at), now
        self._kwh += self._watts * self._share() * spent / 3.6e6
        self._show(now)
        return False

    def _show(self, now: float) -> None:
        watts = self.load(now)
        self.body.put(self._power, watts)
        self.body.put(self._energy, self._kwh)
        if self._current is not None:
            volts = self.body.number(self._voltage, 230.0) or 230.0
            self.body.put(self._current, watts / volts)
