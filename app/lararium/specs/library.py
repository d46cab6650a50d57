"""The local library of specs: imported, shipped with the program, fetched. Never expires, never asks the network."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from lararium.domain.capability import Description
from lararium.domain.errors import BadInput
from lararium.domain.spec.describe import describe
from lararium.domain.spec.document import SpecDocument
from lararium.domain.spec.parse import parse_document
from lararium.specs.reading import Reading, documents, is_model
from lararium.specs.shelf import DAMAGED, Place, Shelf, place

_T = TypeVar("_T")
_URN = re.compile(rb'"type"\s*:\s*"(urn:[^"\\]*:device:[^"\\]*)"')


class Origin(StrEnum):
    """Where a document comes from."""

    OWN = "own"
    SHIPPED = "shipped"
    FETCHED = "fetched"


@dataclass(frozen=True, slots=True)
class BadSpec:
    """One document that was not taken: where it stood, and why."""

    where: str
    error: BadInput


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, by model."""

    added: tuple[str, ...]
    replaced: tuple[str, ...]
    unchanged: tuple[str, ...]
    bad: tuple[BadSpec, ...]


class SpecLibrary:
    """Specs of several places (folders or library files): first the person's own, which takes imports, then shipped
    ones, an earlier one winning, at last those that were `fetched`.

    A fetched document that is a newer version of a shipped one goes before it, since a person asked for it.
    Damaged files are left aside and named by `problems`.
    """

    def __init__(self, places: Sequence[Path], fetched: Path | None = None) -> None:
        self._own = Shelf(places[0])
        self._places: list[tuple[Origin, Place]] = [(Origin.OWN, self._own)]
        self._places += [(Origin.SHIPPED, place(path)) for path in places[1:]]
        self.fetched = Shelf(fetched) if fetched else None
        if self.fetched:
            self._places.append((Origin.FETCHED, self.fetched))
        self._documents: dict[str, SpecDocument] = {}
        self._descriptions: dict[str, Description] = {}
        self._read_as: dict[str, int] = {}
        """Checksums of the documents that were read."""
        self._problems: dict[str, str] = {}

    def models(self) -> tuple[str, ...]:
        """All models it can describe, sorted."""
        return tuple(sorted(set().union(*(there.models() for _, there in self._places))))

    def held(self, origin: Origin) -> frozenset[str]:
        """Models of one origin, whether or not another goes before it."""
        return frozenset().union(*(there.models() for kind, there in self._places if kind is origin))

    def counts(self) -> Mapping[Origin, int]:
        """How many models each origin holds."""
        return {origin: len(self.held(origin)) for origin in Origin}

    def problems(self) -> Mapping[str, str]:
        """Files or models of the library that cannot be used, each with the reason's key."""
        self.models()
        return {name: key for _, there in self._places for name, key in there.problems.items()} | self._problems

    def refresh(self) -> bool:
        """Look at the disk again, so that another process's import or fetch is seen; whether anything changed."""
        changed = True in [there.refresh() for _, there in self._places]
        if changed:
            self._problems.clear()
            for model, checksum in tuple(self._read_as.items()):
                found = self._find(model)
                if found is None or zlib.crc32(found[1]) != checksum:
                    self.forget(model)
        return changed

    def raw(self, model: str) -> bytes | None:
        """The document as JSON text, or None where there is none or it is damaged."""
        found = self._find(model)
        if found is None and self.refresh():
            found = self._find(model)
        return found[1] if found else None

    def origin(self, model: str) -> Origin | None:
        """Where the model's document comes from, or None."""
        found = self._find(model)
        return found[0] if found else None

    def urn(self, model: str, *origins: Origin) -> str:
        """The type that the model's document names, with its version; '' for none. `origins` limits where to look."""
        return next((urn_of(text) for _, text in self._texts(model, origins or tuple(Origin))), "")

    def document(self, model: str) -> SpecDocument | None:
        """The model's spec, or None. Kept after the first call."""
        return _kept(self._documents, model, self._read)

    def description(self, model: str) -> Description | None:
        """What is known of the model, or None: it needs its description. Kept after the first call."""
        return _kept(self._descriptions, model, self._describe)

    def import_(self, path: Path) -> ImportReport:
        """Take every good document of a file or folder; bad ones are named, the rest goes in.

        Raises StoreError when the user's folder cannot be written; then nothing was taken.
        """
        taken: dict[str, bytes] = {}
        bad: list[BadSpec] = []
        for reading in documents(path):
            try:
                model, text = checked(reading)
            except BadInput as error:
                bad.append(BadSpec(reading.where, error))
            else:
                taken[model] = text
        before = {model: self.raw(model) for model in taken}
        changed = {model: text for model, text in taken.items() if not _same(before[model], text)}
        if changed:
            self._own.take(changed)
        for model in changed:
            self.forget(model)
        return ImportReport(
            added=tuple(sorted(model for model in changed if before[model] is None)),
            replaced=tuple(sorted(model for model in changed if before[model] is not None)),
            unchanged=tuple(sorted(taken.keys() - changed.keys())),
            bad=tuple(bad),
        )

    def forget(self, model: str) -> None:
        """Its document changed on disk: read it again when next asked."""
        for kept in (self._documents, self._descriptions, self._problems, self._read_as):
            kept.pop(model, None)

    def _find(self, model: str) -> tuple[Origin, bytes] | None:
        texts = self._texts(model, tuple(Origin))
        first = next(texts, None)
        if first is None or first[0] is not Origin.SHIPPED:
            return first
        later = next((text for text in texts if text[0] is Origin.FETCHED), None)
        return later if later and is_newer(urn_of(later[1]), urn_of(first[1])) else first

    def _texts(self, model: str, origins: Sequence[Origin]) -> Iterator[tuple[Origin, bytes]]:
        for origin, there in self._places:
            if origin in origins and model in there.models():
                try:
                    yield origin, there.read(model)
                except DAMAGED:
                    self._problems[model] = "error.spec.unreadable"

    def _read(self, model: str) -> SpecDocument | None:
        text = self.raw(model)
        if text is None:
            return None
        self._read_as[model] = zlib.crc32(text)
        try:
            return parse_document(json.loads(text), model)
        except BadInput as error:
            self._problems[model] = error.key
        except (ValueError, RecursionError):
            self._problems[model] = "error.spec.not_json"
        return None

    def _describe(self, model: str) -> Description | None:
        document = self._read(model)
        return describe(document) if document is not None else None


