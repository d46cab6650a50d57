from __future__ import annotations

import asyncio

import pytest

from lararium.drivers.miio.bridge import PLAIN, Manner, await_, manner, spawn


async def double(number: int) -> int:
    await asyncio.sleep(0)
    return number * 2


async def fail() -> None:
    await asyncio.sleep(0)
    raise ValueError("no")


async def test_synchronous_code_waits_for_the_loop() -> None:
    def work(start: int) -> int:
        return await_(double(await_(double(start))))

    assert await spawn(work, 3) == 12
    assert await spawn(lambda: 5) == 5


async def test_many_at_once_do_not_mix() -> None:
    def work(start: int) -> int:
        for _ in range(5):
            start = await_(double(start))
        return start

    assert await asyncio.gather(*(spawn(work, n) for n in range(50))) == [n * 32 for n in range(50)]


async def test_errors_rise_and_can_be_caught_inside() -> None:
    def careful() -> str:
        try:
            await_(fail())
        except ValueError as error:
            return str(error)
        return ""

    assert await spawn(careful) == "no"
    with pytest.raises(ValueError):
        await spawn(lambda: await_(fail()))
    with pytest.raises(ZeroDivisionError):
        await spawn(lambda: 1 // 0)


async def test_a_cancelled_task_cancels_the_synchronous_code() -> None:
    left: list[str] = []

    def work() -> None:
        try:
            await_(asyncio.sleep(60))
        finally:
            left.append("left")

    task = asyncio.create_task(spawn(work))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert left == ["left"]


async def test_the_manner_belongs_to_its_own_run() -> None:
    def how() -> Manner:
        await_(asyncio.sleep(0))
        return manner()

    urgent = Manner(urgent=True)
    assert list(await asyncio.gather(spawn(how, manner=urgent), spawn(how))) == [urgent, PLAIN]
    assert manner() is PLAIN


async def test_outside_of_spawn_it_says_so() -> None:
    with pytest.raises(RuntimeError):
        await_(double(1))
