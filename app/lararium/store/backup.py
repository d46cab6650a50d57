"""One file with everything the panel keeps but the keys: a zip of the database and a manifest."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from lararium.domain.errors import BadInput, CorruptData, NewerData, StorageFull, StoreError
from lararium.store import schema
from lararium.store.database import Database, check, connect, copy, is_damage, telling

FORMAT = "lararium-backup"
FORMAT_VERSION = 1
_DATABASE = "lararium.sqlite3"
_MANIFEST = "manifest.json"
_LARGEST = 512 * 1024 * 1024


def backup(database: Database, target: Path, now: float, program: str) -> None:
    """Write a backup that replaces `target` only when complete. Tokens and the key index are not in it.

    Raises BadInput where the file cannot be made there, StoreError.
    """
    with _writable(target), telling(database.where), tempfile.TemporaryDirectory(prefix="lararium-") as scratch:
        copied = Path(scratch) / _DATABASE
        with database.lock:
            copy(database.connection, copied)
        manifest = _strip(copied) | {"created": now, "program": program}
        unfinished = target.with_name(target.name + ".part")
        try:
            descriptor = os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(descriptor, "wb") as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                    archive.writestr(_MANIFEST, json.dumps(manifest, indent=1))
                    archive.write(copied, _DATABASE)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)


@contextmanager
def _writable(target: Path) -> Iterator[None]:
    """A place that takes no file is the person's to correct; a full disk stays a StorageFull."""
    try:
        yield
    except StoreError as trouble:
        cause = trouble.__cause__
        if not isinstance(cause, OSError) or isinstance(trouble, StorageFull):
            raise
        raise BadInput("error.store.target", file=str(target), reason=cause.strerror or "") from cause


def restore(database: Database, source: Path) -> None:
    """Replace everything by what a backup holds, at once or not at all; the key index of this machine stays.

    Raises BadInput for a file that is no backup, NewerData, StoreError.
    """
    if not source.is_file():
        raise BadInput("error.store.no_such_file", file=str(source))
    with telling(source), tempfile.TemporaryDirectory(prefix="lararium-") as scratch:
        incoming = Path(scratch) / _DATABASE
        _unpack(source, incoming)
        try:
            with closing(connect(incoming)) as connection:
                check(connection, source)
                schema.migrate(connection)
                with database.lock, telling(database.where):
                    packs = database.connection.execute("SELECT * FROM packs").fetchall()
                    connection.execute("DELETE FROM packs")
                    connection.executemany("INSERT INTO packs VALUES (?, ?, ?, ?, ?)", [tuple(row) for row in packs])
                    connection.backup(database.connection)
        except (sqlite3.DatabaseError, CorruptData) as trouble:
            if not is_damage(trouble):
                raise
            raise BadInput("error.store.not_a_backup", file=source.name) from trouble


def _strip(copied: Path) -> dict[str, Any]:
    with closing(sqlite3.connect(copied, isolation_level=None)) as connection:
        connection.execute("DELETE FROM packs")
        connection.execute("VACUUM")
        count = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("homes", "devices")
        }
    return {"format": FORMAT, "version": FORMAT_VERSION, "schema": schema.VERSION, **count}


def _unpack(source: Path, target: Path) -> None:
    wrong = BadInput("error.store.not_a_backup", file=source.name)
    try:
        with zipfile.ZipFile(source) as archive:
            if archive.getinfo(_MANIFEST).file_size > 65536 or archive.getinfo(_DATABASE).file_size > _LARGEST:
                raise wrong
            manifest = json.loads(archive.read(_MANIFEST))
            if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
                raise wrong
            version = manifest.get("version")
            if not isinstance(version, int):
                raise wrong
            if version > FORMAT_VERSION:
                raise NewerData(path=source.name)
            target.write_bytes(archive.read(_DATABASE))
    except FileNotFoundError as trouble:
        raise BadInput("error.store.no_such_file", file=str(source)) from trouble
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as trouble:
        raise wrong from trouble
    except OSError as trouble:
        raise BadInput("error.store.no_such_file", file=str(source)) from trouble
