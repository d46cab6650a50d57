"""Tiles of every model there is: never an exception, never empty words, in both languages."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from lararium.domain.capability import Control, ControlType, Description, Value
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, HomeId
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import (
    Act,
    Look,
    Subject,
    TapKind,
    Write,
    alerts,
    all_off,
    face,
    inverse,
    level_text,
    room_summary,
    slide,
    switch,
    tap,
)
from lararium.domain.words import Language
from tests.support.tiles import NOW

ROOT = Path(__file__).resolve().parents[3]
DEMO = ROOT / "resources" / "demo" / "specs"
SHARED = Path(os.environ.get("LARARIUM_SHARED", ROOT.parent / "shared")) / "data" / "miot-specs" / "core"


def documents(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json")) if folder.is_dir() else []


def described(path: Path) -> Description:
    document = json.loads(path.read_text(encoding="utf-8"))
    return describe(parse_document(document.get("spec", document), path.stem))


def values_of(description: Description, chance: random.Random) -> dict[str, Value]:
    """A value for most properties, drawn from what the spec allows."""
    found: dict[str, Value] = {}
    for control in description.controls:
        if control.what != "property" or chance.random() < 0.15:
            continue
        found[control.id] = value_of(control, chance)
    return found


def value_of(control: Control, chance: random.Random) -> Value:
    if control.choices:
        return chance.choice(control.choices).value
    if control.range is not None:
        low, high = control.range.minimum, control.range.maximum
        return chance.choice([low, high, low + (high - low) // 2])
    if control.format.value == "bool":
        return chance.random() < 0.5
    return "text" if control.format.value == "string" else chance.choice([0, 1, 7])


def states(description: Description, chance: random.Random) -> Iterator[DeviceState]:
    device = DeviceId("d")
    yield DeviceState(device)
    for freshness in (Freshness.FRESH, Freshness.FRESH, Freshness.STALE, Freshness.OFFLINE, Freshness.UNKNOWN):
        yield DeviceState(device, freshness, values_of(description, chance), seen_at=NOW.wall - 100)
    pending = dict(list(values_of(description, chance).items())[:3])
    yield DeviceState(device, Freshness.FRESH, values_of(description, chance), pending, NOW.monotonic - 2, NOW.wall)


def check(description: Description, chance: random.Random) -> None:
    known = {control.id: control for control in description.controls}
    for state in states(description, chance):
        for part in description.parts:
            for language in Language:
                tile = face(description, part.id, state, name="Tile", language=language, now=NOW)
                assert tile.state.strip()
                assert tile.spoken.startswith("Tile")
                assert tile.hint
                assert tile.icon
                assert "{" not in tile.state
                assert "urn:" not in tile.state
                assert tile.level is None or 0 <= tile.level <= 1
                assert (tile.look is Look.UNREACHABLE) <= (tile.tap is TapKind.RETRY)
            intents = [
                tap(description, part.id, state),
                *(switch(description, part.id, state, on) for on in (True, False)),
            ]
            intents += [slide(description, part.id, state, f) for f in (0.0, 0.004, 0.5, 1.0)]
            if tile.tap in (TapKind.TOGGLE, TapKind.HOLD, TapKind.STOP):
                assert intents[0] is not None, f"{description.model} {part.id}: a tap that does nothing"
            if tile.level_writable:
                assert level_text(description, part.id, 0.5, Language.EN)
            for intent in intents:
                if isinstance(intent, Write):
                    for name, value in intent.values.items():
                        fits(known[name], value)
                    inverse(description, intent, state)
                elif isinstance(intent, Act):
                    assert known[intent.action].what == "action"
        record = Device(DeviceId("d"), Did("1"), HomeId("h"), None, "Tile", description.model)
        subject = Subject(record, description, state, "Tile")
        for language in Language:
            assert all(a.words.strip() for a in alerts(subject, language=language, now=NOW))
            room_summary([subject], language=language, now=NOW)
        all_off([subject])


def fits(control: Control, value: Value) -> None:
    assert control.writable
    if control.choices:
        assert value in [choice.value for choice in control.choices]
    elif control.range is not None and not isinstance(value, str):
        assert control.range.minimum <= value <= control.range.maximum
    elif control.type is ControlType.TOGGLE and control.format.value == "bool":
        assert isinstance(value, bool)


@pytest.mark.parametrize("path", documents(DEMO), ids=lambda path: path.stem)
def test_demo_model(path: Path) -> None:
    check(described(path), random.Random(path.stem))


@pytest.mark.skipif(not documents(SHARED), reason="the real specs (../shared/data) are not here")
def test_a_tenth_of_the_real_models() -> None:
    paths = documents(SHARED)
    for path in random.Random(9).sample(paths, len(paths) // 10):
        check(described(path), random.Random(path.stem))


@pytest.mark.deep
@pytest.mark.skipif(not documents(SHARED), reason="the real specs (../shared/data) are not here")
def test_all_real_models() -> None:
    for path in documents(SHARED):
        check(described(path), random.Random(path.stem))
