"""The library as one small file: many documents packed together, each read without the others.

`LARSPEC1`, the sizes of the packed and the bare index (two little-endian 32-bit numbers), the index, the blocks.
Index: one JSON object `{"blocks": [[offset, packed size, checksum], …], "models": ["model block start end", …]}` with
models sorted. A block is a raw LZMA2 stream of documents one after the other; like kinds stand together, which makes
the file a quarter of a zip's size. The same documents give the same bytes.
"""

from __future__ import annotations

import json
import lzma
import os
import re
import struct
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lararium.specs.packs import storage_error

ENDING = ".speclib"
_MAGIC = b"LARSPEC1"
_HEAD = struct.Struct("<8sII")
_BLOCK = 96 << 10
"""Bytes of documents in a block: unpacking one takes 0.3 ms, a smaller one gives a larger file."""
_INDEX_LIMIT = 64 << 20
_BLOCK_LIMIT = 64 << 20
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 4 << 20}]
_TYPE = re.compile(rb'"type"\s*:\s*"urn:[^:"]*:device:([^:"]*)')
DAMAGED = (OSError, ValueError, TypeError, KeyError, IndexError, lzma.LZMAError, RecursionError, struct.error)
"""What reading a damaged file raises."""


@dataclass(frozen=True, slots=True)
class _Block:
    offset: int
    packed: int
    checksum: int


class CompactFile:
    """A library file, opened by reading its index alone. Raises one of DAMAGED where the file is none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as stream:
            magic, packed, bare = _HEAD.unpack(stream.read(_HEAD.size))
            if magic != _MAGIC or bare > _INDEX_LIMIT or packed > _INDEX_LIMIT:
                raise ValueError("no library file")
            index = json.loads(_unpacked(stream.read(packed), bare))
            start = stream.tell()
        self._blocks = [_Block(start + offset, size, checksum) for offset, size, checksum in index["blocks"]]
        self._places: dict[str, str] = {}
        for line in index["models"]:
            model, _, place = line.partition(" ")
            self._places[model] = place
        self._last = (-1, b"")

    def models(self) -> frozenset[str]:
        """Every model in the file."""
        return frozenset(self._places)

    def read(self, model: str) -> bytes:
        """The document's text. Raises one of DAMAGED."""
        number, start, end = (int(part) for part in self._places[model].split())
        return self._block(number)[start:end]

    def _block(self, number: int) -> bytes:
        if self._last[0] != number:
            block = self._blocks[number]
            with self._path.open("rb") as stream:
                stream.seek(block.offset)
                text = _unpacked(stream.read(block.packed), _BLOCK_LIMIT)
            if zlib.crc32(text) != block.checksum:
                raise ValueError("damaged block")
            self._last = (number, text)
        return self._last[1]


def pack(documents: Mapping[str, bytes]) -> bytes:
    """The file for these documents, by model."""
    blocks: list[bytes] = []
    listed: list[tuple[int, int, int]] = []
    places: dict[str, str] = {}
    offset = 0
    for number, models in enumerate(_blocks_of(documents)):
        text = b"".join(documents[model] for model in models)
        start = 0
        for model in models:
            places[model] = f"{number} {start} {start + len(documents[model])}"
            start += len(documents[model])
        packed = lzma.compress(text, lzma.FORMAT_RAW, filters=_FILTERS)
        blocks.append(packed)
        listed.append((offset, len(packed), zlib.crc32(text)))
        offset += len(packed)
    models_listed = [f"{model} {places[model]}" for model in sorted(places)]
    index = json.dumps({"blocks": listed, "models": models_listed}, separators=(",", ":")).encode()
    packed_index = lzma.compress(index, lzma.FORMAT_RAW, filters=_FILTERS)
    return b"".join((_HEAD.pack(_MAGIC, len(packed_index), len(index)), packed_index, *blocks))


def write(path: Path, documents: Mapping[str, bytes]) -> int:
    """Write the file, whole or not at all; its size in bytes. Raises StoreError."""
    content = pack(documents)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.chmod(0o644)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise storage_error(error) from error
    return len(content)


def _blocks_of(documents: Mapping[str, bytes]) -> Iterator[list[str]]:
    """Models block by block; those of one device type and maker stand together, because they resemble each other."""
    gathered: list[str] = []
    size = 0
    for model in sorted(documents, key=lambda model: (_type(documents[model]), model)):
        gathered.append(model)
        size += len(documents[model])
        if size >= _BLOCK:
            yield gathered
            gathered, size = [], 0
    if gathered:
        yield gathered


def _type(text: bytes) -> bytes:
    found = _TYPE.search(text)
    return found[1] if found else b""


def _unpacked(packed: bytes, limit: int) -> bytes:
    stream = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=_FILTERS)
    text = stream.decompress(packed, limit + 1)
    if not stream.eof or len(text) > limit:
        raise ValueError("cut short, or larger than said")
    return text