def checked(reading: Reading) -> tuple[str, bytes]:
    """Model and minified text of a usable document. Raises BadInput."""
    if reading.error is not None:
        raise reading.error
    document = parse_document(reading.document, reading.model)
    if not is_model(document.model):
        raise BadInput("error.spec.no_model")
    return document.model, json.dumps(reading.document, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "replace"
    )


def urn_of(text: bytes) -> str:
    """The type a document names, without reading all of it; '' for none."""
    found = _URN.search(text)
    return found[1].decode("utf-8", "replace") if found else ""


def is_newer(urn: str, than: str) -> bool:
    """Whether it is a later version of the same type."""
    (name, version), (other, before) = _versioned(urn), _versioned(than)
    return name == other and version > before


def _versioned(urn: str) -> tuple[str, int]:
    """Type and version: `urn:miot-spec-v2:device:light:0000A001:maker-model:2` is version 2."""
    parts = urn.split(":")
    number = parts[6] if len(parts) > 6 else ""
    return ":".join([*parts[:6], *parts[7:]]), int(number) if number.isascii() and number.isdecimal() else 0


def _kept(kept: dict[str, _T], model: str, make: Callable[[str], _T | None]) -> _T | None:
    found = kept.get(model)
    if found is None:
        found = make(model)
        if found is not None:
            kept[model] = found
    return found


def _same(before: bytes | None, text: bytes) -> bool:
    if before is None or before == text:
        return before is not None
    try:
        return bool(json.loads(before) == json.loads(text))
    except (ValueError, RecursionError):
        return False
