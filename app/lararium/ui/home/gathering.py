"""The tiles of a house, made anew from homes, rooms, devices, layouts and states."""

from __future__ import annotations

from lararium.domain import tile as tiles_domain
from lararium.domain.capability import Description
from lararium.domain.home import Device, Layout, Room, TileSize
from lararium.domain.ids import RoomId
from lararium.domain.state import DeviceState
from lararium.domain.tile import Now, Subject, TileFace
from lararium.domain.words import Language
from lararium.engine.house import House
from lararium.ui.home.tile import Tile, key_fields, part_name, part_title, short_name, tile_key
from lararium.ui.shell import own_name

_NO_ROOM = 1_000_000
ELSEWHERE = "-"
"""Stands for devices without a room."""


def device_name(device: Device, language: Language) -> str:
    """The device's name in the language shown."""
    return own_name(device.name, device.name_zh, language)


def due_at(face: TileFace, now: Now) -> float | None:
    """Clock.monotonic at which the words of a face change by time alone, None if they do not."""
    return None if face.refresh_in is None else now.monotonic + face.refresh_in


def subjects(house: House, language: Language, room: str | None = None) -> list[Subject]:
    """The devices of a house, or of one room, as summaries and alerts see them."""
    rooms = {known.id for known in house.rooms}
    return [
        Subject(device, house.descriptions.get(device.id), house.live.state(device.id), device_name(device, language))
        for device in house.devices.values()
        if room is None or room == (device.room if device.room in rooms else ELSEWHERE)
    ]


def face_of(
    device: Device,
    description: Description | None,
    part: str,
    state: DeviceState,
    name: str,
    language: Language,
    now: Now,
) -> TileFace:
    """The face of a part: what it does, or why it cannot be reached."""
    if not state.reach.is_open:
        return tiles_domain.apart_face(description, part, state.reach, device.connection, name=name, language=language)
    return tiles_domain.face(description, part, state, name=name, language=language, now=now)


def dress(tile: Tile, state: DeviceState, language: Language, now: Now) -> None:
    """Give a tile the face and the keys of a state."""
    tile.face = face_of(tile.device, tile.description, tile.part, state, tile.name, language, now)
    tile.due = due_at(tile.face, now)
    tile.keys = inline_keys(tile.description, tile.part, state, tile.layout.size, language)


def inline_keys(
    description: Description | None, part: str, state: DeviceState, size: TileSize, language: Language
) -> list[dict[str, object]]:
    """Keys of a tile of that size, one row on a wide tile and two on a square one; none on a small one."""
    if size is TileSize.S or not state.reach.is_open:
        return []
    found = tiles_domain.inline(description, part, state, language)
    return [key_fields(key) for key in found if size is TileSize.L or key.row == 0]


def gather(house: House, language: Language, now: Now) -> dict[str, Tile]:
    """One tile for every part of every device, by key."""
    rooms = {room.id: (order, room) for order, room in enumerate(house.rooms)}
    tiles: dict[str, Tile] = {}
    for device in house.devices.values():
        description = house.descriptions.get(device.id)
        parts = [part.id for part in description.parts] if description and description.parts else [""]
        order, room = rooms.get(device.room or RoomId(""), (_NO_ROOM, None))
        for at, part in enumerate(parts):
            tile = _tile(house, device, description, part, room, language, now)
            tile.room_order, tile.part_order = order, at
            tiles[tile.key] = tile
    return tiles


def _tile(
    house: House,
    device: Device,
    description: Description | None,
    part: str,
    room: Room | None,
    language: Language,
    now: Now,
) -> Tile:
    key = tile_key(device.id, part)
    name = part_name(device, description, part, language)
    state = house.live.state(device.id)
    face = face_of(device, description, part, state, name, language, now)
    place = own_name(room.name, room.name_zh, language) if room else ""
    layout = house.layouts.get(key, Layout())
    return Tile(
        key=key,
        device=device,
        part=part,
        kind=face.kind,
        description=description,
        room=room,
        room_order=0,
        part_order=0,
        layout=layout,
        name=name,
        short=_short(device, description, part, place, language),
        place=place,
        face=face,
        due=due_at(face, now),
        keys=inline_keys(description, part, state, layout.size, language),
    )


def _short(device: Device, description: Description | None, part: str, place: str, language: Language) -> str:
    """Drawn name: what sets the part apart comes first, because the end is cut off where room is scarce."""
    name = short_name(device_name(device, language), place)
    title = part_title(description, part, language)
    return device.part_names.get(part, "") or (f"{title} · {name}" if title else name)
