"""What can go wrong on purpose: one set of figures a device, drawn from a seeded source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from lararium.domain.errors import BadInput


@dataclass(frozen=True, slots=True)
class Faults:
    """Shares are probabilities per request, times in milliseconds. Names as in house.schema.json."""

    offline: bool = False
    wrong_token: bool = False
    latency: tuple[float, float] = (0.0, 0.0)
    loss: float = 0.0
    duplicate: float = 0.0
    reorder: float = 0.0
    late: float = 0.0
    late_ms: float = 3000.0
    busy: float = 0.0
    error_rate: float = 0.0
    error_code: int = -4004
    error_applied: float = 0.0
    reply_lost: float = 0.0
    refuse: Mapping[str, int] = field(default_factory=dict)
    chunk: int = 0

    def changed(self, wanted: Mapping[str, Any]) -> Faults:
        """With some replaced; None puts one back to none. Raises BadInput `error.input.sim_fault`."""
        known = {item.name: item for item in fields(self)}
        clean: dict[str, Any] = {}
        for name, value in wanted.items():
            if name not in known:
                raise BadInput("error.input.sim_fault", name=name, reason="unknown")
            clean[name] = getattr(NONE, name) if value is None else _checked(name, value)
        return replace(self, **clean)

    def shown(self) -> dict[str, Any]:
        """Those that are set."""
        found = {item.name: getattr(self, item.name) for item in fields(self)}
        return {name: value for name, value in found.items() if value != getattr(NONE, name)}


NONE = Faults()
_SHARES = ("loss", "duplicate", "reorder", "late", "busy", "error_rate", "error_applied", "reply_lost")


def _checked(name: str, value: Any) -> Any:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if name in ("offline", "wrong_token") and isinstance(value, bool):
        return value
    if name == "latency" and isinstance(value, list | tuple) and len(value) == 2:
        if all(isinstance(ms, int | float) and 0 <= ms <= 60000 for ms in value) and value[0] <= value[1]:
            return float(value[0]), float(value[1])
    elif name == "refuse" and isinstance(value, Mapping):
        if all(isinstance(code, int) for code in value.values()):
            return dict(value)
    elif name == "late_ms" and number and 0 <= value <= 60000:
        return float(value)
    elif name in ("error_code", "chunk") and isinstance(value, int) and not isinstance(value, bool):
        return value
    elif name in _SHARES and number and 0 <= value <= 1:
        return float(value)
    raise BadInput("error.input.sim_fault", name=name, reason=f"does not take {value!r}"[:80])
