"""160 live and 40 silent devices: how long until every live one is refreshed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from lararium.domain.ids import DeviceId
from lararium.domain.state import Freshness
from tests.bench.clients import OurClient, Places, controls, our_household, stock_devices
from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.part import run_part
from tests.bench.simulator import PROPERTIES, Simulator

NAME = "dead"
DEVICES = 200
EVERY = 5
"""Every fifth is silent."""
LATENCY = "20-20"
TARGET = 0.5


def is_dead(order: int) -> bool:
    """Whether the device of that place is silent."""
    return order % EVERY == EVERY - 1


def engine(places: Places) -> float:
    """Seconds from the start of a cold engine until all live devices are fresh."""

    async def measure() -> float:
        household = await our_household(places)
        house = household.houses[0]
        waiting = {DeviceId(f"d{did}") for order, (did, _, _) in enumerate(places) if not is_dead(order)}
        done = asyncio.Event()

        def changed(devices: frozenset[DeviceId]) -> None:
            waiting.difference_update(d for d in devices if house.live.state(d).freshness is Freshness.FRESH)
            if not waiting:
                done.set()

        house.live.observe(changed)
        start = time.perf_counter()
        await household.start()
        async with asyncio.timeout(30):
            await done.wait()
        took = time.perf_counter() - start
        await household.stop()
        return took

    return asyncio.run(measure())


def links(places: Places, rounds: int) -> list[float]:
    """Seconds until the last live device has answered a read of all devices at once, on warm links."""

    async def measure() -> list[float]:
        client, wanted = OurClient(), controls()
        await client.connect(places)
        await asyncio.gather(*(link.read(wanted) for link in client.open), return_exceptions=True)
        found = []
        for _ in range(rounds):
            start, answered = time.perf_counter(), [0.0]

            async def read(link: Any, start: float = start, answered: list[float] = answered) -> None:
                await link.read(wanted)
                answered[0] = time.perf_counter() - start

            results = await asyncio.gather(*(read(link) for link in client.open), return_exceptions=True)
            dead = [order for order, result in enumerate(results) if result is not None]
            if dead != [order for order in range(len(places)) if is_dead(order)]:
                raise RuntimeError("other devices are silent than should be")
            found.append(answered[0])
        await client.close()
        return found

    return asyncio.run(measure())


def stock(places: Places, threads: int) -> float:
    """Seconds until a pool of python-miio's clients has refreshed the last live device."""
    devices = stock_devices(places)
    from miio.exceptions import DeviceException

    last = [0.0]
    start = time.perf_counter()

    def poll(device: Any) -> None:
        try:
            device.get_properties_for_mapping(max_properties=len(PROPERTIES))
        except DeviceException:
            return
        last[0] = max(last[0], time.perf_counter() - start)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(poll, devices))
    return last[0]


def run(options: Options) -> Iterator[Row]:
    """The engine from cold, links when warm, and stock pools on the same devices."""
    times = 2 if options.quick else 8
    with Simulator(DEVICES, latency=LATENCY) as house:
        places = house.places()
        for order, (did, _, _) in enumerate(places):
            if is_dead(order):
                house.fault(did, offline=True)
        mine = [run_part("tests.bench.dead", "engine", places=places) for _ in range(times)]
        warm = run_part("tests.bench.dead", "links", places=places, rounds=times)
        pools = (32,) if options.quick else (8, 32, 64)
        theirs = {n: run_part("tests.bench.dead", "stock", places=places, threads=n) for n in pools}
    best = min(theirs, key=lambda n: theirs[n])
    pool_words = ", ".join(f"{n} threads {took:.1f} s" for n, took in theirs.items())
    for what, found in (("engine from cold: all live refreshed", mine), ("warm links: all live refreshed", warm)):
        middle = percentile(found, 0.5)
        yield Row(
            NAME,
            what,
            "s",
            middle,
            percentile(found, 0.95),
            f"<= {TARGET:g} s",
            middle <= TARGET,
            f"python-miio, {best} threads",
            theirs[best],
            None,
            theirs[best] / middle,
            f"{len(found)} runs, 160 live (RTT 20 ms) + 40 silent; stock pools {pool_words}; ratio = stock to ours",
        )
