"""The scripted day: people come and go, doors open, buttons are pressed, at local times of each home."""

from __future__ import annotations

import asyncio
import logging
import random
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from lararium.domain.errors import BadInput, PanelError
from lararium.sim.house import House, HouseDevice

if TYPE_CHECKING:
    from lararium.sim.server import SimulatedHouse

_log = logging.getLogger(__name__)
DAY = 24 * 3600
_BUSY_HOURS = ((6.5, 9.0, 7), (12.0, 13.5, 3), (17.5, 23.0, 12))
"""From hour, to hour, how often a motion sensor sees somebody in it."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """At `second` of the local day something happens to a device."""

    second: int
    did: str
    event: str = field(default="", compare=False)
    values: Mapping[str, Any] = field(default_factory=dict, compare=False)


def script(house: House) -> list[Entry]:
    """All entries of a day, sorted: those of the house file, and a usual day for sensors that have none."""
    entries: list[Entry] = []
    for device in house.devices:
        written = device.behaviour.get("day")
        if written is not None:
            entries += (Entry(seconds(e["at"]), device.did, e.get("event", ""), e.get("set", {})) for e in written)
        elif device.spec is not None and not device.behaviour.get("fixed"):
            entries += _usual(device)
    return sorted(entries)


def _usual(device: HouseDevice) -> Iterator[Entry]:
    rng = random.Random(zlib.crc32(device.did.encode()))
    kind = device.spec.kind if device.spec else ""
    if kind in ("motion-sensor", "occupancy-sensor"):
        for start, end, often in _BUSY_HOURS:
            for _ in range(often):
                yield Entry(int(rng.uniform(start, end) * 3600), device.did, "motion")
    elif kind == "magnet-sensor":
        for hour in (7.75, 8.25, 17.6, 18.3):
            second = int((hour + rng.uniform(-0.2, 0.2)) * 3600)
            yield Entry(second, device.did, "open")
            yield Entry(second + rng.randrange(8, 240), device.did, "close")


def seconds(text: str) -> int:
    """Seconds of a day from `HH:MM` or `HH:MM:SS`. Raises BadInput."""
    parts = text.split(":")
    if len(parts) in (2, 3) and all(part.isdecimal() and len(part) == 2 for part in parts):
        hour, minute, second = (*map(int, parts), 0)[:3]
        if hour < 24 and minute < 60 and second < 60:
            return hour * 3600 + minute * 60 + second
    raise BadInput("error.input.sim_control", reason="a time is HH:MM")


def play(house: SimulatedHouse, start: str, end: str) -> int:
    """Let everything between two times of the day happen at once, in order; how much that was. Raises BadInput."""
    first, last = seconds(start), seconds(end)
    chosen = [entry for entry in script(house.house) if first <= entry.second < last]
    for entry in chosen:
        happen(house, entry)
    return len(chosen)


def happen(house: SimulatedHouse, entry: Entry) -> None:
    """One entry takes place."""
    thing = house.thing(entry.did)
    if entry.values:
        thing.press(entry.values)
    if entry.event:
        thing.trigger(entry.event)
    house.touched(entry.did)


class Day:
    """Follows the script by the clock of each home, with one timer in all."""

    def __init__(self, house: SimulatedHouse) -> None:
        self._house = house
        self._entries = script(house.house)
        self._zones = {device.did: _zone(house.house.home(device.home).time_zone) for device in house.house.devices}
        self._timer: asyncio.TimerHandle | None = None
        self._until = house.clock.now()

    def start(self) -> None:
        """Begin now: what was earlier today has happened already."""
        self._until = self._house.clock.now()
        self._arm()

    def stop(self) -> None:
        """No more entries."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arm(self) -> None:
        if self._entries:
            self._timer = asyncio.get_running_loop().call_later(1.0, self._look)

    def _look(self) -> None:
        now = self._house.clock.now()
        if abs(now - self._until) > timedelta(minutes=5):
            self._until = now  # the machine slept or its clock was set: what happened meanwhile is past
        for entry in self.due(self._until, now):
            try:
                happen(self._house, entry)
            except PanelError as error:
                _log.info("the scripted day: %s", error)
        self._until = max(now, self._until)
        self._arm()

    def due(self, after: datetime, until: datetime) -> list[Entry]:
        """Entries later than `after` and not later than `until`, which lie less than a day apart."""
        if until <= after:
            return []
        bounds = {}
        for zone in set(self._zones.values()):
            low, high = after.astimezone(zone), until.astimezone(zone)
            bounds[zone] = (_second(low), _second(high))
        found = []
        for entry in self._entries:
            low_second, high_second = bounds[self._zones[entry.did]]
            if low_second <= high_second:
                inside = low_second < entry.second <= high_second
            else:
                inside = entry.second > low_second or entry.second <= high_second
            if inside:
                found.append(entry)
        return found


def _second(moment: datetime) -> int:
    return moment.hour * 3600 + moment.minute * 60 + moment.second


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
