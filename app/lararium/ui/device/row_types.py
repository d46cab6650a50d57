"""Which delegate a control gets on the sheet."""

from __future__ import annotations

from lararium.domain.capability import Control, ControlType

GRID_AT_MOST = 6
"""More options than this open a list."""
_WORDY = 44
"""So many letters of all options together still fit a grid of more than four."""


def row_type(control: Control) -> str:
    """Which delegate shows the control."""
    if control.what == "event":
        return "event"
    if control.what == "action":
        return "button"
    if not control.writable and control.readable:
        return "reading"
    match control.type:
        case ControlType.TOGGLE:
            return "toggle" if control.readable or control.notify else "grid"
        case ControlType.CHOICE:
            many = len(control.choices)
            letters = sum(len(choice.label.en) for choice in control.choices)
            return "grid" if many <= 4 or (many <= GRID_AT_MOST and letters <= _WORDY) else "list"
        case ControlType.POSITION:
            return "slider"
        case ControlType.READING if not control.choices:
            return "text" if control.range is None else "slider"
        case _:
            return str(control.type)
