"""Tables of models that have a spec, against devices simulated from their real specs."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from lararium.domain.capability import Control, Format, Value
from lararium.drivers.miio import legacy
from lararium.drivers.miio.legacy.families import FAMILIES
from lararium.gate.gate import Gate
from tests.support.house import device
from tests.support.old_devices import old_house

_SHARED = Path(os.environ.get("LARARIUM_SHARED", Path(__file__).parents[3] / "shared"))
_CORE = _SHARED / "data" / "miot-specs" / "core"
# python-miio's gateway class knows the old methods only, which its one model with a spec takes beside it
_MIOT = [family for family in FAMILIES if family.miot and family.name != "Gateway"]
MODELS = [model for family in _MIOT for model in family.models if (_CORE / f"{model}.json").exists()]

pytestmark = pytest.mark.skipif(not MODELS, reason="real specs are not here")


def document(model: str) -> Any:
    read = json.loads((_CORE / f"{model}.json").read_text("utf-8"))
    return read.get("spec", read)


def values_to_try(control: Control) -> list[Value]:
    if control.choices:
        return [choice.value for choice in control.choices]
    if control.range is not None:
        low, high = control.range.minimum, control.range.maximum
        return [int(low), int(high)] if control.format is Format.INT else [low, high]
    return [True, False]


@pytest.mark.parametrize("model", MODELS)
async def test_real_specs_take_what_the_table_says(gate: Gate, model: str) -> None:
    known = legacy.description(model)
    assert known is not None
    async with old_house(gate, device("501", document(model), model=model, behaviour={"fixed": True})) as world:
        link = await world.open()
        read = await link.read([str(control.id) for control in known.pollable()])
        assert read.values
        wrong: list[Any] = []
        for control in known:
            if not (control.writable and control.readable):
                continue
            for value in values_to_try(control):
                refused = await link.write({control.id: value})
                told = (await link.read([control.id])).values.get(control.id)
                if refused or told != value:
                    wrong.append((str(control.id), value, told, [error.fields for error in refused.values()]))
        assert not wrong
