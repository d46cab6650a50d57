"""What the store says and keeps when the ground under it gives way."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from lararium.domain.errors import BadInput, CorruptData, NewerData, StorageFull, StorageReadOnly, StoreError
from lararium.domain.ids import Did, Token
from lararium.domain.sentences.store import SENTENCES
from lararium.store import memory_store, open_store
from lararium.store.database import told
from lararium.vault import KeyringVault
from tests.support.keyrings import MemoryKeyring
from tests.support.stores import HOME, everything, filled


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, StorageFull),
        (errno.EROFS, StorageReadOnly),
        (errno.EACCES, StorageReadOnly),
        (errno.EIO, StoreError),
    ],
)
def test_complaints_of_the_system_are_told_in_ours(number: int, kind: type[StoreError]) -> None:
    error = told(OSError(number, os.strerror(number)), "/somewhere")
    assert type(error) is kind
    assert error.fields["path"] == "/somewhere"


def test_a_closed_store_is_a_store_error() -> None:
    store = memory_store()
    store.check()
    store.close()
    with pytest.raises(StoreError):
        store.setting("theme")
    with pytest.raises(StoreError):
        store.save_setting("theme", "dark")


def test_damage_under_way_is_said_and_mended_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    store = filled(open_store(path))
    store.check()
    before = everything(store)
    store.daily_copy()
    store.close()
    store = open_store(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 40000)
    with pytest.raises(CorruptData) as damage:
        store.check()
    assert damage.value.key in SENTENCES
    store.close()
    again = open_store(path)
    assert again.trouble is not None
    assert again.trouble.key in SENTENCES
    assert everything(again) == before
    again.close()


def test_a_backup_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    store = filled(memory_store())
    target = tmp_path / "b"
    store.backup(target)
    before = target.read_bytes()
    (tmp_path / "b.part").mkdir()
    with pytest.raises(BadInput):
        store.backup(target)
    with pytest.raises(BadInput):
        store.backup(tmp_path / "no such folder" / "b")
    assert target.read_bytes() == before
    store.close()


def test_a_backup_from_a_newer_schema_is_refused(tmp_path: Path) -> None:
    store = filled(memory_store())
    store.backup(tmp_path / "b")
    with zipfile.ZipFile(tmp_path / "b") as archive:
        manifest, content = json.loads(archive.read("manifest.json")), bytearray(archive.read("lararium.sqlite3"))
    content[60:64] = (99).to_bytes(4, "big")  # user_version in the header of the file
    for version, kind in ((1, NewerData), ("one", BadInput)):
        with zipfile.ZipFile(tmp_path / "c", "w") as archive:
            archive.writestr("manifest.json", json.dumps(manifest | {"version": version}))
            archive.writestr("lararium.sqlite3", bytes(content))
        with pytest.raises(kind):
            store.restore(tmp_path / "c")
    assert list(store.homes()) == [HOME]
    store.close()


async def test_neither_database_nor_backup_holds_a_key(tmp_path: Path) -> None:
    secret = Token(bytes.fromhex("00112233445566778899aabbccddeeff"))
    store, backend = filled(open_store(tmp_path / "a.sqlite3")), MemoryKeyring()
    await KeyringVault(store, backend).put(HOME.id, {Did("1001"): secret})
    store.daily_copy()
    store.backup(tmp_path / "b")
    entry = next(text for (_, user), text in backend.entries.items() if user != "homes")
    packed = json.loads(entry)["t"]["1001"].encode()
    with zipfile.ZipFile(tmp_path / "b") as archive:
        contents = [archive.read(name) for name in archive.namelist()]
        assert all(b"h1-g1-0" not in content for content in contents), "the key index stays at home"
    store.close()
    contents += [path.read_bytes() for path in tmp_path.rglob("*.sqlite3*")]
    assert len(contents) >= 4
    for content in contents:
        assert secret.reveal() not in content
        assert secret.reveal().hex().encode() not in content.lower()
        assert packed not in content


@pytest.mark.skipif(not hasattr(os, "kill") or sys.platform == "win32", reason="no SIGKILL here")
def test_what_was_saved_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    filled(open_store(path)).close()
    code = (
        "import sys, pathlib, lararium.store as s\n"
        "store = s.open_store(pathlib.Path(sys.argv[1]))\n"
        "for n in range(10**6):\n"
        "    store.save_setting('count', str(n))\n"
        "    print(n, flush=True)\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    told_us = ""
    deadline = time.monotonic() + 10
    while told_us != "50" and time.monotonic() < deadline:
        told_us = writer.stdout.readline().strip()
    writer.kill()
    rest = writer.stdout.read().split()
    writer.wait()
    writer.stdout.close()
    last = int((rest or [told_us])[-1])
    store = open_store(path)
    assert store.trouble is None
    assert int(store.setting("count")) >= last >= 50
    assert list(store.homes()) == [HOME]
    store.close()
