from __future__ import annotations

from dataclasses import replace

from lararium.domain.ids import DeviceId
from lararium.sim.demo import demo_devices, move_in
from tests.support.clock import VirtualClock
from tests.support.world import MemorySecrets, MemoryStore


async def test_what_an_earlier_demo_held_goes_and_what_the_person_added_stays() -> None:
    clock = VirtualClock()
    store, vault = MemoryStore(), MemorySecrets(clock)
    demo = demo_devices(7, {})
    await clock.run(move_in(demo, store, vault))
    lamp = demo.devices[0]
    store.save_devices([replace(lamp, id=DeviceId("demo-1")), replace(lamp, id=DeviceId("mine"))])
    await clock.run(move_in(demo, store, vault))
    stored = {device.id for home in store.homes() for device in store.devices(home.id)}
    assert stored == {device.id for device in demo.devices} | {"mine"}


async def test_moving_in_again_follows_addresses_and_leaves_the_persons_names() -> None:
    clock = VirtualClock()
    store, vault = MemoryStore(), MemorySecrets(clock)
    first = demo_devices(7, {})
    await clock.run(move_in(first, store, vault))
    lamp = next(device for device in first.devices if device.parent is None)
    assert vault.held[lamp.home][lamp.did] == first.tokens[lamp.home][lamp.did]
    store.save_devices([replace(lamp, name="My lamp", room=None)])

    await clock.run(move_in(demo_devices(8, {lamp.did: ["127.7.0.9", 54399]}), store, vault))
    stored = {device.id: device for home in store.homes() for device in store.devices(home.id)}
    assert len(stored) == len(first.devices)
    assert stored[lamp.id] == replace(lamp, name="My lamp", room=None, host="127.7.0.9", port=54399)
    assert vault.held[lamp.home][lamp.did] != first.tokens[lamp.home][lamp.did]
