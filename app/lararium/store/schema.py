"""The tables, as a list of steps that only grows: step N lifts a database from version N to N + 1."""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x4C415241
"""`LARA`, stamped into the file so that a foreign database is never taken for ours."""

_FIRST = """
CREATE TABLE homes (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, name_zh TEXT NOT NULL, time_zone TEXT NOT NULL,
    latitude REAL, longitude REAL, position INTEGER NOT NULL
) STRICT;
CREATE TABLE rooms (
    id TEXT PRIMARY KEY, home TEXT NOT NULL REFERENCES homes ON DELETE CASCADE,
    name TEXT NOT NULL, name_zh TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX rooms_of_home ON rooms (home);
CREATE TABLE devices (
    id TEXT PRIMARY KEY, did TEXT NOT NULL, home TEXT NOT NULL REFERENCES homes ON DELETE CASCADE,
    room TEXT REFERENCES rooms ON DELETE SET NULL, name TEXT NOT NULL, name_zh TEXT NOT NULL,
    model TEXT NOT NULL, host TEXT NOT NULL, port INTEGER NOT NULL, parent TEXT,
    mac TEXT NOT NULL, firmware TEXT NOT NULL, position INTEGER NOT NULL, part_names TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_did_a_home ON devices (home, did) WHERE did <> '';
CREATE INDEX devices_of_room ON devices (room);
CREATE TABLE layouts (
    home TEXT NOT NULL REFERENCES homes ON DELETE CASCADE, key TEXT NOT NULL, size TEXT NOT NULL,
    favourite INTEGER NOT NULL, hidden INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (home, key)
) STRICT;
CREATE TABLE states (
    device TEXT PRIMARY KEY REFERENCES devices ON DELETE CASCADE, "values" TEXT NOT NULL, seen_at REAL
) STRICT;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE counters (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
CREATE TABLE packs (
    home TEXT NOT NULL, name TEXT NOT NULL, generation INTEGER NOT NULL, position INTEGER NOT NULL,
    dids TEXT NOT NULL, PRIMARY KEY (home, name)
) STRICT;
"""

_CONNECTION = """
ALTER TABLE devices ADD COLUMN connection TEXT NOT NULL DEFAULT '';
"""

STEPS: tuple[str, ...] = (_FIRST, _CONNECTION)
VERSION = len(STEPS)


def version(connection: sqlite3.Connection) -> int:
    """Schema version of a database; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Whether the file holds tables of some other program."""
    stamp = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    return tables > 0 and stamp != APPLICATION_ID


def migrate(connection: sqlite3.Connection) -> None:
    """Lift an older database to `VERSION`, each step in one transaction. Raises sqlite3.Error; nothing half done."""
    for step in range(version(connection), VERSION):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in STEPS[step].split(";\n"):
                if statement.strip():
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {step + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
