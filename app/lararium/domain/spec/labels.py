"""What each control is called on the sheet: never empty, never a type name, never twice in one part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

from lararium.domain.spec.choices import fold, has_chinese, tidy
from lararium.domain.spec.draft import Draft
from lararium.domain.spec.vocabulary.climate_air import CLIMATE_AIR
from lararium.domain.spec.vocabulary.happenings import ACTIONS, EVENTS
from lararium.domain.spec.vocabulary.household import HOUSEHOLD
from lararium.domain.spec.vocabulary.lighting_power import LIGHTING_POWER
from lararium.domain.spec.vocabulary.services import SERVICES
from lararium.domain.words import Words

PROPERTIES: dict[str, Words] = {**LIGHTING_POWER, **CLIMATE_AIR, **HOUSEHOLD}
_TABLES = {"property": PROPERTIES, "action": ACTIONS, "event": EVENTS}
_BY_TEXT: dict[str, Words] = {}
for _table in (SERVICES, EVENTS, ACTIONS, PROPERTIES):
    _BY_TEXT.update((fold(words.en), words) for words in _table.values())
    _BY_TEXT.update((fold(name), words) for name, words in _table.items())
_LIMIT = 60


def name_all(drafts: Sequence[Draft], owns: dict[str, str]) -> None:
    """Set `label` of every draft. `owns`: own service key by part."""
    by_part: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        draft.label = label_of(draft.what, draft.name, draft.urn.standard, draft.text)
        by_part[draft.part].append(draft)
    for part, members in by_part.items():
        own = owns.get(part, "")
        english = _distinct(
            members, own, lambda d: d.label.en, lambda d: service_words(d.owner.urn.name, d.owner.text).en
        )
        chinese = _distinct(
            members, own, lambda d: d.label.zh_CN, lambda d: service_words(d.owner.urn.name, d.owner.text).zh_CN
        )
        for draft, en, zh in zip(members, english, chinese, strict=True):
            if draft.label.en is not en or draft.label.zh_CN is not zh:
                draft.label = Words(en, zh)


@lru_cache(maxsize=16384)
def label_of(what: str, name: str, standard: bool, text: str) -> Words:
    """Label of one property, action or event, before namesakes are told apart."""
    known = _TABLES[what].get(name)
    if known is not None and (standard or not text):
        return known
    if not text or text.startswith("urn:"):
        return known or _from_name(name)
    if has_chinese(text):
        english = known or _from_name(name)
        return Words(english.en, text[:_LIMIT])
    if not any(letter.isalnum() for letter in text):
        return known or _from_name(name)
    alike = _BY_TEXT.get(fold(text))
    if alike is not None:
        return alike
    return Words(tidy(text)[:_LIMIT], known.zh_CN if known else tidy(text)[:_LIMIT])


@lru_cache(maxsize=4096)
def service_words(name: str, text: str) -> Words:
    """What a service is called where it tells two controls apart."""
    known = SERVICES.get(name)
    if known is not None:
        return known
    return label_of("property", name, False, text)


def _from_name(name: str) -> Words:
    alike = _BY_TEXT.get(fold(name))
    if alike is not None:
        return alike
    plain = " ".join(name.replace("_", "-").replace(".", "-").replace("-", " ").split()) or name
    plain = plain[:1].upper() + plain[1:]
    return Words(plain[:_LIMIT], plain[:_LIMIT])


def _distinct(
    members: Sequence[Draft], own: str, said: Callable[[Draft], str], place: Callable[[Draft], str]
) -> list[str]:
    """One text for each, all different: the part's own keep theirs, others add their service, then a number."""
    texts = [said(draft) for draft in members]
    groups: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        groups[text.casefold()].append(index)
    if len(groups) == len(texts):
        return texts
    taken = {folded for folded, indexes in groups.items()}
    for folded, indexes in groups.items():
        if len(indexes) == 1:
            continue
        keeper = next((i for i in indexes if members[i].service == own), indexes[0])
        for index in indexes:
            if index == keeper:
                continue
            member = members[index]
            base = texts[index]
            if member.service != members[keeper].service:
                base = f"{texts[index]} ({place(member)})"
            wanted, turn = base, 1
            while wanted.casefold() in taken:
                turn += 1
                wanted = f"{base} {turn}"
            taken.add(wanted.casefold())
            texts[index] = wanted
        taken.add(folded)
    return texts
