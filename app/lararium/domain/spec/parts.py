"""A device's parts: the main thing, and whatever else in it deserves a tile of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lararium.domain.spec.document import SpecDocument, SpecService
from lararium.domain.spec.draft import Draft
from lararium.domain.spec.kinds import KINDS
from lararium.domain.spec.labels import service_title, service_words
from lararium.domain.spec.places import (
    MAIN_SERVICES,
    MAKERS_PARTS,
    PART_KINDS,
    SERVING_WORDS,
    SIDE_SERVICES,
    main_services,
)
from lararium.domain.spec.roles import Given, give
from lararium.domain.spec.vocabulary.services import SERVICES
from lararium.domain.words import Words

Keys = list[tuple[str, SpecService]]

_NEEDS_STATE = frozenset(
    {
        "motion-sensor",
        "magnet-sensor",
        "submersion-sensor",
        "smoke-sensor",
        "gas-sensor",
        "occupancy-sensor",
        "temperature-humidity-sensor",
    }
)
_NEVER_TWICE = frozenset({"generic", "gateway", "remote-control", "lock", "camera", "video-doorbell", "pet-feeder"})
"""Kinds whose further services are keys, users or recordings rather than things."""
_DEGREES = frozenset(
    {
        *("brightness", "color", "color-temperature", "fan-level", "speed-level", "fan-speed", "heat-level"),
        *("target-temperature", "target-humidity"),
    }
)
"""What a maker's own service must let one set, beside on and off, to be a thing."""


@dataclass(frozen=True, slots=True)
class Place:
    """One part in the making: its own service's key and the drafts that belong to it."""

    id: str
    kind: str
    own: str
    title: Words
    given: Given


def place(document: SpecDocument, keys: Keys, drafts: Sequence[Draft], kind: str, title: Words) -> list[Place]:
    """The parts, main one first. Sets `part` of every draft."""
    own = _own_service(document, keys, drafts, kind)
    by_service: dict[str, list[Draft]] = {key: [] for key, _ in keys}
    for draft in drafts:
        by_service[draft.service].append(draft)
    further = _further(keys, by_service, kind, own)
    belongs = _belongings(keys, own, further)
    for draft in drafts:
        draft.part = belongs.get(draft.service, "")
    mine = [d for d in drafts if d.part == ""]
    titles = _titles(keys, own, further, title)
    places = [Place("", kind, own, titles[""], give(kind, own, mine))]
    for key, part_kind in further.items():
        theirs = [d for d in drafts if d.part == key]
        places.append(Place(key, part_kind, key, titles[key], give(part_kind, key, theirs)))
    return places


def _own_service(document: SpecDocument, keys: Keys, drafts: Sequence[Draft], kind: str) -> str:
    present = {d.service for d in drafts}
    for standard in (True, False):
        for name in main_services(kind, document.type.name):
            for key, service in keys:
                if service.urn.name == name and key in present and (service.urn.standard or not standard):
                    return key
    for draft in drafts:
        name = draft.owner.urn.name
        thing = PART_KINDS.get(name, kind) if draft.owner.urn.standard and kind != "generic" else kind
        if draft.name == "on" and draft.writable and name not in SIDE_SERVICES and thing in (kind, "switch"):
            return draft.service
    if kind == "light":
        lamp = next((d.service for d in drafts if d.owner.urn.name == "indicator-light" and d.name == "on"), "")
        if lamp:
            return lamp
    rest = [d for d in drafts if d.owner.urn.name not in SIDE_SERVICES]
    others = (d for d in rest if not (d.owner.urn.standard and PART_KINDS.get(d.owner.urn.name, kind) != kind))
    return next((d.service for d in (*others, *(rest if kind == "generic" else ()))), "")


def _further(keys: Keys, by_service: dict[str, list[Draft]], kind: str, own: str) -> dict[str, str]:
    """Service key to kind of every part beside the main one."""
    own_name = next((service.urn.name for key, service in keys if key == own), "")
    found: dict[str, str] = {}
    for key, service in keys:
        if key == own:
            continue
        name = service.urn.name
        again = name == own_name and service.urn.standard
        part_kind = _part_kind(service, kind, again)
        if not part_kind:
            continue
        chamber = name == "fridge-chamber" and sum(s.urn.name == name for _, s in keys) > 1
        same_thing = not again and part_kind == kind and name in MAIN_SERVICES.get(kind, ())
        if same_thing and kind != "light" and not chamber:
            continue
        given = give(part_kind, key, by_service[key])
        if again and part_kind in _NEEDS_STATE:
            told = {d.name for d in by_service[own] if d.readable or d.notify}
            alone = bool(given.state) and given.state[0].name in told
        else:
            alone = _stands_alone(given, part_kind, kind, service, again or chamber)
        if alone:
            found[key] = part_kind
    return found


