"""Rows of a section of the sheet: a control each, with the delegate that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.capability import Control, ControlType
from lararium.ui.device.point import ControlPoint

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

GRID_AT_MOST = 6
"""More options than this open a list."""
_WORDY = 44
"""So many letters of all options together still fit a grid of more than four."""


class Role(IntEnum):
    """Roles of a row, fixed."""

    POINT = Qt.ItemDataRole.UserRole + 1
    TYPE = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3


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


@QmlElement
@QmlUncreatable("made by the device sheet")
class RowList(QAbstractListModel):  # type: ignore[operator]
    """Controls in order; fixed once made. A heading stands where another part begins."""

    def __init__(self, points: Sequence[ControlPoint], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.points = tuple(points)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many."""
        return 0 if parent.isValid() else len(self.points)

    def roleNames(self) -> dict[int, QByteArray]:
        """Names for QML."""
        return {Role.POINT: QByteArray(b"point"), Role.TYPE: QByteArray(b"type"), Role.HEADING: QByteArray(b"heading")}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One role of one row."""
        point = self.points[index.row()]
        match role:
            case Role.POINT:
                return point
            case Role.TYPE:
                return row_type(point.control)
            case Role.HEADING:
                before = self.points[index.row() - 1].group if index.row() else None
                return point.group if point.group != before else ""
        return None

    @Property(int, constant=True)
    def count(self) -> int:
        """How many."""
        return len(self.points)
