from __future__ import annotations

import logging
import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lararium.domain.errors import PanelError, VaultError, VaultLocked
from lararium.domain.ids import Did, HomeId, Token
from lararium.ports import SecretStore
from lararium.vault import FileVault, MemoryVault, file_vault

HOME, OTHER = HomeId("h1"), HomeId("花园")
SECRET = Token(bytes.fromhex("00112233445566778899aabbccddeeff"))
KEYS = {Did("1"): SECRET, Did("blt.3.x"): Token(b"x" * 16)}


@pytest.fixture(autouse=True)
def _cheap_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_vault, "_COST", (10, 8, 1))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "vault.bin"


def as_port(vault: FileVault | MemoryVault) -> SecretStore:
    return vault


@pytest.mark.parametrize("kind", ["file", "memory"])
async def test_tokens_come_back_and_others_stay(path: Path, kind: str) -> None:
    vault = FileVault(path, "correct horse") if kind == "file" else MemoryVault()
    assert as_port(vault).describe() == kind
    assert await vault.tokens(HOME) == {}
    await vault.put(HOME, KEYS)
    await vault.put(OTHER, {Did("9"): SECRET})
    await vault.put(HOME, {Did("2"): SECRET})
    await vault.remove(HOME, [Did("1"), Did("never there")])
    again = FileVault(path, "correct horse") if kind == "file" else vault
    assert await again.tokens(HOME) == {Did("blt.3.x"): KEYS[Did("blt.3.x")], Did("2"): SECRET}
    assert list(await again.homes()) == [HOME, OTHER]
    await again.remove(OTHER, [Did("9")])
    assert list(await again.homes()) == [HOME]


async def test_what_memory_hands_out_is_a_copy() -> None:
    vault = MemoryVault({HOME: KEYS})
    held = dict(await vault.tokens(HOME))
    held.clear()
    assert await vault.tokens(HOME) == KEYS


async def test_the_file_is_the_owners_alone_and_holds_no_clear_key(path: Path) -> None:
    await FileVault(path, "correct horse").put(HOME, KEYS)
    content = path.read_bytes()
    for clear in (SECRET.reveal(), SECRET.reveal().hex().encode(), b"blt.3.x", b"correct horse", HOME.encode()):
        assert clear not in content
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["vault.bin"]


async def test_a_wrong_passphrase_opens_nothing_and_destroys_nothing(path: Path) -> None:
    await FileVault(path, "correct horse").put(HOME, KEYS)
    before = path.read_bytes()
    wrong = FileVault(path, "battery staple")
    for call in (wrong.unlock(), wrong.tokens(HOME), wrong.put(HOME, KEYS), wrong.remove(HOME, [])):
        with pytest.raises(VaultLocked) as locked:
            await call
        assert locked.value.key == "error.vault.passphrase"
        assert "battery" not in repr(locked.value)
    assert path.read_bytes() == before


async def test_every_save_has_a_new_generation_and_nonce(path: Path) -> None:
    vault = FileVault(path, "p")
    headers = []
    for _ in range(3):
        await vault.put(HOME, KEYS)
        headers.append(file_vault._HEADER.unpack_from(path.read_bytes()))
    assert [header[-2] for header in headers] == [1, 2, 3]
    assert len({header[-1] for header in headers}) == 3


async def test_two_writers_on_one_file_do_not_undo_each_other(path: Path) -> None:
    first, second = FileVault(path, "p"), FileVault(path, "p")
    await first.put(HOME, {Did("1"): SECRET})
    await second.put(HOME, {Did("2"): SECRET})
    await first.put(HOME, {Did("3"): SECRET})
    assert set(await second.tokens(HOME)) == {"1", "2", "3"}


async def test_a_newer_file_is_refused(path: Path) -> None:
    await FileVault(path, "p").put(HOME, KEYS)
    content = bytearray(path.read_bytes())
    content[15] = 2
    path.write_bytes(content)
    with pytest.raises(VaultError) as newer:
        await FileVault(path, "p").tokens(HOME)
    assert newer.value.key == "error.vault.newer"


async def test_a_crash_or_full_disk_while_saving_keeps_the_former_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = FileVault(path, "p")
    await vault.put(HOME, KEYS)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(VaultError) as disk:
            await vault.put(HOME, {Did("1"): Token(b"n" * 16)})
    assert disk.value.key == "error.vault.disk"
    assert await vault.tokens(HOME) == KEYS
    assert [p.name for p in path.parent.iterdir()] == ["vault.bin"]


async def test_a_folder_in_its_place_is_said(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(VaultError):
        await FileVault(path, "p").tokens(HOME)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
async def test_no_change_of_the_file_is_taken_for_keys(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "vault.bin"
    path.unlink(missing_ok=True)
    await FileVault(path, "p").put(HOME, KEYS)
    content = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    if place in (16, 17, 18):
        return  # the cost fields only make the guess dearer
    content[place] ^= data.draw(st.integers(1, 255))
    path.write_bytes(bytes(content[: data.draw(st.sampled_from([len(content), place]))]))
    with pytest.raises(PanelError) as refused:
        await FileVault(path, "p").tokens(HOME)
    assert isinstance(refused.value, VaultError)


async def test_neither_passphrase_nor_token_shows(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        vault = FileVault(path, "correct horse")
        await vault.put(HOME, KEYS)
    assert "horse" not in repr(vault)
    assert "horse" not in caplog.text
    assert "0011" not in repr(await vault.tokens(HOME))
    assert "horse" not in repr(vault._known)
