"""Small MIoT spec documents, written as a maker would, for tests of reading and describing."""

from __future__ import annotations

from typing import Any

from lararium.domain.capability import Description
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document

Json = dict[str, Any]


def prop(
    piid: int,
    name: str,
    wire: str = "bool",
    access: str = "rwn",
    *,
    limits: list[float] | None = None,
    choices: dict[Any, str] | list[tuple[Any, str]] | None = None,
    unit: str = "",
    text: str = "",
    namespace: str = "miot-spec-v2",
) -> Json:
    """One property; `access` of the letters r, w, n."""
    entry: Json = {
        "iid": piid,
        "type": f"urn:{namespace}:property:{name}:000000{piid:02X}:test-x1:1",
        "description": text,
        "format": wire,
        "access": [{"r": "read", "w": "write", "n": "notify"}[letter] for letter in access],
    }
    if unit:
        entry["unit"] = unit
    if limits is not None:
        entry["value-range"] = limits
    if choices is not None:
        pairs = choices.items() if isinstance(choices, dict) else choices
        entry["value-list"] = [{"value": value, "description": said} for value, said in pairs]
    return entry


def action(aiid: int, name: str, inputs: list[int] | None = None, text: str = "") -> Json:
    """One action."""
    return {
        "iid": aiid,
        "type": f"urn:miot-spec-v2:action:{name}:0000280{aiid}:test-x1:1",
        "description": text,
        "in": inputs or [],
        "out": [],
    }


def event(eiid: int, name: str, arguments: list[int] | None = None) -> Json:
    """One event."""
    return {
        "iid": eiid,
        "type": f"urn:miot-spec-v2:event:{name}:0000500{eiid}:test-x1:1",
        "description": "",
        "arguments": arguments or [],
    }


def service(
    siid: int,
    name: str,
    *entries: Json,
    text: str = "",
    namespace: str = "miot-spec-v2",
) -> Json:
    """One service; its entries are told apart by their type."""
    made: Json = {
        "iid": siid,
        "type": f"urn:{namespace}:service:{name}:00007800:test-x1:1",
        "description": text,
        "properties": [e for e in entries if ":property:" in e["type"]],
    }
    for kind in ("action", "event"):
        found = [e for e in entries if f":{kind}:" in e["type"]]
        if found:
            made[f"{kind}s"] = found
    return made


def document(device_type: str, *services: Json) -> Json:
    """One spec document."""
    return {
        "type": f"urn:miot-spec-v2:device:{device_type}:0000A001:test-x1:1",
        "description": device_type,
        "services": list(services),
    }


def described(device_type: str, *services: Json) -> Description:
    """What the panel makes of it."""
    return describe(parse_document(document(device_type, *services)))


def on(piid: int = 1) -> Json:
    """The ordinary switch property."""
    return prop(piid, "on")
