from __future__ import annotations

import asyncio
from datetime import UTC

import pytest

from lararium.engine.clock import SystemClock


async def test_it_never_wakes_early() -> None:
    clock = SystemClock()
    deadline = clock.monotonic() + 0.02
    await clock.sleep_until(deadline)
    assert clock.monotonic() >= deadline
    await clock.sleep(-1)
    assert clock.now().tzinfo is UTC


async def test_long_sleeps_are_cut_and_early_timers_slept_on(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    now, naps = 0.0, list[float]()

    async def coarse(seconds: float) -> None:
        nonlocal now
        naps.append(seconds)
        now += seconds * 0.9

    monkeypatch.setattr(clock, "monotonic", lambda: now)
    monkeypatch.setattr(asyncio, "sleep", coarse)
    monkeypatch.setattr("lararium.engine.clock.asyncio.sleep", coarse)
    await clock.sleep_until(30 * 86400)
    assert now >= 30 * 86400 - 1e-6
    assert max(naps) == 3600
