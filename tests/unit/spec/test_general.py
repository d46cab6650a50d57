"""The rules hold of documents nobody has seen: changed real ones and ones put together from the vocabulary."""

from __future__ import annotations

import copy
import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lararium.domain.capability import Description
from lararium.domain.spec.describe import describe, to_json
from lararium.domain.spec.device_types import DEVICE_TYPES
from lararium.domain.spec.parse import parse_document
from lararium.domain.spec.role_table import ROLES
from lararium.domain.spec.vocabulary.services import SERVICES
from tests.support.spec_changes import CHANGES, changed, entries, renumbered, services
from tests.support.spec_documents import Json, action, document, event, on, prop, service
from tests.support.spec_files import DATA, all_documents
from tests.support.spec_rules import check

MADE_UP: dict[str, Json] = {
    "test.switch.four": document(
        "switch",
        *(
            service(n, "switch", on(), prop(2, "mode", "uint8", choices={0: "Normal", 1: "Wireless"}))
            for n in (2, 3, 4)
        ),
        service(9, "indicator-light", on(), prop(2, "brightness", "uint8", limits=[0, 100, 1], unit="percentage")),
    ),
    "test.fan.lamp": document(
        "fan",
        service(2, "fan", on(), prop(2, "fan-level", "uint8", choices={1: "1", 2: "2"}), action(1, "toggle")),
        service(3, "light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])),
        service(4, "yl-fan", prop(1, "fan-speed", "uint8", limits=[1, 100, 1]), namespace="maker-spec"),
    ),
    "test.airer.one": document(
        "airer",
        service(
            2,
            "airer",
            prop(1, "motor-control", "uint8", "w", choices={0: "Pause", 1: "Up", 2: "Down"}),
            prop(2, "current-position", "uint8", "rn", limits=[0, 100, 1]),
            prop(3, "text-content", "string", ""),
            action(1, "play-text", [3]),
            event(1, "low-battery", [2]),
        ),
    ),
}


def corpus() -> dict[str, Json]:
    """Real documents where they are here, else a few made-up ones."""
    return all_documents() if (DATA / "visible.jsonl.xz").is_file() else MADE_UP


def told_of(spec: Json, model: str = "test.thing.x1") -> Description:
    read = parse_document(spec, model)
    told = describe(read)
    check(read, told)
    return told


_MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
_FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
_SEEDS = st.integers(0, 2**32 - 1)
_PLACES = st.integers(0, 10**6)


def _pick(place: int) -> tuple[str, Json]:
    models = sorted(corpus())
    model = models[place % len(models)]
    return model, corpus()[model]


@_MANY
@given(place=_PLACES, which=st.lists(st.integers(0, len(CHANGES) - 1), min_size=1, max_size=5), seed=_SEEDS)
def test_any_change_to_a_real_document_keeps_the_rules(place: int, which: list[int], seed: int) -> None:
    model, spec = _pick(place)
    told_of(changed(spec, which, random.Random(seed)), model)


@_FEW
@given(place=_PLACES, seed=_SEEDS)
def test_services_of_two_documents_in_one_keep_the_rules(place: int, seed: int) -> None:
    dice = random.Random(seed)
    model, spec = _pick(place)
    _, other = _pick(dice.randrange(10**6))
    made = copy.deepcopy(spec)
    made["services"] += [dict(copy.deepcopy(s), iid=s["iid"] + 40) for s in services(other)]
    told_of(made, model)


@_FEW
@given(place=_PLACES, gap=st.integers(1, 90), shift=st.integers(0, 400))
def test_other_numbers_give_the_same_description(place: int, gap: int, shift: int) -> None:
    """Numbers carry no meaning: all of them changed, in the same order, nothing else differs."""
    model, spec = _pick(place)

    def siid(number: int) -> int:
        return number * gap + shift

    def iid(number: int) -> int:
        return number * 7 + shift + 1

    assert _without_numbers(told_of(renumbered(spec, siid, iid), model)) == _without_numbers(told_of(spec, model))


def _without_numbers(told: Description) -> Any:
    shown: Any = to_json(told)
    for control in shown["controls"]:
        for number in ("siid", "piid", "aiid", "eiid"):
            control.pop(number, None)
    for hidden in shown["hidden"]:
        del hidden["siid"], hidden["iid"]
    return shown


@_FEW
@given(place=_PLACES, seed=_SEEDS)
def test_numbers_in_any_order_give_the_same_roles(place: int, seed: int) -> None:
    """Where no service comes twice, nor a name twice in one service, even the order of the numbers means nothing."""
    model, spec = _pick(place)
    names = Counter(s["type"].split(":")[3] for s in services(spec))
    twice = [
        e for s in services(spec) for e in Counter(p["type"].split(":")[3] for p in s.get("properties", ())).values()
    ]
    if max(names.values(), default=1) > 1 or max(twice, default=1) > 1:
        return
    order = list(range(1, 2000))
    random.Random(seed).shuffle(order)
    plain = told_of(spec, model)
    other = told_of(renumbered(spec, lambda n: order[n % 1999], lambda n: order[n % 1999]), model)
    assert other.kind == plain.kind
    assert {(p.id, p.kind, p.primary) for p in other.parts} == {(p.id, p.kind, p.primary) for p in plain.parts}


@_FEW
@given(place=_PLACES, seed=_SEEDS)
def test_missing_descriptions_and_another_order_change_no_role(place: int, seed: int) -> None:
    model, spec = _pick(place)
    silent = copy.deepcopy(spec)
    for entry in entries(silent):
        entry.pop("description", None)
    random.Random(seed).shuffle(silent["services"])
    plain, other = told_of(spec, model), told_of(silent, model)
    assert other.kind == plain.kind
    assert [(p.id, p.kind, p.primary, p.level, p.state) for p in other.parts] == [
        (p.id, p.kind, p.primary, p.level, p.state) for p in plain.parts
    ]


@_FEW
@given(place=_PLACES, maker=st.from_regex(r"[a-z0-9]{2,8}\.[a-z_]{2,9}\.[a-z0-9]{1,8}", fullmatch=True))
def test_the_model_name_decides_nothing(place: int, maker: str) -> None:
    model, spec = _pick(place)
    plain, other = told_of(spec, model), told_of(spec, maker)
    assert (other.kind, other.parts, other.controls, other.hidden) == (
        *(plain.kind, plain.parts, plain.controls),
        plain.hidden,
    )


_WORDS = sorted({n.rpartition(":")[2].lstrip("!") for r in ROLES.values() for n in (*r.primary, *r.level, *r.main)})
_NAMES = st.sampled_from([*_WORDS, "status", "fault", "battery-level"]) | st.from_regex(
    r"[a-z]{1,6}(-[a-z]{1,6})?", fullmatch=True
)
_TEXTS = st.sampled_from(["", "Switch", "Left", "开关", "模式", "urn:x", "-", "Temp(℃)", "Switch Status"]) | st.text(
    max_size=8
)
_LISTS = st.lists(st.tuples(st.integers(-1, 5), _TEXTS), max_size=5)
_LIMITS = st.tuples(st.integers(-50, 50), st.integers(-50, 300), st.sampled_from([0, 0.1, 0.5, 1, 10])).map(list)


@st.composite
def _properties(draw: st.DrawFn, number: int) -> Json:
    access = "".join(letter for letter in "rwn" if draw(st.booleans()))
    wire = draw(
        st.sampled_from(["bool", "uint8", "uint16", "uint32", "int8", "int16", "int32", "int64", "float", "string"])
    )
    limits, listed = draw(st.none() | _LIMITS), draw(st.none() | _LISTS)
    namespace = draw(st.sampled_from(["miot-spec-v2", "maker-spec"]))
    return prop(
        number, draw(_NAMES), wire, access, limits=limits, choices=listed, text=draw(_TEXTS), namespace=namespace
    )


@st.composite
def _documents(draw: st.DrawFn) -> Json:
    made = []
    for siid in draw(st.lists(st.integers(1, 400), max_size=4)):
        piids = draw(st.lists(st.integers(1, 400), max_size=5))
        found = [draw(_properties(piid)) for piid in piids]
        known = st.lists(st.sampled_from(piids or [1]), max_size=2)
        found += [
            action(n, draw(_NAMES), draw(known), draw(_TEXTS)) for n in draw(st.lists(st.integers(1, 3), max_size=2))
        ]
        found += [event(n, draw(_NAMES), draw(known)) for n in draw(st.lists(st.integers(1, 3), max_size=2))]
        name = draw(st.sampled_from(sorted(SERVICES)) | _NAMES)
        namespace = draw(st.sampled_from(["miot-spec-v2", "miot-spec-v2", "maker-spec"]))
        made.append(service(siid, name, *found, text=draw(_TEXTS), namespace=namespace))
    return document(draw(st.sampled_from([*sorted(DEVICE_TYPES), "glow-worm", "other"])), *made)


@_MANY
@given(spec=_documents())
def test_a_document_put_together_at_random_keeps_the_rules(spec: Json) -> None:
    told_of(spec)


@pytest.mark.parametrize("model", sorted(MADE_UP))
def test_the_made_up_ones_keep_the_rules_too(model: str) -> None:
    told = told_of(MADE_UP[model], model)
    assert told.parts[0].primary
