"""240 tiles in one real window, without a network: the demo's devices on links that answer from memory."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.ports import CachedState
from tests.support.ui_house import DemoSpecs, HeldLink, HeldLinks, HeldSecrets, demo_household
from tests.support.world import MemoryStore

TILES = 240
T = TypeVar("T")


def filled(clock: SystemClock) -> tuple[Household, MemoryStore]:
    """An engine, not loaded, whose one home has exactly 240 tiles: the demo's devices and copies, all in reach."""
    original, _, known_links = demo_household(clock)
    original.load()
    home = original.houses[0]
    pattern = [
        (device, max(1, len(known.parts) if known else 1))
        for house in original.houses
        for device in house.devices.values()
        for known in [house.descriptions[device.id]]
    ]
    store, links = MemoryStore(), HeldLinks()
    store.save_home(home.home)
    for room in home.rooms:
        store.save_room(room)
    devices: list[Device] = []
    left, number = TILES, 0
    while left:
        device, tiles = pattern[number % len(pattern)]
        number += 1
        if tiles > left:
            continue
        left -= tiles
        did, values = Did(str(1_000_000 + number)), dict(known_links.by_did[device.did].values)
        links.by_did[did] = HeldLink(did, values, silent=False)
        room_id = home.rooms[number % len(home.rooms)].id
        name = DeviceId(f"b{did}")
        devices.append(replace(device, id=name, did=did, home=home.home.id, room=room_id, parent=None, order=number))
        store.save_states([CachedState(name, dict(values), clock.now().timestamp() - 20)])
    store.save_devices(devices)
    secrets = HeldSecrets([device.did for device in devices])
    return Household(store=store, secrets=secrets, links=links, specs=DemoSpecs(), clock=clock), store


@asynccontextmanager
async def window(page: str) -> AsyncIterator[tuple[Any, Household]]:
    """The panel on these tiles, polled once; the `PanelWindow` and its engine."""
    from lararium.ui.app import PanelOptions, PanelWindow

    clock = SystemClock()
    household, store = filled(clock)
    household.load()
    options = PanelOptions(page=page, size=(1280, 800), theme="light", language="en")
    panel = PanelWindow(household, store, clock, options)
    panel.show()
    await household.start()
    await asyncio.sleep(2.0)
    try:
        yield panel, household
    finally:
        await panel.shell.tasks.close()
        panel.close()
        await household.stop()


def on_qt(work: Callable[[], Awaitable[T]]) -> T:
    """Run it on the panel's own loop, offscreen, software backend."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    from lararium.ui.app import application
    from lararium.ui.loop import PanelEventLoop

    loop = PanelEventLoop(application())
    asyncio.set_event_loop(loop)
    try:
        with loop:
            result: T = loop.run_until_complete(work())
            return result
    finally:
        asyncio.set_event_loop(None)
