"""The store: homes, states, settings and the key index in one SQLite file, never a token."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from lararium import __version__
from lararium.domain.errors import CorruptData, NewerData, PanelError, StoreError
from lararium.store import backup, copies, schema
from lararium.store.database import Database, check, connect, is_damage, telling
from lararium.store.homes import HomeTables
from lararium.store.records import RecordTables

Now = Callable[[], float]
"""Epoch seconds."""

_HEADER_BYTES = 100


class SqliteStore(HomeTables, RecordTables):
    """HomeStore and PackIndex on one database. Made by `open_store` or `memory_store`."""

    def __init__(self, database: Database, now: Now = time.time, trouble: PanelError | None = None) -> None:
        super().__init__(database)
        self._now = now
        self.trouble = trouble
        """What the person must be told about the opening, e.g. that a copy was brought back; None if all is well."""

    @property
    def path(self) -> Path | None:
        """The file, or None where all is in memory."""
        return self._database.path

    def check(self) -> None:
        """Look the whole file over, past what is cached in memory. Raises CorruptData, StoreError."""
        with telling(self._database.where):
            if self.path is None:
                check(self._database.connection, self._database.where)
            else:
                with closing(connect(self.path)) as fresh:
                    check(fresh, self.path)

    def daily_copy(self) -> Path | None:
        """Make today's copy (UTC) if there is none and keep the last seven; its path if one was made.

        Safe in a thread. Raises StoreError.
        """
        path = self.path
        if path is None:
            return None
        with self._database.lock, telling(copies.folder(path)):
            return copies.write_daily(self._database.connection, path, self._now())

    def backup(self, target: Path) -> None:
        """Write everything but keys to one file. Raises StoreError."""
        backup.backup(self._database, target, self._now(), __version__)

    def restore(self, source: Path) -> None:
        """Replace everything but the key index from a backup; what was there lies in `copies/before-restore.sqlite3`.

        Raises BadInput, NewerData, StoreError; on any of them nothing has changed.
        """
        if self.path is not None:
            with self._database.lock, telling(copies.folder(self.path)):
                copies.write(self._database.connection, copies.folder(self.path) / "before-restore.sqlite3")
        backup.restore(self._database, source)

    def close(self) -> None:
        """Close the file. Closing twice is no error."""
        self._database.close()


def open_store(path: Path, now: Now = time.time) -> SqliteStore:
    """Open or make the database at `path`.

    A damaged file is put aside and the newest sound daily copy takes its place; `trouble` of the store then says so.
    Raises NewerData, StorageReadOnly, StorageFull, StoreError; `memory_store(path)` still works then.
    """
    with telling(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            if _is_torso(path):
                raise CorruptData("error.store.damaged", path=str(path))
            return SqliteStore(_opened(path, now), now)
        except (sqlite3.DatabaseError, CorruptData) as trouble:
            if not is_damage(trouble):
                raise
            kept = copies.put_aside(path, now())
            copy = copies.bring_back(path)
            store = SqliteStore(_opened(path, now), now)
            key = "error.store.recovered" if copy else "error.store.started_anew"
            store.trouble = CorruptData(key, kept=str(kept), copy=copy.name if copy else "")
            return store


def memory_store(source: Path | None = None, now: Now = time.time) -> SqliteStore:
    """A store that forgets at the end, filled from `source` where that can still be read.

    For a data folder that cannot be used, for the demo and for tests. Empty where `source` is damaged or newer.
    """
    with telling(source or "memory"):
        connection = connect(":memory:")
        try:
            if source is not None:
                with suppress(StoreError, sqlite3.Error, OSError):
                    _fill(connection, source)
            schema.migrate(connection)
        except BaseException:
            connection.close()
            raise
        return SqliteStore(Database(connection, None), now)


def open_or_memory(path: Path, trouble: PanelError | None = None) -> SqliteStore:
    """The database at `path`, or one in memory where it cannot be used or there is `trouble` with its folder.

    `trouble` of the store then says why. Raises NewerData: an empty house in place of a newer one would frighten.
    """
    try:
        if trouble is None:
            return open_store(path)
    except NewerData:
        raise
    except PanelError as error:
        trouble = error
    store = memory_store(path)
    store.trouble = trouble
    return store


def _opened(path: Path, now: Now) -> Database:
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    connection = connect(path)
    try:
        check(connection, path)
        if 0 < schema.version(connection) < schema.VERSION:
            copies.write(connection, copies.folder(path) / f"before-version-{schema.VERSION}.sqlite3")
        schema.migrate(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")  # on a read-only file only a write fails
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return Database(connection, path)


def _is_torso(path: Path) -> bool:
    """Whether the file is too short to be a database (SQLite takes it for a new one), or empty though copies exist."""
    size = path.stat().st_size if path.is_file() else _HEADER_BYTES
    return size < _HEADER_BYTES and (size > 0 or bool(copies.daily(path)))


def _fill(connection: sqlite3.Connection, source: Path) -> None:
    """Copy a database that may lie in a folder that cannot be written, its log included."""
    with tempfile.TemporaryDirectory(prefix="lararium-") as scratch:
        copied = Path(scratch) / source.name
        for companion in ("", "-wal"):
            part = source.with_name(source.name + companion)
            if part.exists():
                shutil.copyfile(part, copied.with_name(copied.name + companion))
        with closing(connect(copied)) as readable:
            check(readable, source)
            readable.backup(connection)
