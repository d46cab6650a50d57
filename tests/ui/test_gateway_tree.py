"""Children on the sheet of their gateway, and devices that hang on no gateway the panel knows."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from lararium.domain.home import Connection, Device
from lararium.domain.ids import Did
from lararium.domain.reach import Reach
from lararium.domain.tile import Look
from lararium.ui.home.board import Board
from tests.support.ui import Panel
from tests.support.ui_sheet import Sheet


def of_model(panel: Panel, model: str) -> Device:
    house = panel.shell.house
    assert house is not None
    return next(device for device in house.devices.values() if device.model.endswith(model))


def choice(panel: Panel, name: str) -> QQuickItem | None:
    """The row of an open list of choices."""
    for item in panel.items():
        spoken = panel.accessible(item) if item.isVisible() else None
        radio = spoken is not None and spoken.role() == QAccessible.Role.RadioButton
        if radio and spoken is not None and spoken.text(QAccessible.Text.Name) == name:
            return item
    return None


async def put(panel: Panel, *devices: Device) -> None:
    """Store them, as an import would."""
    house = panel.shell.house
    assert house is not None
    house.put_devices(devices)
    panel.shell.structureChanged.emit()
    await panel.quiet()


async def test_a_child_without_a_gateway_is_calm_and_finds_one(panel: Panel) -> None:
    house, board = panel.shell.house, panel.shell.part("board")
    assert house is not None
    assert isinstance(board, Board)
    child, gateway = of_model(panel, "thermo.bt1"), of_model(panel, "gateway.hub1")
    await put(panel, replace(child, host="", parent=None, connection=Connection.BLUETOOTH))
    assert house.reach(child.id) is Reach.NO_GATEWAY
    tile = board.tile(child.id)
    assert tile is not None
    assert tile.face.look is Look.APART
    assert tile.face.badge == "gateway"
    assert "Bluetooth" in tile.face.state
    assert not house.live.state(child.id).trouble

    sheet = await Sheet.open(panel, "thermo.bt1")
    reason = sheet.vm.property("reason")
    assert reason["tone"] == "info"
    assert "Bluetooth" in reason["text"]
    assert reason["action"] == "gateway"
    panel.press(await sheet.reveal("Choose its gateway"))
    await panel.until(lambda: choice(panel, gateway.name) is not None)
    await asyncio.sleep(0.35)
    row = choice(panel, gateway.name)
    assert row is not None
    panel.press(row)
    await panel.until(lambda: house.reach(child.id) is Reach.GATEWAY)
    assert house.devices[child.id].parent == gateway.did
    await panel.until(lambda: sheet.vm.property("tree").property("hangsOn") == gateway.name)
    await asyncio.sleep(0.35)
    panel.press(await sheet.reveal(f"Hangs on: {gateway.name}"))
    await panel.until(lambda: panel.shell.property("sheetKey") == gateway.id)
    await panel.until(lambda: sheet.vm.property("tree").property("count") == 1)


async def test_out_of_reach_children_are_counted_on_the_sheet_of_their_gateway(panel: Panel) -> None:
    child, gateway = of_model(panel, "thermo.bt1"), of_model(panel, "gateway.hub1")
    remote = replace(child, host="", parent=gateway.did, connection=Connection.INFRARED)
    await put(panel, remote)
    sheet = await Sheet.open(panel, "gateway.hub1")
    tree = sheet.vm.property("tree")
    assert tree.property("countText") == "1 device, 1 out of reach"
    assert tree.property("rows").rows[0].badge == "remote"
    assert tree.property("notice") == ""
    panel.press(await sheet.reveal(child.name))
    await panel.until(lambda: panel.shell.property("sheetKey") == child.id)
    assert sheet.vm.property("reason")["action"] == ""
    assert not sheet.vm.property("tree").property("needsGateway")


async def test_a_device_without_an_address_says_so(panel: Panel) -> None:
    child = of_model(panel, "thermo.bt1")
    await put(panel, replace(child, host="", did=Did("123456789")))
    house = panel.shell.house
    assert house is not None
    assert house.reach(child.id) is Reach.NO_ADDRESS
    sheet = await Sheet.open(panel, "thermo.bt1")
    assert "no address" in sheet.vm.property("reason")["text"]
