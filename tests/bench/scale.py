"""200 and 2,000 devices: what one poll costs, as the engine paces them and as fast as it goes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

from lararium.domain.state import Freshness
from lararium.drivers.miio.links import MiioLinks
from tests.bench.clients import Places, our_household
from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.part import run_part
from tests.bench.simulator import Simulator

NAME = "scale"
FEW, MANY = 200, 2000
LIMIT = 1.2


def engine(places: Places, seconds: float) -> dict[str, float]:
    """A running engine, all devices in the 30 s tier: polls, and CPU seconds, in that time."""

    async def measure() -> dict[str, float]:
        opened: list[Any] = []

        class Counted(MiioLinks):
            async def open(self, *arguments: Any) -> Any:
                opened.append(await super().open(*arguments))
                return opened[-1]

        household = await our_household(places, links=Counted)
        live = household.houses[0].live
        await household.start()
        async with asyncio.timeout(60):
            while any(s.freshness is not Freshness.FRESH for s in live.states().values()):  # noqa: ASYNC110
                await asyncio.sleep(0.1)
        await asyncio.sleep(5)
        polls, cpu = sum(link.health().answered for link in opened), time.process_time()
        await asyncio.sleep(seconds)
        polls, cpu = sum(link.health().answered for link in opened) - polls, time.process_time() - cpu
        await household.stop()
        return {"polls": polls, "cpu": cpu}

    return asyncio.run(measure())


def run(options: Options) -> Iterator[Row]:
    """Both sizes in the same run; the peer is our own cost with few devices."""
    seconds = 35 if options.quick else 60
    turns = 1 if options.quick else 2
    rounds = 2 if options.quick else 6
    paced: dict[int, list[float]] = {FEW: [], MANY: []}
    share: dict[int, float] = {}
    fast: dict[int, list[float]] = {FEW: [], MANY: []}
    for count in (FEW, MANY):
        with Simulator(count) as house:
            places = house.places()
            for _ in range(turns):
                found = run_part("tests.bench.scale", "engine", places=places, seconds=seconds)
                paced[count].append(found["cpu"] * 1000 / found["polls"])
                share[count] = found["cpu"] / seconds * 100
                # the same number of commands in both sizes
                times = rounds * MANY // count
                fast[count] += [cost for _, cost in run_part("tests.bench.poll", "ours", places=places, rounds=times)]
    words = f"{turns} x {seconds} s in the 30 s tier; share of a core {share[FEW]:.1f} % and {share[MANY]:.1f} %"
    for what, costs, target, how in (
        ("engine, 2,000 devices: CPU a poll", paced, LIMIT, words),
        ("links, 2,000 devices at once: CPU a read", fast, None, "a burst no poller makes"),
    ):
        few, many = percentile(costs[FEW], 0.5), percentile(costs[MANY], 0.5)
        yield Row(
            NAME,
            what,
            "ms",
            many,
            percentile(costs[MANY], 0.95),
            f"<= {target:g} x that of 200" if target else "",
            many / few <= target if target else None,
            "ours with 200 devices",
            few,
            percentile(costs[FEW], 0.95),
            many / few,
            how + "; ratio = 2,000 to 200",
        )
