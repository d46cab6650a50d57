"""Why the device of the sheet answers or does not, what to do next, and the facts behind it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium import __version__
from lararium.domain.errors import NoSuchThing, PanelError
from lararium.domain.health import Vitals, findings, lines, support_text
from lararium.domain.ids import DeviceId
from lararium.domain.sentences import sentence
from lararium.ui.device.subject import SheetSubject
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the device sheet")
class HealthView(QObject):  # type: ignore[operator]
    """Follows the subject of the sheet; facts are gathered anew at each `refresh`."""

    changed = Signal()

    def __init__(self, shell: Shell, subject: SheetSubject, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._subject = subject
        self._vitals: Vitals | None = None
        self._findings: list[dict[str, str]] = []
        self._lines: list[dict[str, str]] = []
        self._checking = False

    def refresh(self) -> None:
        """Gather what is known now."""
        device = self._subject.record
        try:
            vitals = self._shell.household.vitals(device.id) if device is not None else None
        except NoSuchThing:
            vitals = None
        self._take(vitals)

    def _take(self, vitals: Vitals | None) -> None:
        self._vitals = vitals
        language = self._shell.language
        found = findings(vitals) if vitals is not None else ()
        said = [
            {
                "what": each.what(language),
                "next": each.next(language),
                "tone": each.tone,
                "action": each.remedy.value,
                "actionText": sentence(f"health.remedy.{each.remedy.value}", language) if each.remedy else "",
            }
            for each in found
        ]
        told = [{"label": label, "value": value} for _, label, value in lines(vitals, language)] if vitals else []
        if said != self._findings or told != self._lines:  # the rest follows from these
            self._findings, self._lines = said, told
            self.changed.emit()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def findings(self) -> list[dict[str, str]]:
        """`{what, next, tone, action, actionText}`; `action` is `retry`, `token`, `import`, `unlock` or ''."""
        return self._findings

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def lines(self) -> list[dict[str, str]]:
        """`{label, value}` of every fact."""
        return self._lines

    @Property(bool, notify=changed)
    def checkable(self) -> bool:
        """Whether there is a way to ask it."""
        return self._vitals is not None and self._vitals.reach.is_open

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether it is being examined."""
        return self._checking

    @Slot()
    def check(self) -> None:
        """Ask it now for all it can say."""
        device = self._subject.device
        if device is None or self._checking:
            return
        self._checking = True
        self.changed.emit()
        self._shell.tasks.start(self._examine(device.id), self._failed)

    async def _examine(self, device: DeviceId) -> None:
        try:
            vitals = await self._shell.household.examine(device)
            if self._subject.device is not None and self._subject.device.id == device:
                self._take(vitals)
        finally:
            self._checking = False
            self.changed.emit()

    def _failed(self, error: PanelError) -> None:
        """The device was removed meanwhile."""

    @Slot()
    def unlock(self) -> None:
        """Read the keys that could not be read."""
        self._shell.tasks.start(self._shell.household.retry_keys())

    @Slot()
    def copy(self) -> None:
        """A text for support into the clipboard, without keys, names and ids."""
        if self._vitals is not None:
            QGuiApplication.clipboard().setText(support_text(self._vitals, __version__))
            self._shell.say().say(sentence("health.copied", self._shell.language), tone="ok")
