"""The ways in: demo, scan, by hand, a list; the same flows serve the empty state and Settings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.ui.home.groups import room_glyph
from lararium.ui.home.records import Records
from lararium.ui.setup.adding import NewDevice
from lararium.ui.setup.fetching import FetchSpecs
from lararium.ui.setup.importing import ImportFile
from lararium.ui.setup.passphrase import Passphrase
from lararium.ui.setup.scanning import Scanner
from lararium.ui.setup.services import services
from lararium.ui.setup.typing_words import typed_words
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A home or room to choose."""

    place: str
    name: str
    glyph: str


@QmlElement
@QmlUncreatable("made by the panel")
class Setup(QObject):  # type: ignore[operator]
    """Holds the flows and the lists they choose from."""

    changed = Signal()
    demoAsked = Signal()
    """Open the demo house (in the demo: leave it)."""
    wordsChanged = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._scanner = Scanner(shell)
        self._adding = NewDevice(shell)
        self._importing = ImportFile(shell)
        self._fetching = FetchSpecs(shell)
        self._passphrase = Passphrase(shell)
        self._passphrase.listen()
        self._homes = Records(Place, self)
        self._rooms = Records(Place, self)
        self._home = ""
        self._words: list[str] = []
        shell.structureChanged.connect(self._rebuilt)
        shell.houseChanged.connect(self._rebuilt)
        self._rebuilt()

    @Property(Scanner, constant=True)
    def scanner(self) -> Scanner:
        """Scanning the network."""
        return self._scanner

    @Property(NewDevice, constant=True)
    def adding(self) -> NewDevice:
        """Adding by hand."""
        return self._adding

    @Property(ImportFile, constant=True)
    def importing(self) -> ImportFile:
        """Importing a list."""
        return self._importing

    @Property(FetchSpecs, constant=True)
    def fetching(self) -> FetchSpecs:
        """Importing descriptions."""
        return self._fetching

    @Property(Passphrase, constant=True)
    def passphrase(self) -> Passphrase:
        """The vault's question."""
        return self._passphrase

    @Property(Records, constant=True)
    def homes(self) -> Records:
        """All homes: roles place, name, glyph."""
        return self._homes

    @Property(Records, constant=True)
    def rooms(self) -> Records:
        """Rooms of the home chosen: roles place, name, glyph."""
        return self._rooms

    @Property(str, notify=changed)
    def home(self) -> str:
        """Id of the home chosen in a form."""
        return self._home

    @Property(bool, constant=True)
    def demo(self) -> bool:
        """Whether this is the demo."""
        return bool(self._shell.property("demo"))

    @Property("QStringList", notify=wordsChanged)  # type: ignore[arg-type]
    def words(self) -> list[str]:
        """Words that the letters typed last may mean."""
        return self._words

    @Slot(str)
    def chooseHome(self, home: str) -> None:
        """Choose a home for a form."""
        self._home = home
        self._rebuilt()

    @Slot()
    def openDemo(self) -> None:
        """Open the demo house, or leave it."""
        opener = services(self._shell).open_demo or getattr(self._shell, "askDemo", None)
        if opener is not None:
            opener()
        self.demoAsked.emit()

    @Slot(str, str, str)
    def addFound(self, did: str, address: str, model: str) -> None:
        """Open the form for a device that a scan found."""
        self._adding.begin(did, address, model)
        self._shell.openOverlay("Setup/AddDevice")

    @Slot()
    def addByHand(self) -> None:
        """Open the empty form."""
        self._adding.begin("", "", "")
        self._shell.openOverlay("Setup/AddDevice")

    @Slot(str)
    def spell(self, letters: str) -> None:
        """What was typed on the panel's keyboard since the last space: offer words for it."""
        words = typed_words(letters) if letters else []
        if words != self._words:
            self._words = words
            self.wordsChanged.emit()

    def _rebuilt(self) -> None:
        houses, language = self._shell.household.houses, self._shell.language
        self._homes.show([Place(h.home.id, own_name(h.home.name, h.home.name_zh, language), "home") for h in houses])
        if not any(house.home.id == self._home for house in houses):
            self._home = self._shell.house.home.id if self._shell.house else ""
        chosen = next((house for house in houses if house.home.id == self._home), None)
        rooms = chosen.rooms if chosen else ()
        self._rooms.show(
            [Place(r.id, own_name(r.name, r.name_zh, language), room_glyph(r.name, r.name_zh)) for r in rooms]
        )
        self.changed.emit()
