"""Children on the sheet of their gateway, and devices that hang on no gateway the panel knows."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from lararium.domain.home import Connection, Device
from lararium.domain.ids import Did
from lararium.domain.reach import Reach
from lararium.domain.tile import Look
from lararium.ports import Child
from lararium.ui.home.board import Board
from lararium.ui.setup.services import PanelServices
from tests.support.ui import Panel
from tests.support.ui_house import HeldLink
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
    assert tile.face.badge == "bluetooth"
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
    assert tree.property("rows").rows[0].badge == "infrared"
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


class Telling:
    """A gateway that names two children."""

    def __init__(self, known: Did) -> None:
        self._known = known

    def lists_children(self, model: str) -> bool:
        return model.endswith("gateway.hub1")

    async def children(self, gateway: Device) -> Sequence[Child]:
        return [Child(self._known, "lararium.thermo.bt1"), Child(Did("lumi.new1"), "lararium.leak.bt1")]


async def test_a_gateway_is_asked_for_its_devices(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    house = panel.shell.house
    assert house is not None
    child, gateway = of_model(panel, "thermo.bt1"), of_model(panel, "gateway.hub1")
    await put(panel, replace(child, host="", parent=gateway.did))
    panel.links.by_did[Did("lumi.new1")] = HeldLink(Did("lumi.new1"), {}, silent=True)
    asking = PanelServices(gateways=Telling(child.did))
    monkeypatch.setattr(panel.shell, "services", asking, raising=False)
    sheet = await Sheet.open(panel, "gateway.hub1")
    panel.press(await sheet.reveal("Look for its devices"))
    await panel.until(lambda: any(device.did == "lumi.new1" for device in house.devices.values()))
    await panel.until(lambda: sheet.vm.property("tree").property("count") == 2)
    new = next(device for device in house.devices.values() if device.did == "lumi.new1")
    assert (new.parent, new.connection, new.room) == (gateway.did, Connection.ZIGBEE, gateway.room)
    assert house.devices[child.id].name == child.name


async def test_a_child_is_added_by_its_id(panel: Panel) -> None:
    house, gateway = panel.shell.house, of_model(panel, "gateway.hub1")
    assert house is not None
    panel.links.by_did[Did("lumi.158d01")] = HeldLink(Did("lumi.158d01"), {}, silent=True)
    panel.shell.openOverlay("Setup/AddChild", "")
    form = panel.shell.part("setup").adding
    await panel.quiet()
    choices = form.gateways(house.home.id)
    assert choices[0]["value"] == gateway.id
    form.addChild(house.home.id, "", "", "Window", choices[0]["value"], " lumi.158d01 ", "")
    await panel.until(lambda: any(device.did == "lumi.158d01" for device in house.devices.values()))
    window = next(device for device in house.devices.values() if device.did == "lumi.158d01")
    assert (window.parent, window.host, window.connection) == (gateway.did, "", Connection.ZIGBEE)
    assert house.reach(window.id) is Reach.GATEWAY
    await panel.until(lambda: panel.shell.property("overlay") == "")


async def test_what_has_no_way_to_it_shows_no_controls_and_asks_for_no_key(panel: Panel) -> None:
    child = of_model(panel, "thermo.bt1")
    await put(panel, replace(child, host="", parent=None, connection=Connection.CLOUD))
    sheet = await Sheet.open(panel, "thermo.bt1")
    assert sheet.vm.property("apart")
    assert not sheet.vm.property("record").property("keyed")
    await put(panel, replace(child, connection=Connection.WIFI, parent=None, host="127.0.9.9"))
    await panel.until(lambda: sheet.vm.property("record").property("keyed"))
