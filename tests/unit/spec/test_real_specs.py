"""Real documents: nothing lost, nothing twice, no empty word, no exception; other people's facts agree."""

from __future__ import annotations

import csv
import json
import lzma
import os
import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

from lararium.domain.capability import Category, ControlType, Description
from lararium.domain.spec.describe import describe
from lararium.domain.spec.document import SpecDocument
from lararium.domain.spec.kinds import KINDS
from lararium.domain.spec.parse import parse_document
from lararium.domain.spec.places import SIDE_SERVICES

SHARED = Path(os.environ.get("LARARIUM_SHARED", Path(__file__).resolve().parents[4] / "shared"))
DATA = SHARED / "data" / "miot-specs"
pytestmark = pytest.mark.skipif(not (DATA / "visible.jsonl.xz").is_file(), reason="the real specs are not here")

_POWER = re.compile(r"on|power|main_switch|switch([_-]?status|[_-]?\d)?|channel(_\d)?|on[_-]?\d|power_\d")
_FAN = re.compile(r"fan|(fan|speed)[-_](level|speed)")
_LEAST_AGREEMENT = 0.97
_EXPLAINED = {
    ("ateai.mosq.dakuo", "switch_status"): "the standard `on` of the main service is the power",
    ("ateai.mosq.dakuo", "mode"): "the maker's own work mode beside it",
    ("dmaker.fan.p10", "brightness"): "the light of the fan's display",
    ("dmaker.fan.p9", "brightness"): "the light of the fan's display",
    ("zhimi.fan.fb1", "brightness"): "the light of the fan's display",
    ("ijai.vacuum.v19", "on"): "a vacuum starts and stops by its actions",
    ("ijai.vacuum.v2", "on"): "a vacuum starts and stops by its actions",
    ("leshi.curtain.v0001", "on"): "a curtain opens and closes by its motor",
    ("lonsam.curtain.lscl", "on"): "a curtain opens and closes by its motor",
    ("lumi.curtain.agl001", "on"): "a curtain goes to a position",
    ("lumi.gateway.mgl03", "switch_status"): "arming the alarm is no power switch",
    ("lumi.remote.acn004", "mode"): "how the keys report, a setting",
    ("lumi.switch.b2lc04", "mode"): "how the keys report, a setting",
    ("lumi.switch.n0acn2", "mode"): "which outer switch is wired, a setting",
    ("lumi.switch.n0agl1", "mode"): "which outer switch is wired, a setting",
    ("yeelink.light.fancl2", "fan-speed"): "the standard fan level is shown, the maker's percentage is a setting",
}
"""Where ours is another one on purpose."""


@cache
def _all() -> tuple[tuple[SpecDocument, Description], ...]:
    with lzma.open(DATA / "visible.jsonl.xz", "rt", encoding="utf-8") as lines:
        documents = [parse_document(entry["spec"], entry["model"]) for entry in map(json.loads, lines)]
    return tuple((document, describe(document)) for document in documents)


def test_everything_is_in_exactly_one_place() -> None:
    for document, told in _all():
        assert document.problems == (), document.model
        wanted = Counter(
            (what, service.siid, iid)
            for service in document.services
            for what, iids in (
                ("property", [p.piid for p in service.properties]),
                ("action", [a.aiid for a in service.actions]),
                ("event", [e.eiid for e in service.events]),
            )
            for iid in iids
        )
        found = Counter((c.what, c.siid, c.iid) for c in told.controls)
        found.update((h.what, h.siid, h.iid) for h in told.hidden)
        assert found == wanted, document.model


def test_words_are_there_and_differ() -> None:
    for _, told in _all():
        for language in ("en", "zh_CN"):
            titles = [getattr(part.title, language) for part in told.parts]
            assert len(set(titles)) == len(titles), told.model
            for part in told.parts:
                labels = [getattr(c.label, language).casefold() for c in told.controls if c.part == part.id]
                assert len(set(labels)) == len(labels), told.model
                assert all(labels), told.model
                assert not any(label.startswith("urn:") for label in labels), told.model
            for control in told.controls:
                assert all(getattr(choice.label, language) for choice in control.choices), control.id


def test_ids_parts_and_roles_fit_together() -> None:
    for _, told in _all():
        ids = [c.id for c in told.controls]
        assert len(set(ids)) == len(ids), told.model
        parts = {part.id for part in told.parts}
        assert "" in parts
        assert {c.part for c in told.controls} <= parts, told.model
        assert told.kind in KINDS
        for part in told.parts:
            assert part.kind in KINDS
            roles = [r for r in (part.primary, part.level, *part.state) if r is not None]
            assert all(r in ids for r in roles), told.model
            if part.primary is not None:
                primary = told.control(part.primary)
                assert primary is not None
                assert primary.writable or primary.what == "action"


def test_controls_can_express_what_can_be_written_and_polling_reads_only_what_can_be_read() -> None:
    for _, told in _all():
        for control in told.controls:
            if control.writable:
                assert control.type not in (ControlType.READING, ControlType.BUTTON, ControlType.EVENT), control.id
                bounded = control.type in (ControlType.SLIDER, ControlType.POSITION)
                assert not bounded or control.range is not None, control.id
                assert control.type is not ControlType.CHOICE or control.choices, control.id
            if control.category is Category.ARGUMENT:
                assert not control.readable, control.id
                assert not control.writable, control.id
        assert all(c.readable and c.what == "property" for c in told.pollable())


def test_other_peoples_facts_agree() -> None:
    """Per (model, name) pair that exists in the spec and can be written; side services are not the device's own."""
    models = {told.model: told for _, told in _all()}
    pairs: dict[tuple[str, str, str], set[tuple[int, int]]] = defaultdict(set)
    with (DATA / "facts.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            role = _role(row["name"])
            if row["kind"] == "property" and row["model"] in models and role and row["siid"].isdigit():
                pairs[row["model"], row["name"], role].add((int(row["siid"]), int(row["iid"])))
    right = asked = 0
    for (model, name, role), numbers in pairs.items():
        told = models[model]
        candidates = [
            c
            for c in told.controls
            if (c.siid, c.iid) in numbers and c.what == "property" and c.writable and _own(c.service)
        ]
        if not candidates:
            continue
        asked += 1
        if any(_ours(told, c.id, c.category, role) for c in candidates):
            right += 1
        else:
            assert (model, name) in _EXPLAINED, (model, name, [c.id for c in candidates])
    assert asked > 500
    assert right / asked >= _LEAST_AGREEMENT


def _role(name: str) -> str:
    if _POWER.fullmatch(name):
        return "primary"
    if name == "brightness":
        return "level"
    return "head" if name == "mode" or _FAN.fullmatch(name) else ""


def _own(service: str) -> bool:
    return re.sub(r"-\d+$", "", service) not in SIDE_SERVICES


def _ours(told: Description, id_: str, category: Category, role: str) -> bool:
    if role == "primary":
        return any(part.primary == id_ for part in told.parts)
    if role == "level":
        return any(part.level == id_ for part in told.parts)
    return category is Category.PRIMARY
