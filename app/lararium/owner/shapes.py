"""The JSON the command line prints: stable names, documented in the README."""

from __future__ import annotations

from typing import Any

from lararium.domain.home import Device, Home
from lararium.engine.house import House
from lararium.ports import Clock


def home_to_json(home: Home, house: House) -> dict[str, Any]:
    """`{id, name, name_zh, time_zone, latitude, longitude, rooms, devices}`."""
    return {
        "id": home.id,
        "name": home.name,
        "name_zh": home.name_zh,
        "time_zone": home.time_zone,
        "latitude": home.latitude,
        "longitude": home.longitude,
        "rooms": [room.name for room in house.rooms],
        "devices": len(house.devices),
    }


def device_to_json(device: Device, house: House, clock: Clock) -> dict[str, Any]:
    """`{id, did, home, room, name, model, kind, address, gateway, reach, state, age_s, values}`.

    `age_s` in seconds or null; `gateway` the did of its gateway or ''; `reach` a word of `domain.reach.Reach`. A device
    that cannot be reached has the state `unknown`.
    """
    state = house.live.state(device.id)
    description = house.descriptions.get(device.id)
    room = next((room.name for room in house.rooms if room.id == device.room), "")
    age = None if state.seen_at is None else max(0.0, clock.now().timestamp() - state.seen_at)
    return {
        "id": device.id,
        "did": device.did,
        "home": house.home.name,
        "room": room,
        "name": device.name,
        "model": device.model,
        "kind": description.kind if description else "",
        "address": address_of(device),
        "gateway": str(device.parent or ""),
        "reach": house.reach(device.id).value,
        "state": state.freshness.value,
        "age_s": None if age is None else round(age, 1),
        "values": dict(state.values),
    }


def address_of(device: Device) -> str:
    """HOST, HOST:PORT, or '' for a device behind a gateway."""
    if not device.host:
        return ""
    return device.host if device.port == 54321 else f"{device.host}:{device.port}"
