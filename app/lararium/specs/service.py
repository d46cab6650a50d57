"""What the public service of MIoT specs says: its list of documents, and which of them describes a model best."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from lararium.domain.errors import BadInput, FetchError
from lararium.domain.spec.parse import parse_document
from lararium.specs.library import urn_of
from lararium.specs.reading import is_model

PUBLIC = "https://miot-spec.org"
"""The service that device makers publish their specs with."""
_SEPARATOR = "://"
_LIST = "/miot-spec-v2/instances?status=all"
_DOCUMENT = "/miot-spec-v2/instance?type="
_STATUSES = ("debug", "preview", "released")
_URN_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Address:
    """Where a service is."""

    scheme: str
    host: str
    port: int
    path: str = ""

    @property
    def base(self) -> str:
        """As a person writes it."""
        usual = {"https": 443, "http": 80}[self.scheme]
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}{_SEPARATOR}{host}{'' if self.port == usual else f':{self.port}'}{self.path}"

    @property
    def list(self) -> str:
        """Address of the list of all documents."""
        return self.base + _LIST

    def document(self, urn: str) -> str:
        """Address of one document."""
        return self.base + _DOCUMENT + quote(urn, safe=":")


@dataclass(frozen=True, slots=True)
class Instance:
    """One document that the service has."""

    model: str
    urn: str
    version: int = 0
    status: str = ""
    published: int = 0


def parse_address(text: str) -> Address:
    """An address of a service. Raises BadInput."""
    text = text.strip()
    try:
        parts = urlsplit(text if _SEPARATOR in text else f"https{_SEPARATOR}{text}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port, parts = "", None, urlsplit("")
    named = host and not any(letter.isspace() or letter in "<>\"'\\" for letter in text)
    if not named or parts.scheme not in ("http", "https") or parts.username or parts.query or parts.fragment:
        raise BadInput("error.fetch.address", address=text)
    if port is None:
        port = 443 if parts.scheme == "https" else 80
    if not 0 < port < 65536:
        raise BadInput("error.fetch.address", address=text)
    return Address(parts.scheme, host, port, parts.path.rstrip("/"))


def read_list(content: bytes, host: str) -> dict[str, tuple[Instance, ...]]:
    """Documents by model, the best first. Entries that name none are passed over. Raises FetchError."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        told = None
    entries = told.get("instances") if isinstance(told, dict) else None
    if not isinstance(entries, list):
        raise FetchError("error.fetch.no_list", host=host)
    return by_model(instance for entry in entries if (instance := _instance(entry)) is not None)


def by_model(instances: Iterable[Instance]) -> dict[str, tuple[Instance, ...]]:
    """Instances by model: released before preview before debug, then the newest first."""
    found: dict[str, set[Instance]] = {}
    for instance in instances:
        found.setdefault(instance.model, set()).add(instance)
    return {model: tuple(sorted(found[model], key=_rank, reverse=True)) for model in sorted(found)}


def read_document(content: bytes, instance: Instance, host: str) -> bytes:
    """The document's text as it is kept, if it is the one asked for. Raises FetchError, BadInput."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        raise FetchError("error.fetch.garbage", host=host, model=instance.model) from None
    parse_document(told, instance.model)
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    if _kind(urn_of(text)) != _kind(instance.urn):
        raise FetchError("error.fetch.other", host=host, model=instance.model)
    return text


def _instance(entry: object) -> Instance | None:
    if not isinstance(entry, Mapping):
        return None
    model, urn = entry.get("model"), entry.get("type")
    if not isinstance(model, str) or not is_model(model):
        return None
    if not isinstance(urn, str) or len(urn) > _URN_LIMIT or ":device:" not in urn:
        return None
    status = entry.get("status")
    return Instance(
        model,
        urn,
        _number(entry.get("version")),
        status if isinstance(status, str) else "",
        _number(entry.get("ts")),
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _rank(instance: Instance) -> tuple[int, int, int, str]:
    status = _STATUSES.index(instance.status) if instance.status in _STATUSES else -1
    return status, instance.version, instance.published, instance.urn


def _kind(urn: str) -> Sequence[str]:
    """Device type and model of a type name, without its version."""
    return urn.split(":")[3:6]
