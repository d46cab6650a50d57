"""The rule of reach: own address, then what it is, then its gateway."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import DeviceRefused, DeviceSilent, OutOfReach
from lararium.domain.home import Connection, Device
from lararium.domain.ids import DeviceId, Did, HomeId
from lararium.domain.reach import DISOWNING, Reach, disowns, out_of_reach, reach_of
from lararium.domain.sentences import catalogue, explain
from lararium.domain.words import Language

GATEWAY = Device(DeviceId("g"), Did("7"), HomeId("h"), None, "Hub", "a.gateway.b", host="192.0.2.7", name_zh="网关")
THING = Device(DeviceId("d"), Did("blt.1"), HomeId("h"), None, "Sensor", "a.sensor.b")

devices = st.builds(
    Device,
    id=st.just(DeviceId("d")),
    did=st.sampled_from([Did("blt.1"), Did("12"), Did("")]),
    home=st.just(HomeId("h")),
    room=st.none(),
    name=st.just("Thing"),
    model=st.just("a.b.c"),
    host=st.sampled_from(["", "192.0.2.9"]),
    parent=st.sampled_from([None, Did("7")]),
    connection=st.sampled_from(Connection),
)
gateways = st.sampled_from([None, GATEWAY, replace(GATEWAY, host="")])


@given(device=devices, gateway=gateways, refused=st.booleans())
def test_every_device_has_one_way_or_one_reason(device: Device, gateway: Device | None, refused: bool) -> None:
    gateway = gateway if device.parent else None
    reach = reach_of(device, gateway, refused=refused)
    assert (reach is Reach.LOCAL) == bool(device.host)
    if reach is Reach.GATEWAY:
        assert gateway is not None
        assert gateway.host
        assert not refused
    if reach is Reach.REFUSED:
        assert refused
        assert gateway is not None
    if reach in (Reach.INFRARED, Reach.VIRTUAL, Reach.CLOUD):
        assert reach.value == device.connection.value
    if reach is Reach.NO_ADDRESS:
        assert not device.parent
    if not reach.is_open:
        error = out_of_reach(device, gateway, reach)
        assert isinstance(error, OutOfReach)
        for language in Language:
            assert "Thing" in explain(error, language)
            assert "…" not in explain(error, language)
            assert "{" not in explain(error, language)


@given(device=devices, gateway=gateways)
def test_a_gateway_never_shuts_a_way_that_is_open_without_it(device: Device, gateway: Device | None) -> None:
    if reach_of(device, None).is_open:
        assert reach_of(device, gateway).is_open


@pytest.mark.parametrize(
    ("device", "gateway", "refused", "reach"),
    [
        (replace(THING, connection=Connection.BLUETOOTH), None, False, Reach.NO_GATEWAY),
        (replace(THING, parent=Did("7"), connection=Connection.BLUETOOTH), GATEWAY, False, Reach.GATEWAY),
        (replace(THING, parent=Did("7"), connection=Connection.MESH), GATEWAY, True, Reach.REFUSED),
        (replace(THING, parent=Did("7")), None, False, Reach.NO_GATEWAY),
        (replace(THING, parent=Did("7")), replace(GATEWAY, host=""), False, Reach.NO_GATEWAY),
        (replace(THING, parent=Did("7"), connection=Connection.INFRARED), GATEWAY, False, Reach.INFRARED),
        (replace(THING, connection=Connection.VIRTUAL), None, False, Reach.VIRTUAL),
        (replace(THING, connection=Connection.CLOUD, host="192.0.2.1"), None, False, Reach.LOCAL),
        (THING, None, False, Reach.NO_ADDRESS),
    ],
)
def test_known_cases(device: Device, gateway: Device | None, refused: bool, reach: Reach) -> None:
    assert reach_of(device, gateway, refused=refused) is reach


def test_every_reason_has_its_sentences() -> None:
    for reach in Reach:
        if not reach.is_open:
            assert {f"error.reach.{reach.value}", f"reach.tile.{reach.value}"} <= catalogue().keys()
    told = explain(out_of_reach(replace(THING, parent=Did("7")), GATEWAY, Reach.REFUSED), Language.ZH_CN)
    assert "网关" in told
    radio = out_of_reach(replace(THING, connection=Connection.MESH), None, Reach.NO_GATEWAY)
    assert radio.key == "error.reach.no_gateway.mesh"


@given(codes=st.lists(st.sampled_from([*DISOWNING, -704042011, -9999, 0]), max_size=4))
def test_a_gateway_disowns_a_child_only_when_all_answers_say_so(codes: list[int]) -> None:
    said = disowns([DeviceRefused(code=code) for code in codes])
    assert said == (bool(codes) and set(codes) <= DISOWNING)


def test_silence_disowns_nobody() -> None:
    assert not disowns([DeviceSilent()])
    assert not disowns([])
