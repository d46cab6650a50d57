"""Air: what sensors of a room show, and what heaters, coolers, purifiers and humidifiers do to it."""

from __future__ import annotations

from collections.abc import Iterator

from lararium.domain.capability import Value
from lararium.sim.air import Pull
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimProperty, SimSpec

_SENSORS = (
    "environment",
    "temperature-humidity-sensor",
    "illumination-sensor",
    "motion-sensor",
    "occupancy-sensor",
    "magnet-sensor",
    "air-monitor",
    "ptc-bath-heater",
    "heater",
    "thermostat",
)
_QUANTITIES = {
    "temperature": "temperature",
    "relative-humidity": "humidity",
    "pm2.5-density": "pm25",
    "pm10-density": "pm25",
    "co2-density": "co2",
    "illumination": "lux",
}


def measured(spec: SimSpec) -> Iterator[tuple[SimProperty, str]]:
    """Properties that show the air of the room, with their quantity."""
    for prop in spec.properties.values():
        if prop.service in _SENSORS and prop.name in _QUANTITIES:
            yield prop, _QUANTITIES[prop.name]


class Sensors(Behaviour):
    """All air readings of a device; each keeps the small error it started with."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        self._readings = list(measured(body.spec))
        self._quality = body.spec.first("air-quality", service="environment")
        self._bias: dict[str, float] = {}

    @property
    def useful(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._readings)

    def settle(self, now: float) -> None:
        """Values of the house file are what the sensor shows at first."""
        self._bias.clear()
        for prop, quantity in self._readings:
            if quantity != "lux":  # waits for the lamps of the room, which may not be there yet
                self._learn(prop, quantity, now)

    def _learn(self, prop: SimProperty, quantity: str, now: float) -> None:
        if not prop.choices and prop.name != "pm10-density":
            self._bias[prop.key] = self.body.number(prop) - self.body.air.read(quantity, now)

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Somebody breathes on the sensor: the room follows."""
        for known, quantity in self._readings:
            if known == prop and prop.key in self._bias:
                self.body.air.set(quantity, float(value) - self._bias[prop.key], now)

    def advance(self, now: float) -> bool:
        """Show the room."""
        body = self.body
        for prop, quantity in self._readings:
            if quantity == "lux" and prop.key not in self._bias:
                self._learn(prop, quantity, now)
            value = body.air.read(quantity, now)
            if prop.choices:
                body.put_choice(prop, *(("strong", "bright") if value > 100 else ("weak", "dark")))
            elif prop.name == "pm10-density":
                body.put(prop, value * 1.6)
            else:
                body.put(
                    prop,
                    max(0.0, value + self._bias[prop.key])
                    if quantity != "temperature"
                    else value + self._bias[prop.key],
                )
            if quantity == "pm25" and self._quality is not None:
                limits = ((35, ("excellent",)), (75, ("good",)), (115, ("moderate", "light")))
                words = next((w for limit, w in limits if value <= limit), ("poor", "heavy"))
                body.put_choice(self._quality, *words)
        return False


class Conditioner(Behaviour):
    """A device that drives the room's temperature, humidity, dust or CO2 while it is on."""

    KINDS = (
        "air-conditioner",
        "heater",
        "thermostat",
        "bath-heater",
        "air-purifier",
        "air-fresh",
        "humidifier",
        "dehumidifier",
    )

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        first = body.spec.first
        self._kind = body.spec.kind
        main = "ptc-bath-heater" if self._kind == "bath-heater" else self._kind
        self._on = first("on", service=main)
        self._mode = first("mode", service=main)
        self._goal = first("target-temperature", service=main)
        self._moist = first("target-humidity", service=main)
        self._status = first("status", service=main)
        self._fault = first("fault", service=main)
        self._level = first("fan-level", service=main) or first("fan-level")
        self._water = first("water-level", service=main)
        self._strength = body.param("strength", 1.0)
        self._tank = 0.0
        self._at = 0.0

    def settle(self, now: float) -> None:
        """Start working if it is on."""
        self._tank, self._at = self.body.number(self._water), now
        self._work(now)

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Settings count at once."""
        if prop == self._water:
            self._tank = float(value)
            self.body.put_choice(self._fault, "no fault")
        self._work(now)

    def running(self) -> bool:
        """Whether it works at all."""
        if self._on is not None:
            return bool(self.body.get(self._on, False))
        return not self._word().startswith(("idle", "off", "stop"))

    def _word(self) -> str:
        return self._mode.label(self.body.get(self._mode)) if self._mode is not None else ""

    def pulls(self) -> dict[str, Pull]:
        """What it does to the room just now, by quantity."""
        strength = self._strength
        if not self.running():
            return {}
        goal, word = self.body.number(self._goal, 22.0), self._word()
        if self._kind == "air-conditioner":
            if any(w in word for w in ("cool", "制冷")):
                return {"temperature": Pull(goal, strength / 500, -1), "humidity": Pull(45, strength / 4000, -1)}
            if any(w in word for w in ("heat", "制热")):
                return {"temperature": Pull(goal, strength / 500, 1)}
            if any(w in word for w in ("dry", "除湿")):
                return {"humidity": Pull(40, strength / 1200, -1)}
            return {} if any(w in word for w in ("fan", "送风")) else {"temperature": Pull(goal, strength / 500)}
        if self._kind in ("heater", "thermostat"):
            return {"temperature": Pull(goal, strength / (900 if self._kind == "heater" else 2400), 1)}
        if self._kind == "bath-heater":
            if "heat" in word:
                return {"temperature": Pull(goal, strength / 400, 1)}
            return {"humidity": Pull(40, strength / 900, -1)}
        if self._kind == "humidifier":
            return {} if self._dry() else {"humidity": Pull(self.body.number(self._moist, 60.0), strength / 1500, 1)}
        if self._kind == "dehumidifier":
            return {"humidity": Pull(self.body.number(self._moist, 45.0), strength / 1500, -1)}
        level = 1 + self.body.number(self._level, 1.0)
        dust = Pull(2.0, strength * level / 1800, -1)
        return (
            {"pm25": dust, "co2": Pull(430, strength * level / 2400, -1)}
            if self._kind == "air-fresh"
            else {"pm25": dust}
        )

    def _dry(self) -> bool:
        word = self._fault.label(self.body.get(self._fault)) if self._fault is not None else ""
        return "water" in word

    def _work(self, now: float) -> None:
        wanted = self.pulls()
        for quantity in ("temperature", "humidity", "pm25", "co2"):
            self.body.air.pull(self.body.did, quantity, wanted.get(quantity), now)
        self._tell(now, wanted)

    def _tell(self, now: float, wanted: dict[str, Pull]) -> None:
        pull = wanted.get("temperature")
        air = self.body.air.read("temperature", now)
        busy = pull is not None and (pull.target - air) * (pull.way or 1) > 0.1
        self.body.actual["working"] = "yes" if busy or (wanted and pull is None) else "no"
        if self._status is not None:
            self.body.put_choice(self._status, *(("heating", "cooling", "busy") if busy else ("idle", "off")))

    def advance(self, now: float) -> bool:
        """Water is used up; the status follows the room."""
        spent, self._at = max(0.0, now - self._at), now
        wanted = self.pulls()
        if self._water is not None and wanted and spent:
            self._tank = max(0.0, self._tank - spent / 300)
            self.body.put(self._water, self._tank)
            if self._tank == 0.0:
                self.body.put_choice(self._fault, "low water", "insufficient water", "water")
                self._work(now)
                return False
        self._tell(now, wanted)
        return False
