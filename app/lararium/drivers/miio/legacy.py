"""Old models that speak no MIoT: where their drivers are looked up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from lararium.domain.capability import Description
from lararium.domain.home import Device
from lararium.drivers.miio.endpoint import Endpoint
from lararium.ports import Clock, DeviceLink


class Driver(Protocol):
    """What is known of a family of old models."""

    def description(self, model: str) -> Description | None:
        """Its hand-made capability table, source `legacy`; None if the model is of another family."""
        ...

    def link(
        self,
        device: Device,
        description: Description,
        endpoint: Endpoint,
        clock: Clock,
        closed: Callable[[], Awaitable[None]],
    ) -> DeviceLink:
        """A link over a dedicated python-miio class; it awaits `closed` when it is closed itself."""
        ...


DRIVERS: tuple[Driver, ...] = ()


def description(model: str) -> Description | None:
    """What is known of an old model, or None."""
    return next((known for driver in DRIVERS if (known := driver.description(model)) is not None), None)


def device_for(
    device: Device,
    known: Description,
    endpoint: Endpoint,
    clock: Clock,
    closed: Callable[[], Awaitable[None]],
) -> DeviceLink | None:
    """A link to a device of an old model, or None where no driver knows it."""
    for driver in DRIVERS:
        if driver.description(device.model) is not None:
            return driver.link(device, known, endpoint, clock, closed)
    return None
