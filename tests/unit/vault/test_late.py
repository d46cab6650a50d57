from __future__ import annotations

import asyncio

import pytest

from lararium.domain.errors import VaultUnavailable
from lararium.domain.ids import Did, HomeId, Token
from lararium.vault import MemoryVault
from lararium.vault.late import LateVault

HOME = HomeId("h1")
KEYS = {Did("1"): Token(b"x" * 16)}


async def test_it_opens_once_when_first_needed_and_passes_everything_on() -> None:
    opened = []

    async def open_() -> MemoryVault:
        await asyncio.sleep(0)
        opened.append(MemoryVault({HOME: KEYS}))
        return opened[-1]

    vault = LateVault(open_)
    assert vault.describe() == ""
    first, second = await asyncio.gather(vault.tokens(HOME), vault.tokens(HOME))
    assert first == second == KEYS
    await vault.put(HOME, {Did("2"): KEYS[Did("1")]})
    await vault.remove(HOME, [Did("1")])
    assert set(await opened[0].tokens(HOME)) == {"2"}
    assert await vault.open_now() is opened[0]
    assert vault.describe() == "memory"
    assert len(opened) == 1


async def test_a_failed_opening_is_tried_again() -> None:
    tries = 0

    async def open_() -> MemoryVault:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise VaultUnavailable
        return MemoryVault()

    vault = LateVault(open_)
    with pytest.raises(VaultUnavailable):
        await vault.tokens(HOME)
    assert vault.describe() == ""
    assert await vault.tokens(HOME) == {}


async def test_a_vault_chosen_anew_takes_the_keys_along() -> None:
    old, new = MemoryVault({HOME: KEYS}), _Elsewhere()
    places: list[MemoryVault] = [old, new]

    async def open_() -> MemoryVault:
        return places.pop(0)

    vault = LateVault(open_)
    assert await vault.tokens(HOME) == KEYS
    vault.close()
    assert vault.describe() == ""
    assert await vault.tokens(HOME) == KEYS
    assert await new.tokens(HOME) == KEYS
    assert await old.tokens(HOME) == {}


async def test_reopening_the_same_place_moves_nothing() -> None:
    old = MemoryVault({HOME: KEYS})

    async def open_() -> MemoryVault:
        return old

    vault = LateVault(open_)
    await vault.tokens(HOME)
    vault.close()
    assert await vault.tokens(HOME) == KEYS


class _Elsewhere(MemoryVault):
    def describe(self) -> str:
        return "elsewhere"
