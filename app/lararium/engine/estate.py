"""The open houses of one data folder, and every single change to them with its trace in store and vault.

No undo and no words here: `edits` makes steps of these, `household` runs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from lararium.domain.errors import NoSuchThing, StoreError
from lararium.domain.home import Device, Home, Layout, Room
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token
from lararium.engine.house import House
from lararium.engine.keeping import StateKeeper
from lararium.engine.listeners import Listeners
from lararium.engine.undo import UndoStack
from lararium.ports import CachedState, Clock, DeviceLinks, HomeStore, SecretStore, SpecSource


@dataclass(frozen=True, slots=True)
class HomeContents:
    """Everything of one home, as it was stored."""

    home: Home
    rooms: tuple[Room, ...] = ()
    devices: tuple[Device, ...] = ()
    layouts: Mapping[str, Layout] | None = None
    states: tuple[CachedState, ...] = ()
    tokens: Mapping[Did, Token] | None = None


class Estate:
    """Houses by id, in display order. Each change is stored first; what the store refuses does not happen."""

    def __init__(
        self,
        *,
        store: HomeStore,
        secrets: SecretStore,
        links: DeviceLinks,
        specs: SpecSource,
        clock: Clock,
        random: Random | None = None,
        undo: UndoStack,
        lost: Callable[[DeviceId], None],
    ) -> None:
        self.store = store
        self.secrets = secrets
        self.clock = clock
        self.houses: dict[HomeId, House] = {}
        self.keepers: dict[HomeId, StateKeeper] = {}
        self.running = False
        self.changed: Listeners[[]] = Listeners()
        self._links = links
        self._specs = specs
        self._random = random
        self._undo = undo
        self._lost = lost

    def open(self, contents: HomeContents) -> House:
        """A house in memory; nothing is stored, nothing sent."""
        house = House(
            contents.home,
            rooms=contents.rooms,
            devices=contents.devices,
            layouts=contents.layouts,
            states=contents.states,
            links=self._links,
            specs=self._specs,
            clock=self.clock,
            undo=self._undo,
            random=self._random,
            lost=self._lost,
        )
        houses = {**self.houses, contents.home.id: house}
        self.houses = dict(sorted(houses.items(), key=lambda item: item[1].home.order))
        self.keepers[contents.home.id] = StateKeeper(house.live, self.store)
        return house

    def house(self, home: HomeId) -> House:
        """The open home. Raises NoSuchThing."""
        if home not in self.houses:
            raise NoSuchThing(name=home)
        return self.houses[home]

    def house_of(self, device: DeviceId) -> House:
        """The house a device stands in. Raises NoSuchThing."""
        for house in self.houses.values():
            if device in house.devices:
                return house
        raise NoSuchThing(name=device)

    def room(self, room: RoomId) -> Room:
        """The room. Raises NoSuchThing."""
        for house in self.houses.values():
            for known in house.rooms:
                if known.id == room:
                    return known
        raise NoSuchThing(name=room)

    def contents(self, home: HomeId, devices: Iterable[DeviceId] | None = None) -> HomeContents:
        """A home, or some devices of it, with layouts, states and keys: enough to bring them back."""
        house = self.house(home)
        chosen = tuple(d for d in house.devices.values() if devices is None or d.id in devices)
        names = {device.id for device in chosen}
        layouts = {k: v for k, v in house.layouts.items() if k.partition("/")[0] in names}
        states = [house.live.state(device.id) for device in chosen]
        return HomeContents(
            house.home,
            house.rooms,
            chosen,
            layouts,
            tuple(CachedState(state.device, state.values, state.seen_at) for state in states),
            {device.did: token for device in chosen if (token := house.token(device.did))},
        )

    # -- changes --------------------------------------------------------------------------------------

    async def put_home(self, home: Home) -> None:
        """Add or change a home."""
        self.store.save_home(home)
        house = self.houses.get(home.id)
        if house is not None:
            house.home = home
            self.houses = dict(sorted(self.houses.items(), key=lambda item: item[1].home.order))
        else:
            house = self.open(HomeContents(home))
            if self.running:
                await house.start()

    async def bring_back(self, contents: HomeContents) -> None:
        """Put a home, or devices of one, back as they were; keys first."""
        home = contents.home.id
        if contents.tokens:
            await self.secrets.put(home, contents.tokens)
        if home not in self.houses:
            await self.put_home(contents.home)
            self.put_rooms(contents.rooms)
        house = self.house(home)
        rooms = {room.id for room in house.rooms}
        devices = [d if d.room in rooms else replace(d, room=None) for d in contents.devices]
        self.store.save_devices(devices)
        house.give_tokens(contents.tokens or {})
        house.put_devices(devices, {state.device: state for state in contents.states})
        self.put_layouts(home, contents.layouts or {})

    async def drop_home(self, home: HomeId) -> None:
        """Forget a home and its keys."""
        house = self.house(home)
        await self._wipe(home, house.devices.values())
        self.store.remove_home(home)
        del self.houses[home], self.keepers[home]
        await house.stop()

    def put_rooms(self, rooms: Sequence[Room]) -> None:
        """Add or change rooms."""
        for room in rooms:
            self.store.save_room(room)
            house = self.house(room.home)
            others = {known.id: known for known in house.rooms} | {room.id: room}
            house.rooms = tuple(sorted(others.values(), key=lambda known: known.order))

    def drop_room(self, room: Room) -> None:
        """Forget a room; its devices stay, without a room."""
        self.store.remove_room(room.id)
        house = self.house(room.home)
        house.rooms = tuple(known for known in house.rooms if known.id != room.id)
        house.put_devices([replace(d, room=None) for d in house.devices.values() if d.room == room.id])

    async def put_devices(self, devices: Sequence[Device], tokens: Mapping[Did, Token] | None = None) -> None:
        """Add or change devices of one home, with new keys; their links are opened anew where that matters."""
        if not devices:
            return
        home = devices[0].home
        house = self.house(home)
        if tokens:
            await self.secrets.put(home, tokens)
            house.give_tokens(tokens)
        known = dict(house.devices)
        self.store.save_devices(devices)
        house.put_devices(devices)
        for device in devices:
            old = known.get(device.id)
            if old is not None and (device.did in (tokens or {}) or _way(old) != _way(device)):
                await house.reopen(device.id)

    async def drop_devices(self, home: HomeId, devices: Sequence[DeviceId]) -> None:
        """Forget devices of a home, and their keys."""
        house = self.house(home)
        gone = [house.devices[device] for device in devices]
        await self._wipe(home, gone)
        for device in gone:
            self.store.remove_device(device.id)
            house.take_token(device.did)
            house.layouts = {k: v for k, v in house.layouts.items() if k.partition("/")[0] != device.id}
            await house.drop_device(device.id)

    async def _wipe(self, home: HomeId, devices: Iterable[Device]) -> None:
        """Keys of devices; without any the vault is left alone, so that an unusable one is no obstacle."""
        dids = [device.did for device in devices]
        if dids:
            await self.secrets.remove(home, dids)

    def put_layouts(self, home: HomeId, layouts: Mapping[str, Layout]) -> None:
        """Place tiles."""
        house = self.house(home)
        self.store.save_layouts(home, layouts)
        house.layouts = {**house.layouts, **layouts}

    def save_states(self, *, ages: bool = False) -> StoreError | None:
        """Write last states of all homes; the trouble if there is one."""
        troubles = [keeper.save(ages=ages) for keeper in self.keepers.values()]
        return next((trouble for trouble in troubles if trouble is not None), None)


def _way(device: Device) -> tuple[object, ...]:
    return device.did, device.host, device.port, device.parent, device.model
