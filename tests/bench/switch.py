"""30 and 200 devices switched at once: last minus first applied, by the simulated devices' own stamps."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from tests.bench.clients import OurClient, Places, our_household, stock_devices
from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.part import run_part
from tests.bench.simulator import Simulator

NAME = "switch"
LATENCY = "5-50"
BRIGHTNESS = (2, 2)
TARGETS = {(30, 0.0): 60.0, (30, 0.01): 180.0, (30, 0.05): 400.0, (200, 0.0): 150.0}
"""Milliseconds at p95, by number of devices and loss in each direction."""
Applied = dict[str, list[list[Any]]]
"""Writes by did: `[siid, piid, value, seconds, by]`."""
MOST_RUNS = 99
"""Each run sets a brightness of its own, by which its writes are known."""


def ours(places: Places, runs: int) -> list[float]:
    """Milliseconds until all had confirmed, for each run, through `SpecLink.write` on warm links."""

    async def measure() -> list[float]:
        client = OurClient()
        await client.connect(places)
        for _ in range(3):
            await client.greet()
        await asyncio.gather(*(link.write({"light:brightness": 100}) for link in client.open), return_exceptions=True)
        took = []
        for number in range(1, runs + 1):
            await asyncio.sleep(0.05)
            start = time.perf_counter()
            await asyncio.gather(
                *(link.write({"light:brightness": number}) for link in client.open), return_exceptions=True
            )
            took.append((time.perf_counter() - start) * 1000)
        await client.close()
        return took

    return asyncio.run(measure())


def engine(places: Places, runs: int) -> list[float]:
    """Milliseconds until all were proven by read-back, through the whole engine while it polls."""

    async def measure() -> list[float]:
        household = await our_household(places)
        house = household.houses[0]
        await household.start()
        await asyncio.sleep(2)
        took = []
        for number in range(1, runs + 1):
            start = time.perf_counter()
            await asyncio.gather(
                *(house.command(device, {"light:brightness": number}) for device in house.devices),
                return_exceptions=True,
            )
            took.append((time.perf_counter() - start) * 1000)
        await household.stop()
        return took

    return asyncio.run(measure())


def stock(places: Places, runs: int, threads: int) -> list[float]:
    """The same through `set_property_by` in a pool, after a handshake."""
    devices = stock_devices(places)

    def write(device: Any, value: int) -> None:
        # beside its own exceptions it lets a TypeError out when a late hello answers in place of a reply
        with suppress(Exception):
            device.set_property_by(*BRIGHTNESS, value)

    took = []
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda device: write(device, 100), devices))
        for number in range(1, runs + 1):
            start = time.perf_counter()
            list(pool.map(lambda device, value=number: write(device, value), devices))
            took.append((time.perf_counter() - start) * 1000)
    return took


def spreads(applied: Applied, dids: Sequence[str], since: float, runs: int) -> tuple[list[float], int]:
    """Milliseconds between the first and the last device that applied each run, and writes that never arrived."""
    first: list[dict[str, float]] = [{} for _ in range(runs + 1)]
    for did in dids:
        for siid, piid, value, at, _ in applied.get(did, ()):
            if (siid, piid) == BRIGHTNESS and at > since and 1 <= value <= runs:
                first[value].setdefault(did, at)
    missing = sum(len(dids) - len(seen) for seen in first[1:])
    return [(max(seen.values()) - min(seen.values())) * 1000 for seen in first[1:] if len(seen) == len(dids)], missing


def run(options: Options) -> Iterator[Row]:
    """Ours and python-miio on the same simulated devices, loss after loss."""
    with Simulator(200, latency=LATENCY) as house:
        every = house.places()
        for devices, loss in ((30, 0.0), (30, 0.01), (30, 0.05), (200, 0.0), (200, 0.01), (200, 0.05)):
            yield _compare(house, every[:devices], loss, options)
        house.fault(loss=None)
        for devices in (30, 200):
            yield _whole(house, every[:devices], options)


def _compare(house: Simulator, places: Places, loss: float, options: Options) -> Row:
    dids = [str(did) for did, _, _ in places]
    runs = 10 if options.quick else MOST_RUNS if len(places) == 30 else 40
    house.fault(loss=loss or None)
    since, _ = house.applied()
    took = run_part("tests.bench.switch", "ours", places=places, runs=runs)
    mine, missing = spreads(house.applied()[1], dids, since, runs)
    target = TARGETS.get((len(places), loss))
    how = (
        f"{runs} runs, RTT {LATENCY} ms, loss {loss:.0%} each way, warm links; "
        f"all confirmed p95 {percentile(took, 0.95):.0f} ms; {missing} of {runs * len(dids)} writes never applied"
    )
    peer: dict[str, Any] = {}
    if len(places) == 30:
        stock_runs = 3 if options.quick else 30 if not loss else 10
        since, _ = house.applied()
        run_part("tests.bench.switch", "stock", places=places, runs=stock_runs, threads=30)
        theirs, lost = spreads(house.applied()[1], dids, since, stock_runs)
        how += f"; stock {stock_runs} runs, {lost} never applied"
        if theirs:
            peer = {
                "peer": "python-miio, 30 threads",
                "peer_p50": percentile(theirs, 0.5),
                "peer_p95": percentile(theirs, 0.95),
                "ratio": percentile(theirs, 0.95) / percentile(mine, 0.95),
            }
            how += "; ratio = stock to ours at p95"
    p95 = percentile(mine, 0.95)
    return Row(
        NAME,
        f"{len(places)} at once, loss {loss:.0%}: spread",
        "ms",
        percentile(mine, 0.5),
        p95,
        f"p95 <= {target:g} ms" if target else "",
        p95 <= target if target else None,
        how=how,
        **peer,
    )


def _whole(house: Simulator, places: Places, options: Options) -> Row:
    dids = [str(did) for did, _, _ in places]
    runs = 5 if options.quick else 30
    since, _ = house.applied()
    took = run_part("tests.bench.switch", "engine", places=places, runs=runs)
    found, missing = spreads(house.applied()[1], dids, since, runs)
    target, p95 = TARGETS[len(places), 0.0], percentile(found, 0.95)
    how = (
        f"{runs} runs of House.command while it polls; proven by read-back p95 {percentile(took, 0.95):.0f} ms; "
        f"{missing} of {runs * len(dids)} writes never applied"
    )
    return Row(
        NAME,
        f"{len(places)} at once, loss 0%, whole engine: spread",
        "ms",
        percentile(found, 0.5),
        p95,
        f"p95 <= {target:g} ms",
        p95 <= target,
        how=how,
    )
