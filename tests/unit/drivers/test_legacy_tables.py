"""The capability tables of old models against python-miio's own classes, and what descriptions come of them."""

from __future__ import annotations

import enum
import importlib
import inspect
import json
import pkgutil
import re
import subprocess
import sys
import typing
from typing import Any

import pytest

from lararium.domain.capability import Category, ControlType, Description, Hazard
from lararium.domain.spec.describe import to_json
from lararium.domain.spec.kinds import KINDS
from lararium.drivers.miio import legacy
from lararium.drivers.miio.legacy.families import CHILDREN, FAMILIES
from lararium.drivers.miio.legacy.table import Family, From

_HAN = re.compile(r"[\u3400-\u9fff]")
_SAME_IN_BOTH = re.compile(r"^(PM2\.5|PM10|TVOC|[\d.]+°)$")
by_model = pytest.mark.parametrize("family", [*FAMILIES, *CHILDREN], ids=lambda family: family.models[0])


def model_of(family: Family) -> str:
    return family.models[0].replace("*", "new1")


def described(family: Family) -> Description:
    known = legacy.description(model_of(family))
    assert known is not None
    return known


def class_of(family: Family, model: str) -> Any:
    from lararium.drivers.miio.legacy.objects import class_of as find

    return find(family, model)


def answer_of(kind: Any, method: str) -> Any:
    """The class of what a method gives, from its annotation."""
    return typing.get_type_hints(inspect.unwrap(getattr(kind, method))).get("return")


@by_model
def test_python_miio_drives_each_model_with_that_class(family: Family) -> None:
    for model in family.models:
        assert class_of(family, model.replace("*", "new1")).__name__ == family.name


@by_model
def test_every_attribute_and_every_method_exists(family: Family) -> None:
    kind = class_of(family, model_of(family))
    status = family.status if any(isinstance(entry.read, str) for entry in family.properties) else None
    status = answer_of(kind, status) if status else None
    for entry in family.properties:
        if isinstance(entry.read, str):
            assert hasattr(status, entry.read), f"{status}.{entry.read}"
        elif isinstance(entry.read, From):
            assert callable(entry.read.method) or callable(getattr(kind, entry.read.method))
        write = (entry.write,) if isinstance(entry.write, str) else entry.write
        for method in write if isinstance(write, tuple) else ():
            assert callable(getattr(kind, method)), f"{kind.__name__}.{method}"
    for action in family.actions:
        assert callable(action.deed) or callable(getattr(kind, action.deed))


@by_model
def test_setters_take_every_value_of_their_list(family: Family) -> None:
    from lararium.drivers.miio.legacy.conversion import argument

    kind = class_of(family, model_of(family))
    for entry in family.properties:
        if isinstance(entry.write, str):
            for value, _ in entry.listed:
                taken = argument(getattr(kind, entry.write), value)
                assert (taken.value if isinstance(taken, enum.Enum) else taken) == value


WALK = ["mode:1", "time:0", "sp:1.0", "dist:0", "cal:0", "step:0"]
WALKING = {"mode": 1, "start_speed": 2.0, "sensitivity": 1}


