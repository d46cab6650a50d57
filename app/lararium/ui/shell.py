"""The window's frame as a view-model: which home is shown, and what all pages share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import PanelError
from lararium.domain.home import Home
from lararium.domain.ids import HomeId
from lararium.domain.sentences import explain
from lararium.domain.words import Language, Words
from lararium.engine.house import House
from lararium.engine.household import Household
from lararium.ports import Clock, HomeStore
from lararium.ui.appearance import Appearance
from lararium.ui.notices import Notices
from lararium.ui.parts import Parts
from lararium.ui.tasks import Tasks

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


def own_name(name: str, name_zh: str, language: Language) -> str:
    """A person's name for a thing in the language shown, where there is one."""
    return name_zh if language is Language.ZH_CN and name_zh else name


@QmlElement
@QmlUncreatable("made by the panel")
class Shell(Parts):  # type: ignore[operator]
    """The home shown and the parts of the window. Python parts read `household`, `house`, `tasks`, `clock`."""

    houseChanged = Signal()
    """Another home is shown."""
    structureChanged = Signal()
    """Homes, rooms, devices, layouts or trouble changed."""
    clockChanged = Signal()
    undoChanged = Signal()

    def __init__(
        self,
        household: Household,
        store: HomeStore,
        clock: Clock,
        *,
        demo: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.household = household
        self.store = store
        self.clock = clock
        self.house: House | None = None
        self.services: object = None
        self._demo = demo
        self._appearance = Appearance(self, now=clock.now)
        self._notices = Notices(clock, self._appearance, self)
        self.tasks = Tasks(self._notices.fail)
        self._leave: list[Callable[[], None]] = [
            household.observe(self._structure),
            household.undo.observe(self.undoChanged.emit),
        ]
        self._minute = QTimer(self, interval=1000)
        self._minute.timeout.connect(self._tick)
        self._clock_words = ""
        self._appearance.languageChanged.connect(self.structureChanged)

    # -- for Python parts -----------------------------------------------------------------------------

    @property
    def language(self) -> Language:
        """What the panel speaks now."""
        return self._appearance.language

    def look(self) -> Appearance:
        """The appearance, typed for Python."""
        return self._appearance

    def say(self) -> Notices:
        """The notices, typed for Python."""
        return self._notices

    def begin(self, home: HomeId | None = None) -> None:
        """Show a home (the one asked, the one shown last, the first) and let the clock run."""
        wanted = home or HomeId(self.store.setting("home"))
        houses = tuple(self.household.houses)
        self._show(next((h for h in houses if h.home.id == wanted), houses[0] if houses else None))
        self._tick()
        self._minute.start()

    def end(self) -> None:
        """Let go of everything watched."""
        self._minute.stop()
        for leave in self._leave:
            leave()
        self._leave.clear()

    def _structure(self) -> None:
        houses = tuple(self.household.houses)
        if self.house not in houses:
            self._show(houses[0] if houses else None)
        self.structureChanged.emit()

    def _show(self, house: House | None) -> None:
        if house is self.house and house is not None:
            return
        self.house = house
        self._appearance.follow(house.home if house else None)
        self.leave()
        self.houseChanged.emit()
        self.structureChanged.emit()

    def _home(self) -> Home | None:
        return self.house.home if self.house else None

    def _tick(self) -> None:
        words = self.clock.now().astimezone().strftime("%H:%M")
        if words != self._clock_words:
            self._clock_words = words
            self._appearance.follow(self._home())
            self.clockChanged.emit()

    # -- parts for QML ----------------------------------------------------------------------------------

    @Property(Appearance, constant=True)
    def appearance(self) -> Appearance:
        """Theme, scale, language."""
        return self._appearance

    @Property(Notices, constant=True)
    def notices(self) -> Notices:
        """Toast and bell list."""
        return self._notices

    # -- the home shown ----------------------------------------------------------------------------------

    @Property(bool, notify=structureChanged)
    def empty(self) -> bool:
        """Nothing to show yet: no home, or no device in any home."""
        return not any(house.devices for house in self.household.houses)

    @Property(bool, constant=True)
    def demo(self) -> bool:
        """The simulated house."""
        return self._demo

    @Property(str, notify=structureChanged)
    def homeName(self) -> str:
        """Name of the home shown."""
        home = self._home()
        return own_name(home.name, home.name_zh, self.language) if home else ""

    @Property(str, notify=houseChanged)
    def homeId(self) -> str:
        """Id of the home shown, '' for none."""
        home = self._home()
        return home.id if home else ""

    @Property(int, notify=structureChanged)
    def homeCount(self) -> int:
        """How many homes there are."""
        return len(self.household.houses)

    @Property(str, notify=clockChanged)
    def clockText(self) -> str:
        """Time of day, 24 h."""
        return self._clock_words

    @Property(str, notify=structureChanged)
    def trouble(self) -> str:
        """Why keys are missing, in words; '' while all is well."""
        error = (self.house.trouble if self.house else None) or self.household.trouble
        return explain(error, self.language) if error else ""

    @Property(str, notify=undoChanged)
    def undoLabel(self) -> str:
        """What undo would take back, '' for nothing."""
        words = self.household.undo.undo_label
        return words.of(self.language) if words else ""

    @Property(str, notify=undoChanged)
    def redoLabel(self) -> str:
        """What redo would do anew, '' for nothing."""
        words = self.household.undo.redo_label
        return words.of(self.language) if words else ""

    # -- doing something about it ----------------------------------------------------------------------------

    @Slot(str)
    def showHome(self, home: str) -> None:
        """Switch to a home; its cached state paints at once."""
        house = next((h for h in self.household.houses if h.home.id == home), None)
        if house is not None and house is not self.house:
            self._show(house)
            self._keep("home", home)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        self.tasks.start(self._undo(back=True))

    @Slot()
    def redo(self) -> None:
        """Do it anew."""
        self.tasks.start(self._undo(back=False))

    @Slot()
    def retryKeys(self) -> None:
        """Read the keys again, after unlocking."""
        self.tasks.start(self.household.retry_keys())

    async def _undo(self, *, back: bool) -> None:
        stack = self.household.undo
        label = await (stack.undo() if back else stack.redo())
        if label is not None:
            self._notices.say(partial(self._words_of_step, label, back=back))

    def _words_of_step(self, label: Words, *, back: bool) -> str:
        words = label.of(self.language)
        return self.tr("Taken back: {0}").format(words) if back else words

    def _keep(self, name: str, value: str) -> None:
        try:
            self.store.save_setting(name, value)
        except PanelError as error:
            self._notices.fail(error)
