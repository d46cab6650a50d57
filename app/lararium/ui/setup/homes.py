"""The home switcher: every home in a glance, in the order the person likes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import PanelError
from lararium.domain.sentences import sentence
from lararium.domain.state import Freshness
from lararium.domain.tile import Now, Severity, Subject, home_alerts
from lararium.domain.tile.quantity import age as ago
from lararium.engine.house import House
from lararium.ui.home.records import Records
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_REFRESH_MS = 2000
_ORDER = "homes.order"
_ANSWERING = (Freshness.FRESH, Freshness.STALE)


@dataclass(frozen=True, slots=True)
class HomeCard:
    """One home: how many of its devices answer, what is wrong, when it was last heard of."""

    home: str
    name: str
    words: str
    alerts: str
    tone: str
    seen: str
    chosen: bool


def in_order(houses: list[House], order: list[str]) -> list[House]:
    """The houses as the person ordered them; ones without a place come last, as they were."""
    places = {home: place for place, home in enumerate(order)}
    return sorted(houses, key=lambda house: places.get(house.home.id, len(places)))


@QmlElement
@QmlUncreatable("made by the panel")
class Homes(QObject):  # type: ignore[operator]
    """Cards of all homes; live while the switcher is open."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._cards = Records(HomeCard, self)
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self._show)
        shell.structureChanged.connect(self._show)

    @Property(Records, constant=True)
    def cards(self) -> Records:
        """Roles home, name, words, alerts, tone, seen, chosen."""
        return self._cards

    @Property(bool, constant=True)
    def demo(self) -> bool:
        """Whether these are the demo's homes."""
        return bool(self._shell.property("demo"))

    @Slot()
    def watch(self) -> None:
        """The switcher opened."""
        self._show()
        self._timer.start()

    @Slot()
    def rest(self) -> None:
        """It closed."""
        self._timer.stop()

    @Slot(str)
    def choose(self, home: str) -> None:
        """Show a home and close the switcher; its cached state paints at once."""
        self._shell.closeOverlay()
        self._shell.showHome(home)

    @Slot(str)
    def add(self, name: str) -> None:
        """A new, empty home of that name."""
        self._shell.tasks.start(self._shell.household.edit.add_home(name))

    @Slot(str, int)
    def move(self, home: str, step: int) -> None:
        """Earlier (-1) or later (+1) in the list."""
        order = [card.home for card in self._cards.rows]
        at = order.index(home) if home in order else -1
        if at < 0 or not 0 <= at + step < len(order):
            return
        order.insert(at + step, order.pop(at))
        try:
            self._shell.store.save_setting(_ORDER, ",".join(order))
        except PanelError as error:
            self._shell.say().fail(error)
        self._show()

    def _show(self) -> None:
        houses = in_order(list(self._shell.household.houses), self._shell.store.setting(_ORDER).split(","))
        self._cards.show([self._card(house) for house in houses])
        self.changed.emit()

    def _card(self, house: House) -> HomeCard:
        language, clock = self._shell.language, self._shell.clock
        now = Now(clock.now().timestamp(), clock.monotonic())
        states = [house.live.state(device) for device in house.devices]
        answering = sum(state.freshness in _ANSWERING for state in states)
        asked = sum(state.reach.is_open for state in states)
        subjects = [
            Subject(d, house.descriptions.get(d.id), house.live.state(d.id), own_name(d.name, d.name_zh, language))
            for d in house.devices.values()
        ]
        alerts = [a for a in home_alerts(subjects, language=language, now=now) if a.severity is not Severity.INFO]
        alarms = [alert for alert in alerts if alert.severity is Severity.ALARM]
        key = "panel.homes.answering" if house.devices else "panel.homes.empty"
        words = sentence(key, language, answering=answering, count=asked)
        more = f" +{len(alerts) - 1}" if len(alerts) > 1 else ""
        loudest = next(iter(alarms or alerts), None)
        seen = max((state.seen_at for state in states if state.seen_at is not None), default=None)
        last = (
            "" if seen is None else sentence("panel.homes.seen", language, age=ago(max(0.0, now.wall - seen), language))
        )
        return HomeCard(
            house.home.id,
            own_name(house.home.name, house.home.name_zh, language),
            words,
            f"{loudest.words}{more}" if loudest else "",
            "danger" if alarms else "warn" if alerts else "",
            last,
            house is self._shell.house,
        )
