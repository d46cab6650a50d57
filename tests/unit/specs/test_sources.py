from __future__ import annotations

import json
from pathlib import Path

import pytest

from lararium.domain.capability import Description
from lararium.drivers.miio import legacy
from lararium.specs.library import SpecLibrary
from lararium.specs.sources import Specs

NAMED = "yeelink.light.color1"
"""Obeys old methods only, whatever is published of it."""


@pytest.fixture
def specs(tmp_path: Path) -> Specs:
    lamp = {
        "type": "urn:miot-spec-v2:device:light:0000A001:test:1",
        "description": "Lamp",
        "services": [
            {
                "iid": 2,
                "type": "urn:miot-spec-v2:service:light:00007802:test:1",
                "description": "Light",
                "properties": [
                    {
                        "iid": 1,
                        "type": "urn:miot-spec-v2:property:on:00000006:test:1",
                        "description": "On",
                        "format": "bool",
                        "access": ["read", "write"],
                    }
                ],
            }
        ],
    }
    for model in (NAMED, "some.light.one"):
        (tmp_path / f"{model}.json").write_text(json.dumps(lamp), "utf-8")
    return Specs(SpecLibrary([tmp_path]), legacy)


def source(description: Description | None) -> str | None:
    return description.source if description else None


def test_the_library_describes_what_speaks_miot(specs: Specs) -> None:
    assert specs.description("some.light.one") is not None
    assert source(specs.description("some.light.one")) != "legacy"


def test_an_old_model_goes_before_its_published_spec(specs: Specs) -> None:
    assert specs.library.description(NAMED) is not None
    assert source(specs.description(NAMED)) == "legacy"


def test_the_table_helps_where_nothing_is_published(specs: Specs) -> None:
    assert source(specs.description("yeelink.light.color99")) == "legacy"


def test_nobody_knows_it(specs: Specs) -> None:
    assert specs.description("none.such.model") is None
