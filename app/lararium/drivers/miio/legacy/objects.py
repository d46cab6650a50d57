"""The python-miio object of an old model, on our link. Imports python-miio: loaded only when a device is opened."""

from __future__ import annotations

import importlib
import inspect
from typing import Any

from lararium.drivers.miio.device import LinkProtocol, original
from lararium.drivers.miio.legacy.table import Family
from lararium.drivers.miio.link import Link

from miio import exceptions  # isort: skip - `device` has loaded and mended the library

__all__ = ["class_of", "declined", "make", "original", "unsupported"]


def class_of(family: Family, model: str) -> Any:
    """The class that drives a model. Raises LookupError if python-miio no longer has it."""
    if family.module:
        return getattr(importlib.import_module(family.module), family.name)
    factory: Any = importlib.import_module("miio.devicefactory").DeviceFactory
    found = factory.class_for_model(model)
    if found.__name__ != family.name:
        raise LookupError(f"{model}: {found.__name__} in place of {family.name}")
    return found


def make(family: Family, model: str, link: Link) -> Any:
    """An object of the class. The token stays with the link; the model is given, so that nothing asks for it."""
    kind = class_of(family, model)
    # WORKAROUND(python-miio 0.6.0.dev0): a class with a special constructor of its own takes no model
    device = kind(link.address[0], None) if _takes_no_model(kind) else kind(link.address[0], None, model=model)
    device._model = model
    device._protocol = LinkProtocol(link)
    return device


def _takes_no_model(kind: Any) -> bool:
    return "model" not in inspect.signature(kind.__init__).parameters


def unsupported(error: BaseException) -> bool:
    """Whether python-miio says that the device does not know the method."""
    return isinstance(error, exceptions.UnsupportedFeatureException)


def declined(error: BaseException) -> bool:
    """Whether a class itself would not send what was asked, as the device is in no state for it."""
    return type(error) is exceptions.DeviceException
