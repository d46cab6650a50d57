"""Time of the simulated house: network time is real, motion runs at `speed`."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class SimClock(Protocol):
    """What devices read; tests drive it by hand."""

    def monotonic(self) -> float:
        """Real seconds: stamps, latency, applied times."""
        ...

    def motion(self) -> float:
        """Seconds as motors, ramps and drift feel them."""
        ...

    def now(self) -> datetime:
        """Aware UTC wall clock, for the scripted day."""
        ...


class SystemClock:
    """The system's time; `speed` scales motion alone."""

    def __init__(self, speed: float = 1.0) -> None:
        self._speed = speed
        self._start = time.monotonic()

    def monotonic(self) -> float:
        """Real seconds."""
        return time.monotonic()

    def motion(self) -> float:
        """Motion seconds."""
        return (time.monotonic() - self._start) * self._speed

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)


class ManualClock:
    """Stands still until `advance`."""

    def __init__(self, start: datetime | None = None) -> None:
        self._seconds = 1000.0
        self._start = start or datetime(2026, 1, 15, 19, 0, tzinfo=UTC)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds

    def monotonic(self) -> float:
        """Real seconds."""
        return self._seconds

    def motion(self) -> float:
        """Motion seconds."""
        return self._seconds

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.fromtimestamp(self._start.timestamp() + self._seconds - 1000.0, UTC)
