"""The tables, a file for each sort of device."""

from __future__ import annotations

from lararium.drivers.miio.legacy.families import (
    air,
    appliances,
    fans,
    gateways,
    humidity,
    lights,
    media,
    miot_air,
    miot_home,
    miot_vacuums,
    power,
    purifiers,
    roborock,
    viomi,
    warmth,
    zigbee,
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
    *roborock.FAMILIES,
    *viomi.FAMILIES,
    *appliances.FAMILIES,
    *miot_air.FAMILIES,
    *miot_home.FAMILIES,
    *miot_vacuums.FAMILIES,
    *gateways.FAMILIES,
    *media.FAMILIES,
)
"""All of them. No model stands in two."""

CHILDREN: tuple[Family, ...] = zigbee.CHILDREN
"""What hangs on Lumi gateways."""
