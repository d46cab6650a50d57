"""What asyncio promises of callbacks, held by random programs on the window's loop: once, in order, never inside."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import heapq
import logging
import random
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from lararium.ui.loop import PanelEventLoop

WISHES = 120


@dataclass
class Wish:
    """One callback asked for."""

    number: int
    due: float
    """Seconds of the loop's clock; minus infinity for the next turn."""
    handle: asyncio.Handle | None = None
    ran: int = 0
    cancelled: bool = False


@dataclass
class Program:
    """Callbacks that ask for more callbacks, cancel some, nest Qt loops, fail; and what was broken meanwhile."""

    loop: asyncio.AbstractEventLoop
    random: random.Random
    wishes: list[Wish] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    soon: list[int] = field(default_factory=list)
    timers: list[tuple[float, int]] = field(default_factory=list)
    inside: int = 0

    def ask(self) -> None:
        if len(self.wishes) >= WISHES:
            return
        wish = Wish(len(self.wishes), -float("inf"))
        self.wishes.append(wish)
        kind = self.random.random()
        if kind < 0.4:
            wish.handle = self.loop.call_soon(self.run, wish)
            self.soon.append(wish.number)
            return
        delay = self.random.choice([-0.01, 0.0, 0.0, 0.0004, 0.001, 0.001, 0.002, 0.003, 0.008, 0.015])
        wish.due = self.loop.time() + delay
        if kind < 0.7:
            wish.handle = self.loop.call_later(delay, self.run, wish)
        else:
            wish.handle = self.loop.call_at(wish.due, self.run, wish)

    def cancel(self) -> None:
        """Cancel some handle: one that waits, or one that ran long ago and whose timer may be another's now."""
        wish = self.random.choice(self.wishes)
        assert wish.handle is not None
        wish.handle.cancel()
        wish.cancelled = wish.cancelled or not wish.ran

    def run(self, wish: Wish) -> None:
        wish.ran += 1
        if self.inside:
            self.broken.append(f"{wish.number} ran inside another callback")
        if wish.cancelled:
            self.broken.append(f"{wish.number} ran although cancelled")
        if wish.due == -float("inf"):
            waiting = next((n for n in self.soon if not self.wishes[n].cancelled), None)
            if waiting != wish.number:
                self.broken.append(f"{wish.number} ran before {waiting}, asked for earlier")
            if wish.number in self.soon:
                self.soon.remove(wish.number)
        elif self.loop.time() < wish.due - 1e-6:
            self.broken.append(f"{wish.number} ran {wish.due - self.loop.time():.4f} s early")
        self.inside += 1
        try:
            self.act()
        finally:
            self.inside -= 1

    def act(self) -> None:
        for _ in range(self.random.choice([0, 1, 1, 2, 3])):
            self.ask()
        chance = self.random.random()
        if chance < 0.35:
            self.cancel()
        if chance < 0.08:
            end = time.monotonic() + 0.004
            while time.monotonic() < end:
                QCoreApplication.processEvents()
        elif chance < 0.12:
            nested = QEventLoop()
            QTimer.singleShot(3, nested.quit)
            nested.exec()
        elif chance > 0.95:
            raise ValueError("a callback may fail")

    def finish(self) -> list[str]:
        """What was broken in all."""
        lost = [w.number for w in self.wishes if not w.ran and not w.cancelled]
        twice = [w.number for w in self.wishes if w.ran > 1]
        return [*self.broken, *(f"{n} never ran" for n in lost), *(f"{n} ran more than once" for n in twice)]


@pytest.mark.parametrize("seed", range(25))
async def test_random_programs_run_as_asyncio_promises(seed: int) -> None:
    loop = asyncio.get_running_loop()
    failed: list[str] = []
    loop.set_exception_handler(lambda _loop, context: failed.append(str(context.get("exception"))))
    program = Program(loop, random.Random(seed))
    while len(program.wishes) < WISHES:
        program.ask()
        await asyncio.sleep(program.random.choice([0, 0, 0.001]))
        if program.random.random() < 0.1:  # inside a task, as a test's mouse press does
            QCoreApplication.processEvents()
    await asyncio.sleep(0.05)
    broken = program.finish()
    assert not broken, "; ".join(broken)
    assert set(failed) <= {"a callback may fail"}


async def test_timers_of_one_turn_run_by_their_time() -> None:
    loop = asyncio.get_running_loop()
    order: list[float] = []
    wanted: list[float] = []
    start = loop.time() + 0.01
    source = random.Random(7)
    for _ in range(200):
        when = start + source.random() / 50
        heapq.heappush(wanted, when)
        loop.call_at(when, order.append, when)
    await asyncio.sleep(0.05)
    assert order == [heapq.heappop(wanted) for _ in range(200)]


