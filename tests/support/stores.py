"""A small house in a store, and all a store holds for comparison."""

from __future__ import annotations

from lararium.domain.home import Device, Home, Layout, Room, TileSize
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId
from lararium.ports import CachedState, Pack
from lararium.store import SqliteStore

HOME = Home(HomeId("h1"), "Lakeside flat", "湖畔公寓", "Europe/Oslo", 59.9, 10.7, 1)
ROOM = Room(RoomId("r1"), HOME.id, "Hall", "门厅", 2)
LAMP = Device(
    DeviceId("d1"), Did("1001"), HOME.id, ROOM.id, "Lamp", "yeelink.light.lamp4", "192.168.1.7", part_names={"": "灯"}
)
CHILD = Device(DeviceId("d2"), Did("blt.3.x"), HOME.id, None, "Door", "lumi.sensor", parent=Did("1001"), order=3)


def filled(store: SqliteStore) -> SqliteStore:
    store.save_home(HOME)
    store.save_room(ROOM)
    store.save_devices([LAMP, CHILD])
    store.save_layouts(HOME.id, {"d1": Layout(TileSize.M, True, False, 4), "d1/light-2": Layout(hidden=True)})
    store.save_states([CachedState(LAMP.id, {"light:on": True, "light:brightness": 40}, 1700000000.25)])
    store.save_setting("theme", "dark")
    store.save_counters({"sent": 7})
    store.replace(HOME.id, [Pack("h1-g1-0", 1, (Did("1001"), Did("blt.3.x")))])
    return store


def everything(store: SqliteStore) -> list[object]:
    return [
        [
            home,
            list(store.rooms(home.id)),
            list(store.devices(home.id)),
            dict(store.layouts(home.id)),
            list(store.states(home.id)),
        ]
        for home in store.homes()
    ] + [store.setting("theme"), dict(store.counters())]
