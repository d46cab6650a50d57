"""What each control is called on the sheet: never empty, never a type name, never twice in one part."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from lararium.domain.spec.choices import fold, has_chinese, tidy
from lararium.domain.spec.draft import Draft
from lararium.domain.spec.vocabulary.climate_air import CLIMATE_AIR
from lararium.domain.spec.vocabulary.composing import composed, translated
from lararium.domain.spec.vocabulary.extras import EXTRAS
from lararium.domain.spec.vocabulary.happenings import ACTIONS, EVENTS
from lararium.domain.spec.vocabulary.household import HOUSEHOLD
from lararium.domain.spec.vocabulary.lighting_power import LIGHTING_POWER
from lararium.domain.spec.vocabulary.services import PLACE_WORDS, SERVICES
from lararium.domain.words import Words

PROPERTIES: dict[str, Words] = {**LIGHTING_POWER, **CLIMATE_AIR, **HOUSEHOLD}
_TABLES = {"property": PROPERTIES, "action": ACTIONS, "event": EVENTS}
_BY_TEXT: dict[str, Words] = {}
for _table in (SERVICES, EXTRAS, EVENTS, ACTIONS, PROPERTIES):
    _BY_TEXT.update((fold(words.en), words) for words in _table.values())
    _BY_TEXT.update((fold(name), words) for name, words in _table.items())
_SERVICE_ITSELF = frozenset({"on"})
_SAYS_LITTLE = frozenset(
    {
        *("mode", "status", "fault", "name", "enable", "toggle"),
        *("brightness", "color", "color-temperature", "flow", "saturability"),
    }
)
_SAYS_NOTHING = frozenset({"custom", "custom-service", "function", "other", "setting"})
_ENGLISH_LIMIT = 40
_CHINESE_LIMIT = 18
_TITLE_LIMIT = 24
_FAULT_CODE = 3
_UNITS = r"℃|°C|°|%|kwh|w|v|ma|a|mins?|minutes?|hours?|h|s|sec|seconds?|ppm|lux|rpm|pa|rgb|单位.{1,4}|分钟|小时|秒|天"
_UNIT_BEHIND = re.compile(rf"\s*(?:[(（\[]\s*(?:{_UNITS})\s*[)）\]]|℃|/(?:min|h|s)\b)\s*$", re.IGNORECASE)
_CODE = re.compile(r"[{}\[\]=<>]|^urn:|://")
_LISTED = re.compile(r"\d+ ?[:：=、.-]")
_SENTENCE_END = re.compile(r"[,，。;；:：!！?？]|\s-\s|\s\d|[(（]\d")
_GOES_TO_DOCK = ("vacuum", "mopping-machine", "sweep", "robot")
_CHARGE = Words("Start charging", "开始充电")
_FILLER = re.compile(r"\b(?:service|services|the)\b", re.IGNORECASE)


def name_all(drafts: Sequence[Draft], owns: dict[str, str]) -> None:
    """Set `label` of every draft. `owns`: own service key by part."""
    by_part: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_part[draft.part].append(draft)
    for part, members in by_part.items():
        own = owns.get(part, "")
        repeated = _repeated(members)
        places = [service_words(d.owner.urn.name, d.owner.text, d.owner.urn.name in repeated) for d in members]
        for draft, place in zip(members, places, strict=True):
            draft.label = _placed(draft, own, place)
        _by_own_text(members)
        english = _distinct(members, own, [d.label.en for d in members], [p.en for p in places], "{} ({})")
        chinese = _distinct(members, own, [d.label.zh_CN for d in members], [p.zh_CN for p in places], "{}（{}）")
        for draft, en, zh in zip(members, english, chinese, strict=True):
            if draft.label.en is not en or draft.label.zh_CN is not zh:
                draft.label = Words(en, zh)


def _by_own_text(members: Sequence[Draft]) -> None:
    """Namesakes of one service are called by their texts where those differ."""
    alike: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)
    for draft in members:
        alike[draft.service, draft.what, draft.name].append(draft)
    for group in alike.values():
        if len({fold(draft.text) for draft in group}) < len(group) or len(group) == 1:
            continue
        for draft in group:
            draft.label = label_of(draft.what, draft.name, False, draft.text)


def _placed(draft: Draft, own: str, place: Words) -> Words:
    """`Power` of a side service is called by the service; its mode or brightness says whose it is."""
    label = label_of(draft.what, draft.name, draft.urn.standard, draft.text)
    if draft.name == "start-charge" and not own.startswith(_GOES_TO_DOCK):
        return _CHARGE
    if draft.service == own or draft.what != "property":
        return label
    if draft.name in _SERVICE_ITSELF and draft.owner.urn.name in SERVICES and label == PROPERTIES[draft.name]:
        return place
    if not draft.urn.standard or not draft.owner.urn.standard:
        return label
    if draft.name in _SAYS_LITTLE and draft.owner.urn.name not in _SAYS_NOTHING:
        return Words(f"{label.en} ({place.en})", f"{label.zh_CN}（{place.zh_CN}）")
    return label


@lru_cache(maxsize=16384)
def label_of(what: str, name: str, standard: bool, text: str) -> Words:
    """Label of one property, action or event, before namesakes are told apart."""
    known = _TABLES[what].get(name)
    if known is not None and (standard or not text):
        return known
    said = _UNIT_BEHIND.sub("", text).strip(" :：,，.。-_") if not _CODE.search(text) else ""
    if not said or not any(letter.isalnum() for letter in said):
        return known or _from_name(name)
    if has_chinese(said):
        return _from_chinese(name, said, known)
    alike = _BY_TEXT.get(fold(said))
    if alike is not None:
        return alike
    named = known or _from_name(name)
    made = composed(said)
    if len(said) > _ENGLISH_LIMIT:
        return named if made is None or len(made.en) > _ENGLISH_LIMIT else made
    if made is not None:
        return made
    if what == "event" and len(said) <= _FAULT_CODE and said.isalpha():
        return Words(said.upper(), said.upper())
    return Words(tidy(said), named.zh_CN if has_chinese(named.zh_CN) else tidy(said))


def _from_chinese(name: str, text: str, known: Words | None) -> Words:
    """A Chinese text and its English; an explanation instead of a name gives way to the property's own name."""
    named = known or _from_name(name)
    head = _SENTENCE_END.split(text, maxsplit=1)[0].strip()
    if _LISTED.match(text):
        return named
    if (len(text) > _CHINESE_LIMIT or head != text) and has_chinese(named.zh_CN):
        return named
    if len(head) > 1 and has_chinese(head):
        text = head
    if len(text) > _CHINESE_LIMIT:
        text = f"{text[: _CHINESE_LIMIT - 1]}…"
    english = translated(text)
    return Words(english if 0 < len(english) <= _ENGLISH_LIMIT else named.en, text)


