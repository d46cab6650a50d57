"""The vault asks for its passphrase; the answer goes straight back and is kept nowhere."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.sentences import sentence
from lararium.ui.setup.services import PassphraseQuestion, services
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

OVERLAY = "Setup/PassphrasePage"
SHORTEST = 8


@QmlElement
@QmlUncreatable("made by the panel")
class Passphrase(QObject):  # type: ignore[operator]
    """One question at a time; closing the card declines."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._question: PassphraseQuestion | None = None
        self._answer: asyncio.Future[str | None] | None = None
        self._turn = asyncio.Lock()
        shell.overlayChanged.connect(self._closed)

    def listen(self) -> None:
        """Take the vault's questions from now on."""
        asking = services(self._shell).asking
        if asking is not None:
            asking.window = self.ask

    async def ask(self, question: PassphraseQuestion) -> str | None:
        """Show the card and wait for the person; None where they declined."""
        async with self._turn:
            self._question = question
            answer: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
            self._answer = answer
            self.changed.emit()
            self._shell.openOverlay(OVERLAY)
            try:
                return await answer
            finally:
                self._answer = None
                self._question = None
                if self._shell.property("overlay") == OVERLAY:
                    self._shell.closeOverlay()

    @Property(bool, notify=changed)
    def new(self) -> bool:
        """Whether a vault file is made now, so that the passphrase is chosen and not remembered."""
        return bool(self._question and self._question.new)

    @Property(str, notify=changed)
    def error(self) -> str:
        """What was wrong with the last answer, in words, or ''."""
        wrong = self._question is not None and self._question.wrong > 0
        return sentence("panel.passphrase.wrong", self._shell.language) if wrong else ""

    @Property(int, constant=True)
    def shortest(self) -> int:
        """Fewest characters of a new passphrase."""
        return SHORTEST

    @Slot(str)
    def give(self, answer: str) -> None:
        """The person's answer."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(answer or None)

    @Slot()
    def decline(self) -> None:
        """The person wants to do without."""
        self.give("")

    def _closed(self) -> None:
        if self._shell.property("overlay") != OVERLAY:
            self.decline()
