"""Runs inside a private D-Bus session: writes and reads keys through a real Secret Service and prints what it saw.

Started by `tests/e2e/test_secret_service.py` as `python secret_service.py FOLDER`; one JSON object on standard output.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

import secretstorage

from lararium.domain.errors import VaultError
from lararium.domain.ids import Did, HomeId, Token
from lararium.store import open_store
from lararium.vault import KeyringVault, open_vault

HOME = HomeId("h1")
KEYS = {Did(str(300_000_000 + n)): Token((n * 7919).to_bytes(16, "big")) for n in range(214)}


def collection() -> secretstorage.Collection:
    """The default collection of the session's service."""
    return secretstorage.get_default_collection(secretstorage.dbus_init())


def entries() -> list[str]:
    """Names of our entries, as the service itself lists them."""
    return sorted(
        item.get_attributes()["username"]
        for item in collection().get_all_items()
        if item.get_attributes().get("service") == "lararium"
    )


async def refusal(vault: KeyringVault) -> str:
    """Type and key of what reading raises, or ''."""
    try:
        await vault.tokens(HOME)
    except VaultError as trouble:
        return f"{type(trouble).__name__} {trouble.key}"
    return ""


async def main(folder: Path) -> dict[str, object]:
    """All that the test wants to know."""
    store = open_store(folder / "lararium.sqlite3")
    seen: dict[str, object] = {}
    clock = time.perf_counter()

    def lap(name: str) -> None:
        nonlocal clock
        seen[name] = round((time.perf_counter() - clock) * 1000)
        clock = time.perf_counter()

    vault = await open_vault({}, store, folder / "vault.bin")
    lap("open_ms")
    assert isinstance(vault, KeyringVault)
    seen["back_end"] = vault.describe()
    await vault.put(HOME, KEYS)
    lap("write_214_ms")
    again = KeyringVault(store)
    seen["same"] = await again.tokens(HOME) == KEYS
    lap("read_214_ms")
    await again.put(HOME, {Did("300000100"): Token(b"n" * 16)})
    lap("replace_1_ms")
    seen["entries"] = entries()
    wanted = KEYS | {Did("300000100"): Token(b"n" * 16)}
    store.replace(HOME, [])
    seen["rebuilt"] = await KeyringVault(store).tokens(HOME) == wanted
    clock = time.perf_counter()
    collection().lock()
    seen["locked"] = await refusal(vault)
    lap("locked_ms")
    seen["locked_open"] = await refusal(await open_locked(store, folder))
    return seen


async def open_locked(store: object, folder: Path) -> KeyringVault:
    """A vault opened while the collection is locked."""
    vault = await open_vault({}, store, folder / "vault.bin", limit_s=3)  # type: ignore[arg-type]
    assert isinstance(vault, KeyringVault)
    return vault


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(main(Path(sys.argv[1])))))
