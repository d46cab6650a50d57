import asyncio

from lararium.gate import loops


def test_windows_gets_the_selector_loop_and_the_others_theirs() -> None:
    assert loops.loop_factory("win32") is asyncio.SelectorEventLoop
    assert loops.loop_factory("linux") is None
    assert loops.loop_factory("darwin") is None


def test_work_is_run_to_its_end() -> None:
    async def work() -> int:
        await asyncio.sleep(0)
        return 42

    assert loops.run(work()) == 42
