"""The local library of specs: what was imported and what the program ships. Never expires, never asks the network."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from lararium.domain.capability import Description
from lararium.domain.errors import BadInput
from lararium.domain.spec.describe import describe
from lararium.domain.spec.document import SpecDocument
from lararium.domain.spec.parse import parse_document
from lararium.specs import packs
from lararium.specs.reading import Reading, documents, is_model

_T = TypeVar("_T")
_PACKS_KEPT = 6
_PACK = "specs-{:05d}" + packs.ENDING
_DAMAGED = (OSError, KeyError, ValueError, RecursionError, zipfile.BadZipFile, zlib.error, EOFError)


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
    """Specs of several folders; the first is the user's own and takes imports, an earlier one wins.

    A folder holds single documents (`MODEL.json`) and packs (`.zip`); within a folder a single document wins over
    packs and a later pack over an earlier one. Damaged files are left aside and named by `problems`.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._index: dict[str, Path | packs.Entry] | None = None
        self._stamp: tuple[int, ...] = ()
        self._documents: dict[str, SpecDocument] = {}
        self._descriptions: dict[str, Description] = {}
        self._problems: dict[str, str] = {}

    def models(self) -> tuple[str, ...]:
        """All models it can describe, sorted."""
        return tuple(sorted(self._found()))

    def problems(self) -> Mapping[str, str]:
        """Files or models of the library that cannot be used, each with the reason's key."""
        self._found()
        return dict(self._problems)

    def raw(self, model: str) -> bytes | None:
        """The document as JSON text, or None where there is none or it is damaged."""
        place = self._found().get(model)
        if place is None and self._stamp != self._stamp_now():
            self._index = None
            place = self._found().get(model)
        if place is None:
            return None
        try:
            return packs.read(place) if isinstance(place, packs.Entry) else place.read_bytes()
        except _DAMAGED:
            self._problems[model] = "error.spec.unreadable"
            return None

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
                model, text = _checked(reading)
            except BadInput as error:
                bad.append(BadSpec(reading.where, error))
            else:
                taken[model] = text
        before = {model: self.raw(model) for model in taken}
        changed = {model: text for model, text in taken.items() if not _same(before[model], text)}
        if changed:
            self._store(changed)
        return ImportReport(
            added=tuple(sorted(model for model in changed if before[model] is None)),
            replaced=tuple(sorted(model for model in changed if before[model] is not None)),
            unchanged=tuple(sorted(taken.keys() - changed.keys())),
            bad=tuple(bad),
        )

    def _read(self, model: str) -> SpecDocument | None:
        text = self.raw(model)
        if text is None:
            return None
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

    def _store(self, changed: Mapping[str, bytes]) -> None:
        own = self._folders[0]
        existing = sorted(own.glob("specs-*" + packs.ENDING))
        number = int(existing[-1].stem.removeprefix("specs-")) + 1 if existing else 1
        if len(existing) < _PACKS_KEPT:
            packs.write(own / _PACK.format(number), changed)
        else:
            packs.write(own / _PACK.format(number), {**_all_of(existing), **changed})
            for pack in existing:
                pack.unlink(missing_ok=True)
        for model in changed:
            (own / f"{model}.json").unlink(missing_ok=True)
            self._documents.pop(model, None)
            self._descriptions.pop(model, None)
            self._problems.pop(model, None)
        self._index = None

    def _found(self) -> dict[str, Path | packs.Entry]:
        if self._index is None:
            self._stamp = self._stamp_now()
            self._index = self._scan()
        return self._index

    def _stamp_now(self) -> tuple[int, ...]:
        """Changes when a file comes or goes, so that another process's import is seen."""
        return tuple(_modified(folder) for folder in self._folders)

    def _scan(self) -> dict[str, Path | packs.Entry]:
        index: dict[str, Path | packs.Entry] = {}
        for folder in reversed(self._folders):
            for pack in sorted(folder.glob("*" + packs.ENDING)):
                try:
                    index.update(packs.entries(pack))
                except _DAMAGED:
                    self._problems[pack.name] = "error.spec.unreadable"
            for file in folder.glob("*.json"):
                if is_model(file.stem):
                    index[file.stem] = file
        return index


def _kept(kept: dict[str, _T], model: str, make: Callable[[str], _T | None]) -> _T | None:
    found = kept.get(model)
    if found is None:
        found = make(model)
        if found is not None:
            kept[model] = found
    return found


def _modified(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _checked(reading: Reading) -> tuple[str, bytes]:
    """Model and minified text of a usable document. Raises BadInput."""
    if reading.error is not None:
        raise reading.error
    document = parse_document(reading.document, reading.model)
    if not is_model(document.model):
        raise BadInput("error.spec.no_model")
    return document.model, json.dumps(reading.document, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "replace"
    )


def _same(before: bytes | None, text: bytes) -> bool:
    if before is None or before == text:
        return before is not None
    try:
        return bool(json.loads(before) == json.loads(text))
    except (ValueError, RecursionError):
        return False


def _all_of(existing: Sequence[Path]) -> dict[str, bytes]:
    """Documents of several packs, later ones winning; damaged packs give what they can."""
    merged: dict[str, bytes] = {}
    for pack in existing:
        try:
            found = packs.entries(pack)
        except _DAMAGED:
            continue
        for model, entry in found.items():
            try:
                merged[model] = packs.read(entry)
            except _DAMAGED:
                continue
    return merged
