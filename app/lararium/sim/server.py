"""The whole simulated house in one asyncio loop."""

from __future__ import annotations

import asyncio
import hashlib
import os
import random
import statistics
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from lararium.domain.connection import NUMBERS
from lararium.domain.errors import NoSuchThing
from lararium.domain.home import MIIO_PORT, Connection
from lararium.domain.ids import Token
from lararium.gate.gate import Gate
from lararium.sim import net
from lararium.sim.air import RoomAir
from lararium.sim.behaviour.climate import measured
from lararium.sim.body import Body
from lararium.sim.clock import SimClock, SystemClock
from lararium.sim.device import SimDevice
from lararium.sim.endpoint import BroadcastEar, Endpoint
from lararium.sim.faults import NONE, Faults
from lararium.sim.house import House, HouseDevice
from lararium.sim.legacy import make as old_device
from lararium.sim.legacy.gateway import OldGateway
from lararium.sim.legacy.zigbee import ZigbeeThing
from lararium.sim.thing import Thing

LegacyMaker = Callable[[HouseDevice, SimClock, random.Random, Faults], Thing]
"""Makes a device that speaks the older methods of its model."""

TICK = 0.25
"""Seconds between looks at devices that move and have a listener."""
SLOW = 8
"""Ticks between looks at all devices that have a listener."""


