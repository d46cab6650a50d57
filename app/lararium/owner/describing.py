"""The operation that looks again at what is known of models."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from lararium.engine.household import Household
from lararium.owner.protocol import Arguments


def describing(household: Household) -> dict[str, Callable[[Arguments], Awaitable[Any]]]:
    """`redescribe`: specs were imported or override packs edited; how many devices are described otherwise now."""

    async def redescribe(_: Arguments) -> Any:
        before = {name: known for house in household.houses for name, known in house.descriptions.items()}
        await household.redescribe()
        after = {name: known for house in household.houses for name, known in house.descriptions.items()}
        return {"changed": sum(known is not before.get(name) for name, known in after.items())}

    return {"redescribe": redescribe}
