"""The tables, a file for each sort of device."""

from __future__ import annotations

from lararium.drivers.miio.legacy.families import (
    air,
    appliances,
    fans,
    humidity,
    lights,
    power,
    purifiers,
    vacuums,
    warmth,
)
from lararium.drivers.miio.legacy.table import Family

FAMILIES: tuple[Family, ...] = (
    *lights.FAMILIES,
    *power.FAMILIES,
    *purifiers.FAMILIES,
    *air.FAMILIES,
    *fans.FAMILIES,
    *humidity.FAMILIES,
    *warmth.FAMILIES,
    *vacuums.FAMILIES,
    *appliances.FAMILIES,
)
"""All of them. No model stands in two."""
