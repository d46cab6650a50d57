"""A language that is 40 % longer than English, as a real .qm file: shows what will be cut in other languages."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator
from pathlib import Path

from lararium import paths

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8
_TEXT = re.compile(r'qsTr\(\s*("(?:[^"\\]|\\.)*")(?:\s*,\s*("(?:[^"\\]|\\.)*"))?')


def chrome() -> Iterator[tuple[str, str, str]]:
    """Every text of the QML files as (context, source, comment)."""
    for file in sorted((paths.resources() / "qml").rglob("*.qml")):
        for source, comment in _TEXT.findall(file.read_text("utf-8")):
            yield file.stem, json.loads(source), json.loads(comment) if comment else ""


def longer(text: str) -> str:
    """The text with 40 % more letters in words of the same length as its own."""
    wanted, words, grown = round(len(text) * 0.4), text.split() or [text], ""
    at = 0
    while len(grown) < wanted:
        word = re.sub(r"%(?:\d|n)", "", words[at % len(words)]) or "x"
        grown, at = f"{grown} {word}" if " " in text else grown + word, at + 1
    return text + grown[: max(1, wanted)].rstrip()


def write_qm(path: Path) -> int:
    """Write the longer language; how many texts it has."""
    hashes: list[tuple[int, int]] = []
    messages = b""
    known = sorted(set(chrome()))
    for context, source, comment in known:
        hashes.append((_elf_hash(source.encode() + comment.encode()), len(messages)))
        words = longer(source).encode("utf-16-be")
        messages += struct.pack(">BI", _TRANSLATION, len(words)) + words
        for tag, text in ((_COMMENT, comment), (_SOURCE, source), (_CONTEXT, context)):
            if text or tag != _COMMENT:
                raw = text.encode()
                messages += struct.pack(">BI", tag, len(raw)) + raw
        messages += bytes([_END])
    table = b"".join(struct.pack(">II", *entry) for entry in sorted(hashes))
    sections = ((_HASHES, table), (_MESSAGES, messages))
    path.write_bytes(_MAGIC + b"".join(struct.pack(">BI", tag, len(body)) + body for tag, body in sections))
    return len(known)


def _elf_hash(raw: bytes) -> int:
    value = 0
    for letter in raw:
        value = (value << 4) + letter
        high = value & 0xF0000000
        if high:
            value ^= high >> 24
        value &= ~high & 0xFFFFFFFF
    return value or 1
