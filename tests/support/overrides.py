"""Overrides written as in a pack, and descriptions with them."""

from __future__ import annotations

from collections import Counter

from lararium.domain.capability import ControlType, Description, Format
from lararium.domain.spec.describe import describe, to_json
from lararium.domain.spec.kinds import KINDS
from lararium.domain.spec.override.apply import Applied, applied
from lararium.domain.spec.override.model import Found, Override
from lararium.domain.spec.parse import parse_document
from lararium.specs.overrides import parse
from tests.support.spec_documents import action, document, event, on, prop, service

MODES = {0: "Cool", 1: "Heat"}
FAN = (
    "fan",
    service(
        2,
        "fan",
        on(),
        prop(2, "fan-level", "uint8", limits=[1, 3, 1]),
        prop(3, "mode", "uint8", choices=MODES),
        prop(4, "speed-level", "uint8", limits=[1, 100, 1]),
        prop(5, "off-delay-time", "uint16", limits=[0, 600, 10], unit="minutes"),
        prop(6, "text-content", "string", ""),
        prop(7, "status", "uint8", "rn", choices={0: "Idle", 1: "Busy"}),
        action(1, "toggle"),
        action(2, "play-text", [6]),
        event(1, "fault", [7]),
    ),
    service(3, "power-consumption", prop(1, "electric-power", "uint16", "rn", limits=[0, 65535, 1])),
    service(4, "ble-control", prop(1, "signal", "int8", "r", limits=[-120, 0, 1]), action(1, "learn", [1])),
    service(5, "light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])),
)
"""A fan with a lamp, a meter, and a service that the rules hide."""
MODEL = "test.x1"


def read(text: str, name: str = "pack.toml", *, own: bool = False) -> tuple[tuple[Override, ...], list[str]]:
    """Overrides of a pack's text, and the keys of its problems."""
    found = Found()
    overrides = parse(text, name, own=own, found=found)
    return overrides, [problem.error.key.removeprefix("error.override.") for problem in found.problems]


def lay(description: Description, *texts: str, own: str = "") -> Applied:
    """The description with packs laid over it; they must be without problems of their own."""
    overrides: list[Override] = []
    for text, mine in [*((text, False) for text in texts), *([(own, True)] if own else [])]:
        made, problems = read(text, own=mine)
        assert not problems, problems
        overrides += made
    return applied(description, overrides)


def keys(told: Applied) -> list[str]:
    """Keys of what did not fit."""
    return [problem.error.key.removeprefix("error.override.") for problem in told.problems]


def described_as(model: str) -> Description:
    """The fan under the name of a model."""
    return describe(parse_document(document(*FAN), model))


def check(told: Description, before: Description) -> None:
    """Everything is there exactly once; what names a control names one that is; words are there and different."""
    ids = [c.id for c in told]
    assert len(set(ids)) == len(ids)

    def places(description: Description) -> Counter[tuple[str, int, int]]:
        shown = Counter((c.what, c.siid, c.iid) for c in description)
        return shown + Counter((h.what, h.siid, h.iid) for h in description.hidden)

    assert places(told) == places(before)
    parts = {part.id for part in told.parts}
    known = set(ids)
    assert told.kind in KINDS
    for part in told.parts:
        assert part.kind in KINDS
        assert {part.primary, part.level, *part.state} <= known | {None}
        assert part.primary is None or part.primary != part.level
        for language in ("en", "zh_CN"):
            labels = [getattr(c.label, language) for c in told if c.part == part.id]
            assert all(labels)
            assert len(set(labels)) == len(labels)
    for each in told:
        assert each.part in parts
        assert set(each.arguments) <= known
        assert each.range is None or (each.range.minimum < each.range.maximum and each.range.step > 0)
        assert each.type is not ControlType.CHOICE or each.choices
        assert not (each.choices and each.range and each.writable)
        assert not (each.inverted and each.range is None and each.format is not Format.BOOL)
    assert set(told.profile.drifting) <= known
    to_json(told)
