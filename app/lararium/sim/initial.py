"""Plausible first values of properties that the house file leaves open."""

from __future__ import annotations

import random

from lararium.domain.capability import Value
from lararium.sim.spec import SimProperty

_NUMBERS: dict[str, float] = {
    "battery-level": 88,
    "brightness": 80,
    "color-temperature": 4000,
    "color": 0xFFB060,
    "temperature": 21.5,
    "relative-humidity": 46,
    "pm2.5-density": 14,
    "co2-density": 620,
    "illumination": 80,
    "target-temperature": 22,
    "target-humidity": 50,
    "filter-life-level": 76,
    "filter-left-time": 110,
    "brush-life-level": 81,
    "volume": 30,
    "current-position": 100,
    "target-position": 100,
    "rssi": -52,
    "off-delay-time": 0,
    "off-delay": 0,
    "left-time": 0,
    "fault": 0,
    "electric-power": 0,
    "power-consumption": 0,
}
_TEXTS = {
    "manufacturer": "lararium",
    "firmware-revision": "1.0.0",
    "hardware-version": "ESP32",
}


def value_of(prop: SimProperty, did: str, model: str, rng: random.Random) -> Value:
    """A value the property may have."""
    if prop.format in ("string", "hex"):
        if prop.service == "device-information":
            return {"model": model, "serial-number": did, "device-id": did}.get(prop.name, _TEXTS.get(prop.name, ""))
        return ""
    if prop.format == "bool":
        return prop.name == "contact-state"  # doors are shut
    if prop.choices:
        quiet = prop.choice("no faults", "no fault", "idle", "normal", "auto", "none", "off", "stop")
        return quiet if quiet is not None and prop.name != "mode" else prop.choices[0][0]  # type: ignore[no-any-return]
    low, high = (prop.range[0], prop.range[1]) if prop.range else (0.0, 100.0)
    usual = _NUMBERS.get(prop.name)
    if usual is None or not low <= usual <= high:
        wide = prop.range is None or high - low > 1000
        usual = min(high, max(low, 0.0)) if wide else low + rng.random() * (high - low) / 4
    return prop.fit(usual)
