"""What hangs on a Lumi gateway, as the gateway itself tells it."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Sequence
from typing import Any

from lararium.domain.errors import DeviceError
from lararium.domain.ids import Did
from lararium.drivers.miio.endpoint import Endpoint
from lararium.ports import Child

LISTING = frozenset({"lumi.gateway.v3", "lumi.gateway.aqhm01", "lumi.gateway.mgl03"}) | {
    f"lumi.acpartner.{version}" for version in ("v1", "v2", "v3")
}
"""Gateways that tell over the local network what hangs on them."""
SPEAKING = LISTING | {"lumi.gateway.mieu01"}
"""Gateways that answer for their children in the old methods."""
_PLAIN_TEXT_LIST = "lumi.gateway.mgl03"
"""Lists models by their names; the others by a number each."""
_FIELDS = 5
_GATEWAY_ITSELF = "lumi.0"
_log = logging.getLogger(__name__)


async def children_of(endpoint: Endpoint) -> Sequence[Child]:
    """Ask the gateway. python-miio must have been loaded. Raises DeviceError."""
    if endpoint.model == _PLAIN_TEXT_LIST:
        return _by_name(await endpoint.link.call("get_device_list", [], repeat=True, urgent=True))
    answer = await endpoint.link.call("get_device_prop", [_GATEWAY_ITSELF, "device_list"], repeat=True, urgent=True)
    return _by_number(answer)


def _by_name(answer: Any) -> list[Child]:
    # a gateway without children answers no list
    entries = [entry for entry in answer if isinstance(entry, dict)] if isinstance(answer, list) else []
    return [
        Child(Did(str(entry["did"])), str(entry.get("model") or ""))
        for entry in entries
        if entry.get("did") and entry["did"] != _GATEWAY_ITSELF
    ]


def _by_number(answer: Any) -> list[Child]:
    if not isinstance(answer, list) or len(answer) % _FIELDS:
        raise DeviceError("error.device.answer")
    objects: Any = importlib.import_module("lararium.drivers.miio.legacy.objects")
    models = {entry["type_id"]: str(entry["zigbee_id"]) for entry in objects.zigbee_models() if entry["type_id"] > 0}
    found: list[Child] = []
    for start in range(0, len(answer), _FIELDS):
        did, number, _, _, firmware = answer[start : start + _FIELDS]
        if not isinstance(did, str) or did == _GATEWAY_ITSELF or number == 0:
            continue
        if number not in models:
            _log.info("a gateway has a child of kind %s, which is not in the list", number)
        told = str(firmware) if isinstance(firmware, int) and firmware > 0 else ""
        found.append(Child(Did(did), models.get(number, ""), told))
    return found
