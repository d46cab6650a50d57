"""The house that is simulated: HOUSE.json read and checked against its schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lararium import paths
from lararium.domain.capability import Value
from lararium.domain.errors import BadInput, NewerData
from lararium.domain.home import Connection
from lararium.sim import spec
from lararium.sim.spec import SimSpec

FORMAT = 1


@dataclass(frozen=True, slots=True)
class HouseRoom:
    """One room with the air it starts with (temperature °C, humidity %, pm25 µg/m³, co2 ppm, lux)."""

    id: str
    name: str
    name_zh: str = ""
    air: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HouseHome:
    """One home and its rooms."""

    id: str
    name: str
    name_zh: str = ""
    time_zone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    rooms: tuple[HouseRoom, ...] = ()

    def room(self, room: str) -> HouseRoom | None:
        """The room of that id, or None."""
        return next((r for r in self.rooms if r.id == room), None)


@dataclass(frozen=True, slots=True)
class HouseDevice:
    """One device as written; `spec` is None for one that speaks an older protocol or cannot be reached."""

    did: str
    home: str
    room: str
    name: str
    model: str
    name_zh: str = ""
    parent: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)
    behaviour: Mapping[str, Any] = field(default_factory=dict)
    faults: Mapping[str, Any] = field(default_factory=dict)
    push: bool = False
    legacy: bool = False
    connection: Connection = Connection.UNKNOWN
    """Given: out of reach on the local network. It is listed and exported, and nobody answers for it."""
    spec: SimSpec | None = None


@dataclass(frozen=True, slots=True)
class House:
    """Homes and devices. Children (with `parent`) have no address of their own."""

    homes: tuple[HouseHome, ...]
    devices: tuple[HouseDevice, ...]

    def home(self, home: str) -> HouseHome:
        """The home of that id. Raises KeyError."""
        for found in self.homes:
            if found.id == home:
                return found
        raise KeyError(home)

    def served(self) -> tuple[HouseDevice, ...]:
        """Devices that answer, by themselves or through their gateway."""
        return tuple(device for device in self.devices if not device.connection)

    def addressed(self) -> tuple[HouseDevice, ...]:
        """Devices with an address of their own."""
        return tuple(device for device in self.served() if not device.parent)


def load(path: Path, *, check: bool = True) -> House:
    """Read a house file and the specs it names. Raises BadInput, NewerData.

    `check` False leaves the schema out, for the house that comes with the program and was checked when it was made.
    """
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise BadInput("error.input.house", path=str(path), reason=error.strerror or "") from error
    except (ValueError, RecursionError) as error:
        raise BadInput("error.input.house", path=str(path), reason=str(error)) from error
    return read(document, path.parent, check=check)


def read(document: Any, folder: Path, *, check: bool = True) -> House:
    """Read a house document whose specs lie under `folder`. Raises BadInput, NewerData."""
    if isinstance(document, dict) and isinstance(document.get("format"), int) and document["format"] > FORMAT:
        raise NewerData("error.store.newer", path=str(folder))
    if check:
        _fit_schema(document)
    homes = tuple(_home(item) for item in document["homes"])
    specs: dict[Path, SimSpec] = {}
    devices = tuple(_device(item, folder, specs) for item in document["devices"])
    house = House(homes, devices)
    _check(house)
    return house


def _fit_schema(document: Any) -> None:
    import jsonschema  # 50 ms that a start without it saves

    schema = json.loads((paths.resources() / "demo" / "house.schema.json").read_text("utf-8"))
    problem = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(document))
    if problem is not None:
        raise BadInput("error.input.house", path=problem.json_path, reason=problem.message[:200])


def grow(house: House, count: int) -> House:
    """The first `count` devices, or copies with new dids and names until there are `count`. Raises BadInput."""
    devices = list(house.devices[:count])
    kept = {device.did for device in devices}
    devices = [d for d in devices if not d.parent or d.parent in kept]
    pattern = [device for device in house.addressed() if not device.faults]
    if len(devices) < count and not pattern:
        raise BadInput("error.input.house", path="$.devices", reason="no device to copy")
    taken = {device.did for device in house.devices}
    number, serial = 0, 700_000_000
    while len(devices) < count:
        original = pattern[number % len(pattern)]
        number += 1
        while str(serial) in taken:
            serial += 1
        turn = (number - 1) // len(pattern) + 2
        devices.append(
            replace(
                original,
                did=str(serial),
                name=f"{original.name} {turn}",
                name_zh=f"{original.name_zh} {turn}" if original.name_zh else "",
            )
        )
        serial += 1
    return House(house.homes, tuple(devices))


def _home(item: Mapping[str, Any]) -> HouseHome:
    rooms = tuple(HouseRoom(r["id"], r["name"], r.get("name_zh", ""), r.get("air", {})) for r in item["rooms"])
    return HouseHome(
        id=item["id"],
        name=item["name"],
        name_zh=item.get("name_zh", ""),
        time_zone=item.get("time_zone", ""),
        latitude=item.get("latitude"),
        longitude=item.get("longitude"),
        rooms=rooms,
    )


def _device(item: Mapping[str, Any], folder: Path, specs: dict[Path, SimSpec]) -> HouseDevice:
    legacy = bool(item.get("legacy", False))
    connection = Connection(item.get("connection", ""))
    bare = legacy or bool(connection)
    path = folder / item["spec"] if "spec" in item else folder / "specs" / f"{item['model']}.json"
    if not bare and path not in specs:
        specs[path] = spec.load(path)
    return HouseDevice(
        did=item["did"],
        home=item["home"],
        room=item["room"],
        name=item["name"],
        model=item["model"],
        name_zh=item.get("name_zh", ""),
        parent=item.get("parent", ""),
        values=item.get("values", {}),
        behaviour=item.get("behaviour", {}),
        faults=item.get("faults", {}),
        push=bool(item.get("push", False)),
        legacy=legacy,
        connection=connection,
        spec=None if bare else specs[path],
    )


def _check(house: House) -> None:
    rooms = {(home.id, room.id) for home in house.homes for room in home.rooms}
    seen: dict[str, HouseDevice] = {}
    for device in house.devices:
        if device.did in seen:
            raise BadInput("error.input.house", path=device.did, reason="the did is there twice")
        seen[device.did] = device
        if (device.home, device.room) not in rooms:
            raise BadInput("error.input.house", path=device.did, reason=f"no room {device.home}/{device.room}")
        addressed = not device.parent and not device.connection
        if addressed and not (device.did.isdecimal() and int(device.did) < 2**32):
            raise BadInput("error.input.house", path=device.did, reason="only children have such a did")
        for key, value in device.values.items() if device.spec else ():
            prop = device.spec.property(key) if device.spec else None
            if prop is None or prop.refuses(value):
                why = "no such property" if prop is None else f"does not take {value!r}"
                raise BadInput("error.input.house", path=f"{device.did} {key}", reason=why)
    for device in house.devices:
        parent = seen.get(device.parent)
        if device.parent and (parent is None or parent.parent or parent.connection):
            raise BadInput("error.input.house", path=device.did, reason=f"no gateway {device.parent}")
