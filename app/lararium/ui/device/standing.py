"""What stands on the sheet: the controls and parts of its subject, made anew when that changes, kept true between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from lararium.domain.ids import DeviceId
from lararium.domain.words import Language
from lararium.ui.device.desk import Ask, CommandDesk
from lararium.ui.device.happenings import Happening, Happenings
from lararium.ui.device.laying import Laid, lay
from lararium.ui.device.point import ControlPoint
from lararium.ui.device.subject import SheetSubject
from lararium.ui.device.words import value_words
from lararium.ui.home.gathering import face_of
from lararium.ui.home.tile import part_name
from lararium.ui.shell import Shell

_LINGER_MS = 1000
"""Old points outlive the rows that show them."""


class Standing:
    """Hangs on one holder object below `owner`; `dated` is told when the ages of events were told anew."""

    def __init__(
        self, shell: Shell, subject: SheetSubject, owner: QObject, ask: Ask, dated: Callable[[], None]
    ) -> None:
        self._shell = shell
        self._subject = subject
        self._owner = owner
        self._ask = ask
        self._dated = dated
        self._holder: QObject | None = None
        self._happenings = Happenings(shell.clock, self._happened)
        self.laid = Laid()

    def watch(self) -> None:
        """Hear the events of the house shown."""
        self._happenings.watch(self._subject.house)

    def make(self) -> None:
        """Everything for the subject as it is now; what stood before goes when nothing shows it any more."""
        old, holder = self._holder, QObject(self._owner)
        self._holder, self.laid = holder, Laid()
        house, device, description = self._subject.house, self._subject.device, self._subject.description
        if house is not None and device is not None and description is not None:
            desk = CommandDesk(self._shell, house, device.id, description, self._ask)
            self.laid = lay(self._shell, device, description, desk, holder, opened=self._subject.key.partition("/")[2])
        self.refresh()
        if old is not None:
            QTimer.singleShot(_LINGER_MS, old, old.deleteLater)

    def refresh(self) -> None:
        """Take what is known now."""
        device, description, state = self._subject.device, self._subject.description, self._subject.state
        if description is None or device is None:
            return
        usable = self._subject.reachable
        for point in self.laid.points.values():
            point.refresh(state, reachable=usable)
        self._date()
        language, now = self._shell.language, self._subject.now
        for part in self.laid.parts:
            name = part_name(device, description, part.plan.part.id, language)
            part.refresh(state, face_of(device, description, part.plan.part.id, state, name, language, now))

    def age(self) -> None:
        """Time passed: tell the ages of events anew."""
        self._date()
        self._dated()

    def point(self, control: str) -> ControlPoint | None:
        """The point of a control."""
        return self.laid.points.get(control)

    def rows(self, section: str) -> QObject | None:
        """Rows (`RowList`) of a section."""
        return self.laid.rows.get(section)

    def _happened(self, device: DeviceId) -> None:
        if self._subject.device is not None and device == self._subject.device.id:
            self.age()

    def _date(self) -> None:
        device = self._subject.device
        for point in self.laid.points.values():
            if device is not None and point.control.what == "event":
                last = self._happenings.last(device.id, point.control.id)
                if last is None:
                    point.hear("")
                else:
                    point.hear(self._subject.age(last.at), self._arguments(last))

    def feed(self) -> list[dict[str, str]]:
        """`{when, what, told}` of what the device reported by itself, newest first."""
        device, description, language = self._subject.device, self._subject.description, self._shell.language
        found: list[dict[str, str]] = []
        for each in self._happenings.of(device.id) if device is not None and description is not None else ():
            assert description is not None
            event = description.control(each.event)
            if event is not None:
                what = event.label.of(language)
                found.append({"when": self._subject.age(each.at), "what": what, "told": self._arguments(each)})
        return found

    def _arguments(self, happening: Happening) -> str:
        """`Method: Fingerprint · User: 2`, in the order of the event."""
        description, language = self._subject.description, self._shell.language
        event = description.control(happening.event) if description is not None else None
        if description is None or event is None:
            return ""
        order = [*event.arguments, *(name for name in happening.arguments if name not in event.arguments)]
        told = ((description.control(name), happening.arguments.get(name)) for name in order)
        colon = "：" if language is Language.ZH_CN else ": "
        return " · ".join(
            f"{control.label.of(language)}{colon}{value_words(control, value, language)}"
            for control, value in told
            if control is not None and value is not None
        )
