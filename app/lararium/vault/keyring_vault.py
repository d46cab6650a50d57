"""Tokens in the system's keyring, many to an entry, so written that a crash at any point loses none."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress

from lararium.domain.errors import PanelError, VaultError, VaultUnavailable
from lararium.domain.ids import Did, HomeId, Token
from lararium.ports import Pack, PackIndex
from lararium.vault.backends import Backend, Calls
from lararium.vault.packing import LIMIT, SLOTS, Entry, name_of, read_entry, with_tokens, without

_ROSTER = "homes"
"""The one entry of a fixed name: how many packs each home may have; from it a lost index is rebuilt."""
_PROBE = "probe"
_log = logging.getLogger(__name__)


class KeyringVault:
    """SecretStore on the system keyring; the index of entries lies in the database.

    `backend` None means the system's, found at the first call.
    """

    def __init__(self, index: PackIndex, backend: Backend | None = None, *, limit_s: float = 10.0) -> None:
        self._index = index
        self._calls = Calls(backend, limit_s)
        self._turn = asyncio.Lock()

    def describe(self) -> str:
        """The back-end's name, e.g. `SecretService`."""
        return self._calls.name

    async def probe(self) -> None:
        """Prove with a real set, get and delete that keys can be kept. Raises VaultLocked, VaultUnavailable."""
        async with self._turn:
            value = secrets.token_hex(8)
            await self._calls.set(_PROBE, value)
            kept = await self._calls.get(_PROBE)
            await self._calls.delete(_PROBE)
            if kept != value:
                raise VaultUnavailable(backend=self._calls.name)

    async def homes(self) -> Sequence[HomeId]:
        """Homes that have keys here, also when the database is lost. Raises VaultError."""
        async with self._turn:
            return [HomeId(home) for home in await self._roster()]

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        """All tokens of a home. Raises VaultLocked, VaultUnavailable, VaultError."""
        async with self._turn:
            return {did: token for entry in await self._held(home) for did, token in entry.tokens.items()}

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        """Add or replace some; others stay. Raises VaultError, BadInput, StoreError; then the former ones hold."""
        async with self._turn:
            held = await self._held(home)
            await self._switch(home, held, with_tokens(held, tokens))

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        """Wipe some, and whatever an earlier fault left behind; missing ones are no error. Raises VaultError."""
        async with self._turn:
            held = await self._held(home)
            await self._switch(home, held, without(held, dids), sweep_all=True)

    # -- reading

    async def _held(self, home: HomeId) -> list[Entry]:
        """The entries the index names; where they are not what it says, what the keyring itself holds."""
        packs = self._index.packs(home)
        entries = []
        for pack in packs:
            number = int(pack.name.rpartition("-")[2])
            text = await self._calls.get(pack.name)
            entry = read_entry(number, text) if text is not None else None
            if entry is None or set(entry.tokens) != set(pack.dids):
                return await self._rebuild(home)
            entries.append(entry)
        return entries if packs else await self._rebuild(home)

    async def _rebuild(self, home: HomeId) -> list[Entry]:
        entries = []
        for number in range((await self._roster()).get(home, 0)):
            found = []
            for slot in range(SLOTS):
                text = await self._calls.get(name_of(home, slot, number))
                entry = read_entry(number, text) if text is not None else None
                if entry is not None:
                    found.append(entry)
                elif text is not None:
                    _log.info("a keyring entry of ours cannot be read: pack %d", number)
            if found:
                entries.append(max(found, key=lambda entry: entry.generation))
        self._index.replace(home, _packs(home, entries))
        return entries

    async def _roster(self) -> dict[str, int]:
        text = await self._calls.get(_ROSTER)
        with suppress(ValueError, AttributeError, TypeError):
            return {str(home): int(count) for home, count in json.loads(text or "{}").items()}
        return {}

    # -- writing

    async def _switch(
        self, home: HomeId, old: Sequence[Entry], new: Sequence[Entry], *, sweep_all: bool = False
    ) -> None:
        kept = set(map(id, old))
        changed = [entry for entry in new if id(entry) not in kept]
        try:
            if changed:
                await self._enrol(home, max(entry.number for entry in new) + 1)
            for entry in changed:
                await self._write(entry.name(home), entry.text())
            self._index.replace(home, _packs(home, new))
        except BaseException:
            for entry in changed:
                with suppress(PanelError):
                    await self._calls.delete(entry.name(home))
            raise
        await self._sweep(home, new, None if sweep_all else {entry.number for entry in changed})

    async def _write(self, name: str, text: str) -> None:
        await self._calls.set(name, text)
        if await self._calls.get(name) != text:
            raise VaultError("error.vault.not_kept")

    async def _sweep(self, home: HomeId, entries: Sequence[Entry], touched: set[int] | None) -> None:
        """Delete what the index no longer names: beside `touched` packs (None: all) and under free numbers."""
        current = {entry.name(home) for entry in entries}
        used = {entry.number for entry in entries}
        for number in range((await self._roster()).get(home, 0)):
            if touched is None or number in touched or number not in used:
                for name in {name_of(home, slot, number) for slot in range(SLOTS)} - current:
                    try:
                        await self._calls.delete(name)
                    except PanelError as trouble:
                        raise VaultError("error.vault.not_wiped") from trouble
        if not entries:
            await self._enrol(home, 0)

    async def _enrol(self, home: HomeId, count: int) -> None:
        """Note that a home has up to `count` packs, before they are written; 0 strikes it off."""
        roster = await self._roster()
        if count == 0:
            roster.pop(home, None)
        elif roster.get(home, 0) >= count:
            return
        else:
            roster[home] = count
        text = json.dumps(roster, separators=(",", ":"))
        if len(text) > LIMIT:
            raise VaultError("error.vault.too_many_homes")
        if roster:
            await self._write(_ROSTER, text)
        else:
            await self._calls.delete(_ROSTER)


def _packs(home: HomeId, entries: Sequence[Entry]) -> list[Pack]:
    return [Pack(entry.name(home), entry.generation, tuple(entry.tokens)) for entry in entries]
