"""The tile that stands for each kind: a device of the demo house, described and drawn as the panel does it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lararium import paths
from lararium.domain.capability import Description, Value
from lararium.domain.ids import DeviceId
from lararium.domain.spec.describe import describe
from lararium.domain.spec.kinds import KINDS
from lararium.domain.spec.parse import parse_document
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import Now, TileFace, face
from lararium.domain.words import Language

DEMO = paths.resources() / "demo"
NOW = Now(wall=1_000_000.0, monotonic=1000.0)


@dataclass(frozen=True)
class Example:
    """One device of the demo house with the part that is of the kind."""

    kind: str
    name: str
    home: str
    room: str
    did: str
    description: Description
    part: str
    values: Mapping[str, Value]

    def face(self, **changes: Value) -> TileFace:
        """Its tile as the house file has it, or with other values (by control id)."""
        state = DeviceState(DeviceId("demo"), Freshness.FRESH, {**self.values, **changes}, seen_at=NOW.wall)
        return face(self.description, self.part, state, name=self.name, language=Language.EN, now=NOW)


def examples() -> dict[str, Example]:
    """The best example of every kind: one that is on and has no fault, else one without a fault, else any."""
    house: dict[str, Any] = json.loads((DEMO / "house.json").read_text("utf-8"))
    described: dict[str, Description] = {}
    best: dict[str, tuple[int, Example]] = {}
    for device in house["devices"]:
        if device.get("legacy") or "connection" in device or device.get("faults", {}).keys() - {"latency"}:
            continue
        model = device["model"]
        if model not in described:
            document = json.loads((DEMO / "specs" / f"{model}.json").read_text("utf-8"))
            described[model] = describe(parse_document(document, model))
        description = described[model]
        values: dict[str, Value] = {
            control.id: value for control in description if (value := _first(device, control)) is not None
        }
        part = description.parts[0].id if description.parts else ""
        room = f"{device['home']}-{device['room']}"
        found = Example(
            description.kind, device["name"], device["home"], room, device["did"], description, part, values
        )
        worth = _worth(found.face())
        if found.kind not in best or worth > best[found.kind][0]:
            best[found.kind] = (worth, found)
    return {kind: best[kind][1] for kind in KINDS if kind in best}


def _first(device: Mapping[str, Any], control: Any) -> Value | None:
    given = device["values"]
    found: Value | None = given.get(control.id, given.get(f"{control.siid}.{control.iid}"))
    return found if control.what == "property" else None


def _worth(tile: TileFace) -> int:
    return 2 * (tile.badge == "") + bool(tile.on) + bool(tile.level)
