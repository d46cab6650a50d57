"""The python-miio object of an old model, on our link. Imports python-miio: loaded only when a device is opened."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lararium.domain.errors import PanelError
from lararium.drivers.miio.device import LinkProtocol
from lararium.drivers.miio.gateway.scene import SceneEvent
from lararium.drivers.miio.legacy.table import Family
from lararium.drivers.miio.link import Link

from miio import exceptions  # isort: skip - `device` has loaded and mended the library

GATEWAY = "miio.integrations.lumi.gateway"
_ALARM = SceneEvent("alarm_triggering", "[1,19,1,111,[0,1],2,0]", protected=True)


@cache
def zigbee_models() -> tuple[Mapping[str, Any], ...]:
    """python-miio's list of what hangs on Lumi gateways: model, number, properties, events."""
    yaml: Any = importlib.import_module("yaml")
    place = Path(str(importlib.import_module(GATEWAY).__file__)).with_name("devices") / "subdevices.yaml"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # 10 ms in place of 100
    found: list[Mapping[str, Any]] = yaml.load(place.read_text("utf-8"), loader)
    return tuple(found)


def zigbee_model(model: str) -> Mapping[str, Any]:
    """The entry of a child's model. Raises LookupError."""
    for entry in zigbee_models():
        if entry["zigbee_id"] == model:
            return entry
    raise LookupError(model)


def scenes(family: Family, model: str) -> tuple[SceneEvent, ...]:
    """The events of a family as a gateway's automation names them."""
    if not family.child:
        return (_ALARM,) if family.events else ()
    known = zigbee_model(model)["push_properties"] if family.events else {}
    return tuple(
        SceneEvent(
            action=event.scene,
            extra=known[event.scene]["extra"],
            event=known[event.scene].get("event") or "",
            command_extra=known[event.scene].get("command_extra") or "",
            trigger_value=known[event.scene].get("trigger_value"),
        )
        for event in family.events
    )


def class_of(family: Family, model: str) -> Any:
    """The class that drives a model. Raises LookupError if python-miio no longer has it."""
    if family.child:
        return getattr(importlib.import_module(f"{GATEWAY}.devices"), family.name)
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


def make_child(family: Family, model: str, sid: str, gateway: str, link: Link) -> Any:
    """An object of a child on its gateway's link; `gateway` is the gateway's model."""
    lumi: Any = importlib.import_module(GATEWAY).Gateway(link.address[0], None, model=gateway)
    lumi._protocol = LinkProtocol(link)
    info: Any = importlib.import_module(f"{GATEWAY}.devices").SubDeviceInfo
    entry = zigbee_model(model)
    return class_of(family, model)(lumi, info(sid, entry["type_id"], -1, -1, -1), entry)


def original(error: BaseException) -> BaseException:
    """Our own error behind python-miio's, however often it wrapped it."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, PanelError):
            return cause
        cause = cause.__cause__
    return error


def _takes_no_model(kind: Any) -> bool:
    return "model" not in inspect.signature(kind.__init__).parameters


def unsupported(error: BaseException) -> bool:
    """Whether python-miio says that the device does not know the method."""
    return isinstance(error, exceptions.UnsupportedFeatureException)


def declined(error: BaseException) -> bool:
    """Whether a class itself would not send what was asked, as the device is in no state for it."""
    # one that wraps another is a failure on the way
    return type(error) is exceptions.DeviceException and error.__cause__ is None
