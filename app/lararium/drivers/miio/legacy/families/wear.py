"""Parts of a vacuum that wear out, from what `consumable_status` tells."""

from __future__ import annotations

from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import PERCENT, From, Property, Span, reading

_HOURS = (0, 1000, 1)
AREA: Span = (0, 1000, 0.01)
"""Square metres of one cleaning."""


def _left(part: str) -> From:
    """Hours until a part is due."""
    return From("consumable_status", lambda status: getattr(status, f"{part}_left"))


def _life(part: str) -> From:
    """Per cent of a part's life that is left."""

    def share(status: Any) -> Any:
        whole = getattr(status, f"{part}_total")
        return max(0, round(100 * getattr(status, f"{part}_left") / whole))

    return From("consumable_status", share)


def _worn(key: str, kind: str, part: str, label: Words) -> tuple[Property, Property]:
    plain = label.en.lower()
    return (
        reading(
            f"{key}:{kind}-life-level",
            _life(part),
            "percentage",
            PERCENT,
            Words(f"{label.en} left", f"{label.zh_CN}剩余寿命"),
        ),
        reading(
            f"{key}:{kind}-left-time",
            _left(part),
            "hours",
            _HOURS,
            Words(f"Hours left of {plain}", f"{label.zh_CN}剩余时间"),
        ),
    )


MAIN_BRUSH = _worn("brush-cleaner", "brush", "main_brush", Words("Main brush", "主刷"))
SIDE_BRUSH = _worn("brush-cleaner-2", "brush", "side_brush", Words("Side brush", "边刷"))
FILTER = _worn("filter", "filter", "filter", Words("Filter", "滤网"))
SENSORS = _worn("maintenance", "sensor", "sensor_dirty", Words("Sensors", "传感器"))[:1]
MOP = _worn("maintenance", "mop", "mop", Words("Mop", "拖布"))[:1]
