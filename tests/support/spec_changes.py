"""Changes to decoded spec documents: what other makers and later firmware do to them."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]
ENTRIES = ("properties", "actions", "events")
CHINESE = ("开关", "模式", "左键", "温度设置 ", "风速档位", "Ｗｉｆｉ状态", "开关")


def services(spec: Json) -> list[Json]:
    """The services of a document."""
    found: list[Json] = spec["services"]
    return found


def entries(spec: Json) -> Iterator[Json]:
    """Services, properties, actions and events: whatever has a description."""
    for service in services(spec):
        yield service
        for what in ENTRIES:
            yield from service.get(what) or ()


def renumbered(spec: Json, siid: Callable[[int], int], iid: Callable[[int], int]) -> Json:
    """All numbers changed, arguments with them."""
    changed = copy.deepcopy(spec)
    for service in services(changed):
        service["iid"] = siid(service["iid"])
        for what in ENTRIES:
            for entry in service.get(what) or ():
                entry["iid"] = iid(entry["iid"])
                for key in ("in", "out", "arguments"):
                    if key in entry:
                        entry[key] = [iid(n["piid"] if isinstance(n, dict) else n) for n in entry[key]]
    return changed


def _shuffle_services(spec: Json, dice: random.Random) -> None:
    dice.shuffle(services(spec))


def _shuffle_entries(spec: Json, dice: random.Random) -> None:
    for service in services(spec):
        for what in ENTRIES:
            dice.shuffle(service.get(what) or [])


def _drop_descriptions(spec: Json, dice: random.Random) -> None:
    for entry in entries(spec):
        if dice.random() < 0.7:
            entry.pop("description", None)


def _speak_chinese(spec: Json, dice: random.Random) -> None:
    for entry in entries(spec):
        if dice.random() < 0.5:
            entry["description"] = dice.choice(CHINESE)
        for choice in entry.get("value-list") or ():
            if dice.random() < 0.5:
                choice["description"] = dice.choice(CHINESE)


def _null_fields(spec: Json, dice: random.Random) -> None:
    for entry in entries(spec):
        if dice.random() < 0.3:
            entry[dice.choice(("description", "unit", "access", "value-range", "in", "out", "arguments"))] = None


def _duplicate_service(spec: Json, dice: random.Random) -> None:
    found = services(spec)
    if found:
        twin = copy.deepcopy(dice.choice(found))
        twin["iid"] = max(service["iid"] for service in found) + dice.choice((0, 1, 300))
        found.append(twin)


def _same_number_twice(spec: Json, dice: random.Random) -> None:
    rich = [service for service in services(spec) if len(service.get("properties") or ()) > 1]
    if rich:
        properties = dice.choice(rich)["properties"]
        properties[-1]["iid"] = properties[0]["iid"]


def _rename(spec: Json, dice: random.Random) -> None:
    for entry in entries(spec):
        if dice.random() < 0.2:
            parts = entry["type"].split(":")
            parts[1] = dice.choice((parts[1], "newmaker-spec"))
            parts[3] = dice.choice((parts[3], "thing", "on", "mode", "light", "x.y_z"))
            entry["type"] = ":".join(parts) + dice.choice(("", ":0000C816"))


def _access(spec: Json, dice: random.Random) -> None:
    kinds: tuple[list[str], ...] = (
        [],
        ["read"],
        ["write"],
        ["notify"],
        ["read", "write"],
        ["write", "notify"],
        ["read", "write", "notify"],
    )
    for service in services(spec):
        for entry in service.get("properties") or ():
            if dice.random() < 0.4:
                entry["access"] = list(dice.choice(kinds))


def _values(spec: Json, dice: random.Random) -> None:
    ranges = ([0, 1, 1], [0, 0, 1], [5, 5, 0], [0, 4294967295, 1], [-40, 10, 0.1], [100, 0, 1], [0, 5, 10], [0, 10, 0])
    lists: tuple[list[Json], ...] = (
        [],
        [{"value": 0, "description": ""}],
        [{"value": 1, "description": "On"}, {"value": 0, "description": "Off"}],
        [
            {"value": 1, "description": "Level"},
            {"value": 1, "description": "Again"},
            {"value": 2, "description": "Level"},
        ],
        [{"value": "a", "description": "A"}, {"value": "b"}],
        [{"value": 0.5, "description": "half"}, {"value": 1.5, "description": "more"}],
        [{"value": True, "description": "Open"}, {"value": False, "description": "Close"}],
    )
    formats = ("bool", "uint8", "uint16", "uint32", "int8", "int64", "float", "string", "hex", "tlv8", "newer")
    for service in services(spec):
        for entry in service.get("properties") or ():
            if dice.random() < 0.3:
                entry["format"] = dice.choice(formats)
                entry.pop("value-range", None)
                entry.pop("value-list", None)
                if dice.random() < 0.4:
                    entry["value-range"] = list(dice.choice(ranges))
                if dice.random() < 0.4:
                    entry["value-list"] = copy.deepcopy(dice.choice(lists))


def _retype(spec: Json, dice: random.Random) -> None:
    parts = spec["type"].split(":")
    parts[3] = dice.choice((parts[3], "glow-worm", "other", "wall-heater", "light", "gateway"))
    spec["type"] = ":".join(parts)


CHANGES: tuple[Callable[[Json, random.Random], None], ...] = (
    _shuffle_services,
    _shuffle_entries,
    _drop_descriptions,
    _speak_chinese,
    _null_fields,
    _duplicate_service,
    _same_number_twice,
    _rename,
    _access,
    _values,
    _retype,
)


def changed(spec: Json, which: list[int], dice: random.Random) -> Json:
    """A copy with some of the changes, one after the other."""
    made = copy.deepcopy(spec)
    for number in which:
        CHANGES[number % len(CHANGES)](made, dice)
    return made
