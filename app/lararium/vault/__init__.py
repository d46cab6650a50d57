"""Where tokens lie: the system's keyring, an encrypted file, or this session's memory. Never clear text."""

from __future__ import annotations

from lararium.vault.choice import Ask, PassphraseQuestion, open_vault
from lararium.vault.file_vault import FileVault
from lararium.vault.keyring_vault import KeyringVault
from lararium.vault.memory_vault import MemoryVault

__all__ = ["Ask", "FileVault", "KeyringVault", "MemoryVault", "PassphraseQuestion", "open_vault"]
