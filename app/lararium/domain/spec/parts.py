"""A device's parts: the main thing, and whatever else in it deserves a tile of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lararium.domain.spec.device_types import DEVICE_TYPES
from lararium.domain.spec.document import SpecDocument, SpecService
from lararium.domain.spec.draft import Draft
from lararium.domain.spec.kinds import KINDS
from lararium.domain.spec.labels import service_title
from lararium.domain.spec.places import MAIN_SERVICES, PART_KINDS, SIDE_SERVICES, main_services
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


@dataclass(frozen=True, slots=True)
class Place:
    """One part in the making: its own service's key and the drafts that belong to it."""

    id: str
    kind: str
    own: str
    title: Words
    given: Given


def kind_and_title(document: SpecDocument) -> tuple[str, Words]:
    """Kind and title of a device; a type nobody knows is told by its services."""
    known = DEVICE_TYPES.get(document.type.name)
    if known is not None:
        return known
    for service in document.services:
        name = service.urn.name
        if service.urn.standard and name in PART_KINDS and name not in SIDE_SERVICES:
            kind = PART_KINDS[name]
            return kind, KINDS[kind].title
    return "generic", KINDS["generic"].title


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
        if draft.name == "on" and draft.writable and draft.owner.urn.name not in SIDE_SERVICES:
            return draft.service
    if kind == "light":
        lamp = next((d.service for d in drafts if d.owner.urn.name == "indicator-light" and d.name == "on"), "")
        if lamp:
            return lamp
    return next((d.service for d in drafts if d.owner.urn.name not in SIDE_SERVICES), "")


def _further(keys: Keys, by_service: dict[str, list[Draft]], kind: str, own: str) -> dict[str, str]:
    """Service key to kind of every part beside the main one."""
    own_name = next((service.urn.name for key, service in keys if key == own), "")
    chambers = sum(service.urn.name == "fridge-chamber" for _, service in keys)
    found: dict[str, str] = {}
    for key, service in keys:
        name = service.urn.name
        part_kind = PART_KINDS.get(name)
        if part_kind is None or key == own or not service.urn.standard:
            continue
        if part_kind == "switch" and kind == "outlet":
            part_kind = "outlet"
        chamber = name == "fridge-chamber" and chambers > 1
        same_thing = name != own_name and part_kind == kind and name in MAIN_SERVICES.get(kind, ())
        if same_thing and kind != "light" and not chamber:
            continue
        given = give(part_kind, key, by_service[key])
        if part_kind in _NEEDS_STATE:
            stands_alone = kind not in _NEEDS_STATE and any(d.readable for d in given.state)
        else:
            stands_alone = given.primary is not None or (chamber and given.level is not None)
        if stands_alone:
            found[key] = part_kind
    return found


def _belongings(keys: Keys, own: str, further: dict[str, str]) -> dict[str, str]:
    """Part of each service. The k-th of several side services goes with the k-th of as many gangs."""
    belongs = {key: key for key in further}
    names = {key: service.urn.name for key, service in keys}
    own_name = names.get(own, "")
    gangs = [key for key, _ in keys if key == own or (key in further and names[key] == own_name)]
    if len(gangs) < 2:
        return belongs
    counts = Counter(names.values())
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
