"""When one device is asked next, and what is remembered of its polls."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable
from dataclasses import dataclass

from lararium.domain.home import Device
from lararium.ports import DeviceLink

LONG_AGO = -1e9
"""Of the monotonic clock: before anything happened."""


@dataclass(slots=True, eq=False)
class PollPlan:
    """Of one device; times are those of the monotonic clock, in seconds."""

    device: Device
    endpoint: Hashable
    often: tuple[str, ...]
    rarely: tuple[str, ...]
    least: float = 0.0
    """Seconds that the model wants between two polls."""
    due: float = 0.0
    rare_due: float = 0.0
    read_at: float = LONG_AGO
    heard_at: float = LONG_AGO
    hurry_until: float = LONG_AGO
    pushed: bool = False
    """It pushed already when it was read last: what changed before its first report is not missed."""
    greet_first: bool = False
    asked: bool = False
    """It was polled once since it was added."""
    hopeless: bool = False
    link: DeviceLink | None = None
    task: asyncio.Task[None] | None = None
