"""Writes the demo house: resources/demo/house.json and one spec document per demo model.

    build_demo_house.py            write the files
    build_demo_house.py --check    write nothing, exit 1 naming what differs

The tables lie in `demo_house/`. Models (`light_power.txt`, `climate.txt` ...), one block each:

    = MODEL DEVICE-TYPE "Title" fw=VERSION [push]
    service "Title"                        a standard service; `@service` is one in our own namespace
      property FORMAT ACCESS [UNIT] [MIN..MAX[/STEP] | {VALUE=Label VALUE=Label}] [=START] ["Title"]
      !action(property,...)
      *event(property,...)

ACCESS is a choice of r, w, n, or `-` for a mere argument. START is a value, `~A..B` for one picked by the device's
id (those of one service rise and fall together), or `@quantity` for the room's air. Numbers of names come from
`numbers.txt`; a name that is not there goes into our own namespace. Homes (`flat.txt`, `garden.txt`) are `home`,
`room`, `day` lines and devices:

    MODEL | English name | Chinese name | property=value ... | faults and behaviour
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shlex
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TABLES = Path(__file__).parent / "demo_house"
OUT = Path(__file__).parents[2] / "resources" / "demo"
MODEL_TABLES = ("light_power.txt", "climate.txt", "comfort.txt", "kitchen.txt", "safety_sensors.txt")
HOME_TABLES = ("flat.txt", "garden.txt")

ACCESS = {"r": "read", "w": "write", "n": "notify"}
UNITS = {
    "%": "percentage",
    "C": "celsius",
    "K": "kelvin",
    "rgb": "rgb",
    "lx": "lux",
    "s": "seconds",
    "min": "minutes",
    "h": "hours",
    "d": "days",
    "W": "watt",
    "kWh": "kWh",
    "V": "V",
    "A": "A",
    "ppm": "ppm",
    "ug": "μg/m3",
    "mg": "mg/m3",
    "deg": "arcdegrees",
    "L": "L",
}
KINDS_OF_NUMBER = {"service": 0x7801, "property": 0x0001, "action": 0x2801, "event": 0x5001}
BY_RADIO = ("magnet.", "motion.", "thermo.", "leak.", "smoke.", "remote.", "light.night", "curtain.battery", "lock.")
"""Models that hang on the home's gateway."""
CAPITALS = {"Pm2.5": "PM2.5", "Pm10": "PM10", "Co2": "CO2", "Tvoc": "TVOC", "Hcho": "HCHO", "Tds": "TDS", "Uv": "UV"}
FAULTS = ("offline", "wrong_token", "latency", "loss", "error_rate", "error_code", "late", "late_ms", "busy")

Json = dict[str, Any]
Value = bool | int | float | str


class TableError(Exception):
    """A line of a table that cannot be read."""


@dataclass
class Property:
    """One readable or writable property with its starting value."""

    format: str
    access: str
    address: str
    """`siid.piid`."""
    start: str = ""
    range: list[float] | None = None
    choices: dict[str, int] = field(default_factory=dict)

    def value(self, text: str) -> Value:
        """The value that a table means by `text`."""
        if text in self.choices:
            return self.choices[text]
        if self.format == "bool":
            return {"true": True, "false": False}[text]
        if self.format == "string":
            return text
        number = round(float(text), 4)
        return number if self.format == "float" else round(number)


@dataclass
class Model:
    """One model: its spec document and its properties by control id."""

    name: str
    document: Json
    firmware: str
    push: bool
    properties: dict[str, Property] = field(default_factory=dict)

    def key(self, name: str) -> str:
        """Control id of `service:property`, or of the first property of that bare name."""
        for key in self.properties:
            if key == name or key.partition(":")[2] == name:
                return key
        raise TableError(f"{self.name} has no property {name}")


def title(name: str) -> str:
    """A name as words: `pm2.5-density` is `PM2.5 Density`."""
    words = name.replace("-", " ").title().split()
    return " ".join(CAPITALS.get(word, word) for word in words)


