"""A start of the real panel, offscreen, with its cached home: to the first frame, and to live states."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.panel import PanelProcess, demo_folder, healthy_of

NAME = "start"
FRAME, LIVE = 1.5, 3.0
BARE = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
import PySide6.QtQuick
app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(b'import QtQuick; Window { visible: true; width: 1280; height: 800; Text { text: "x" } }', QUrl())
engine.rootObjects()[0].frameSwapped.connect(app.quit)
app.exec()
"""
"""The least a Python program with a Qt Quick window can do."""


def run(options: Options) -> Iterator[Row]:
    """Starts of the panel and of an empty window, in turns; the first of each warms the files."""
    times = 3 if options.quick else 12
    frames, screens, lives, bare = [], [], [], []
    on_screen = in_home = 0
    with demo_folder() as (house, environment, count):
        healthy = healthy_of(house)
        for number in range(times + 1):
            start = time.monotonic()
            subprocess.run([sys.executable, "-c", BARE], env=environment, check=True, timeout=60)
            empty = time.monotonic() - start
            with PanelProcess(environment, healthy) as panel:
                frame, _ = panel.moment("frame")
                screen, on_screen = panel.moment("screen")
                live, in_home = panel.moment("live")
            if number:
                frames.append(frame)
                screens.append(screen)
                lives.append(live)
                bare.append(empty)
    how = f"{times} starts, {count} devices, software backend, vault file; from spawning the process"
    yield Row(
        NAME,
        "to the first frame with the cached home",
        "s",
        percentile(frames, 0.5),
        percentile(frames, 0.95),
        f"<= {FRAME} s",
        percentile(frames, 0.5) <= FRAME,
        "an empty Qt Quick window in Python, until it ends",
        percentile(bare, 0.5),
        percentile(bare, 0.95),
        percentile(frames, 0.5) / percentile(bare, 0.5),
        how + "; ratio = ours to the empty window",
    )
    for what, found, devices in (
        ("to live states of what is on screen", screens, on_screen),
        ("to live states of the home shown", lives, in_home),
    ):
        how = f"{times} starts; all {devices} devices without a fault on purpose are fresh"
        middle, p95 = percentile(found, 0.5), percentile(found, 0.95)
        yield Row(NAME, what, "s", middle, p95, f"<= {LIVE:g} s", middle <= LIVE, how=how)
