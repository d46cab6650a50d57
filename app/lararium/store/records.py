"""Last states, settings, counters and the index of keyring entries as rows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from lararium.domain.ids import DeviceId, Did, HomeId
from lararium.ports import CachedState, Pack
from lararium.store.database import Database


class RecordTables:
    """The part of the store that knows no homes: small things by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def states(self, home: HomeId) -> Sequence[CachedState]:
        """Last known values of a home's devices."""
        rows = self._database.rows(
            'SELECT s.device, s."values", s.seen_at FROM states s JOIN devices d ON d.id = s.device WHERE d.home = ?',
            (home,),
        )
        return [CachedState(DeviceId(row["device"]), json.loads(row["values"]), row["seen_at"]) for row in rows]

    def save_states(self, states: Sequence[CachedState]) -> None:
        """Keep last values; those of a device removed meanwhile are dropped."""
        self._database.write(
            "INSERT INTO states SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM devices WHERE id = ?1)"
            ' ON CONFLICT (device) DO UPDATE SET "values" = excluded."values", seen_at = excluded.seen_at',
            [(state.device, json.dumps(dict(state.values)), state.seen_at) for state in states],
        )

    def setting(self, name: str, default: str = "") -> str:
        """A setting's text, or `default`."""
        rows = self._database.rows("SELECT value FROM settings WHERE name = ?", (name,))
        return str(rows[0]["value"]) if rows else default

    def save_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._database.write(
            "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [(name, value)],
        )

    def counters(self) -> Mapping[str, int]:
        """Counts by name, as the network gate keeps them."""
        return {row["name"]: row["count"] for row in self._database.rows("SELECT name, count FROM counters")}

    def save_counters(self, counters: Mapping[str, int]) -> None:
        """Set these counts; others stay."""
        self._database.write(
            "INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET count = excluded.count",
            list(counters.items()),
        )

    def packs(self, home: HomeId) -> Sequence[Pack]:
        """Current keyring entries of a home, in the order they were given."""
        rows = self._database.rows("SELECT * FROM packs WHERE home = ? ORDER BY position", (home,))
        return [
            Pack(row["name"], row["generation"], tuple(Did(did) for did in json.loads(row["dids"]))) for row in rows
        ]

    def replace(self, home: HomeId, packs: Sequence[Pack]) -> None:
        """Switch a home to these entries in one transaction."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM packs WHERE home = ?", (home,))
            connection.executemany(
                "INSERT INTO packs VALUES (?, ?, ?, ?, ?)",
                [(home, pack.name, pack.generation, place, json.dumps(pack.dids)) for place, pack in enumerate(packs)],
            )
