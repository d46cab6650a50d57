from __future__ import annotations

import pytest

from lararium.domain.errors import StorageFull
from lararium.drivers.miio.remembered import REQUEST_SIZES, VIRTUAL_DID, keep_sizes, learnt_sizes, virtual_did
from tests.support.world import MemoryStore


def test_our_name_is_chosen_once() -> None:
    store = MemoryStore()
    chosen = virtual_did(store)
    assert 0 < chosen < 2**63
    assert virtual_did(store) == chosen


@pytest.mark.parametrize("kept", ["", "0", "-3", "x", str(2**63)])
def test_a_name_that_fits_nowhere_is_chosen_anew(kept: str) -> None:
    store = MemoryStore()
    store.save_setting(VIRTUAL_DID, kept)
    chosen = virtual_did(store)
    assert 0 < chosen < 2**63
    assert store.setting(VIRTUAL_DID) == str(chosen)


def test_a_full_disk_keeps_no_name_and_breaks_nothing() -> None:
    class Full(MemoryStore):
        def save_setting(self, name: str, value: str) -> None:
            raise StorageFull

    assert virtual_did(Full()) > 0


def test_sizes_come_back() -> None:
    store = MemoryStore()
    sizes = learnt_sizes(store)
    sizes.learn("a.light.b", 3)
    keep_sizes(store, sizes)
    assert learnt_sizes(store).of("a.light.b") == 3


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"a": "b"}', '{"a": null}', "null"])
def test_sizes_that_cannot_be_read_are_learnt_again(kept: str) -> None:
    store = MemoryStore()
    store.save_setting(REQUEST_SIZES, kept)
    assert learnt_sizes(store).learnt() == {}
