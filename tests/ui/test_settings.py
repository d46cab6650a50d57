"""Settings hold: chosen by real presses, kept in the store, told in both languages."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lararium.domain.errors import BadInput, VaultLocked, VaultUnavailable
from lararium.domain.ids import Did, HomeId, Token
from lararium.ui.search.items import SECTIONS
from lararium.ui.settings.home import location_of
from lararium.ui.setup.services import PanelServices
from tests.support.ui import Panel


async def opened(panel: Panel, section: str) -> Any:
    panel.shell.part("settings").show(section)
    panel.shell.go("settings")
    await panel.quiet()
    await panel.quiet()
    return panel.shell.part("settings")


async def test_every_section_opens_in_both_languages_and_shapes(panel: Panel) -> None:
    for language in ("en", "zh_CN"):
        panel.shell.look().setLanguage(language)
        for size in ((1280, 800), (800, 1280)):
            panel.window.window.resize(*size)
            for section, _ in SECTIONS:
                panel.shell.part("settings").show(section)
                panel.shell.go("settings")
                await asyncio.sleep(0.02)
                assert panel.window.image().width() == size[0]


async def test_theme_and_language_change_at_a_press_and_are_kept(panel: Panel) -> None:
    await opened(panel, "panel")
    panel.press(panel.named("Dark"))
    await panel.until(lambda: panel.shell.look().property("dark") is True)
    assert panel.store.setting("theme") == "dark"
    panel.press(panel.named("简体中文"))
    await panel.until(lambda: panel.shell.look().property("languageName") == "zh_CN")
    assert panel.store.setting("language") == "zh_CN"
    assert panel.shell.part("settings").sections.rows[0].name == "本面板"


async def test_a_switch_is_pressed_by_key_and_kept(panel: Panel) -> None:
    settings = await opened(panel, "panel")
    item = panel.named("On-screen keyboard")
    item = next(
        i
        for i in panel.items()
        if i.metaObject().className().startswith("PanelSwitch")
        and i.isVisible()
        and i.property("name") == "On-screen keyboard"
    )
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    panel.key(Qt.Key.Key_Space)
    await panel.until(lambda: settings.keyboard is False)
    assert panel.store.setting("keyboard") == "off"


async def test_rooms_are_added_renamed_moved_removed_and_all_of_it_taken_back(panel: Panel) -> None:
    home = (await opened(panel, "home")).home
    before = [row.name for row in home.rooms.rows]
    home.addRoom("Attic")
    await panel.until(lambda: [row.name for row in home.rooms.rows] == [*before, "Attic"])
    attic = home.rooms.rows[-1].room
    home.renameRoom(attic, "Loft")
    await panel.until(lambda: home.rooms.rows[-1].name == "Loft")
    home.moveRoom(attic, -1)
    await panel.until(lambda: home.rooms.rows[-2].name == "Loft")
    home.removeRoom(attic)
    await panel.until(lambda: [row.name for row in home.rooms.rows] == before)
    for _ in range(3):
        panel.shell.undo()
        await panel.quiet()
    assert home.rooms.rows[-1].name == "Attic"


async def test_a_wrong_time_zone_and_location_are_said_and_right_ones_kept(panel: Panel) -> None:
    home = (await opened(panel, "home")).home
    home.setTimeZone("Moon/Base")
    assert "Moon/Base" in home.zoneError
    home.setTimeZone("Europe/Berlin")
    home.setLocation("31.2, 121.5")
    await panel.until(lambda: home.timeZone == "Europe/Berlin" and home.location == "31.2, 121.5")
    home.setLocation("somewhere")
    assert "somewhere" in home.locationError
    assert "Europe/Berlin" in home.zones("berl")


async def test_devices_tell_their_state_and_open_their_sheet(panel: Panel) -> None:
    devices = (await opened(panel, "devices")).devices
    assert devices.total == len(panel.shell.house.devices)  # type: ignore[union-attr]
    first = devices.rows.rows[0]
    panel.press(panel.named(first.name))
    await panel.until(lambda: str(panel.shell.property("sheetKey")).startswith(first.device))


async def test_a_locked_keyring_is_told_with_a_way_on(panel: Panel) -> None:
    assert panel.shell.house is not None
    panel.shell.house.trouble = VaultLocked()
    keys = (await opened(panel, "keys")).keys
    panel.shell.structureChanged.emit()
    assert keys.trouble
    await panel.quiet()
    panel.press(panel.named("Try again"))
    await panel.until(lambda: keys.trouble == "")
    assert keys.missing == 0


class Shelf:
    """`SecretStore` that may refuse."""

    def __init__(self) -> None:
        self.kept: dict[str, int] = {}
        self.refuses = False

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        return {}

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        if self.refuses:
            raise VaultUnavailable
        self.kept[home] = len(tokens)

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        pass

    def describe(self) -> str:
        return "SecretService"


async def test_another_place_gets_every_key_before_it_counts(panel: Panel) -> None:
    shelf = Shelf()
    chosen: list[str] = []
    panel.shell.services = PanelServices(secrets=shelf, choose_vault=chosen.append)
    keys = (await opened(panel, "keys")).keys
    assert "SecretService" in keys.backEnd
    panel.press(panel.named("An encrypted file with a passphrase"))
    await panel.until(lambda: bool(shelf.kept) and not keys.busy)
    assert chosen == ["file"]
    assert shelf.kept == {panel.shell.property("homeId"): keys.held}
    shelf.refuses = True
    keys.choose("memory")
    await panel.until(lambda: chosen == ["file", "memory", "keyring"])


@dataclass(frozen=True)
class Question:
    file: Path
    new: bool = False
    wrong: int = 0


async def test_the_vault_asks_in_the_window_and_closing_declines(panel: Panel, tmp_path: Path) -> None:
    ask = panel.shell.part("setup").passphrase.ask
    answer = asyncio.ensure_future(ask(Question(tmp_path, wrong=1)))
    await panel.until(lambda: panel.shell.property("overlay") == "Setup/PassphrasePage")
    await panel.quiet()
    await panel.quiet()
    for letter in "open":
        QTest.keyClick(panel.window.window, letter)  # type: ignore[call-overload]
    panel.press(panel.named("Unlock"))
    assert await answer == "open"
    declined = asyncio.ensure_future(ask(Question(tmp_path, new=True)))
    await panel.until(lambda: panel.shell.property("overlay") == "Setup/PassphrasePage")
    await panel.quiet()
    panel.key(Qt.Key.Key_Escape)
    assert await declined is None


async def test_the_network_section_says_whether_anything_left_the_house(panel: Panel) -> None:
    traffic = {"private": {"192.168.1.9": {"sent": 12, "bytes": 3400}}, "outside": {"8.8.8.8": {"refused": 2}}}
    panel.shell.services = PanelServices(traffic=lambda: traffic)
    network = (await opened(panel, "network")).network
    assert network.clean
    assert network.summary == "12 datagrams sent, 3.4 kB"
    assert "2" in network.refused
    traffic["asked"] = {"specs.example": {"sent": 3, "bytes": 900}}
    network.watch(True)
    assert network.clean
    assert network.verdict == "3 messages went to specs.example, each time after you agreed."
    traffic["outside"]["8.8.8.8"]["sent"] = 1
    network.watch(True)
    assert not network.clean
    assert network.rows.rows[0].host == "8.8.8.8"


async def test_licences_have_their_texts(panel: Panel) -> None:
    about = (await opened(panel, "about")).about
    assert "SIL OPEN FONT LICENSE" in about.text("Inter, Noto Sans CJK SC").upper()
    assert "Apache License" in about.text("Material Symbols")


@pytest.mark.parametrize("text", ["", "1", "91, 0", "0, 181", "a, b", "1, 2, 3"])
def test_what_is_no_location_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        location_of(text)
