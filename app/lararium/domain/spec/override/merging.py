"""Several overrides of one model become one, key by key: a person's over ours, the more exact over the wider."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from lararium.domain.capability import Control
from lararium.domain.spec.override.matching import means, weight, weight_for
from lararium.domain.spec.override.model import ControlChange, ControlEntry, Override, Place, Wording

T = TypeVar("T")
_LABEL = "label"


@dataclass(frozen=True, slots=True)
class Merged:
    """Changes of one control, and where each of them stands."""

    change: ControlChange
    places: dict[str, Place]

    def place(self, *keys: str) -> Place:
        """Where the first of these keys that was given stands."""
        return next(place for key in keys if (place := self.places.get(key)))


def of_model(overrides: Iterable[Override], model: str) -> tuple[Override, ...]:
    """Those that mean the model; the last has the last word."""
    fitting = [(override, found) for override in overrides if (found := weight_for(override, model)) is not None]
    return tuple(override for override, _ in sorted(fitting, key=lambda pair: (pair[0].own, pair[1])))


def entries_for(overrides: Sequence[Override], control: Control) -> list[ControlEntry]:
    """Tables that mean the control, in the order of `overrides`, then the more exact later."""
    found: list[ControlEntry] = []
    for override in overrides:
        mine = [entry for entry in override.controls if means(entry.controls, control)]
        found += sorted(mine, key=lambda entry: weight(entry.controls))
    return found


def merged(entries: Sequence[ControlEntry]) -> Merged:
    """One change of several; later ones win key by key, a label language by language."""
    change = ControlChange()
    places: dict[str, Place] = {}
    for entry in entries:
        given = {name: value for name, value in _given(entry.change).items() if value is not None}
        if isinstance(label := given.get(_LABEL), Wording) and change.label is not None:
            given[_LABEL] = Wording(label.en or change.label.en, label.zh_CN or change.label.zh_CN)
        change = over(change, entry.change, given)
        places.update(dict.fromkeys(given, entry.place))
    return Merged(change, places)


def over(below: T, above: T, given: dict[str, object] | None = None) -> T:
    """`below` with everything that `above` says."""
    told = _given(above) if given is None else given
    return replace(below, **{name: value for name, value in told.items() if value is not None})  # type: ignore[type-var]


def _given(change: object) -> dict[str, object]:
    return {each.name: getattr(change, each.name) for each in fields(change)}  # type: ignore[arg-type]
