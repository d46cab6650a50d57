"""The demo house: whole, consistent, and what its tables say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lararium import paths
from lararium.domain.spec.device_types import DEVICE_TYPES
from lararium.domain.spec.kinds import KINDS
from lararium.sim import house

ROOT = Path(__file__).parents[3]
DEMO = paths.resources() / "demo"
HOUSE: dict[str, Any] = json.loads((DEMO / "house.json").read_text("utf-8"))
DEVICES: list[dict[str, Any]] = HOUSE["devices"]
SPECS: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted((DEMO / "specs").glob("*.json"))
}
DESCRIBED = [device for device in DEVICES if not device.get("legacy")]
SERVED = [device for device in DESCRIBED if "connection" not in device]
LIMITS = {
    "uint8": (0, 2**8 - 1),
    "uint16": (0, 2**16 - 1),
    "uint32": (0, 2**32 - 1),
    "int8": (-(2**7), 2**7 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "int32": (-(2**31), 2**31 - 1),
}
URN = re.compile(
    r"urn:(miot-spec-v2|lararium-spec):(device|service|property|action|event):[a-z0-9.-]+:[0-9A-F]{8}:lararium-\w+:1"
)


def properties(model: str) -> dict[str, dict[str, Any]]:
    """Properties of a model by control id and by siid.piid."""
    found: dict[str, dict[str, Any]] = {}
    seen: Counter[str] = Counter()
    for service in SPECS[model]["services"]:
        name = service["type"].split(":")[3]
        seen[name] += 1
        key = name if seen[name] == 1 else f"{name}-{seen[name]}"
        for each in service.get("properties", []):
            found[f"{key}:{each['type'].split(':')[3]}"] = each
            found[f"{service['iid']}.{each['iid']}"] = each
    return found


def fits(each: dict[str, Any], value: object) -> bool:
    """Whether a property may have a value."""
    if each["format"] in ("bool", "string"):
        return isinstance(value, bool if each["format"] == "bool" else str)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    if "value-list" in each:
        return value in [choice["value"] for choice in each["value-list"]]
    low, high, step = each["value-range"]
    on_step = abs((value - low) / step - round((value - low) / step)) < 1e-6
    return low <= value <= high and on_step and (each["format"] == "float" or isinstance(value, int))


def test_the_files_are_what_the_tables_say() -> None:
    script = ROOT / "packaging" / "dev" / "build_demo_house.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False, timeout=30)
    assert done.stdout == ""
    assert done.stderr == ""
    assert done.returncode == 0


def test_house_fits_its_schema() -> None:
    schema = json.loads((DEMO / "house.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(HOUSE)


def test_the_simulator_takes_it() -> None:
    assert len(house.load(DEMO / "house.json").devices) == 214


def test_outlets_draw_what_hangs_on_them() -> None:
    drawing = 0
    for device in SERVED:
        watts, values = device.get("behaviour", {}).get("watts"), device["values"]
        if watts is not None and "switch:on" in values:
            drawing += values["switch:on"]
            assert values["power-consumption:electric-power"] == (watts if values["switch:on"] else 0)
    assert drawing >= 6


def test_size_of_the_house() -> None:
    assert len(DEVICES) == 214
    assert [home["name"] for home in HOUSE["homes"]] == ["Lakeside flat", "Garden house"]
    assert sum(len(home["rooms"]) for home in HOUSE["homes"]) == 16
    assert len({device["model"] for device in DEVICES}) >= 45
    assert {device["model"] for device in DESCRIBED} == set(SPECS)


def test_old_models_and_those_out_of_reach_are_there() -> None:
    old = {device["model"] for device in DEVICES if device.get("legacy")}
    assert {"yeelink.light.color1", "roborock.vacuum.s5", "zhimi.airpurifier.v7", "lumi.acpartner.v3"} <= old
    (old_gateway,) = [device for device in DEVICES if device["model"] == "lumi.gateway.v3"]
    hung = [device for device in DEVICES if device.get("parent") == old_gateway["did"]]
    assert len(hung) == 4
    assert all(device["legacy"] and device["did"].startswith("lumi.158d00") for device in hung)
    reasons = Counter(device["connection"] for device in DEVICES if "connection" in device)
    assert reasons == {"infrared": 2, "bluetooth": 2, "mesh": 1, "virtual": 1, "cloud": 2}
    assert all("values" not in device for device in DEVICES if "connection" in device)


def test_every_kind_stands_somewhere_and_one_thing_has_none() -> None:
    types = {SPECS[device["model"]]["type"].split(":")[3] for device in DESCRIBED}
    assert set(KINDS) - {"generic"} <= {DEVICE_TYPES[name][0] for name in types}
    assert len(types & set(KINDS)) >= 30
    assert "fish-tank" in types - set(KINDS)


def test_ids_and_names_are_unique() -> None:
    dids = Counter(device["did"] for device in DEVICES)
    assert not [did for did, count in dids.items() if count > 1]
    for key in ("name", "name_zh"):
        names = Counter((device["home"], device[key]) for device in DEVICES)
        assert not [name for name, count in names.items() if count > 1]
        assert all(device[key].strip() for device in DEVICES)
    rooms = [room["id"] for home in HOUSE["homes"] for room in home["rooms"]]
    assert len(set(rooms)) == len(rooms)
    stands_in = {(home["id"], room["id"]) for home in HOUSE["homes"] for room in home["rooms"]}
    assert {(device["home"], device["room"]) for device in DEVICES} == stands_in


def test_gateways_carry_their_children() -> None:
    gateways = {d["did"]: d for d in DEVICES if d["model"] == "lararium.gateway.hub1"}
    children = [device for device in DESCRIBED if "parent" in device]
    for child in children:
        assert gateways[child["parent"]]["home"] == child["home"]
        assert child["did"].startswith(("lumi.158d00", "blt.3.1"))
    counts = Counter(child["parent"] for child in children if "connection" not in child)
    for did, gateway in gateways.items():
        assert counts[did] >= 10
        assert gateway["values"]["gateway:connected-device-number"] == counts[did]
    for device in DEVICES:
        if "parent" not in device and "connection" not in device:
            assert re.fullmatch(r"[1-9][0-9]{8}", device["did"])


def test_every_value_is_one_the_property_can_have() -> None:
    wrong = []
    for device in SERVED:
        known = properties(device["model"])
        for key, value in device["values"].items():
            if key not in known or "read" not in known[key]["access"] or not fits(known[key], value):
                wrong.append((device["name"], key, value))
    assert not wrong


def test_every_readable_property_has_a_value() -> None:
    open_ones = []
    for device in SERVED:
        known = properties(device["model"])
        given = {id(known[key]) for key in device["values"]}
        open_ones += [
            (device["name"], key)
            for key, each in known.items()
            if "read" in each["access"] and id(each) not in given and not key.startswith(("device-information", "1."))
        ]
    assert not open_ones


def test_faults_stand_where_the_tour_of_the_demo_needs_them() -> None:
    faults = Counter(key for device in DEVICES for key in device.get("faults", {}))
    assert faults == {"offline": 1, "wrong_token": 1, "latency": 1, "error_rate": 1, "error_code": 1}
    pushing = sum(device.get("push", False) for device in DEVICES)
    assert 0.28 <= pushing / len(DEVICES) <= 0.42


@pytest.mark.parametrize("model", sorted(SPECS))
def test_spec_is_a_proper_document(model: str) -> None:
    document = SPECS[model]
    assert document["type"].split(":")[5] == "lararium-" + model.rpartition(".")[2]
    assert model.startswith("lararium.")
    services = document["services"]
    assert services[0]["type"].split(":")[3] == "device-information"
    assert [service["iid"] for service in services] == list(range(1, len(services) + 1))
    for item in (document, *services):
        assert URN.fullmatch(item["type"]), item["type"]
        assert item["description"]
    for service in services:
        piids = [each["iid"] for each in service.get("properties", [])]
        assert len(set(piids)) == len(piids)
        names = [each["type"].split(":")[3] for each in service.get("properties", [])]
        assert len(set(names)) == len(names)
        for each in service.get("properties", []):
            check_property(each)
        for action in service.get("actions", []):
            assert URN.fullmatch(action["type"])
            assert set(action["in"]) <= set(piids)
            assert action["out"] == []
        for event in service.get("events", []):
            assert URN.fullmatch(event["type"])
            assert set(event["arguments"]) <= set(piids)


def check_property(each: dict[str, Any]) -> None:
    """One property's type, access, range and list."""
    assert URN.fullmatch(each["type"])
    assert each["description"]
    assert set(each["access"]) <= {"read", "write", "notify"}
    assert not ("value-range" in each and "value-list" in each)
    if each["format"] in ("bool", "string"):
        assert "value-range" not in each
        assert "value-list" not in each
        return
    if each["format"] != "float":
        low, high = LIMITS[each["format"]]
        bounds = each.get("value-range", [])[:2] or [choice["value"] for choice in each["value-list"]]
        assert all(low <= bound <= high for bound in bounds)
    if "value-list" in each:
        values = [choice["value"] for choice in each["value-list"]]
        assert len(set(values)) == len(values)
        assert all(choice["description"].strip() for choice in each["value-list"])
    else:
        low, high, step = each["value-range"]
        assert low < high
        assert 0 < step <= high - low
