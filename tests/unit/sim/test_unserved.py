"""Devices of a house file that nobody on the local network answers for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lararium.domain.errors import BadInput, NoSuchThing
from lararium.domain.home import Connection
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.sim import house as houses
from lararium.sim.server import SimulatedHouse
from tests.support.house import small_house

HOMES = [{"id": "h", "name": "Home", "rooms": [{"id": "r", "name": "Hall"}]}]


def document(*devices: dict[str, Any]) -> dict[str, Any]:
    """A house of these devices, all in one room."""
    common = {"home": "h", "room": "r", "name": "Thing", "model": "test.thing.v1"}
    return {"format": 1, "homes": HOMES, "devices": [{**common, **device} for device in devices]}


def read(*devices: dict[str, Any]) -> houses.House:
    """That house, read against the schema."""
    return houses.read(document(*devices), Path("/nowhere"))


@pytest.mark.parametrize("connection", [c for c in Connection if c not in (Connection.UNKNOWN, Connection.WIFI)])
def test_a_device_out_of_reach_needs_no_spec_and_has_no_address(connection: Connection) -> None:
    house = read({"did": "blt.3.1a", "connection": connection.value})
    assert [device.connection for device in house.devices] == [connection]
    assert house.served() == house.addressed() == ()


def test_no_gateway_hangs_on_it_and_no_other_word_is_taken() -> None:
    with pytest.raises(BadInput):
        read({"did": "7", "connection": "wifi"})
    with pytest.raises(BadInput):
        read({"did": "blt.1", "connection": "bluetooth"}, {"did": "blt.2", "connection": "mesh", "parent": "blt.1"})


async def test_listed_and_exported_but_not_served() -> None:
    known = small_house()
    lamp = known.devices[0]
    out_of_reach = [
        replace(lamp, did="blt.3.1a", spec=None, connection=Connection.BLUETOOTH, parent="104", name="Thermometer"),
        replace(lamp, did="1012345678", spec=None, connection=Connection.MESH, name="Mesh lamp"),
        replace(lamp, did="ir.55", spec=None, connection=Connection.INFRARED, model="miir.tv.ir01", name="TV"),
    ]
    house = houses.House(known.homes, (*known.devices, *out_of_reach))
    simulated = SimulatedHouse(house, Gate(Policy.TEST), seed=3, many_addresses=False)
    await simulated.start()
    try:
        assert "blt.3.1a" not in simulated.things
        with pytest.raises(NoSuchThing):
            simulated.thing("1012345678")
        simulated.reset()
        exported = {row["did"]: row for row in simulated.export()}
    finally:
        await simulated.stop()
    thermometer = exported["blt.3.1a"]
    assert (thermometer["pid"], thermometer["parent_id"], thermometer["localip"]) == ("6", "104", "")
    assert len(thermometer["token"]) == 24
    assert exported["1012345678"]["pid"] == "16"
    assert "token" not in exported["ir.55"]
    assert "pid" not in exported["101"]
