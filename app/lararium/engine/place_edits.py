"""What a person changes about homes, rooms and the order of tiles; stored, and every change can be taken back."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from lararium.domain.home import Home, Layout, Room
from lararium.domain.ids import HomeId, RoomId
from lararium.domain.words import Words
from lararium.engine.estate import Estate
from lararium.engine.typed import checked_degrees, checked_name, plain
from lararium.engine.undo import Step, UndoStack


class PlaceEdits:
    """Each persists, pushes one undo step and tells the observers. They raise BadInput, StoreError, VaultError."""

    def __init__(
        self, estate: Estate, undo: UndoStack, new_id: Callable[[], str] = lambda: uuid.uuid4().hex[:12]
    ) -> None:
        self._estate = estate
        self._undo = undo
        self._new_id = new_id

    # -- homes ---------------------------------------------------------------------------------------

    async def add_home(
        self,
        name: str,
        *,
        name_zh: str = "",
        time_zone: str = "",
        latitude: float | None = None,
        longitude: float | None = None,
    ) -> Home:
        """A new home, last in order."""
        order = max((house.home.order for house in self._estate.houses.values()), default=-1) + 1
        where = checked_degrees(latitude, 90), checked_degrees(longitude, 180)
        home = Home(HomeId(self._new_id()), checked_name(name), plain(name_zh), time_zone, *where, order)
        await self._do(
            Words(f"Add home {home.name}", f"添加家庭{home.name}"),
            lambda: self._estate.put_home(home),
            lambda: self._estate.drop_home(home.id),
        )
        return home

    async def set_home(
        self,
        home: HomeId,
        *,
        name: str | None = None,
        name_zh: str | None = None,
        time_zone: str | None = None,
        latitude: float | None = None,
        longitude: float | None = None,
    ) -> Home:
        """Change what is given. Latitude and longitude in degrees."""
        old = self._estate.house(home).home
        new = replace(
            old,
            name=old.name if name is None else checked_name(name),
            name_zh=old.name_zh if name_zh is None else plain(name_zh),
            time_zone=old.time_zone if time_zone is None else time_zone,
            latitude=old.latitude if latitude is None else checked_degrees(latitude, 90),
            longitude=old.longitude if longitude is None else checked_degrees(longitude, 180),
        )
        await self._do(
            Words(f"Change home {new.name}", f"修改家庭{new.name}"),
            lambda: self._estate.put_home(new),
            lambda: self._estate.put_home(old),
        )
        return new

    async def remove_home(self, home: HomeId) -> None:
        """Forget the home, its devices and their keys."""
        contents = self._estate.contents(home)
        await self._do(
            Words(f"Remove home {contents.home.name}", f"删除家庭{contents.home.name}"),
            lambda: self._estate.drop_home(home),
            lambda: self._estate.bring_back(contents),
        )

    # -- rooms ----------------------------------------------------------------------------------------

    async def add_room(self, home: HomeId, name: str, *, name_zh: str = "") -> Room:
        """A new room, last in order."""
        rooms = self._estate.house(home).rooms
        order = max((room.order for room in rooms), default=-1) + 1
        room = Room(RoomId(self._new_id()), home, checked_name(name), plain(name_zh), order)
        await self._do(
            Words(f"Add room {room.name}", f"添加房间{room.name}"),
            lambda: self._rooms(room),
            lambda: self._drop_room(room),
        )
        return room

    async def rename_room(self, room: RoomId, name: str, *, name_zh: str | None = None) -> Room:
        """Give the room another name; its Chinese name goes unless given."""
        old = self._estate.room(room)
        new = replace(old, name=checked_name(name), name_zh=plain(name_zh or ""))
        await self._do(
            Words(f"Rename room {old.name}", f"重命名房间{old.name}"),
            lambda: self._rooms(new),
            lambda: self._rooms(old),
        )
        return new

    async def move_room(self, room: RoomId, index: int) -> None:
        """Put the room at a place, counted from 0, of its home's order."""
        moved = self._estate.room(room)
        old = self._estate.house(moved.home).rooms
        order = [known for known in old if known.id != room]
        order.insert(max(0, index), moved)
        new = [replace(known, order=place) for place, known in enumerate(order)]
        await self._do(
            Words(f"Move room {moved.name}", f"移动房间{moved.name}"),
            lambda: self._rooms(*new),
            lambda: self._rooms(*old),
        )

    async def remove_room(self, room: RoomId) -> None:
        """Forget the room; its devices stay, without a room."""
        old = self._estate.room(room)
        house = self._estate.house(old.home)
        inside = [device.id for device in house.devices.values() if device.room == room]

        async def back() -> None:
            await self._rooms(old)
            known = house.devices
            await self._estate.put_devices([replace(known[d], room=room) for d in inside if d in known])

        await self._do(Words(f"Remove room {old.name}", f"删除房间{old.name}"), lambda: self._drop_room(old), back)

    # -- tiles ------------------------------------------------------------------------------------------------

    async def set_layout(self, home: HomeId, key: str, layout: Layout) -> None:
        """Place one tile; key is `device` or `device/part`."""
        await self.set_layouts(home, {key: layout})

    async def set_layouts(self, home: HomeId, layouts: Mapping[str, Layout]) -> None:
        """Place several tiles in one undoable step."""
        known = self._estate.house(home).layouts
        old = {key: known.get(key, Layout()) for key in layouts}
        new = dict(layouts)
        await self._do(
            Words("Arrange tiles", "排列卡片"), lambda: self._layouts(home, new), lambda: self._layouts(home, old)
        )

    # -- inside ------------------------------------------------------------------------------------------------

    async def _do(
        self, label: Words, again: Callable[[], Awaitable[None]], back: Callable[[], Awaitable[None]]
    ) -> None:
        async def told(change: Callable[[], Awaitable[None]]) -> None:
            try:
                await change()
            finally:
                self._estate.changed.tell()

        await told(again)
        self._undo.push(Step(label, lambda: told(back), lambda: told(again)))

    async def _rooms(self, *rooms: Room) -> None:
        self._estate.put_rooms(rooms)

    async def _drop_room(self, room: Room) -> None:
        self._estate.drop_room(room)

    async def _layouts(self, home: HomeId, layouts: Mapping[str, Layout]) -> None:
        self._estate.put_layouts(home, layouts)
