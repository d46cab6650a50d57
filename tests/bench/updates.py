"""500 property updates a second under 240 tiles, and a panel at rest: CPU of one core."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from itertools import cycle

from lararium.domain.capability import Format, Value
from lararium.domain.ids import DeviceId
from lararium.engine.house import House
from lararium.ports import Push
from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.panel import PanelProcess, demo_folder, healthy_of
from tests.bench.part import run_part
from tests.bench.tiles import TILES, on_qt, window

NAME = "updates"
RATE = 500
BATCH = 0.02
"""Seconds between two handfuls of updates, as datagrams come in."""
Change = tuple[DeviceId, str, tuple[Value, Value]]
BUSY, IDLE = 25.0, 2.0


def measure(page: str, slices: int, seconds: float) -> dict[str, list[float]]:
    """CPU percent of one core in each slice of time: at rest, and under updates; and how many came in a second."""

    async def work() -> dict[str, list[float]]:
        found: dict[str, list[float]] = {"rest": [], "busy": [], "rate": [], "frames": []}
        async with window(page) as (panel, household):
            house = household.houses[0]
            frames = [0]

            def swapped() -> None:
                frames[0] += 1

            panel.window.frameSwapped.connect(swapped)
            changes = cycle(_changes(house))
            await asyncio.sleep(1)
            for _ in range(slices):
                cpu = time.process_time()
                await asyncio.sleep(seconds)
                found["rest"].append((time.process_time() - cpu) / seconds * 100)
            for _ in range(slices):
                cpu, start, sent, frames[0] = time.process_time(), time.perf_counter(), 0, 0
                while (passed := time.perf_counter() - start) < seconds:
                    for _ in range(int(passed * RATE) - sent):
                        device, control, values = next(changes)
                        shown = house.live.state(device).values.get(control)
                        value = values[0] if shown != values[0] else values[1]
                        house.live.apply_push(device, Push({control: value}))
                        sent += 1
                    await asyncio.sleep(BATCH)
                passed = time.perf_counter() - start
                found["busy"].append((time.process_time() - cpu) / passed * 100)
                found["rate"].append(sent / passed)
                found["frames"].append(frames[0] / passed)
        return found

    return on_qt(work)


def _changes(house: House) -> list[Change]:
    """A property of every device that a tile shows, and two values it may have."""
    found: list[Change] = []
    for device, description in house.descriptions.items():
        if description is None:
            continue
        shown = {name for part in description.parts for name in (part.level, part.primary) if name}
        controls = sorted(description.pollable(), key=lambda c: c.id not in shown)
        for control in controls:
            if control.format is Format.BOOL:
                found.append((device, control.id, (True, False)))
                break
            if control.range is not None:
                low, high, step = control.range.minimum, control.range.maximum, control.range.step
                middle = low + step * round((high - low) / step / 2)
                number = int if control.format is not Format.FLOAT else float
                found.append((device, control.id, (number(middle), number(middle + step))))
                break
    return found


def run(options: Options) -> Iterator[Row]:
    """The page with all tiles and the home page, at rest and busy; then the real panel at rest."""
    slices, seconds = (2, 3.0) if options.quick else (6, 5.0)
    for page in ("all", "home"):
        found = run_part("tests.bench.updates", "measure", page=page, slices=slices, seconds=seconds)
        busy, rate, frames = found["busy"], percentile(found["rate"], 0.5), percentile(found["frames"], 0.5)
        how = (
            f"{slices} x {seconds:g} s, {rate:.0f} updates/s came in, {frames:.0f} frames/s, 1280x800, software backend"
        )
        yield Row(
            NAME,
            f"{RATE}/s, {TILES} tiles, page {page}",
            "% core",
            percentile(busy, 0.5),
            percentile(busy, 0.95),
            f"<= {BUSY:g} %",
            percentile(busy, 0.5) <= BUSY,
            how=how,
        )
        rest = found["rest"]
        how = f"{slices} x {seconds:g} s; links answer from memory, tiles on screen polled every 5 s"
        middle, p95 = percentile(rest, 0.5), percentile(rest, 0.95)
        yield Row(NAME, f"at rest, page {page}", "% core", middle, p95, f"<= {IDLE:g} %", middle <= IDLE, how=how)
    yield _real(20.0 if options.quick else 90.0)


def _real(seconds: float) -> Row:
    with demo_folder() as (house, environment, count):
        with PanelProcess(environment, healthy_of(house)) as panel:
            panel.moment("live")
            time.sleep(5)
            shares = []
            for _ in range(3):
                before, start = panel.cpu(), time.monotonic()
                time.sleep(seconds / 3)
                shares.append((panel.cpu() - before) / (time.monotonic() - start) * 100)
    middle = percentile(shares, 0.5)
    how = f"3 x {seconds / 3:g} s, the real program, {count} devices over encrypted datagrams, home page"
    what = "idle panel, polling"
    return Row(NAME, what, "% core", middle, max(shares), f"<= {IDLE:g} %", middle <= IDLE, how=how)
