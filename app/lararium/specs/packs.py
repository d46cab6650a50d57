"""Packed documents on disk: zip files of minified JSON, one entry a model, written whole or not at all."""

from __future__ import annotations

import errno
import os
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lararium.domain.errors import StorageFull, StorageReadOnly, StoreError

ENDING = ".zip"
_SUFFIX = ".json"
_LOCAL = struct.Struct("<26sHH")
"""A zip's local file header: the lengths of name and extra field stand at its end."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """Where one document lies in a pack."""

    pack: Path
    offset: int
    packed: int
    checksum: int


def entries(pack: Path) -> dict[str, Entry]:
    """Documents of a pack by model. Raises OSError, zipfile.BadZipFile."""
    with zipfile.ZipFile(pack) as archive:
        return {
            info.filename.removesuffix(_SUFFIX): Entry(pack, info.header_offset, info.compress_size, info.CRC)
            for info in archive.infolist()
            if info.filename.endswith(_SUFFIX) and info.compress_type == zipfile.ZIP_DEFLATED
        }


def read(entry: Entry) -> bytes:
    """The document's text, without reading the pack's directory again. Raises OSError, ValueError, zlib.error."""
    with entry.pack.open("rb") as stream:
        stream.seek(entry.offset)
        header = stream.read(_LOCAL.size)
        if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
            raise ValueError("no document there")
        _, name, extra = _LOCAL.unpack(header)
        stream.seek(name + extra, os.SEEK_CUR)
        text = zlib.decompress(stream.read(entry.packed), -zlib.MAX_WBITS)
    if zlib.crc32(text) != entry.checksum:
        raise ValueError("damaged document")
    return text


def write(pack: Path, documents: Mapping[str, bytes]) -> None:
    """Write a pack atomically. Raises StorageFull, StorageReadOnly, StoreError."""
    try:
        pack.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=pack.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
                    for model in sorted(documents):
                        entry = zipfile.ZipInfo(model + _SUFFIX, _EPOCH)
                        entry.compress_type = zipfile.ZIP_DEFLATED
                        archive.writestr(entry, documents[model])
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(pack)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise storage_error(error) from error


def storage_error(error: OSError) -> StoreError:
    """Which of our errors an operating system's refusal is."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StorageFull()
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StorageReadOnly()
    return StoreError("error.spec.write", reason=error.strerror or type(error).__name__)
