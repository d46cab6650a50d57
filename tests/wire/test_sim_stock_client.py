"""python-miio's own client, which nobody here wrote, drives the simulated house."""

from __future__ import annotations

import asyncio
import copy
from typing import Any

import pytest

from lararium.sim.net import has_many_addresses
from lararium.sim.server import SimulatedHouse
from tests.support.house import LAMP, running_house

miio = pytest.importorskip("miio")

pytestmark = [
    # the stock client leaves its sockets to the garbage collector
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.foreign_sockets,
    pytest.mark.skipif(not has_many_addresses(), reason="the stock client knows only port 54321"),
]


def place(house: SimulatedHouse, did: str) -> tuple[str, str]:
    return house.address(did)[0], house.token(did).reveal().hex()


async def test_device_info_and_handshake() -> None:
    async with running_house() as house:
        device = miio.Device(*place(house, "101"))
        info = await asyncio.to_thread(device.info)
        assert (info.model, info.firmware_version) == ("test.light.x", "1.0.0")
        assert info.mac_address.startswith("02:4C:")


async def test_miot_device_reads_writes_and_acts() -> None:
    mapping = {"power": {"siid": 2, "piid": 1}, "brightness": {"siid": 2, "piid": 2}, "toggle": {"siid": 2, "aiid": 1}}

    def drive(host: str, token: str) -> list[Any]:
        device = miio.MiotDevice(host, token, model="test.light.x", mapping=mapping)
        device.set_property("brightness", 27)
        device.set_property_by(2, 1, True)
        device.call_action_from_mapping("toggle")
        single = device.get_property_by(2, 1)
        return [single[0]["value"], {item["did"]: item["value"] for item in device.get_properties_for_mapping()}]

    async with running_house() as house:
        single, values = await asyncio.to_thread(drive, *place(house, "101"))
        assert single is False
        assert values == {"power": False, "brightness": 27}
        assert [entry.value for entry in house.things["101"].applied][:2] == [27, True]


async def test_generic_miot_builds_itself_from_the_same_document() -> None:
    from miio.integrations.genericmiot.genericmiot import GenericMiot
    from miio.miot_models import DeviceModel

    document = copy.deepcopy(LAMP)
    for service in document["services"]:
        service.setdefault("actions", [])
        service.setdefault("events", [])

    def drive(host: str, token: str) -> tuple[Any, Any]:
        device: Any = GenericMiot(host, token, model="test.light.x")
        device._miot_model = DeviceModel.parse_obj(document)
        device._create_descriptors()
        device._initialized = True
        device.change_setting("light:brightness", 61)
        status = device.status()
        return status.data["light:brightness"], status.data["light:on"]

    async with running_house() as house:
        assert await asyncio.to_thread(drive, *place(house, "101")) == (61, False)
        assert house.things["101"].state()["values"]["light:brightness"] == 61


async def test_a_wrong_token_meets_silence() -> None:
    def drive(host: str) -> None:
        device = miio.Device(host, "0" * 32, timeout=1)
        device._protocol._timeout = 0.2
        device.send("miIO.info", retry_count=0)

    async with running_house() as house:
        with pytest.raises(miio.DeviceException):
            await asyncio.to_thread(drive, house.address("101")[0])


async def test_stock_handshake_reads_the_did() -> None:
    async with running_house() as house:
        protocol = miio.miioprotocol.MiIOProtocol(house.address("102")[0], "0" * 32)
        message = await asyncio.to_thread(protocol.send_handshake)
        assert int.from_bytes(message.header.value.device_id, "big") == 102
