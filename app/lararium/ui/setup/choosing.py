"""The panel's own list of files, for touch: where we are, what lies here, what was chosen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import PanelError
from lararium.domain.sentences import explain
from lararium.ui.home.records import Records
from lararium.ui.setup.files import FileRow, listing, places
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A row of the list."""

    path: str
    name: str
    folder: bool
    detail: str


def size_text(size: int) -> str:
    """`412 kB`, `1.3 MB`."""
    return f"{size / 1e6:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


@QmlElement
@QmlUncreatable("made by the panel")
class FileChoice(QObject):  # type: ignore[operator]
    """Walks folders; `chosen` tells the file that was pressed or typed."""

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, shell: Shell, endings: Collection[str]) -> None:
        super().__init__(shell)
        self._shell = shell
        self._endings = tuple(endings)
        self._folder = Path.home()
        self._error = ""
        self._rows = Records(ShownFile, self)
        self._places = Records(ShownFile, self)

    @Property(Records, constant=True)
    def rows(self) -> Records:
        """What lies in the folder: roles path, name, folder, detail."""
        return self._rows

    @Property(Records, constant=True)
    def places(self) -> Records:
        """Folders to begin with, same roles."""
        return self._places

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder shown."""
        return str(self._folder)

    @Property(bool, notify=changed)
    def canGoUp(self) -> bool:
        """Whether there is a folder above."""
        return self._folder.parent != self._folder

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why the folder cannot be shown, in words, or ''."""
        return self._error

    @Slot()
    def look(self) -> None:
        """Read the folder and the places anew."""
        self._places.show([_shown(row) for row in places()])
        if not self._folder.is_dir():
            self._folder = Path.home()
        self._read()

    @Slot()
    def up(self) -> None:
        """One folder up."""
        self._folder = self._folder.parent
        self._read()

    @Slot(str)
    def open(self, path: str) -> None:
        """Go into a folder, or choose a file; a typed `~` means the person's own folder."""
        target = Path(path.strip()).expanduser()
        if not path.strip():
            return
        if target.is_dir():
            self._folder = target
            self._read()
        else:
            self.chosen.emit(str(target))

    def _read(self) -> None:
        self._error = ""
        rows: list[FileRow] = []
        try:
            rows = listing(self._folder, self._endings)
        except PanelError as error:
            self._error = explain(error, self._shell.language)
        self._rows.show([_shown(row) for row in rows])
        self.changed.emit()


def _shown(row: FileRow) -> ShownFile:
    return ShownFile(row.path, row.name, row.folder, "" if row.folder else size_text(row.size))
