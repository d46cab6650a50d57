"""One place where spec documents lie: a folder of single documents and packs, or a library file."""

from __future__ import annotations

import os
import tempfile
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Protocol

from lararium.specs import compact, packs
from lararium.specs.reading import is_model

_PACKS_KEPT = 6
_PACK = "specs-{:05d}" + packs.ENDING
_SINGLE = ".json"
DAMAGED = (*compact.DAMAGED, zipfile.BadZipFile, zlib.error, EOFError)
"""What reading a damaged document raises."""


class Place(Protocol):
    """Documents by model. Damaged files are left aside and named by `problems`."""

    problems: dict[str, str]

    def models(self) -> AbstractSet[str]:
        """Every model here."""
        ...

    def read(self, model: str) -> bytes:
        """The document's text. Raises one of DAMAGED."""
        ...

    def refresh(self) -> bool:
        """Look at the disk again; whether anything came or went."""
        ...


class Shelf:
    """A folder: a single document (`MODEL.json`) wins over packs (`.zip`), a later pack over an earlier one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: dict[str, str] = {}
        self._index: dict[str, Path | packs.Entry] | None = None
        self._stamp = 0

    def models(self) -> AbstractSet[str]:
        """Every model here."""
        return self._found().keys()

    def read(self, model: str) -> bytes:
        """The document's text. Raises one of DAMAGED."""
        place = self._found()[model]
        return packs.read(place) if isinstance(place, packs.Entry) else place.read_bytes()

    def refresh(self) -> bool:
        """Look at the disk again; whether anything came or went."""
        if self._index is None or self._stamp == _modified(self.folder):
            return False
        self._index = None
        return True

    def put(self, model: str, text: bytes) -> None:
        """Keep one document as a file of its own, whole or not at all. Raises StoreError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=self.folder)
            temporary = Path(name)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(text)
                temporary.replace(self.folder / (model + _SINGLE))
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise packs.storage_error(error) from error
        if self._index is not None:
            self._index[model] = self.folder / (model + _SINGLE)
            self._stamp = _modified(self.folder)

    def take(self, documents: Mapping[str, bytes]) -> None:
        """Keep these in one step, as a new pack; many packs become one. Raises StoreError."""
        existing = self._packs()
        number = int(existing[-1].stem.removeprefix("specs-")) + 1 if existing else 1
        if len(existing) < _PACKS_KEPT:
            packs.write(self.folder / _PACK.format(number), documents)
        else:
            packs.write(self.folder / _PACK.format(number), {**_all_of(existing), **documents})
            for pack in existing:
                pack.unlink(missing_ok=True)
        for model in documents:
            (self.folder / (model + _SINGLE)).unlink(missing_ok=True)
            self.problems.pop(model, None)
        self._index = None

    def pack_up(self) -> None:
        """Put the single documents into a pack: thousands of small files take much of a disk. Raises StoreError."""
        gathered: dict[str, bytes] = {}
        for model, place in self._found().items():
            if isinstance(place, Path):
                try:
                    gathered[model] = place.read_bytes()
                except OSError:
                    self.problems[model] = "error.spec.unreadable"
        if gathered:
            self.take(gathered)

    def _packs(self) -> list[Path]:
        return [pack for pack in sorted(self.folder.glob("specs-*" + packs.ENDING)) if pack.stem[6:].isdecimal()]

    def _found(self) -> dict[str, Path | packs.Entry]:
        index = self._index
        if index is None:
            self._stamp = _modified(self.folder)
            index = self._index = self._scan()
        return index

    def _scan(self) -> dict[str, Path | packs.Entry]:
        index: dict[str, Path | packs.Entry] = {}
        for pack in sorted(self.folder.glob("*" + packs.ENDING)):
            try:
                index.update(packs.entries(pack))
            except DAMAGED:
                self.problems[pack.name] = "error.spec.unreadable"
        for file in self.folder.glob("*" + _SINGLE):
            if is_model(file.stem):
                index[file.stem] = file
        return index


class LibraryFile:
    """A library file, opened when first asked; one that is not there holds nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: dict[str, str] = {}
        self._file: compact.CompactFile | None = None
        self._stamp = -1

    def models(self) -> AbstractSet[str]:
        """Every model here."""
        file = self._opened()
        return file.models() if file else frozenset()

    def read(self, model: str) -> bytes:
        """The document's text. Raises one of DAMAGED."""
        file = self._opened()
        if file is None:
            raise KeyError(model)
        return file.read(model)

    def refresh(self) -> bool:
        """Look at the disk again; whether another file lies there."""
        if self._stamp in (-1, _modified(self.path)):
            return False
        self._stamp = -1
        return True

    def _opened(self) -> compact.CompactFile | None:
        if self._stamp == -1:
            self._stamp = _modified(self.path)
            self._file = None
            if self._stamp:
                try:
                    self._file = compact.CompactFile(self.path)
                except DAMAGED:
                    self.problems[self.path.name] = "error.spec.unreadable"
        return self._file


def place(path: Path) -> Place:
    """What lies at that path, by its name."""
    return LibraryFile(path) if path.name.endswith(compact.ENDING) else Shelf(path)


def _modified(path: Path) -> int:
    """Changes when a file of the folder comes or goes, so that another process's work is seen; 0 for nothing there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _all_of(existing: Sequence[Path]) -> dict[str, bytes]:
    """Documents of several packs, later ones winning; damaged packs give what they can."""
    merged: dict[str, bytes] = {}
    for pack in existing:
        try:
            found = packs.entries(pack)
        except DAMAGED:
            continue
        for model, entry in found.items():
            try:
                merged[model] = packs.read(entry)
            except DAMAGED:
                continue
    return merged
