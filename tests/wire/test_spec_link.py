from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from lararium.domain.capability import Description
from lararium.domain.errors import (
    BadInput,
    DeviceError,
    DeviceRefused,
    DeviceSilent,
    GateRefused,
    NeedsDescription,
    NoSuchThing,
    OutcomeUnknown,
    WrongToken,
)
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, HomeId, Token
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.drivers.miio.links import MiioLinks
from lararium.drivers.miio.patience import Patience
from lararium.engine.clock import SystemClock
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.ports import DeviceLink, Push
from lararium.sim.server import SimulatedHouse
from tests.support.clock import VirtualClock
from tests.support.house import (
    CURTAIN,
    DOOR,
    GATEWAY,
    LAMP,
    OUTLET,
    device,
    document,
    prop,
    running_house,
    service,
    small_house,
)

SPECS = {"101": LAMP, "102": CURTAIN, "103": OUTLET, "104": GATEWAY, "lumi.d1": DOOR}
IMPATIENT = Patience(budget=0.4, longest_first=0.1)
Opener = Callable[..., Awaitable[DeviceLink]]


def record(house: SimulatedHouse, did: str, parent: str = "") -> Device:
    host, port = ("", 0) if parent else house.address(did)
    return Device(
        id=DeviceId(did),
        did=Did(did),
        home=HomeId("cabin"),
        room=None,
        name=did,
        model=f"test.{did}.x",
        host=host,
        port=port,
        parent=Did(parent) if parent else None,
    )


def described(spec: Any) -> Description:
    return describe(parse_document(spec, "test.any.x"))


@pytest.fixture
async def house() -> AsyncIterator[SimulatedHouse]:
    async with running_house() as house:
        yield house


@pytest.fixture
async def links(gate: Gate) -> AsyncIterator[MiioLinks]:
    links = MiioLinks(gate, SystemClock())
    yield links
    await links.close()


@pytest.fixture
def open_(house: SimulatedHouse, links: MiioLinks) -> Opener:
    async def opener(did: str, parent: str = "", token: Token | None = None) -> DeviceLink:
        return await links.open(record(house, did, parent), token or house.token(parent or did), described(SPECS[did]))

    return opener


async def test_read_write_and_act(house: SimulatedHouse, open_: Opener) -> None:
    lamp = await open_("101")
    assert await lamp.hello() == "101"
    assert await lamp.write({"light:on": False, "light:brightness": 500, "light:color-temperature": 3000.4}) == {}
    read = await lamp.read(["light:on", "light:brightness", "light:color-temperature"])
    assert read.values["light:on"] is False
    assert read.values["light:brightness"] == 100, "clamped to the range"
    assert read.values["light:color-temperature"] == 3000
    assert await lamp.act("light:toggle") == []
    assert (await lamp.read(["light:on"])).values == {"light:on": True}
    assert lamp.health().answered >= 4
    assert (await lamp.info()).model == "test.light.x"
    await lamp.close()


async def test_refusals_are_named_per_property(house: SimulatedHouse, open_: Opener) -> None:
    lamp, curtain = await open_("101"), await open_("102")
    read = await lamp.read(["light:on", "light:flow-params"])
    assert "light:on" in read.values
    refusal = read.refused["light:flow-params"]
    assert (refusal.key, refusal.fields["code"]) == ("error.device.refused.not_readable", -4001)
    refused = await curtain.write({"curtain:status": 1, "curtain:target-position": 40})
    assert list(refused) == ["curtain:status"]
    assert refused["curtain:status"].key == "error.device.refused.not_writable"


async def test_unknown_controls(open_: Opener) -> None:
    lamp = await open_("101")
    for asked in (lamp.read(["light:colour"]), lamp.write({"x": 1}), lamp.act("light:on")):
        with pytest.raises(NoSuchThing):
            await asked


async def test_without_a_description_it_can_be_greeted_and_asked_who_it_is(
    house: SimulatedHouse, links: MiioLinks
) -> None:
    lamp = await links.open(record(house, "101"), house.token("101"), None)
    assert await lamp.hello() == "101"
    assert (await lamp.info()).firmware == "1.0.0"
    with pytest.raises(NeedsDescription):
        await lamp.read(["light:on"])


async def test_children_are_reached_through_their_gateway(house: SimulatedHouse, open_: Opener) -> None:
    door = await open_("lumi.d1", parent="104")
    with pytest.raises(DeviceError) as trouble:
        await door.read(["magnet-sensor:contact-state"])
    assert trouble.value.key == "error.device.gateway"
    gateway = await open_("104")
    read = await door.read(["magnet-sensor:contact-state", "battery:battery-level"])
    assert set(read.values) == {"magnet-sensor:contact-state", "battery:battery-level"}
    assert await door.hello() == "lumi.d1"
    assert (await door.info()).model == "test.lumi.d1.x"
    assert (await gateway.read(["gateway:status"])).values == {"gateway:status": 0}


