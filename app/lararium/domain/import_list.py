"""Token lists as people have them (JSON of extractors, our own export, CSV): text in, rows and bad rows out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lararium.domain.address import is_host, is_port
from lararium.domain.connection import connection_of, has_no_address, needs_no_token, whole_of
from lararium.domain.errors import BadInput
from lararium.domain.home import MIIO_PORT, Connection
from lararium.domain.ids import Did, Token

LARGEST = 16 * 1024 * 1024
"""Bytes of the largest list taken; a list of 2,000 devices with everything the cloud knows has about 4 million."""
_DEEPEST = 12
_LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One device of a list. `token` is None for a child that has none of its own; its gateway speaks for it."""

    number: int
    """Place in the list from 1; the line in a CSV."""
    name: str
    did: Did
    token: Token | None
    model: str = ""
    host: str = ""
    port: int = MIIO_PORT
    mac: str = ""
    parent: Did | None = None
    home: str = ""
    """Name of the home, else its number in the cloud, else ''."""
    room: str = ""
    server: str = ""
    name_zh: str = ""
    connection: Connection = Connection.UNKNOWN


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be used; `key` and `fields` make the sentence that says why. Never holds a token."""

    number: int
    name: str
    key: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportList:
    """What a file gives, in its order."""

    rows: tuple[Row, ...]
    bad: tuple[BadRow, ...]


def parse(content: str | bytes, source_name: str = "") -> ImportList:
    """Read a list. Raises BadInput where the whole file is of no use; a bad row is named and the rest goes in."""
    file = source_name or "the list"
    if len(content) > LARGEST:
        raise BadInput("error.import.too_big", file=file, limit=LARGEST // (1024 * 1024))
    text = content.lstrip("\ufeff") if isinstance(content, str) else _decode(content, file)
    if not text.strip():
        raise BadInput("error.import.empty", file=file)
    found = _from_json(text, file) if text.lstrip()[0] in "[{" else _from_csv(text, file)
    if not found:
        raise BadInput("error.import.no_devices", file=file)
    return _sorted_out(found)


# -- from text to fields --------------------------------------------------------------------------

_Fields = tuple[int, dict[str, str]]

_SPELLINGS: dict[str, tuple[str, ...]] = {
    "name": ("name", "devicename", "device", "title", "label", "名称", "设备名称", "设备名"),
    "name_zh": ("namezh", "namezhcn", "中文名称"),
    "did": ("did", "deviceid", "id", "设备id"),
    "token": ("token", "devicetoken", "miiotoken", "miotoken", "令牌", "密钥"),
    "model": ("model", "devicemodel", "型号", "设备型号"),
    "host": ("localip", "ip", "host", "address", "ipaddress", "hostname", "lanip", "地址", "ip地址"),
    "port": ("port", "端口"),
    "mac": ("mac", "macaddress", "mac地址"),
    "parent": ("parentid", "parent", "parentdid", "gateway", "网关"),
    "pid": ("pid", "connecttype", "connectiontype"),
    "connection": ("connection", "连接方式"),
    "home": ("home", "homename", "家庭", "homeid"),
    "room": ("room", "roomname", "房间"),
    "server": ("server", "region", "服务器"),
}
_PLAIN = re.compile(r"[\s_\-./]+")
_SERVERS = frozenset({"cn", "de", "us", "ru", "tw", "sg", "in", "i2"})
_STRUCTURE = frozenset({"homes", "devices", "result", "list", "data", "deviceinfo", "devicelist", "rooms", "servers"})


def _decode(content: bytes, file: str) -> str:
    marks = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
    encodings = [encoding for mark, encoding in marks if content.startswith(mark)]
    if not encodings and b"\0" in content[:4]:
        encodings = ["utf-16-be" if content[:1] == b"\0" else "utf-16-le"]
    for encoding in encodings or ["utf-8", "gb18030"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput("error.import.not_text", file=file)


def _from_json(text: str, file: str) -> list[_Fields]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as trouble:
        raise BadInput("error.import.not_json", file=file, line=trouble.lineno, column=trouble.colno) from None
    except (ValueError, RecursionError):
        raise BadInput("error.import.not_json", file=file, line=1, column=1) from None
    return list(enumerate(_devices(document, {}, 0), 1))


def _devices(node: object, around: Mapping[str, str], depth: int) -> Iterator[dict[str, str]]:
    """Every device in a document, with the server, home and room it stands under."""
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for item in node:
            yield from _devices(item, around, depth + 1)
    elif isinstance(node, dict):
        fields = _fields({str(key): value for key, value in node.items()})
        if "token" in fields or ("did" in fields and ("model" in fields or "host" in fields)):
            yield {**around, **{key: value for key, value in fields.items() if value}, "token": fields.get("token", "")}
            return
        here = dict(around)
        here |= {key: fields[key] for key in ("server", "home", "room") if fields.get(key)}
        for key, value in node.items():
            if isinstance(value, list | dict):
                yield from _devices(value, here | _named_by(str(key), here, fields), depth + 1)


def _named_by(key: str, around: Mapping[str, str], fields: Mapping[str, str]) -> dict[str, str]:
    """What the key over a group of devices says of them, e.g. `{"de": {"Lakeside": [...]}}`."""
    plain = _plain(key)
    if plain == "devices" and fields.get("name") and "home" not in around:
        return {"home": fields["name"]}
    if plain in _STRUCTURE or any(plain in spellings for spellings in _SPELLINGS.values()):
        return {"server": key} if plain in _SERVERS else {}
    if plain in _SERVERS and "server" not in around:
        return {"server": key}
    return {"room": _clean(key)} if "home" in around else {"home": _clean(key)}


def _from_csv(text: str, file: str) -> list[_Fields]:
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.strip() and not line.lower().startswith("sep="))
    header = lines[start]
    delimiter = max(",;\t|", key=header.count)
    try:
        reader = csv.reader(io.StringIO("\n".join(lines[start:])), delimiter=delimiter)
        names = next(reader)
        if "token" not in _fields(dict.fromkeys(names, "")):
            raise BadInput("error.import.format", file=file)
        return [
            (start + reader.line_num, _fields(dict(zip(names, cells, strict=False))))
            for cells in reader
            if any(cell.strip() for cell in cells)
        ]
    except csv.Error:
        raise BadInput("error.import.format", file=file) from None


def _fields(record: Mapping[str, object]) -> dict[str, str]:
    """Our fields of a record; of several spellings the first of the table that has a value wins."""
    plain: dict[str, str] = {}
    for key, value in record.items():
        if isinstance(value, str | int | None) and not isinstance(value, bool):
            plain.setdefault(_plain(key), "" if value is None else _clean(value))
    found = {}
    for name, spellings in _SPELLINGS.items():
        values = [plain[spelling] for spelling in spellings if spelling in plain]
        if values:
            found[name] = next(filter(None, values), "")
    return found


def _plain(key: str) -> str:
    return _PLAIN.sub("", key).lower().lstrip("\ufeff")


def _clean(value: str | int) -> str:
    text = value if isinstance(value, str) else (str(value) if abs(value) < 10**20 else "")
    text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:_LONGEST_TEXT]


# -- from fields to rows ----------------------------------------------------------------------------

_SECRET = re.compile(r"[0-9a-fA-F]{24,}")
_NO_ADDRESS = frozenset({"", "0.0.0.0", "-", "none", "null", "unknown", "n/a"})


class _Unusable(Exception):
    def __init__(self, key: str, **fields: object) -> None:
        self.key = key
        self.fields = fields
        super().__init__(key)


def _sorted_out(found: Sequence[_Fields]) -> ImportList:
    rows: list[Row] = []
    bad: list[BadRow] = []
    seen: dict[str, int] = {}
    for number, fields in found:
        try:
            row = _row(number, fields)
            if row.did and row.did in seen:
                raise _Unusable("import.row.duplicate", first=seen[row.did])
        except _Unusable as trouble:
            shown = _SECRET.sub("…", fields.get("name") or fields.get("did") or "")
            bad.append(BadRow(number, shown, trouble.key, trouble.fields))
        else:
            rows.append(row)
            if row.did:
                seen[row.did] = number
    return ImportList(tuple(rows), tuple(bad))


def _row(number: int, fields: Mapping[str, str]) -> Row:
    did, model = fields.get("did", ""), fields.get("model", "")
    parent = fields.get("parent", "") or whole_of(did)
    own = did.isdecimal() and fields.get("host") and fields.get("token")  # that says more than a model's name
    pid, word = fields.get("pid", ""), fields.get("connection", "")
    connection = connection_of(did, "" if own else model, number=pid, word=word)
    child = bool(parent) or bool(did and needs_no_token(did, connection))
    host, port = _address("" if has_no_address(connection) else fields.get("host", ""), fields.get("port", ""))
    if not did and not host:
        raise _Unusable("import.row.nobody")
    row = Row(
        number=number,
        name=fields.get("name") or did or host,
        did=Did(did),
        token=_token(fields.get("token", ""), child),
        model=model,
        host=host,
        port=port,
        mac=fields.get("mac", "").upper(),
        parent=Did(parent) if parent else None,
        home=fields.get("home", ""),
        room=fields.get("room", ""),
        server=fields.get("server", ""),
        name_zh=fields.get("name_zh", ""),
        connection=connection,
    )
    return row if _SECRET.search(row.name) is None else replace(row, name=did or host)


def _token(text: str, child: bool) -> Token | None:
    try:
        return Token.parse(text)
    except ValueError:
        if child:
            return None
    if not text:
        raise _Unusable("import.row.no_token")
    if len(text) != 32:
        raise _Unusable("import.row.token_length", length=len(text))
    raise _Unusable("import.row.token_digits")


def _address(text: str, port: str) -> tuple[str, int]:
    """Host and port of HOST or HOST:PORT; ('', 54321) where there is none."""
    if text.lower() in _NO_ADDRESS:
        return "", MIIO_PORT
    host, colon, own = text.partition(":")
    number = own if colon else port
    if not is_host(host):
        raise _Unusable("import.row.address")
    if not number:
        return host, MIIO_PORT
    if not is_port(number):
        raise _Unusable("import.row.port")
    return host, int(number)
