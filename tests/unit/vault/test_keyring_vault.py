from __future__ import annotations

import asyncio
import json
import logging
import sys
import threading
from collections.abc import Callable, Coroutine, Sequence
from types import ModuleType, SimpleNamespace
from typing import Any

import keyring
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keyring.backends import fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from lararium.domain.errors import (
    PanelError,
    StoreError,
    VaultError,
    VaultLocked,
    VaultUnavailable,
)
from lararium.domain.ids import Did, HomeId, Token
from lararium.ports import Pack, PackIndex, SecretStore
from lararium.vault import KeyringVault
from lararium.vault.backends import is_real, system_backend, told
from tests.support.keyrings import MemoryKeyring

HOME = HomeId("h1")


class Index:
    """An index that can fail before or after the switch."""

    def __init__(self) -> None:
        self.kept: dict[HomeId, list[Pack]] = {}
        self.fail = ""

    def packs(self, home: HomeId) -> Sequence[Pack]:
        return list(self.kept.get(home, []))

    def replace(self, home: HomeId, packs: Sequence[Pack]) -> None:
        if self.fail == "before":
            raise StoreError
        self.kept[home] = list(packs)
        if self.fail == "after":
            raise StoreError


def key(n: int) -> Token:
    return Token(n.to_bytes(16, "big"))


def tokens(start: int, count: int, salt: int = 0) -> dict[Did, Token]:
    return {Did(str(300_000_000 + n)): key(n + salt) for n in range(start, start + count)}


async def refusal(call: Coroutine[Any, Any, None]) -> VaultError | None:
    try:
        await call
    except VaultError as trouble:
        return trouble
    return None


def as_ports(vault: KeyringVault, index: Index) -> tuple[SecretStore, PackIndex]:
    return vault, index


async def test_tokens_come_back_and_others_stay() -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend)
    assert await vault.tokens(HOME) == {}
    await vault.put(HOME, tokens(0, 214))
    await vault.put(HomeId("h2"), tokens(500, 3))
    await vault.put(HOME, {Did("300000007"): key(999)})
    await vault.remove(HOME, [Did("300000009"), Did("never there")])
    wanted = tokens(0, 214) | {Did("300000007"): key(999)}
    del wanted[Did("300000009")]
    assert await KeyringVault(index, backend).tokens(HOME) == wanted
    assert await vault.tokens(HomeId("h2")) == tokens(500, 3)
    assert {pack.name for pack in index.packs(HOME)} < {user for _, user in backend.entries}
    assert len(backend.entries) == 7 + 1 + 1
    assert set(await vault.homes()) == {"h1", "h2"}
    await vault.remove(HOME, list(wanted))
    await vault.remove(HomeId("h2"), list(tokens(500, 3)))
    assert backend.entries == {}
    assert await vault.homes() == []


async def test_one_new_key_costs_few_calls() -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend)
    await vault.put(HOME, tokens(0, 214))
    backend.calls.clear()
    await vault.tokens(HOME)
    assert len(backend.calls) == 7
    backend.calls.clear()
    await vault.put(HOME, {Did("300000007"): key(999)})
    assert len([call for call in backend.calls if not call.startswith("get")]) == 2


Operation = Callable[[KeyringVault], Coroutine[Any, Any, None]]
BEFORE = tokens(0, 70)
OPERATIONS: dict[str, tuple[Operation, dict[Did, Token]]] = {
    "first": (lambda v: v.put(HOME, BEFORE), BEFORE),
    "replace": (lambda v: v.put(HOME, tokens(10, 50, 7000)), BEFORE | tokens(10, 50, 7000)),
    "add": (lambda v: v.put(HOME, tokens(70, 80)), BEFORE | tokens(70, 80)),
    "remove": (lambda v: v.remove(HOME, list(BEFORE)[::2]), dict(list(BEFORE.items())[1::2])),
    "remove a pack": (lambda v: v.remove(HOME, list(BEFORE)[:40]), dict(list(BEFORE.items())[40:])),
    "remove all": (lambda v: v.remove(HOME, list(BEFORE)), {}),
}


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("fault", ["fails before", "fails after", "dies before", "dies after"])
async def test_a_fault_at_any_step_loses_no_token(operation: str, fault: str) -> None:
    act, wanted = OPERATIONS[operation]
    former = {} if operation == "first" else BEFORE
    step = 0
    while True:
        index, backend = Index(), MemoryKeyring()
        if former:
            await KeyringVault(index, backend).put(HOME, former)
        backend.calls.clear()
        backend.fail_at, backend.crash, backend.after = step, fault.startswith("dies"), fault.endswith("after")
        broken = KeyringVault(index, backend)
        failed = await refusal(act(broken)) is not None
        reached = len(backend.calls) > step
        backend.fail_at, backend.dead = -1, False
        held = await KeyringVault(index, backend).tokens(HOME)
        if not failed:
            assert held == wanted
        assert held in (former, wanted) or not (former and wanted)
        assert held.keys() <= former.keys() | wanted.keys()
        lost = Index()
        rebuilt = await KeyringVault(lost, backend).tokens(HOME)
        for did in former.keys() & wanted.keys():
            assert rebuilt[did] in (former[did], wanted[did])
        again = KeyringVault(index, backend)
        await act(again)
        assert await again.tokens(HOME) == wanted
        assert await KeyringVault(Index(), backend).tokens(HOME) == wanted
        assert {user for _, user in backend.entries} - {"homes"} >= {pack.name for pack in index.packs(HOME)}
        if operation.startswith("remove"):
            assert len(backend.entries) == len(index.packs(HOME)) + bool(wanted), "removed keys are wiped"
        if not reached:
            assert not failed
            break
        step += 1
    assert step > 5


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("fault", ["before", "after"])
async def test_a_database_that_fails_at_the_switch_loses_no_token(operation: str, fault: str) -> None:
    act, wanted = OPERATIONS[operation]
    former = {} if operation == "first" else BEFORE
    index, backend = Index(), MemoryKeyring()
    if former:
        await KeyringVault(index, backend).put(HOME, former)
    index.fail = fault
    with pytest.raises(StoreError):
        await act(KeyringVault(index, backend))
    index.fail = ""
    held = await KeyringVault(index, backend).tokens(HOME)
    assert all(held[did] in (former[did], wanted[did]) for did in former.keys() & wanted.keys())
    await act(KeyringVault(index, backend))
    assert await KeyringVault(index, backend).tokens(HOME) == wanted


