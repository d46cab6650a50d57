from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import BadInput
from lararium.domain.ids import Did, HomeId, Token
from lararium.vault.packing import LIMIT, Entry, read_entry, with_tokens, without

dids = st.one_of(st.integers(10**8, 10**10).map(str), st.text(max_size=24)).map(Did)
keys = st.binary(min_size=16, max_size=16).map(Token)
held = st.dictionaries(dids, keys, max_size=80)
Change = tuple[dict[Did, Token], list[Did]]
NOT_OURS = ['{"v":1}', '{"v":1,"g":1,"t":{"1":"AA"}}', '{"v":2,"g":1,"t":{}}', "[]", "{}"]


def flat(entries: list[Entry]) -> dict[Did, Token]:
    assert sum(len(entry.tokens) for entry in entries) == len({did for entry in entries for did in entry.tokens})
    return {did: token for entry in entries for did, token in entry.tokens.items()}


@given(st.lists(st.tuples(held, st.lists(dids, max_size=10)), max_size=4))
def test_every_change_keeps_all_other_tokens_within_the_limit(
    changes: list[Change],
) -> None:
    entries: list[Entry] = []
    wanted: dict[Did, Token] = {}
    for added, removed in changes:
        before = entries
        entries = with_tokens(before, added)
        wanted |= added
        assert flat(entries) == wanted
        gone = removed + list(added)[::2]
        entries = without(entries, gone)
        wanted = {did: token for did, token in wanted.items() if did not in gone}
        assert flat(entries) == wanted
        for entry in entries:
            assert entry.tokens
            assert len(entry.text()) <= LIMIT
            assert entry.text().isascii()
            back = read_entry(entry.number, entry.text())
            assert back is not None
            assert (back.number, back.generation, back.tokens) == (entry.number, entry.generation, entry.tokens)


def test_214_tokens_make_few_entries_and_one_new_key_touches_one() -> None:
    tokens = {Did(str(300_000_000 + n)): Token(n.to_bytes(16, "big")) for n in range(214)}
    entries = with_tokens([], tokens)
    assert len(entries) == 7
    again = with_tokens(entries, {Did("300000100"): Token(b"n" * 16)})
    changed = [new for old, new in zip(entries, again, strict=True) if old is not new]
    assert len(changed) == 1
    assert changed[0].generation == 2
    home = HomeId("h")
    assert changed[0].name(home) not in {entry.name(home) for entry in entries}
    assert with_tokens(again, tokens | {Did("300000100"): Token(b"n" * 16)}) == again


def test_a_freed_number_is_used_again() -> None:
    tokens = {Did(str(300_000_000 + n)): Token(n.to_bytes(16, "big")) for n in range(90)}
    entries = with_tokens([], tokens)
    left = without(entries, list(entries[0].tokens))
    assert [entry.number for entry in left] == [1, 2]
    full = with_tokens(left, tokens)
    assert flat(full) == tokens
    assert [entry.number for entry in full] == [0, 1, 2]


def test_a_did_too_long_for_any_entry_is_refused() -> None:
    with pytest.raises(BadInput):
        with_tokens([], {Did("9" * 1200): Token(bytes(16))})


@given(st.one_of(st.text(max_size=60), st.sampled_from(NOT_OURS)))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert read_entry(0, text) is None


def test_an_entry_shows_no_key() -> None:
    entry = Entry(0, 1, {Did("1"): Token(b"0123456789abcdef")})
    assert "0123" not in repr(entry)
    assert "MDEy" not in repr(entry)
