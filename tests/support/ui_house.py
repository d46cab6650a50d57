"""The demo house without a network: the real engine over links that hold each device's values in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from lararium import paths
from lararium.domain.capability import Description, Value
from lararium.domain.errors import DeviceSilent, PanelError
from lararium.domain.home import Device, Home, Room
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.drivers.miio import legacy
from lararium.engine.household import Household
from lararium.ports import CachedState, Clock, DeviceInfo, DeviceLink, LinkHealth, Push, ReadResult
from tests.support.world import MemoryStore

KEY = Token(bytes(range(16)))


class HeldLink:
    """`DeviceLink` that answers at once from a dictionary; silent devices raise."""

    def __init__(self, did: Did, values: dict[str, Value], silent: bool) -> None:
        self.did, self.values, self.silent = did, values, silent
        self.listeners: list[Callable[[Push], None]] = []

    def _answer(self) -> None:
        if self.silent:
            raise DeviceSilent

    async def hello(self) -> Did:
        self._answer()
        return self.did

    async def info(self) -> DeviceInfo:
        self._answer()
        return DeviceInfo("")

    async def read(self, controls: Sequence[str]) -> ReadResult:
        self._answer()
        return ReadResult({name: self.values[name] for name in controls if name in self.values})

    async def write(self, values: Mapping[str, Value]) -> Mapping[str, PanelError]:
        self._answer()
        self.values.update(values)
        return {}

    async def act(self, action: str, arguments: Sequence[Value] = ()) -> Sequence[Value]:
        self._answer()
        return ()

    def on_push(self, listener: Callable[[Push], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def push_active(self) -> bool:
        return False

    def health(self) -> LinkHealth:
        return LinkHealth(rtt_p50=4.0, rtt_p95=9.0, sent=1, answered=1)

    async def close(self) -> None:
        pass


class HeldLinks:
    """`DeviceLinks` over `HeldLink`s by did."""

    def __init__(self) -> None:
        self.by_did: dict[Did, HeldLink] = {}

    async def open(self, device: Device, token: Token, description: Description | None) -> DeviceLink:
        return self.by_did[device.did]


class DemoSpecs:
    """`SpecSource` over the demo's spec documents, and the table of old models where there is none."""

    def description(self, model: str) -> Description | None:
        return _described(model)


class HeldSecrets:
    """`SecretStore` where every device has the same key."""

    def __init__(self, dids: Sequence[Did]) -> None:
        self._dids = tuple(dids)

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        return dict.fromkeys(self._dids, KEY)

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        pass

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        pass

    def describe(self) -> str:
        return "memory"


@cache
def _described(model: str) -> Description | None:
    file = paths.resources() / "demo" / "specs" / f"{model}.json"
    if not file.is_file():
        return legacy.description(model)
    return describe(parse_document(json.loads(file.read_text("utf-8")), model))


def values_of(entry: Mapping[str, Any], description: Description | None) -> dict[str, Value]:
    """First values by control id; a house file may name a property by its numbers."""
    numbers = {f"{c.siid}.{c.iid}": c.id for c in description or () if c.what == "property"}
    return {numbers.get(name, name): value for name, value in entry.get("values", {}).items()}


def demo_household(
    clock: Clock, *, cached: bool = True, limit: int | None = None
) -> tuple[Household, MemoryStore, HeldLinks]:
    """The two demo homes on an engine that is not loaded yet; the first `limit` devices, all by default."""
    document = json.loads((paths.resources() / "demo" / "house.json").read_text("utf-8"))
    store, links = MemoryStore(), HeldLinks()
    for order, home in enumerate(document["homes"]):
        store.save_home(
            Home(HomeId(home["id"]), home["name"], home.get("name_zh", ""), home.get("time_zone", ""), order=order)
        )
        for at, room in enumerate(home["rooms"]):
            name_zh = room.get("name_zh", "")
            store.save_room(Room(RoomId(room["id"]), HomeId(home["id"]), room["name"], name_zh, at))
    devices: list[Device] = []
    states: list[CachedState] = []
    now = clock.now().timestamp()
    for order, entry in enumerate(document["devices"][:limit]):
        did = Did(entry["did"])
        values = values_of(entry, _described(entry["model"]))
        links.by_did[did] = HeldLink(did, values, silent="offline" in json.dumps(entry.get("faults", "")))
        devices.append(
            Device(
                DeviceId(f"d{did}"),
                did,
                HomeId(entry["home"]),
                RoomId(entry["room"]),
                entry["name"],
                entry["model"],
                f"127.0.{1 + order // 200}.{1 + order % 200}",
                name_zh=entry.get("name_zh", ""),
                order=order,
            )
        )
        if cached:
            states.append(CachedState(devices[-1].id, dict(values), now - 20))
    store.save_devices(devices)
    store.save_states(states)
    secrets = HeldSecrets([device.did for device in devices])
    return Household(store=store, secrets=secrets, links=links, specs=DemoSpecs(), clock=clock), store, links
