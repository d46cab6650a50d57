"""How tokens share keyring entries: pure planning of what each entry holds."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lararium.domain.errors import BadInput
from lararium.domain.ids import Did, HomeId, Token

LIMIT = 1200
"""Characters an entry may have; Windows holds 1,280."""
SLOTS = 2
"""A pack lives under one of two names in turn, so that every name can be guessed without the index."""
_VERSION = 1
_LARGEST_GENERATION = 10**9


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One keyring entry: pack `number` of a home in its `generation`, which grows with every change of the pack."""

    number: int
    generation: int
    tokens: Mapping[Did, Token]

    def name(self, home: HomeId) -> str:
        """The entry's user name in the keyring."""
        return name_of(home, self.generation, self.number)

    def text(self) -> str:
        """What the keyring keeps: compact ASCII JSON. Holds keys: never show it."""
        return _text(self.generation, self.tokens)


def name_of(home: HomeId, generation: int, number: int) -> str:
    """`HOME-gSLOT-N`."""
    return f"{home}-g{generation % SLOTS}-{number}"


def read_entry(number: int, text: str) -> Entry | None:
    """The entry that `text` holds, or None if it is none of ours."""
    try:
        document = json.loads(text)
        if document["v"] != _VERSION:
            return None
        tokens = {Did(did): Token(base64.urlsafe_b64decode(key + "==")) for did, key in document["t"].items()}
        return Entry(number, int(document["g"]), tokens)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError, binascii.Error):
        return None


def with_tokens(entries: Sequence[Entry], tokens: Mapping[Did, Token]) -> list[Entry]:
    """The entries after adding or replacing `tokens`; untouched entries are the same objects.

    Raises BadInput for a did too long for any entry.
    """
    packs = {entry.number: dict(entry.tokens) for entry in entries}
    home_of = {did: number for number, held in packs.items() for did in held}
    touched = set()
    for did, token in tokens.items():
        number = home_of.get(did)
        if number is None:
            number = next((n for n, held in sorted(packs.items()) if _fits(held, did, token)), None)
        if number is None:
            if not _fits({}, did, token):
                raise BadInput("error.vault.long_did")
            number = next(n for n in range(len(packs) + 1) if n not in packs)
            packs[number] = {}
        if packs[number].get(did) != token:
            touched.add(number)
            packs[number][did] = token
        home_of[did] = number
    return _renewed(entries, packs, touched)


def without(entries: Sequence[Entry], dids: Sequence[Did]) -> list[Entry]:
    """The entries after removing `dids`; emptied entries are gone, untouched ones the same objects."""
    gone = set(dids)
    packs = {entry.number: {d: t for d, t in entry.tokens.items() if d not in gone} for entry in entries}
    touched = {entry.number for entry in entries if len(packs[entry.number]) < len(entry.tokens)}
    return _renewed(entries, packs, touched)


def _renewed(entries: Sequence[Entry], packs: Mapping[int, Mapping[Did, Token]], touched: set[int]) -> list[Entry]:
    old = {entry.number: entry for entry in entries}
    return [
        Entry(number, old[number].generation + 1 if number in old else 1, held) if number in touched else old[number]
        for number, held in sorted(packs.items())
        if held
    ]


def _fits(held: Mapping[Did, Token], did: Did, token: Token) -> bool:
    return len(_text(_LARGEST_GENERATION, {**held, did: token})) <= LIMIT


def _text(generation: int, tokens: Mapping[Did, Token]) -> str:
    keys = {did: base64.urlsafe_b64encode(token.reveal()).decode().rstrip("=") for did, token in tokens.items()}
    return json.dumps({"v": _VERSION, "g": generation, "t": keys}, separators=(",", ":"))
