"""The bell list: what was said lately, newest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_KEPT = 200

Said = str | Callable[[], str]
"""Words, or what tells them in the language shown now."""


def spoken(words: Said) -> str:
    """The words in the language shown now."""
    return words if isinstance(words, str) else words()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said. `at` is epoch seconds, `when` the local time in words."""

    at: float
    when: str
    text: Said
    tone: str


class _Role(IntEnum):
    TEXT = Qt.ItemDataRole.UserRole + 1
    TONE = Qt.ItemDataRole.UserRole + 2
    WHEN = Qt.ItemDataRole.UserRole + 3


@QmlElement
@QmlUncreatable("made by the panel")
class Bell(QAbstractListModel):  # type: ignore[operator]
    """Entries with the roles text, tone and when."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """Put one on top; the oldest of more than 200 goes."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._entries.insert(0, entry)
        self.endInsertRows()
        if len(self._entries) > _KEPT:
            self.beginRemoveRows(QModelIndex(), _KEPT, _KEPT)
            self._entries.pop()
            self.endRemoveRows()

    def respell(self) -> None:
        """The language changed."""
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1), [_Role.TEXT])

    def clear(self) -> None:
        """Forget all."""
        if self._entries:
            self.beginRemoveRows(QModelIndex(), 0, len(self._entries) - 1)
            self._entries.clear()
            self.endRemoveRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many."""
        return 0 if parent.isValid() else len(self._entries)

    def roleNames(self) -> dict[int, QByteArray]:
        """Role numbers to QML names."""
        return {role: QByteArray(role.name.lower().encode()) for role in _Role}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One role of one entry."""
        if not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        return {_Role.TEXT: spoken(entry.text), _Role.TONE: entry.tone, _Role.WHEN: entry.when}.get(_Role(role))
