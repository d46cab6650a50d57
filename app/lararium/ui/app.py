"""The window command: application, loop, window, and a clean end."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable

from PySide6.QtGui import QGuiApplication

from lararium import paths
from lararium.engine.household import Household
from lararium.ports import Clock, HomeStore
from lararium.ui import qt_log
from lararium.ui.loop import PanelEventLoop
from lararium.ui.setup.services import NOTHING, PanelServices
from lararium.ui.sound import system_sound
from lararium.ui.window import PanelOptions, PanelWindow, install_fonts

__all__ = ["PanelOptions", "PanelWindow", "leave", "run_panel"]

_log = logging.getLogger(__name__)


def application() -> QGuiApplication:
    """The one application of this process, with our fonts."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    app = QGuiApplication([sys.argv[0]])
    app.setApplicationName("Lararium")
    app.setDesktopFileName("lararium")
    app.setQuitOnLastWindowClosed(False)
    install_fonts()
    return app


def leave() -> None:
    """Close the window as the person would."""
    for window in QGuiApplication.topLevelWindows():
        window.close()


def run_panel(
    begin: Callable[[], Awaitable[Household]],
    store: HomeStore,
    clock: Clock,
    options: PanelOptions,
    *,
    on_ready: Callable[[PanelWindow], Awaitable[int]] | None = None,
    on_end: Callable[[], Awaitable[None]] | None = None,
    services: PanelServices = NOTHING,
) -> int:
    """Show the panel until its window closes; the exit code.

    `begin` gives the household; its cached state is drawn first, then it is started. `on_ready` runs once it is; its
    result ends the window and is the exit code (1 instead of 0 if Qt or QML warned). `on_end` comes last, always.
    """
    warnings: list[str] = []
    qt_log.listen(warnings.append)
    app = application()
    loop = PanelEventLoop(app)
    asyncio.set_event_loop(loop)
    loop.set_exception_handler(_unexpected)
    sys.excepthook = _hook
    try:
        with loop:
            code: int = loop.run_until_complete(_panel(app, begin, store, clock, options, on_ready, on_end, services))
    finally:
        asyncio.set_event_loop(None)
        sys.excepthook = sys.__excepthook__
        qt_log.stop()
    if on_ready is not None and warnings and code == 0:
        for words in warnings:
            print(words, file=sys.stderr)  # noqa: T201
        return 1
    return code


async def _panel(
    app: QGuiApplication,
    begin: Callable[[], Awaitable[Household]],
    store: HomeStore,
    clock: Clock,
    options: PanelOptions,
    on_ready: Callable[[PanelWindow], Awaitable[int]] | None,
    on_end: Callable[[], Awaitable[None]] | None,
    services: PanelServices,
) -> int:
    stop = asyncio.Event()
    household: Household | None = None
    panel: PanelWindow | None = None
    app.lastWindowClosed.connect(stop.set)
    _on_signals(stop)
    try:
        household = await begin()
        household.load()
        panel = PanelWindow(household, store, clock, options, services)
        await _first_frame(panel)
        shown = panel.shell.house
        starting = panel.shell.tasks.start(household.start(shown.home.id if shown else None))
        if on_ready is None:
            panel.shell.part("alarms").sound(system_sound(paths.resources() / "sounds" / "alarm.wav"))
            await stop.wait()
            return 0
        await asyncio.wait((starting,), timeout=20)
        return await on_ready(panel)
    finally:
        if panel is not None:
            await panel.shell.tasks.close()
            panel.close()
        if household is not None:
            await household.stop()
        if on_end is not None:
            await on_end()
        app.lastWindowClosed.disconnect(stop.set)
        await asyncio.get_running_loop().shutdown_asyncgens()


async def _first_frame(panel: PanelWindow) -> None:
    drawn = asyncio.Event()

    def seen() -> None:
        drawn.set()

    panel.window.frameSwapped.connect(seen)
    panel.show()
    try:
        async with asyncio.timeout(5):
            await drawn.wait()
    except TimeoutError:
        _log.info("no frame was drawn yet; the screen may be off")
    panel.window.frameSwapped.disconnect(seen)


def _on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(name, stop.set)
        except NotImplementedError:
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(stop.set))


def _unexpected(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    error = context.get("exception")
    _log.error("%s", context.get("message"), exc_info=error if isinstance(error, BaseException) else None)


def _hook(kind: type[BaseException], error: BaseException, trace: object) -> None:
    _log.error("unexpected", exc_info=error)