async def test_a_lost_or_stale_index_is_made_anew() -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend)
    await vault.put(HOME, tokens(0, 70))
    stale = {home: list(packs) for home, packs in index.kept.items()}
    await vault.put(HOME, tokens(5, 1, 900))
    await vault.put(HOME, tokens(70, 40))
    current = dict(await vault.tokens(HOME))
    packs = index.packs(HOME)
    index.kept = {}
    assert await KeyringVault(index, backend).tokens(HOME) == current
    assert index.packs(HOME) == packs
    index.kept = stale
    await KeyringVault(index, backend).put(HOME, {Did("1"): key(1)})
    assert await vault.tokens(HOME) == current | {Did("1"): key(1)}


async def test_keys_missing_from_the_keyring_do_not_hide_the_rest() -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend)
    await vault.put(HOME, tokens(0, 70))
    first, second, _ = index.packs(HOME)
    del backend.entries["lararium", first.name]
    backend.entries["lararium", second.name] = "not ours"
    held = await vault.tokens(HOME)
    assert set(held) == set(tokens(0, 70)) - set(first.dids) - set(second.dids)
    await vault.put(HOME, tokens(0, 70))
    assert await vault.tokens(HOME) == tokens(0, 70)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["put", "remove", "forget index"]),
            st.sampled_from(["h1", "h2"]),
            st.dictionaries(st.integers(0, 60), st.integers(0, 10**6), max_size=30),
        ),
        max_size=8,
    )
)
async def test_any_sequence_keeps_what_a_dictionary_would(steps: list[tuple[str, str, dict[int, int]]]) -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend)
    model: dict[HomeId, dict[Did, Token]] = {HomeId("h1"): {}, HomeId("h2"): {}}
    for what, name, content in steps:
        home = HomeId(name)
        given_ = {Did(str(10**8 + n)): key(value) for n, value in content.items()}
        if what == "put":
            await vault.put(home, given_)
            model[home] |= given_
        elif what == "remove":
            await vault.remove(home, list(given_))
            model[home] = {did: token for did, token in model[home].items() if did not in given_}
        else:
            index.kept.clear()
        assert await vault.tokens(home) == model[home]
    for home, held in model.items():
        assert await vault.tokens(home) == held
    named = {pack.name for home in model for pack in index.packs(home)}
    assert {user for _, user in backend.entries} - {"homes"} == named


# -- a keyring that does not play along ---------------------------------------------------------------


async def test_a_locked_keyring_is_said_and_opens_later() -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend)
    await vault.put(HOME, tokens(0, 3))
    backend.locked = True
    with pytest.raises(VaultLocked):
        await vault.tokens(HOME)
    with pytest.raises(VaultLocked):
        await vault.put(HOME, tokens(3, 1))
    backend.locked = False
    assert await vault.tokens(HOME) == tokens(0, 3)


async def test_a_hanging_keyring_costs_the_limit_once() -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend, limit_s=0.02)
    backend.hang = threading.Event()
    with pytest.raises(VaultLocked) as waiting:
        await vault.tokens(HOME)
    assert waiting.value.key == "error.vault.waiting"
    running = threading.active_count()
    with pytest.raises(VaultLocked):
        await vault.tokens(HOME)
    assert threading.active_count() == running, "no second call piles up behind the first"
    backend.hang.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(5)
    backend.hang = None
    assert await vault.tokens(HOME) == {}


