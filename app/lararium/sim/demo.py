"""The demo house as a child process: started with the panel, gone with it."""

from __future__ import annotations

import asyncio
import secrets
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lararium.domain.errors import PanelError
from lararium.domain.home import Device, Home, Room
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token
from lararium.gate.gate import Gate
from lararium.ports import HomeStore, SecretStore
from lararium.sim import house as houses
from lararium.sim.command import demo_house
from lararium.sim.control import ControlClient
from lararium.sim.server import token_of

START_LIMIT = 20.0
"""Seconds the child may take to bind its sockets."""
_OURS = "demo-"
"""How ids of the demo's devices begin; others in its homes were added by the person."""


class DemoFailed(PanelError):
    """The simulated house did not start; the sentence says what it said."""

    default_key = "error.demo"


@dataclass(frozen=True, slots=True)
class DemoHouse:
    """What the panel needs to show and drive the demo. Tokens are derived here, in memory."""

    homes: tuple[Home, ...]
    rooms: tuple[Room, ...]
    devices: tuple[Device, ...]
    tokens: Mapping[HomeId, Mapping[Did, Token]]


class DemoProcess:
    """`lararium sim` as a child; it ends when this end of its pipe closes, however the panel ends."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self._seed = secrets.randbelow(2**31)
        self._child: subprocess.Popen[str] | None = None
        self.control: ControlClient | None = None

    def launch(self) -> None:
        """Begin the child, to let it bind its sockets while the panel still loads; `start` does it where nobody has.

        Raises OSError.
        """
        if self._child is None:
            # a plain child: not every event loop can make one (Windows' selector loop cannot)
            self._child = _spawn([*_ourselves(), "sim", "--control", "0", "--seed", str(self._seed)])

    async def start(self) -> DemoHouse:
        """Start it and learn where its devices are. Raises DemoFailed."""
        try:
            if self._child is None:
                await asyncio.to_thread(self.launch)
            child = self._child
            assert child is not None
            async with asyncio.timeout(START_LIMIT):
                port = await self._ready(child)
            self.control = await ControlClient.open(self._gate, port)
            told = await self.control.call("state")
        except (OSError, TimeoutError) as error:
            await self.stop()
            raise DemoFailed(reason=str(error) or "it took too long") from error
        places = {did: device.get("address") for did, device in told["devices"].items()}
        return demo_devices(self._seed, places)

    @staticmethod
    async def _ready(child: subprocess.Popen[str]) -> int:
        assert child.stdout is not None
        line = await asyncio.to_thread(child.stdout.readline)
        if not line.startswith("ready "):
            raise DemoFailed(reason="it ended at once")
        words = dict(word.split("=", 1) for word in line.split()[1:])
        return int(words["control"])

    async def stop(self) -> None:
        """End the child; harmless when it never ran."""
        if self.control is not None:
            await self.control.close()
            self.control = None
        child, self._child = self._child, None
        if child is None:
            return
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()
        try:
            await asyncio.to_thread(child.wait, 3)
        except subprocess.TimeoutExpired:
            child.kill()
            await asyncio.to_thread(child.wait)


def demo_devices(seed: int, places: Mapping[str, object]) -> DemoHouse:
    """The demo's homes, rooms and devices at the addresses the child took."""
    house = houses.load(demo_house())
    homes: list[Home] = []
    rooms: list[Room] = []
    devices: list[Device] = []
    tokens: dict[HomeId, dict[Did, Token]] = {}
    for order, home in enumerate(house.homes):
        home_id = HomeId(home.id)
        tokens[home_id] = {}
        homes.append(Home(home_id, home.name, home.name_zh, home.time_zone, home.latitude, home.longitude, order))
        rooms.extend(
            Room(RoomId(f"{home.id}-{room.id}"), home_id, room.name, room.name_zh, place)
            for place, room in enumerate(home.rooms)
        )
    for order, device in enumerate(house.devices):
        home_id, did = HomeId(device.home), Did(device.did)
        place = places.get(device.did)
        host, port = (str(place[0]), int(place[1])) if isinstance(place, list) else ("", 54321)
        devices.append(
            Device(
                DeviceId(f"{_OURS}{device.did}"),
                did,
                home_id,
                RoomId(f"{device.home}-{device.room}"),
                device.name,
                device.model,
                host=host,
                port=port,
                name_zh=device.name_zh,
                parent=Did(device.parent) if device.parent else None,
                order=order,
                connection=device.connection,
            )
        )
        if not device.parent and not device.connection:
            tokens[home_id][did] = token_of(seed, device.did)
    return DemoHouse(tuple(homes), tuple(rooms), tuple(devices), tokens)


async def move_in(demo: DemoHouse, store: HomeStore, vault: SecretStore) -> None:
    """Put the demo's homes into its store at today's addresses; the person's own names and layout stay.

    What an earlier demo held and this one does not, goes.
    """
    known = {device.id: device for home in store.homes() for device in store.devices(home.id)}
    for gone in known.keys() - {device.id for device in demo.devices}:
        if gone.startswith(_OURS):
            store.remove_device(gone)
    for home in demo.homes:
        store.save_home(home)
    for room in demo.rooms:
        store.save_room(room)
    store.save_devices([device for device in demo.devices if device.id not in known])
    store.save_devices([_moved(known[device.id], device) for device in demo.devices if device.id in known])
    for home_id, tokens in demo.tokens.items():
        await vault.put(home_id, tokens)


def _moved(known: Device, now: Device) -> Device:
    return replace(known, host=now.host, port=now.port, parent=now.parent, model=now.model, connection=now.connection)


def _ourselves() -> list[str]:
    """How this very program is started again, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "lararium"]


def _spawn(command: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
