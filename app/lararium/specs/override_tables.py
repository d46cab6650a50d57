"""From the tables of a TOML pack to overrides: everything is checked, a bad entry is named and the rest holds."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from lararium.domain.capability import Category, Hazard, LatentLook, Restorability, Sending
from lararium.domain.sentences import words
from lararium.domain.spec.kinds import KINDS
from lararium.domain.spec.override.apply import HIDDEN_BY_PACK
from lararium.domain.spec.override.matching import is_control_pattern, is_model_pattern
from lararium.domain.spec.override.model import (
    ROLES,
    ChoiceChange,
    ControlChange,
    ControlEntry,
    Found,
    Override,
    Place,
    ProfileChange,
    Wording,
)
from lararium.domain.words import Words
from lararium.specs.override_lines import Lines

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
_LONGEST_TEXT = 200
MOST_OF_A_REQUEST = 15
_MOST_CHOICES = 500


class _Unfit(Exception):
    """A value is not what is wanted there."""

    def __init__(self, wanted: Words) -> None:
        super().__init__(wanted.en)
        self.wanted = wanted


Reader = Callable[[Any], T]


def overrides_of(content: Mapping[str, Any], lines: Lines, *, own: bool, found: Found) -> tuple[Override, ...]:
    """Every usable `[[override]]` table of a pack."""
    root = Place(lines.file, 1, words("override.table.file").en)
    for key in content:
        if key not in ("override", "source", "title"):
            found.add("unknown_key", replace(root, line=lines.key(key)), name=key, known="override, source, title")
    tables = content.get("override", [])
    if not isinstance(tables, list):
        found.add("value", root, name="override", wanted=words("override.wanted.overrides"))
        return ()
    made: list[Override] = []
    for number, table in enumerate(tables):
        place = Place(lines.file, lines.table(number), f"[[override]] {number + 1}")
        if not isinstance(table, dict):
            found.add("value", place, name="override", wanted=words("override.wanted.overrides"))
        elif (override := _Table(table, place, number, lines, found).override(own)) is not None:
            made.append(override)
    return tuple(made)


class _Table:
    """One `[[override]]` table, read key by key."""

    def __init__(self, table: dict[str, Any], place: Place, number: int, lines: Lines, found: Found) -> None:
        self._table = table
        self._place = place
        self._number = number
        self._lines = lines
        self._found = found

    def override(self, own: bool) -> Override | None:
        """The override, None where it means no model."""
        told = self._read(self._table, _OVERRIDE, self._place)
        models = tuple(self._models(told.get("models", ())))
        if not models:
            if "models" not in self._table:
                self._found.add("no_models", self._place)
            return None
        profile = told.get("profile", {})
        return Override(
            models=models,
            place=replace(self._place, table=f"[[override]] {', '.join(models[:2])}{', …' if models[2:] else ''}"),
            own=own,
            kind=told.get("kind"),
            title=told.get("title"),
            controls=tuple(self._controls(told.get("control", {}))),
            profile=ProfileChange(**self._read(profile, _PROFILE, self._part("profile"), ["profile"])),
            source=told.get("source", ""),
        )

    def _part(self, *path: str) -> Place:
        name = ".".join(("override", *path[:1], *(f'"{part}"' for part in path[1:])))
        return Place(self._place.file, self._lines.table(self._number, path), f"[{name}]")

    def _models(self, patterns: Iterable[str]) -> Iterable[str]:
        for pattern in patterns:
            if is_model_pattern(pattern):
                yield pattern
            else:
                self._found.add("model_pattern", self._place, pattern=pattern)

    def _controls(self, tables: Mapping[str, Any]) -> Iterable[ControlEntry]:
        for pattern, table in tables.items():
            place = self._part("control", pattern)
            if not is_control_pattern(pattern):
                self._found.add("control_pattern", place, pattern=pattern)
            elif not isinstance(table, dict):
                self._found.add("value", place, name=pattern, wanted=words("override.wanted.table"))
            else:
                yield ControlEntry(pattern, self._change(table, place, ["control", pattern]), place)

    def _change(self, table: dict[str, Any], place: Place, path: list[str]) -> ControlChange:
        told = self._read(table, _CONTROL, place, path)
        hide, show = told.pop("hide", None), told.pop("show", None)
        if hide is not None and hide is not False:
            told["hidden"] = HIDDEN_BY_PACK if hide is True else hide
        elif hide is False or show is True:
            told["hidden"] = ""
        elif show is False:
            told["hidden"] = HIDDEN_BY_PACK
        if "choices" in told:
            told["choices"] = tuple(self._choices(told["choices"], place, path))
        for short, name in (("min", "minimum"), ("max", "maximum")):
            if short in told:
                told[name] = told.pop(short)
        return ControlChange(**told)

    def _choices(self, tables: Iterable[dict[str, Any]], place: Place, path: list[str]) -> Iterable[ChoiceChange]:
        for table in tables:
            told = self._read(table, _CHOICE, place, [*path, "choices"])
            if "value" in told:
                label = Wording(told.get("en", ""), told.get("zh_CN", ""))
                yield ChoiceChange(told["value"], label, told.get("meaning"), told.get("hide", False))
            elif "value" not in table:
                self._found.add("value", place, name="choices.value", wanted=words("override.wanted.choice"))

    def _read(
        self, table: Mapping[str, Any], readers: Mapping[str, Reader[Any]], place: Place, path: Iterable[str] = ()
    ) -> dict[str, Any]:
        """The known keys of a table with usable values; the others are noted. `note` and `source` say why."""
        told: dict[str, Any] = {}
        for key, value in table.items():
            reader = readers.get(key)
            if reader is None:
                if key not in _REMARKS:
                    self._found.add("unknown_key", self._at(place, key), name=key, known=", ".join(sorted(readers)))
                continue
            try:
                told[key] = reader(value)
            except _Unfit as error:
                name = ".".join([*list(path)[2:], key])
                self._found.add("value", self._at(place, key), name=name, wanted=error.wanted)
        return told

    def _at(self, place: Place, key: str) -> Place:
        return replace(place, line=self._lines.key(key, place.line))


_REMARKS = ("note", "source")


def _unless(wanted: str, holds: bool, **fields: object) -> None:
    if not holds:
        raise _Unfit(words(f"override.wanted.{wanted}").format(**fields))


def _text(value: Any) -> str:
    _unless("text", isinstance(value, str) and len(value) <= _LONGEST_TEXT and value.isprintable())
    return str(value)


def _texts(value: Any) -> tuple[str, ...]:
    fits = isinstance(value, list) and bool(value) and all(isinstance(each, str) for each in value)
    _unless("texts", fits)
    return tuple(value)


def _bool(value: Any) -> bool:
    _unless("bool", isinstance(value, bool))
    return bool(value)


def _number(value: Any) -> float:
    _unless("number", isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value))
    return float(value)


def _positive(value: Any) -> float:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 1e-9 <= value <= 1e9
    _unless("positive", fits)
    return float(value)


def _chunk(value: Any) -> int:
    _unless("chunk", isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_OF_A_REQUEST)
    return int(value)


def _seconds(value: Any) -> float:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 3600
    _unless("seconds", fits)
    return float(value)


def _reason(value: Any) -> str | bool:
    _unless("reason", isinstance(value, bool) or (isinstance(value, str) and 0 < len(value) <= _LONGEST_TEXT))
    return value if isinstance(value, bool) else str(value)


def _wording(value: Any) -> Wording:
    if isinstance(value, str):
        value = {"en": value, "zh_CN": value}
    fits = (
        isinstance(value, dict)
        and bool(value)
        and value.keys() <= {"en", "zh_CN"}
        and all(isinstance(text, str) and text.strip() and len(text) <= _LONGEST_TEXT for text in value.values())
    )
    _unless("words", fits)
    return Wording(value.get("en", ""), value.get("zh_CN", ""))


def _scalar(value: Any) -> int | str | bool:
    _unless("choice", isinstance(value, int | str))
    return value  # type: ignore[no-any-return]


def _scalars(value: Any) -> tuple[int | str | bool, ...]:
    fits = isinstance(value, list) and len(value) <= _MOST_CHOICES
    _unless("scalars", fits and all(isinstance(each, int | str) for each in value))
    return tuple(value)


def _table(value: Any) -> dict[str, Any]:
    _unless("table", isinstance(value, dict))
    return dict(value)


def _tables(value: Any) -> list[dict[str, Any]]:
    fits = isinstance(value, list) and len(value) <= _MOST_CHOICES and all(isinstance(each, dict) for each in value)
    _unless("tables", fits)
    return list(value)


def _patterns(value: Any) -> tuple[str, ...]:
    _unless("controls", isinstance(value, list) and all(isinstance(p, str) and is_control_pattern(p) for p in value))
    return tuple(value)


def _one_of(names: Iterable[str]) -> Reader[str]:
    known = tuple(names)

    def read(value: Any) -> str:
        _unless("one_of", isinstance(value, str) and value in known, choices=", ".join(known))
        return str(value)

    return read


def _member(kind: type[E]) -> Reader[E]:
    name = _one_of([each.value for each in kind])
    return lambda value: kind(name(value))


_OVERRIDE: dict[str, Reader[Any]] = {
    "models": _texts,
    "kind": _one_of(KINDS),
    "title": _wording,
    "control": _table,
    "profile": _table,
    "source": _text,
    "note": _text,
}
_CONTROL: dict[str, Reader[Any]] = {
    "scale": _positive,
    "inverted": _bool,
    "unit": _text,
    "label": _wording,
    "hide": _reason,
    "show": _bool,
    "role": _one_of(ROLES),
    "writable": _bool,
    "category": _member(Category),
    "min": _number,
    "max": _number,
    "step": _positive,
    "choices": _tables,
    "unknown": _scalars,
    "hazard": _member(Hazard),
    "restorability": _member(Restorability),
}
_CHOICE: dict[str, Reader[Any]] = {"value": _scalar, "en": _text, "zh_CN": _text, "meaning": _text, "hide": _bool}
_PROFILE: dict[str, Reader[Any]] = {
    "slow": _bool,
    "chunk": _chunk,
    "poll": _seconds,
    "boots_off": _bool,
    "sending": _member(Sending),
    "latent_look": _member(LatentLook),
    "drifting": _patterns,
}
