"""What is kept over a restart, in one SQLite file: homes, states, settings, the index of keys. Never a token."""

from __future__ import annotations

from lararium.store.sqlite_store import SqliteStore, memory_store, open_or_memory, open_store

__all__ = ["SqliteStore", "memory_store", "open_or_memory", "open_store"]
