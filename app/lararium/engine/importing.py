"""A token list becomes homes, rooms and devices: first a plan, then one change that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Protocol

from lararium.domain.errors import PanelError
from lararium.domain.home import Connection, Device, Home, Room
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token
from lararium.engine.estate import Estate


class ImportRow(Protocol):
    """One device of a token list; '' where the list says nothing."""

    @property
    def home(self) -> str: ...  # noqa: D102
    @property
    def room(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def name_zh(self) -> str: ...  # noqa: D102
    @property
    def did(self) -> Did: ...  # noqa: D102
    @property
    def token(self) -> Token | None: ...  # noqa: D102
    @property
    def model(self) -> str: ...  # noqa: D102
    @property
    def host(self) -> str: ...  # noqa: D102
    @property
    def port(self) -> int: ...  # noqa: D102
    @property
    def mac(self) -> str: ...  # noqa: D102
    @property
    def parent(self) -> Did | None: ...  # noqa: D102
    @property
    def connection(self) -> Connection: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, by device."""

    added: tuple[Device, ...] = ()
    updated: tuple[Device, ...] = ()
    unchanged: tuple[Device, ...] = ()


@dataclass(slots=True)
class Plan:
    """What to add and change. Tokens by home; `old_tokens` are those of updated devices."""

    result: ImportResult = field(default_factory=ImportResult)
    homes: list[Home] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    tokens: dict[HomeId, dict[Did, Token]] = field(default_factory=dict)
    old: list[Device] = field(default_factory=list)
    old_tokens: dict[HomeId, dict[Did, Token]] = field(default_factory=dict)


def plan(estate: Estate, rows: Sequence[ImportRow], home: HomeId | None, new_id: Callable[[], str]) -> Plan:
    """What these rows come to. A did stands once per home: a later row of the same did is left out."""
    return _Planner(estate, new_id).plan(rows, home)


class _Planner:
    def __init__(self, estate: Estate, new_id: Callable[[], str]) -> None:
        self._estate = estate
        self._new_id = new_id
        self._plan = Plan()
        self._homes = [house.home for house in estate.houses.values()]
        self._rooms = [room for house in estate.houses.values() for room in house.rooms]
        self._known = {(d.home, d.did): d for house in estate.houses.values() for d in house.devices.values()}

    def plan(self, rows: Sequence[ImportRow], home: HomeId | None) -> Plan:
        added: list[Device] = []
        updated: list[Device] = []
        unchanged: list[Device] = []
        seen: set[tuple[HomeId, Did]] = set()
        for row in rows:
            place = home or self._home(row.home)
            if (place, row.did) in seen:
                continue
            seen.add((place, row.did))
            known = self._known.get((place, row.did))
            device = self._added(row, place, len(added)) if known is None else _updated(row, known)
            new_key = row.token is not None and self._token(place, row.did) != row.token
            if row.token is not None and new_key:
                self._plan.tokens.setdefault(place, {})[row.did] = row.token
            if known is None:
                added.append(device)
            elif device != known or new_key:
                updated.append(device)
                self._plan.old.append(known)
                if (old := self._token(place, row.did)) is not None:
                    self._plan.old_tokens.setdefault(place, {})[row.did] = old
            else:
                unchanged.append(device)
        self._plan.result = ImportResult(tuple(added), tuple(updated), tuple(unchanged))
        return self._plan

    def _token(self, home: HomeId, did: Did) -> Token | None:
        house = self._estate.houses.get(home)
        return house.token(did) if house else None

    def _home(self, name: str) -> HomeId:
        wanted = name.strip()
        for home in self._homes:
            if not wanted or wanted.casefold() in (home.id, home.name.casefold(), home.name_zh.casefold()):
                return home.id
        home = Home(HomeId(self._new_id()), wanted or "Home", "" if wanted else "家", order=len(self._homes))
        self._homes.append(home)
        self._plan.homes.append(home)
        return home.id

    def _room(self, home: HomeId, name: str) -> RoomId | None:
        wanted = name.strip()
        if not wanted:
            return None
        mine = [room for room in self._rooms if room.home == home]
        for room in mine:
            if wanted.casefold() in (room.name.casefold(), room.name_zh.casefold()):
                return room.id
        room = Room(RoomId(self._new_id()), home, wanted, order=len(mine))
        self._rooms.append(room)
        self._plan.rooms.append(room)
        return room.id

    def _added(self, row: ImportRow, home: HomeId, index: int) -> Device:
        return Device(
            id=DeviceId(self._new_id()),
            did=row.did,
            home=home,
            room=self._room(home, row.room),
            name=row.name.strip() or row.model or row.did,
            model=row.model,
            host=row.host,
            port=row.port,
            name_zh=row.name_zh.strip(),
            parent=row.parent,
            mac=row.mac,
            order=len(self._known) + index,
            connection=row.connection,
        )


def _updated(row: ImportRow, known: Device) -> Device:
    """Names and rooms stay as the person made them; where it is and what it is come from the list."""
    return replace(
        known,
        model=row.model or known.model,
        mac=row.mac or known.mac,
        parent=row.parent or known.parent,
        host=row.host or known.host,
        port=row.port if row.host else known.port,
        connection=row.connection or known.connection,
    )


async def carry_out(estate: Estate, plan: Plan) -> None:
    """Store all of it: homes, rooms, keys, devices. What fails half-way leaves no new room or home without devices."""
    try:
        for home in plan.homes:
            await estate.put_home(home)
        estate.put_rooms(plan.rooms)
        for home_id, devices in _by_home(plan.result.added + plan.result.updated):
            await estate.put_devices(devices, plan.tokens.get(home_id))
    except PanelError:
        with suppress(PanelError):
            await _drop_the_empty(estate, plan)
        raise


async def _drop_the_empty(estate: Estate, plan: Plan) -> None:
    for room in plan.rooms:
        house = estate.houses.get(room.home)
        if house is not None and not any(device.room == room.id for device in house.devices.values()):
            estate.drop_room(room)
    for home in plan.homes:
        if home.id in estate.houses and not estate.houses[home.id].devices:
            await estate.drop_home(home.id)


async def take_back(estate: Estate, plan: Plan) -> None:
    """As it was before."""
    for home_id, devices in _by_home(plan.result.added):
        await estate.drop_devices(home_id, [device.id for device in devices])
    for home_id, devices in _by_home(tuple(plan.old)):
        await estate.put_devices(devices, plan.old_tokens.get(home_id))
    for room in plan.rooms:
        estate.drop_room(room)
    for home in plan.homes:
        await estate.drop_home(home.id)


def _by_home(devices: tuple[Device, ...]) -> Iterator[tuple[HomeId, list[Device]]]:
    homes: dict[HomeId, list[Device]] = {}
    for device in devices:
        homes.setdefault(device.home, []).append(device)
    yield from homes.items()