async def test_a_caller_that_leaves_in_the_middle_does_not_harm_the_next() -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend)
    await vault.put(HOME, tokens(0, 70))
    for step in range(1, 12):
        backend.hang = threading.Event()
        leaving = asyncio.create_task(vault.put(HOME, tokens(0, 70, 5000 + step)))
        for _ in range(step):
            await asyncio.sleep(0.001)
            if step > 5:
                backend.hang.set()
        leaving.cancel()
        await asyncio.wait({leaving})
        backend.hang.set()
        backend.hang = None
        held = await vault.tokens(HOME)
        assert held in (tokens(0, 70, 5000 + step), tokens(0, 70))
        await vault.put(HOME, tokens(0, 70))
        assert await vault.tokens(HOME) == tokens(0, 70)


async def test_a_call_left_hanging_is_said() -> None:
    backend = MemoryKeyring()
    vault = KeyringVault(Index(), backend, limit_s=0.02)
    hang = backend.hang = threading.Event()
    leaving = asyncio.create_task(vault.tokens(HOME))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    leaving.cancel()
    await asyncio.wait({leaving})
    for _ in range(2):
        with pytest.raises(VaultLocked):
            await vault.tokens(HOME)
    hang.set()


async def test_a_keyring_that_forgets_is_caught() -> None:
    class Forgetful(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            super().set_password(service, username, password[:40])

    vault = KeyringVault(Index(), Forgetful())
    await vault.probe()
    with pytest.raises(VaultError) as kept:
        await vault.put(HOME, tokens(0, 30))
    assert kept.value.key == "error.vault.not_kept"


async def test_the_probe_leaves_nothing_and_tells_a_keyring_that_keeps_nothing() -> None:
    backend = MemoryKeyring()
    await KeyringVault(Index(), backend).probe()
    assert backend.entries == {}
    with pytest.raises(VaultUnavailable):
        await KeyringVault(Index(), keyring_of(null)).probe()
    with pytest.raises(VaultUnavailable):
        await KeyringVault(Index(), keyring_of(fail)).probe()


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    return lambda backend: monkeypatch.setattr(keyring, "get_keyring", lambda: backend)


def keyring_of(module: Any) -> Any:
    return module.Keyring()


def made_in(module: str) -> object:
    return type("Keyring", (), {"__module__": module})()


def test_only_the_systems_own_keyrings_are_taken(chosen: Callable[[object], None]) -> None:
    secret_service = made_in("keyring.backends.SecretService")
    plain = made_in("keyrings.alt.file")
    for refused in (
        keyring_of(fail),
        keyring_of(null),
        plain,
        SimpleNamespace(backends=[plain, keyring_of(null)]),
    ):
        chosen(refused)
        with pytest.raises(VaultUnavailable):
            system_backend()
    chosen(SimpleNamespace(backends=[plain, secret_service]))
    assert system_backend() is secret_service
    for name in ("Windows", "macOS", "kwallet", "libsecret"):
        assert is_real(made_in(f"keyring.backends.{name}"))


async def test_without_a_keyring_the_first_call_says_so(chosen: Callable[[object], None]) -> None:
    chosen(keyring_of(fail))
    vault = KeyringVault(Index())
    with pytest.raises(VaultUnavailable):
        await vault.tokens(HOME)
    assert vault.describe() == "keyring"
    assert KeyringVault(Index(), MemoryKeyring()).describe() == "keyrings"


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        (KeyringLocked("x"), VaultLocked),
        (NoKeyringError("x"), VaultUnavailable),
        (InitError("Failed to create the collection: Prompt dismissed.."), VaultLocked),
        (InitError("no service"), VaultUnavailable),
        (OSError("x"), VaultError),
    ],
)
def test_foreign_errors_are_told_in_ours(trouble: Exception, kind: type[PanelError]) -> None:
    assert type(told(trouble)) is kind


async def test_no_token_shows_in_errors_logs_or_the_index(caplog: pytest.LogCaptureFixture) -> None:
    index, backend = Index(), MemoryKeyring()
    vault = KeyringVault(index, backend)
    secret = Token(bytes.fromhex("00112233445566778899aabbccddeeff"))
    with caplog.at_level(logging.DEBUG):
        await vault.put(HOME, {Did("1"): secret})
        text = next(text for (_, user), text in backend.entries.items() if user != "homes")
        packed = next(iter(json.loads(text)["t"].values()))
        for step in range(12):
            backend.calls.clear()
            backend.fail_at = step
            trouble = await refusal(vault.put(HOME, {Did("1"): secret, Did(str(step)): secret}))
            assert packed not in repr(trouble) + repr(trouble and trouble.__context__)
    assert packed not in caplog.text
    assert packed not in repr(index.kept)
    assert packed not in repr(vault.__dict__)


def test_the_vault_costs_no_keyring_import() -> None:
    assert isinstance(sys.modules["keyring"], ModuleType)
    import subprocess

    code = "import sys, lararium.vault; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
