"""Operations that change which homes, rooms and devices there are."""

from __future__ import annotations

import zoneinfo
from collections.abc import Awaitable, Callable
from typing import Any

from lararium.domain.address import parse_address
from lararium.domain.connection import connection_of
from lararium.domain.errors import BadInput, PanelError
from lararium.domain.home import MIIO_PORT, Home, Room
from lararium.domain.ids import Did, Token
from lararium.engine.household import Household
from lararium.owner.protocol import Arguments


def editing(household: Household) -> dict[str, Callable[[Arguments], Awaitable[Any]]]:
    """`homes.set`, `add`, `remove`, `rename`, `move`, `address`, `gateway`, `token`: each undoable in the panel."""

    async def set_home(arguments: Arguments) -> Any:
        home = household.find_home(str(arguments["home"]))
        zone, place = arguments.get("time_zone"), arguments.get("location")
        latitude, longitude = parse_location(str(place)) if place else (None, None)
        if zone:
            check_time_zone(str(zone))
        changed = await household.edit.set_home(
            home.id, time_zone=str(zone) if zone else None, latitude=latitude, longitude=longitude
        )
        return {"home": changed.id}

    async def add(arguments: Arguments) -> Any:
        address, through = str(arguments.get("address") or ""), str(arguments.get("gateway") or "")
        if not address and not through:
            raise BadInput("error.input.address_needed")
        host, port = parse_address(address) if address else ("", MIIO_PORT)
        token = parse_token(str(arguments.get("token", ""))) if address else None
        before = {house.home.id for house in household.houses}
        gateway = household.find(through) if through else None
        home = await home_named(household, str(arguments["home"]))
        rooms = {room.id for room in household.house(home.id).rooms}
        try:
            parent = household.edit.checked_gateway(home.id, gateway.id).did if gateway is not None else None
            room = await room_named(household, home, str(arguments.get("room") or ""))
            device = await household.edit.add_device(
                home.id,
                room.id if room else None,
                str(arguments["name"]),
                did=Did(did := str(arguments.get("did") or "")),
                model=(model := str(arguments.get("model") or "")),
                host=host,
                port=port,
                token=token,
                parent=parent,
                connection=connection_of(did, model),
            )
        except PanelError:
            if home.id not in before:
                await household.edit.remove_home(home.id)
            else:
                for made in household.house(home.id).rooms:
                    if made.id not in rooms:
                        await household.edit.remove_room(made.id)
            raise
        return {"device": device.id}

    async def remove(arguments: Arguments) -> Any:
        device = household.find(str(arguments["device"]))
        await household.edit.remove_device(device.id)
        return {"device": device.id}

    async def rename(arguments: Arguments) -> Any:
        device = household.find(str(arguments["device"]))
        await household.edit.rename_device(device.id, str(arguments["name"]))
        return {"device": device.id}

    async def move(arguments: Arguments) -> Any:
        device = household.find(str(arguments["device"]))
        home = household.house(device.home).home
        room = await room_named(household, home, str(arguments["room"]))
        await household.edit.move_device(device.id, room.id if room else None)
        return {"device": device.id}

    async def address(arguments: Arguments) -> Any:
        device = household.find(str(arguments["device"]))
        host, port = parse_address(str(arguments["address"]))
        await household.edit.set_address(device.id, host, port)
        return {"device": device.id, "address": f"{host}:{port}"}

    async def gateway(arguments: Arguments) -> Any:
        device = household.find(str(arguments["device"]))
        through = str(arguments.get("gateway") or "")
        await household.edit.set_gateway(device.id, household.find(through, device.home).id if through else None)
        return {"device": device.id}

    async def token(arguments: Arguments) -> Any:
        device = household.find(str(arguments["device"]))
        await household.edit.replace_token(device.id, parse_token(str(arguments.get("token", ""))))
        return {"device": device.id}

    return {
        "homes.set": set_home,
        "add": add,
        "remove": remove,
        "rename": rename,
        "move": move,
        "address": address,
        "gateway": gateway,
        "token": token,
    }


async def home_named(household: Household, name: str) -> Home:
    """The home of that id or name; made when there is none."""
    for house in household.houses:
        if name and name in (house.home.id, house.home.name, house.home.name_zh):
            return house.home
    return await household.edit.add_home(name)


async def room_named(household: Household, home: Home, name: str) -> Room | None:
    """The room of that id or name in the home; made when there is none; None for ''."""
    if not name:
        return None
    for room in household.house(home.id).rooms:
        if name in (room.id, room.name, room.name_zh):
            return room
    return await household.edit.add_room(home.id, name)


def parse_token(text: str) -> Token:
    """32 hexadecimal digits. Raises BadInput without repeating them."""
    try:
        return Token.parse(text)
    except ValueError:
        raise BadInput("error.input.token") from None


def parse_location(text: str) -> tuple[float, float]:
    """`LAT,LON` in degrees. Raises BadInput."""
    try:
        latitude, longitude = (float(part) for part in text.split(","))
    except ValueError:
        raise BadInput("error.input.location", text=text) from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadInput("error.input.location", text=text)
    return latitude, longitude


def check_time_zone(name: str) -> None:
    """An IANA name. Raises BadInput."""
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise BadInput("error.input.time_zone", name=name) from None
