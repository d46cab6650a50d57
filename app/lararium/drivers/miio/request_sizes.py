"""How many properties a model bears in one request: learnt by failing, tried anew after long success."""

from __future__ import annotations

from collections.abc import Mapping

MOST_PROPERTIES = 15
PROOF = 200
"""Requests of the learnt size in a row that were answered wholly, before a larger one is tried."""
MOST_PROOF = 12_800
_HARDER = 4


class RequestSizes:
    """Shared by all devices of a home; a model's name includes its firmware where that is known.

    What made a request too large may pass (a busy device, a weak signal). So a size grows again: twice as large after
    `PROOF` good requests, and every trial that fails makes the next one wait four times as long.
    """

    def __init__(self, learnt: Mapping[str, int] | None = None) -> None:
        self._sizes = dict(learnt or {})
        self._good: dict[str, int] = {}
        self._proof: dict[str, int] = {}
        self._tried: set[str] = set()

    def of(self, model: str) -> int:
        """Properties per request that it is known to bear."""
        return self._sizes.get(model, MOST_PROPERTIES)

    def next(self, model: str, most: int, wanted: int) -> int:
        """Properties for the next request: what it bears, now and then more, never above `most`.

        `wanted` are to be asked for; where one request holds them all there is nothing to try.
        """
        size = min(self.of(model), most)
        if size < min(most, wanted) and self._good.get(model, 0) >= self._proof.get(model, PROOF):
            self._good[model] = 0
            self._tried.add(model)
            return min(size * 2, most)
        return size

    def bore(self, model: str, size: int) -> None:
        """A request of that size was answered wholly."""
        known = self._sizes.get(model)
        if known is None or size < known:
            return
        self._good[model] = self._good.get(model, 0) + 1
        if size > known:
            self._forget(model)
            if size < MOST_PROPERTIES:
                self._sizes[model] = size

    def learn(self, model: str, size: int) -> None:
        """It bears only that many."""
        if model in self._tried:
            self._proof[model] = min(self._proof.get(model, PROOF) * _HARDER, MOST_PROOF)
            self._tried.discard(model)
        self._good[model] = 0
        self._sizes[model] = max(1, min(size, self.of(model)))

    def learnt(self) -> dict[str, int]:
        """All that differs from the usual, to be kept."""
        return dict(self._sizes)

    def _forget(self, model: str) -> None:
        for kept in (self._sizes, self._good, self._proof):
            kept.pop(model, None)
        self._tried.discard(model)
