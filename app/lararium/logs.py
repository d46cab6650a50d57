"""The rotating log: every line passes the redaction table before it is written."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from pathlib import Path

from lararium import paths
from lararium.domain.redact import redact

FILE_NAME = "lararium.log"
_SIZE = 1_000_000
_KEPT = 3


class RedactedFormatter(logging.Formatter):
    """Formats as usual, then hides what must not be read, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        """One redacted entry."""
        return redact(super().format(record))


class LogFile(logging.handlers.RotatingFileHandler):
    """A log that cannot be written (full disk, read-only folder) is no reason to complain, let alone to stop."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing: the entry is lost."""


def file() -> Path:
    """Where the log lies."""
    return paths.log() / FILE_NAME


def keep(trouble: BaseException, *, verbose: bool = False) -> None:
    """Write an unexpected error with its trace to the file alone; with `verbose` to standard error too."""
    set_up(verbose=verbose)
    root = logging.getLogger("lararium")
    for handler in root.handlers:
        if not verbose and not isinstance(handler, LogFile):
            handler.setLevel(logging.CRITICAL + 1)
    root.error("unexpected", exc_info=trouble)


def set_up(*, verbose: bool = False) -> None:
    """Log to the rotating file, warnings also to standard error; a folder that cannot be written is no obstacle."""
    root = logging.getLogger("lararium")
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    root.propagate = False
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    handlers: list[logging.Handler] = []
    try:
        paths.log().mkdir(parents=True, exist_ok=True)
        handlers.append(
            LogFile(file(), maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", errors="backslashreplace", delay=True)
        )
    except OSError:
        pass
    screen = logging.StreamHandler(sys.stderr)
    screen.setLevel(logging.DEBUG if verbose else logging.ERROR)
    handlers.append(screen)
    for handler in handlers:
        handler.setFormatter(RedactedFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)
