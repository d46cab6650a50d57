"""A plain list for QML: frozen records with a key, changed minimally."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST = int(Qt.ItemDataRole.UserRole) + 1


def camel(name: str) -> str:
    """`lights_on` as QML writes it: `lightsOn`."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


@QmlElement
@QmlUncreatable("made by the panel")
class Records(QAbstractListModel):  # type: ignore[operator]
    """Rows of one frozen dataclass; its first field is the key, every field is a role in camelCase."""

    countChanged = Signal()

    def __init__(self, record: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(record)]
        self._rows: list[Any] = []

    @property
    def rows(self) -> Sequence[Any]:
        """The records in order."""
        return tuple(self._rows)

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many."""
        return len(self._rows)

    def show(self, wanted: Sequence[Any]) -> None:
        """Become `wanted` by removals, moves, insertions and one dataChanged per differing row."""
        before = len(self._rows)
        key = self._names[0]
        keep = {getattr(row, key) for row in wanted}
        for at in range(len(self._rows) - 1, -1, -1):
            if getattr(self._rows[at], key) not in keep:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(wanted):
            self._place(at, row, key)
        if len(self._rows) != before:
            self.countChanged.emit()

    def _place(self, at: int, row: Any, key: str) -> None:
        name = getattr(row, key)
        old = next((i for i in range(at, len(self._rows)) if getattr(self._rows[i], key) == name), None)
        if old is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if old != at:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(old))
            self.endMoveRows()
        former = self._rows[at]
        roles = [_FIRST + i for i, n in enumerate(self._names) if getattr(former, n) != getattr(row, n)]
        if roles:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at), roles)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Role numbers to QML names."""
        return {_FIRST + i: QByteArray(camel(name).encode()) for i, name in enumerate(self._names)}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One field of one record."""
        if not 0 <= index.row() < len(self._rows) or not 0 <= role - _FIRST < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[role - _FIRST])
