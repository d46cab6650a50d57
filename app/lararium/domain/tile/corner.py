"""The large value in a tile's corner: the one number a person glances for."""

from __future__ import annotations

import re

from lararium.domain.capability import Category, ControlType
from lararium.domain.tile import quantity
from lararium.domain.tile.activity import COOKING, SENSORS, WASHING, is_on
from lararium.domain.tile.parts import PartState

_NOTHING = ("", "")
_TARGET_KINDS = frozenset(["air-conditioner", "heater", "thermostat", "electric-blanket"])
_CORNERLESS = frozenset(
    (
        *("light", "switch", "fan", "curtain", "window-opener", "airer", "vacuum", "magnet-sensor"),
        *("motion-sensor", "occupancy-sensor", "submersion-sensor", "smoke-sensor", "gas-sensor"),
        *("camera", "video-doorbell", "lock", "gateway", "remote-control", "bed", "desk", "hood", "outlet"),
        *("television", "bath-heater", "speaker", "germicidal-lamp", "diffuser", "pet-feeder"),
    )
)


def corner(part: PartState) -> tuple[str, str]:
    """Value and the small word beside it, both '' where the kind has no such number or it is unknown."""
    kind = part.kind
    if kind in _CORNERLESS:
        return _NOTHING
    if kind in ("air-purifier", "air-fresh", "air-monitor"):
        return _air(part)
    if kind in ("humidifier", "dehumidifier"):
        humidity = part.number("relative-humidity", "humidity")
        return _NOTHING if humidity is None else (quantity.percent(humidity), "")
    if kind in _TARGET_KINDS:
        target = part.number("target-temperature")
        if target is None or is_on(part) is False:
            return _NOTHING
        return quantity.degrees(target), ""
    if kind in ("temperature-humidity-sensor", "kettle", "water-heater", "fridge"):
        return _temperature(part)
    if kind in COOKING or kind in WASHING:
        return _NOTHING
    if kind == "water-purifier":
        tds = part.number("tds-out")
        return _NOTHING if tds is None else (quantity.number(tds, 0), "TDS")
    return _first_reading(part)


def _air(part: PartState) -> tuple[str, str]:
    pm25 = part.number("pm2.5-density")
    if pm25 is not None:
        return quantity.number(pm25, 0), "PM2.5"
    co2 = part.number("co2-density")
    if co2 is not None:
        return quantity.number(co2, 0), "CO₂"
    if part.kind == "air-monitor":
        return _temperature(part)
    return _NOTHING


def _temperature(part: PartState) -> tuple[str, str]:
    value = part.number("temperature", "indoor-temperature")
    if value is None and part.kind in ("water-heater", "fridge"):
        value = part.number("target-temperature")
    if value is not None:
        return quantity.degrees(value), ""
    humidity = part.number("relative-humidity") if part.kind in SENSORS else None
    return _NOTHING if humidity is None else (quantity.percent(humidity), "")


def _first_reading(part: PartState) -> tuple[str, str]:
    for control in part.told():
        value = part.shown(control)
        telling = control.type is ControlType.READING and control.category is not Category.DIAGNOSTIC
        if not telling or control.choices or isinstance(value, bool | str) or value is None:
            continue
        if control.unit in ("", "s", "min", "h", "d"):
            continue
        if control.unit == "%":
            return quantity.percent(value), ""
        if control.unit in ("°C", "°"):
            return quantity.degrees(value), ""
        return quantity.number(float(value)), re.sub(r"µg/m³|μg/m³", "", control.unit)
    return _NOTHING
