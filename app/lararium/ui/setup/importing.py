"""Importing a token list: choose, look at what would come, take it in one step that can be taken back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain import import_list
from lararium.domain.errors import PanelError
from lararium.domain.home import MIIO_PORT
from lararium.domain.ids import HomeId
from lararium.domain.import_list import BadRow, ImportList, Row
from lararium.domain.sentences import explain, sentence
from lararium.engine.importing import ImportResult
from lararium.ui.home.records import Records
from lararium.ui.setup.choosing import FileChoice
from lararium.ui.setup.files import read_file
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the list as it would come. `tone`: '' new, `info` known, `warn` left out."""

    number: int
    name: str
    detail: str
    status: str
    tone: str


@QmlElement
@QmlUncreatable("made by the panel")
class ImportFile(QObject):  # type: ignore[operator]
    """The steps `choose`, `reading`, `preview`, `working`, `done`. Tokens stay in Python and go with the step."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._files = FileChoice(shell, (".json", ".csv", ".txt", ".tsv"))
        self._files.chosen.connect(self.read)
        self._rows = Records(PreviewRow, self)
        self._list: ImportList | None = None
        self._usable: tuple[Row, ...] = ()
        self._step = "choose"
        self._file = ""
        self._error = ""
        self._home = ""
        self._result = ""
        self._task: asyncio.Task[Any] | None = None

    @Property(FileChoice, constant=True)
    def files(self) -> FileChoice:
        """The list of files."""
        return self._files

    @Property(Records, constant=True)
    def rows(self) -> Records:
        """What would come: roles number, name, detail, status, tone."""
        return self._rows

    @Property(str, notify=changed)
    def step(self) -> str:
        """Where we are."""
        return self._step

    @Property(str, notify=changed)
    def file(self) -> str:
        """Name of the file looked at."""
        return self._file

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it went no further, in words, or ''."""
        return self._error

    @Property(str, notify=changed)
    def home(self) -> str:
        """Id of the home all rows go to; '' as the list says."""
        return self._home

    @Property(str, notify=changed)
    def summary(self) -> str:
        """Counts: new, known, left out."""
        if self._list is None:
            return ""
        known = sum(row.tone == "info" for row in self._rows.rows)
        good = len(self._usable)
        bad = len(self._list.rows) + len(self._list.bad) - good
        return sentence("panel.import.summary", self._shell.language, new=good - known, known=known, bad=bad)

    @Property(int, notify=changed)
    def usable(self) -> int:
        """How many rows can go in."""
        return len(self._usable)

    @Property(str, notify=changed)
    def result(self) -> str:
        """What the import did, in words."""
        return self._result

    @Slot()
    def begin(self) -> None:
        """Start with the choice of a file."""
        self._drop()
        self._step, self._error, self._result, self._file = "choose", "", "", ""
        house = self._shell.house
        self._home = "" if house is None or not house.devices else self._home
        self._files.look()
        self.changed.emit()

    @Slot(str)
    def read(self, path: str) -> None:
        """Look into a file."""
        self._drop()
        self._step, self._error, self._file = "reading", "", Path(path).name
        self.changed.emit()
        self._task = self._shell.tasks.start(self._read(Path(path)), self._failed)

    @Slot(str)
    def setHome(self, home: str) -> None:
        """All rows into this home, or '' as the list says."""
        if home != self._home:
            self._home = home
            self._preview()

    @Slot()
    def run(self) -> None:
        """Take the usable rows in."""
        if self._list is not None and self._step == "preview":
            self._step, self._error = "working", ""
            self.changed.emit()
            self._task = self._shell.tasks.start(self._run(self._usable), self._failed)

    @Slot()
    def undo(self) -> None:
        """Take the import back."""
        if self._step == "done":
            self._shell.undo()
            self.begin()

    @Slot()
    def close(self) -> None:
        """Forget the list and its tokens."""
        if self._step != "working":
            self._drop()
            self._step = "choose"
            self.changed.emit()

    async def _read(self, path: Path) -> None:
        content = await asyncio.to_thread(read_file, path, import_list.LARGEST)
        self._list = await asyncio.to_thread(import_list.parse, content, path.name)
        self._step = "preview"
        self._preview()

    async def _run(self, rows: tuple[Row, ...]) -> None:
        first = not self._shell.household.houses
        home = HomeId(self._home) if self._home else None
        result = await self._shell.household.edit.import_devices(rows, home)
        self._drop()
        self._step, self._result = "done", self._told(result)
        into = (result.added or result.updated or result.unchanged)[:1]
        if first and into:
            self._shell.showHome(into[0].home)
        self._shell.say().say(
            partial(self._told, result),
            tone="ok",
            action_text=lambda: sentence("panel.undo", self._shell.language),
            action=self._shell.undo,
        )
        self.changed.emit()

    def _told(self, result: ImportResult) -> str:
        return sentence(
            "panel.import.done",
            self._shell.language,
            added=len(result.added),
            updated=len(result.updated),
            unchanged=len(result.unchanged),
        )

    def _failed(self, error: PanelError) -> None:
        self._error = explain(error, self._shell.language)
        self._step = "preview" if self._list is not None else "choose"
        self.changed.emit()

    def _drop(self) -> None:
        if self._task is not None and self._step == "reading":
            self._task.cancel()
        self._list = None
        self._usable = ()
        self._rows.show(())

    def _preview(self) -> None:
        if self._list is None:
            return
        houses = self._shell.household.houses
        known = {(h.home.id, d.did) for h in houses for d in h.devices.values()}
        ids = {name: h.home.id for h in houses for name in (h.home.name, h.home.name_zh, h.home.id) if name}
        first = houses[0].home.id if houses else HomeId("")
        language = self._shell.language
        rows = [self._bad(row) for row in self._list.bad]
        stands = {d.did: h.home for h in houses for d in h.devices.values()}
        usable: list[Row] = []
        for row in self._list.rows:
            place = HomeId(self._home) if self._home else ids.get(row.home, HomeId("")) if row.home else first
            here = (place, row.did) in known
            if not here and row.did in stands:
                # One device in two homes would be asked by two links, which upsets its message counter.
                home = stands[row.did]
                fields = {"home": own_name(home.name, home.name_zh, language)}
                rows.append(self._bad(BadRow(row.number, row.name, "panel.import.elsewhere", fields)))
                continue
            usable.append(row)
            state = sentence("panel.import.known" if here else "panel.import.new", language)
            rows.append(PreviewRow(row.number, row.name, self._detail(row), state, "info" if here else ""))
        self._usable = tuple(usable)
        self._rows.show(rows)
        self.changed.emit()

    def _detail(self, row: Row) -> str:
        place = row.room if self._home else " / ".join(filter(None, (row.home, row.room)))
        address = row.host if row.port == MIIO_PORT or not row.host else f"{row.host}:{row.port}"
        return " · ".join(filter(None, (row.model, address, place)))

    def _bad(self, row: BadRow) -> PreviewRow:
        language = self._shell.language
        reason = sentence(row.key, language, **row.fields)
        name = row.name or sentence("panel.import.nameless", language, number=row.number)
        left_out = sentence("panel.import.left_out", language)
        return PreviewRow(
            row.number, name, sentence("panel.import.left_out_because", language, reason=reason), left_out, "warn"
        )
