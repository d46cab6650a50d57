"""Value lists: what each entry is called and what it means."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache

from lararium.domain.capability import Choice
from lararium.domain.spec.vocabulary.composing import GLOSSARY, composed, translated
from lararium.domain.spec.vocabulary.meaning_words import MEANING_WORDS
from lararium.domain.spec.vocabulary.meanings import BY_TOPIC, MEANINGS, TOPICS
from lararium.domain.spec.vocabulary.values import VALUES
from lararium.domain.spec.vocabulary.values_chinese import CHINESE, PATTERNS
from lararium.domain.spec.vocabulary.values_more import TRADE_VALUES
from lararium.domain.spec.vocabulary.values_pinyin import PINYIN
from lararium.domain.words import Language, Words

_SEPARATORS = re.compile(r"[\s_\-./:]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NAMES = frozenset({"Alexa", "Bluetooth", "Google", "Mi", "Xiaomi"})
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_STEPS = re.compile(r"(?:^|-)(?:level|lever|gear|gears|speed|grade|suction)(?:-|$)")
_MODES = re.compile(r"mode|level|gear|speed|suction|strength|type|texture")
_STATES = {
    "normal": Words("Normal", "正常"),
    "defrost": Words("Defrosting", "除霜"),
    "defrosting": Words("Defrosting", "除霜"),
}
"""What some words say where no mode is chosen."""
_UNITS = {"s": "秒", "min": "分钟", "h": "小时", "d": "天"}
_CLOTHES = Words("Drying", "烘干")
_MOST_STEPS = 20
_ABBREVIATION = 3
_MODE_SUFFIX = re.compile(r"(?: mode|模式)$")


def has_chinese(text: str) -> bool:
    """Whether a Chinese character is in it."""
    return _HAN.search(text) is not None


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """A text as the tables hold it: lower case, words parted by one space."""
    return _SEPARATORS.sub(" ", _CAMEL.sub(" ", text)).strip().lower()


@lru_cache(maxsize=16384)
def meaning(text: str, name: str) -> str:
    """Normalised word of a list text under a property of that name, or ''."""
    folded = fold(text)
    topic = BY_TOPIC.get(TOPICS.get(name, ""), {})
    if folded in topic:
        return topic[folded]
    found = MEANINGS.get(folded, "")
    return found or MEANINGS.get(_MODE_SUFFIX.sub("", folded), "")


@lru_cache(maxsize=16384)
def words(text: str) -> Words:
    """A list text in both languages; where no table knows it, as the maker wrote it."""
    folded, lower = fold(text), text.lower()
    known = VALUES.get(folded) or VALUES.get(lower) or TRADE_VALUES.get(folded) or TRADE_VALUES.get(lower)
    if known is not None:
        return known
    for pattern, said in PATTERNS:
        match = pattern.fullmatch(folded)
        if match:
            return Words(said.en.format(*match.groups()), said.zh_CN.format(*match.groups()))
    sense = MEANING_WORDS.get(MEANINGS.get(folded, ""))
    chinese = text if has_chinese(text) else PINYIN.get(folded.replace(" ", ""), "")
    if chinese:
        english = CHINESE.get(chinese.lower()) or (sense.en if sense else "") or translated(chinese)
        return Words(english or (text if chinese is text else tidy(text)), chinese)
    made = composed(text)
    if sense is not None and (made is None or " " not in folded):
        return Words(tidy(text), sense.zh_CN)
    return made or Words(tidy(text), tidy(text))


def tidy(text: str) -> str:
    """English text in sentence case, without underscores; abbreviations and names keep their capitals."""
    plain = " ".join(text.replace("_", " ").split())
    if plain.count("-") and " " not in plain and plain.replace("-", "").isalpha():
        plain = plain.replace("-", " ")
    first, *others = (_calm(word) for word in plain.split(" "))
    if first[:1].islower() and first.islower():
        first = first[:1].upper() + first[1:]
    return " ".join((first, *(_lowered(word) for word in others)))


def _calm(word: str) -> str:
    """A shouted word of the glossary in small letters."""
    return word.lower() if len(word) > _ABBREVIATION and word.isupper() and word.lower() in GLOSSARY else word


def _lowered(word: str) -> str:
    return word.lower() if word.istitle() and word.isalpha() and len(word) > 1 and word not in _NAMES else word


def choices_of(entries: tuple[tuple[int | str | bool, str], ...], name: str, unit: str = "") -> tuple[Choice, ...]:
    """The entries of one value list, in document order, no label twice and none empty.

    A text that is empty or a bare number says its level, or its number with `unit`, the panel's spelling.
    """
    texts = [text if _tells(text) else str(value) for value, text in entries]
    steps = _STEPS.search(name) is not None and not any(_is_amount(text) for text in texts)
    state = _MODES.search(name) is None
    said = [_numeric(text, steps, unit) or (state and _STATES.get(text.lower())) or words(text) for text in texts]
    if name == "mode" and not any(meaning(text, name) == "cool" for text in texts):
        said = [_CLOTHES if fold(text) == "dry" else label for label, text in zip(said, texts, strict=True)]
    said = [_moving(label, meaning(text, name), name) for label, text in zip(said, texts, strict=True)]
    english = _apart([w.en for w in said], texts, Language.EN)
    chinese = _apart([w.zh_CN for w in said], texts, Language.ZH_CN)
    return tuple(
        Choice(value, Words(en, zh), meaning(text, name) if text else "")
        for (value, text), en, zh in zip(entries, english, chinese, strict=True)
    )


def _is_amount(text: str) -> bool:
    """A number no fan or heater counts its steps up to: 800 of a spin speed."""
    return text.isdecimal() and int(text) > _MOST_STEPS


def _moving(label: Words, sense: str, name: str) -> Words:
    """A maker's one word for `open` and `on` says `Open` where something moves; the English table cannot know."""
    if sense == "open" and label.en == "On":
        return Words("Open", label.zh_CN)
    if sense == "close" and label.en == "Off":
        return Words("Close" if name.endswith("control") else "Closed", label.zh_CN)
    return label


