"""Every page, card and sheet: finger-sized targets, names, no cut text, nothing over another, no warning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from lararium.sim.house import House
from lararium.ui.window import PanelOptions
from tests.support import pseudo
from tests.support.audit import (
    SIZES,
    Auditor,
    LivePanel,
    live_panel,
    long_names,
    walk_overlays,
    walk_pages,
    walk_sheets,
)

LANGUAGES = ("en", "zh_CN", "pseudo")
THEMES = ("light", "dark")
MATRIX = [(language, size, theme) for language in LANGUAGES for size in SIZES for theme in THEMES]
TENTH = [("en", "desk", "light"), ("zh_CN", "portrait", "dark")]
"""What `./test` runs; `./test deep` runs the whole matrix."""
KINDS = (
    "light.color1",
    "aircondition.wall1",
    "airpurifier.pro1",
    "fan.stand1",
    "curtain.rail1",
    "airer",
    "vacuum.lidar1",
    "tv.panel1",
    "thermo.bt1",
    "gateway.hub1",
    "switch.wall3",
    "dishwasher.set13",
    "blanket.double1",
    "plug.meter1",
)


def wanted(model: str) -> bool:
    return any(kind in model for kind in KINDS)


@contextmanager
def spoken(language: str, folder: Path, panel: LivePanel) -> Iterator[None]:
    """The 40 % longer language over English."""
    if language != "pseudo":
        yield
        return
    file, translator = folder / "pseudo.qm", QTranslator()
    assert pseudo.write_qm(file) > 300
    assert translator.load(str(file))
    assert QCoreApplication.installTranslator(translator)
    QCoreApplication.translate("", "")  # see lararium.ui.translation
    panel.window.engine.retranslate()
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


async def audited(
    language: str, size: str, theme: str, density: str, folder: Path, models: Callable[[str], bool]
) -> str:
    options = PanelOptions(size=SIZES[size], theme=theme, language="" if language == "pseudo" else language)
    rename = long_names if language == "pseudo" else str
    async with live_panel(options, rename=rename) as panel:
        panel.shell.look().setReducedMotion(True)
        panel.shell.look().setDensity(density)
        with spoken(language, folder, panel):
            await panel.until(lambda: bool(panel.board.tiles()))
            auditor = Auditor(panel)
            await walk_pages(panel, auditor)
            await walk_overlays(panel, auditor)
            assert await walk_sheets(panel, auditor, models) >= 12
        return "\n".join(auditor.found)


@pytest.mark.parametrize(("language", "size", "theme"), TENTH)
async def test_nothing_is_too_small_nameless_or_cut(language: str, size: str, theme: str, tmp_path: Path) -> None:
    assert await audited(language, size, theme, "comfortable", tmp_path, wanted) == ""


@pytest.mark.deep
@pytest.mark.timeout(240)
@pytest.mark.parametrize(("language", "size", "theme"), MATRIX)
async def test_nothing_is_too_small_nameless_or_cut_anywhere(
    language: str, size: str, theme: str, tmp_path: Path
) -> None:
    assert await audited(language, size, theme, "comfortable", tmp_path, bool) == ""


@pytest.mark.deep
@pytest.mark.timeout(240)
@pytest.mark.parametrize("density", ["compact", "large"])
async def test_other_densities_hold_too(density: str, tmp_path: Path) -> None:
    assert await audited("en", "desk", "light", density, tmp_path, bool) == ""


@pytest.mark.parametrize(("language", "size", "theme"), TENTH)
async def test_the_first_page_of_all_holds_too(language: str, size: str, theme: str) -> None:
    options = PanelOptions(size=SIZES[size], theme=theme, language=language)
    async with live_panel(options, lambda house: House((), ())) as panel:
        await panel.quiet()
        assert panel.shell.property("empty")
        auditor = Auditor(panel)
        await auditor.look("empty state")
        assert auditor.found == []
