"""Whatever happens, a simulated device only ever reports what its spec allows."""

from __future__ import annotations

import contextlib
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lararium import paths
from lararium.domain.errors import BadInput
from lararium.sim import spec
from lararium.sim.air import RoomAir
from lararium.sim.body import Body
from lararium.sim.clock import ManualClock
from lararium.sim.device import SimDevice
from lararium.sim.faults import NONE
from lararium.sim.spec import SimProperty, SimSpec

DEMO = sorted((paths.resources() / "demo" / "specs").glob("*.json"))
WORDS = ["open", "close", "motion", "still", "leak", "dry", "alarm", "clear", "click", "lock", "unlock", "dock"]


def made(known: SimSpec, seed: int = 1, **params: Any) -> tuple[SimDevice, ManualClock, Body]:
    clock = ManualClock()
    body = Body("101", known, RoomAir(now=clock.motion()), clock, random.Random(seed), params)
    return SimDevice(body, "test.model.x", {}, NONE), clock, body


def check(body: Body, context: object = "") -> None:
    for address, value in body.values.items():
        prop = body.spec.properties[address]
        assert not prop.refuses(value), (prop.key, value, prop.range, prop.choices, context)


def allowed(prop: SimProperty, rng: random.Random) -> Any:
    if prop.format == "bool":
        return rng.random() < 0.5
    if prop.format in ("string", "hex"):
        return "text"
    if prop.choices:
        return rng.choice(prop.choices)[0]
    low, high, _ = prop.range or (0, 100, 1)
    value = rng.choice((low, high, rng.uniform(low, high)))
    return int(value) if prop.whole else value


def live(known: SimSpec, seed: int, steps: int) -> None:
    rng = random.Random(seed)
    device, clock, body = made(known, seed)
    check(body, "start")
    writable = [prop for prop in known.properties.values() if prop.writable]
    for step in range(steps):
        deed = rng.randrange(5)
        if deed == 0 and writable:
            prop = rng.choice(writable)
            item = {"siid": prop.address[0], "piid": prop.address[1], "value": allowed(prop, rng)}
            assert device.handle("set_properties", [item])[0]["code"] == 0
        elif deed == 1 and known.actions:
            action = rng.choice(list(known.actions.values()))
            args = [
                allowed(known.properties[action.address[0], piid], rng)
                for piid in action.inputs
                if (action.address[0], piid) in known.properties
            ]
            request = {"siid": action.address[0], "aiid": action.address[1], "in": args}
            device.handle("action", request)
        elif deed == 2:
            prop = rng.choice(list(known.properties.values()))
            device.press({prop.key: allowed(prop, rng)} if known.property(prop.key) == prop else {})
        elif deed == 3:
            with contextlib.suppress(BadInput):
                device.trigger(rng.choice(WORDS))
        clock.advance(rng.choice((0.0, 0.1, 1.0, 7.0, 100.0, 5000.0)))
        device.advance()
        check(body, (known.urn, seed, step))
        json.dumps([device.state(), device.reports()])


@pytest.mark.parametrize("path", DEMO, ids=lambda path: path.stem)
def test_demo_models_stay_within_their_spec(path: Path) -> None:
    known = spec.load(path)
    for seed in range(2):
        live(known, seed, 25)


def test_real_specs_stay_within_themselves(shared_data: Path) -> None:
    for number, path in enumerate(sorted((shared_data / "miot-specs" / "core").glob("*.json"))[::12]):
        live(spec.load(path), number, 12)


@pytest.mark.deep
def test_all_real_specs_stay_within_themselves(shared_data: Path) -> None:
    for number, path in enumerate(sorted((shared_data / "miot-specs" / "core").glob("*.json"))):
        live(spec.load(path), number, 40)


CURTAIN = next((path for path in DEMO if "curtain.rail1" in path.name), None)


@pytest.mark.skipif(CURTAIN is None, reason="no demo house")
@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["open", "close", "pause", "target"]), st.floats(0, 30)), max_size=12))
def test_a_curtain_never_leaves_its_rail_nor_outruns_its_motor(deeds: list[tuple[str, float]]) -> None:
    assert CURTAIN is not None
    device, clock, body = made(spec.load(CURTAIN))
    control, target = body.spec.property("curtain:motor-control"), body.spec.property("curtain:target-position")
    assert control is not None
    assert target is not None
    for deed, seconds in deeds:
        before = float(body.actual["curtain:position"])
        value = round(seconds * 3) if deed == "target" else control.choice(deed)
        prop = target if deed == "target" else control
        item = {"siid": prop.address[0], "piid": prop.address[1], "value": value}
        assert device.handle("set_properties", [item])[0]["code"] == 0
        clock.advance(seconds)
        device.advance()
        after = float(body.actual["curtain:position"])
        assert 0 <= after <= 100
        assert abs(after - before) <= seconds / 18 * 100 + 0.1
        if deed == "pause":
            assert after == pytest.approx(before, abs=0.01)
    clock.advance(20)
    assert not device.advance()
    assert device.state()["values"]["curtain:status"] == 0