async def test_tasks_keep_their_turns_around_a_nested_loop() -> None:
    order: list[str] = []

    async def walk(name: str) -> None:
        for step in range(5):
            order.append(f"{name}{step}")
            if name == "a" and step == 1:
                QCoreApplication.processEvents()
                QCoreApplication.processEvents()
            await asyncio.sleep(0)

    await asyncio.gather(walk("a"), walk("b"))
    assert order == [f"{name}{step}" for step in range(5) for name in "ab"]


@pytest.fixture
def spare() -> Iterator[PanelEventLoop]:
    """A loop of one's own, not running."""
    loop = PanelEventLoop(QCoreApplication.instance())
    yield loop
    loop.close()


def test_nothing_runs_while_the_loop_does_not(spare: PanelEventLoop) -> None:
    ran: list[str] = []
    spare.call_soon(ran.append, "soon")
    spare.call_later(0.001, ran.append, "later")
    end = time.monotonic() + 0.01
    while time.monotonic() < end:
        QCoreApplication.processEvents()
    assert ran == []
    spare.run_until_complete(asyncio.sleep(0.005))
    assert ran == ["soon", "later"]


def test_a_task_left_over_is_not_stepped_after_the_run(spare: PanelEventLoop) -> None:
    """Its next step would find no running event loop."""
    steps: list[bool] = []

    async def poll() -> None:
        while True:
            steps.append(asyncio.get_running_loop() is spare)
            await asyncio.sleep(0)

    async def begin() -> asyncio.Task[None]:
        return asyncio.create_task(poll())

    task = spare.run_until_complete(begin())
    before = len(steps)
    QCoreApplication.processEvents()
    assert len(steps) == before
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        spare.run_until_complete(task)
    assert all(steps)


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_in_a_callback_ends_the_run(spare: PanelEventLoop, kind: type[BaseException]) -> None:
    def stop() -> None:
        raise kind

    spare.call_soon(stop)
    with pytest.raises(kind):
        spare.run_forever()
    spare.run_until_complete(asyncio.sleep(0))


def test_a_closed_loop_runs_and_takes_nothing() -> None:
    loop = PanelEventLoop(QCoreApplication.instance())
    ran: list[int] = []
    late = loop.call_later(0.001, ran.append, 1)
    loop.call_soon(ran.append, 2)
    loop.close()
    loop.close()
    end = time.monotonic() + 0.01
    while time.monotonic() < end:
        QCoreApplication.processEvents()
    late.cancel()
    assert ran == []
    asks: list[Callable[[], object]] = [
        lambda: loop.call_soon(print),
        lambda: loop.call_later(1, print),
        lambda: loop.call_soon_threadsafe(print),
        loop.run_forever,
    ]
    for ask in asks:
        with pytest.raises(RuntimeError, match="closed"):
            ask()


async def test_other_threads_are_heard_in_order_and_may_think_better_of_it() -> None:
    loop = asyncio.get_running_loop()
    heard: list[tuple[int, str]] = []
    word: contextvars.ContextVar[str] = contextvars.ContextVar("word", default="")

    def hear(number: int) -> None:
        heard.append((number, word.get()))

    def speak() -> None:
        word.set("theirs")
        for number in range(50):
            handle = loop.call_soon_threadsafe(hear, number)
            if number % 10 == 9:
                handle.cancel()

    thread = threading.Thread(target=speak)
    loop.call_soon(thread.start)
    loop.call_soon(thread.join)
    await asyncio.sleep(0.03)
    assert heard == [(n, "theirs") for n in range(50) if n % 10 != 9]


async def test_a_generator_left_half_read_is_closed_by_the_loop() -> None:
    closed: list[bool] = []

    async def numbers() -> AsyncIterator[int]:
        try:
            yield 1
            yield 2
        finally:
            await asyncio.sleep(0)
            closed.append(asyncio.get_running_loop().is_running())

    async for _ in numbers():
        break
    gc.collect()
    await asyncio.sleep(0.01)
    assert closed == [True]


@pytest.mark.logs
async def test_a_failing_callback_is_told_and_the_next_runs(caplog: pytest.LogCaptureFixture) -> None:
    loop = asyncio.get_running_loop()
    ran: list[int] = []
    with caplog.at_level(logging.ERROR):
        loop.call_soon(lambda: 1 / 0)
        loop.call_soon(ran.append, 1)
        await asyncio.sleep(0.005)
    assert ran == [1]
    assert "division by zero" in caplog.text
