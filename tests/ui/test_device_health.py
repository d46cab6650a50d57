"""The sheet of a person who asks why: findings, their buttons, facts, what was reported, what runs low."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent

from lararium.domain.capability import Choice
from lararium.domain.errors import DeviceRefused, WrongToken
from lararium.domain.ids import Token
from lararium.domain.words import Words
from lararium.ports import Push, ReadResult
from tests.support.tiles import prop
from tests.support.ui import Panel
from tests.support.ui_sheet import Sheet


@pytest.fixture
async def panel(open_panel: Callable[..., Awaitable[Panel]]) -> Panel:
    return await open_panel(limit=44)


def told(sheet: Sheet) -> list[str]:
    return [finding["what"] for finding in sheet.vm.property("health").property("findings")]


def fact(sheet: Sheet, label: str) -> str:
    lines = sheet.vm.property("health").property("lines")
    return next((line["value"] for line in lines if line["label"] == label), "")


async def test_a_device_in_order_says_so(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    await panel.until(lambda: told(sheet) == ["All is well."])
    assert fact(sheet, "Answers in") == "4 ms, slowest 9 ms"
    assert fact(sheet, "Route") == "Directly, over the local network"
    assert fact(sheet, "Updates").startswith("Asked every")


async def test_silence_and_its_button(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    link = panel.links.by_did[sheet.device.did]
    link.silent = True
    await sheet.reveal("Check now")
    sheet.press("Check now")
    await panel.until(lambda: told(sheet)[0].startswith("No answer for"))
    link.silent = False
    await sheet.reveal("Try again")
    sheet.press("Try again")
    await panel.until(lambda: told(sheet) == ["All is well."])


async def test_a_changed_key_asks_for_the_new_one(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    assert panel.shell.house is not None
    panel.shell.house.live.missed(sheet.device.id, WrongToken())
    await panel.until(lambda: "Was it reset or paired again?" in told(sheet)[0])
    await sheet.reveal("Replace the key")
    sheet.press("Replace the key")
    await panel.until(lambda: sheet.find("Cancel") is not None)
    sheet.press("Cancel")
    await panel.until(lambda: sheet.find("Cancel") is None)


async def test_the_copy_for_support_gives_nothing_away(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    key = Token(bytes(range(16))).reveal().hex()
    await sheet.reveal("Copy for support")
    sheet.press("Copy for support")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Lararium ")
    assert "Finding: well" in text
    for secret in (str(sheet.device.did), sheet.device.name, sheet.device.host, key):
        assert secret not in text


async def test_refused_properties_are_named(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    house = panel.shell.house
    assert house is not None
    house.live.apply_read(sheet.device.id, ReadResult({}, {"light:brightness": DeviceRefused(code=-4004)}))
    await panel.until(lambda: any("Brightness" in what for what in told(sheet)))


async def test_reports_stand_in_the_feed_with_what_they_said(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "magnet.bt1")
    house = panel.shell.house
    assert house is not None
    house.live.apply_push(sheet.device.id, Push(event="magnet-sensor:open"))
    house.live.apply_push(sheet.device.id, Push(event="battery:low-battery", arguments={"battery:battery-level": 12}))
    await panel.until(lambda: len(sheet.vm.property("feed")) == 2)
    newest, older = sheet.vm.property("feed")
    assert (newest["what"], newest["told"], newest["when"]) == ("Low battery", "Battery: 12%", "just now")
    assert older["told"] == ""
    assert sheet.point("battery:low-battery").property("told") == "Battery: 12%"
    panel.shell.look().setLanguage("zh_CN")
    await panel.until(lambda: sheet.vm.property("feed")[0]["told"].endswith("：12%"))


async def test_what_runs_low_is_told_with_what_to_do(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "airpurifier.pro1")
    sheet.values["filter:filter-life-level"] = 4
    sheet.vm.tryAgain()
    await panel.until(lambda: any(each["what"] == "Filter 4% left" for each in sheet.vm.property("alerts")))
    assert all(each["next"] for each in sheet.vm.property("alerts"))
    panel.shell.look().setLanguage("zh_CN")
    await panel.until(lambda: any("滤芯剩余 4%" in each["what"] for each in sheet.vm.property("alerts")))


async def test_a_number_of_many_steps_can_be_typed(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "oven.steam1")
    point = next(p for p in sheet.vm.property("parts")[0].property("modes").points if p.property("fine"))
    panel.press(await sheet.reveal(point.property("label")))
    await panel.until(lambda: sheet.find("Set") is not None)
    for letter in "99999":
        panel.key(getattr(Qt.Key, f"Key_{letter}"))
    assert not sheet.control("Set").isEnabled(), "out of range is said, not sent"
    for _ in range(5):
        panel.key(Qt.Key.Key_Backspace)
    for letter in "42":
        panel.key(getattr(Qt.Key, f"Key_{letter}"))
    panel.key(Qt.Key.Key_Return)
    await panel.until(lambda: sheet.values[point.control.id] == 42 or sheet.vm.property("questionTitle") != "")


async def test_a_long_list_can_be_searched(panel: Panel) -> None:
    sheet = await Sheet.open(panel, "light.spot1")
    control = prop("x:mode", writable=True, list_=[Choice(n, Words(f"Program {n}", f"程序{n}")) for n in range(40)])
    component = QQmlComponent(panel.window.engine)
    component.setData(
        b'import QtQuick; import Lararium.Device\nChoiceDialog { title: "Mode" }', QUrl("qrc:/search.qml")
    )
    options = [{"value": c.value, "text": c.label.en, "glyph": ""} for c in control.choices]
    dialog = component.createWithInitialProperties(
        {"options": options, "current": 3, "parent": panel.window.window.contentItem()}
    )
    assert dialog is not None, component.errorString()
    assert dialog.property("searchable")
    dialog.setProperty("visible", True)
    await panel.until(lambda: sheet.find("Search 40 entries") is not None)
    field = sheet.find("Search 40 entries")
    assert field is not None
    field.setProperty("text", "program 17")
    await panel.until(lambda: len(dialog.property("shown").toVariant()) == 1)
    dialog.setProperty("visible", False)
    await asyncio.sleep(0.3)
    dialog.deleteLater()
