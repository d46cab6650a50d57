"""UI tests run on the panel's own event loop; any warning of Qt or QML fails them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from lararium.engine.clock import SystemClock
from lararium.ui import qt_log
from lararium.ui.app import PanelOptions, PanelWindow, application
from lararium.ui.loop import PanelEventLoop
from tests.support.ui import Panel
from tests.support.ui_house import demo_household

APP = application()
HERE = Path(__file__).parent
LONGEST = 120
"""Seconds of one test."""


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Every async test here runs on Qt."""
    return {"qt": lambda: PanelEventLoop(QGuiApplication.instance())}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test stuck in Qt ends the run with every thread's stack: what a signal raises there, Qt prints and forgets."""
    for item in items:
        if item.path.is_relative_to(HERE):
            own = item.get_closest_marker("timeout")
            seconds = own.args[0] if own is not None else LONGEST
            item.add_marker(pytest.mark.timeout(seconds, method="thread"), append=False)


@pytest.fixture(autouse=True)
def qt_warnings() -> Iterator[list[str]]:
    """What Qt and QML warned of; a test that ends with some fails."""
    heard: list[str] = []
    qt_log.listen(heard.append)
    yield heard
    qt_log.stop()
    if heard:
        pytest.fail("Qt warned: " + "; ".join(heard[:5]), pytrace=False)


@pytest.fixture
async def open_panel() -> AsyncIterator[Callable[..., Awaitable[Panel]]]:
    """Opens windows on the demo house (its first devices) and takes them down again."""
    opened: list[Panel] = []

    async def make(options: PanelOptions | None = None, *, limit: int | None = 40, started: bool = True) -> Panel:
        clock = SystemClock()
        household, store, links = demo_household(clock, limit=limit)
        household.load()
        window = PanelWindow(household, store, clock, options or PanelOptions(size=(1280, 800), theme="light"))
        panel = Panel(window, household, store, links)
        opened.append(panel)
        window.show()
        if started:
            await household.start()
        await panel.quiet()
        return panel

    yield make
    for panel in opened:
        await panel.window.shell.tasks.close()
        panel.window.close()
        await panel.household.stop()


@pytest.fixture
async def panel(open_panel: Callable[..., Awaitable[Panel]]) -> Panel:
    """One open window, 1280 x 800, light."""
    return await open_panel()
