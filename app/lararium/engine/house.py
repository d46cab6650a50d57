"""One open home: its devices, what is known of them, and the way to command them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from random import Random

from lararium.domain.capability import Description, Value
from lararium.domain.errors import DeviceSilent, NeedsDescription, NoSuchThing, PanelError, WrongDevice, WrongToken
from lararium.domain.home import Device, Home, Layout, Room
from lararium.domain.ids import DeviceId, Did, Token
from lararium.domain.reach import Reach
from lararium.domain.tile.quantity import stale_limit
from lararium.engine.commands import Commands
from lararium.engine.health import Checkup
from lararium.engine.held_keys import HeldKeys
from lararium.engine.live_home import LiveHome
from lararium.engine.open_links import OpenLinks
from lararium.engine.orders import Orders, identify_action
from lararium.engine.outcome import Outcome, named, words_of
from lararium.engine.poller import Poller
from lararium.engine.reading import read_all
from lararium.engine.undo import UndoStack
from lararium.engine.ways import Ways
from lararium.ports import (
    CachedState,
    Clock,
    DeviceInfo,
    DeviceLinks,
    LinkHealth,
    Push,
    SpecSource,
    Unsubscribe,
)

TICK = 5.0
"""Seconds between looks for values that grew too old and polls that did not begin."""


class House:
    """One open home. Its mappings are replaced on structural change: hold the House, not them."""

    def __init__(
        self,
        home: Home,
        *,
        rooms: Sequence[Room] = (),
        devices: Sequence[Device] = (),
        layouts: Mapping[str, Layout] | None = None,
        states: Sequence[CachedState] = (),
        links: DeviceLinks,
        specs: SpecSource,
        clock: Clock,
        undo: UndoStack | None = None,
        random: Random | None = None,
        lost: Callable[[DeviceId], None] = lambda device: None,
    ) -> None:
        self.home = home
        self.rooms: tuple[Room, ...] = tuple(rooms)
        self.devices: Mapping[DeviceId, Device] = {}
        self.descriptions: Mapping[DeviceId, Description | None] = {}
        self.layouts: Mapping[str, Layout] = dict(layouts or {})
        self.live = LiveHome(clock)
        self.undo = UndoStack() if undo is None else undo
        self.trouble: PanelError | None = None
        self.signals: Mapping[DeviceId, int] = {}
        """Wi-Fi signal in dBm, as devices told it this run."""
        self._clock = clock
        self._specs = specs
        self._keys = HeldKeys()
        self._links = OpenLinks(links, find=self._find, token=self._token_of, on_push=self._pushed)
        self._poller = Poller(
            self.live, clock, self._links.get, random=random, lost=lost, told=lambda *answer: self._ways.told(*answer)
        )
        self._ways = Ways(lambda: self.devices, self.live, ask=self._ask, leave=self._poller.remove)
        self._commands = Commands(self.live, clock, self._links.get, soon=self._poller.soon, hurry=self._poller.hurry)
        self._orders = Orders(self._described, self._ways, self.live, self._commands, clock, self.undo)
        self.checkup = Checkup(self, self._links.opened, self._poller.every)
        self._ticking: asyncio.Task[None] | None = None
        self.put_devices(devices, {state.device: state for state in states})

    # -- running -----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Begin polling; links open by themselves, many at once."""
        if self._ticking is None:
            self._ticking = asyncio.create_task(self._tick(), name="ages")
            await self._poller.start()

    async def stop(self) -> None:
        """End commands and polling, close all links."""
        if self._ticking is not None:
            self._ticking.cancel()
            await asyncio.gather(self._ticking, return_exceptions=True)
            self._ticking = None
        await self._commands.stop()
        await self._poller.stop()
        await self._links.close_all()

    def focus(self, devices: Collection[DeviceId]) -> None:
        """The devices on screen: polled every 5 s and first."""
        self._poller.focus(devices)

    def recheck(self) -> None:
        """Greet all devices anew, paced: after a suspend or a change of network."""
        self._poller.recheck()

    # -- commanding ----------------------------------------------------------------------------------

    async def command(
        self, device: DeviceId, values: Mapping[str, Value], *, consent: bool = False, by: str = "panel"
    ) -> None:
        """Set absolute values by control id; pending shown at once, returns when confirmed.

        Refused before any I/O: NoSuchThing, NeedsDescription, OutOfReach, BadValue, NeedsConsent. Afterwards:
        DeviceError, VaultError, GateRefused. A command of which every value can be given back becomes an undoable step.
        """
        await self._orders.command(device, values, consent=consent, by=by)

    async def act(
        self,
        device: DeviceId,
        action: str,
        arguments: Sequence[Value] = (),
        *,
        consent: bool = False,
        by: str = "panel",
    ) -> Sequence[Value]:
        """Call an action once; its answers. Raises as `command` does, and OutcomeUnknown."""
        return await self._orders.act(device, action, arguments, consent=consent, by=by)

    async def refresh(self, device: DeviceId) -> None:
        """Read everything now. Raises PanelError; the state shows it, too."""
        record = self.record(device)
        description = self.descriptions[device]
        with named(record):
            self._ways.require(record)
            try:
                link = await self._links.get(device)
                await read_all(record, description, link, self.live, self._ways)
            except (DeviceSilent, WrongToken, WrongDevice) as error:
                self.live.missed(device, error)
                raise
            except PanelError as error:
                self.live.troubled(device, error)
                raise
        self._poller.soon(device, TICK)

    async def try_again(self, device: DeviceId) -> None:
        """`refresh`, forgetting first what its gateway said of it. Raises PanelError."""
        self._ways.forget(self.record(device))
        await self.refresh(device)

    async def introduce(self, device: DeviceId) -> DeviceInfo:
        """Ask the device who it is. Raises PanelError."""
        with named(record := self.record(device)):
            self._ways.require(record)
            info = await (await self._links.get(device)).info()
        self.checkup.introduced(device, info)
        if info.rssi is not None:
            self.signals = {**self.signals, device: info.rssi}
        return info

    def identify_action(self, device: DeviceId) -> str | None:
        """Control id of the action that makes the device show itself, None if it has none."""
        return identify_action(self.descriptions.get(device))

    async def identify(self, device: DeviceId) -> None:
        """Let the device blink or beep. Raises NoSuchThing where it cannot, else as `act`."""
        record = self.record(device)
        action = self.identify_action(device)
        with named(record):
            if action is None:
                raise NoSuchThing("error.device.no_identify")
        await self.act(device, action)

    def reach(self, device: DeviceId) -> Reach:
        """The way to a device, or why there is none. Raises NoSuchThing."""
        return self._ways.reach(self.record(device))

    def gateway(self, device: DeviceId) -> Device | None:
        """The gateway it hangs on, None where this home knows none. Raises NoSuchThing."""
        return self._ways.gateway(self.record(device))

    def health(self, device: DeviceId) -> LinkHealth | None:
        """Figures of the link, None while none is open."""
        link = self._links.opened(device)
        return link.health() if link else None

    def observe_commands(self, listener: Callable[[Outcome], None]) -> Unsubscribe:
        """Hear how every command ended."""
        return self._orders.observe(listener)

    # -- structure: called by `Edits` and `Household`, which also store it --------------------------------

    def put_devices(self, devices: Sequence[Device], cached: Mapping[DeviceId, CachedState] | None = None) -> None:
        """Add or replace devices. Where address, gateway or model changed, `reopen` afterwards."""
        descriptions = dict(self.descriptions)
        anew: list[Device] = []
        for device in devices:
            description = self._specs.description(device.model) if device.model else None
            known = self.devices.get(device.id)
            if known is None or _way(known) != _way(device) or descriptions[device.id] is not description:
                anew.append(device)
            descriptions[device.id] = description
        every = [*{**self.devices, **{device.id: device for device in devices}}.values()]
        self.devices = {device.id: device for device in sorted(every, key=lambda d: (d.order, d.name, d.id))}
        self.descriptions = descriptions
        for device in anew:
            description = descriptions[device.id]
            last = cached.get(device.id) if cached else None
            self.live.add(
                device.id,
                values=last.values if last else None,
                seen_at=last.seen_at if last else None,
                limit=stale_limit(description.kind if description else "generic"),
            )
        self._ways.settle(frozenset(device.id for device in anew))

    async def drop_device(self, device: DeviceId) -> None:
        """Forget a device, its link and its state."""
        self.devices = {name: kept for name, kept in self.devices.items() if name != device}
        self.descriptions = {name: kept for name, kept in self.descriptions.items() if name != device}
        self._poller.remove(device)
        self.live.forget(device)
        self._ways.drop(device)
        await self._links.close(device)

    async def reopen(self, device: DeviceId) -> None:
        """Close the link, so that the next poll, at once, uses what is now known of the device and of its children."""
        await self._links.close(device)
        self._ways.forget(self.devices[device])
        for child in [d.id for d in self.devices.values() if d.parent == self.devices[device].did]:
            await self._links.close(child)
            self._poller.soon(child)
        self._poller.soon(device)

    def redescribe(self) -> tuple[DeviceId, ...]:
        """Look the descriptions up anew (specs were imported); the devices that changed, to be reopened."""
        before = self.descriptions
        self.put_devices(tuple(self.devices.values()))
        return tuple(name for name, description in self.descriptions.items() if description is not before[name])

    def give_tokens(self, tokens: Mapping[Did, Token]) -> None:
        """Add or replace keys held in memory."""
        self._keys.give(tokens)

    def take_token(self, did: Did) -> Token | None:
        """Forget a key held in memory; the key, if there was one."""
        return self._keys.take(did)

    def token(self, did: Did) -> Token | None:
        """The key held in memory."""
        return self._keys.of(did)

    @property
    def keys_were_read(self) -> bool:
        """Whether a key that is not held is known to be missing."""
        return self._keys.were_read

    # -- inside -----------------------------------------------------------------------------------------------

    def _ask(self, device: DeviceId) -> None:
        self._poller.add(self.devices[device], self.descriptions[device])

    async def _tick(self) -> None:
        while True:
            await self._clock.sleep(TICK)
            self.live.tick()
            self._poller.wake_if_late()

    def record(self, device: DeviceId) -> Device:
        """The device as stored now. Raises NoSuchThing."""
        record = self.devices.get(device)
        if record is None:
            raise NoSuchThing(name=device)
        return record

    def _described(self, device: DeviceId) -> tuple[Device, Description]:
        record = self.record(device)
        description = self.descriptions[device]
        if description is None:
            raise NeedsDescription(device=words_of(record), model=record.model)
        return record, description

    def _find(self, device: DeviceId) -> tuple[Device, Device | None, Description | None]:
        record = self.record(device)
        return record, self._ways.gateway(record), self.descriptions[device]

    def _token_of(self, record: Device, gateway: Device | None) -> Token:
        return self._keys.needed(record, gateway, self.trouble)

    def _pushed(self, device: DeviceId, push: Push) -> None:
        self._poller.heard(device)
        self.live.apply_push(device, push)


def _way(device: Device) -> tuple[object, ...]:
    return device.did, device.host, device.port, device.parent, device.model
