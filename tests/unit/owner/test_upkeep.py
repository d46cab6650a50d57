import asyncio
from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import StorageFull
from lararium.owner.upkeep import EVERY, Upkeep, flat, nested
from tests.support.clock import VirtualClock


class Store:
    def __init__(self) -> None:
        self.copies = 0
        self.kept: list[Mapping[str, int]] = []
        self.full = False

    def daily_copy(self) -> None:
        self.copies += 1
        if self.full:
            raise StorageFull

    def save_counters(self, counters: Mapping[str, int]) -> None:
        if self.full:
            raise StorageFull
        self.kept.append(counters)


async def until(condition: Any) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0)


async def test_it_copies_and_keeps_figures_now_and_then_and_at_the_end() -> None:
    store, clock = Store(), VirtualClock()
    upkeep = Upkeep(store, lambda: {"loopback": {"127.0.0.1": {"sent": len(store.kept)}}}, clock)
    upkeep.start()
    await until(lambda: len(store.kept) == 1)
    await clock.advance(EVERY)
    await until(lambda: len(store.kept) == 2)
    assert store.copies == 2
    await upkeep.stop()
    assert [nested(kept)["loopback"]["127.0.0.1"]["sent"] for kept in store.kept] == [0, 1, 2]


async def test_a_full_disk_ends_nothing() -> None:
    store, clock = Store(), VirtualClock()
    store.full = True
    upkeep = Upkeep(store, dict, clock)
    upkeep.start()
    await until(lambda: store.copies == 1)
    store.full = False
    await asyncio.sleep(0.01)
    await clock.advance(EVERY)
    await until(lambda: len(store.kept) == 1)
    await upkeep.stop()


words = st.text(st.characters(exclude_characters=" "), min_size=1, max_size=8)
figures = st.dictionaries(words, st.integers(0, 2**40), min_size=1, max_size=4)


@given(st.dictionaries(words, st.dictionaries(words, figures, min_size=1, max_size=4), max_size=4))
def test_flat_figures_come_back_as_they_were(counts: dict[str, dict[str, dict[str, int]]]) -> None:
    assert nested(flat(counts)) == counts
