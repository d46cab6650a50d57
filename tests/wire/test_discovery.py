from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import BadInput, GateRefused
from lararium.drivers.miio.announcements import read_name
from lararium.drivers.miio.discovery import MiioDiscovery, hosts_of
from lararium.drivers.miio.interfaces import interfaces
from lararium.gate.gate import Gate
from lararium.gate.policy import Reach, reach_of
from lararium.ports import Interface
from tests.support.house import LAMP, device, running_house, small_house

LOOPBACK = Interface("lo", "127.0.0.1", 8, "127.255.255.255")


async def test_a_broadcast_finds_every_device_once(gate: Gate) -> None:
    house = small_house(*(device(str(9000 + n), LAMP) for n in range(60)))
    async with running_house(house) as served:
        if served.address("9000")[1] != 54321:
            pytest.skip("one address a device is not possible here")
        found = [one async for one in MiioDiscovery(gate).sweep([LOOPBACK])]
        assert {(one.did, one.host) for one in found} >= {(d.did, served.address(d.did)[0]) for d in house.devices}
        assert len(found) == len(set(found))
        assert all(one.port == 54321 and one.uptime > 0 for one in found)


async def test_a_subnet_is_asked_address_by_address(gate: Gate) -> None:
    async with running_house(small_house(device("77", LAMP))) as served:
        host, port = served.address("77")
        subnet = host.rpartition(".")[0] + ".0/24"
        found = [one async for one in MiioDiscovery(gate).sweep([], [subnet], port)]
        assert [(one.did, one.host, one.port) for one in found] == [("77", host, port)]
        before = gate.counts()["loopback"][host]["sent"]
        assert before == 2, "two rounds"


async def test_leaving_early_stops_the_sweep(gate: Gate) -> None:
    async with running_house(small_house(device("77", LAMP))) as served:
        host, port = served.address("77")
        sweep = MiioDiscovery(gate).sweep([], [host], port)
        async for one in sweep:
            assert one.did == "77"
            break
        await sweep.aclose()  # type: ignore[attr-defined]


async def test_nothing_to_ask_finds_nothing(gate: Gate) -> None:
    assert [one async for one in MiioDiscovery(gate).sweep([])] == []


async def test_the_gate_refuses_real_networks(gate: Gate) -> None:
    real = Interface("eth0", "192.168.1.2", 24, "192.168.1.255")
    with pytest.raises(GateRefused):
        async for _ in MiioDiscovery(gate).sweep([real]):
            pass
    with pytest.raises(GateRefused):
        async for _ in MiioDiscovery(gate).sweep([], ["192.168.1.0/28"]):
            pass


@pytest.mark.parametrize("subnet", ["", "house", "10.0.0.0/8", "fe80::/64", "1.2.3.4/99", "192.168.1.0/-1"])
def test_subnets_that_cannot_be_searched(subnet: str) -> None:
    with pytest.raises(BadInput) as trouble:
        hosts_of(subnet)
    assert trouble.value.key == "error.input.subnet"


def test_subnets() -> None:
    assert len(hosts_of("192.168.1.77/24")) == 254
    assert hosts_of("192.168.1.77") == ["192.168.1.77"]
    assert len(hosts_of("192.168.0.0/20")) == 4094


def test_names_of_announcements() -> None:
    assert read_name("yeelink-light-lamp1_miio12345678._miio._udp.local.") == ("yeelink.light.lamp1", "12345678")
    for other in ("", "printer._ipp._tcp.local.", "_miio12._miio._udp.local.", "x_miio._miio._udp.local."):
        assert read_name(other) is None


@given(st.text(max_size=60))
def test_any_name_can_be_read(name: str) -> None:
    read_name(name)


def test_only_local_interfaces_are_used() -> None:
    for interface in interfaces():
        assert reach_of(interface.address) in (Reach.PRIVATE, Reach.LINK_LOCAL)
        assert reach_of(interface.broadcast) in (Reach.PRIVATE, Reach.LINK_LOCAL)


IN_A_NAMESPACE = """\
import asyncio, sys
from zeroconf import ServiceInfo
from zeroconf.asyncio import AsyncZeroconf
from lararium.drivers.miio.discovery import MiioDiscovery
from lararium.drivers.miio.interfaces import interfaces
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.gate.watch import watch
from lararium.wire.packet import HELLO, hello_answer

class Lamp(asyncio.DatagramProtocol):
    def connection_made(self, transport): self.transport = transport
    def datagram_received(self, data, addr):
        if data == HELLO: self.transport.sendto(hello_answer(4242, 99), addr)

async def main():
    loop = asyncio.get_running_loop()
    lamp, _ = await loop.create_datagram_endpoint(Lamp, local_addr=("0.0.0.0", 54321))
    announcer = AsyncZeroconf(interfaces=["10.77.0.1"])
    info = ServiceInfo("_miio._udp.local.", "test-light-x1_miio4242._miio._udp.local.",
                       addresses=[bytes([10, 77, 0, 1])], port=54321, server="lamp.local.")
    await announcer.async_register_service(info)
    watch(Gate(Policy.HOUSE, lambda: {("10.77.0.1", port) for port in range(32768, 61000)}))  # the lamp answers there
    gate = Gate(Policy.HOUSE)
    found = [one async for one in MiioDiscovery(gate).sweep(interfaces())]
    for one in found: print(one.did, one.host, one.model, one.uptime)
    await announcer.async_close()
    lamp.close()

asyncio.run(main())
"""


def test_broadcast_and_mdns_on_a_network_of_its_own(tmp_path: Path) -> None:
    script = tmp_path / "search.py"
    script.write_text(IN_A_NAMESPACE)
    setup = " && ".join(
        [
            "ip link set lo up",
            "ip link add lan0 type veth peer name lan1",
            "ip link set lan1 up",
            "ip addr add 10.77.0.1/24 broadcast + dev lan0",
            "ip link set lan0 up multicast on",
            "ip route add 224.0.0.0/4 dev lan0",
        ]
    )
    if shutil.which("unshare") is None or shutil.which("ip") is None:
        pytest.skip("needs unshare and ip")
    alone = subprocess.run(["unshare", "-rn", "sh", "-c", setup], capture_output=True, text=True, check=False)
    if alone.returncode:
        pytest.skip(f"no network namespaces here: {alone.stderr.strip()[:80]}")
    done = subprocess.run(
        ["unshare", "-rn", "sh", "-c", f"{setup} && exec {sys.executable} {script}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.split("\n")
    assert "4242 10.77.0.1 test.light.x1 0" in lines
    assert any(line.startswith("4242 10.77.0") and line.endswith(" 99") for line in lines)
