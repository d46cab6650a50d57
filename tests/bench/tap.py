"""A finger on one of 240 tiles: from the mouse event to the frame that shows it, software backend."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Any

from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.part import run_part
from tests.bench.tiles import TILES, on_qt, window

NAME = "tap"
TARGET = 50.0
CHECKED = 6
"""Taps whose pictures are compared before anything is timed."""
KINDS = ("light", "outlet", "switch")
"""What a tap switches on or off by one value."""
HELD = 0.08
"""Seconds a finger stays."""
SETTLED = 0.25
"""Seconds after which the look of a pressed tile no longer moves; less than a long press."""
_PATIENCE = 3.0


class Frames:
    """The frames of a window as they are swapped."""

    def __init__(self, quick_window: Any) -> None:
        self.count = 0
        self._wanted: Callable[[], bool] = lambda: False
        self._seen: asyncio.Future[float] | None = None
        quick_window.frameSwapped.connect(self._swapped)

    def _swapped(self) -> None:
        at = time.perf_counter()
        self.count += 1
        if self._seen is not None and not self._seen.done() and self._wanted():
            self._seen.set_result(at)

    def expect(self, wanted: Callable[[], bool], frames: int = 1) -> asyncio.Future[float]:
        """The moment of the first frame from now on at which `wanted` holds, or the one `frames` - 1 later."""
        left = [frames]

        def enough() -> bool:
            if wanted():
                left[0] -= 1
            return left[0] <= 0

        self._wanted, self._seen = enough, asyncio.get_running_loop().create_future()
        return self._seen

    async def rest(self) -> None:
        """Until nothing has been drawn for 150 ms."""
        seen = -1
        while seen != self.count:
            seen = self.count
            await asyncio.sleep(0.15)


def measure(taps: int) -> dict[str, Any]:
    """Milliseconds from press to its frame and from release to the frame with the new state, for each tap."""

    async def work() -> dict[str, Any]:
        from PySide6.QtCore import QPointF, QRect, Qt
        from PySide6.QtTest import QTest

        from lararium.domain.tile import TapKind
        from lararium.ui.window import walk

        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        async with window("all") as (panel, _):
            board, frames = panel.shell.part("board"), Frames(panel.window)
            inside = QRect(0, 0, panel.window.width(), panel.window.height())
            places = {}
            for item in walk(panel.window.contentItem()):
                tile = board.tile(item.objectName().removeprefix("tile-"))
                centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
                corner = item.mapToScene(QPointF(0, 0)).toPoint()
                area = QRect(corner.x(), corner.y(), int(item.width()), int(item.height()))
                whole = item.isVisible() and inside.contains(area)
                if tile is not None and tile.kind in KINDS and tile.face.tap is TapKind.TOGGLE and whole:
                    places[tile.key] = (centre, area)
            keys = list(places)
            if not keys:
                raise RuntimeError("no tile to tap")

            def look(key: str) -> Any:
                return panel.image().copy(places[key][1])

            async def seen(key: str, before: Any, first: asyncio.Future[float]) -> int:
                """Which frame, counted from the first that should show it, differs from the picture before."""
                for number in range(1, 20):
                    async with asyncio.timeout(_PATIENCE):
                        await first
                    if look(key) != before:
                        return number
                    first = frames.expect(lambda: True)
                raise RuntimeError("a tap changed nothing on the screen")

            def differs(key: str) -> Callable[[], bool]:
                on = board.tile(key).face.on
                return lambda: board.tile(key).face.on is not on

            needed, shown = 1, 1
            for key in keys[:CHECKED]:
                await frames.rest()
                before, first = look(key), frames.expect(lambda: True)
                QTest.mousePress(panel.window, left, none, places[key][0])
                needed = max(needed, await seen(key, before, first))
                await asyncio.sleep(SETTLED)
                before, first = look(key), frames.expect(differs(key))
                QTest.mouseRelease(panel.window, left, none, places[key][0])
                shown = max(shown, await seen(key, before, first))
            pressed, released = [], []
            for number in range(taps):
                key = keys[number % len(keys)]
                await frames.rest()
                await asyncio.sleep(0.013 * (number % 7))
                first, start = frames.expect(lambda: True, needed), time.perf_counter()
                QTest.mousePress(panel.window, left, none, places[key][0])
                async with asyncio.timeout(_PATIENCE):
                    pressed.append((await first - start) * 1000)
                await asyncio.sleep(HELD)
                first, start = frames.expect(differs(key), shown), time.perf_counter()
                QTest.mouseRelease(panel.window, left, none, places[key][0])
                async with asyncio.timeout(_PATIENCE):
                    released.append((await first - start) * 1000)
            return {
                "tiles": len(board.tiles()),
                "tapped": len(keys),
                "frames": [needed, shown],
                "press": pressed,
                "release": released,
            }

    return on_qt(work)


def run(options: Options) -> Iterator[Row]:
    """Press, and release, of the same taps."""
    found = run_part("tests.bench.tap", "measure", taps=12 if options.quick else 150)
    if found["tiles"] != TILES:
        raise RuntimeError(f"there are {found['tiles']} tiles")
    for what, name, frame in (
        ("press to the frame that shows it", "press", found["frames"][0]),
        ("release to the frame with the new state", "release", found["frames"][1]),
    ):
        p95 = percentile(found[name], 0.95)
        how = (
            f"{len(found[name])} taps on {found['tapped']} of {TILES} tiles; frame {frame} after it differs to the eye"
        )
        target = f"p95 <= {TARGET:g} ms"
        yield Row(NAME, what, "ms", percentile(found[name], 0.5), p95, target, p95 <= TARGET, how=how)
