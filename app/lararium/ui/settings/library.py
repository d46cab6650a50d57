"""Settings: descriptions of models: where they come from, which are wanted, corrections, whom to ask for more."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import PanelError
from lararium.domain.sentences import explain, sentence
from lararium.ui.home.records import Records
from lararium.ui.setup.services import Corrections, services
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WantedModel:
    """A model the panel has devices of and no description for."""

    model: str
    detail: str


@dataclass(frozen=True, slots=True)
class OriginRow:
    """How many descriptions come from one place."""

    origin: str
    text: str
    count: int


@QmlElement
@QmlUncreatable("made by the panel")
class LibrarySettings(QObject):  # type: ignore[operator]
    """The local library and the service's address; nothing is asked from here, `FetchSpecs` does that."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._wanted = Records(WantedModel, self)
        self._origins = Records(OriginRow, self)
        self._known = 0
        self._corrections = Corrections()
        self._address_error = ""
        self._reading = False
        shell.structureChanged.connect(self._rebuilt)

    @Property(Records, constant=True)
    def wanted(self) -> Records:
        """Models without a description: roles model, detail."""
        return self._wanted

    @Property(Records, constant=True)
    def origins(self) -> Records:
        """Where descriptions come from: roles origin, text, count."""
        return self._origins

    @Property(int, notify=changed)
    def known(self) -> int:
        """How many models the library describes."""
        return self._known

    @Property(str, notify=changed)
    def corrections(self) -> str:
        """Override packs, and what is wrong in them, in words."""
        told = self._corrections
        language = self._shell.language
        text = sentence("panel.library.corrections", language, shipped=told.shipped, own=told.own)
        return " ".join([text, *dict.fromkeys(explain(problem, language) for problem in told.problems[:3])])

    @Property(bool, notify=changed)
    def correctionsGood(self) -> bool:
        """Whether every pack could be read."""
        return not self._corrections.problems

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Packs and library are read again just now."""
        return self._reading

    @Property(bool, notify=changed)
    def canAsk(self) -> bool:
        """Whether a service can be asked from here at all."""
        return services(self._shell).fetching is not None

    @Property(str, notify=changed)
    def service(self) -> str:
        """Address of the service that is asked, when a person agrees to it."""
        fetching = services(self._shell).fetching
        return fetching.service if fetching else ""

    @Property(bool, notify=changed)
    def serviceFixed(self) -> bool:
        """Whether the environment decides which service is asked."""
        fetching = services(self._shell).fetching
        return fetching.fixed if fetching else True

    @Property(str, notify=changed)
    def addressError(self) -> str:
        """What is wrong with the address typed, or ''."""
        return self._address_error

    @Slot()
    def look(self) -> None:
        """The section opens: count anew."""
        self._address_error = ""
        self._shell.tasks.start(self._count())
        self._rebuilt()

    @Slot()
    def readAgain(self) -> None:
        """Packs or documents were changed on disk: describe all devices anew."""
        if not self._reading:
            self._reading = True
            self.changed.emit()
            self._shell.tasks.start(self._read_again())

    @Slot(str)
    def chooseService(self, address: str) -> None:
        """Ask this service from now on; '' for the public one."""
        fetching = services(self._shell).fetching
        if fetching is None:
            return
        self._address_error = ""
        try:
            fetching.choose(address)
        except PanelError as error:
            self._address_error = explain(error, self._shell.language)
        self.changed.emit()

    async def _read_again(self) -> None:
        try:
            await self._shell.household.redescribe()
            await self._count()
        finally:
            self._reading = False
            self._rebuilt()

    async def _count(self) -> None:
        library = services(self._shell).library
        if library is not None:
            self._known = len(await asyncio.to_thread(library.models))
            counts = await asyncio.to_thread(library.counts)
            language = self._shell.language
            self._origins.show(
                [
                    OriginRow(str(origin), sentence(f"panel.library.{origin}", language), count)
                    for origin, count in counts.items()
                ]
            )
        self._corrections = await asyncio.to_thread(services(self._shell).corrections)
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
