"""Homes with little in them: no rooms, an empty room, one device."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tests.support.ui import Panel


async def test_devices_without_a_room_have_a_card_and_a_page(panel: Panel) -> None:
    rooms = panel.shell.part("rooms")
    assert rooms.card("-") is None
    house = panel.household.houses[0]
    lamp = next(tile for tile in panel.board.tiles() if tile.kind == "light" and tile.face.on)
    await panel.household.edit.move_device(lamp.device.id, None)
    await panel.quiet()
    assert rooms.card("-").devices == 1
    panel.shell.goRoom("-")
    await panel.quiet()
    shown: list[str] = rooms.keys()
    assert lamp.key in shown
    panel.press(panel.item("all-off"))
    await panel.until(lambda: not panel.board.tile(lamp.key).face.on)  # type: ignore[union-attr]
    others = [t for t in panel.board.tiles() if t.kind == "light" and t.device.room == house.rooms[0].id and t.face.on]
    assert others, "lamps of other rooms stay as they are"


async def test_a_room_without_devices_says_so(panel: Panel) -> None:
    room = await panel.household.edit.add_room(panel.household.houses[0].home.id, "Cellar")
    await panel.quiet()
    assert panel.shell.part("rooms").card(room.id).words == "No devices yet"
    panel.shell.goRoom(room.id)
    await panel.quiet()
    assert panel.named("No devices in this room yet.").isVisible()


async def test_a_home_of_one_device_and_no_rooms_is_whole(open_panel: Callable[..., Awaitable[Panel]]) -> None:
    panel = await open_panel(limit=1)
    for room in tuple(panel.household.houses[0].rooms):
        await panel.household.edit.remove_room(room.id)
    await panel.quiet()
    assert len(panel.shell.part("home").keys()) == len(panel.board.tiles())
    assert panel.shell.part("rooms").property("firstRoom") == "-"
    panel.shell.go("rooms")
    await panel.quiet()
    panel.shell.go("all")
    await panel.quiet()
    assert panel.item(f"tile-{panel.shell.part('all').keys()[0]}").isVisible()
