from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lararium.domain.errors import BadInput, CorruptData, NewerData, PanelError, StorageReadOnly
from lararium.domain.home import Connection, Home
from lararium.domain.ids import Did, HomeId
from lararium.ports import Pack
from lararium.store import copies, memory_store, open_or_memory, open_store, schema
from tests.support.stores import HOME, everything, filled

DAY = 86400.0
START = 1_700_000_000.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lararium.sqlite3"


def break_open(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)


def test_a_damaged_file_is_kept_and_the_copy_of_the_day_comes_back(path: Path) -> None:
    store = filled(open_store(path, now=lambda: START))
    before = everything(store)
    assert store.daily_copy() is not None
    assert store.daily_copy() is None
    store.save_setting("theme", "later than the copy")
    store.close()
    break_open(path)
    damaged = path.read_bytes()
    again = open_store(path, now=lambda: START + DAY)
    assert everything(again) == before
    assert isinstance(again.trouble, CorruptData)
    assert again.trouble.key == "error.store.recovered"
    assert Path(str(again.trouble.fields["kept"])).read_bytes() == damaged
    assert again.trouble.fields["copy"] == "lararium-2023-11-14.sqlite3"
    again.close()
    assert open_store(path).trouble is None


def test_without_a_sound_copy_it_starts_anew_and_says_so(path: Path) -> None:
    store = filled(open_store(path, now=lambda: START))
    copy = store.daily_copy()
    assert copy is not None
    store.close()
    break_open(path)
    break_open(copy)
    again = open_store(path, now=lambda: START)
    assert again.trouble is not None
    assert again.trouble.key == "error.store.started_anew"
    assert list(again.homes()) == []
    again.close()
    break_open(path)
    open_store(path, now=lambda: START).close()
    assert len(list(path.parent.glob("*.damaged-*[0-9]"))) == 2, "one damaged file never replaces another"


def test_an_older_copy_serves_when_the_newest_is_damaged_too(path: Path) -> None:
    now = [START]
    store = filled(open_store(path, now=lambda: now[0]))
    store.daily_copy()
    now[0] += DAY
    newest = store.daily_copy()
    assert newest is not None
    store.close()
    path.write_bytes(b"")
    newest.write_bytes(b"not a database")
    again = open_store(path)
    assert again.trouble is not None
    assert again.trouble.fields["copy"] == "lararium-2023-11-14.sqlite3"
    assert list(again.homes()) == [HOME]
    again.close()


def test_seven_copies_stay(path: Path) -> None:
    now = [START]
    store = filled(open_store(path, now=lambda: now[0]))
    for day in range(12):
        now[0] = START + day * DAY
        store.daily_copy()
    kept = [copy.name for copy in copies.daily(path)]
    assert len(kept) == 7
    assert kept[0] == "lararium-2023-11-25.sqlite3"
    assert not [p for p in copies.folder(path).iterdir() if p.name.endswith(".part")]
    store.close()


def test_another_programs_database_is_not_taken_for_ours(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    store = open_store(path)
    assert store.trouble is not None
    kept = sqlite3.connect(str(store.trouble.fields["kept"]))
    assert kept.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
    kept.close()
    store.close()


def test_a_newer_database_is_refused_and_left_alone(path: Path) -> None:
    filled(open_store(path)).close()
    future = sqlite3.connect(path)
    future.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    future.close()
    before = path.read_bytes()
    with pytest.raises(NewerData):
        open_store(path)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.damaged*"))


def test_a_database_of_version_1_is_lifted_and_keeps_everything(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as first:
        first.executescript(schema._FIRST)
        first.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        first.execute("PRAGMA user_version = 1")
        first.execute("INSERT INTO homes VALUES ('h', 'Cabin', '', '', NULL, NULL, 0)")
        first.execute("INSERT INTO rooms VALUES ('r', 'h', 'Hall', '', 0)")
        for row in (
            "'d', '1', 'h', 'r', 'Lamp', '灯', 'a.b.c', '192.168.1.5', 54321, NULL, 'AA', '1.0', 3, '{\"x\": \"y\"}'",
            "'e', 'blt.3.x', 'h', NULL, 'Door', '', 'a.door.b', '', 54321, '1', '', '', 4, '{}'",
        ):
            first.execute(f"INSERT INTO devices VALUES ({row})")
        first.execute("INSERT INTO layouts VALUES ('h', 'd', 'M', 1, 0, 0)")
    store = open_store(path)
    lamp, door = store.devices(HomeId("h"))
    assert store.trouble is None
    assert (lamp.name_zh, lamp.host, lamp.part_names, lamp.connection) == (
        "灯",
        "192.168.1.5",
        {"x": "y"},
        Connection.UNKNOWN,
    )
    assert (door.parent, door.connection) == (Did("1"), Connection.UNKNOWN)
    assert store.layouts(HomeId("h"))["d"].favourite
    store.save_devices([replace(door, connection=Connection.BLUETOOTH)])
    store.close()
    again = open_store(path)
    assert [device.connection for device in again.devices(HomeId("h"))] == [Connection.UNKNOWN, Connection.BLUETOOTH]
    again.close()
    assert (copies.folder(path) / "before-version-2.sqlite3").exists()


def test_an_older_database_is_copied_then_lifted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(open_store(path)).close()
    step = "ALTER TABLE homes ADD COLUMN colour TEXT NOT NULL DEFAULT 'green'"
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, step))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    store = open_store(path)
    assert list(store.homes()) == [HOME]
    assert store._database.rows("SELECT colour FROM homes")[0][0] == "green"
    assert schema.version(store._database.connection) == schema.VERSION
    assert (copies.folder(path) / f"before-version-{schema.VERSION}.sqlite3").exists()
    store.close()