class SimulatedHouse:
    """Serves every device of `house` through `gate`; `start` binds, `stop` frees everything.

    `seed` fixes tokens, faults and noise; without it all differ from run to run. `latency` in ms and `loss` hold for
    devices that have none of their own. `many_addresses` False puts all on 127.0.0.1 with a port each.
    """

    def __init__(
        self,
        house: House,
        gate: Gate,
        *,
        seed: int | None = None,
        speed: float = 1.0,
        latency: tuple[float, float] | None = None,
        loss: float | None = None,
        network: str = "",
        many_addresses: bool | None = None,
        clock: SimClock | None = None,
        legacy: LegacyMaker | None = None,
    ) -> None:
        self.house = house
        self.clock: SimClock = clock or SystemClock(speed)
        self.things: dict[str, Thing] = {}
        self.endpoints: dict[str, Endpoint] = {}
        self._gate = gate
        self._network = network
        self._many = many_addresses
        self._secret = os.urandom(16) if seed is None else _secret_of(seed)
        self._seed = int.from_bytes(self._secret, "big")
        self._general: dict[str, Any] = {}
        if latency is not None:
            self._general["latency"] = latency
        if loss is not None:
            self._general["loss"] = loss
        self._airs: dict[tuple[str, str], RoomAir] = {}
        self._parents = {device.did: device.parent for device in house.served() if device.parent}
        self._ear: BroadcastEar | None = None
        self._ticker: asyncio.TimerHandle | None = None
        self._ticks = 0
        self._moving: set[Endpoint] = set()
        self._flushing: set[Endpoint] = set()
        self._listened: set[Endpoint] = set()
        for home in house.homes:
            for room in home.rooms:
                start = {**_first_air(house, home.id, room.id), **room.air}
                self._airs[home.id, room.id] = RoomAir(start, self.clock.motion())
        for device in house.served():
            self.things[device.did] = self._thing(device, legacy)
        for device in house.served():
            child, parent = self.things[device.did], self.things.get(device.parent)
            if isinstance(child, SimDevice) and isinstance(parent, SimDevice):  # noqa: SIM114 - types go in pairs
                parent.adopt(child)
            elif isinstance(child, ZigbeeThing) and isinstance(parent, OldGateway):
                parent.adopt(child)

    def _thing(self, device: HouseDevice, legacy: LegacyMaker | None) -> Thing:
        faults = self.first_faults(device)
        rng = random.Random(f"{self._seed}/{device.did}/body")
        if device.spec is None:
            return (legacy or old_device)(device, self.clock, rng, faults)
        air = self._airs[device.home, device.room]
        body = Body(device.did, device.spec, air, self.clock, rng, device.behaviour)
        return SimDevice(body, device.model, device.values, faults)

    def first_faults(self, device: HouseDevice) -> Faults:
        """Faults as the house file and the command line ask for them."""
        return NONE.changed({**self._general, **device.faults})

    # -- life ------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Bind all endpoints. Raises BadInput `error.input.sim_net`, GateRefused."""
        devices = self.house.addressed()
        factories = [partial(self._endpoint, device) for device in devices]
        endpoints = await net.open_all(self._gate, factories, net=self._network, many=self._many)
        self.endpoints = {endpoint.thing.did: endpoint for endpoint in endpoints}
        if endpoints and endpoints[0].address[1] == MIIO_PORT:
            self._ear = await net.open_broadcast(self._gate, lambda: BroadcastEar(endpoints))
        self._tick()

    def _endpoint(self, device: HouseDevice) -> Endpoint:
        rng = random.Random(f"{self._seed}/{device.did}/wire")
        uptime = int(device.behaviour.get("uptime_s", rng.randrange(3600, 2_000_000)))
        thing, secret = self.things[device.did], self.token(device.did).reveal()
        endpoint = Endpoint(thing, secret, rng, self.clock, uptime=uptime, pushes=device.push)
        endpoint.on_subscribed = self._subscribed
        endpoint.on_handled = self.touched_endpoint
        return endpoint

    async def stop(self) -> None:
        """Close every socket."""
        if self._ticker is not None:
            self._ticker.cancel()
            self._ticker = None
        if self._ear is not None and self._ear.transport is not None:
            self._ear.transport.close()
        for endpoint in self.endpoints.values():
            endpoint.close()
        await asyncio.sleep(0)

    # -- who is who ------------------------------------------------------------------------------

    def token(self, did: str) -> Token:
        """The key that is exported for a device; derived, kept nowhere."""
        return _derived(self._secret, did)

    def thing(self, did: str) -> Thing:
        """The device of that did. Raises NoSuchThing."""
        found = self.things.get(did)
        if found is None:
            raise NoSuchThing("error.input.sim_device", did=did)
        return found

    def air(self, home: str, room: str) -> RoomAir:
        """The air of a room. Raises NoSuchThing."""
        found = self._airs.get((home, room))
        if found is None:
            raise NoSuchThing("error.input.sim_room", room=f"{home}/{room}")
        return found

    def endpoint_of(self, did: str) -> Endpoint | None:
        """The endpoint that answers for a device: its own or its gateway's."""
        return self.endpoints.get(self._parents.get(did, did))

    def address(self, did: str) -> tuple[str, int]:
        """Host and port of a device or of its gateway. Raises NoSuchThing."""
        endpoint = self.endpoint_of(did)
        if endpoint is None:
            raise NoSuchThing("error.input.sim_device", did=did)
        return endpoint.address

    def export(self) -> list[dict[str, str]]:
        """The list `lararium import` reads. Carries tokens: write it only where the person asked."""
        rows = []
        for device in self.house.devices:
            home = self.house.home(device.home)
            room = home.room(device.room)
            row = {
                "home": home.name,
                "home_zh": home.name_zh,
                "room": room.name if room else "",
                "room_zh": room.name_zh if room else "",
                "name": device.name,
                "name_zh": device.name_zh,
                "did": device.did,
                "token": self._listed_token(device),
                "model": device.model,
                "localip": "",
                "parent_id": device.parent,
                "pid": str(NUMBERS[device.connection]) if device.connection else "",
            }
            if device.did in self.endpoints:
                host, port = self.address(device.did)
                row["localip"] = host if port == MIIO_PORT else f"{host}:{port}"
            rows.append({key: value for key, value in row.items() if value or key == "localip"})
        return rows

    def _listed_token(self, device: HouseDevice) -> str:
        """As device lists have it: a child has its gateway's, Bluetooth a shorter one that opens nothing here."""
        if not device.connection:
            return self.token(device.parent or device.did).reveal().hex()
        return self.token(device.did).reveal().hex()[:24] if device.connection is Connection.BLUETOOTH else ""

    # -- reports ---------------------------------------------------------------------------------

    def touched(self, did: str) -> None:
        """A device changed otherwise than over the wire."""
        endpoint = self.endpoint_of(did)
        if endpoint is not None:
            self.touched_endpoint(endpoint)

    def touched_endpoint(self, endpoint: Endpoint) -> None:
        """Something may have changed there: report soon, look often while it moves."""
        if endpoint.publisher is None or not endpoint.publisher.subscriptions:
            return
        if endpoint not in self._flushing:
            self._flushing.add(endpoint)
            asyncio.get_running_loop().call_later(0.02, self._flush, endpoint)

    def _subscribed(self, endpoint: Endpoint) -> None:
        endpoint.thing.reports()  # what was before is read, not reported
        self._listened.add(endpoint)
        self._moving.add(endpoint)

    def _flush(self, endpoint: Endpoint) -> None:
        self._flushing.discard(endpoint)
        publisher = endpoint.publisher
        if publisher is None or not publisher.subscriptions:
            self._moving.discard(endpoint)
            self._listened.discard(endpoint)
            return
        if self._advance(endpoint):
            self._moving.add(endpoint)
        else:
            self._moving.discard(endpoint)
        changed, events = endpoint.thing.reports()
        if changed or events:
            publisher.publish(changed, events)

    @staticmethod
    def _advance(endpoint: Endpoint) -> bool:
        return endpoint.thing.advance()

    def _tick(self) -> None:
        self._ticks += 1
        every = self._ticks % SLOW == 0
        for endpoint in list(self._listened if every else self._moving):
            self._flush(endpoint)
        self._ticker = asyncio.get_running_loop().call_later(TICK, self._tick)

    # -- faults ------------------------------------------------------------------------------------

    def set_faults(self, wanted: Mapping[str, Any], did: str = "") -> None:
        """Change faults of one device or all; `reboot` true restarts it. Raises BadInput, NoSuchThing."""
        changes = {name: value for name, value in wanted.items() if name != "reboot"}
        chosen = [self.thing(did)] if did else list(self.things.values())
        changed = [(thing, thing.faults.changed(changes)) for thing in chosen]
        for thing, faults in changed:
            thing.faults = faults
            if wanted.get("reboot") is True and thing.did in self.endpoints:
                self.endpoints[thing.did].reboot()

    def reset(self, did: str = "") -> None:
        """State and faults as at the start, of one device or all. Raises NoSuchThing."""
        if did:
            self.thing(did)
        else:
            for air in self._airs.values():
                air.reset(self.clock.motion())
        for device in self.house.served():
            if did in ("", device.did):
                thing = self.things[device.did]
                thing.faults = self.first_faults(device)
                thing.reset()
                self.touched(device.did)


def token_of(seed: int, did: str) -> Token:
    """The key a device has in a house started with `seed`."""
    return _derived(_secret_of(seed), did)


def _secret_of(seed: int) -> bytes:
    return hashlib.sha256(f"lararium sim {seed}".encode()).digest()[:16]


def _derived(secret: bytes, did: str) -> Token:
    return Token(hashlib.blake2b(did.encode(), key=secret, digest_size=16).digest())


def _first_air(house: House, home: str, room: str) -> dict[str, float]:
    """The air that the sensors of a room show at the start: the middle of what they say. Lamps come on top of lux."""
    said: dict[str, list[float]] = {}
    for device in house.devices:
        if device.spec is None or (device.home, device.room) != (home, room):
            continue
        given = {prop.address: value for key, value in device.values.items() if (prop := device.spec.property(key))}
        for prop, quantity in measured(device.spec):
            value = given.get(prop.address)
            if (
                prop.name != "pm10-density"
                and not prop.choices
                and isinstance(value, int | float)
                and quantity != "lux"
            ):
                said.setdefault(quantity, []).append(float(value))
    return {quantity: statistics.median(values) for quantity, values in said.items()}
