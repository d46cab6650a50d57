"""The scene a Lumi gateway is given so that it tells us of an event: pure text building.

The gateway takes us for a socket that its own automation switches: "when EVENT, send COMMAND to ADDRESS". Layout and
constants as python-miio's push server has them from recordings; tests compare the two byte for byte.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

OUR_MODEL = "chuangmi.plug.v3"
"""What we pretend to be: the gateway sends commands to models it knows only."""
LONGEST_COMMAND = 49
"""Characters; gateways cut off the rest."""
_EVERY_DAY = "0 0 * * 0,1,2,3,4,5,6"
_FRAME_TOKEN = 29576


@dataclass(frozen=True, slots=True)
class SceneEvent:
    """An event as the gateway's automation names it. `extra` tells the trigger, `command_extra` what comes along."""

    action: str
    extra: str
    event: str = ""
    """`action` where empty."""
    command_extra: str = ""
    trigger_value: Any = None
    protected: bool = False
    """Whether the trigger carries the gateway's token."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who has the event: sid of a child or did of the gateway, and its model in the gateway's words."""

    sid: str
    model: str

    @property
    def name(self) -> str:
        """As it comes back in commands."""
        return self.sid.replace(".", "_")


@dataclass(frozen=True, slots=True)
class Target:
    """Us: our did, the address facing the gateway, and a number that means nothing to it."""

    did: int
    host: str
    magic: int


def shared_key(token: bytes) -> str:
    """The gateway's own token, sealed as a gateway keeps the tokens of others (hex): so both speak with one key."""
    key = hashlib.md5(token, usedforsecurity=False).digest()
    cipher = Cipher(AES(key), CBC(hashlib.md5(key + token, usedforsecurity=False).digest())).encryptor()
    padded = token + bytes([16]) * 16
    return (cipher.update(padded) + cipher.finalize()).hex()[:32]


def command(event: SceneEvent, source: Source) -> str:
    """What the gateway is to send us; its last part names the source."""
    return f"{OUR_MODEL}.{event.action}:{source.name}"


def read_command(method: str) -> tuple[str, str] | None:
    """Action and name of the source in a method that a gateway sent, None for any other."""
    action, colon, name = method.rpartition(":")
    return (action.removeprefix(f"{OUR_MODEL}."), name) if colon and action and name else None


def script(scene: str, event: SceneEvent, source: Source, target: Target, token: bytes) -> str:
    """The scene as JSON text. `scene` is its id, `token` the gateway's."""
    trigger = {
        "did": source.sid,
        "extra": event.extra,
        "key": f"event.{source.model}.{event.event or event.action}",
        "model": source.model,
        "src": "device",
        "timespan": [_EVERY_DAY, _EVERY_DAY],
        "token": token.hex() if event.protected else "",
    }
    if event.trigger_value is not None:
        trigger["value"] = event.trigger_value
    deed = {
        "command": command(event, source),
        "did": str(target.did),
        "extra": event.command_extra,
        "id": 0,
        "ip": target.host,
        "model": OUR_MODEL,
        "token": shared_key(token),
        "value": "",
    }
    return json.dumps([[scene, ["1.0", target.magic, ["0", trigger], [deed]]]], separators=(",", ":"))


def frame(text: str) -> dict[str, Any]:
    """Parameters of `send_data_frame` for one scene."""
    return {"cur": 0, "data": text, "data_tkn": _FRAME_TOKEN, "total": 1, "type": "scene"}
