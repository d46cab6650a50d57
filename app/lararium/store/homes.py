"""Homes, rooms, devices and tile layouts as rows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from lararium.domain.errors import BadInput, StoreError
from lararium.domain.home import Connection, Device, Home, Layout, Room, TileSize
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId
from lararium.store.database import Database


class HomeTables:
    """The part of the store that knows homes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def homes(self) -> Sequence[Home]:
        """All homes in the person's order."""
        rows = self._database.rows("SELECT * FROM homes ORDER BY position, rowid")
        return [
            Home(
                id=HomeId(row["id"]),
                name=row["name"],
                name_zh=row["name_zh"],
                time_zone=row["time_zone"],
                latitude=row["latitude"],
                longitude=row["longitude"],
                order=row["position"],
            )
            for row in rows
        ]

    def rooms(self, home: HomeId) -> Sequence[Room]:
        """Rooms of a home in the person's order."""
        rows = self._database.rows("SELECT * FROM rooms WHERE home = ? ORDER BY position, rowid", (home,))
        return [
            Room(
                id=RoomId(row["id"]),
                home=HomeId(row["home"]),
                name=row["name"],
                name_zh=row["name_zh"],
                order=row["position"],
            )
            for row in rows
        ]

    def devices(self, home: HomeId) -> Sequence[Device]:
        """Devices of a home in the person's order."""
        rows = self._database.rows("SELECT * FROM devices WHERE home = ? ORDER BY position, rowid", (home,))
        return [_device(row) for row in rows]

    def save_home(self, home: Home) -> None:
        """Add or replace a home."""
        self._database.write(
            "INSERT INTO homes VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            " name_zh = excluded.name_zh, time_zone = excluded.time_zone, latitude = excluded.latitude,"
            " longitude = excluded.longitude, position = excluded.position",
            [(home.id, home.name, home.name_zh, home.time_zone, home.latitude, home.longitude, home.order)],
        )

    def save_room(self, room: Room) -> None:
        """Add or replace a room; its home must be saved. Raises BadInput, StoreError."""
        with _homes_known():
            self._database.write(
                "INSERT INTO rooms VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET home = excluded.home,"
                " name = excluded.name, name_zh = excluded.name_zh, position = excluded.position",
                [(room.id, room.home, room.name, room.name_zh, room.order)],
            )

    def save_devices(self, devices: Sequence[Device]) -> None:
        """Add or replace devices, all or none. Raises BadInput for a did twice in a home or an unknown home or room."""
        with _homes_known():
            self._database.write(_SAVE_DEVICE, [_row(device) for device in devices])

    def remove_home(self, home: HomeId) -> None:
        """Forget a home with its rooms, devices, layouts and states. The key index stays: the vault clears it."""
        self._database.write("DELETE FROM homes WHERE id = ?", [(home,)])

    def remove_room(self, room: RoomId) -> None:
        """Forget a room; its devices stay in the home without a room."""
        self._database.write("DELETE FROM rooms WHERE id = ?", [(room,)])

    def remove_device(self, device: DeviceId) -> None:
        """Forget a device with its layouts and state."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM devices WHERE id = ?", (device,))
            connection.execute(
                "DELETE FROM layouts WHERE key = ?1 OR substr(key, 1, length(?1) + 1) = ?1 || '/'", (device,)
            )

    def layouts(self, home: HomeId) -> Mapping[str, Layout]:
        """Layouts of a home's tiles by `device` or `device/part`."""
        return {
            row["key"]: Layout(TileSize(row["size"]), bool(row["favourite"]), bool(row["hidden"]), row["position"])
            for row in self._database.rows("SELECT * FROM layouts WHERE home = ?", (home,))
        }

    def save_layouts(self, home: HomeId, layouts: Mapping[str, Layout]) -> None:
        """Add or replace these layouts; others stay."""
        with _homes_known():
            self._database.write(
                "INSERT INTO layouts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (home, key) DO UPDATE SET"
                " size = excluded.size, favourite = excluded.favourite, hidden = excluded.hidden,"
                " position = excluded.position",
                [
                    (home, key, layout.size.value, layout.favourite, layout.hidden, layout.order)
                    for key, layout in layouts.items()
                ],
            )


_CONNECTIONS = {connection.value: connection for connection in Connection}
_COLUMNS = (
    *("id", "did", "home", "room", "name", "name_zh", "model"),
    *("host", "port", "parent", "mac", "firmware", "position", "part_names", "connection"),
)
_SAVE_DEVICE = (
    f"INSERT INTO devices ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' for _ in _COLUMNS)})"
    f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS[1:])}"
)


def _row(device: Device) -> tuple[object, ...]:
    return (
        device.id,
        device.did,
        device.home,
        device.room,
        device.name,
        device.name_zh,
        device.model,
        device.host,
        device.port,
        device.parent,
        device.mac,
        device.firmware,
        device.order,
        json.dumps(device.part_names),
        device.connection.value,
    )


def _device(row: sqlite3.Row) -> Device:
    return Device(
        id=DeviceId(row["id"]),
        did=Did(row["did"]),
        home=HomeId(row["home"]),
        room=None if row["room"] is None else RoomId(row["room"]),
        name=row["name"],
        model=row["model"],
        host=row["host"],
        port=row["port"],
        name_zh=row["name_zh"],
        parent=None if row["parent"] is None else Did(row["parent"]),
        mac=row["mac"],
        firmware=row["firmware"],
        order=row["position"],
        part_names=json.loads(row["part_names"]),
        connection=_CONNECTIONS.get(row["connection"], Connection.UNKNOWN),
    )


@contextmanager
def _homes_known() -> Iterator[None]:
    """Tell a broken reference or a second did as BadInput."""
    try:
        yield
    except StoreError as trouble:
        cause = trouble.__cause__
        if not isinstance(cause, sqlite3.IntegrityError):
            raise
        unique = cause.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_UNIQUE
        raise BadInput("error.store.same_did" if unique else "error.store.unknown_place") from cause