def test_a_migration_that_fails_leaves_the_old_database(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(open_store(path)).close()
    with monkeypatch.context() as broken:
        broken.setattr(schema, "STEPS", (*schema.STEPS, "CREATE TABLE extra (x);\nCREATE TABLE homes (x)"))
        broken.setattr(schema, "VERSION", schema.VERSION + 1)
        with pytest.raises(PanelError):
            open_store(path)
    store = open_store(path)
    assert list(store.homes()) == [HOME]
    assert store._database.rows("SELECT name FROM sqlite_master WHERE name = 'extra'") == []
    store.close()


# -- a data folder that cannot be written ---------------------------------------------------------


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder whose files the process may read but not write, also where the tests run as root."""
    if not hasattr(os, "geteuid"):
        pytest.skip("no POSIX permissions here")
    folder = Path(tempfile.mkdtemp(prefix="lararium-guarded-"))
    filled(open_store(folder / "lararium.sqlite3")).close()
    (folder / "lararium.sqlite3").chmod(0o444)
    folder.chmod(0o555)
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield folder
    finally:
        os.seteuid(was)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_file_that_may_only_be_read_is_noticed_at_the_start(guarded: Path) -> None:
    """With its log beside it SQLite opens such a file without a word."""
    was, guard = os.geteuid(), guarded.stat().st_uid
    os.seteuid(guard)
    guarded.chmod(0o777)
    for name in ("lararium.sqlite3-wal", "lararium.sqlite3-shm"):
        (guarded / name).write_bytes(b"")
        (guarded / name).chmod(0o666)
    os.seteuid(was)
    with pytest.raises(StorageReadOnly):
        open_store(guarded / "lararium.sqlite3")


def test_a_read_only_folder_is_said_and_memory_carries_on(guarded: Path) -> None:
    with pytest.raises(StorageReadOnly):
        open_store(guarded / "lararium.sqlite3")
    with pytest.raises(StorageReadOnly):
        open_store(guarded / "new" / "lararium.sqlite3")
    store = memory_store(guarded / "lararium.sqlite3")
    assert list(store.homes()) == [HOME]
    store.save_setting("theme", "light")
    assert store.setting("theme") == "light"
    assert store.daily_copy() is None
    store.close()


def test_memory_stands_in_and_says_why(guarded: Path) -> None:
    store = open_or_memory(guarded / "lararium.sqlite3")
    assert isinstance(store.trouble, StorageReadOnly)
    assert list(store.homes()) == [HOME]
    store.close()


def test_trouble_with_the_folder_keeps_the_database_shut(path: Path) -> None:
    trouble = StorageReadOnly()
    store = open_or_memory(path, trouble)
    assert store.trouble is trouble
    assert not path.exists()
    store.close()


@pytest.mark.parametrize("content", [None, b"", b"x", b"not a database" * 100])
def test_memory_starts_empty_where_there_is_nothing_to_read(path: Path, content: bytes | None) -> None:
    if content is not None:
        path.write_bytes(content)
    store = memory_store(path)
    assert list(store.homes()) == []
    store.save_home(HOME)
    assert list(store.homes()) == [HOME]
    store.close()
    assert content is None or path.read_bytes() == content


def test_memory_does_not_misread_a_newer_database(path: Path) -> None:
    filled(open_store(path)).close()
    future = sqlite3.connect(path)
    future.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    future.close()
    store = memory_store(path)
    assert list(store.homes()) == []
    store.close()
    with pytest.raises(NewerData):
        open_or_memory(path)


def test_the_copy_that_came_back_leaves_the_key_index_to_the_vault(path: Path) -> None:
    store = filled(open_store(path))
    store.daily_copy()
    store.close()
    break_open(path)
    again = open_store(path)
    assert list(again.homes()) == [HOME]
    assert list(again.packs(HOME.id)) == []
    again.close()


def test_memory_sees_what_only_the_log_holds(path: Path) -> None:
    store = filled(open_store(path))
    copy = memory_store(path)
    assert everything(copy) == everything(store)
    copy.close()
    store.close()


# -- backup and restore -----------------------------------------------------------------------------


def test_a_backup_brings_everything_back_but_this_machines_key_index(path: Path, tmp_path: Path) -> None:
    store = filled(open_store(path, now=lambda: START))
    before = everything(store)
    target = tmp_path / "house.lararium"
    target.write_bytes(b"an older backup")
    store.backup(target)
    if hasattr(os, "geteuid"):
        assert target.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(target) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest["format"] == "lararium-backup"
    assert (manifest["homes"], manifest["devices"], manifest["created"]) == (1, 2, START)
    store.remove_home(HOME.id)
    store.save_home(Home(HomeId("h2"), "Other"))
    index = [Pack("h1-g9-0", 9, (Did("1001"),))]
    store.replace(HOME.id, index)
    store.restore(target)
    assert everything(store) == before
    assert list(store.packs(HOME.id)) == index
    store.close()
    assert everything(open_store(path)) == before
    earlier = memory_store(path.parent / "copies" / "before-restore.sqlite3")
    assert [home.name for home in earlier.homes()] == ["Other"]
    earlier.close()


def test_a_backup_restores_on_another_machine(path: Path, tmp_path: Path) -> None:
    store = filled(open_store(path))
    store.backup(tmp_path / "b")
    other = open_store(tmp_path / "elsewhere" / "lararium.sqlite3")
    other.restore(tmp_path / "b")
    assert everything(other) == everything(store)
    assert list(other.packs(HOME.id)) == []
    assert other._database.rows("PRAGMA journal_mode")[0][0] == "wal"
    other.save_setting("theme", "auto")
    other.close()
    store.close()


@pytest.mark.parametrize("damage", ["missing", "empty", "text", "no manifest", "other", "newer", "cut", "rotten"])
def test_a_file_that_is_no_backup_changes_nothing(path: Path, tmp_path: Path, damage: str) -> None:
    store = filled(open_store(path))
    before = everything(store)
    good, bad = tmp_path / "good", tmp_path / "bad"
    store.backup(good)
    with zipfile.ZipFile(good) as archive:
        manifest, content = json.loads(archive.read("manifest.json")), archive.read("lararium.sqlite3")

    def written(manifest: object, content: bytes) -> None:
        with zipfile.ZipFile(bad, "w") as archive:
            archive.writestr("manifest.json", json.dumps(manifest))
            archive.writestr("lararium.sqlite3", content)

    match damage:
        case "empty":
            bad.write_bytes(b"")
        case "text":
            bad.write_text("hello")
        case "no manifest":
            with zipfile.ZipFile(bad, "w") as archive:
                archive.writestr("x", "y")
        case "other":
            written(["something"], content)
        case "newer":
            written(manifest | {"version": 2}, content)
        case "cut":
            bad.write_bytes(good.read_bytes()[:-200])
        case "rotten":
            written(manifest, content[:100] + b"\xff" * 4000 + content[4100:])
    with pytest.raises(NewerData if damage == "newer" else BadInput) as refused:
        store.restore(bad)
    assert refused.value.key.startswith("error.store.")
    assert everything(store) == before
    store.close()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 3000), flip=st.binary(min_size=1, max_size=8))
def test_a_scratched_backup_is_refused_or_whole(tmp_path: Path, cut: int, flip: bytes) -> None:
    store = filled(memory_store())
    before = everything(store)
    good, bad = tmp_path / "good", tmp_path / "bad"
    if not good.exists():
        store.backup(good)
    content = good.read_bytes()
    place = cut % len(content)
    bad.write_bytes(content[:place] + flip + content[place + len(flip) :])
    with suppress(BadInput, NewerData):
        store.restore(bad)
    assert everything(store) == before
    store.close()