async def test_pushes_come_without_asking(house: SimulatedHouse, links: MiioLinks, open_: Opener) -> None:
    gateway = await open_("104")
    lamp, door = await open_("101"), await open_("lumi.d1", parent="104")
    heard: list[Push] = []
    lamp.on_push(heard.append)
    stop = door.on_push(heard.append)
    await asyncio.gather(lamp.read(["light:on"]), gateway.hello(), door.read(["battery:battery-level"]))
    for endpoint in links._endpoints.values():
        endpoint.subscription.tick()
    await until(lambda: lamp.push_active())
    house.thing("101").press({"light:brightness": 17})
    house.touched("101")
    await until(lambda: any(push.values.get("light:brightness") == 17 for push in heard))
    # the gateway describes nothing that notifies, its child does not push by itself
    await until(lambda: door.push_active())
    house.thing("lumi.d1").trigger("open")
    house.touched("lumi.d1")
    await until(lambda: any(push.event == "magnet-sensor:open" for push in heard))
    stop()


async def test_a_wrong_token_is_told_from_silence(house: SimulatedHouse, gate: Gate) -> None:
    links = MiioLinks(gate, SystemClock(), patience=IMPATIENT)

    async def open_(did: str, token: Token) -> DeviceLink:
        return await links.open(record(house, did), token, described(SPECS[did]))

    lamp = await open_("101", Token(b"w" * 16))
    with pytest.raises(WrongToken):
        await lamp.read(["light:on", "light:brightness"])
    with pytest.raises(WrongToken):
        await lamp.write({"light:on": True})
    house.set_faults({"offline": True}, "103")
    outlet = await open_("103", house.token("103"))
    with pytest.raises(DeviceSilent) as trouble:
        await outlet.read(["switch:on"])
    assert not isinstance(trouble.value, WrongToken)
    await links.close()


@pytest.mark.parametrize(
    "faults",
    [
        {"loss": 0.2},
        {"duplicate": 0.8},
        {"reorder": 0.3},
        {"latency": [5, 40]},
        {"busy": 0.2},
        {"reply_lost": 0.2},
        {"late": 0.2, "late_ms": 150.0},
    ],
)
async def test_a_bad_network_costs_time_not_truth(house: SimulatedHouse, open_: Opener, faults: dict[str, Any]) -> None:
    lamp = await open_("101")
    await lamp.hello()
    house.set_faults(faults, "101")
    for level in (5, 50, 95):
        assert await lamp.write({"light:brightness": level, "light:on": True}) == {}
        assert (await lamp.read(["light:brightness"])).values["light:brightness"] == level


async def test_an_action_whose_reply_is_lost_is_not_repeated(house: SimulatedHouse, gate: Gate) -> None:
    links = MiioLinks(gate, SystemClock(), patience=IMPATIENT)
    lamp = await links.open(record(house, "101"), house.token("101"), described(LAMP))
    await lamp.write({"light:on": False})
    house.set_faults({"reply_lost": 1.0}, "101")
    with pytest.raises(OutcomeUnknown):
        await lamp.act("light:toggle")
    house.set_faults({"reply_lost": None}, "101")
    assert (await lamp.read(["light:on"])).values == {"light:on": True}, "once, not twice"
    await links.close()


async def test_a_step_whose_reply_is_lost_is_not_repeated(gate: Gate) -> None:
    spec = document("light", service(2, "light", [prop(1, "on", "bool"), prop(2, "brightness-delta", "int8", "w")]))
    async with running_house(small_house(device("9", spec))) as house:
        links = MiioLinks(gate, SystemClock(), patience=IMPATIENT)
        lamp = await links.open(record(house, "9"), house.token("9"), described(spec))
        await lamp.read(["light:on"])
        house.set_faults({"reply_lost": 1.0}, "9")
        with pytest.raises(OutcomeUnknown):
            await lamp.write({"light:brightness-delta": 10})
        assert [a.value for a in house.thing("9").applied] == [10]
        await links.close()


async def test_a_reboot_in_between(house: SimulatedHouse, open_: Opener) -> None:
    lamp = await open_("101")
    await lamp.read(["light:on"])
    house.endpoints["101"].reboot()
    assert "light:on" in (await lamp.read(["light:on"])).values


async def test_small_appetites_are_learnt_per_model(gate: Gate) -> None:
    names = [f"p{n}" for n in range(1, 16)]
    spec = document(
        "light", service(2, "light", [prop(n, name, "uint8", span=(0, 100, 1)) for n, name in enumerate(names, 1)])
    )
    async with running_house(
        small_house(device("7", spec, faults={"chunk": 4}), device("8", spec, faults={"chunk": 4}))
    ) as house:
        links = MiioLinks(gate, SystemClock())
        one = await links.open(record(house, "7"), house.token("7"), described(spec))
        other = await links.open(record(house, "8"), house.token("8"), described(spec))
        controls = [control.id for control in described(spec).pollable()]
        assert len((await one.read(controls)).values) == 15
        assert links.sizes.learnt() == {"test.any.x": 4}
        before = other.health().sent
        assert len((await other.read(controls)).values) == 15
        assert other.health().sent - before == 4
        await links.close()


