"""`describe --json`: the promised keys, in their order, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lararium.domain.capability import Category, ControlType, Hazard, Restorability
from lararium.domain.spec.describe import to_json
from lararium.domain.spec.hiding import REASONS
from lararium.domain.spec.kinds import KINDS
from tests.support.spec_documents import action, described, event, on, prop, service
from tests.support.spec_files import all_described, needs_specs

Json = dict[str, Any]


def _object(properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


_TEXT: Json = {"type": "string", "minLength": 1}
_WORDS = _object({"en": _TEXT, "zh_CN": _TEXT})
_NUMBER: Json = {"type": "integer", "minimum": 0}
_ID: Json = {"type": ["string", "null"], "minLength": 1}
_MEASURE: Json = {"type": ["number", "null"]}


def _control(what: str, number: str) -> Json:
    return _object(
        {
            "id": {"type": "string", "pattern": "^[^:]+:.+$"},
            "part": {"type": "string"},
            "service": _TEXT,
            what: _TEXT,
            "siid": _NUMBER,
            number: _NUMBER,
            "type": {"enum": [t.value for t in ControlType]},
            "category": {"enum": [c.value for c in Category]},
            "label": _WORDS,
            "unit": {"type": "string"},
            "min": _MEASURE,
            "max": _MEASURE,
            "step": _MEASURE,
            "choices": {
                "type": "array",
                "items": _object({"value": {"type": ["boolean", "integer", "string"]}, "label": _WORDS}),
            },
            "readable": {"type": "boolean"},
            "writable": {"type": "boolean"},
            "notify": {"type": "boolean"},
            "hazard": {"enum": [h.value for h in Hazard]},
            "restorability": {"enum": [r.value for r in Restorability]},
        }
    )


SCHEMA = _object(
    {
        "model": {"type": "string"},
        "urn": {"type": "string", "pattern": "^urn:"},
        "kind": {"enum": sorted(KINDS)},
        "title": _WORDS,
        "source": {"enum": ["spec", "override", "legacy", "none"]},
        "parts": {
            "type": "array",
            "minItems": 1,
            "items": _object(
                {
                    "id": {"type": "string"},
                    "kind": {"enum": sorted(KINDS)},
                    "title": _WORDS,
                    "primary": _ID,
                    "level": _ID,
                    "state": {"type": "array", "items": _TEXT, "uniqueItems": True},
                }
            ),
        },
        "controls": {
            "type": "array",
            "items": {"oneOf": [_control("property", "piid"), _control("action", "aiid"), _control("event", "eiid")]},
        },
        "hidden": {
            "type": "array",
            "items": _object(
                {
                    "siid": _NUMBER,
                    "iid": _NUMBER,
                    "what": {"enum": ["property", "action", "event"]},
                    "why": {"enum": sorted(REASONS)},
                }
            ),
        },
    }
)
_VALID = Draft202012Validator(SCHEMA)
_CONTROL_KEYS = (
    *("id", "part", "service", "property", "siid", "piid", "type", "category", "label", "unit", "min", "max", "step"),
    *("choices", "readable", "writable", "notify", "hazard", "restorability"),
)
_ACTION_KEYS = tuple({"property": "action", "piid": "aiid"}.get(key, key) for key in _CONTROL_KEYS)
_EVENT_KEYS = tuple({"property": "event", "piid": "eiid"}.get(key, key) for key in _CONTROL_KEYS)


def _shown(told: object) -> Json:
    shown: Json = json.loads(json.dumps(told, ensure_ascii=False, allow_nan=False))
    return shown


def test_the_keys_stand_in_their_order() -> None:
    told = _shown(
        to_json(
            described(
                "light",
                service(
                    2,
                    "light",
                    on(),
                    prop(2, "mode", "uint8", choices={0: "Day", 1: "Night"}),
                    action(1, "toggle"),
                    event(1, "click"),
                ),
                service(1, "device-information", prop(1, "model", "string", "r")),
            )
        )
    )
    _VALID.validate(told)
    assert tuple(told) == ("model", "urn", "kind", "title", "source", "parts", "controls", "hidden")
    assert tuple(told["parts"][0]) == ("id", "kind", "title", "primary", "level", "state")
    power, mode, toggle, click = told["controls"]
    assert (tuple(power), tuple(toggle), tuple(click)) == (_CONTROL_KEYS, _ACTION_KEYS, _EVENT_KEYS)
    assert mode["choices"][1] == {"value": 1, "label": {"en": "Night", "zh_CN": mode["choices"][1]["label"]["zh_CN"]}}
    assert told["hidden"] == [{"siid": 1, "iid": 1, "what": "property", "why": "device-information"}]


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ([16, 31, 0.5], "16 31 0.5"),
        ([0, 100, 1], "0 100 1"),
        ([0, 3.4e38, 0.001], "0 3.4e+38 0.001"),
        ([0, 2**63 - 1, 1], "0 9223372036854775807 1"),
    ],
)
def test_limits_are_written_as_the_document_wrote_them(limits: list[float], expected: str) -> None:
    wire = "float" if any(isinstance(n, float) for n in limits) else "int64"
    told = _shown(to_json(described("light", service(2, "light", prop(2, "offset", wire, limits=limits)))))
    control = told["controls"][0]
    assert " ".join(str(control[key]) for key in ("min", "max", "step")) == expected


@needs_specs
def test_every_real_description_has_the_shape() -> None:
    for _, told in all_described()[::40]:
        _VALID.validate(_shown(to_json(told)))
    for _, told in all_described()[::4]:
        controls: Any = to_json(told)["controls"]
        assert all(tuple(control) in (_CONTROL_KEYS, _ACTION_KEYS, _EVENT_KEYS) for control in controls), told.model
