from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lararium.domain.errors import BadInput
from lararium.sim.clock import ManualClock
from lararium.sim.faults import NONE
from lararium.sim.legacy import kind_of, make
from lararium.sim.legacy.thing import LegacyThing
from lararium.sim.thing import Refusal
from tests.support.old_devices import PLAYED, old


def thing(model: str, clock: ManualClock | None = None, **more: Any) -> LegacyThing:
    return make(old(model, **more), clock or ManualClock(), random.Random(1), NONE)


def test_only_known_models_are_played() -> None:
    assert kind_of("acme.toaster.v1") is None
    with pytest.raises(BadInput, match="sim_legacy"):
        thing("acme.toaster.v1")


@pytest.mark.parametrize("model", PLAYED)
def test_the_hand_at_the_wall_changes_what_the_wire_tells(model: str) -> None:
    device = thing(model)
    for control, value in device.state()["values"].items():
        bundled = model.startswith("lumi.acpartner.v")
        if (bundled and control.startswith(("air-conditioner:", "fan-control:"))) or (
            bundled and control == "indicator-light:on"
        ):
            with pytest.raises(BadInput):
                device.press({control: value})
            continue
        device.press({control: value})
        assert device.state()["values"][control] == value
        assert device.applied[-1].by == "wall"


def test_pressing_what_is_not_there_presses_nothing() -> None:
    device = thing("philips.light.bulb")
    with pytest.raises(BadInput, match="sim_property"):
        device.press({"light:on": True, "light:colour": 3})
    assert device.state()["values"]["light:on"] is False
    with pytest.raises(BadInput, match="sim_event"):
        device.trigger("click")
    assert device.reports() == ([], [])


def test_values_of_the_house_file_hold_also_after_a_reset() -> None:
    device = thing("chuangmi.plug.m1", values={"switch:on": True})
    assert device.handle("get_prop", ["power", "colour"]) == ["on", None]
    device.handle("set_power", ["off"])
    device.reset()
    assert device.handle("get_prop", ["power"]) == ["on"]
    with pytest.raises(BadInput, match="sim_property"):
        thing("chuangmi.plug.m1", values={"light:on": True})


def test_too_many_names_at_once_are_refused_as_by_the_real_ones() -> None:
    with pytest.raises(Refusal) as caught:
        thing("zhimi.fan.za4").handle("get_prop", ["power", "angle"])
    assert caught.value.code == -9999


def test_time_passes_for_purifier_heater_and_vacuum() -> None:
    clock = ManualClock()
    purifier, heater = thing("zhimi.airpurifier.v7", clock), thing("zhimi.heater.za1", clock)
    vacuum = thing("roborock.vacuum.s5", clock)
    purifier.handle("set_power", ["on"])
    heater.handle("set_power", ["on"])
    clock.advance(3600)
    assert purifier.state()["values"]["environment:pm2.5-density"] == 4
    assert heater.state()["values"]["environment:temperature"] == 24
    assert vacuum.state()["values"] | {"vacuum:status": 100, "battery:battery-level": 100} == vacuum.state()["values"]
    vacuum.handle("app_start", [])
    assert vacuum.advance()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLAYED), st.data())
def test_any_request_ends_in_an_answer_or_a_refusal(model: str, data: st.DataObject) -> None:
    device = thing(model)
    hub = ("get_device_prop", "get_device_prop_exp", "set_device_prop", "send_data_frame", "miIO.xdel", "get_battery")
    methods = [*device._kind.methods, "get_prop", *(hub if model.startswith("lumi.gateway.") else ())]
    for _ in range(5):
        method = data.draw(st.sampled_from(methods) | st.text(max_size=10))
        params = data.draw(_JSON)
        before = device.state()["values"]
        refused = 0
        try:
            device.handle(method, params)
        except Refusal as refusal:
            refused = refusal.code
        assert refused <= 0
        assert not refused or device.state()["values"] == before
        assert device.state()["values"].keys() == before.keys()
