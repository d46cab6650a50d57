"""Settings: descriptions of models: how many there are, which are wanted, and importing more."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import BadInput, PanelError
from lararium.domain.sentences import explain, sentence
from lararium.ui.home.records import Records
from lararium.ui.setup.choosing import FileChoice
from lararium.ui.setup.services import services
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WantedModel:
    """A model the panel has devices of and no description for."""

    model: str
    detail: str


@QmlElement
@QmlUncreatable("made by the panel")
class LibrarySettings(QObject):  # type: ignore[operator]
    """The local library; it never asks the network."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._files = FileChoice(shell, (".json", ".jsonl", ".xz"))
        self._files.chosen.connect(self.take)
        self._wanted = Records(WantedModel, self)
        self._busy = False
        self._error = ""
        self._result = ""
        self._known = 0
        shell.structureChanged.connect(self._rebuilt)

    @Property(FileChoice, constant=True)
    def files(self) -> FileChoice:
        """Files to import from."""
        return self._files

    @Property(Records, constant=True)
    def wanted(self) -> Records:
        """Models without a description: roles model, detail."""
        return self._wanted

    @Property(int, notify=changed)
    def known(self) -> int:
        """How many models the library describes."""
        return self._known

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """An import is under way."""
        return self._busy

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why the last import failed, or ''."""
        return self._error

    @Property(str, notify=changed)
    def result(self) -> str:
        """What the last import did, or ''."""
        return self._result

    @Slot()
    def look(self) -> None:
        """The section opens: count anew."""
        self._shell.tasks.start(self._count())
        self._rebuilt()

    @Slot()
    def begin(self) -> None:
        """The list of files opens."""
        self._error = self._result = ""
        self._files.look()
        self.changed.emit()

    @Slot(str)
    def take(self, path: str) -> None:
        """Import a document, a folder of them, or a `.jsonl` list."""
        if not self._busy:
            self._busy, self._error, self._result = True, "", ""
            self.changed.emit()
            self._shell.tasks.start(self._take(Path(path).expanduser()), self._failed)

    async def _take(self, path: Path) -> None:
        importer = services(self._shell).import_specs
        if importer is None:
            raise BadInput("error.setup.no_library")
        try:
            taken = await asyncio.to_thread(importer, path)
        finally:
            self._busy = False
        await self._shell.household.redescribe()
        self._result = sentence(
            "panel.library.taken",
            self._shell.language,
            added=taken.added,
            replaced=taken.replaced,
            unchanged=taken.unchanged,
            bad=taken.bad,
        )
        await self._count()
        self._rebuilt()

    async def _count(self) -> None:
        library = services(self._shell).library
        self._known = len(await asyncio.to_thread(library.models)) if library else 0
        self.changed.emit()

    def _failed(self, error: PanelError) -> None:
        self._busy = False
        self._error = explain(error, self._shell.language)
        self.changed.emit()

    def _rebuilt(self) -> None:
        language = self._shell.language
        wanted: dict[str, list[str]] = {}
        for house in self._shell.household.houses:
            for device in house.devices.values():
                if house.descriptions.get(device.id) is None:
                    wanted.setdefault(device.model, []).append(own_name(device.name, device.name_zh, language))
        nameless = sentence("panel.library.nameless", language)
        self._wanted.show([WantedModel(model or nameless, ", ".join(names)) for model, names in sorted(wanted.items())])
        self.changed.emit()
