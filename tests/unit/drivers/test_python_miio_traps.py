"""What python-miio 0.6.0.dev0 gets wrong, and that we keep clear of it.

Each test shows the trap in the stock library first: where that part fails, the trap is gone and so may be what works
around it.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import lararium
from lararium.drivers.miio.legacy import family_of
from lararium.drivers.miio.library import load

TOKEN = "00112233445566778899aabbccddeeff"
FAN = "zhimi.fan.za4"


class Recorder:
    """A protocol that keeps what is sent and tells a plain story."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.ip, self.token, self._device_id = "127.0.0.1", TOKEN, b"\0\0\0\1"

    def send(self, command: str, parameters: Any = None, retry_count: int = 3, *, extra_parameters: Any = None) -> Any:
        self.sent.append(command)
        if command == "miIO.info":
            return {"model": FAN, "token": TOKEN, "fw_ver": "1", "hw_ver": "1", "mac": "02:4C:00:00:00:01"}
        if command == "get_prop":
            return ["on"] * len(parameters)
        return ["ok"]

    def send_handshake(self, *, retry_count: int = 3) -> Any:
        self.sent.append("hello")
        return SimpleNamespace(header=SimpleNamespace(value=SimpleNamespace(device_id=b"\0\0\0\1")))


def stock(model: str, token: str | None = None) -> tuple[Any, Recorder]:
    """A device as the library makes it, and its wire."""
    load()
    factory: Any = importlib.import_module("miio.devicefactory").DeviceFactory
    device = factory.class_for_model(model)("127.0.0.1", token or TOKEN, model=model)
    device._protocol = Recorder()
    return device, device._protocol


def driver_calls() -> set[str]:
    """Names of all methods that the drivers call, and of all that the tables name."""
    found: set[str] = set()
    for file in (Path(lararium.__file__).parent / "drivers").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                found.add(node.func.attr)
    return found


def test_descriptors_act_on_the_wrong_device() -> None:
    first, first_wire = stock(FAN)
    second, second_wire = stock(FAN)
    first.descriptors()
    second.descriptors()
    first_wire.sent.clear()
    second_wire.sent.clear()
    led = next(name for name in first.settings() if "led" in name)
    first.change_setting(led, 1)
    assert second_wire.sent, "the setting went to the device made last"
    assert not {"change_setting", "call_action"} & driver_calls()


def test_descriptors_ask_the_network() -> None:
    device, wire = stock("lumi.gateway.v3")
    wire.sent.clear()
    device.descriptors()
    assert "miIO.info" in wire.sent, "it looks at every attribute, also at those that ask the device"
    assert not {"descriptors", "sensors", "settings", "actions"} & driver_calls()


def test_embedded_statuses_leak() -> None:
    load()
    status: Any = importlib.import_module("miio.devicestatus").DeviceStatus
    original = inspect.getclosurevars(status.embed).nonlocals["original"]

    class Whole(status):  # type: ignore[misc]
        """A status that others are put into."""

    class Half(status):  # type: ignore[misc]
        """One that is put in."""

    one, other, half = Whole(), Whole(), Half()
    original(one, "half", half)
    assert other._embedded == {"half": half}, "the class keeps it for all"
    Whole._embedded, Whole._descriptors = {}, {}
    one.embed("half", half)
    assert "_embedded" not in other.__dict__
    assert other._embedded == {}


def test_a_device_shows_its_token() -> None:
    device, _ = stock(FAN)
    assert TOKEN in repr(device)
    load()
    from lararium.drivers.miio.legacy import objects

    ours = objects.make(family_of(FAN), FAN, _link())  # type: ignore[arg-type]
    assert ours.token is None
    assert TOKEN not in repr(ours) + repr(vars(ours._protocol))


def _link() -> Any:
    from lararium.domain.ids import Token
    from lararium.drivers.miio.link import Link
    from lararium.gate.gate import Gate
    from lararium.gate.policy import Policy
    from tests.support.clock import VirtualClock

    return Link(Gate(Policy.TEST), VirtualClock(), ("127.0.0.1", 54321), Token.parse(TOKEN), 1)


def test_a_device_without_a_model_asks_for_it() -> None:
    load()
    factory: Any = importlib.import_module("miio.devicefactory").DeviceFactory
    device = factory.class_for_model(FAN)("127.0.0.1", TOKEN)
    wire = device._protocol = Recorder()
    device.status()
    assert "miIO.info" in wire.sent
    device, wire = stock(FAN)
    device.status()
    assert "miIO.info" not in wire.sent
    from lararium.drivers.miio.legacy import objects

    for model in (FAN, "lumi.acpartner.v3", "zimi.clock.myk01", "lumi.gateway.v3"):
        family = family_of(model)
        assert family is not None
        assert objects.make(family, model, _link())._model == model


def test_the_third_companion_has_a_constructor_of_its_own_and_the_factory_another_class() -> None:
    load()
    module: Any = importlib.import_module("miio.integrations.lumi.acpartner.airconditioningcompanion")
    assert "model" not in inspect.signature(module.AirConditioningCompanionV3.__init__).parameters
    factory: Any = importlib.import_module("miio.devicefactory").DeviceFactory
    assert factory.class_for_model("lumi.acpartner.v3") is not module.AirConditioningCompanionV3
    family = family_of("lumi.acpartner.v3")
    assert family is not None
    assert (family.name, family.module) == ("AirConditioningCompanionV3", module.__name__)


def test_yeelight_lists_its_models_as_a_view() -> None:
    Yeelight: Any = load().Yeelight
    assert not isinstance(Yeelight._supported_models, list | tuple)
    assert "supported_models" not in driver_calls()


def test_the_package_leaves_the_clock_out() -> None:
    assert not hasattr(load(), "AlarmClock"), "the factory knows the class only once its module is loaded"
    family = family_of("zimi.clock.myk01")
    assert family is not None
    assert family.module


def test_the_representation_of_a_gateway_child_asks_the_network() -> None:
    load()
    from lararium.drivers.miio.legacy import objects

    family = family_of("lumi.sensor_magnet.aq2")
    assert family is not None
    child = objects.make_child(family, "lumi.sensor_magnet.aq2", "lumi.1", "lumi.gateway.v3", _link())
    wire = child._gw._protocol = Recorder()
    repr(child)
    assert wire.sent == ["get_battery"]


def test_a_second_light_has_no_setters() -> None:
    Yeelight: Any = load().Yeelight
    assert not any(name.startswith("set_") and ("bg" in name or "background" in name) for name in dir(Yeelight))


@pytest.mark.parametrize("name", ["wifi_roaming"])
def test_a_repeater_remembers_what_was_once_true(name: str) -> None:
    load()
    module: Any = importlib.import_module("miio.integrations.xiaomi.repeater.wifirepeater")
    assert "skip_cache" not in inspect.getsource(inspect.unwrap(getattr(module.WifiRepeater, name)))
