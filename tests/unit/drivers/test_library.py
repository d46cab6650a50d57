from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from typing import Any

import pytest

from lararium.drivers.miio import links as links_module
from lararium.drivers.miio.library import load, preload
from lararium.drivers.miio.links import MiioLinks
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from tests.support.clock import VirtualClock
from tests.support.miio import module

LATE = """
import sys
import lararium.bootstrap, lararium.drivers.miio.links, lararium.drivers.miio.discovery, lararium.drivers.miio.legacy
late = [name for name in ("miio", "zeroconf") if name in sys.modules]
sys.exit(f"imported too early: {late}" if late else 0)
"""
FROZEN = """
import asyncio, gc
from lararium.drivers.miio.library import preload
asyncio.run(preload())
assert gc.isenabled()
kept = gc.get_freeze_count()
assert kept > 20_000, kept
left = len(gc.get_objects())
assert left < 5_000, left
asyncio.run(preload())
assert gc.get_freeze_count() == kept, "once is enough: garbage that is frozen stays"
"""


def test_python_miio_is_not_imported_before_it_is_needed() -> None:
    done = subprocess.run([sys.executable, "-c", LATE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_sending_formats_nothing_that_nobody_logs() -> None:
    class Loud:
        def __repr__(self) -> str:
            raise AssertionError("formatted")

    loud = Loud()
    assert module("miioprotocol").pf(loud) is loud


def test_loading_twice_mends_once() -> None:
    embed = module("devicestatus").DeviceStatus.embed
    assert load() is load()
    assert module("devicestatus").DeviceStatus.embed is embed


async def test_preload() -> None:
    await preload()
    assert "miio" in sys.modules


def test_what_python_miio_brings_is_never_collected_through_again() -> None:
    done = subprocess.run([sys.executable, "-c", FROZEN], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


async def test_all_who_open_links_wait_for_one_loading(monkeypatch: pytest.MonkeyPatch) -> None:
    loadings: list[None] = []

    async def counted() -> None:
        loadings.append(None)
        await asyncio.sleep(0)

    monkeypatch.setattr(links_module, "preload", counted)
    links = MiioLinks(Gate(Policy.TEST), VirtualClock())
    first = asyncio.ensure_future(links.preload())
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.gather(*(links.preload() for _ in range(20)))
    await links.preload()
    assert len(loadings) == 1
    await links.close()


def test_embedded_statuses_do_not_leak_to_other_devices() -> None:
    status: Any = module("devicestatus").DeviceStatus

    class Whole(status):  # type: ignore[misc]
        pass

    class Lamp(status):  # type: ignore[misc]
        def __init__(self, level: int) -> None:
            self.level = level

    one, other, plain = Whole(), Whole(), Whole()
    one.embed("lamp", Lamp(1))
    other.embed("lamp", Lamp(2))
    assert (one.lamp.level, other.lamp.level) == (1, 2)
    assert "lamp" not in plain._embedded


def test_nothing_is_logged_on_import(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        load()
    assert caplog.records == []
