"""The window in Simplified Chinese: everything it says, and the change of language while it runs."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from lararium import paths
from lararium.domain.errors import DeviceSilent
from lararium.domain.words import Words
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.engine.undo import Step
from lararium.ui.window import PanelOptions, PanelWindow
from tests.support.audit import OVERLAYS
from tests.support.spoken import latin_words, said, said_on_top
from tests.support.ui import Panel
from tests.support.ui_house import DemoSpecs, HeldLinks, HeldSecrets
from tests.support.world import MemoryStore

I18N = paths.resources() / "i18n"
HAN = re.compile(r"[\u4e00-\u9fff]")
CHINESE_IN_ENGLISH = {"简体中文"}
PLACES = re.compile(r"\{\w*\}|%(?:\d|n)")
KINDS = (
    "light.color1",
    "aircondition.wall1",
    "airpurifier.pro1",
    "fan.tower1",
    "curtain.rail1",
    "airer.lift1",
    "vacuum.lidar1",
    "tv.panel1",
    "thermo.bt1",
    "gateway.hub1",
    "switch.wall3",
    "dishwasher.set13",
    "plug.strip1",
    "fridge.triple1",
    "cooker.ih1",
    "washer.drum1",
)
Opener = Callable[..., Awaitable[Panel]]


def messages(language: str) -> list[tuple[str, str, list[str], bool]]:
    """Context, source, translations, finished."""
    found = []
    for context in ElementTree.parse(I18N / f"lararium_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            name, source = context.findtext("name") or "", message.findtext("source") or ""
            found.append((name, source, forms, translation.get("type") is None))
    return found


def test_every_word_has_chinese_with_the_same_places() -> None:
    known = messages("zh_CN")
    assert len(known) > 350
    wrong = [
        (context, source, forms)
        for context, source, forms, finished in known
        if not (finished and context and all(forms))
        or any(sorted(PLACES.findall(form)) != sorted(PLACES.findall(source)) for form in forms)
    ]
    assert wrong == []


def test_english_has_one_and_many() -> None:
    known = messages("en")
    assert known
    assert all(finished and len(forms) == 2 and all(forms) for _, _, forms, finished in known)


@pytest.mark.parametrize(
    ("context", "source"),
    [("RowButton", "Choose…"), ("DeviceBanner", "New token"), ("Shell", "Taken back: {0}"), ("Rail", "Rooms")],
)
def test_the_compiled_file_knows_the_contexts_asked_for(context: str, source: str) -> None:
    translator = QTranslator()
    assert translator.load(str(I18N / "lararium_zh_CN.qm"))
    assert HAN.search(translator.translate(context, source) or "")


async def walk(panel: Panel, look: Callable[[str], Awaitable[None]]) -> None:
    """Stop at every page, section, card and at the sheets of many kinds."""
    shell = panel.shell
    shell.look().setReducedMotion(True)
    for page in ("home", "rooms", "all"):
        shell.go(page)
        await look(page)
    assert shell.house is not None
    shell.goRoom(shell.house.rooms[0].id)
    await look("room")
    shell.setEditing(True)
    panel.board.pick(shell.part("rooms").keys()[0])
    await look("edit mode")
    shell.setEditing(False)
    shell.go("settings")
    settings = shell.part("settings")
    for row in list(settings.sections.rows):
        settings.show(row.section)
        await look(f"settings, {row.section}")
    settings.show("")
    shell.go("home")
    for name, argument in OVERLAYS.items():
        shell.openOverlay(name, "灯" if argument else "")
        await look(name)
        shell.closeOverlay()
    await walk_sheets(panel, look)


async def walk_sheets(panel: Panel, look: Callable[[str], Awaitable[None]]) -> None:
    opened: set[str] = set()
    for tile in list(panel.board.tiles()):
        kind = tile.device.model.removeprefix("lararium.")
        if kind in KINDS and kind not in opened:
            opened.add(kind)
            panel.shell.openSheet(tile.key)
            await look(f"sheet of {kind}")
            panel.shell.closeSheet()
    assert len(opened) >= 12


async def settled(panel: Panel) -> None:
    """A coalesced refresh, and parts that come late: until two looks see the same."""
    before: list[str] | None = None
    async with asyncio.timeout(10):
        while before != (before := sorted(said(panel))):  # noqa: ASYNC110
            await asyncio.sleep(0.06)


def english(panel: Panel, where: str) -> list[str]:
    """What no Chinese reader should meet here."""
    if where == "settings, about":
        return []  # names and versions of components, and their licences
    names = {str(Path.home()), Path.home().name, *(entry.name for entry in Path.cwd().iterdir())}
    listed = where == "Setup/ImportList"  # a person's own files
    return [
        f"{where}: {words}"
        for words in said_on_top(panel)
        if latin_words(words) and not (listed and (words in names or HAN.search(words) is None))
    ]


async def test_nothing_is_said_in_english(open_panel: Opener) -> None:
    panel = await open_panel(PanelOptions(size=(1280, 800), theme="light", language="zh_CN"), limit=None)
    found: list[str] = []

    async def look(where: str) -> None:
        await settled(panel)
        found.extend(english(panel, where))

    await walk(panel, look)
    assert found == []


async def test_the_language_changes_everywhere_at_once(open_panel: Opener) -> None:
    panel = await open_panel(PanelOptions(size=(1280, 800), theme="light", language="en"), limit=None)
    chosen = panel.shell.look()
    found: list[str] = []

    async def look(where: str) -> None:
        await settled(panel)
        before = set(said(panel))
        chosen.setLanguage("zh_CN")
        await settled(panel)
        found.extend(english(panel, where))
        chosen.setLanguage("en")
        await settled(panel)
        after = set(said(panel))
        if where not in ("Setup/SearchPanel", "Setup/ImportList"):
            found.extend(f"{where}, English again: {w}" for w in after - CHINESE_IN_ENGLISH if HAN.search(w))
        alerts = " ".join(f"{row.words}. {row.advice}" for row in panel.shell.part("home").alerts.rows)
        # Pills beyond the edge of the strip of alerts are made or not as it was scrolled.
        moved = {w for w in before ^ after if not re.search(r"\d|just now", w) and len(w) > 1 and w not in alerts}
        found.extend(f"{where}, differs: {words}" for words in moved)

    await walk(panel, look)
    assert found == []


async def test_the_empty_panel_speaks_chinese_too() -> None:
    clock, store, links = SystemClock(), MemoryStore(), HeldLinks()
    household = Household(store=store, secrets=HeldSecrets([]), links=links, specs=DemoSpecs(), clock=clock)
    household.load()
    window = PanelWindow(household, store, clock, PanelOptions(size=(1280, 800), theme="light", language="en"))
    panel = Panel(window, household, store, links)
    window.show()
    try:
        await settled(panel)
        window.shell.look().setLanguage("zh_CN")
        await settled(panel)
        assert "欢迎回家" in said(panel)
        assert english(panel, "empty") == []
    finally:
        await window.shell.tasks.close()
        window.close()


async def test_several_failures_are_one_chinese_notice(open_panel: Opener) -> None:
    panel = await open_panel(PanelOptions(size=(1280, 800), theme="light", language="zh_CN"), limit=4)
    notices = panel.shell.say()
    for name in ("主灯", "吊灯"):
        notices.fail(DeviceSilent(), name)
    await panel.until(lambda: bool(notices.property("text")))
    assert notices.property("text").startswith("2 台设备（主灯、吊灯）：")


async def test_a_notice_that_is_shown_changes_its_language(open_panel: Opener) -> None:
    panel = await open_panel(limit=4)
    notices = panel.shell.say()
    notices.fail(DeviceSilent(), "Lamp", retry=lambda: None)
    await panel.until(lambda: bool(notices.property("text")))
    assert notices.property("actionText") == "Try again"
    panel.shell.openOverlay("App/BellPanel")
    panel.shell.look().setLanguage("zh_CN")
    await panel.quiet()
    assert notices.property("actionText") == "重试"
    assert HAN.search(notices.property("text"))
    assert notices.property("text") in said_on_top(panel)


async def test_a_step_taken_back_is_told_in_the_language_shown(open_panel: Opener) -> None:
    panel = await open_panel(limit=4)

    async def nothing() -> None:
        pass

    panel.household.undo.push(Step(Words("Move", "移动"), nothing, nothing))
    panel.shell.undo()
    await panel.until(lambda: panel.shell.say().property("text") == "Taken back: Move")
    panel.shell.look().setLanguage("zh_CN")
    assert panel.shell.say().property("text") == "已撤销：移动"
