"""The record of one device behind its snapshot: what waits, which command was newest, what went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lararium.domain.capability import Value
from lararium.domain.errors import DeviceSilent, PanelError
from lararium.domain.state import DeviceState
from lararium.engine.values import same_value

TROUBLE_SHOWN = 30.0
"""Seconds a refused command stays the device's trouble while reads go well."""


@dataclass(slots=True)
class Pending:
    """A value shown as commanded, until the device confirms it."""

    value: Value
    generation: int


@dataclass(slots=True)
class LiveRecord:
    """What is known of one device beyond the snapshot that others see."""

    state: DeviceState
    limit: float
    heard_at: float | None = None
    misses: int = 0
    generation: int = 0
    pending: dict[str, Pending] = field(default_factory=dict)
    commanded: dict[str, int] = field(default_factory=dict)
    """Newest generation that commanded a control."""
    read_trouble: PanelError | None = None
    command_trouble: PanelError | None = None
    failed_at: float = 0.0

    def merged(self, told: Mapping[str, Value], as_of: int | None) -> dict[str, Value]:
        """Confirmed values after a report. Waiting controls only listen to what they wait for."""
        values = dict(self.state.values)
        for control, value in told.items():
            if as_of is not None and self.commanded.get(control, 0) > as_of:
                continue
            pending = self.pending.get(control)
            if pending is not None:
                if not same_value(pending.value, value):
                    continue
                del self.pending[control]
            values[control] = value
        return values

    def clear_old_trouble(self, now: float) -> None:
        """After a read that went well: silence is over, and a refusal has been shown long enough."""
        trouble = self.command_trouble
        if isinstance(trouble, DeviceSilent) or now - self.failed_at >= TROUBLE_SHOWN:
            self.command_trouble = None

    def wait_for(self, values: Mapping[str, Value]) -> int:
        """A new command; its generation, greater than any before."""
        self.generation += 1
        for control, value in values.items():
            self.pending[control] = Pending(value, self.generation)
            self.commanded[control] = self.generation
        self.command_trouble = None
        return self.generation

    def untouched_since(self, generation: int, values: Mapping[str, Value]) -> dict[str, Value]:
        """The values that no newer command than that touches."""
        return {control: value for control, value in values.items() if self.commanded.get(control, 0) <= generation}
