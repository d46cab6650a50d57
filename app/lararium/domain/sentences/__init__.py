"""One catalogue of sentences in English and Chinese: errors, states, alerts, ages.

Every module of this package offers `SENTENCES: dict[str, Words]`; they are merged here, keys stay unique.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from lararium.domain.errors import PanelError
from lararium.domain.words import Language, Words

__all__ = ["catalogue", "clashes", "explain", "sentence", "words"]

_DEFAULTS: dict[str, Words] = {
    "device": Words("The device", "设备"),
    "name": Words("it", "它"),
    "reason": Words("no reason was given", "未给出原因"),
}
"""What stands in a sentence where the caller gave no such field."""


@cache
def _modules() -> Mapping[str, Mapping[str, Words]]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}").SENTENCES for name in names}


@cache
def catalogue() -> Mapping[str, Words]:
    """Every sentence by key; where two modules claim one, the first by name holds (`clashes` is tested empty)."""
    merged: dict[str, Words] = {}
    for sentences in _modules().values():
        merged = {**sentences, **merged}
    return MappingProxyType(merged)


def clashes() -> frozenset[str]:
    """Keys that more than one module defines."""
    keys = [key for sentences in _modules().values() for key in sentences]
    return frozenset(key for key, count in Counter(keys).items() if count > 1)


def words(key: str) -> Words:
    """Both languages of `key`; a missing `a.b.c` answers as `a.b`, then `a`, at last as the unknown error."""
    known = catalogue()
    while key not in known and "." in key:
        key = key.rpartition(".")[0]
    return known.get(key) or known["error.unknown"]


class _Fields(dict[str, object]):
    """Fields of one sentence; a missing one is a gap in a sentence, never an exception."""

    def __init__(self, language: Language, fields: Mapping[str, object]) -> None:
        self._language = language
        super().__init__({name: _text(value, language) for name, value in fields.items()})

    def __missing__(self, name: str) -> str:
        default = _DEFAULTS.get(name)
        return default.of(self._language) if default else "…"


def _text(value: object, language: Language) -> object:
    """A field in one language; several things stand one after the other, parted by commas."""
    if isinstance(value, Words):
        return value.of(language)
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return ("、" if language is Language.ZH_CN else ", ").join(str(_text(item, language)) for item in items)
    return value


def sentence(key: str, language: Language, **fields: object) -> str:
    """The sentence `key` with its fields filled; fields may be `Words`. Never raises."""
    text = words(key).of(language)
    if "{" not in text:
        return text
    try:
        return text.format_map(_Fields(language, fields))
    except (ValueError, TypeError, AttributeError, LookupError):
        return text


def explain(error: PanelError, language: Language, *, device: str = "") -> str:
    """What happened, why, and what next, for one error. `device` names it where the error does not."""
    fields = dict(error.fields)
    if device:
        fields.setdefault("device", device)
    text = sentence(error.key, language, **fields)
    return text if _is_identifier(text.partition(" ")[0]) else text[:1].upper() + text[1:]


def _is_identifier(word: str) -> bool:
    """`light:on`, `maker.light.a`, `host.example`: written as they are, also where they begin a sentence."""
    return any(sign in word[:-1] for sign in ":.")
