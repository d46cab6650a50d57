"""What the start of the window loads: a first frame waits for nothing it does not need."""

from __future__ import annotations

import os
import subprocess
import sys

EARLY = """
import sys
import lararium.cli.window, lararium.ui.app
late = "pypinyin astral jsonschema zeroconf keyring miio importlib.metadata lararium.sim.demo".split()
early = [name for name in late if name in sys.modules]
sys.exit(f"imported too early: {early}" if early else 0)
"""
DEMO = """
import sys
import lararium.bootstrap as bootstrap
session = bootstrap.window_session(demo=True)
try:
    assert session.demo._child.poll() is None, "the house gets up"
    assert not any(name.startswith("PySide6") for name in sys.modules), "while Qt is still to be loaded"
    child = session.demo._child
    session.demo.launch()
    assert session.demo._child is child, "one house is enough"
finally:
    import asyncio
    asyncio.run(session.end())
assert child.poll() is not None
"""


def run(program: str, **environment: str) -> str:
    """What it complained of."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )
    return done.stderr if done.returncode else ""


def test_the_window_is_loaded_without_what_comes_later() -> None:
    assert run(EARLY) == ""


def test_the_demo_house_gets_up_before_qt_is_loaded(tmp_path: object) -> None:
    assert run(DEMO, LARARIUM_DATA_DIR=str(tmp_path)) == ""
