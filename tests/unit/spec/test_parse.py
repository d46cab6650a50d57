"""Reading documents: tolerant of what is new, plain about what is missing, never surprised."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lararium.domain.capability import Description
from lararium.domain.errors import BadInput
from lararium.domain.sentences import explain
from lararium.domain.spec.describe import describe, to_json
from lararium.domain.spec.parse import parse_document
from lararium.domain.words import Language
from tests.support.spec_documents import action, document, event, on, prop, service

LAMP = document(
    "light",
    service(
        2,
        "light",
        on(),
        prop(2, "brightness", "uint8", limits=[1, 100, 1], unit="percentage"),
        prop(3, "mode", "uint8", choices={0: "Day", 1: "Night"}),
        prop(4, "text-content", "string", ""),
        action(1, "toggle"),
        action(2, "play-text", [4]),
        event(1, "low-battery", [2]),
    ),
)


def test_reads_what_is_there() -> None:
    spec = parse_document(LAMP)
    assert (spec.model, spec.type.name, spec.problems) == ("test.light.x1", "light", ())
    (light,) = spec.services
    assert [p.urn.name for p in light.properties] == ["on", "brightness", "mode", "text-content"]
    assert light.properties[1].range == (1.0, 100.0, 1.0)
    assert light.properties[2].choices == ((0, "Day"), (1, "Night"))
    assert light.actions[1].inputs == (4,)
    assert light.events[0].arguments == (2,)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (None, "error.spec.not_object"),
        ([LAMP], "error.spec.not_object"),
        ({}, "error.spec.no_type"),
        ({"type": 7, "services": []}, "error.spec.no_type"),
        ({"type": "light", "services": []}, "error.spec.no_type"),
        ({"type": LAMP["type"]}, "error.spec.no_services"),
        ({"type": LAMP["type"], "services": {}}, "error.spec.no_services"),
    ],
)
def test_says_what_is_missing(content: object, key: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_document(content)
    assert caught.value.key == key
    for language in Language:
        assert explain(caught.value, language)


def test_unknown_keys_and_trailing_type_parts_are_nothing_special() -> None:
    spec = copy.deepcopy(LAMP)
    spec |= {"comment": {"a": 1}, "type": spec["type"] + ":0000C814"}
    entry = spec["services"][0]["properties"][0]
    entry |= {"gatt-access": ["read"], "source": 3, "type": entry["type"] + ":0000D001"}
    assert describe(parse_document(spec)).part("").primary == "light:on"  # type: ignore[union-attr]


def test_a_broken_entry_is_named_and_the_rest_goes_in() -> None:
    spec = copy.deepcopy(LAMP)
    spec["services"][0]["properties"][1]["iid"] = "two"
    spec["services"].append(None)
    parsed = parse_document(spec)
    assert [p.urn.name for p in parsed.services[0].properties] == ["on", "mode", "text-content"]
    assert len(parsed.problems) == 2


def test_parts_that_are_no_lists_are_named_or_left_out() -> None:
    spec = copy.deepcopy(LAMP)
    spec["services"][0] |= {"actions": "none", "events": None}
    spec["services"][0]["properties"][2]["value-list"] = [7, {"value": 1.0, "description": "One"}, {"value": None}]
    spec["services"][0]["properties"][1]["access"] = "read"
    read = parse_document(spec)
    assert read.problems == ("service 2 action: not a list",)
    assert read.services[0].properties[2].choices == ((1, "One"),)
    assert not read.services[0].properties[1].readable


def test_half_degree_steps_stay_half() -> None:
    spec = parse_document(
        document("heater", service(2, "heater", prop(1, "target-temperature", "float", limits=[16, 31, 0.5])))
    )
    assert spec.services[0].properties[0].range == (16.0, 31.0, 0.5)


@pytest.mark.parametrize(
    "limits",
    [[0, float("inf"), 1], [0, 10**400, 1], ["low", 1, 1], ["nan", 1, 1], [1], [], "1-5", [True, 1, 1], [None, 1]],
)
def test_a_senseless_range_is_no_range(limits: Any) -> None:
    spec = parse_document(
        document("heater", service(2, "heater", prop(1, "target-temperature", "uint8", limits=limits)))
    )
    assert spec.services[0].properties[0].range is None


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ([100, 0, 1], (0.0, 100.0, 1.0)),
        ([0, 10, 0], (0.0, 10.0, 1.0)),
        ([0, 10, -2], (0.0, 10.0, 2.0)),
        ([0, 10], (0.0, 10.0, 1.0)),
        ([0, 10, None], (0.0, 10.0, 1.0)),
        (["0", "1.5", "0.5"], (0.0, 1.5, 0.5)),
        ([-40, -10, 0.1], (-40.0, -10.0, 0.1)),
        ([0, 2**63 - 1, 1], (0.0, 2**63 - 1, 1.0)),
    ],
)
def test_a_range_with_a_slip_is_read_as_it_was_meant(limits: list[Any], expected: tuple[float, float, float]) -> None:
    spec = parse_document(document("heater", service(2, "heater", prop(1, "countdown-time", "int64", limits=limits))))
    assert spec.services[0].properties[0].range == expected


def test_numbers_formats_and_access_are_read_however_they_are_written() -> None:
    spec = copy.deepcopy(LAMP)
    entry = spec["services"][0]["properties"][0]
    entry |= {"iid": float(entry["iid"]), "format": " Bool", "access": ["READ", "Write", None]}
    read = parse_document(spec).services[0].properties[0]
    assert (type(read.piid), read.format, read.readable, read.writable, read.notify) == (int, "bool", True, True, False)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def _paths(node: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [path] if path else []
    pairs: list[tuple[str | int, object]] = []
    if isinstance(node, dict):
        pairs = list(node.items())
    elif isinstance(node, list):
        pairs = list(enumerate(node))
    for key, inner in pairs:
        found += _paths(inner, (*path, key))
    return found


_PLACES = _paths(LAMP)


@settings(max_examples=150, deadline=None)
@given(changes=st.lists(st.tuples(st.sampled_from(_PLACES), _JSON, st.booleans()), min_size=1, max_size=4))
def test_any_damage_gives_a_description_or_a_sentence(
    changes: list[tuple[tuple[str | int, ...], object, bool]],
) -> None:
    spec: Any = copy.deepcopy(LAMP)
    for path, value, remove in changes:
        node = spec
        try:
            for key in path[:-1]:
                node = node[key]
            if remove:
                del node[path[-1]]
            else:
                node[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue
    told, sentence = _outcome(spec)
    if told is None:
        assert sentence
        return
    json.dumps(to_json(told))
    for part in told.parts:
        labels = [c.label.en.casefold() for c in told.controls if c.part == part.id]
        assert len(set(labels)) == len(labels)
        assert all(labels)


@settings(max_examples=100, deadline=None)
@given(content=_JSON)
def test_any_json_gives_a_description_or_a_sentence(content: object) -> None:
    told, sentence = _outcome(content)
    assert (told is None) == bool(sentence)


def _outcome(content: object) -> tuple[Description | None, str]:
    try:
        return describe(parse_document(content)), ""
    except BadInput as error:
        return None, explain(error, Language.EN)