def number(text: str) -> float | int:
    """An integer where it is one."""
    value = float(text)
    return int(value) if value.is_integer() else value


class ModelReader:
    """Reads one model table."""

    def __init__(self, numbers: dict[tuple[str, str], str]) -> None:
        self._numbers = numbers
        self._model: Model | None = None
        self.models: list[Model] = []

    def line(self, line: str) -> None:
        """Take one line. Raises TableError."""
        if line.startswith("= "):
            self._open_model(shlex.split(line[2:]))
        elif line.startswith("  "):
            self._member(line.strip())
        else:
            self._open_service(shlex.split(line))

    def _urn(self, what: str, name: str, own: int | None = None) -> str:
        head = "miot-spec-v2" if own is None else "lararium-spec"
        digits = self._numbers[what, name] if own is None else f"{own:08X}"
        return f"urn:{head}:{what}:{name}:{digits}:{self._vendor}:1"

    def _open_model(self, words: list[str]) -> None:
        short, kind, text, firmware = words[:4]
        self._vendor = "lararium-" + short.partition(".")[2]
        self._own_services = 0
        document: Json = {"type": self._urn("device", kind), "description": text, "services": []}
        self._model = Model("lararium." + short, document, firmware.removeprefix("fw="), "push" in words[4:])
        self.models.append(self._model)
        self._open_service(["device-information", "Device Information"])
        for name in ("manufacturer", "model", "serial-number", "firmware-revision"):
            self._member(f'{name} string r =- "{title(name)}"')
        self._model.properties.clear()

    def _open_service(self, words: list[str]) -> None:
        assert self._model is not None
        services: list[Json] = self._model.document["services"]
        own: int | None = None
        name = words[0]
        if name.startswith("@"):
            name, own = name[1:], KINDS_OF_NUMBER["service"] + self._own_services
            self._own_services += 1
        self._service: Json = {
            "iid": len(services) + 1,
            "type": self._urn("service", name, own),
            "description": words[1] if len(words) > 1 else title(name),
        }
        same = sum(service["type"].split(":")[3] == name for service in services)
        self._key = name if not same else f"{name}-{same + 1}"
        self._own = own is not None
        self._own_count = dict.fromkeys(KINDS_OF_NUMBER, 0)
        self._iids: dict[str, int] = {}
        services.append(self._service)

    def _named(self, what: str, name: str, plural: str) -> Json:
        own = None
        if self._own or (what, name) not in self._numbers:
            own = KINDS_OF_NUMBER[what] + self._own_count[what]
            self._own_count[what] += 1
        items: list[Json] = self._service.setdefault(plural, [])
        item: Json = {"iid": len(items) + 1, "type": self._urn(what, name, own), "description": title(name)}
        items.append(item)
        return item

    def _member(self, text: str) -> None:
        if text[0] in "!*":
            name, _, arguments = text[1:].rstrip(")").partition("(")
            iids = [self._iids[each] for each in arguments.split(",") if each]
            if text[0] == "!":
                self._named("action", name, "actions").update({"in": iids, "out": []})
            else:
                self._named("event", name, "events")["arguments"] = iids
            return
        name, form, access, *rest = re.findall(r'\{[^}]*\}|"[^"]*"|\S+', text)
        item = self._named("property", name, "properties")
        self._iids[name] = item["iid"]
        item["format"] = form
        item["access"] = [ACCESS[letter] for letter in access if letter != "-"]
        property_ = Property(form, access, f"{self._service['iid']}.{item['iid']}")
        for word in rest:
            self._detail(item, property_, word)
        if "r" in access and not property_.start:
            raise TableError(f"{text}: a readable property needs a start")
        if access != "-":
            assert self._model is not None
            self._model.properties[f"{self._key}:{name}"] = property_

    @staticmethod
    def _detail(item: Json, property_: Property, word: str) -> None:
        if word in UNITS:
            item["unit"] = UNITS[word]
        elif word.startswith("{"):
            pairs = [each.partition("=") for each in word[1:-1].split()]
            item["value-list"] = [{"value": int(v), "description": label.replace("_", " ")} for v, _, label in pairs]
            property_.choices = {label: int(v) for v, _, label in pairs}
        elif word.startswith("="):
            property_.start = word[1:]
        elif word.startswith('"'):
            item["description"] = word[1:-1]
        else:
            span, _, step = word.partition("/")
            low, _, high = span.partition("..")
            property_.range = [number(low), number(high), number(step or "1")]
            item["value-range"] = property_.range