class Recorder:
    """A protocol that sends nothing and is content with everything; a walking pad asks whether it runs."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Any]] = []

    def send(self, command: str, parameters: Any = None, retry_count: int = 3, *, extra_parameters: Any = None) -> Any:
        if command == "get_prop":
            return [WALKING.get(name, "on") for name in parameters] if parameters != ["all"] else WALK
        self.sent.append((command, parameters))
        return ["ok"]


def recorded(family: Family, name: str) -> tuple[Any, Recorder]:
    """A device of python-miio and what it sends; a child sends by its gateway."""
    kind, protocol = class_of(family, name), Recorder()
    if family.child:
        from lararium.drivers.miio.legacy.objects import GATEWAY, zigbee_model

        gateway: Any = importlib.import_module(GATEWAY).Gateway("127.0.0.1", None, model="lumi.gateway.v3")
        gateway._protocol = protocol
        info: Any = importlib.import_module(f"{GATEWAY}.devices").SubDeviceInfo("lumi.1", 1, -1, -1, -1)
        return kind(gateway, info, zigbee_model(name)), protocol
    device = kind("127.0.0.1", None) if family.name.endswith("V3") else kind("127.0.0.1", None, model=name)
    device._protocol = protocol
    return device, protocol


@by_model
def test_setters_take_the_ends_and_the_middle_of_their_range(family: Family) -> None:
    from lararium.drivers.miio.legacy.conversion import argument
    from lararium.drivers.miio.values import to_wire

    for model in family.models:
        name = model.replace("*", "new1")
        device, protocol = recorded(family, name)
        known = described(family)
        for entry in family.properties:
            control = known.control(entry.id)
            assert control is not None
            if not isinstance(entry.write, str) or control.range is None:
                continue
            low, high = control.range.minimum, control.range.maximum
            for value in (low, (low + high) / 2, high):
                method = getattr(device, entry.write)
                method(argument(method, to_wire(control, value)))
                assert protocol.sent.pop()


@by_model
def test_a_description_holds_the_table_and_nothing_is_hidden(family: Family) -> None:
    known = described(family)
    assert known.source == "legacy"
    assert known.kind in KINDS
    entries = {entry.id for entry in family.properties}
    entries |= {entry.id for entry in family.actions} | {entry.id for entry in family.events}
    assert {str(control.id) for control in known} == entries
    assert not known.hidden
    assert len({(control.what, control.siid, control.iid) for control in known}) == len(known.controls)
    for entry in family.properties:
        control = known.control(entry.id)
        assert control is not None
        assert (control.readable, control.writable) == (entry.read is not None, entry.write is not None)
        taken = any(entry.id in action.takes for action in family.actions)
        assert (control.category is Category.ARGUMENT) == taken
        assert control.notify == entry.notify
    for action in family.actions:
        control = known.control(action.id)
        assert control is not None
        assert control.arguments == action.takes
    assert json.loads(json.dumps(to_json(known)))["source"] == "legacy"


_UNITS = frozenset(
    (
        *("", "%", "K", "°C", "W", "A", "V", "s", "min", "h", "d", "µg/m³", "mg/m³", "m³/h"),
        *("m²", "ppm", "ppb", "lx", "rpm", "m", "km/h", "°", "hPa"),
    )
)


@by_model
def test_units_are_those_of_the_panel(family: Family) -> None:
    assert {control.unit for control in described(family)} <= _UNITS


@by_model
def test_a_sheet_can_be_read_in_both_languages(family: Family) -> None:
    known = described(family)
    for part in known.parts:
        for language in ("en", "zh_CN"):
            labels = [getattr(control.label, language) for control in known if control.part == part.id]
            assert all(labels)
            assert len(set(labels)) == len(labels), sorted(labels)
    for control in known:
        for label in (control.label, *(choice.label for choice in control.choices)):
            assert label.en
            assert _HAN.search(label.zh_CN) or _SAME_IN_BOTH.match(label.zh_CN), (control.id, label)


EXPLAINED = {
    "GenericMiot": "our own reading of the spec stands in its place",
    "MiotDevice": "the base of our own class for devices with a spec",
    "HuizuoLampFan": "a variant of Huizuo for the lamp's fan: these models have specs, which tell both halves",
    "HuizuoLampHeater": "a variant of Huizuo for the lamp's heater: these models have specs, which tell both halves",
    "HuizuoLampScene": "a variant of Huizuo with relative steps only",
}
"""Classes of python-miio without a table of ours."""


def all_classes() -> set[Any]:
    miio = importlib.import_module("miio")
    for module in pkgutil.walk_packages(miio.__path__, "miio."):
        if "test" not in module.name.rpartition(".")[2] and ".tests" not in module.name:
            importlib.import_module(module.name)
    found: set[Any] = set()
    waiting = [importlib.import_module("miio.device").Device]
    while waiting:
        new = [kind for kind in waiting.pop().__subclasses__() if kind.__module__.startswith("miio.")]
        found.update(new)
        waiting += new
    return found


def test_every_class_of_python_miio_has_a_table_or_a_reason() -> None:
    names = {kind.__name__ for kind in all_classes()}
    tabled = {family.name for family in FAMILIES}
    assert len(names) >= 60
    assert names - tabled == set(EXPLAINED)
    assert not tabled - names
    assert not tabled & set(EXPLAINED)


def test_every_model_that_a_class_lists_is_described() -> None:
    listed = {model for kind in all_classes() if kind.__name__ not in EXPLAINED for model in kind._supported_models}
    assert [model for model in sorted(listed) if legacy.description(model) is None] == []


def test_every_child_that_python_miio_lists_is_described() -> None:
    from lararium.drivers.miio.legacy.objects import scenes, zigbee_models

    known = {str(entry["zigbee_id"]): entry for entry in zigbee_models() if entry["type"] not in ("unknown", "Gateway")}
    tabled = {model: family for family in CHILDREN for model in family.models}
    assert len(known) >= 51, "the list holds 53 entries, one for the gateway and one for what it does not know"
    assert set(tabled) == set(known)
    for model, entry in known.items():
        family = tabled[model]
        assert family.name == (entry["class"] or "SubDevice")
        assert {event.action for event in scenes(family, model)} == set(entry.get("push_properties", ()))
        asked = {one.get("name", one["property"]) for one in entry.get("properties", ()) if one.get("get")}
        answer = dict.fromkeys(asked, 200) | {name: "on" for name in asked if name.startswith("status")}
        gangs = [name for name in asked if name.startswith("status_ch")]
        assert len(gangs) == sum(prop.id.startswith("switch") for prop in family.properties)
        for prop in family.properties:
            if isinstance(prop.read, From) and callable(prop.read.method):
                assert prop.read.read(answer) is not None, "read from what the gateway is asked for"
        assert (entry.get("battery_powered", True)) == (family.property("battery:battery-level") is not None)


def test_no_model_stands_in_two_tables() -> None:
    models = [model for family in (*FAMILIES, *CHILDREN) for model in family.models]
    assert len(models) == len(set(models))


@pytest.mark.parametrize(
    ("model", "kind", "primary", "level"),
    [
        ("yeelink.light.color3", "light", "light:on", "light:brightness"),
        ("philips.light.bulb", "light", "light:on", "light:brightness"),
        ("chuangmi.plug.v3", "outlet", "switch:on", None),
        ("zhimi.airpurifier.v7", "air-purifier", "air-purifier:on", "air-purifier:favorite-level"),
        ("roborock.vacuum.s5", "vacuum", "vacuum:start-sweep", "battery:battery-level"),
        ("zhimi.fan.za4", "fan", "fan:on", "fan:speed-level"),
        ("zhimi.humidifier.ca1", "humidifier", "humidifier:on", "humidifier:target-humidity"),
        ("zhimi.heater.za1", "heater", "heater:on", "heater:target-temperature"),
        ("lumi.acpartner.v3", "air-conditioner", "air-conditioner:on", "air-conditioner:target-temperature"),
        ("viomi.vacuum.v7", "vacuum", "vacuum:start-sweep", "battery:battery-level"),
        ("lumi.acpartner.mcn02", "air-conditioner", "air-conditioner:on", "air-conditioner:target-temperature"),
        ("xiaomi.wifispeaker.v2", "speaker", "play-control:play", "speaker:volume"),
        ("zimi.clock.myk01", "speaker", None, "speaker:volume"),
        ("chuangmi.ir.v2", "remote-control", None, None),
        ("lumi.gateway.v3", "gateway", None, None),
        ("lumi.plug", "outlet", "switch:on", None),
        ("lumi.ctrl_ln2.aq1", "switch", "switch:on", None),
        ("lumi.light.aqcn02", "light", "light:on", "light:brightness"),
        ("lumi.sensor_magnet.aq2", "magnet-sensor", None, None),
        ("lumi.weather.v1", "temperature-humidity-sensor", None, None),
        ("lumi.sensor_cube.v1", "remote-control", None, None),
    ],
)
def test_an_old_device_gets_the_tile_of_its_sister(model: str, kind: str, primary: str, level: str | None) -> None:
    known = legacy.description(model)
    assert known is not None
    assert (known.kind, known.parts[0].primary, known.parts[0].level) == (kind, primary, level)


def test_controls_look_as_a_spec_would_make_them() -> None:
    lamp = legacy.description("yeelink.light.color3")
    assert lamp is not None
    white, colour = lamp.control("light:color-temperature"), lamp.control("light:color")
    assert white is not None
    assert (white.unit, white.range and white.range.minimum) == ("K", 1700)
    assert colour is not None
    assert colour.type is ControlType.COLOR
    purifier = legacy.description("zhimi.airpurifier.v7")
    assert purifier is not None
    mode = purifier.control("air-purifier:mode")
    assert mode is not None
    assert [mode.meaning_of(choice.value) for choice in mode.choices] == ["auto", "silent", "favorite"]
    heater = legacy.description("zhimi.heater.za1")
    assert heater is not None
    on = heater.control("heater:on")
    assert on is not None
    assert on.hazard is Hazard.HEAT
    vacuum = legacy.description("roborock.vacuum.s5")
    assert vacuum is not None
    status = vacuum.control("vacuum:status")
    assert status is not None
    assert {status.meaning_of(code) for code in (5, 11, 17, 18)} == {"cleaning"}
    assert {status.meaning_of(code) for code in (6, 15)} == {"returning"}


def test_a_model_is_known_by_name_or_by_pattern() -> None:
    assert legacy.description("acme.toaster.v1") is None
    assert legacy.is_named("roborock.vacuum.s5")
    assert not legacy.is_named("roborock.vacuum.z99")
    assert not legacy.is_named("dmaker.fan.p10"), "its spec tells more"
    assert legacy.description("roborock.vacuum.z99") is not None


def test_descriptions_come_without_python_miio() -> None:
    code = (
        "import sys; from lararium.drivers.miio import legacy; assert legacy.description('yeelink.light.color3');"
        "assert 'miio' not in sys.modules and 'greenlet' not in sys.modules, 'loaded'"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
