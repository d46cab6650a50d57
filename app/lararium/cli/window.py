"""The window, its picture, and its self-test. Qt is imported inside, so that other commands start without it."""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lararium import bootstrap
from lararium.cli.output import complain, say
from lararium.domain.errors import BadInput, PanelError
from lararium.domain.sentences import explain, sentence
from lararium.gate.limits import raise_file_limit

if TYPE_CHECKING:
    from lararium.ui.app import PanelWindow

CHANGE_LIMIT = 5.0
"""Seconds the self-test waits for the simulated lamp."""


def window(options: argparse.Namespace) -> int:
    """Open the panel until it is closed."""
    if options.self_test:
        return self_test(options)
    if not has_display():
        raise BadInput("error.input.no_display")
    return _run(options, demo=options.demo, on_ready=None)


def self_test(options: argparse.Namespace) -> int:
    """Open the demo house, tap a lamp tile with a real mouse event, see the simulated lamp change."""
    _without_display()
    session = bootstrap.window_session(demo=True)

    async def test(panel: PanelWindow) -> int:
        try:
            name, took = await _tap_a_lamp(panel, session)
        except (PanelError, TimeoutError) as error:
            reason = explain(error, options.language) if isinstance(error, PanelError) else "the lamp did not change"
            complain(sentence("cli.self_test_failed", options.language, reason=reason))
            return 1
        say(sentence("cli.self_test_done", options.language, device=name, ms=round(took * 1000)))
        return 0

    return _run(options, demo=True, on_ready=test, session=session)


async def _tap_a_lamp(panel: PanelWindow, session: bootstrap.Session) -> tuple[str, float]:
    control = session.demo.control if session.demo else None
    assert control is not None
    household = session.program.household
    async with asyncio.timeout(30):
        device = await panel.tap_tile("light")
    record = household.house_of(device).devices[device]
    description = household.house_of(device).descriptions[device]
    primary = description.parts[0].primary if description else None
    start = time.monotonic()
    async with asyncio.timeout(CHANGE_LIMIT):
        while True:
            told = await control.call("applied", did=record.did)
            if any(entry for entry in told["applied"]):
                break
            await asyncio.sleep(0.01)
    async with asyncio.timeout(CHANGE_LIMIT):
        house = household.house_of(device)
        while primary in house.live.state(device).pending:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    return record.name, time.monotonic() - start


def screenshot(options: argparse.Namespace) -> int:
    """Save a picture of a page, drawn with live states."""
    _without_display()
    target = Path(options.out)
    session = bootstrap.window_session(demo=options.demo)

    async def shoot(panel: PanelWindow) -> int:
        await panel.settle()
        image = panel.image()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput("error.input.picture", file=str(target)) from error
        if not image.save(str(target)):
            raise BadInput("error.input.picture", file=str(target))
        say(sentence("cli.screenshot_done", options.language, file=target, width=image.width(), height=image.height()))
        return 0

    return _run(options, demo=options.demo, on_ready=shoot, session=session, page=options.page)


def _run(
    options: argparse.Namespace,
    *,
    demo: bool,
    on_ready: Callable[[PanelWindow], Awaitable[int]] | None,
    session: bootstrap.Session | None = None,
    page: str = "home",
) -> int:
    """Run windows until one is closed for good: the person may go to the demo and back."""
    from lararium.domain.ids import HomeId

    raise_file_limit()
    if demo and session is None:
        session = bootstrap.window_session(demo=True)  # before Qt is imported: the house gets up meanwhile
    from lararium.ui.app import PanelOptions, leave, run_panel

    while True:
        session = session or bootstrap.window_session(demo=demo)
        switched: list[bool] = []

        def switch(done: list[bool] = switched) -> None:
            done.append(True)
            leave()

        panel_options = PanelOptions(
            home=HomeId(options.home) if options.home and not switched else None,
            page=page,
            size=options.size,
            theme=options.theme or "",
            language=str(options.language) if _chosen() else "",
            fullscreen=getattr(options, "fullscreen", False),
            demo=demo,
        )
        code: int = run_panel(
            session.begin,
            session.program.store,
            session.program.clock,
            panel_options,
            on_ready=on_ready,
            on_end=session.end,
            services=bootstrap.panel_services(session, switch),
        )
        if not switched:
            return code
        demo, session, options.home = not demo, None, None
        _let_go_of_the_window()


def _let_go_of_the_window() -> None:
    """Collect what the closed window left, though it stood when the collector was told to leave things be."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _chosen() -> bool:
    return any(word.startswith("--lang") for word in sys.argv[1:])


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _without_display() -> None:
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
