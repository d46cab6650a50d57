"""The device's own clock: seconds since its boot, which every datagram to it must carry."""

from __future__ import annotations

from lararium.ports import Clock

_DISORDER = 5
"""Seconds by which a datagram that was overtaken may lie in the past without meaning a reboot."""


class Uptime:
    """Last stamp heard, carried on by our clock."""

    __slots__ = ("_at", "_clock", "_stamp", "known", "reboots")

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stamp = 0
        self._at = 0.0
        self.known = False
        self.reboots = 0

    def hear(self, stamp: int) -> bool:
        """Take in a stamp; True if it shows that the device has started anew."""
        rebooted = self.known and stamp < self._stamp - _DISORDER
        self.reboots += rebooted
        if not self.known or rebooted or stamp >= self._stamp:
            self._stamp, self._at, self.known = stamp, self._clock.monotonic(), True
        return rebooted

    def silence(self) -> float:
        """Seconds since the last stamp; infinite before the first."""
        return self._clock.monotonic() - self._at if self.known else float("inf")

    def now(self) -> int:
        """Stamp for the next datagram: at least one later than the last one heard."""
        return (self._stamp + max(1, int(self._clock.monotonic() - self._at))) & 0xFFFFFFFF
