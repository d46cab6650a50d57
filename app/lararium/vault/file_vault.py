"""Tokens in one encrypted file under a passphrase: scrypt, then AES-256-GCM."""

from __future__ import annotations

import asyncio
import hmac
import json
import os
import secrets
import struct
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from lararium.domain.errors import VaultError, VaultLocked
from lararium.domain.ids import Did, HomeId, Token

_MAGIC = b"LARARIUM-VAULT\0"
_VERSION = 1
_HEADER = struct.Struct(">15sBBBB16s16sQ12s")
"""Magic, version, log2 N, r, p, salt, key check, generation, nonce; all of it is authenticated with the content."""
_COST = (16, 8, 1)
"""log2 N, r, p: 64 MiB and about 0.2 s a guess."""

Homes = dict[HomeId, dict[Did, Token]]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class _Key:
    cost: tuple[int, int, int]
    salt: bytes
    key: bytes
    check: bytes


class FileVault:
    """SecretStore on one file of mode 0600; made at the first `put`. The passphrase is never stored."""

    def __init__(self, path: Path, passphrase: str) -> None:
        self._path = path
        self._passphrase = passphrase.encode()
        self._known: _Key | None = None
        self._turn = asyncio.Lock()

    def __repr__(self) -> str:
        return f"FileVault({str(self._path)!r})"

    def describe(self) -> str:
        """`file`."""
        return "file"

    async def unlock(self) -> None:
        """Try the passphrase now. Raises VaultLocked if it is wrong, VaultError if the file is damaged."""
        await self._in_thread(lambda: self._load())

    async def homes(self) -> Sequence[HomeId]:
        """Homes that have keys here. Raises VaultError."""
        return await self._in_thread(lambda: list(self._load()[1]))

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        """All tokens of a home. Raises VaultLocked, VaultError."""
        return await self._in_thread(lambda: self._load()[1].get(home, {}))

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        """Add or replace some; others stay. Raises VaultLocked, VaultError; then the former file holds."""

        def change(homes: Homes) -> None:
            homes.setdefault(home, {}).update(tokens)

        await self._in_thread(lambda: self._change(change))

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        """Wipe some; missing ones are no error. Raises VaultLocked, VaultError."""

        def change(homes: Homes) -> None:
            held = homes.get(home, {})
            for did in dids:
                held.pop(did, None)
            if not held:
                homes.pop(home, None)

        await self._in_thread(lambda: self._change(change))

    async def _in_thread(self, work: Callable[[], T]) -> T:
        async with self._turn:
            return await asyncio.to_thread(work)

    def _change(self, change: Callable[[Homes], None]) -> None:
        generation, homes = self._load()
        change(homes)
        self._save(generation + 1, homes)

    def _load(self) -> tuple[int, Homes]:
        """Generation and content of the file; (0, nothing) where there is none."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return 0, {}
        except OSError as trouble:
            raise VaultError("error.vault.disk", path=str(self._path), reason=trouble.strerror or "") from trouble
        damaged = VaultError("error.vault.damaged", path=str(self._path))
        if len(content) < _HEADER.size or not content.startswith(_MAGIC):
            raise damaged
        _, version, log_n, r, p, salt, check, generation, nonce = _HEADER.unpack_from(content)
        if version > _VERSION:
            raise VaultError("error.vault.newer", path=str(self._path))
        if version != _VERSION or not (10 <= log_n <= 20 and 1 <= r <= 16 and 1 <= p <= 4):
            raise damaged
        key = self._key((log_n, r, p), salt)
        if not hmac.compare_digest(key.check, check):
            raise VaultLocked("error.vault.passphrase")
        try:
            text = AESGCM(key.key).decrypt(nonce, content[_HEADER.size :], content[: _HEADER.size])
            return generation, {
                HomeId(home): {Did(did): Token.parse(token) for did, token in held.items()}
                for home, held in json.loads(text).items()
            }
        except (InvalidTag, ValueError, AttributeError, TypeError):
            raise damaged from None

    def _save(self, generation: int, homes: Homes) -> None:
        key = self._known or self._key(_COST, secrets.token_bytes(16))
        nonce = secrets.token_bytes(12)
        header = _HEADER.pack(_MAGIC, _VERSION, *key.cost, key.salt, key.check, generation, nonce)
        plain = {home: {did: token.reveal().hex() for did, token in held.items()} for home, held in homes.items()}
        text = json.dumps(plain, separators=(",", ":")).encode()
        try:
            _replace(self._path, header + AESGCM(key.key).encrypt(nonce, text, header))
        except OSError as trouble:
            raise VaultError("error.vault.disk", path=str(self._path), reason=trouble.strerror or "") from trouble

    def _key(self, cost: tuple[int, int, int], salt: bytes) -> _Key:
        known = self._known
        if known is None or known.salt != salt or known.cost != cost:
            log_n, r, p = cost
            derived = Scrypt(salt=salt, length=48, n=1 << log_n, r=r, p=p).derive(self._passphrase)
            known = self._known = _Key(cost, salt, derived[:32], derived[32:])
        return known


def _replace(path: Path, content: bytes) -> None:
    """Put `content` in the file's place at once, readable by its owner alone. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    try:
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(unfinished, flags, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    with suppress(OSError):  # folders cannot be synced everywhere
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
