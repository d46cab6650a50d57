"""Demo models: reads a model table into spec documents and properties with their starting values.

One block each:

    = MODEL DEVICE-TYPE "Title" fw=VERSION [push]
    service "Title"                        a standard service; `@service` is one in our own namespace
      property FORMAT ACCESS [UNIT] [MIN..MAX[/STEP] | {VALUE=Label VALUE=Label}] [=START] ["Title"]
      !action(property,...)
      *event(property,...)

ACCESS is a choice of r, w, n, or `-` for a mere argument. START is a value, `~A..B` for one picked by the device's
id (those of one service rise and fall together), or `@quantity` for the room's air. Numbers of names come from
`numbers.txt`; a name that is not there goes into our own namespace.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from typing import Any

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
CAPITALS = {"Pm2.5": "PM2.5", "Pm10": "PM10", "Co2": "CO2", "Tvoc": "TVOC", "Hcho": "HCHO", "Tds": "TDS", "Uv": "UV"}

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
