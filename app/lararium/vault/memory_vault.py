"""Tokens for this session only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lararium.domain.ids import Did, HomeId, Token


class MemoryVault:
    """SecretStore that forgets at the end: the demo, tests, and `this session only`."""

    def __init__(self, tokens: Mapping[HomeId, Mapping[Did, Token]] | None = None) -> None:
        self._homes = {home: dict(held) for home, held in (tokens or {}).items()}

    def describe(self) -> str:
        """`memory`."""
        return "memory"

    async def homes(self) -> Sequence[HomeId]:
        """Homes that have keys here."""
        return list(self._homes)

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        """All tokens of a home."""
        return dict(self._homes.get(home, {}))

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        """Add or replace some; others stay."""
        self._homes.setdefault(home, {}).update(tokens)

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        """Wipe some; missing ones are no error."""
        held = self._homes.get(home, {})
        for did in dids:
            held.pop(did, None)
        if not held:
            self._homes.pop(home, None)
