"""What a person may type where a home, a room or a device is described. All raise BadInput."""

from __future__ import annotations

import re

from lararium.domain.errors import BadInput
from lararium.domain.ids import Did

LONGEST_NAME = 80
LONGEST_ID = 100
_JOINERS = "\u200c\u200d"
"""Hold letters of some scripts and parts of one emoji together; no other invisible character is of use in a name."""
_MODEL = re.compile(r"[A-Za-z0-9_.\-]*")


def plain(text: str) -> str:
    """The text on one line with single spaces, without what a terminal or a label would obey or cannot show."""
    return " ".join("".join(c if c.isprintable() or c in _JOINERS else " " for c in text).split())


def checked_name(name: str) -> str:
    """The name with single spaces; 1 to 80 characters."""
    text = plain(name)
    if not text:
        raise BadInput("error.input.name_empty")
    if len(text) > LONGEST_NAME:
        raise BadInput("error.input.name_long", longest=LONGEST_NAME)
    return text


def checked_did(did: str) -> Did:
    """A maker's id without spaces, at most 100 characters; '' where it is not known yet."""
    text = did.strip()
    if len(text) > LONGEST_ID or text != plain(text).replace(" ", ""):
        raise BadInput("error.input.did", longest=LONGEST_ID)
    return Did(text)


def checked_model(model: str) -> str:
    """A model like `maker.type.name`, at most 100 characters; '' where it is not known yet."""
    text = model.strip()
    if len(text) > LONGEST_ID or not _MODEL.fullmatch(text):
        raise BadInput("error.input.model", longest=LONGEST_ID)
    return text


def checked_port(port: int) -> int:
    """1 to 65535."""
    if not 0 < port < 65536:
        raise BadInput("error.input.port", port=port)
    return port


def checked_degrees(value: float | None, most: float) -> float | None:
    """Between -most and most; None stays."""
    if value is not None and not -most <= value <= most:
        raise BadInput("error.input.degrees", value=value, most=f"{most:g}")
    return value
