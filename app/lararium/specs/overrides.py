"""Override packs on disk: TOML files that come with the program, and the person's own, re-read when asked."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from lararium.domain.sentences import words
from lararium.domain.spec.override.matching import is_exact
from lararium.domain.spec.override.merging import of_model
from lararium.domain.spec.override.model import Found, Override, Place, Problem
from lararium.specs.override_lines import Lines
from lararium.specs.override_tables import overrides_of

ENDING = ".toml"
_LARGEST = 4 << 20
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")

Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """One file, and what of it could not be used."""

    file: Path
    own: bool
    overrides: tuple[Override, ...] = ()
    problems: tuple[Problem, ...] = ()


class OverridePacks:
    """Packs of the program's folder and of the person's own; later files of a folder go before earlier ones."""

    def __init__(self, shipped: Path | None, own: Path | None) -> None:
        self._folders = tuple((folder, mine) for folder, mine in ((shipped, False), (own, True)) if folder is not None)
        self.own = own
        """Where a person puts packs; it need not exist."""
        self._packs: tuple[Pack, ...] | None = None
        self._stamp: Stamp = ()
        self._of: dict[str, tuple[Override, ...]] = {}
        self._named: dict[str, list[Override]] = {}
        """Overrides that may mean a model, in the order of the packs; those with wildcards alone under ''."""

    def packs(self) -> tuple[Pack, ...]:
        """All files, the program's first. Read once, and again after `refresh`."""
        if self._packs is None:
            self._stamp = self._stamp_now()
            self._packs = tuple(read(file, own=own) for file, own in self._files())
        return self._packs

    def refresh(self) -> bool:
        """Look whether files changed, and read all of them again then. Never raises."""
        if self._packs is None or self._stamp == self._stamp_now():
            return False
        self._packs = None
        self._of.clear()
        self._named.clear()
        return True

    def of(self, model: str) -> tuple[Override, ...]:
        """What is laid over the model, the last word last."""
        found = self._of.get(model)
        if found is None:
            packs = self.packs()
            if not self._named:
                self._named = _by_name(packs)
            found = self._of[model] = of_model(self._named.get(model, self._named[""]), model)
        return found

    def problems(self) -> tuple[Problem, ...]:
        """What was left out while reading."""
        return tuple(problem for pack in self.packs() for problem in pack.problems)

    def _files(self) -> list[tuple[Path, bool]]:
        found: list[tuple[Path, bool]] = []
        for folder, own in self._folders:
            try:
                files = sorted(file for file in folder.iterdir() if _is_pack(file))
            except OSError:  # no such folder: no packs
                continue
            found += [(file, own) for file in files]
        return found

    def _stamp_now(self) -> Stamp:
        stamps = []
        for file, _ in self._files():
            try:
                told = file.stat()
            except OSError:
                continue
            stamps.append((str(file), told.st_mtime_ns, told.st_size))
        return tuple(stamps)


def _by_name(packs: tuple[Pack, ...]) -> dict[str, list[Override]]:
    every = [override for pack in packs for override in pack.overrides]
    wide = [not all(map(is_exact, override.models)) for override in every]
    names = {pattern for override in every for pattern in override.models if is_exact(pattern)}
    found: dict[str, list[Override]] = {"": [override for override, far in zip(every, wide, strict=True) if far]}
    found.update((name, []) for name in names)
    for override, far in zip(every, wide, strict=True):
        for name in names if far else names.intersection(override.models):
            found[name].append(override)
    return found


def _is_pack(file: Path) -> bool:
    return file.name.endswith(ENDING) and not file.name.startswith(".")


def read(file: Path, *, own: bool) -> Pack:
    """One pack; what cannot be used of it is in `problems`. Never raises."""
    found = Found()
    place = Place(file.name, 1, words("override.table.file").en)
    try:
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            found.add("too_large", place, limit=_LARGEST >> 20)
            return Pack(file, own, problems=tuple(found.problems))
        text = raw.decode("utf-8-sig")
    except OSError as error:
        found.add("unreadable", place, reason=error.strerror or type(error).__name__)
        return Pack(file, own, problems=tuple(found.problems))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        found.add("not_toml", Place(file.name, line), reason="not UTF-8")
        return Pack(file, own, problems=tuple(found.problems))
    overrides = parse(text, file.name, own=own, found=found)
    return Pack(file, own, overrides, tuple(found.problems))


def parse(text: str, name: str, *, own: bool, found: Found) -> tuple[Override, ...]:
    """Overrides of a pack's text. Never raises."""
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        told = _AT_LINE.search(str(error))
        line = int(told[1]) if told and told[1] else text.count("\n") + 1
        reason = _AT_LINE.sub("", str(error)) or type(error).__name__
        found.add("not_toml", Place(name, line), reason=reason)
        return ()
    return overrides_of(content, Lines(name, text), own=own, found=found)
