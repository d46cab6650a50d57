"""Daily copies of the database, and the way back from them when the file is damaged."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from lararium.domain.errors import NewerData, StoreError
from lararium.store.database import check, copy

KEPT = 7
_DAILY = re.compile(r"lararium-\d{4}-\d{2}-\d{2}\.sqlite3")
_COMPANIONS = ("", "-wal", "-shm")


def folder(database: Path) -> Path:
    """Where the copies of a database lie."""
    return database.parent / "copies"


def daily(database: Path) -> Sequence[Path]:
    """Daily copies, newest first."""
    with suppress(OSError):
        return sorted((p for p in folder(database).iterdir() if _DAILY.fullmatch(p.name)), reverse=True)
    return []


def write(source: sqlite3.Connection, target: Path) -> None:
    """Write a copy under its final name only once it is complete and on the disk. Raises sqlite3.Error, OSError."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_WRONLY, 0o600))
        copy(source, unfinished)
        _settle(unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def write_daily(source: sqlite3.Connection, database: Path, now: float) -> Path | None:
    """Today's copy (UTC), unless it exists; the oldest beyond seven go. Raises sqlite3.Error, OSError."""
    target = folder(database) / f"lararium-{datetime.fromtimestamp(now, UTC):%Y-%m-%d}.sqlite3"
    if target.exists():
        return None
    write(source, target)
    for old in daily(database)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def put_aside(database: Path, now: float) -> Path:
    """Rename a damaged database with its log, never over an earlier one; where it lies now. Raises OSError."""
    stamp = f"{datetime.fromtimestamp(now, UTC):%Y%m%d-%H%M%S}"
    kept = database.with_name(f"{database.name}.damaged-{stamp}")
    number = 1
    while kept.exists():
        number += 1
        kept = database.with_name(f"{database.name}.damaged-{stamp}-{number}")
    for companion in _COMPANIONS:
        part = database.with_name(database.name + companion)
        if part.exists():
            part.replace(kept.with_name(kept.name + companion))
    return kept


def bring_back(database: Path) -> Path | None:
    """Put the newest sound copy in the database's place; which one it was. Raises OSError.

    Its key index is left out, as the keyring has moved on since: the vault makes it anew.
    """
    for candidate in daily(database):
        try:
            with closing(sqlite3.connect(candidate)) as connection:
                check(connection, candidate)
                write(connection, database)
            with closing(sqlite3.connect(database, isolation_level=None)) as connection:
                connection.execute("DELETE FROM packs")
        except (sqlite3.Error, StoreError) as trouble:
            if isinstance(trouble, NewerData):
                raise
            continue
        return candidate
    return None


def _settle(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
