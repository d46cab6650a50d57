"""A device that speaks an older protocol takes its place in the house by the same few methods."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Mapping
from typing import Any

import pytest

from lararium.domain.errors import BadInput
from lararium.sim.clock import SimClock
from lararium.sim.faults import Faults
from lararium.sim.house import HouseDevice
from lararium.sim.thing import Applied, Refusal, Thing
from tests.support.house import running_house, small_house
from tests.support.miio_client import client_of


class OldPlug:
    """get_prop and set_power, as plugs had them."""

    def __init__(self, device: HouseDevice, clock: SimClock, rng: random.Random, faults: Faults) -> None:
        self.did, self.model, self.faults = device.did, device.model, faults
        self.applied: deque[Applied] = deque()
        self.power = "off"

    def handle(self, method: str, params: Any) -> Any:
        if method == "set_power":
            self.power = params[0]
            return ["ok"]
        if method == "get_prop":
            return [self.power if name == "power" else "" for name in params]
        raise Refusal(-32601, "Method not found")

    def state(self) -> dict[str, Any]:
        return {"values": {"power": self.power}, "actual": {}}

    def press(self, values: Mapping[str, Any]) -> None:
        self.power = values["power"]

    def trigger(self, word: str) -> None:
        raise BadInput("error.input.sim_event", did=self.did, name=word)

    def reset(self) -> None:
        self.power = "off"

    def advance(self) -> bool:
        return False

    def reports(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        return [], []


def plug(device: HouseDevice, clock: SimClock, rng: random.Random, faults: Faults) -> Thing:
    return OldPlug(device, clock, rng, faults)


async def test_an_old_device_answers_its_own_methods() -> None:
    old = HouseDevice("55", "cabin", "hall", "Old plug", "test.plug.v1", legacy=True)
    async with running_house(small_house(old), legacy=plug) as house, client_of(house, "55") as client:
        assert (await client.call("set_power", ["on"]))["result"] == ["ok"]
        assert (await client.call("get_prop", ["power"]))["result"] == ["on"]
        assert (await client.call("get_properties", []))["error"]["code"] == -32601
        assert (await client.call("miIO.info", []))["result"]["model"] == "test.plug.v1"
        house.reset()
        assert house.things["55"].state()["values"] == {"power": "off"}
    with pytest.raises(BadInput, match="sim_legacy"):
        async with running_house(small_house(old)):
            pass
