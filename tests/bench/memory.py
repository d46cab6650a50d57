"""The real panel with 214 live devices for minutes: how much memory it holds, whether that grows, and its CPU."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.panel import PanelProcess, demo_folder, healthy_of

NAME = "memory"
LIMIT = 350.0
FLAT = 1.0
"""MB a minute that count as flat, over the second half."""
EVERY = 2.0


def slope(samples: list[tuple[float, float]]) -> float:
    """Growth a minute of `(seconds, MB)`, by least squares."""
    return statistics.linear_regression([at / 60 for at, _ in samples], [size for _, size in samples]).slope


def run(options: Options) -> Iterator[Row]:
    """Watch one panel from outside."""
    minutes = min(options.minutes, 0.5) if options.quick else options.minutes
    samples: list[tuple[float, float]] = []
    with demo_folder() as (house, environment, count):
        healthy = healthy_of(house)
        with PanelProcess(environment, healthy) as panel:
            panel.moment("live")
            start = time.monotonic()
            while (at := time.monotonic() - start) < minutes * 60:
                samples.append((at, panel.memory()["VmRSS"]))
                time.sleep(EVERY)
            highest = panel.memory()["VmHWM"]
    sizes = [size for _, size in samples]
    half = [sample for sample in samples if sample[0] >= minutes * 30]
    growth = slope(half)
    how = f"{minutes:g} min, {count} devices, polled; highest ever {highest:.0f} MB"
    yield Row(
        NAME,
        "resident memory",
        "MB",
        percentile(sizes, 0.5),
        max(sizes),
        f"<= {LIMIT:g} MB",
        max(sizes) <= LIMIT,
        how=how,
    )
    how = f"second half: {half[0][1]:.1f} -> {half[-1][1]:.1f} MB"
    yield Row(NAME, "growth", "MB/min", growth, None, f"flat: <= {FLAT:g}", growth <= FLAT, how=how)
