"""Makers' texts put into the other language word by word: only where every word is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lararium.domain.spec.vocabulary.climate_air import CLIMATE_AIR
from lararium.domain.spec.vocabulary.glossary_chinese import CHINESE_WORDS
from lararium.domain.spec.vocabulary.glossary_common import COMMON
from lararium.domain.spec.vocabulary.glossary_things import THINGS
from lararium.domain.spec.vocabulary.happenings import ACTIONS, EVENTS
from lararium.domain.spec.vocabulary.household import HOUSEHOLD
from lararium.domain.spec.vocabulary.lighting_power import LIGHTING_POWER
from lararium.domain.spec.vocabulary.services import SERVICES
from lararium.domain.spec.vocabulary.values_chinese import CHINESE
from lararium.domain.words import Words


class Entry(NamedTuple):
    """One entry of the glossary. `english` is what the word stands for, `chinese` may be '' (said by the order)."""

    english: str
    chinese: str


def _read(*tables: str) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for table in tables:
        for item in table.replace("\n", ",").split(","):
            said, _, chinese = item.strip().rpartition(" ")
            if said:
                word, _, meant = said.partition("/")
                found.setdefault(word, Entry(meant or word, "" if chinese == "-" else chinese))
    return found


GLOSSARY = _read(COMMON, THINGS)
"""Entries by lower-case word or phrase."""
_LONGEST = max(len(phrase.split()) for phrase in GLOSSARY)
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_TOKEN = re.compile(r"pm(?:2\.5|10)|co2|[a-z]\d\.\d|[a-z]+\d{1,2}(?![a-z\d])|[a-z]+|\d+(?:\.\d+)?", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])_(?=\w)")
_CODE = re.compile(r"[a-z]\d{0,2}|[a-z]\d\.\d|\d+(?:\.\d+)?|[a-z]\d?[a-z]?\d+", re.IGNORECASE)
_ODD = re.compile(r"[^\w\s\-./,:()&+%']|[^\x00-\x7f]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHORT = frozenset({"on", "off", "id", "up", "ct", "ai", "no", "is"})
_SHORTEST = 3
_UNDER_WAY = re.compile(r"(?<=..)中$")
_TIMES = re.compile(r"(\d) 次数")
_SEAM = re.compile(r"(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%.])(?=[\u3400-\u9fff])")


@lru_cache(maxsize=16384)
def composed(text: str) -> Words | None:
    """An English text in both languages, abbreviations written out; None where a word is unknown or nothing is said."""
    if _ODD.search(text):
        return None
    tokens = [token.group() for token in _TOKEN.finditer(_CAMEL.sub(" ", text))]
    entries = _entries(tokens)
    if not entries:
        return None
    chinese = _TIMES.sub(r"\1 次", _SEAM.sub(" ", _joined(entries)))
    if not chinese.strip() or (not _HAN.search(chinese) and all(_CODE.fullmatch(e.english) for e in entries)):
        return None
    english = " ".join(entry.english for entry in entries)
    return Words(english[:1].upper() + english[1:], chinese)


def _entries(tokens: list[str]) -> list[Entry] | None:
    found: list[Entry] = []
    place = 0
    while place < len(tokens):
        for size in range(min(_LONGEST, len(tokens) - place), 0, -1):
            entry = GLOSSARY.get(" ".join(tokens[place : place + size]).lower())
            if entry is not None:
                found.append(entry)
                place += size
                break
        else:
            token = tokens[place]
            if token.lower() == "of":
                found.append(Entry("of", "of"))
            elif token.lower() == "s" and found and found[-1].english.isdecimal():
                found.append(Entry("s", "秒"))
            elif _CODE.fullmatch(token):
                found.append(Entry(token.upper(), token.upper()))
            else:
                split = _split(token.lower())
                if split is None:
                    return None
                found.extend(split)
            place += 1
    return found


@lru_cache(maxsize=4096)
def _split(word: str) -> tuple[Entry, ...] | None:
    """The words of a run-together one (`videolength`), as few as possible; a number at its end stands by itself."""
    numbered = re.fullmatch(r"([a-z]{2,})(\d{1,2})", word)
    if numbered:
        head = GLOSSARY.get(numbered[1])
        parts = (head,) if head else _split(numbered[1])
        return (*parts, Entry(numbered[2], numbered[2])) if parts else None
    best: list[tuple[Entry, ...] | None] = [()] + [None] * len(word)
    for end in range(2, len(word) + 1):
        for start in range(end - 1):
            head_entries, piece = best[start], word[start:end]
            if head_entries is None or (len(piece) < _SHORTEST and piece not in _SHORT):
                continue
            entry = GLOSSARY.get(piece)
            now = best[end]
            if entry is not None and (now is None or len(head_entries) + 1 < len(now)):
                best[end] = (*head_entries, entry)
    return best[-1] if len(word) > _SHORTEST else None


def _joined(entries: list[Entry]) -> str:
    """Chinese of the words in their order, but `B of A` the other way round."""
    said = [entry.chinese for entry in entries]
    said[:-1] = [_UNDER_WAY.sub("", word) for word in said[:-1]]
    while "of" in said:
        place = len(said) - 1 - said[::-1].index("of")
        said = [*said[place + 1 :], "的" if place > 0 else "", *said[:place]]
    text = ""
    for word in said:
        both_ascii = text[-1:].isascii() and word[:1].isascii() and text and word
        text += f" {word}" if both_ascii else word
    return text


def _backwards() -> dict[str, str]:
    """English by Chinese word: the hand-made list first, then the tables read the other way."""
    found: dict[str, str] = {}
    for item in CHINESE_WORDS.replace("\n", ",").split(","):
        chinese, _, english = item.strip().partition(" ")
        if chinese:
            found.setdefault(chinese, "" if english == "-" else english)
    for entry in GLOSSARY.values():
        if _HAN.search(entry.chinese) and len(entry.chinese) > 1:
            found.setdefault(entry.chinese, entry.english)
    for chinese, english in CHINESE.items():
        found.setdefault(chinese, _lower_first(english))
    for table in (LIGHTING_POWER, CLIMATE_AIR, HOUSEHOLD, SERVICES, ACTIONS, EVENTS):
        for words in table.values():
            if len(words.zh_CN) > 1:
                found.setdefault(words.zh_CN.lower(), _lower_first(words.en))
    return found


def _lower_first(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


_ENGLISH = _backwards()
_WIDEST = max(map(len, _ENGLISH))
_MARKS = {
    "（": "(",
    "）": ")",
    "，": ",",
    "、": ",",
    "：": ":",
    "；": ";",
    "！": "",
    "。": "",
    "“": "",
    "”": "",
    "→": "→",
}
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.%℃°]*|[()\-/,:;+&%~]")


@lru_cache(maxsize=16384)
def translated(text: str) -> str:
    """A Chinese text in English, or '' where a word is unknown."""
    plain = "".join(_MARKS.get(letter, letter) for letter in text).strip()
    pieces = list(_pieces(plain.lower(), plain))
    if not pieces or None in pieces:
        return ""
    if pieces[0] == "setting" and len(pieces) > 1:
        pieces[0] = "set"
    said = " ".join(piece for piece in pieces if piece)
    said = re.sub(r" ?([(/\-]) ?", lambda m: " (" if m[1] == "(" else m[1], said)
    said = re.sub(r" ([),:;%])", r"\1", said).strip(" ,;:")
    return said[:1].upper() + said[1:]


def _pieces(folded: str, text: str) -> Iterator[str | None]:
    """The words of a text without gaps, as few as possible; None where it cannot be read."""
    size = len(folded)
    best: list[tuple[int, int, str] | None] = [None] * size + [(0, size, "")]
    for start in range(size - 1, -1, -1):
        plain = _PLAIN.match(text, start)
        options = [(plain.end(), plain.group())] if plain else []
        if text[start].isspace():
            options.append((start + 1, ""))
        for end in range(start + 1, min(size, start + _WIDEST) + 1):
            english = _ENGLISH.get(folded[start:end])
            if english is not None:
                options.append((end, english))
        for end, english in options:
            rest, now = best[end], best[start]
            if rest is not None and (now is None or rest[0] + 1 < now[0]):
                best[start] = (rest[0] + 1, end, english)
    place = 0
    while place < size:
        step = best[place]
        if step is None:
            yield None
            return
        yield step[2]
        place = step[1]
