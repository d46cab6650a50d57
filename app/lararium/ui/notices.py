"""What the panel says in passing: one toast at a time, everything also in the bell list."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import PanelError
from lararium.domain.sentences import explain
from lararium.domain.words import Language
from lararium.ports import Clock
from lararium.ui.appearance import Appearance
from lararium.ui.bell import Bell, Entry, Said, spoken

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWN_MS = 5_000
_SHOWN_WITH_ACTION_MS = 10_000
_QUEUE = 3
_GROUP_MS = 400


@dataclass(frozen=True, slots=True)
class Notice:
    """One toast: words, tone (info, ok, warn, danger) and perhaps one thing to do about it."""

    text: Said
    tone: str = "info"
    action_text: Said = ""
    action: Callable[[], object] | None = None


@QmlElement
@QmlUncreatable("made by the panel")
class Notices(QObject):  # type: ignore[operator]
    """Shows notices one after another; failures of the same cause within 0.4 s become one."""

    changed = Signal()
    unreadChanged = Signal()

    def __init__(self, clock: Clock, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._appearance = appearance
        self._bell = Bell(self)
        self._unread = 0
        self._queue: deque[Notice] = deque()
        self._shown: Notice | None = None
        self._failures: dict[str, list[tuple[PanelError, str, Callable[[], object] | None]]] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        self._group = QTimer(self, singleShot=True, interval=_GROUP_MS)
        self._group.timeout.connect(self._tell_failures)
        appearance.languageChanged.connect(self.changed)
        appearance.languageChanged.connect(self._bell.respell)

    # -- for view-models --------------------------------------------------------------------------

    def say(
        self, text: Said, *, tone: str = "info", action_text: Said = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a toast (queue of three, the oldest waiting one gives way) and put it into the bell list.

        Words given as a function are asked for again when the language changes.
        """
        self.note(text, tone=tone)
        self._queue.append(Notice(text, tone, action_text, action))
        while len(self._queue) > _QUEUE:
            self._queue.popleft()
        if self._shown is None:
            self._next()

    def record(self, text: Said, *, tone: str = "info") -> None:
        """Put it into the bell list as something the person knows already."""
        at = self._clock.now()
        self._bell.add(Entry(at.timestamp(), _local(at), text, tone))

    def note(self, text: Said, *, tone: str = "info") -> None:
        """Put it into the bell list as news."""
        self.record(text, tone=tone)
        self._unread += 1
        self.unreadChanged.emit()

    def fail(self, error: PanelError, name: str = "", retry: Callable[[], object] | None = None) -> None:
        """Tell a failure of the thing called `name`; several of one cause at once become one notice."""
        self._failures.setdefault(error.key, []).append((error, name, retry))
        if not self._group.isActive():
            self._group.start()

    def _tell_failures(self) -> None:
        failures, self._failures = self._failures, {}
        for several in failures.values():
            error, name, retry = several[0]
            names = list(dict.fromkeys(n for _, n, _ in several if n))
            again = retry if len(several) == 1 else None
            self.say(
                partial(self._words_of, error, name, names),
                tone="danger",
                action_text=(lambda: self.tr("Try again")) if again else "",
                action=again,
            )

    def _words_of(self, error: PanelError, name: str, names: Sequence[str]) -> str:
        words = explain(error, self._appearance.language)
        chinese = self._appearance.language is Language.ZH_CN
        if len(names) > 1:
            count, more = self.tr("%n device(s)", "", len(names)), " …" if len(names) > 3 else ""
            if chinese:
                return f"{count}（{'、'.join(names[:3])}{more}）：{words}"
            return f"{count}: {', '.join(names[:3])}{more} – {words}"
        return f"{name}{'：' if chinese else ': '}{words}" if name and name not in words else words

    # -- for the window -----------------------------------------------------------------------------

    @Property(str, notify=changed)
    def text(self) -> str:
        """Words of the toast."""
        return spoken(self._shown.text) if self._shown else ""

    @Property(str, notify=changed)
    def tone(self) -> str:
        """Tone of the toast."""
        return self._shown.tone if self._shown else "info"

    @Property(str, notify=changed)
    def actionText(self) -> str:
        """What its button says, '' for none."""
        return spoken(self._shown.action_text) if self._shown else ""

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether one is shown."""
        return self._shown is not None

    @Property(int, notify=unreadChanged)
    def unread(self) -> int:
        """How many in the bell list were not looked at."""
        return self._unread

    @Property(QObject, constant=True)
    def bell(self) -> QObject:
        """The list."""
        return self._bell

    @Slot()
    def act(self) -> None:
        """The person pressed the toast's button."""
        shown = self._shown
        self.dismiss()
        if shown is not None and shown.action is not None:
            shown.action()

    @Slot()
    def dismiss(self) -> None:
        """Take the toast away; the next one comes."""
        self._timer.stop()
        self._shown = None
        self._next()
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """The bell list is open: nothing is unread."""
        if self._unread:
            self._unread = 0
            self.unreadChanged.emit()

    @Slot()
    def clearBell(self) -> None:
        """Forget the list."""
        self._bell.clear()
        self.look()

    def _next(self) -> None:
        if not self._queue:
            return
        self._shown = self._queue.popleft()
        self._timer.start(_SHOWN_WITH_ACTION_MS if self._shown.action_text else _SHOWN_MS)
        self.changed.emit()


def _local(at: datetime) -> str:
    return at.astimezone().strftime("%H:%M")
