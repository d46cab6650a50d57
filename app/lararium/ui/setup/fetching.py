"""Importing descriptions: from a file, or from the public service, each way saying what it reveals."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import BadInput, PanelError
from lararium.domain.ids import DeviceId
from lararium.domain.sentences import explain, sentence
from lararium.ui.home.records import Records
from lararium.ui.setup.choosing import FileChoice
from lararium.ui.setup.services import Fetched, Step, services
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

ENDINGS = (".json", ".jsonl", ".xz", ".zip", ".speclib")
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Way:
    """One way of asking the service: what is asked for, and what that reveals."""

    way: str
    text: str
    reveals: str
    glyph: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A model that was not got, and why."""

    model: str
    reason: str


@QmlElement
@QmlUncreatable("made by the panel")
class FetchSpecs(QObject):  # type: ignore[operator]
    """The steps `choose`, `file`, `working`, `done`. A fetch under way goes on when the overlay is closed."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._files = FileChoice(shell, ENDINGS)
        self._files.chosen.connect(self.take)
        self._ways = Records(Way, self)
        self._left_out = Records(LeftOut, self)
        self._task: asyncio.Task[Any] | None = None
        self._step, self._model, self._progress = "choose", "", ""
        self._result, self._tone, self._error = "", "ok", ""
        self._fraction = -1.0
        self._stopping = False
        self._asking = False
        shell.structureChanged.connect(self._rebuilt)

    @Property(str, notify=changed)
    def step(self) -> str:
        """Where we are."""
        return self._step

    @Property(str, notify=changed)
    def model(self) -> str:
        """The model that is wanted above all, or ''."""
        return self._model

    @Property(str, notify=changed)
    def host(self) -> str:
        """Whom a press asks; '' where nobody can be asked."""
        fetching = services(self._shell).fetching
        try:
            return fetching.host if fetching else ""
        except PanelError:
            return ""

    @Property(Records, constant=True)
    def ways(self) -> Records:
        """What can be asked for: roles way, text, reveals, glyph."""
        return self._ways

    @Property(Records, constant=True)
    def leftOut(self) -> Records:
        """Models that were not got: roles model, reason."""
        return self._left_out

    @Property(FileChoice, constant=True)
    def files(self) -> FileChoice:
        """Files to import from."""
        return self._files

    @Property(str, notify=changed)
    def progress(self) -> str:
        """What is being done, in words."""
        return self._progress

    @Property(float, notify=changed)
    def fraction(self) -> float:
        """How much of it is done, 0 to 1; -1 while that is not known."""
        return self._fraction

    @Property(bool, notify=changed)
    def stoppable(self) -> bool:
        """Whether it can be stopped: a service is asked."""
        return self._asking and not self._stopping

    @Property(str, notify=changed)
    def result(self) -> str:
        """What was done, in words."""
        return self._result

    @Property(str, notify=changed)
    def tone(self) -> str:
        """`ok`, or `warn` where something asked for was not got."""
        return self._tone

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it went no further, in words, or ''."""
        return self._error

    @Slot(str)
    def begin(self, wanted: str) -> None:
        """The overlay opens, for a model, for a tile's device, or for any (''); a fetch under way is shown as it is."""
        if self._step != "working":
            self._step, self._model, self._error, self._result = "choose", self._model_of(wanted), "", ""
            self._left_out.show(())
        self._rebuilt()

    @Slot()
    def chooseFile(self) -> None:
        """The list of files opens."""
        self._step, self._error = "file", ""
        self._files.look()
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Back to the choice of ways."""
        self.begin(self._model)

    @Slot(str)
    def take(self, path: str) -> None:
        """Import a document, a list, a folder or a library file."""
        if self._step != "working":
            self._work(self._take(Path(path).expanduser()), asking=False)

    @Slot(str)
    def ask(self, way: str) -> None:
        """A person agreed: ask the service for `model`, `models` or `all`."""
        if self._step != "working":
            wanted = {"model": [self._model], "models": self._missing(), "all": None}.get(way, [])
            if wanted != []:
                self._work(self._ask(wanted), asking=True)

    @Slot()
    def stop(self) -> None:
        """Stop the fetch; what is here stays."""
        if self._task is not None and self._asking and not self._stopping:
            self._stopping = True
            self._task.cancel()
            self.changed.emit()

    def _work(self, work: Coroutine[Any, Any, None], *, asking: bool) -> None:
        self._step, self._error, self._result, self._progress, self._fraction = "working", "", "", "", -1.0
        self._asking, self._stopping = asking, False
        self._left_out.show(())
        self.changed.emit()
        self._task = self._shell.tasks.start(work, self._failed)

    async def _take(self, path: Path) -> None:
        importer = services(self._shell).import_specs
        if importer is None:
            raise BadInput("error.setup.no_library")
        before = self._described()
        taken = await asyncio.to_thread(importer, path)
        await self._shell.household.redescribe()
        counts = {"added": taken.added, "replaced": taken.replaced, "unchanged": taken.unchanged, "bad": taken.bad}
        text = sentence("panel.library.taken", self._shell.language, **counts)
        got = taken.added + taken.replaced + taken.unchanged
        self._done(text, "ok" if got and not taken.bad else "warn", before)

    async def _ask(self, wanted: Sequence[str] | None) -> None:
        fetching = services(self._shell).fetching
        if fetching is None:
            raise BadInput("error.fetch.no_place")
        before = self._described()
        missing = frozenset(self._missing())
        try:
            report = await fetching.run(wanted, lambda step: self._told(step, missing))
        except asyncio.CancelledError:
            if not self._stopping:
                raise
            await self._shell.household.redescribe()
            self._done(sentence("error.fetch.cancelled", self._shell.language), "warn", before)
            return
        await self._shell.household.redescribe()
        self._tell(report, before)

    def _tell(self, report: Fetched, before: int) -> None:
        language = self._shell.language
        self._left_out.show([LeftOut(m, explain(error, language)) for m, error in list(report.bad.items())[:_SHOWN]])
        counts = {"got": len(report.got), "known": len(report.known), "bad": len(report.bad)}
        text = sentence("fetch.done", language, **counts)
        if report.stopped is not None:
            self._error = explain(report.stopped, language)
        if report.left:
            text += " " + sentence("fetch.left", language, count=report.left)
        self._done(text, "warn" if report.bad or report.stopped else "ok", before)

    def _told(self, step: Step, missing: frozenset[str]) -> None:
        self._progress = sentence(
            {"list": "fetch.listing", "wait": "fetch.waiting"}.get(step.stage, "fetch.asking"),
            self._shell.language,
            host=self.host,
            model=step.model,
            done=step.done,
            total=step.total,
            seconds=round(step.seconds),
        )
        self._fraction = step.done / step.total if step.total else -1.0
        if step.stage == "got" and step.model in missing:
            self._shell.tasks.start(self._shell.household.redescribe())
        self.changed.emit()

    def _done(self, text: str, tone: str, before: int) -> None:
        alive = self._described() - before
        if alive > 0:
            text += " " + sentence("panel.fetch.alive", self._shell.language, count=alive)
        self._step, self._result, self._tone, self._task = "done", text, tone, None
        if self._shell.property("overlay") != "Setup/FetchSpec":
            self._shell.say().say(text, tone=tone)
        self._rebuilt()

    def _failed(self, error: PanelError) -> None:
        self._step, self._task = "choose", None
        self._error = explain(error, self._shell.language)
        self._rebuilt()

    def _described(self) -> int:
        return sum(known is not None for house in self._shell.household.houses for known in house.descriptions.values())

    def _model_of(self, wanted: str) -> str:
        device = wanted.partition("/")[0]
        for house in self._shell.household.houses:
            if device in house.devices:
                return house.devices[DeviceId(device)].model
        return wanted

    def _missing(self) -> list[str]:
        """Models of the home shown that have no description."""
        house = self._shell.house
        if house is None:
            return []
        return sorted({d.model for d in house.devices.values() if d.model and house.descriptions.get(d.id) is None})

    def _rebuilt(self) -> None:
        language, host = self._shell.language, self.host
        ways: list[Way] = []
        missing = self._missing()
        if host and self._model:
            reveals = sentence("fetch.reveals.model", language, host=host, models=self._model)
            ways.append(Way("model", sentence("panel.fetch.model", language), reveals, "device"))
        if host and missing and missing != [self._model]:
            key = "fetch.reveals.models" if len(missing) > 1 else "fetch.reveals.model"
            reveals = sentence(key, language, host=host, count=len(missing), models=missing)
            text = sentence("panel.fetch.models", language, count=len(missing))
            ways.append(Way("models", text, reveals, "home"))
        if host:
            reveals = sentence("fetch.reveals.all", language, host=host)
            ways.append(Way("all", sentence("panel.fetch.all", language), reveals, "globe"))
        self._ways.show(ways)
        self.changed.emit()
