"""Qt's own messages, taken into the program's log."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger("lararium.ui.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_HARMLESS = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    # WORKAROUND(Qt 6.11): a list that is emptied while it builds a row ahead of the scroll gives that row up too late
    "DelegateModel::cancel: index out range",
)


def listen(heard: Callable[[str], None]) -> None:
    """Log Qt's messages; `heard` is told every warning that is not a known quirk of Qt."""

    def handler(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        level = _LEVELS.get(kind, logging.WARNING)
        if message.startswith(_HARMLESS):
            level = logging.DEBUG
        place = f" ({context.file}:{context.line})" if context.file else ""
        _log.log(level, "%s%s", message, place)
        if level >= logging.WARNING:
            heard(message)

    qInstallMessageHandler(handler)


def stop() -> None:
    """Give Qt its own printing back."""
    qInstallMessageHandler(None)
