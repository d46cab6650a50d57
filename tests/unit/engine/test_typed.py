from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import BadInput
from lararium.engine.typed import checked_did, checked_model, checked_name, plain


@given(st.text(alphabet=st.characters(), max_size=60))
def test_a_name_holds_nothing_that_is_obeyed_or_cannot_be_kept(text: str) -> None:
    kept = plain(text)
    assert plain(kept) == kept
    assert all(letter.isprintable() or letter in "\u200c\u200d" for letter in kept)
    kept.encode()


def test_names_keep_what_people_write() -> None:
    for name in ("客厅灯", "quo\"te's", "Кухня", "👨\u200d👩\u200d👧", "a  b"):
        assert checked_name(name) == " ".join(name.split())
    assert checked_name("one\n\x1b[2Jtwo\udcff\u202e") == "one [2Jtwo"
    for empty in ("", " ", "\x1b\x07", "\udcff"):
        with pytest.raises(BadInput):
            checked_name(empty)


@pytest.mark.parametrize("did", ["1 2", "a\nb", "\x1b", "9" * 101, "\udcff"])
def test_what_is_no_did(did: str) -> None:
    with pytest.raises(BadInput):
        checked_did(did)


@pytest.mark.parametrize("model", ["a/../b", "a b", "x" * 101, "a\x00", "客厅"])
def test_what_is_no_model(model: str) -> None:
    with pytest.raises(BadInput):
        checked_model(model)


def test_ids_that_are() -> None:
    assert checked_did(" blt.3.abc ") == "blt.3.abc"
    assert checked_did("") == ""
    assert checked_model(" zhimi.airpurifier.v7 ") == "zhimi.airpurifier.v7"