def lines(table: str) -> list[str]:
    """Lines of a table without comments and blanks."""
    text = (TABLES / table).read_text(encoding="utf-8")
    return [line.rstrip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def read_models() -> dict[str, Model]:
    """All models by name."""
    numbers = {}
    for line in lines("numbers.txt"):
        what, name, digits = line.split()
        numbers[what, name] = digits
    reader = ModelReader(numbers)
    for table in MODEL_TABLES:
        for line in lines(table):
            reader.line(line)
    return {model.name: model for model in reader.models}


class HomeReader:
    """Reads one home table into homes and devices of house.json."""

    def __init__(self, models: dict[str, Model]) -> None:
        self._models = models
        self.homes: list[Json] = []
        self.devices: list[Json] = []

    def line(self, line: str) -> None:
        """Take one line. Raises TableError."""
        if "|" in line:
            self._device([cell.strip() for cell in line.split("|")])
            return
        what, *words = shlex.split(line)
        if what == "home":
            id_, name, name_zh, zone, latitude, longitude = words
            place = {"time_zone": zone, "latitude": float(latitude), "longitude": float(longitude)}
            self.homes.append({"id": id_, "name": name, "name_zh": name_zh, **place, "rooms": []})
            self._gateway = self._did(f"{id_}/gateway", "gateway.hub1")
        elif what == "room":
            air = {key: number(value) for key, _, value in (word.partition("=") for word in words[3:])}
            self._room: Json = {
                "id": f"{self.homes[-1]['id']}-{words[0]}",
                "name": words[1],
                "name_zh": words[2],
                "air": air,
            }
            self.homes[-1]["rooms"].append(self._room)
        else:
            self._day(words[0], " ".join(words[1:]))

    @staticmethod
    def _did(seed: str, short: str) -> str:
        digest = hashlib.sha256(seed.encode()).hexdigest()
        if short.endswith(".zb1"):
            return "lumi.158d00" + digest[:8]
        if short.startswith(BY_RADIO):
            return "blt.3.1" + digest[:11]
        return str(300_000_000 + int(digest[:12], 16) % 690_000_000)

    def _device(self, cells: list[str]) -> None:
        short, name, name_zh, overrides, extras = (*cells, "", "")[:5]
        home = self.homes[-1]["id"]
        model = self._models["lararium." + short]
        did = self._gateway if short.startswith("gateway.") else self._did(f"{home}/{name}", short)
        device: Json = {"did": did, "home": home, "room": self._room["id"], "name": name, "name_zh": name_zh}
        device["model"] = model.name
        if short.startswith(BY_RADIO):
            device["parent"] = self._gateway
        elif model.push:
            device["push"] = True
        texts = {key: each.start for key, each in model.properties.items() if "r" in each.access}
        for key, value in pairs(overrides):
            texts[model.key(key)] = value
        device["values"] = {"device-information:firmware-revision": model.firmware}
        for key, text in texts.items():
            plain = key if "." not in key else model.properties[key].address
            device["values"][plain] = self._start(model, key, text, did)
        for key, value in pairs(extras):
            group = "faults" if key in FAULTS else "behaviour"
            device.setdefault(group, {})[key] = extra(value)
        draw(device)
        self.devices.append(device)

    def _start(self, model: Model, key: str, text: str, did: str) -> Value:
        property_ = model.properties[key]
        if text.startswith("@"):
            text = str(self._room["air"][text[1:]])
        elif text.startswith("~"):
            low, _, high = text[1:].partition("..")
            share = int(hashlib.sha256(f"{did} {key.partition(':')[0]}".encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
            text = str(float(low) + share * (float(high) - float(low)))
        if property_.range is not None and property_.format != "string":
            minimum, _, step = property_.range
            steps = round((float(text.replace("_", "")) - minimum) / step)
            text = str(round(minimum + steps * step, 4))
        return property_.value(text)

    def _day(self, name: str, script: str) -> None:
        device = next(each for each in self.devices if each["name"] == name and each["home"] == self.homes[-1]["id"])
        moments = [each.split() for each in script.split(",")]
        device.setdefault("behaviour", {})["day"] = [{"at": at, "event": event} for at, event in moments]

    def finish(self) -> Json:
        """The whole house, with what only the whole knows."""
        for gateway in self.devices:
            if gateway["model"] == "lararium.gateway.hub1":
                children = sum(each.get("parent") == gateway["did"] for each in self.devices)
                gateway["values"]["gateway:connected-device-number"] = children
        return {"format": 1, "homes": self.homes, "devices": self.devices}


def draw(device: Json) -> None:
    """An outlet that is on draws what hangs on it."""
    values, watts = device["values"], device.get("behaviour", {}).get("watts", 0)
    if watts and values.get("switch:on", values.get("air-conditioner:on")):
        values["power-consumption:electric-power"] = watts
        if "power-consumption:electric-current" in values:
            values["power-consumption:electric-current"] = round(watts / values["power-consumption:voltage"], 2)


def pairs(text: str) -> list[tuple[str, str]]:
    """`a=1 b=2 c` as pairs; a bare word is true."""
    return [(key, value or "true") for key, _, value in (word.partition("=") for word in text.split())]


def extra(text: str) -> Value | list[float]:
    """A fault's or behaviour's figure: `true`, a number, or `A..B`."""
    if text in ("true", "false"):
        return text == "true"
    low, dots, high = text.partition("..")
    return [number(low), number(high)] if dots else number(text)


def house_text(house: Json) -> str:
    """house.json with one room or device a line."""

    def rows(items: list[Json], indent: str) -> str:
        return ",\n".join(indent + json.dumps(item, ensure_ascii=False) for item in items)

    homes = []
    for home in house["homes"]:
        head = json.dumps({key: value for key, value in home.items() if key != "rooms"}, ensure_ascii=False)
        homes.append(f'    {head[:-1]}, "rooms": [\n{rows(home["rooms"], "      ")}\n    ]}}')
    body = ",\n".join(homes)
    return (
        f'{{\n  "format": 1,\n  "homes": [\n{body}\n  ],\n  "devices": [\n{rows(house["devices"], "    ")}\n  ]\n}}\n'
    )


def documents() -> dict[Path, str]:
    """Every file to write, with its text. Raises TableError."""
    models = read_models()
    reader = HomeReader(models)
    for table in HOME_TABLES:
        for line in lines(table):
            try:
                reader.line(line)
            except (KeyError, ValueError, TableError) as trouble:
                raise TableError(f"{table}: {line}: {trouble!r}") from trouble
    files = {OUT / "house.json": house_text(reader.finish())}
    for name, model in models.items():
        files[OUT / "specs" / f"{name}.json"] = json.dumps(model.document, ensure_ascii=False, indent=1) + "\n"
    return files


def main() -> int:
    """Write or check the files; the exit code."""
    parser = argparse.ArgumentParser(description="Write the demo house and its spec documents.")
    parser.add_argument("--check", action="store_true", help="write nothing, name what differs")
    check = parser.parse_args().check
    files = documents()
    old = set((OUT / "specs").glob("lararium.*.json")) - set(files)
    if check:
        wrong = [path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
        for path in (*wrong, *sorted(old)):
            print(f"differs: {path.relative_to(OUT)}")
        return 1 if wrong or old else 0
    (OUT / "specs").mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in old:
        path.unlink()
    print(f"{len(files) - 1} models written to {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
