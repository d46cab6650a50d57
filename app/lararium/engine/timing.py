"""When to look again: times by what a control does and how the device is reached (scenes.md 2.5, ui.md 2.13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lararium.domain.capability import Control, ControlType, Description, Value
from lararium.domain.home import Device

LAN_DEADLINE = 3.0
GATEWAY_DEADLINE = 8.0
STOPPED_GRACE = 5.0
"""Seconds a cover may stand still away from its target before the command is given up."""
LONGEST_TRAVEL = 180.0
COVER_WATCH = 40.0
"""Seconds of polling every second after a cover was told to move without a goal."""
LAN_SENDS = 5.0
GATEWAY_SENDS = 2.0
SWITCH_READ_BACK = 0.15
LAMP_READ_BACK = 0.25
MOTOR_READ_BACK = 1.5

COVERS = frozenset({"curtain", "window-opener", "airer", "bed", "desk"})
_TARGETS = ("target-position",)
_POSITIONS = ("current-position",)


@dataclass(frozen=True, slots=True)
class Travel:
    """A commanded position: where it is set, and where the way is seen."""

    target: str
    position: str
    goal: float
    span: float

    def arrived(self, position: Value | None) -> bool:
        """Within 5 % of the way: motors stop a little before or after."""
        return isinstance(position, int | float) and abs(position - self.goal) <= max(1.0, 0.05 * self.span)


def deadline(device: Device) -> float:
    """Seconds after which a command without proof is given up."""
    return GATEWAY_DEADLINE if device.parent else LAN_DEADLINE


def send_gap(device: Device) -> float:
    """Seconds between two values of the same control, as a slider sends them."""
    return 1 / (GATEWAY_SENDS if device.parent else LAN_SENDS)


def read_back(description: Description, values: Mapping[str, Value]) -> float:
    """Seconds from a write to the moment the device can be expected to report it."""
    controls = [control for name in values if (control := description.control(name))]
    if description.kind in COVERS and any(moves(control) for control in controls):
        return MOTOR_READ_BACK
    ramps = any(c.type in (ControlType.SLIDER, ControlType.COLOR) for c in controls) or description.kind == "light"
    return LAMP_READ_BACK if ramps else SWITCH_READ_BACK


def moves(control: Control) -> bool:
    """Whether setting it starts a motor that takes its time."""
    return control.type is ControlType.POSITION or control.name in ("target-position", "motor-control")


def travel(description: Description, values: Mapping[str, Value]) -> Travel | None:
    """The way a cover has to go for these values, None where none can be followed."""
    for name, value in values.items():
        control = description.control(name)
        if control is None or control.name not in _TARGETS or control.choices or isinstance(value, str):
            continue
        seen = next((c for c in description if c.service == control.service and _tells_the_way(c, control)), None)
        if seen is not None:
            span = seen.range.maximum - seen.range.minimum if seen.range else 100.0
            return Travel(name, seen.id, float(value), span)
    return None


def _tells_the_way(control: Control, target: Control) -> bool:
    """Whether it reads where the motor is, in the figures of the target: some tell top, middle, bottom besides."""
    if control.name not in _POSITIONS or not control.readable or control.choices:
        return False
    return control.range is None or target.range is None or control.range.maximum >= target.range.maximum
