"""One SQLite connection: transactions, and SQLite's complaints told in our error tree."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from lararium.domain.errors import (
    CorruptData,
    NewerData,
    PanelError,
    StorageFull,
    StorageReadOnly,
    StoreError,
)
from lararium.store import schema

_BUSY_S = 5.0
_ROOM = 128 * 1024
"""Bytes that a log and its shared memory need."""


def told(trouble: Exception, path: Path | str) -> PanelError:
    """The error of our tree that says what SQLite or the system said."""
    where = str(path)
    if isinstance(trouble, OSError):
        if trouble.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return StorageFull(path=where)
        if trouble.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            return StorageReadOnly(path=where)
        return StoreError(path=where, reason=trouble.strerror or type(trouble).__name__)
    code = getattr(trouble, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _no_room(path)):
        return StorageFull(path=where)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return StorageReadOnly(path=where)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return CorruptData("error.store.damaged", path=where)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError("error.store.busy", path=where)
    return StoreError(path=where, reason=str(trouble))


def _no_room(path: Path | str) -> bool:
    """Whether the disk is full: SQLite tells that of its shared memory file as a mere input error."""
    try:
        return shutil.disk_usage(Path(path).parent).free < _ROOM
    except OSError:
        return False


def is_damage(trouble: Exception) -> bool:
    """Whether the file itself is broken, as against the ground it stands on."""
    code = getattr(trouble, "sqlite_errorcode", 0) & 0xFF
    return isinstance(trouble, CorruptData) or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextmanager
def telling(path: Path | str) -> Iterator[None]:
    """Raise what SQLite and the file system complain of as StoreError."""
    try:
        yield
    except (sqlite3.Error, OSError) as trouble:
        raise told(trouble, path) from trouble


def connect(path: Path | str) -> sqlite3.Connection:
    """A connection with our pragmas: WAL, FULL sync, foreign keys. Raises sqlite3.Error."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=_BUSY_S)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def check(connection: sqlite3.Connection, path: Path | str) -> None:
    """Refuse damaged, foreign and newer databases. Raises CorruptData, NewerData, sqlite3.Error."""
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer is None or answer[0] != "ok" or schema.is_foreign(connection):
        raise CorruptData("error.store.damaged", path=str(path))
    if schema.version(connection) > schema.VERSION:
        raise NewerData(path=str(path))


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Write a consistent copy of a live database to a new file, as one plain file. Raises sqlite3.Error."""
    with closing(sqlite3.connect(target, isolation_level=None)) as copied:
        source.backup(copied)
        copied.execute("PRAGMA journal_mode = DELETE")


class Database:
    """The one connection of a store. Calls from several threads take turns."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self.connection = connection
        self.path = path
        self.lock = threading.RLock()

    @property
    def where(self) -> str:
        """The file's path, or `memory`."""
        return str(self.path) if self.path else "memory"

    def rows(self, sql: str, arguments: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query. Raises StoreError."""
        with self.lock, telling(self.where):
            return self.connection.execute(sql, arguments).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: committed at the end, rolled back on any exception. Raises StoreError."""
        with self.lock, telling(self.where):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def write(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """One statement for many rows in one transaction. Raises StoreError."""
        with self.transaction() as connection:
            connection.executemany(sql, rows)

    def close(self) -> None:
        """Fold the log into the file and close. Closing twice is no error."""
        with self.lock:
            self.connection.close()
