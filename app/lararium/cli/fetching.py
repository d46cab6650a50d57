"""How a fetch is told: a bar on a terminal, plain lines elsewhere, JSON lines for machines."""

from __future__ import annotations

import shutil
import sys

from lararium.cli.output import complain, say, say_json
from lararium.domain.errors import PanelError
from lararium.domain.sentences import explain, sentence
from lararium.domain.words import Language
from lararium.specs.fetch import FetchReport, Progress, Stage

_BAR = 24


class Teller:
    """Told of every step; `end` leaves the terminal's line tidy."""

    def __init__(self, host: str, language: Language, *, json: bool, terminal: bool | None = None) -> None:
        self._host = host
        self._language = language
        self._json = json
        self._terminal = sys.stderr.isatty() if terminal is None else terminal
        self._drawn = False

    def tell(self, step: Progress) -> None:
        """One step."""
        if self._json:
            told = {"stage": str(step.stage), "model": step.model, "done": step.done, "total": step.total}
            if step.seconds:
                told["seconds"] = step.seconds
            say_json(told | ({"error": self._error(step.error)} if step.error else {}), indent=None)
        elif self._terminal:
            if step.stage is Stage.BAD:
                self.end()
                complain(self._words(step))
            self._draw(step)
        elif step.stage is not Stage.ASK:
            say(self._words(step))

    def end(self) -> None:
        """Leave the line of the bar."""
        if self._drawn:
            print(file=sys.stderr, flush=True)
            self._drawn = False

    def sum_up(self, report: FetchReport) -> None:
        """What was done, and why it went no further."""
        if self._json:
            bad = {model: self._error(error) for model, error in report.bad.items()}
            stopped = self._error(report.stopped) if report.stopped else None
            told = {"got": report.got, "known": report.known, "bad": bad, "stopped": stopped, "left": report.left}
            say_json({"report": told}, indent=None)
            return
        if not (report.got or report.bad or report.stopped):
            say(sentence("fetch.nothing", self._language))
            return
        counts = {"got": len(report.got), "known": len(report.known), "bad": len(report.bad)}
        say(sentence("fetch.done", self._language, **counts))
        if report.stopped is not None:
            complain(explain(report.stopped, self._language))
            if report.left:
                complain(sentence("fetch.left", self._language, count=report.left))

    def _draw(self, step: Progress) -> None:
        filled = _BAR * step.done // step.total if step.total else 0
        wide = max(20, shutil.get_terminal_size().columns - _BAR - 5)
        text = self._words(step) if step.stage is not Stage.BAD else ""
        print(f"\r\x1b[K[{'#' * filled:<{_BAR}}] {text[:wide]}", end="", file=sys.stderr, flush=True)
        self._drawn = True

    def _words(self, step: Progress) -> str:
        key = {
            Stage.LIST: "fetch.listing",
            Stage.ASK: "fetch.asking",
            Stage.GOT: "fetch.got",
            Stage.BAD: "fetch.bad",
            Stage.WAIT: "fetch.waiting",
        }[step.stage]
        return sentence(
            key,
            self._language,
            host=self._host,
            model=step.model,
            done=step.done,
            total=step.total,
            seconds=round(step.seconds),
            reason=explain(step.error, self._language) if step.error else "",
        )

    def _error(self, error: PanelError) -> dict[str, str]:
        return {"key": error.key, "text": explain(error, self._language)}
