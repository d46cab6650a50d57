"""Every command of every home in the bell list, whoever gave it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from lararium.domain.sentences import explain
from lararium.engine.house import House
from lararium.engine.outcome import Outcome
from lararium.ui.shell import Shell


class Deeds(QObject):
    """Listens to the outcomes of all houses. Failures the person caused here are told by a notice, not twice."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._leave: list[Callable[[], None]] = []
        self._watched: tuple[House, ...] = ()
        shell.structureChanged.connect(self._watch)
        self._watch()

    def _watch(self) -> None:
        houses = tuple(self._shell.household.houses)
        if houses != self._watched:
            for leave in self._leave:
                leave()
            self._watched = houses
            self._leave = [house.observe_commands(self._heard) for house in houses]

    def _heard(self, outcome: Outcome) -> None:
        if outcome.error is None:
            self._shell.say().record(partial(self._words, outcome), tone="ok")
        elif outcome.by not in ("panel", "undo"):
            self._shell.say().record(partial(self._words, outcome), tone="danger")

    def _words(self, outcome: Outcome) -> str:
        language = self._shell.language
        words = outcome.label.of(language)
        if outcome.by == "undo":
            words = QCoreApplication.translate("Deeds", "Taken back – %1").replace("%1", words)
        elif outcome.by == "command line":
            words = QCoreApplication.translate("Deeds", "%1 (from the command line)").replace("%1", words)
        return words if outcome.error is None else f"{words} – {explain(outcome.error, language)}"
