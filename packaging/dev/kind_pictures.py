"""Makes the small pictures of README's table of kinds: one tile each, as the window draws it in its demo house."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from demo_tiles import Example, examples

FOLDER = Path(__file__).resolve().parents[1] / "pictures" / "kinds"
TALL = (1280, 3400)
"""A window in which the whole of a room is on screen."""
LIMIT = 1_500_000
"""Bytes all pictures together may have."""


def main() -> int:
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "TZ": "Asia/Shanghai"}
    with tempfile.TemporaryDirectory() as data:
        os.environ["LARARIUM_DATA_DIR"] = data
        missing = _take(examples())
    size = sum(path.stat().st_size for path in FOLDER.glob("*.png"))
    print(f"{len(list(FOLDER.glob('*.png')))} tiles, {size // 1000} kB")
    for kind in missing:
        print(f"no tile of {kind}", file=sys.stderr)
    return 1 if missing or size > LIMIT else 0


def _take(wanted: dict[str, Example]) -> list[str]:
    from lararium import bootstrap
    from lararium.gate.limits import raise_file_limit

    raise_file_limit()
    session = bootstrap.window_session(demo=True)
    from PySide6.QtCore import QPointF

    from lararium.ui.app import PanelOptions, run_panel
    from lararium.ui.home.tile import tile_key
    from lararium.ui.window import PanelWindow, walk

    missing: list[str] = []

    async def shoot(panel: PanelWindow) -> int:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob("*.png"):
            old.unlink()
        await asyncio.sleep(4)
        for room in sorted({(each.home, each.room) for each in wanted.values()}):
            panel.shell.showHome(room[0])
            panel.shell.goRoom(room[1])
            await asyncio.sleep(2.5)
            image = panel.image()
            items = {item.objectName(): item for item in walk(panel.window.contentItem()) if item.isVisible()}
            for kind, each in wanted.items():
                if (each.home, each.room) != room:
                    continue
                item = items.get("tile-" + tile_key(f"demo-{each.did}", each.part))
                if item is None:
                    missing.append(kind)
                    continue
                at = item.mapToScene(QPointF(0, 0))
                tile = image.copy(
                    round(at.x()) - 4, round(at.y()) - 4, round(item.width()) + 8, round(item.height()) + 8
                )
                tile.save(str(FOLDER / f"{kind}.png"))
        return 0

    options = PanelOptions(home=None, page="rooms", size=TALL, theme="dark", language="en", demo=True)
    services = bootstrap.panel_services(session, lambda: None)
    program = session.program
    run_panel(
        session.begin, program.store, program.clock, options, on_ready=shoot, on_end=session.end, services=services
    )
    return missing


if __name__ == "__main__":
    raise SystemExit(main())
