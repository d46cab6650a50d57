"""The operation that tells the owner of descriptions fetched by a command."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from lararium.engine.household import Household
from lararium.owner.protocol import Arguments


def fetching(
    household: Household, add_counts: Callable[[Mapping[str, Any]], None]
) -> dict[str, Callable[[Arguments], Awaitable[Any]]]:
    """`specs.fetched` (COUNTS): keep the gate's figures of that command, and describe all devices anew."""

    async def fetched(arguments: Arguments) -> Any:
        counts = arguments.get("counts")
        if isinstance(counts, Mapping):
            add_counts(counts)
        await household.redescribe()
        return {}

    return {"specs.fetched": fetched}
