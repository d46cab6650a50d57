"""Which kind of tile a document is: by its type, by the end of its type's name, or by the services it has."""

from __future__ import annotations

from lararium.domain.spec.choices import has_chinese
from lararium.domain.spec.device_types import DEVICE_TYPES
from lararium.domain.spec.document import SpecDocument
from lararium.domain.spec.kinds import KINDS
from lararium.domain.spec.labels import service_words
from lararium.domain.spec.places import PART_KINDS, SIDE_SERVICES
from lararium.domain.words import Words

_BESIDE = frozenset({"light", "switch", "outlet"})
"""Kinds that other things carry along: a humidifier with a lamp is a humidifier."""
_LAST = frozenset(
    {
        *("gateway", "gas-sensor", "magnet-sensor", "motion-sensor", "occupancy-sensor", "remote-control"),
        *("smoke-sensor", "speaker", "submersion-sensor", "temperature-humidity-sensor", "lock"),
    }
)
_NAMELESS = frozenset({"", "device", "other", "others", "unknown", "unnamed", "generic"})
_SERVICES: dict[str, str] = {
    **{name: kind for name, (kind, _) in DEVICE_TYPES.items() if kind != "generic"},
    **PART_KINDS,
    "camera-control": "camera",
    "environment": "temperature-humidity-sensor",
    "fridge-chamber": "fridge",
    "play-control": "speaker",
    "switch-sensor": "remote-control",
}
"""Kind of a device of unknown type that has this service."""


def kind_and_title(document: SpecDocument) -> tuple[str, Words]:
    """Kind and title of a device."""
    name = document.type.name
    known = DEVICE_TYPES.get(name)
    if known is not None:
        return known
    kind = _by_ending(name) or _by_services(document)
    if name in _NAMELESS:
        return kind, KINDS[kind].title
    said = service_words(name, "", repeated=False)
    return kind, said if has_chinese(said.zh_CN) or kind == "generic" else Words(said.en, KINDS[kind].title.zh_CN)


def _by_ending(name: str) -> str:
    """`wall-heater` is a heater: the longest known type that the name ends with."""
    words = name.split("-")
    endings = ("-".join(words[start:]) for start in range(1, len(words)))
    return next((DEVICE_TYPES[end][0] for end in endings if end in DEVICE_TYPES), "")


def _by_services(document: SpecDocument) -> str:
    """The most telling thing among the services, in siid order; makers' own services count last."""
    for standard in (True, False):
        services = sorted((s for s in document.services if s.urn.standard is standard), key=lambda s: s.siid)
        names = [s.urn.name for s in services if s.urn.name not in SIDE_SERVICES]
        found = [_SERVICES[name] for name in names if name in _SERVICES]
        telling = [kind for kind in found if kind not in _BESIDE and kind not in _LAST]
        beside = [kind for kind in found if kind in _BESIDE]
        if found:
            return [*telling, *beside, *found][0]
    return "generic"
