"""Demo homes: reads a home table into the homes and devices of house.json.

`home`, `room`, `day` lines, and devices:

    MODEL | English name | Chinese name | property=value ... | faults and behaviour

`old MODEL` is a real model that speaks the methods of before MIoT; its values are by control id. `hung MODEL` is
another one, on the old gateway before it. Beside faults and
behaviour stand `connection=...` for a device that nobody at home answers for, and `no-gateway` for one whose gateway
is not there.
"""

from __future__ import annotations

import hashlib
import json
import shlex

from demo_house.models import Json, Model, Value, number

BY_RADIO = ("magnet.", "motion.", "thermo.", "leak.", "smoke.", "remote.", "light.night", "curtain.battery", "lock.")
"""Models that hang on the home's gateway."""
BY_CLOUD = ("aircondition.ir1", "tv.ir1", "light.group1")
"""Models that live in a cloud: remotes it keeps, groups it made."""
FAULTS = ("offline", "wrong_token", "latency", "loss", "error_rate", "error_code", "late", "late_ms", "busy")


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
        if short.startswith(BY_CLOUD):
            return f"{short.rpartition('.')[2].rstrip('1')}.{10**12 + int(digest[:10], 16)}"
        return str(300_000_000 + int(digest[:12], 16) % 690_000_000)

    def _device(self, cells: list[str]) -> None:
        short, name, name_zh, overrides, extras = (*cells, "", "")[:5]
        if short.startswith(("old ", "hung ")):
            self._old(short, name, name_zh, overrides)
            return
        home = self.homes[-1]["id"]
        model = self._models["lararium." + short]
        did = self._gateway if short.startswith("gateway.") else self._did(f"{home}/{name}", short)
        device: Json = {"did": did, "home": home, "room": self._room["id"], "name": name, "name_zh": name_zh}
        device["model"] = model.name
        connection, extras = taken("connection", extras)
        alone, extras = taken("no-gateway", extras)
        if connection:
            device["connection"] = connection
        if did.startswith(("lumi.", "blt.")) and not alone:
            device["parent"] = self._gateway
        elif model.push and not connection:
            device["push"] = True
        if connection:
            self.devices.append(device)  # nobody knows its values
            return
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

    def _old(self, which: str, name: str, name_zh: str, values: str) -> None:
        home = self.homes[-1]["id"]
        how, model = which.split()
        did = self._did(f"{home}/{name}", "child.zb1" if how == "hung" else model)
        device: Json = {"did": did, "home": home, "room": self._room["id"]}
        device |= {"name": name, "name_zh": name_zh, "model": model, "legacy": True}
        if how == "hung":
            device["parent"] = next(each["did"] for each in reversed(self.devices) if ".gateway." in each["model"])
        device["values"] = {key: plain(text) for key, text in pairs(values)}
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
                mine = [each for each in self.devices if each.get("parent") == gateway["did"]]
                children = sum("connection" not in each for each in mine)
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


def taken(key: str, text: str) -> tuple[str, str]:
    """The value of a word of `a=1 b=2 c`, '' where it is not there, and the text without it."""
    words = text.split()
    found = next((word for word in words if word.partition("=")[0] == key), "")
    return found.partition("=")[2] or found, " ".join(word for word in words if word != found)


def plain(text: str) -> Value:
    """`true`, a number, or the text itself."""
    if text in ("true", "false"):
        return text == "true"
    return number(text) if text.replace(".", "", 1).isdecimal() else text


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
