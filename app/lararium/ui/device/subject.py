"""What the sheet is about: the device of the open tile, as house, board and store know it now."""

from __future__ import annotations

from typing import Any

from lararium.domain.capability import Description
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import Now, Severity, Subject, alerts, quantity
from lararium.domain.words import Language
from lararium.engine.house import House
from lararium.ui.device.banner import Reason, apart, reason
from lararium.ui.home.tile import Tile
from lararium.ui.shell import Shell, own_name


class SheetSubject:
    """Nothing until the first `open`; stays while the sheet slides away."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.board: Any = shell.part("board")
        self.key = ""
        self.device: Device | None = None
        """As it was when the sheet was made."""
        self.description: Description | None = None
        self._language: Language | None = None

    # -- which one ---------------------------------------------------------------------------------------

    def open(self, key: str) -> bool:
        """Be about the device of this tile; whether there is one."""
        house = self.house
        device = house.devices.get(DeviceId(key.partition("/")[0])) if house is not None else None
        if house is None or device is None:
            return False
        self.key, self.device = key, device
        self.description = house.descriptions.get(device.id)
        self._language = self._shell.language
        return True

    def follow(self, record: Device) -> bool:
        """Take its record of now; False where the sheet must be made anew for it."""
        house, before = self.house, self.device
        if house is None or before is None or self._shell.language is not self._language:
            return False
        described = house.descriptions.get(record.id) is self.description
        if not described or record.part_names != before.part_names or record.name != before.name:
            return False
        self.device = record
        return True

    @property
    def house(self) -> House | None:
        """The house shown."""
        return self._shell.house

    @property
    def record(self) -> Device | None:
        """The device as stored now."""
        house = self.house
        return house.devices.get(self.device.id) if house is not None and self.device is not None else None

    def own_name(self, device: Device) -> str:
        """Its name in the language shown."""
        return own_name(device.name, device.name_zh, self._shell.language)

    # -- how it is ---------------------------------------------------------------------------------------

    @property
    def tile(self) -> Tile | None:
        """Its tile."""
        tile: Tile | None = self.board.tile(self.key) if self.board is not None and self.key else None
        return tile

    @property
    def state(self) -> DeviceState:
        """All that is known of it; nothing, where there is no device."""
        house = self.house
        return house.live.state(self.device.id) if house is not None and self.device is not None else _NOTHING

    @property
    def apart(self) -> bool:
        """Whether there is a device and no way to it."""
        return self.device is not None and not self.state.reach.is_open

    @property
    def reachable(self) -> bool:
        """Whether its controls can be used now."""
        return self.state.reach.is_open and self.state.freshness in (
            Freshness.FRESH,
            Freshness.STALE,
            Freshness.UNKNOWN,
        )

    @property
    def now(self) -> Now:
        """This moment on both clocks."""
        clock = self._shell.clock
        return Now(clock.now().timestamp(), clock.monotonic())

    def age(self, at: float | None) -> str:
        """How long ago epoch second `at` was, in words; '' for never."""
        return "" if at is None else quantity.age(max(0.0, self.now.wall - at), self._shell.language)

    def reason(self) -> Reason:
        """Why it cannot be trusted or used; an empty one where it can."""
        house, device = self.house, self.device
        if house is None or device is None:
            return Reason()
        if not self.state.reach.is_open:
            return apart(device, house.gateway(device.id), self.state.reach, self._shell.language)
        missing = house.trouble is None and not device.parent and house.token(device.did) is None
        return reason(device, self.description, self.state, self.now.wall, self._shell.language, keyless=missing)

    def alerts(self) -> list[dict[str, str]]:
        """`{what, next, tone}` of its faults and of what runs low; silence and keys are told by health."""
        device = self.record
        if device is None:
            return []
        name = self.own_name(device)
        about = Subject(device, self.description, self.state, name)
        found = alerts(about, language=self._shell.language, now=self.now)
        return [
            {"what": _without(name, each.words), "next": each.advice, "tone": _TONES[each.severity]}
            for each in found
            if each.key.rpartition("/")[2] not in _TOLD_ELSEWHERE
        ]

    # -- what hangs on it --------------------------------------------------------------------------------

    def is_among(self, keys: frozenset[str]) -> bool:
        """Whether one of these tiles is its own."""
        return self.device is not None and self.device.id in _devices(keys)

    def has_children_among(self, keys: frozenset[str]) -> bool:
        """Whether one of these tiles is of a device behind it."""
        return not _devices(keys).isdisjoint(self._child_ids())

    def _child_ids(self) -> list[DeviceId]:
        house, device = self.house, self.device
        if house is None or device is None:
            return []
        return [each.id for each in house.devices.values() if each.parent == device.did]


_TONES = {Severity.INFO: "info", Severity.WARNING: "warn", Severity.ALARM: "danger"}
_TOLD_ELSEWHERE = frozenset(("silent", "key", "open"))
_NOTHING = DeviceState(DeviceId(""))


def _without(name: str, words: str) -> str:
    """Words about a device where its name stands above them already."""
    bare = words.removeprefix(name).lstrip(":： ")
    return bare[:1].upper() + bare[1:] if bare else words


def _devices(keys: frozenset[str]) -> set[str]:
    return {key.partition("/")[0] for key in keys}
