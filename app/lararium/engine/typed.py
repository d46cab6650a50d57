"""What a person may type where a home, a room or a device is described. All raise BadInput."""

from __future__ import annotations

from lararium.domain.errors import BadInput

LONGEST_NAME = 80


def checked_name(name: str) -> str:
    """The name with single spaces; 1 to 80 characters."""
    text = " ".join(name.split())
    if not text:
        raise BadInput("error.input.name_empty")
    if len(text) > LONGEST_NAME:
        raise BadInput("error.input.name_long", longest=LONGEST_NAME)
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
