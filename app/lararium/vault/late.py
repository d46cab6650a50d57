"""A vault opened when first needed: probing a keyring takes too long for the time before the first frame."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from lararium.domain.ids import Did, HomeId, Token
from lararium.ports import SecretStore


class LateVault:
    """SecretStore over `open_`, called once; a failed opening is tried again by the next call."""

    def __init__(self, open_: Callable[[], Awaitable[SecretStore]]) -> None:
        self._open = open_
        self._vault: SecretStore | None = None
        self._opening = asyncio.Lock()

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        """As SecretStore; also raises what opening raises."""
        return await (await self._opened()).tokens(home)

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        """As SecretStore; also raises what opening raises."""
        await (await self._opened()).put(home, tokens)

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        """As SecretStore; also raises what opening raises."""
        await (await self._opened()).remove(home, dids)

    def describe(self) -> str:
        """The back-end's word, or '' before it was opened."""
        return self._vault.describe() if self._vault else ""

    async def open_now(self) -> SecretStore:
        """Open it for `doctor`. Raises VaultError, BadInput."""
        return await self._opened()

    async def _opened(self) -> SecretStore:
        async with self._opening:
            if self._vault is None:
                self._vault = await self._open()
            return self._vault
