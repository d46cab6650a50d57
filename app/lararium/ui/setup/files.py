"""Files to choose from: one folder at a time, folders first. Plain reading, no Qt."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from lararium.domain.errors import BadInput

MOST = 500
"""Entries shown of one folder."""
_PLACES = ("Downloads", "Desktop", "Documents", "下载", "桌面", "文档")
_MEDIA = ("/media", "/run/media", "/mnt", "/Volumes")


@dataclass(frozen=True, slots=True)
class FileRow:
    """A folder or a file. `size` in bytes, 0 for folders."""

    path: str
    name: str
    folder: bool
    size: int


def listing(folder: Path, endings: Collection[str]) -> list[FileRow]:
    """Folders and files with one of the endings, hidden ones left out. Raises BadInput where it cannot be read."""
    folders: list[FileRow] = []
    files: list[FileRow] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                try:
                    found = entry.stat()
                except OSError:
                    continue
                if stat.S_ISDIR(found.st_mode):
                    folders.append(FileRow(entry.path, entry.name, True, 0))
                elif stat.S_ISREG(found.st_mode) and entry.name.lower().endswith(tuple(endings)):
                    files.append(FileRow(entry.path, entry.name, False, found.st_size))
    except OSError as error:
        raise BadInput("error.input.file", file=str(folder), reason=error.strerror or "") from error
    rows = sorted(folders, key=lambda r: r.name.casefold()) + sorted(files, key=lambda r: r.name.casefold())
    return rows[:MOST]


def places() -> list[FileRow]:
    """Where a list is likely to lie: the person's folders and plugged-in media."""
    home = Path.home()
    found = [FileRow(str(home), home.name or str(home), True, 0)]
    found += [FileRow(str(home / name), name, True, 0) for name in _PLACES if (home / name).is_dir()]
    for media in _MEDIA:
        try:
            found += [FileRow(row.path, row.name, True, 0) for row in listing(Path(media), ()) if row.folder]
        except BadInput:
            continue
    return found


def read_file(path: Path, largest: int) -> bytes:
    """All of a file of at most `largest` bytes. Raises BadInput."""
    try:
        if path.stat().st_size > largest:
            raise BadInput("error.import.too_big", file=path.name, limit=largest // (1024 * 1024))
        return path.read_bytes()
    except OSError as error:
        raise BadInput("error.input.file", file=str(path), reason=error.strerror or "") from error