def _tells(text: str) -> bool:
    return not text.startswith("urn:") and any(letter.isalnum() for letter in text)


def _apart(said: list[str], texts: list[str], language: Language) -> list[str]:
    """Labels that are alike go back to the makers' own words, then take numbers."""
    if len({label.casefold() for label in said}) == len(said):
        return said
    makers: dict[str, set[str]] = defaultdict(set)
    for label, text in zip(said, texts, strict=True):
        makers[label.casefold()].add(fold(text))
    pairs = zip(said, texts, strict=True)
    return numbered([_own(text, language) if len(makers[label.casefold()]) > 1 else label for label, text in pairs])


def _own(text: str, language: Language) -> str:
    if has_chinese(text):
        return text if language is Language.ZH_CN else translated(text) or text
    made = composed(text)
    if language is Language.EN:
        return made.en if made else tidy(text)
    return made.zh_CN if made else words(text).zh_CN


def _numeric(text: str, steps: bool, unit: str) -> Words | None:
    if _NUMBER.fullmatch(text) is None:
        return None
    if unit:
        joined = text + unit if unit == "%" else f"{text} {unit}"
        return Words(joined, f"{text} {_UNITS[unit]}" if unit in _UNITS else joined)
    return Words(f"Level {text}", f"{text} 档") if steps and text.isdecimal() else Words(text, text)


def numbered(texts: list[str]) -> list[str]:
    """The same texts; those alike carry their turn behind them: `Level 1`, `Level 2`."""
    counts = Counter(text.casefold() for text in texts)
    taken = {folded for folded, count in counts.items() if count == 1}
    turns: Counter[str] = Counter()
    said = []
    for text in texts:
        new, folded = text, text.casefold()
        while counts[folded] > 1 and (new == text or new.casefold() in taken):
            turns[folded] += 1
            new = f"{text} {turns[folded]}"
        taken.add(new.casefold())
        said.append(new)
    return said


ON_OFF = (Choice(1, VALUES["on"], "on"), Choice(0, VALUES["off"], "off"))
"""What a switch that is a number takes."""