def service_words(name: str, text: str, repeated: bool) -> Words:
    """What a service is called where it tells two controls apart; a repeated one says what its own text says."""
    known = SERVICES.get(name)
    if known is not None and not repeated:
        return known
    return service_title(name, text, known or label_of("property", name, False, ""))


@lru_cache(maxsize=4096)
def service_title(name: str, text: str, fallback: Words) -> Words:
    """A service's own text where it says more than the type name, else `fallback`."""
    plain = " ".join(_FILLER.sub(" ", text).replace("-", " ").split())[:_ENGLISH_LIMIT]
    folded = plain.lower()
    if not plain or folded == name.replace("-", " ") or folded == fallback.en.lower():
        return fallback
    if has_chinese(plain):
        english = translated(plain)
        return Words(english if 0 < len(english) <= _TITLE_LIMIT else fallback.en, plain)
    known = _BY_TEXT.get(folded)
    if known is not None:
        return known
    words = folded.split()
    if all(word in PLACE_WORDS or word.isdigit() for word in words):
        chinese = "".join(PLACE_WORDS.get(word, f" {word}") for word in words).strip()
    else:
        made = composed(plain)
        if made is not None:
            return made
        side = next((PLACE_WORDS[word] for word in words if word in PLACE_WORDS), "")
        chinese = f"{side}{fallback.zh_CN}" if side and side not in fallback.zh_CN else fallback.zh_CN
    return Words(tidy(plain), chinese)


def _repeated(members: Sequence[Draft]) -> frozenset[str]:
    """Names of services of which several are here."""
    keys = {draft.service: draft.owner.urn.name for draft in members}
    counts = Counter(keys.values())
    return frozenset(name for name, count in counts.items() if count > 1)


@lru_cache(maxsize=8192)
def _from_name(name: str) -> Words:
    alike = _BY_TEXT.get(fold(name))
    if alike is not None:
        return alike
    plain = " ".join(name.replace("_", "-").replace(".", "-").replace("-", " ").split()) or name
    made = composed(plain)
    if made is not None:
        return made
    plain = plain[:1].upper() + plain[1:]
    return Words(plain[:_ENGLISH_LIMIT], plain[:_ENGLISH_LIMIT])


def _distinct(members: Sequence[Draft], own: str, said: Sequence[str], places: Sequence[str], form: str) -> list[str]:
    """One text for each, all different: the part's own keep theirs, others add their service, then a number.

    `form`: how a text and its service are put together.
    """
    texts = list(said)
    groups: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        groups[text.casefold()].append(index)
    if len(groups) == len(texts):
        return texts
    taken = set(groups)
    for indexes in groups.values():
        if len(indexes) == 1:
            continue
        namesake = next((i for i in indexes if places[i].casefold() == texts[i].casefold()), None)
        first = indexes[0] if namesake is None else namesake
        keeper = next((i for i in indexes if members[i].service == own), first)
        told_apart = namesake is None and len({places[i] for i in indexes}) == len(indexes)
        for index in indexes:
            if index == keeper and (members[index].service == own or not told_apart):
                continue
            base = texts[index]
            if members[index].service != members[keeper].service or (told_apart and index == keeper):
                base = _with_place(texts[index], places[index], form)
            wanted, turn = base, 1
            while wanted.casefold() in taken:
                turn += 1
                wanted = f"{base} {turn}"
            taken.add(wanted.casefold())
            texts[index] = wanted
    return texts


def _with_place(text: str, place: str, form: str) -> str:
    """The service is left out where the text says it already, or where both together are too long."""
    said = form.format(text, place)
    return text if place.casefold() in text.casefold() or len(said) > _ENGLISH_LIMIT else said
