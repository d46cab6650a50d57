"""A vault opened when first needed: probing a keyring takes too long for the time before the first frame."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol

from lararium.domain.errors import VaultError
from lararium.domain.ids import Did, HomeId, Token
from lararium.ports import SecretStore


class Vault(SecretStore, Protocol):
    """A SecretStore that knows which homes it holds."""

    async def homes(self) -> Sequence[HomeId]:
        """Homes with keys. Raises VaultError."""
        ...


class LateVault:
    """SecretStore over `open_`, called once; a failed opening is tried again by the next call."""

    def __init__(self, open_: Callable[[], Awaitable[Vault]]) -> None:
        self._open = open_
        self._vault: Vault | None = None
        self._before: Vault | None = None
        self._opening = asyncio.Lock()

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        """As SecretStore; also raises what opening raises."""
        return await (await self.open_now()).tokens(home)

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        """As SecretStore; also raises what opening raises."""
        await (await self.open_now()).put(home, tokens)

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        """As SecretStore; also raises what opening raises."""
        await (await self.open_now()).remove(home, dids)

    def describe(self) -> str:
        """The back-end's word, or '' before it was opened."""
        return self._vault.describe() if self._vault else ""

    def close(self) -> None:
        """Open anew at the next call, by then perhaps elsewhere: the keys move along."""
        self._before, self._vault = self._vault or self._before, None

    async def open_now(self) -> Vault:
        """The opened vault. Raises VaultError, BadInput."""
        async with self._opening:
            if self._vault is None:
                vault = await self._open()
                if self._before is not None:
                    await _move(self._before, vault)
                    self._before = None
                self._vault = vault
            return self._vault


async def _move(source: Vault, target: Vault) -> None:
    """Copy every key, then wipe the source; a source that fails half-way keeps what it has."""
    if source.describe() == target.describe():
        return
    for home in await source.homes():
        tokens = await source.tokens(home)
        await target.put(home, tokens)
        if dict(await target.tokens(home)).items() >= dict(tokens).items():
            try:
                await source.remove(home, list(tokens))
            except VaultError:
                continue
