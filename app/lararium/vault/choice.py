"""Which vault this machine uses: an open choice, never silently clear text."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lararium.domain.errors import BadInput, VaultError, VaultLocked, VaultUnavailable
from lararium.ports import PackIndex
from lararium.vault.backends import Backend
from lararium.vault.file_vault import FileVault
from lararium.vault.keyring_vault import KeyringVault
from lararium.vault.memory_vault import MemoryVault

CHOICE = "LARARIUM_VAULT"
PASSPHRASE_FILE = "LARARIUM_VAULT_PASSPHRASE_FILE"
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class PassphraseQuestion:
    """What a person is asked: the vault file, whether it is to be made now, and how often the answer was wrong."""

    file: Path
    new: bool
    wrong: int = 0


Ask = Callable[[PassphraseQuestion], Awaitable[str | None]]
"""Asks for the passphrase; None means the person declined."""


async def open_vault(
    environ: Mapping[str, str],
    index: PackIndex,
    file: Path,
    *,
    ask: Ask | None = None,
    backend: Backend | None = None,
    limit_s: float = 10.0,
) -> KeyringVault | FileVault | MemoryVault:
    """The vault that LARARIUM_VAULT names (`keyring`, `file`, `memory`); unset: the vault file if there is one, else
    the keyring.

    A locked keyring is returned all the same: its calls raise VaultLocked until it is unlocked.
    Raises VaultUnavailable where there is no usable keyring (then offer `file` or `memory`), VaultLocked where the
    passphrase is missing or wrong, BadInput, VaultError.
    """
    choice = environ.get(CHOICE, "").strip().lower()
    if choice == "memory":
        return MemoryVault()
    if choice == "file" or (not choice and (_exists(file) or environ.get(PASSPHRASE_FILE))):
        return await _open_file(environ, file, ask)
    if choice in ("", "keyring"):
        vault = KeyringVault(index, backend, limit_s=limit_s)
        try:
            await vault.probe()
        except VaultLocked:
            return vault
        except VaultError as trouble:
            raise VaultUnavailable(backend=vault.describe()) from trouble
        return vault
    raise BadInput("error.vault.choice", value=choice)


async def _open_file(environ: Mapping[str, str], file: Path, ask: Ask | None) -> FileVault:
    source = environ.get(PASSPHRASE_FILE)
    if source:
        vault = FileVault(file, _passphrase_from(Path(source)))
        await vault.unlock()
        return vault
    new = not _exists(file)
    for wrong in range(_ATTEMPTS):
        answer = await ask(PassphraseQuestion(file, new, wrong)) if ask else None
        if not answer:
            break
        vault = FileVault(file, answer)
        try:
            await vault.unlock()
        except VaultLocked:
            continue
        return vault
    if new:
        raise VaultUnavailable("error.vault.no_passphrase")
    raise VaultLocked("error.vault.passphrase")


def _exists(file: Path) -> bool:
    return file.exists()


def _passphrase_from(source: Path) -> str:
    try:
        passphrase = source.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise BadInput("error.vault.passphrase_file", file=str(source)) from None
    if not passphrase:
        raise BadInput("error.vault.passphrase_file", file=str(source))
    return passphrase
