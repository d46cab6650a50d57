"""All homes of one data folder: opened, kept, found, and closed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from random import Random

from lararium.domain.errors import PanelError, StoreError, VaultUnavailable
from lararium.domain.health import Vitals
from lararium.domain.home import Device, Home
from lararium.domain.ids import DeviceId, HomeId
from lararium.domain.state import Freshness
from lararium.engine.edits import Edits
from lararium.engine.estate import Estate, HomeContents
from lararium.engine.finding import find_one
from lararium.engine.house import House
from lararium.engine.introductions import Introductions
from lararium.engine.seeking import Seeker
from lararium.engine.undo import UndoStack
from lararium.engine.waking import Waking
from lararium.ports import (
    Clock,
    DeviceLinks,
    Discovery,
    Found,
    HomeStore,
    Interface,
    SecretStore,
    SpecSource,
    Unsubscribe,
)

SAVE_EVERY = 60.0
KEY_LIMIT = 30.0
"""Seconds for the keys of one home; a keyring that waits for its dialog longer is asked again by hand."""


class Household:
    """The engine as the window, `serve` and the command line see it."""

    def __init__(
        self,
        *,
        store: HomeStore,
        secrets: SecretStore,
        links: DeviceLinks,
        specs: SpecSource,
        clock: Clock,
        discovery: Discovery | None = None,
        interfaces: Callable[[], Sequence[Interface]] = tuple,
        random: Random | None = None,
        trouble: PanelError | None = None,
        prepare: Callable[[], Coroutine[None, None, None]] | None = None,
        refresh: Callable[[], None] = lambda: None,
    ) -> None:
        """`trouble` is what happened when the store was opened; it is told until the end.

        `prepare` is what links wait for when first opened; it begins with `start`, beside the reading of keys.
        `refresh` looks again at what is known of models on disk.
        """
        self.undo = UndoStack()
        self._estate = Estate(
            store=store,
            secrets=secrets,
            links=links,
            specs=specs,
            clock=clock,
            random=random,
            undo=self.undo,
            lost=lambda device: self._seek(),
        )
        self.edit = Edits(self._estate, self.undo)
        self._clock = clock
        self._interfaces = interfaces
        self._seeker = Seeker(discovery, interfaces, clock, self._found) if discovery else None
        self._waking = Waking(clock, lambda: tuple(interfaces()), self._woken)
        self._saving: asyncio.Task[None] | None = None
        self._store_trouble: StoreError | None = None
        self._introductions: dict[HomeId, Introductions] = {}
        self._estate.changed.add(self._meet)
        self._opening_trouble = trouble
        self._prepare = prepare
        self._refresh = refresh
        self._preparing: asyncio.Task[None] | None = None

    # -- what there is ---------------------------------------------------------------------------------

    @property
    def houses(self) -> Sequence[House]:
        """In display order."""
        return tuple(self._estate.houses.values())

    @property
    def trouble(self) -> PanelError | None:
        """Trouble of database or keyring that a banner should tell, None while all is well."""
        of_houses = next((house.trouble for house in self.houses if house.trouble), None)
        return self._store_trouble or of_houses or self._opening_trouble

    def house(self, home: HomeId) -> House:
        """The open home. Raises NoSuchThing."""
        return self._estate.house(home)

    def house_of(self, device: DeviceId) -> House:
        """The house the device stands in. Raises NoSuchThing."""
        return self._estate.house_of(device)

    def vitals(self, device: DeviceId) -> Vitals:
        """All that is known of the way to a device. Raises NoSuchThing."""
        return self.house_of(device).checkup.vitals(device, self._interfaces())

    async def examine(self, device: DeviceId) -> Vitals:
        """The same after asking it now; what fails is told as a fact. Raises NoSuchThing."""
        return await self.house_of(device).checkup.examine(device, self._interfaces())

    def find(self, text: str, home: HomeId | None = None) -> Device:
        """A device by id, did or unique name in either language. Raises NoSuchThing, AmbiguousName(candidates)."""
        houses = [self.house(home)] if home else self.houses
        devices = [device for house in houses for device in house.devices.values()]
        return find_one(text, devices, also=lambda device: device.did, shown=self._shown)

    def find_home(self, text: str) -> Home:
        """A home by id or unique name. Raises NoSuchThing, AmbiguousName."""
        return find_one(text, [house.home for house in self.houses], shown=lambda home: f"{home.name} ({home.id})")

    def observe(self, listener: Callable[[], None]) -> Unsubscribe:
        """Be told after a structural change: homes, rooms, devices, layouts, trouble."""
        return self._estate.changed.add(listener)

    # -- running ----------------------------------------------------------------------------------------

    def load(self) -> None:
        """Homes, devices and last states from the store; no network, no keyring. Raises StoreError."""
        store = self._estate.store
        for home in store.homes():
            rooms, devices = tuple(store.rooms(home.id)), tuple(store.devices(home.id))
            states = tuple(store.states(home.id))
            self._estate.open(HomeContents(home, rooms, devices, store.layouts(home.id), states))
        self._estate.changed.tell()

    async def start(self, first: HomeId | None = None) -> None:
        """Read keys and begin polling, home `first` before the others. Key trouble is in `trouble`, not raised."""
        self._estate.running = True
        if self._prepare is not None and any(house.devices for house in self.houses):
            self._preparing = asyncio.create_task(self._prepare(), name="preparing")
        self._saving = asyncio.create_task(self._save_now_and_then(), name="saving")
        self._waking.start()
        for house in sorted(self.houses, key=lambda house: house.home.id != first):
            await self._open(house)

    async def unlock(self) -> None:
        """Read the keys of every home that has devices, without polling and without a limit: a person may be typing.

        What cannot be read is in `trouble`.
        """
        for house in self.houses:
            if not house.devices:
                continue
            try:
                house.give_tokens(await self._estate.secrets.tokens(house.home.id))
            except PanelError as error:
                house.trouble = error

    async def stop(self) -> None:
        """Save last states and close everything; safe to call twice."""
        self._estate.running = False
        await self._waking.stop()
        if self._saving is not None:
            self._saving.cancel()
            await asyncio.gather(self._saving, return_exceptions=True)
            self._saving = None
        if self._preparing is not None:
            await asyncio.gather(self._preparing, return_exceptions=True)  # links say what failed, as they need it
            self._preparing = None
        if self._seeker is not None:
            await self._seeker.stop()
        for introductions in self._introductions.values():
            await introductions.stop()
        self._introductions.clear()
        self._estate.save_states(ages=True)
        await asyncio.gather(*(house.stop() for house in self.houses))

    async def retry_keys(self) -> None:
        """Read again the keys that could not be read. What is still wrong is in `trouble`."""
        for house in self.houses:
            if house.trouble is not None:
                await self._open(house)

    async def redescribe(self) -> None:
        """Specs were imported or overrides edited: describe all devices anew."""
        self._refresh()
        for house in self.houses:
            for device in house.redescribe():
                await house.reopen(device)
        self._estate.changed.tell()

    # -- inside --------------------------------------------------------------------------------------------

    async def _open(self, house: House) -> None:
        """Keys, then polling. Without keys the home shows its last states."""
        reading = asyncio.ensure_future(self._estate.secrets.tokens(house.home.id))
        timer = asyncio.ensure_future(self._clock.sleep(KEY_LIMIT))
        before = house.trouble
        try:
            await asyncio.wait((reading, timer), return_when=asyncio.FIRST_COMPLETED)
            if not reading.done():
                raise VaultUnavailable("error.vault.slow")
            house.give_tokens(reading.result())
            house.trouble = None
        except PanelError as error:
            house.trouble = error
        finally:
            timer.cancel()
            reading.cancel()
        if house.trouble is None and self._estate.running:
            self._meet()
            await house.start()
        if before is not house.trouble:
            self._estate.changed.tell()

    def _seek(self) -> None:
        if self._seeker is not None:
            self._seeker.seek()

    async def _found(self, found: Found) -> bool:
        """A device answered a sweep: if it is one that is lost and it answers elsewhere, follow it there."""
        helped = False
        for house in self.houses:
            for device in tuple(house.devices.values()):
                elsewhere = (device.host, device.port) != (found.host, found.port)
                if device.did != found.did or device.parent or not elsewhere:
                    continue
                if house.live.state(device.id).freshness is not Freshness.FRESH:
                    house.checkup.moved(device.id, device.host)
                    await self._estate.put_devices([replace(device, host=found.host, port=found.port)])
                    helped = True
        if helped:
            self._estate.changed.tell()
        return helped

    def _meet(self) -> None:
        """Every home, also one made just now, learns who its devices are."""
        for house in self.houses if self._estate.running else ():
            if house.home.id not in self._introductions:
                self._introductions[house.home.id] = Introductions(house, self._clock, self._note)

    async def _note(self, devices: Sequence[Device]) -> None:
        """Devices said who they are. Only one whose model was unknown changes what is shown."""
        if not devices:
            return
        known = self._estate.house(devices[0].home).devices
        described = any(not known[device.id].model for device in devices)
        await self._estate.put_devices(devices)
        if described:
            self._estate.changed.tell()

    def _woken(self) -> None:
        if self._seeker is not None:
            self._seeker.afresh()
        for house in self.houses:
            house.recheck()

    async def _save_now_and_then(self) -> None:
        while True:
            await self._clock.sleep(SAVE_EVERY)
            trouble = self._estate.save_states()
            if trouble is not self._store_trouble:
                self._store_trouble = trouble
                self._estate.changed.tell()

    def _shown(self, device: Device) -> str:
        house = self.house(device.home)
        room = next((room.name for room in house.rooms if room.id == device.room), "-")
        return f"{device.name} ({house.home.name}, {room}, {device.id})"
