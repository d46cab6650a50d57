"""Gathers what is known of the way to a device, and asks it once more where a person wants to know now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from ipaddress import ip_interface
from typing import Protocol

from lararium.domain.capability import Description
from lararium.domain.errors import DeviceSilent, PanelError, VaultError
from lararium.domain.health import KeyState, Vitals
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, Token
from lararium.domain.reach import Reach
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile.quantity import MAINS_LIMIT, stale_limit
from lararium.engine.live_home import LiveHome
from lararium.engine.outcome import words_of
from lararium.ports import DeviceInfo, DeviceLink, Interface, LinkHealth

GREETINGS = 4
"""Hellos of one examination, so that times of answers say something."""
_SIGNALS = ("rssi", "wifi-rssi", "signal-strength", "wifi-signal-strength", "wifi-strength")
_WEAKEST = -127


class CheckedHouse(Protocol):
    """What a checkup needs of a house."""

    live: LiveHome
    descriptions: Mapping[DeviceId, Description | None]
    signals: Mapping[DeviceId, int]
    trouble: PanelError | None

    @property
    def keys_were_read(self) -> bool:
        """Whether the keyring has told all it has."""
        ...

    def record(self, device: DeviceId) -> Device:
        """The device as it is stored. Raises NoSuchThing."""
        ...

    def gateway(self, device: DeviceId) -> Device | None:
        """What it hangs on, where that is known."""
        ...

    def reach(self, device: DeviceId) -> Reach:
        """The way to it, or why there is none."""
        ...

    def token(self, did: Did) -> Token | None:
        """The key held in memory."""
        ...

    async def refresh(self, device: DeviceId) -> None:
        """Read everything now. Raises PanelError."""
        ...

    async def introduce(self, device: DeviceId) -> DeviceInfo:
        """Ask the device who it is. Raises PanelError."""
        ...


class Checkup:
    """Of one house. What devices told of themselves in this run is kept here."""

    def __init__(
        self,
        house: CheckedHouse,
        opened: Callable[[DeviceId], DeviceLink | None],
        every: Callable[[DeviceId], float | None],
    ) -> None:
        """`opened` gives the link where one is open, `every` the seconds between two polls."""
        self._house = house
        self._opened = opened
        self._every = every
        self._told: dict[DeviceId, DeviceInfo] = {}
        self._before: dict[DeviceId, str] = {}

    def introduced(self, device: DeviceId, info: DeviceInfo) -> None:
        """A device said who it is."""
        self._told[device] = info

    def moved(self, device: DeviceId, before: str) -> None:
        """It was found at another address than `before`."""
        self._before[device] = before

    def vitals(self, device: DeviceId, interfaces: Sequence[Interface] = ()) -> Vitals:
        """All facts as they are known now; asks nobody. Raises NoSuchThing."""
        house = self._house
        record = house.record(device)
        description, state = house.descriptions[device], house.live.state(device)
        gateway = house.gateway(device)
        link, told = self._opened(device), self._told.get(device, DeviceInfo(""))
        health = link.health() if link is not None else LinkHealth()
        refused = (description.control(name) for name in state.refused) if description is not None else ()
        return Vitals(
            model=record.model,
            did=str(record.did),
            name=words_of(record),
            kind=description.kind if description is not None else "generic",
            source=description.source if description is not None else "none",
            reach=house.reach(device),
            gateway=words_of(gateway) if gateway is not None else None,
            gateway_silent=gateway is not None and house.live.state(gateway.id).freshness is Freshness.OFFLINE,
            host=record.host,
            port=record.port,
            moved_from=self._before.get(device, ""),
            networks=tuple(str(ip_interface(f"{i.address}/{i.prefix}").network) for i in interfaces),
            mac=record.mac or told.mac,
            firmware=record.firmware or told.firmware,
            hardware=told.hardware,
            signal=_signal(description, state, house.signals.get(device)),
            freshness=state.freshness,
            trouble=state.trouble,
            seen_ago=house.live.age(device),
            misses=house.live.misses(device),
            key=_key(house, record, gateway, state),
            rtt_p50=health.rtt_p50,
            rtt_p95=health.rtt_p95,
            sent=health.sent,
            answered=health.answered,
            lost=health.lost,
            repeated=health.repeated,
            garbage=health.garbage,
            late=health.late,
            reboots=health.reboots,
            pushes=link is not None and link.push_active(),
            every=self._every(device),
            sleeps=description is not None and _sleeps(description),
            slow=description is not None and description.profile.slow,
            refused=tuple(dict.fromkeys(control.label for control in refused if control is not None)),
        )

    async def examine(self, device: DeviceId, interfaces: Sequence[Interface] = ()) -> Vitals:
        """Ask it for everything now, greet it some more times, and tell all facts. What fails becomes a fact."""
        trouble: PanelError | None = None
        try:
            await self._house.refresh(device)
            await self._house.introduce(device)
            link = self._opened(device)
            for _ in range(GREETINGS if link is not None else 0):
                assert link is not None
                await link.hello()
        except PanelError as error:
            trouble = error
        vitals = self.vitals(device, interfaces)
        if trouble is None or vitals.trouble is not None:
            return vitals
        # an introduction that is left unanswered by a device that has just told its values is no silence
        harmless = isinstance(trouble, DeviceSilent) and vitals.freshness is Freshness.FRESH and not vitals.misses
        return vitals if harmless else replace(vitals, trouble=trouble)


def _key(house: CheckedHouse, record: Device, gateway: Device | None, state: DeviceState) -> KeyState:
    of_gateway = gateway is not None and house.token(gateway.did) is not None
    if of_gateway or house.token(record.did) is not None:
        if state.freshness is Freshness.BADTOKEN:
            return KeyState.CHANGED
        return KeyState.GATEWAY if of_gateway else KeyState.KNOWN
    if not house.keys_were_read and house.trouble is None:
        return KeyState.KNOWN  # as far as anybody knows yet
    locked = house.trouble is not None or isinstance(state.trouble, VaultError)
    return KeyState.LOCKED if locked else KeyState.MISSING


def _signal(description: Description | None, state: DeviceState, told: int | None) -> int | None:
    """dBm: what the device reports as a property goes before what it said when it introduced itself."""
    for control in description or ():
        value = state.values.get(control.id) if control.name in _SIGNALS else None
        if isinstance(value, int | float) and _WEAKEST <= value < 0:
            return round(value)
    return told


def _sleeps(description: Description) -> bool:
    """Whether it runs on a battery and speaks when something happens."""
    properties = [control for control in description if control.what == "property"]
    if not any(control.readable for control in properties):
        return any(control.what == "event" for control in description)
    powered = any(control.name.startswith("battery") for control in properties)
    return powered and stale_limit(description.kind, battery=True) > MAINS_LIMIT