async def test_a_moved_device_is_opened_anew_and_the_old_link_does_no_harm(
    house: SimulatedHouse, open_: Opener
) -> None:
    old = await open_("101")
    await old.read(["light:on"])
    new = await open_("101")
    await old.close()
    assert "light:on" in (await new.read(["light:on"])).values


async def test_addresses_that_cannot_be_used(house: SimulatedHouse, links: MiioLinks) -> None:
    from dataclasses import replace

    good = record(house, "101")
    for host, error in (("", BadInput), ("not an address", BadInput), ("8.8.8.8", GateRefused)):
        with pytest.raises(error):
            await links.open(replace(good, host=host), house.token("101"), None)
    legacy = Description("old.lamp.v1", "", "light", described(LAMP).title, "legacy", (), ())
    with pytest.raises(NeedsDescription):
        await links.open(good, house.token("101"), legacy)


async def test_an_error_reply_is_named(house: SimulatedHouse, open_: Opener) -> None:
    lamp = await open_("101")
    house.set_faults({"error_rate": 1.0}, "101")
    with pytest.raises(DeviceRefused) as trouble:
        await lamp.read(["light:on"])
    assert trouble.value.code == -4004
    refused = await lamp.write({"light:on": True})
    assert refused["light:on"].fields["code"] == -4004


async def test_no_token_is_shown(house: SimulatedHouse, open_: Opener) -> None:
    lamp = await open_("101")
    await lamp.read(["light:on"])
    secret = house.token("101").reveal()
    miio_device: Any = lamp._miio  # type: ignore[attr-defined]
    shown = f"{lamp!r} {miio_device!r} {miio_device.__dict__!r} {miio_device._protocol.__dict__!r}"
    assert secret.hex() not in shown
    assert miio_device.token is None


async def until(true: Callable[[], bool], seconds: float = 3.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        await asyncio.sleep(0.01)


def test_policy_is_the_tests(gate: Gate) -> None:
    assert gate.policy is Policy.TEST


async def test_a_token_that_a_device_tells_is_thrown_away(
    house: SimulatedHouse, open_: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = house.token("101").reveal().hex()
    endpoint = house.endpoints["101"]
    usual = endpoint._info()
    monkeypatch.setattr(endpoint, "_info", lambda: {**usual, "token": secret})
    lamp = await open_("101")
    assert (await lamp.info()).model == "test.light.x"
    miio_device: Any = lamp._miio  # type: ignore[attr-defined]
    assert "token" not in miio_device._info.data
    assert secret not in repr(miio_device._info)


async def test_actions_take_values_in_their_arguments_format(house: SimulatedHouse, open_: Opener) -> None:
    lamp = await open_("101")
    assert await lamp.act("light:brightness-up", [20.0]) == []
    with pytest.raises(DeviceRefused) as trouble:
        await lamp.act("light:brightness-up", [1, 2, 3])
    assert trouble.value.code == -4006


async def test_an_answer_after_giving_up_is_pushed(house: SimulatedHouse, gate: Gate) -> None:
    links = MiioLinks(gate, SystemClock(), patience=IMPATIENT)
    lamp = await links.open(record(house, "101"), house.token("101"), described(LAMP))
    await lamp.read(["light:on"])
    heard: list[Push] = []
    lamp.on_push(heard.append)
    house.set_faults({"late": 1.0, "late_ms": 600.0}, "101")
    with pytest.raises(DeviceError):
        await lamp.write({"light:brightness": 33})
    await until(lambda: any(push.values == {"light:brightness": 33} for push in heard))
    assert lamp.health().late >= 1
    house.set_faults({"late": None}, "101")
    await links.close()


async def test_endpoints_are_kept_awake_and_subscribed(house: SimulatedHouse, gate: Gate) -> None:
    clock = VirtualClock()
    links = MiioLinks(gate, clock)
    lamp = await links.open(record(house, "101"), house.token("101"), described(LAMP))
    outlet = await links.open(record(house, "103"), house.token("103"), described(OUTLET))
    await asyncio.gather(lamp.read(["light:on"]), outlet.read(["switch:on"]))
    assert not lamp.push_active()
    await clock.advance(5)
    await until(lamp.push_active)
    assert not outlet.push_active(), "the outlet does not push"
    before = house.endpoints["103"].received
    for _ in range(10):
        await clock.advance(5)
    await until(lambda: house.endpoints["103"].received > before)
    await lamp.close()
    await outlet.close()
    await clock.advance(6)
    await links.close()


@pytest.mark.logs
async def test_a_failing_listener_harms_no_other(house: SimulatedHouse, open_: Opener) -> None:
    def fail(push: Push) -> None:
        raise ValueError("listener")

    lamp = await open_("101")
    heard: list[Push] = []
    lamp.on_push(fail)
    lamp.on_push(heard.append)
    lamp.late_values({(2, 1): True})  # type: ignore[attr-defined]
    assert heard == [Push(values={"light:on": True})]
