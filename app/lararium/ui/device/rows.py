"""Rows of a section of the sheet: a control each, with the delegate that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.ui.device.point import ControlPoint
from lararium.ui.device.row_types import row_type

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


class Role(IntEnum):
    """Roles of a row, fixed."""

    POINT = Qt.ItemDataRole.UserRole + 1
    TYPE = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3


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
