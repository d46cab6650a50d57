"""What qasync 0.28 gets wrong and the loop does not, and a clean end."""

from __future__ import annotations

import asyncio
import time

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from lararium.ui.loop import PanelEventLoop


def loop() -> PanelEventLoop:
    running = asyncio.get_running_loop()
    assert isinstance(running, PanelEventLoop)
    return running


async def test_a_sleep_never_ends_early() -> None:
    for seconds in (0.03, 0.11, 0.25):
        start = time.monotonic()
        await asyncio.sleep(seconds)
        assert time.monotonic() - start >= seconds - 0.0005


async def test_timers_fire_in_order() -> None:
    fired: list[int] = []
    for delay in (3, 1, 2):
        loop().call_later(delay / 100, fired.append, delay)
    await asyncio.sleep(0.06)
    assert fired == [1, 2, 3]


async def test_a_finished_wait_leaves_no_timer() -> None:
    for _ in range(1000):
        await asyncio.wait_for(asyncio.sleep(0), 30)
    await asyncio.sleep(0)
    assert len(loop()._scheduled) <= 200


async def test_a_nested_qt_loop_loses_no_task() -> None:
    ticks: list[int] = []

    async def tick() -> None:
        for number in range(20):
            ticks.append(number)
            await asyncio.sleep(0.002)

    task = asyncio.create_task(tick())
    await asyncio.sleep(0.005)
    nested = QEventLoop()
    QTimer.singleShot(30, nested.quit)
    nested.exec()
    QCoreApplication.processEvents()
    async with asyncio.timeout(5):
        await task
    assert ticks == list(range(20))


async def test_cancelled_tasks_run_their_finally() -> None:
    ended: list[str] = []

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("done")

    task = asyncio.create_task(work())
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert ended == ["done"]


async def test_a_month_is_no_overflow() -> None:
    handle = loop().call_later(30 * 24 * 3600, lambda: None)
    await asyncio.sleep(0)
    handle.cancel()


async def test_a_step_with_a_nested_qt_loop_is_run_once() -> None:
    runs: list[int] = []

    def once() -> None:
        runs.append(1)
        end = time.monotonic() + 0.03
        while time.monotonic() < end:
            QCoreApplication.processEvents()

    async def nest() -> str:
        await asyncio.sleep(0)
        once()
        await asyncio.sleep(0.05)
        return "done"

    task = asyncio.create_task(nest())
    started = time.monotonic()
    assert await asyncio.wait_for(task, 5) == "done"
    assert time.monotonic() - started >= 0.08
    loop().call_soon(once)
    await asyncio.sleep(0.1)
    assert len(runs) == 2


async def test_a_late_cancel_ends_no_other_timer() -> None:
    """Qt gives the number of an ended timer out again after some hundred others."""
    ended: list[asyncio.TimerHandle] = []
    for _ in range(600):
        done = asyncio.Event()
        ended.append(loop().call_later(0.0001, done.set))
        await done.wait()
    fired: list[int] = []
    for number in range(8):
        loop().call_later(0.005, fired.append, number)
    for handle in ended:
        handle.cancel()
    await asyncio.sleep(0.02)
    assert fired == list(range(8))
