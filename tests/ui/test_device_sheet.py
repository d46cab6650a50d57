from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from lararium.domain.errors import DeviceSilent
from lararium.domain.ids import RoomId
from lararium.ui.window import PanelOptions
from tests.support.ui import Panel
from tests.support.ui_sheet import Sheet


async def test_the_head_says_what_it_is_and_the_close_button_closes(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "aircondition.wall1")
    assert sheet.vm.property("name") == "Living room AC"
    assert sheet.vm.property("place") == "Living room"
    sheet.press("Close the sheet")
    await panel.until(lambda: panel.shell.property("sheetKey") == "")


async def test_a_lamp_goes_off_by_its_button(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.color1")
    before = sheet.values["light:on"]
    panel.press(await sheet.reveal("Power"))
    await panel.until(lambda: sheet.values["light:on"] is not before)


async def test_brightness_moves_by_keys(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.color1")
    before = sheet.values["light:brightness"]
    await sheet.reveal("Brightness")
    panel.key(Qt.Key.Key_Up)
    assert sheet.point("light:brightness").property("number") > before
    await panel.until(lambda: sheet.values["light:brightness"] > before)  # type: ignore[operator]


async def test_a_favourite_sets_the_lamp_and_can_be_replaced(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.color1")
    sheet.values["light:on"] = False
    panel.press(await sheet.reveal("Favourite 1: 40%"))
    await panel.until(lambda: sheet.values["light:brightness"] == 40 and sheet.values["light:on"] is True)
    part = sheet.vm.property("parts")[0]
    part.keepFavourite(7)
    assert panel.store.setting(f"favourites.light.{sheet.device.id}")
    assert part.property("favourites")[7]["text"] == "40%"


async def test_the_dial_is_dragged_and_sent_on_release(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "aircondition.wall1")
    dial = sheet.control("Target temperature")
    await sheet.drag(dial, (0.5, 0.08), (0.93, 0.55))
    await panel.until(lambda: sheet.values["air-conditioner:target-temperature"] >= 28)  # type: ignore[operator]
    assert sheet.values["air-conditioner:target-temperature"] * 2 % 1 == 0


async def test_plus_is_sent_once_it_has_rested(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "aircondition.wall1")
    before = sheet.values["air-conditioner:target-temperature"]
    assert isinstance(before, float | int)
    plus = sheet.control("More: Target temperature")
    panel.press(plus)
    panel.press(plus)
    await panel.quiet()
    assert sheet.values["air-conditioner:target-temperature"] == before
    assert sheet.point("air-conditioner:target-temperature").property("number") == before + 1
    await panel.until(lambda: sheet.values["air-conditioner:target-temperature"] == before + 1)


async def test_the_dial_turns_by_keys_and_by_a_screen_reader(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "aircondition.wall1")
    before = sheet.values["air-conditioner:target-temperature"]
    dial = await sheet.reveal("Target temperature")
    panel.key(Qt.Key.Key_Right)
    spoken = panel.accessible(dial)
    assert spoken is not None
    assert spoken.role() == QAccessible.Role.Dial
    spoken.actionInterface().doAction(spoken.actionInterface().increaseAction())
    await panel.until(lambda: sheet.values["air-conditioner:target-temperature"] == before + 1)  # type: ignore[operator]


async def test_a_mode_is_chosen_by_name(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "aircondition.wall1")
    panel.press(await sheet.reveal("Dry"))
    await panel.until(lambda: sheet.values["air-conditioner:mode"] == 1)


async def test_what_heats_asks_before_it_is_switched_on(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "aircondition.wall1")
    sheet.values["air-conditioner:on"] = False
    panel.shell.tasks.start(panel.shell.house.refresh(sheet.device.id))  # type: ignore[union-attr]
    await panel.until(lambda: sheet.point("air-conditioner:on").property("on") is False)
    panel.press(await sheet.reveal("Auxiliary heat"))
    await panel.quiet()
    assert sheet.values["air-conditioner:heater"] is False
    assert sheet.vm.property("questionTitle") == "Auxiliary heat"
    sheet.press("Cancel")
    await asyncio.sleep(0.4)
    assert sheet.point("air-conditioner:heater").property("on") is False
    sheet.press("Auxiliary heat")
    await panel.quiet()
    sheet.press("Go on")
    await panel.until(lambda: sheet.values["air-conditioner:heater"] is True)


async def test_a_kettle_wants_a_hand_that_holds(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "kettle.temp1")
    sheet.values["kettle:on"] = False
    panel.shell.tasks.start(panel.shell.house.refresh(sheet.device.id))  # type: ignore[union-attr]
    await panel.until(lambda: sheet.point("kettle:on").property("on") is False)
    power = await sheet.reveal("Power")
    await sheet.hold(power, 0.1)
    await panel.quiet()
    assert sheet.values["kettle:on"] is False
    await sheet.hold(power, 0.9)
    await panel.until(lambda: sheet.values["kettle:on"] is True)
    await panel.until(lambda: sheet.point("kettle:on").property("on") is True)
    await sheet.hold(power, 0.02)
    await panel.until(lambda: sheet.values["kettle:on"] is False)


async def test_a_screen_reader_cannot_hold_and_is_asked(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "kettle.temp1")
    sheet.values["kettle:on"] = False
    panel.shell.tasks.start(panel.shell.house.refresh(sheet.device.id))  # type: ignore[union-attr]
    await panel.until(lambda: sheet.point("kettle:on").property("on") is False)
    spoken = panel.accessible(await sheet.reveal("Power"))
    assert spoken is not None
    spoken.actionInterface().doAction("Press")
    await panel.until(lambda: sheet.vm.property("questionTitle") != "")
    sheet.vm.answer(True)
    await panel.until(lambda: sheet.values["kettle:on"] is True)


async def test_a_curtain_is_dragged_in_its_picture_and_stopped(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "curtain.rail1")
    picture = sheet.control("Target position")
    await sheet.drag(picture, (0.25, 0.5), (0.02, 0.5))
    await panel.until(lambda: sheet.values["curtain:target-position"] > 80)  # type: ignore[operator]
    sheet.press("Stop")
    await panel.until(lambda: sheet.values.get("curtain:motor-control") == 0)


async def test_a_device_behind_a_gateway_opens_from_it(panel: Panel) -> None:
    house = panel.shell.house
    assert house is not None
    gateway = next(d for d in house.devices.values() if d.model.endswith("gateway.hub1"))
    child = next(d for d in house.devices.values() if d.model.endswith("thermo.bt1"))
    house.put_devices([replace(child, parent=gateway.did)])
    panel.shell.structureChanged.emit()
    sheet = await Sheet.open(panel, "gateway.hub1")
    tree = sheet.vm.property("tree").property("rows")
    assert [row.name for row in tree.rows] == [child.name]
    told = tree.rows[0].detail
    panel.links.by_did[child.did].values["temperature-humidity-sensor:relative-humidity"] = 71
    panel.shell.tasks.start(house.refresh(child.id))
    await panel.until(lambda: tree.rows[0].detail != told)
    panel.press(await sheet.reveal(child.name))
    await panel.until(lambda: panel.shell.property("sheetKey") == child.id)
    await panel.until(lambda: sheet.vm.property("name") == child.name)


async def test_an_airer_runs_while_its_button_is_held(open_panel: Callable[..., Awaitable[Panel]]) -> None:
    panel = await open_panel(limit=None)
    sheet = await Sheet.open(panel, "airer.lift1")
    button = await sheet.reveal("Down")
    await sheet.hold(button, 0.08)
    await panel.quiet()
    assert "airer:motor-control" not in sheet.values
    holding = asyncio.ensure_future(sheet.hold(button, 0.8))
    await panel.until(lambda: sheet.values.get("airer:motor-control") == 2)
    await holding
    await panel.until(lambda: sheet.values.get("airer:motor-control") == 0)
    spoken = panel.accessible(button)
    assert spoken is not None
    spoken.actionInterface().doAction("Press")
    await panel.until(lambda: sheet.vm.property("questionTitle") == "Move: Down")


@pytest.mark.logs
async def test_a_silent_device_is_readable_says_why_and_is_asked_again(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.color1")
    link = panel.links.by_did[sheet.device.did]
    link.silent = True
    house = panel.shell.house
    assert house is not None
    for _ in range(3):
        house.live.missed(sheet.device.id, DeviceSilent(), greets=False)
    await panel.until(lambda: sheet.vm.property("reason")["action"] == "retry")
    await panel.until(lambda: not sheet.point("light:brightness").property("usable"))
    await panel.until(lambda: not sheet.control("Power").isEnabled())
    assert sheet.point("light:brightness").property("known")
    link.silent = False
    sheet.press("Try again")
    await panel.until(lambda: sheet.vm.property("reason")["text"] == "")
    await panel.until(lambda: sheet.control("Power").isEnabled())


async def test_a_refused_value_falls_back(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.color1")
    link = panel.links.by_did[sheet.device.did]
    before = sheet.values["light:brightness"]
    link.silent = True
    point = sheet.point("light:brightness")
    point.settle(3.0)
    assert point.property("number") == 3
    await panel.until(lambda: point.property("number") == before, 10)
    link.silent = False


async def test_names_room_star_and_removal(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    record, house = sheet.vm.property("record"), panel.shell.house
    assert house is not None
    sheet.press("Add to favourites")
    await panel.until(lambda: sheet.device.id in house.layouts and house.layouts[sheet.device.id].favourite)
    await panel.until(lambda: sheet.find("Remove from favourites") is not None)
    record.rename("Left spot", "左射灯")
    await panel.until(lambda: house.devices[sheet.device.id].name == "Left spot")
    assert house.devices[sheet.device.id].name_zh == "左射灯"
    await panel.until(lambda: sheet.vm.property("name") == "Left spot")
    other = next(room for room in house.rooms if room.id != sheet.device.room)
    record.move(str(other.id))
    await panel.until(lambda: house.devices[sheet.device.id].room == RoomId(other.id))
    await sheet.reveal("Remove device")
    sheet.press("Remove device")
    await asyncio.sleep(0.4)
    sheet.press("Remove")
    await panel.until(lambda: sheet.device.id not in house.devices)
    assert panel.shell.property("sheetKey") == ""
    panel.shell.undo()
    await panel.until(lambda: sheet.device.id in house.devices)
    await asyncio.sleep(0.3)


async def test_where_a_device_is_can_be_said(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    record, house = sheet.vm.property("record"), panel.shell.house
    assert house is not None
    assert record.addressProblem("10.0.0") != ""
    assert record.addressProblem("127.0.0.77:1234") == record.addressProblem("") == ""
    record.setAddress("127.0.0.77:1234")
    await panel.until(lambda: house.devices[sheet.device.id].host == "127.0.0.77")
    await panel.until(lambda: record.property("address") == "127.0.0.77:1234")
    await sheet.reveal("Address")
    panel.shell.undo()
    await panel.until(lambda: house.devices[sheet.device.id].host != "127.0.0.77")


async def test_a_token_is_checked_before_it_is_kept(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    record, house = sheet.vm.property("record"), panel.shell.house
    assert not record.tokenFits("12")
    assert not record.replaceToken("x" * 32)
    key = "00112233445566778899aabbccddeeff"
    assert record.replaceToken(f" {key} ")
    await panel.until(lambda: house.token(sheet.device.did).reveal().hex() == key)  # type: ignore[union-attr]
    await asyncio.sleep(0.3)


async def test_the_language_turns_the_whole_sheet(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "aircondition.wall1")
    panel.shell.look().setLanguage("zh_CN")
    await panel.until(lambda: sheet.vm.property("name") == "客厅空调")
    await panel.until(lambda: sheet.point("air-conditioner:mode").property("label") == "模式")


async def test_every_kind_of_the_demo_opens_without_a_warning(
    open_panel: Callable[..., Awaitable[Panel]],
) -> None:
    panel = await open_panel(PanelOptions(size=(800, 1280), theme="dark"), limit=44, started=False)
    assert panel.shell.house is not None
    seen: set[str] = set()
    for device in panel.shell.house.devices.values():
        if device.model in seen:
            continue
        seen.add(device.model)
        panel.shell.openSheet(device.id)
        await asyncio.sleep(0.06)
        panel.window.image()
    assert len(seen) > 30
