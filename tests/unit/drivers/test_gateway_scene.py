"""The scenes we give to gateways, beside those that python-miio's push server gives them."""

from __future__ import annotations

import asyncio
import importlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import DeviceError
from lararium.drivers.miio.gateway import children, ear, scene
from lararium.drivers.miio.gateway.scene import SceneEvent, Source, Target
from lararium.drivers.miio.legacy.families import CHILDREN
from lararium.drivers.miio.library import load
from lararium.wire.packet import HELLO, Codec
from tests.support.clock import VirtualClock

TOKEN = bytes(range(16))
DOOR = Source("lumi.158d0001", "lumi.sensor_magnet.aq2")


def theirs(monkeypatch: pytest.MonkeyPatch, name: str, event: SceneEvent, source: Source, target: Target) -> str:
    """The text python-miio builds for the same scene."""
    load()
    pushing: Any = importlib.import_module("miio.push_server.server")
    server = pushing.PushServer(device_id=target.did)
    server._server_ip = target.host
    monkeypatch.setattr(pushing, "randint", lambda low, high: target.magic)

    class Gateway:
        device_id, model, token = 104, "lumi.gateway.v3", TOKEN.hex()

    info = pushing.EventInfo(
        action=event.action,
        extra=event.extra,
        event=event.event or None,
        command_extra=event.command_extra,
        trigger_value=event.trigger_value,
        trigger_token=TOKEN.hex() if event.protected else "",
        source_sid=source.sid,
        source_model=source.model,
    )
    built: str = server._construct_event(name, info, Gateway())
    return built


def every_event() -> list[tuple[Source, SceneEvent]]:
    from lararium.drivers.miio.legacy.objects import scenes

    found = [
        (Source("lumi.158d0001", model), event)
        for family in CHILDREN
        for model in family.models
        for event in scenes(family, model)
    ]
    return [
        *found,
        (Source("104", "lumi.gateway.v3"), SceneEvent("alarm_triggering", "[1,19,1,111,[0,1],2,0]", protected=True)),
    ]


def test_every_scene_is_byte_for_byte_that_of_python_miio(monkeypatch: pytest.MonkeyPatch) -> None:
    target = Target(123456, "127.0.0.9", 1_600_000_000)
    events = every_event()
    assert len(events) > 70
    for source, event in events:
        ours = scene.script("x.scene.2000001", event, source, target, TOKEN)
        assert ours == theirs(monkeypatch, "x.scene.2000001", event, source, target)
        longest = scene.command(event, Source("lumi.158d00ffffffff"[: len(source.sid) + 5], source.model))
        assert len(longest) <= scene.LONGEST_COMMAND


def test_a_trigger_value_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    event = SceneEvent("illumination", "[1,1024,1,0,[3,20],0,0]", trigger_value={"max": 20, "min": 0})
    target = Target(1, "127.0.0.9", 1_600_000_000)
    assert scene.script("x.scene.1", event, DOOR, target, TOKEN) == theirs(
        monkeypatch, "x.scene.1", event, DOOR, target
    )


def test_frames_are_those_of_python_miio(monkeypatch: pytest.MonkeyPatch) -> None:
    load()
    pushing: Any = importlib.import_module("miio.push_server")
    sent: list[Any] = []

    class Gateway:
        ip, device_id, model, token = "127.0.0.1", 104, "lumi.gateway.v3", TOKEN.hex()

        def send(self, method: str, params: Any) -> list[str]:
            sent.append((method, params))
            return ["ok"]

    async def subscribe() -> None:
        server = pushing.PushServer(device_id=1)
        server._server_ip, server._loop = "127.0.0.9", asyncio.get_running_loop()
        gateway = Gateway()
        server.register_miio_device(gateway, print)
        await server.subscribe_event(
            gateway, pushing.EventInfo(action="open", extra="[]", source_sid="a", source_model="b")
        )

    asyncio.run(subscribe())
    ((method, params),) = sent
    assert method == "send_data_frame"
    assert scene.frame(params["data"]) == params


