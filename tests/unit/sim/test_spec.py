"""Reading instance documents: what is read, what is refused, and that nothing else happens."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lararium.domain.errors import BadInput
from lararium.sim import spec
from tests.support.house import LAMP, action, document, event, prop, service


def test_repeated_services_are_numbered_in_siid_order() -> None:
    doc = document(
        "switch",
        service(7, "switch", [prop(1, "on", "bool")]),
        service(3, "switch", [prop(1, "on", "bool"), prop(1, "mode", "uint8")]),
    )
    known = spec.read(doc)
    assert {key: known.services[key] for key in known.services} == {"switch": 3, "switch-2": 7}
    first = known.property("switch:on")
    assert first is not None
    assert first.address == (3, 1)
    assert known.property("switch-2:on") == known.property("7.1")
    assert known.property("switch:mode") is None  # the second with the same address gives way
    assert known.property("9.9") is None
    assert known.property("x.y") is None


def test_choice_takes_the_first_word_that_fits_best() -> None:
    listed = [(1, "Go Charging"), (2, "Charging"), (3, "Unlocked"), (4, "Locked")]
    known = spec.read(document("x", service(2, "x", [prop(1, "status", "uint8", listed=listed)])))
    status = known.properties[2, 1]
    assert status.choice("charging") == 2
    assert status.choice("locked") == 4
    assert status.choice("nothing", "go") == 1
    assert status.choice("nothing") is None


def test_events_by_word() -> None:
    known = spec.read(document("x", service(2, "x", [], events=[event(1, "double-click"), event(2, "click")])))
    assert [known.event(word) and known.event(word).address for word in ("click", "double", "x:click")] == [  # type: ignore[union-attr]
        (2, 2),
        (2, 1),
        (2, 2),
    ]
    assert known.event("long") is None


def test_unknown_keys_are_left_alone_and_missing_parts_refused(tmp_path: Path) -> None:
    doc: dict[str, Any] = json.loads(json.dumps(LAMP)) | {"novel": {"a": 1}}
    doc["services"][0]["properties"][0]["novel"] = [1]
    assert spec.read(doc).kind == "light"
    doc["services"][0]["properties"][1]["value-range"] = [0, float("inf"), 1]
    path = tmp_path / "spec.json"
    for text in (json.dumps(doc), "{}", "[]", '{"type":"x"}', "", "[" * 100_000, '{"type":"a:b:c:d","services":[{}]}'):
        path.write_text(text)
        with pytest.raises(BadInput, match="sim_spec"):
            spec.load(path)
    with pytest.raises(BadInput):
        spec.load(tmp_path / "none.json")


_formats = st.sampled_from(["bool", "uint8", "uint32", "int16", "float", "string"])
_numbers = st.integers(-1000, 1000) | st.floats(-1000, 1000)


@given(_formats, st.tuples(_numbers, _numbers, st.sampled_from([0, 0.1, 0.5, 1, 5, 7])), st.floats(-1e6, 1e6))
def test_fitted_numbers_are_never_refused(fmt: str, limits: tuple[float, float, float], value: float) -> None:
    low, high, step = min(limits[:2]), max(limits[:2]), limits[2]
    if fmt.startswith(("int", "uint")):
        low, high, step = int(low), int(high), int(step)
    known = spec.read(document("x", service(2, "x", [prop(1, "y", fmt, span=(round(low, 2), round(high, 2), step))])))
    found = known.properties[2, 1]
    if fmt != "string":
        assert not found.refuses(found.fit(value))


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.just("a:b:c:light:0:x"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "services", "iid", "properties", "access", "format", "value-range", "value-list", "in"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=200, deadline=None)
@given(_json)
def test_any_document_is_read_or_refused_by_name(tmp_path_factory: pytest.TempPathFactory, found: Any) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps(found))
    with contextlib.suppress(BadInput):
        spec.load(path)


def test_actions_keep_their_arguments() -> None:
    doc = document("x", service(2, "x", [prop(3, "y", "uint8", "")], [action(1, "go", (3,), (3,))]))
    found = spec.read(doc).actions[2, 1]
    assert (found.key, found.inputs, found.outputs) == ("x:go", (3,), (3,))
