from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import BadInput, DeviceUnreachable, GateRefused
from lararium.gate.counts import MAX_HOSTS, REST, Counts
from lararium.gate.gate import Gate
from lararium.gate.policy import Deed, Policy, Reach, permits, reach_of
from lararium.gate.transport import GateDatagramTransport
from lararium.gate.watch import watch
from tests.support.gate import SocketPastTheGate, guarded


class Ear(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.heard: asyncio.Queue[tuple[bytes, tuple[str, int]]] = asyncio.Queue()
        self.errors: asyncio.Queue[Exception] = asyncio.Queue()
        self.lost = asyncio.Event()

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self.heard.put_nowait((data, addr))

    def error_received(self, exc: Exception) -> None:
        self.errors.put_nowait(exc)

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost.set()


@pytest.fixture
def house() -> Gate:
    return Gate(Policy.HOUSE, lambda: [("192.168.1.9", 40000), ("lamp.local", 40001)])


@pytest.mark.parametrize(
    ("host", "reach"),
    [
        ("127.9.9.9", Reach.LOOPBACK),
        ("::1", Reach.LOOPBACK),
        ("::ffff:127.0.0.1", Reach.LOOPBACK),
        ("localhost", Reach.LOOPBACK),
        ("192.168.1.1", Reach.PRIVATE),
        ("172.31.0.1", Reach.PRIVATE),
        ("172.32.0.1", Reach.OUTSIDE),
        ("fd00::1", Reach.PRIVATE),
        ("169.254.3.4", Reach.LINK_LOCAL),
        ("fe80::1%eth0", Reach.LINK_LOCAL),
        ("224.0.0.251", Reach.MDNS),
        ("224.0.0.1", Reach.OUTSIDE),
        ("255.255.255.255", Reach.OUTSIDE),
        ("8.8.8.8", Reach.OUTSIDE),
        ("0.0.0.0", Reach.ANY),
        ("", Reach.ANY),
        ("api.io.mi.com", Reach.NAME),
    ],
)
def test_reach(host: str, reach: Reach) -> None:
    assert reach_of(host) is reach


@pytest.mark.parametrize(
    ("deed", "host", "port", "fits"),
    [
        (Deed.CONNECT, "127.0.0.1", 9, True),
        (Deed.CONNECT, "192.168.1.5", 54321, True),
        (Deed.CONNECT, "192.168.1.5", 80, False),
        (Deed.CONNECT, "192.168.1.9", 40000, True),
        (Deed.SEND, "192.168.1.255", 54321, True),
        (Deed.SEND, "169.254.1.1", 54321, True),
        (Deed.CONNECT, "8.8.8.8", 54321, False),
        (Deed.SEND, "224.0.0.251", 5353, True),
        (Deed.SEND, "224.0.0.251", 1900, False),
        (Deed.BIND, "192.168.1.2", 0, True),
        (Deed.BIND, "0.0.0.0", 0, False),
        (Deed.BIND, "0.0.0.0", 5353, True),
        (Deed.RESOLVE, "lamp.local", 40001, True),
        (Deed.RESOLVE, "api.io.mi.com", 443, False),
    ],
)
def test_house_policy(house: Gate, deed: Deed, host: str, port: int, fits: bool) -> None:
    if fits:
        house.allow(deed, (host, port))
    else:
        with pytest.raises(GateRefused) as refusal:
            house.allow(deed, (host, port))
        assert refusal.value.fields["address"] == f"{host}:{port}"


@given(
    st.ip_addresses(), st.integers(0, 65535), st.sampled_from(list(Deed)), st.sampled_from([Policy.TEST, Policy.DEMO])
)
def test_demo_and_test_reach_loopback_alone(address: object, port: int, deed: Deed, policy: Policy) -> None:
    host = str(address)
    assert permits(policy, deed, host, port, tuple) == (reach_of(host) is Reach.LOOPBACK)


@given(st.text(max_size=30))
def test_any_text_is_some_kind_of_destination(host: str) -> None:
    assert reach_of(host) in Reach


async def test_datagrams_go_there_and_back_and_are_counted() -> None:
    gate = Gate(Policy.TEST)
    served, server = await gate.open_datagram(Ear, local=("127.0.0.1", 0))
    address = served.get_extra_info("sockname")
    transport, client = await gate.open_datagram(Ear, remote=address)
    for n in range(40):
        transport.sendto(b"%d" % n)
    for n in range(40):
        data, sender = await server.heard.get()
        assert data == b"%d" % n
    served.sendto(b"back", sender)
    assert (await client.heard.get())[0] == b"back"
    figures = gate.counts()["loopback"]["127.0.0.1"]
    assert figures == {"opened": 2, "sent": 41, "bytes": 70 + 4, "refused": 0}
    transport.close()
    served.close()
    await client.lost.wait()
    transport.sendto(b"late")
    assert gate.counts()["loopback"]["127.0.0.1"]["sent"] == 41


async def test_nobody_there_is_told_at_once() -> None:
    gate = Gate(Policy.TEST)
    taken, _ = await gate.open_datagram(Ear, local=("127.0.0.1", 0))
    address = taken.get_extra_info("sockname")
    taken.close()
    transport, ear = await gate.open_datagram(Ear, remote=address)
    transport.sendto(b"x")
    assert isinstance(await asyncio.wait_for(ear.errors.get(), 1), ConnectionRefusedError)
    transport.close()


async def test_refusals_are_counted_and_open_nothing() -> None:
    gate = Gate(Policy.TEST)
    for open_ in (
        gate.open_datagram(Ear, remote=("192.168.1.5", 54321)),
        gate.open_datagram(Ear, local=("0.0.0.0", 0)),
        gate.open_stream("8.8.8.8", 53),
        gate.serve_stream(_ignore, "0.0.0.0", 0),
    ):
        with pytest.raises(GateRefused):
            await open_
    transport, _ = await gate.open_datagram(Ear, local=("127.0.0.1", 0))
    with pytest.raises(GateRefused):
        transport.sendto(b"x", ("10.0.0.1", 54321))
    transport.close()
    assert gate.counts()["private"]["10.0.0.1"] == {"opened": 0, "sent": 0, "bytes": 0, "refused": 1}
    assert gate.counts()["outside"]["8.8.8.8"]["refused"] == 1


async def test_streams_on_loopback() -> None:
    gate = Gate(Policy.TEST)
    server = await gate.serve_stream(_echo, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await gate.open_stream(host, port)
    writer.write(b"hello\n")
    assert await reader.readline() == b"hello\n"
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


async def test_figures_survive_a_restart() -> None:
    gate = Gate(Policy.TEST)
    with pytest.raises(GateRefused):
        gate.allow(Deed.CONNECT, ("8.8.8.8", 53))
    later = Gate(Policy.TEST)
    later.restore(gate.counts())
    later.restore({"private": {"192.168.1.1": {"sent": "many", "bytes": -4}, "x": 3}, "y": 1})
    assert later.counts()["outside"]["8.8.8.8"]["refused"] == 1
    assert later.counts()["private"]["192.168.1.1"]["sent"] == 0


def test_a_sweep_does_not_grow_the_figures_for_ever() -> None:
    counts = Counts()
    for n in range(MAX_HOSTS + 10):
        counts.of(f"10.0.{n // 256}.{n % 256}").sent += 1
    assert counts.snapshot()["rest"][REST]["sent"] == 10


async def test_addresses_and_names_are_resolved(house: Gate) -> None:
    assert await house.resolve("127.0.0.1", 1) == "127.0.0.1"
    assert await house.resolve(" 192.168.1.7 ", 54321) == "192.168.1.7"
    assert await Gate(Policy.TEST).resolve("localhost", 1) == "127.0.0.1"
    for host, port in (("", 54321), ("a b", 54321), ("192.168.1.7", 0), ("192.168.1.7", 70000)):
        with pytest.raises(BadInput):
            await house.resolve(host, port)
    with pytest.raises(GateRefused):
        await Gate(Policy.TEST).resolve("lamp.local", 54321)
    with pytest.raises(GateRefused):
        await house.resolve("9.9.9.9", 54321)


@pytest.mark.foreign_sockets
class TestWatch:
    @pytest.fixture
    def strays(self) -> Iterator[list[str]]:
        seen: list[str] = []
        end = watch(Gate(Policy.TEST), seen.append)
        yield seen
        end()
        end()

    def test_sockets_past_the_gate_are_refused(self, strays: list[str]) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            for use in (
                lambda: sock.bind(("0.0.0.0", 0)),
                lambda: sock.connect(("192.168.0.1", 54321)),
                lambda: sock.sendto(b"x", ("224.0.0.251", 5353)),
                lambda: sock.sendmsg([b"x"], [], 0, ("10.1.1.1", 9)),
                lambda: socket.getaddrinfo("example.org", 80),
                lambda: socket.gethostbyname("example.org"),
            ):
                with pytest.raises(GateRefused):
                    use()
        assert "connect 192.168.0.1:54321" in strays

    def test_loopback_is_let_through_but_told(self, strays: list[str]) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            sock.bind(("127.0.0.1", 0))
        assert strays == ["bind 127.0.0.1:0"]

    async def test_the_gates_own_sockets_are_no_strays(self, strays: list[str]) -> None:
        transport, _ = await Gate(Policy.TEST).open_datagram(Ear, remote=("127.0.0.1", 9))
        transport.sendto(b"x")
        transport.close()
        assert strays == []

    def test_local_sockets_pass(self, strays: list[str]) -> None:
        if not hasattr(socket, "AF_UNIX"):
            pytest.skip("no Unix sockets here")
        one, two = socket.socketpair()
        one.send(b"x")
        assert two.recv(1) == b"x"
        one.close()
        two.close()
        socket.getaddrinfo("127.0.0.1", 80)
        assert strays == []


@pytest.mark.foreign_sockets
def test_the_test_gate_fails_on_strays() -> None:
    with pytest.raises(SocketPastTheGate), guarded(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.connect(("127.0.0.1", 9))
    with guarded(foreign_sockets=True), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.connect(("127.0.0.1", 9))


async def test_no_route_is_unreachable() -> None:
    gate = Gate(Policy.HOUSE)
    with pytest.raises((DeviceUnreachable, GateRefused)):
        await gate.open_datagram(Ear, remote=("fe80::1", 54321))


async def _ignore(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def _echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(await reader.readline())
    await writer.drain()
    writer.close()


class FullSocket:
    """A socket whose buffer is full until `open`."""

    def __init__(self) -> None:
        self.open = False
        self.sent: list[bytes] = []
        self.error: OSError | None = None

    def send(self, data: bytes) -> None:
        if self.error is not None:
            raise self.error
        if not self.open:
            raise BlockingIOError
        self.sent.append(data)


async def test_what_the_socket_does_not_take_now_goes_later_in_order() -> None:
    gate = Gate(Policy.TEST)
    transport, ear = await gate.open_datagram(Ear, remote=("127.0.0.1", 9))
    assert isinstance(transport, GateDatagramTransport)
    real, full = transport._sock, FullSocket()
    transport._sock = full  # type: ignore[assignment]
    for n in range(300):
        transport.sendto(b"%d" % n)
    assert full.sent == []
    assert transport.dropped == 300 - 256
    full.open = True
    transport._writable()
    assert full.sent == [b"%d" % n for n in range(256)]
    full.error = OSError(105, "no buffer space")
    transport.sendto(b"x")
    assert await ear.errors.get() is full.error
    transport._sock = real
    transport.close()
    loose, _ = await gate.open_datagram(Ear, local=("127.0.0.1", 0))
    with pytest.raises(ValueError, match="no peer"):
        loose.sendto(b"x")
    loose.close()


async def test_names_are_resolved_to_addresses_within_the_policy(house: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"lamp.local": "192.168.1.50", "fan.local": "192.168.1.51", "evil.local": "8.8.8.8"}

    async def getaddrinfo(host: str, port: int, **more: object) -> list[object]:
        if host not in answers:
            raise socket.gaierror(-2, "unknown")
        return [(socket.AF_INET, socket.SOCK_DGRAM, 17, "", (answers[host], port))] if answers[host] else []

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    assert await house.resolve("fan.local", 54321) == "192.168.1.51"
    assert await house.resolve("lamp.local", 40001) == "192.168.1.50", "a port stored with the device"
    answers["empty.local"] = ""
    for host in ("nobody.local", "empty.local"):
        with pytest.raises(BadInput):
            await house.resolve(host, 54321)
    for host, port in (("evil.local", 54321), ("fan.local", 80)):
        with pytest.raises(GateRefused):
            await house.resolve(host, port)


async def test_streams_that_cannot_be_had_leave_no_socket() -> None:
    gate = Gate(Policy.TEST)
    server = await gate.serve_stream(_ignore, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    with pytest.raises(OSError):
        await gate.serve_stream(_ignore, host, port)
    server.close()
    await server.wait_closed()
    with pytest.raises(OSError):
        await gate.open_stream(host, port)
