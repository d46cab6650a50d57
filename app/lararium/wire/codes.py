"""Reply codes of devices and what they mean, as keys of the sentence catalogue."""

from __future__ import annotations

DONE = frozenset({0, 1})
"""0 = done, 1 = accepted."""
BUSY = frozenset({-9999, -30001})
"""The device's own processor did not answer its radio module in time: ask again, or for less."""

_KEYS = {
    -4001: "error.device.refused.not_readable",
    -4002: "error.device.refused.not_writable",
    -4003: "error.device.refused.no_such",
    -4004: "error.device.refused.internal",
    -4005: "error.device.refused.value",
    -4006: "error.device.refused.arguments",
    -4007: "error.device.refused.wrong_did",
    -9999: "error.device.refused.busy",
    -30001: "error.device.refused.busy",
    -704042011: "error.device.refused.offline",
    -704030013: "error.device.refused.not_readable",
    -704030023: "error.device.refused.not_writable",
    -704040003: "error.device.refused.no_such",
    -704220043: "error.device.refused.value",
    -704053036: "error.device.refused.busy",
    -704053100: "error.device.refused.state",
    -704010000: "error.device.refused.permission",
}


def key_of(code: int) -> str:
    """Sentence key of a reply code that means no; unknown ones share one."""
    return _KEYS.get(code, "error.device.refused")
