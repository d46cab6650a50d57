from __future__ import annotations

from pathlib import Path

import pytest

from lararium.domain.errors import BadInput, VaultLocked, VaultUnavailable
from lararium.domain.ids import Did, HomeId, Token
from lararium.domain.sentences.vault import SENTENCES
from lararium.store import memory_store
from lararium.vault import FileVault, KeyringVault, MemoryVault, PassphraseQuestion, file_vault, open_vault
from tests.support.keyrings import MemoryKeyring

HOME = HomeId("h1")
KEYS = {Did("1"): Token(b"x" * 16)}


@pytest.fixture(autouse=True)
def _cheap_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_vault, "_COST", (10, 8, 1))


class Person:
    def __init__(self, *answers: str | None) -> None:
        self.answers = list(answers)
        self.asked: list[PassphraseQuestion] = []

    async def __call__(self, question: PassphraseQuestion) -> str | None:
        self.asked.append(question)
        return self.answers.pop(0)


class Broken(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "vault.bin"


async def test_unset_means_the_keyring(file: Path) -> None:
    store = memory_store()
    vault = await open_vault({}, store, file, backend=MemoryKeyring())
    assert isinstance(vault, KeyringVault)
    await vault.put(HOME, KEYS)
    assert await vault.tokens(HOME) == KEYS
    assert [pack.dids for pack in store.packs(HOME)] == [("1",)]
    assert not file.exists()
    store.close()


async def test_a_locked_keyring_is_still_the_keyring(file: Path) -> None:
    backend = MemoryKeyring()
    backend.locked = True
    store = memory_store()
    vault = await open_vault({}, store, file, backend=backend)
    with pytest.raises(VaultLocked):
        await vault.tokens(HOME)
    backend.locked = False
    assert await vault.tokens(HOME) == {}
    store.close()


async def test_an_unusable_keyring_never_becomes_something_else_by_itself(file: Path) -> None:
    store = memory_store()
    for environ in ({}, {"LARARIUM_VAULT": "keyring"}):
        with pytest.raises(VaultUnavailable):
            await open_vault(environ, store, file, backend=Broken(), ask=Person("secret"))
    assert not file.exists()
    store.close()


async def test_memory_when_asked_for(file: Path) -> None:
    store = memory_store()
    assert isinstance(await open_vault({"LARARIUM_VAULT": "memory"}, store, file), MemoryVault)
    with pytest.raises(BadInput) as unknown:
        await open_vault({"LARARIUM_VAULT": "plaintext"}, store, file)
    assert unknown.value.key in SENTENCES
    store.close()


async def test_a_file_with_its_passphrase_from_a_file(file: Path, tmp_path: Path) -> None:
    source = tmp_path / "passphrase"
    source.write_text("correct horse\n")
    environ = {"LARARIUM_VAULT_PASSPHRASE_FILE": str(source)}
    store = memory_store()
    vault = await open_vault(environ, store, file)
    await vault.put(HOME, KEYS)
    assert await (await open_vault(environ | {"LARARIUM_VAULT": "file"}, store, file)).tokens(HOME) == KEYS
    assert await FileVault(file, "correct horse").tokens(HOME) == KEYS
    source.write_text("wrong")
    with pytest.raises(VaultLocked):
        await open_vault(environ, store, file)
    for useless in (b"", b"\xff\xfe\x00"):
        source.write_bytes(useless)
        with pytest.raises(BadInput):
            await open_vault(environ, store, file)
    source.unlink()
    with pytest.raises(BadInput):
        await open_vault(environ, store, file)
    store.close()


async def test_a_person_is_asked_for_the_passphrase(file: Path) -> None:
    store = memory_store()
    environ = {"LARARIUM_VAULT": "file"}
    person = Person("correct horse")
    vault = await open_vault(environ, store, file, ask=person)
    assert person.asked == [PassphraseQuestion(file, new=True)]
    await vault.put(HOME, KEYS)
    person = Person("wrong", "correct horse")
    again = await open_vault({}, store, file, ask=person, backend=MemoryKeyring())
    assert await again.tokens(HOME) == KEYS
    assert [(question.new, question.wrong) for question in person.asked] == [(False, 0), (False, 1)]
    for answers in (("a", "b", "c"), (None,)):
        with pytest.raises(VaultLocked):
            await open_vault({}, store, file, ask=Person(*answers))
    with pytest.raises(VaultLocked):
        await open_vault({}, store, file)
    file.unlink()
    with pytest.raises(VaultUnavailable):
        await open_vault(environ, store, file, ask=Person(None))
    store.close()
