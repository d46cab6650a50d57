"""Old models that speak no MIoT, through python-miio's own classes and hand-made capability tables."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache, lru_cache

from lararium.domain.capability import Description
from lararium.domain.home import Device
from lararium.drivers.miio.endpoint import Endpoint
from lararium.drivers.miio.legacy.describing import described
from lararium.drivers.miio.legacy.table import Family
from lararium.ports import Clock, DeviceLink


@cache
def _tables() -> tuple[dict[str, Family], tuple[tuple[str, Family], ...]]:
    """Families by name and by pattern; read when the first model is asked for, not at the start of the program."""
    from lararium.drivers.miio.legacy.families import CHILDREN, FAMILIES

    listed = [(model, family) for family in (*FAMILIES, *CHILDREN) for model in family.models]
    named = {model: family for model, family in listed if model[-1] != "*"}
    return named, tuple((model[:-1], family) for model, family in listed if model[-1] == "*")


def family_of(model: str) -> Family | None:
    """The family of a model, by its name or else by a pattern."""
    named, patterns = _tables()
    return named.get(model) or next((family for start, family in patterns if model.startswith(start)), None)


def is_named(model: str) -> bool:
    """Whether the model itself is known to speak the old methods, and not merely looks like one that does."""
    family = _tables()[0].get(model)
    return family is not None and not family.miot


@lru_cache(maxsize=512)
def description(model: str) -> Description | None:
    """What is known of an old model, or None. Does not load python-miio."""
    family = family_of(model)
    return described(family, model) if family is not None else None


def device_for(
    device: Device,
    known: Description,
    endpoint: Callable[[], Endpoint],
    clock: Clock,
    closed: Callable[[], Awaitable[None]],
) -> DeviceLink | None:
    """A link to a device of an old model, or None where no table knows it. python-miio must have been loaded.

    `endpoint` gives the way there, or raises DeviceError where the gateway of a child is not known (yet).
    """
    family = family_of(device.model)
    if family is None:
        return None
    from lararium.drivers.miio.legacy.link import LegacyLink

    return LegacyLink(device, known, family, endpoint, clock, closed)
