"""Reading spec documents from what people have: single documents, folders, lists, `.jsonl[.xz]`, packs, libraries."""

from __future__ import annotations

import json
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from lararium.domain.errors import BadInput
from lararium.specs import compact

_MODEL = re.compile(r"[A-Za-z0-9_\-]+(?:\.[A-Za-z0-9_\-]+)+")
_MODEL_LIMIT = 100
_DOCUMENT_BYTES = 64 << 20
_LINE_BYTES = 16 << 20
ENDINGS = (".json", ".jsonl", ".jsonl.xz", ".json.xz", ".zip", compact.ENDING)
"""Names of files that are looked into."""
_DAMAGED = (*compact.DAMAGED, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Reading:
    """One document found, or why there is none. `where` names file and line for a person."""

    where: str
    model: str = ""
    document: object = None
    error: BadInput | None = None


def is_model(text: str) -> bool:
    """Whether it can be a model name (`maker.type.name`)."""
    return len(text) <= _MODEL_LIMIT and _MODEL.fullmatch(text) is not None


def documents(path: Path) -> Iterator[Reading]:
    """Everything in a file or, sorted by name, in a folder. What cannot be read comes as `error`; never raises."""
    try:
        files = sorted(p for p in path.rglob("*") if _wanted(p)) if path.is_dir() else [path]
    except OSError as error:
        yield _unreadable(path.name, error)
        return
    for file in files:
        try:
            yield from _file(file)
        except _DAMAGED as error:
            yield _unreadable(file.name, error)


def _wanted(path: Path) -> bool:
    return path.name.endswith(ENDINGS) and not path.name.startswith(".") and path.is_file()


def _unreadable(name: str, error: Exception) -> Reading:
    reason = getattr(error, "strerror", None) or ("damaged archive" if not isinstance(error, OSError) else str(error))
    return Reading(name, error=BadInput("error.spec.unreadable", file=name, reason=reason))


def _file(file: Path) -> Iterator[Reading]:
    name = file.name
    if name.endswith(".zip"):
        yield from _archive(file)
        return
    if name.endswith(compact.ENDING):
        library = compact.CompactFile(file)
        for model in sorted(library.models()):
            yield from _member(f"{name}:{model}", model, partial(library.read, model))
        return
    packed = name.endswith(".xz")
    stem = name.removesuffix(".xz")
    # lzma's object reads like any binary file; its type does not say so
    with cast("BinaryIO", lzma.open(file, "rb")) if packed else file.open("rb") as stream:
        if stem.endswith(".jsonl"):
            yield from _lines(stream, name)
            return
        text = stream.read(_DOCUMENT_BYTES + 1)
    if len(text) > _DOCUMENT_BYTES:
        limit = _DOCUMENT_BYTES >> 20
        yield Reading(name, error=BadInput("error.spec.too_large", file=name, limit=limit))
        return
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and error.lineno > 1:
            yield from _each_line(text, name)
        else:
            yield _not_json(name, name, error.lineno)
        return
    except (ValueError, RecursionError):
        yield _not_json(name, name, 1)
        return
    if isinstance(content, list):
        for place, entry in enumerate(content, 1):
            yield _unwrapped(f"{name} #{place}", "", entry)
    else:
        yield _unwrapped(name, stem.removesuffix(".json"), content)


def _archive(file: Path) -> Iterator[Reading]:
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            inner = Path(info.filename).name
            if not inner.endswith(".json") or inner.startswith("."):
                continue
            where = f"{file.name}:{info.filename}"
            if info.file_size > _DOCUMENT_BYTES:
                yield Reading(where, error=BadInput("error.spec.too_large", file=where, limit=_DOCUMENT_BYTES >> 20))
                continue
            yield from _member(where, inner.removesuffix(".json"), partial(archive.read, info))


def _member(where: str, stem: str, read: Callable[[], bytes]) -> Iterator[Reading]:
    """One document of an archive; what is wrong with it does not stop the others."""
    try:
        yield _unwrapped(where, stem, json.loads(read()))
    except (UnicodeDecodeError, json.JSONDecodeError):
        yield _not_json(where, where, 1)
    except _DAMAGED as error:
        yield _unreadable(where, error)


def _lines(stream: BinaryIO, name: str) -> Iterator[Reading]:
    number = 0
    while True:
        line = stream.readline(_LINE_BYTES)
        if not line:
            return
        number += 1
        yield from _line(line, name, number)


def _each_line(text: bytes, name: str) -> Iterator[Reading]:
    for number, line in enumerate(text.splitlines(), 1):
        yield from _line(line, name, number)


def _line(line: bytes, name: str, number: int) -> Iterator[Reading]:
    if not line.strip():
        return
    where = f"{name}:{number}"
    try:
        yield _unwrapped(where, "", json.loads(line))
    except (ValueError, RecursionError):
        yield _not_json(where, name, number)


def _not_json(where: str, file: str, line: int) -> Reading:
    return Reading(where, error=BadInput("error.spec.not_json", file=file, line=line))


def _unwrapped(where: str, stem: str, content: object) -> Reading:
    """`{"model": …, "spec": …}` or the bare document, whose file is named after the model."""
    model = stem if is_model(stem) else ""
    if isinstance(content, dict) and "spec" in content and "services" not in content:
        told = content.get("model")
        return Reading(where, told if isinstance(told, str) and told else model, content["spec"])
    return Reading(where, model, content)