@given(st.text(), st.text(min_size=1, alphabet=st.characters(exclude_characters=":")))
def test_a_command_that_comes_back_is_understood(action: str, sid: str) -> None:
    source = Source(sid, "m")
    event = SceneEvent(action, "")
    assert scene.read_command(scene.command(event, source)) == (action, source.name) or not action
    if action and not action.startswith(scene.OUR_MODEL):
        assert scene.read_command(f"{action}:{source.name}") == (action, source.name)


@given(st.text())
def test_any_method_is_read_without_an_error(method: str) -> None:
    scene.read_command(method)


class Wire(asyncio.DatagramTransport):
    def __init__(self) -> None:
        super().__init__()
        self.sent: list[tuple[bytes, Any]] = []

    def sendto(self, data: bytes | bytearray | memoryview, addr: Any = None) -> None:
        self.sent.append((bytes(data), addr))


def listening() -> tuple[ear.Ear, Wire, list[tuple[str, str]]]:
    heard: list[tuple[str, str]] = []
    made, wire = ear.Ear(VirtualClock(), 77), Wire()
    made.connection_made(wire)
    made.add("127.0.0.5", Codec(TOKEN), lambda action, name: heard.append((action, name)))
    return made, wire, heard


def test_a_gateway_is_greeted_answered_and_heard_once() -> None:
    made, wire, heard = listening()
    at = ("127.0.0.5", 4321)
    made.datagram_received(HELLO, at)
    assert wire.sent[0][0][:4] == HELLO[:4]
    assert len(wire.sent[0][0]) == 32
    command = Codec(TOKEN).encode(104, 9, {"id": 5, "method": "open:lumi_158d0001", "params": []})
    for _ in range(3):
        made.datagram_received(command, at)
    assert heard == [("open", "lumi_158d0001")]
    answers = [Codec(TOKEN).decode(data) for data, _ in wire.sent[1:]]
    assert [answer.payload for answer in answers] == [{"result": 0, "id": 5}] * 3
    assert {answer.did for answer in answers} == {77}


def test_greetings_are_those_of_python_miio() -> None:
    load()
    from miio.push_server.serverprotocol import ServerProtocol

    class Server:
        device_id = 77

    made, wire, _ = listening()
    made.datagram_received(HELLO, ("127.0.0.5", 1))
    stock: bytes = ServerProtocol(None, None, Server())._build_ack()  # type: ignore[no-untyped-call]
    ours = wire.sent[0][0]
    assert (ours[:12], ours[16:]) == (stock[:12], stock[16:]), "all but the time"


@given(st.binary(max_size=200))
def test_strangers_and_noise_are_dropped(noise: bytes) -> None:
    made, wire, heard = listening()
    command = Codec(TOKEN).encode(104, 9, {"id": 5, "method": "open:x", "params": []})
    made.datagram_received(command, ("127.0.0.6", 1))
    made.datagram_received(HELLO, ("127.0.0.6", 1))
    made.datagram_received(noise, ("127.0.0.5", 1))
    made.datagram_received(Codec(bytes(16)).encode(104, 9, {"id": 5, "method": "open:x"}), ("127.0.0.5", 1))
    assert not heard
    assert not wire.sent or noise == HELLO


@given(
    st.recursive(st.none() | st.integers() | st.text() | st.booleans(), lambda inner: st.lists(inner, max_size=6)),
)
def test_lists_of_children_are_read_or_refused(answer: Any) -> None:
    assert isinstance(children._by_name(answer), list)
    try:
        found = children._by_number(answer)
    except DeviceError:
        return
    assert len(found) <= len(answer) / 5


def test_a_child_of_an_unknown_kind_is_named_without_a_model() -> None:
    found = children._by_number(["lumi.1", 9999, 1, 1, -1, "lumi.0", 0, 0, 0, 0, "lumi.2", 53, 1, 1, 7])
    assert [(child.did, child.model, child.firmware) for child in found] == [
        ("lumi.1", "", ""),
        ("lumi.2", "lumi.sensor_magnet.aq2", "7"),
    ]
    named = children._by_name([{"did": "lumi.9"}, {"did": "lumi.0"}, {}, "lumi.8"])
    assert [child.did for child in named] == ["lumi.9"]
