"""How long to wait for an answer: smoothed round-trip time, and limits."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Limits of one endpoint, in seconds. `budget` covers all attempts of a call."""

    budget: float = 3.0
    shortest: float = 0.08
    longest_first: float = 0.4
    growth: float = 1.6
    longest: float = 2.0


SLOW = Patience(budget=6.0)
"""For gateways and things with motors."""


class RoundTrip:
    """Smoothed round-trip time and its variation (RFC 6298 weights), with the last samples for figures."""

    __slots__ = ("_limits", "_samples", "_smoothed", "_variation")

    def __init__(self, limits: Patience) -> None:
        self._limits = limits
        self._smoothed: float | None = None
        self._variation = 0.0
        self._samples: deque[float] = deque(maxlen=128)

    def add(self, seconds: float) -> None:
        """Take in one measured answer."""
        self._samples.append(seconds)
        if self._smoothed is None:
            self._smoothed, self._variation = seconds, seconds / 2
            return
        self._variation += (abs(seconds - self._smoothed) - self._variation) / 4
        self._smoothed += (seconds - self._smoothed) / 8

    def first_timeout(self) -> float:
        """Seconds to wait for the first attempt."""
        limits = self._limits
        if self._smoothed is None:
            return limits.longest_first
        return min(max(self._smoothed + 4 * self._variation, limits.shortest), limits.longest_first)

    def next_timeout(self, last: float) -> float:
        """Seconds to wait for the attempt after one that waited `last`."""
        return min(last * self._limits.growth, self._limits.longest)

    def percentile_ms(self, share: float) -> float | None:
        """Milliseconds below which that share of the last answers lay, None without answers."""
        if not self._samples:
            return None
        ordered = sorted(self._samples)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000
