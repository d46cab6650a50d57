"""What is known of a device at a moment: values, age, and what is on its way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lararium.domain.capability import Value
from lararium.domain.errors import PanelError
from lararium.domain.ids import DeviceId
from lararium.domain.reach import Reach


class Freshness(StrEnum):
    """How far the shown values can be trusted (values as on the command line)."""

    FRESH = "fresh"
    STALE = "stale"
    OFFLINE = "offline"
    BADTOKEN = "badtoken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DeviceState:
    """One immutable snapshot of a device."""

    device: DeviceId
    freshness: Freshness = Freshness.UNKNOWN
    values: Mapping[str, Value] = field(default_factory=dict)
    """Last confirmed value by control id."""
    pending: Mapping[str, Value] = field(default_factory=dict)
    """Commanded and not yet confirmed; shown instead of `values`."""
    pending_since: float | None = None
    """Clock.monotonic of the oldest pending command."""
    seen_at: float | None = None
    """Wall clock (epoch seconds) of the last answer."""
    trouble: PanelError | None = None
    """Why the last command or read failed; None once it works again."""
    refused: Mapping[str, PanelError] = field(default_factory=dict)
    """Properties the device refuses to read, each with its reason."""
    reach: Reach = Reach.LOCAL
    """Where it is not open the device is never asked, and `freshness` stays unknown."""

    def shown(self, control: str) -> Value | None:
        """Pending value if there is one, else the confirmed one."""
        pending = self.pending.get(control)
        return pending if pending is not None else self.values.get(control)