def _part_kind(service: SpecService, kind: str, again: bool) -> str:
    """Kind of the part that a service may be beside the main one, or ''. `again`: it is one more of the main one's."""
    name = service.urn.name
    if not service.urn.standard:
        words = name.replace("_", "-").split("-")
        return "" if SERVING_WORDS & set(words) else MAKERS_PARTS.get(words[-1]) or MAKERS_PARTS.get(words[0], "")
    if again and name not in PART_KINDS:
        return "" if kind in _NEVER_TWICE or name in SIDE_SERVICES else kind
    part_kind = PART_KINDS.get(name, "")
    return "outlet" if part_kind == "switch" and kind == "outlet" else part_kind


def _stands_alone(given: Given, part_kind: str, kind: str, service: SpecService, again: bool) -> bool:
    """Whether what a service offers is enough for a tile."""
    if not service.urn.standard:
        return given.primary is not None and any(_dims(d) for d in (given.level, *given.main))
    if part_kind in _NEEDS_STATE:
        return kind not in _NEEDS_STATE and any(d.readable for d in given.state)
    if given.primary is not None:
        return True
    return again and (given.level is not None or any(d.name == "status" and d.readable for d in given.state))


def _dims(draft: Draft | None) -> bool:
    return draft is not None and draft.writable and draft.name in _DEGREES


def _belongings(keys: Keys, own: str, further: dict[str, str]) -> dict[str, str]:
    """Part of each service. The k-th of several side services goes with the k-th of as many gangs; a maker's own
    service goes with the one part it is named after."""
    belongs = {key: key for key in further}
    names = {key: service.urn.name for key, service in keys}
    own_name = names.get(own, "")
    counts = Counter(names.values())
    for key, service in keys:
        words = set(names[key].split("-"))
        after = [k for k in further if names[k] in words and counts[names[k]] == 1]
        if key not in further and key != own and not service.urn.standard and own_name not in words and len(after) == 1:
            belongs[key] = after[0]
    gangs = [key for key, _ in keys if key == own or (key in further and names[key] == own_name)]
    if len(gangs) < 2:
        return belongs
    for name, count in counts.items():
        if count == len(gangs) and name != own_name:
            beside = [key for key, _ in keys if names[key] == name and key not in further]
            if len(beside) == count:
                belongs.update({key: ("" if gang == own else gang) for key, gang in zip(beside, gangs, strict=True)})
    return belongs


def _titles(keys: Keys, own: str, further: dict[str, str], title: Words) -> dict[str, Words]:
    """Title of each part, no two alike in either language."""
    services = dict(keys)
    own_name = services[own].urn.name if own in services else ""
    gangs = [key for key in services if key == own or (key in further and services[key].urn.name == own_name)]
    wanted: dict[str, Words] = {"": title}
    if len(gangs) > 1:
        wanted[""] = service_title(services[own].urn.name, services[own].text, _gang_title(services[own], title))
    for key in further:
        service = services[key]
        wanted[key] = service_title(service.urn.name, service.text, _gang_title(service, KINDS[further[key]].title))
    return distinct(wanted)


def _gang_title(service: SpecService, fallback: Words) -> Words:
    """The socket of a strip is an outlet, whatever its service is called."""
    if not service.urn.standard:
        return service_words(service.urn.name, "", repeated=False)
    return fallback if service.urn.name == "switch" else SERVICES.get(service.urn.name, fallback)


def distinct(wanted: dict[str, Words]) -> dict[str, Words]:
    """The same titles, those alike numbered from 1."""
    english = _numbered({key: words.en for key, words in wanted.items()})
    chinese = _numbered({key: words.zh_CN for key, words in wanted.items()})
    return {key: Words(english[key], chinese[key]) for key in wanted}


def _numbered(wanted: dict[str, str]) -> dict[str, str]:
    counts = Counter(text.casefold() for text in wanted.values())
    taken = {text.casefold() for text in wanted.values() if counts[text.casefold()] == 1}
    turns: Counter[str] = Counter()
    named: dict[str, str] = {}
    for key, text in wanted.items():
        said, folded = text, text.casefold()
        while counts[folded] > 1 and (said is text or said.casefold() in taken):
            turns[folded] += 1
            said = f"{text} {turns[folded]}"
        taken.add(said.casefold())
        named[key] = said
    return named
