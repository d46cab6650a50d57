"""200 devices, 15 properties each, read as fast as it goes: our links beside python-miio in threads."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from tests.bench.clients import OurClient, Places, controls, stock_devices
from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.part import run_part
from tests.bench.simulator import PROPERTIES, Simulator

NAME = "poll"
DEVICES = 200
THREADS = (1, 8, 32, 64)
Rates = list[list[float]]
"""Commands a second and CPU milliseconds a command, for each round."""


def ours(places: Places, rounds: int) -> Rates:
    """Rounds over all devices at once, through `SpecLink.read`."""

    async def measure() -> Rates:
        client, wanted = OurClient(), controls()
        await client.connect(places)
        await client.greet()
        found = []
        for number in range(rounds + 1):
            wall, cpu = time.perf_counter(), time.process_time()
            results = await asyncio.gather(*(link.read(wanted) for link in client.open))
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            if any(len(result.values) != len(wanted) for result in results):
                raise RuntimeError("a read was not complete")
            if number:  # the first round learns
                found.append([len(places) / wall, cpu * 1000 / len(places)])
        await client.close()
        return found

    return asyncio.run(measure())


def stock(places: Places, rounds: int, threads: int) -> Rates:
    """The same through `get_properties_for_mapping`, each device by one thread at a time."""
    devices = stock_devices(places)
    found = []
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda device: device.send_handshake(), devices))
        for _ in range(rounds):
            wall, cpu = time.perf_counter(), time.process_time()
            answers = list(pool.map(lambda d: d.get_properties_for_mapping(max_properties=len(PROPERTIES)), devices))
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            if any(len(answer) != len(PROPERTIES) for answer in answers):
                raise RuntimeError("a read was not complete")
            found.append([len(places) / wall, cpu * 1000 / len(places)])
    return found


def run(options: Options) -> Iterator[Row]:
    """Ours and stock take turns; the best thread count of stock is the peer."""
    turns, rounds = (1, 3) if options.quick else (3, 8)
    mine: Rates = []
    theirs: dict[int, Rates] = {threads: [] for threads in THREADS}
    with Simulator(DEVICES) as house:
        places = house.places()
        for _ in range(turns):
            mine += run_part("tests.bench.poll", "ours", places=places, rounds=rounds)
            for threads in THREADS:
                theirs[threads] += run_part("tests.bench.poll", "stock", places=places, rounds=2, threads=threads)
    rates, costs = zip(*mine, strict=True)
    by_threads = {n: percentile([rate for rate, _ in found], 0.5) for n, found in theirs.items()}
    best = max(by_threads, key=lambda n: by_threads[n])
    cheapest = min(percentile([cost for _, cost in found], 0.5) for found in theirs.values())
    stock_rates = [rate for rate, _ in theirs[best]]
    ratio = percentile(rates, 0.5) / by_threads[best]
    counts = ", ".join(f"{n}: {rate:.0f}/s" for n, rate in by_threads.items())
    how = (
        f"{DEVICES} devices x {len(PROPERTIES)} properties, {len(rates)} rounds, no latency; stock by threads {counts}"
    )
    yield Row(
        NAME,
        "commands",
        "1/s",
        percentile(rates, 0.5),
        percentile(rates, 0.05),
        ">= 5 x stock",
        ratio >= 5,
        f"python-miio, {best} threads",
        by_threads[best],
        percentile(stock_rates, 0.05),
        ratio,
        how + "; p95 = the slow end",
    )
    cost = percentile(costs, 0.5)
    yield Row(
        NAME,
        "CPU a command",
        "ms",
        cost,
        percentile(costs, 0.95),
        "<= 0.5 ms",
        cost <= 0.5,
        "python-miio, its cheapest thread count",
        cheapest,
        None,
        cheapest / cost,
        "process CPU of the client alone; ratio = stock to ours",
    )
