"""One control of a device as QML sees it: what it shows, how it is set, and what is on its way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.capability import Control, ControlType, Format, Value
from lararium.domain.sentences import explain, sentence
from lararium.domain.state import DeviceState
from lararium.domain.tile.taps import value_at
from lararium.domain.words import Language
from lararium.ui.device import colours
from lararium.ui.device.words import option_glyph, option_words, value_words

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SETTLE_MS = 600
"""A set point is sent this long after its last change."""
SLIDE_MS = 200
"""While a finger slides, values leave at most this often."""
RING_MS = 300


class Desk(Protocol):
    """Where a point hands in what the person wants."""

    @property
    def language(self) -> Language:
        """What the panel speaks now."""
        ...

    def write(self, point: ControlPoint, value: Value, *, consent: bool) -> None:
        """Command the value; a hazardous one without consent is asked about first."""
        ...

    def act(self, point: ControlPoint, arguments: Sequence[Value], *, consent: bool) -> None:
        """Call the action; a hazardous one without consent is asked about first."""
        ...


@QmlElement
@QmlUncreatable("made by the device sheet")
class ControlPoint(QObject):  # type: ignore[operator]
    """One property, action or event. A draft (what a finger is at) is shown before what is known."""

    changed = Signal()

    def __init__(self, control: Control, desk: Desk, *, group: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.desk = desk
        self.arguments: list[ControlPoint] = []
        self._group = group
        self._value: Value | None = None
        self._draft: Value | None = None
        self._settled = True
        self._pending = False
        self._busy = False
        self._waiting = False
        self._done = False
        self._reachable = False
        self._refused = ""
        self._last_seen = ""
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._send)
        self._pace = QTimer(self, singleShot=True, interval=SLIDE_MS)
        self._pace.timeout.connect(self._paced)
        self._ring = QTimer(self, singleShot=True, interval=RING_MS)
        self._ring.timeout.connect(self._late)
        self._tick = QTimer(self, singleShot=True, interval=2000)
        self._tick.timeout.connect(self._rest)
        self._next: Value | None = None

    # -- for the sheet --------------------------------------------------------------------------------

    def refresh(self, state: DeviceState, *, reachable: bool) -> None:
        """Take what is known now."""
        name = self.control.id
        pending = name in state.pending
        if self._draft is not None and self._settled and pending:
            self._draft = None
        refused = state.refused.get(name)
        words = explain(refused, self.desk.language) if refused else ""
        fresh = (state.shown(name), pending, reachable, words)
        if fresh == (self._value, self._pending, self._reachable, self._refused):
            return
        self._value, self._pending, self._reachable, self._refused = fresh
        self._watch()
        self.changed.emit()

    def begin(self) -> None:
        """A command of this control left."""
        self._busy = True
        self._watch()
        self.changed.emit()

    def end(self, *, well: bool) -> None:
        """It ended; a value that was not taken falls back to what is known."""
        self._busy = False
        if self._settled:
            self._draft = None
        if well and self.control.what == "action":
            self._done = True
            self._tick.start()
        self._watch()
        self.changed.emit()

    def forget(self) -> None:
        """The person thought better of it."""
        self._draft, self._settled = None, True
        self.changed.emit()

    def hear(self, when: str) -> None:
        """An event came, or its age in words changed."""
        if when != self._last_seen:
            self._last_seen = when
            self.changed.emit()

    def shown(self) -> Value | None:
        """What the control shows: draft, else pending, else known."""
        return self._value if self._draft is None else self._draft

    # -- what it is ------------------------------------------------------------------------------------

    @Property(str, constant=True)
    def controlId(self) -> str:
        """`service:name`."""
        return self.control.id

    @Property(str, constant=True)
    def name(self) -> str:
        """Standard name."""
        return self.control.name

    @Property(str, constant=True)
    def label(self) -> str:
        """Its name in the language shown."""
        return self.control.label.of(self.desk.language) or self.control.name

    @Property(str, constant=True)
    def group(self) -> str:
        """The part it belongs to, '' where there is only one."""
        return self._group

    @Property(str, constant=True)
    def hazard(self) -> str:
        """`heat`, `motion`, … or `none`."""
        return self.control.hazard.value

    @Property(bool, constant=True)
    def writable(self) -> bool:
        """Whether it can be set or called."""
        return self.control.writable or self.control.what == "action"

    @Property(str, constant=True)
    def unit(self) -> str:
        """Normalised unit or ''."""
        return self.control.unit

    @Property(float, constant=True)
    def minimum(self) -> float:
        """Lower end of its range."""
        return self.control.range.minimum if self.control.range else 0.0

    @Property(float, constant=True)
    def maximum(self) -> float:
        """Upper end of its range."""
        return self.control.range.maximum if self.control.range else 100.0

    @Property(float, constant=True)
    def step(self) -> float:
        """Smallest change."""
        return self.control.range.step if self.control.range and self.control.range.step > 0 else 1.0

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def options(self) -> list[dict[str, Any]]:
        """`{value, text, glyph}` of a list; On and Off for a switch."""
        language = self.desk.language
        if not self.control.choices and self.control.format is Format.BOOL:
            return [
                {"value": True, "text": sentence("tile.on", language), "glyph": ""},
                {"value": False, "text": sentence("tile.off", language), "glyph": ""},
            ]
        return [
            {"value": c.value, "text": option_words(self.control, c, language), "glyph": option_glyph(c)}
            for c in self.control.choices
        ]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def argumentPoints(self) -> list[QObject]:
        """The points whose drafts an action takes."""
        return list(self.arguments)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def stops(self) -> list[str]:
        """Five colours along a strip of colour temperatures."""
        span = self.control.range
        return colours.whites(span.minimum, span.maximum) if span else []

    # -- what it shows -----------------------------------------------------------------------------------

    @Property("QVariant", notify=changed)  # type: ignore[arg-type]
    def value(self) -> Any:
        """What is shown, undefined while nothing is known."""
        return self.shown()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether there is a value."""
        return self.shown() is not None

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Truth of a switch."""
        return bool(self.shown())

    @Property(float, notify=changed)
    def number(self) -> float:
        """Number of a range; its lower end while nothing is known."""
        value = self.shown()
        if isinstance(value, int | float):
            return float(value)
        return self.control.range.minimum if self.control.range else 0.0

    @Property(float, notify=changed)
    def fraction(self) -> float:
        """Place of the value in its range, 0..1."""
        span, value = self.control.range, self.shown()
        if span is None or span.maximum <= span.minimum or not isinstance(value, int | float):
            return 0.0
        return min(1.0, max(0.0, (float(value) - span.minimum) / (span.maximum - span.minimum)))

    @Property(str, notify=changed)
    def text(self) -> str:
        """The value in words."""
        return value_words(self.control, self.shown(), self.desk.language)

    @Property(str, notify=changed)
    def colour(self) -> str:
        """`#rrggbb` of a colour or a white."""
        value = self.shown()
        if not isinstance(value, int | float):
            return colours.white(4000)
        if self.control.type is ControlType.COLOR:
            return colours.of_number(int(value))
        return colours.white(float(value))

    @Property(float, notify=changed)
    def hueAngle(self) -> float:
        """Hue of a colour, 0..1."""
        value = self.shown()
        return colours.hue_saturation(int(value))[0] if isinstance(value, int | float) else 0.0

    @Property(float, notify=changed)
    def saturation(self) -> float:
        """Saturation of a colour, 0..1."""
        value = self.shown()
        return colours.hue_saturation(int(value))[1] if isinstance(value, int | float) else 0.0

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """On its way for more than 300 ms."""
        return self._waiting

    @Property(bool, notify=changed)
    def done(self) -> bool:
        """An action that has just been done."""
        return self._done

    @Property(bool, notify=changed)
    def usable(self) -> bool:
        """Whether it can be touched now."""
        writable = self.control.writable or self.control.what == "action" or not self.control.readable
        return self._reachable and writable

    @Property(str, notify=changed)
    def refused(self) -> str:
        """Why the device does not tell it, in words."""
        return self._refused

    @Property(str, notify=changed)
    def lastSeen(self) -> str:
        """When an event came last, in words; '' for never."""
        return self._last_seen

    # -- what a hand does ----------------------------------------------------------------------------------

    @Slot("QVariant")
    def set(self, value: Any) -> None:
        """Choose, switch or enter a value."""
        self._commit(value, consent=False)

    @Slot("QVariant")
    def setHeld(self, value: Any) -> None:
        """The same by a hand that held on long enough to mean it."""
        self._commit(value, consent=True)

    @Slot(float)
    def slide(self, value: float) -> None:
        """A finger passes this value; sent now and then."""
        self._aim(value)
        self._next = self._draft
        if not self._pace.isActive():
            self._paced()

    @Slot(float)
    def settle(self, value: float) -> None:
        """The finger left: this is meant."""
        self._pace.stop()
        self._next = None
        self._aim(value)
        self._send()

    @Slot(float)
    def propose(self, value: float) -> None:
        """A set point; sent when it has rested for 600 ms."""
        self._aim(value)
        self._settle.start()

    @Slot(int)
    def nudge(self, steps: int) -> None:
        """So many steps up (or down); sent when it has rested."""
        value, span = self.shown(), self.control.range
        size = span.step if span is not None and span.step > 0 else 1.0
        start = float(value) if isinstance(value, int | float) else span.minimum if span is not None else 0.0
        self.propose(start + steps * size)

    @Slot("QVariant")
    def aim(self, value: Any) -> None:
        """Only show this value: an argument that is being chosen, a place a finger is at."""
        self._aim(value)

    @Slot()
    def leave(self) -> None:
        """Forget what was only shown."""
        self.forget()

    @Slot(float, float)
    def setColour(self, hue: float, saturation: float) -> None:
        """Hue and saturation, each 0..1, meant."""
        self.settle(colours.number_of(hue, saturation))

    @Slot(float, float)
    def slideColour(self, hue: float, saturation: float) -> None:
        """Hue and saturation a finger passes."""
        self.slide(colours.number_of(hue, saturation))

    @Slot(float, result=float)
    def at(self, fraction: float) -> float:
        """The value at a place of the range, on its own steps."""
        span = self.control.range
        value = None if span is None else value_at(self.control, fraction)
        if span is not None and span.minimum == 1 and value == 0:
            return span.minimum
        return float(value) if isinstance(value, int | float) else 0.0

    @Slot(float, result=str)
    def textAt(self, value: float) -> str:
        """A value in words."""
        return value_words(self.control, self._fitting(value), self.desk.language)

    @Slot()
    def press(self) -> None:
        """Call an action."""
        self.desk.act(self, self._arguments(), consent=False)

    @Slot()
    def pressHeld(self) -> None:
        """Call an action by a hand that held on."""
        self.desk.act(self, self._arguments(), consent=True)

    # -- inside --------------------------------------------------------------------------------------------

    def _arguments(self) -> list[Value]:
        return [_or_first(point) for point in self.arguments]

    def _commit(self, value: Any, *, consent: bool) -> None:
        fitting = self._fitting(value)
        self._settle.stop()
        self._pace.stop()
        self._draft, self._settled = fitting, True
        self.changed.emit()
        self.desk.write(self, fitting, consent=consent)

    def _aim(self, value: Any) -> None:
        fitting = self._fitting(value)
        self._settled = False
        if fitting != self._draft:
            self._draft = fitting
            self.changed.emit()

    def _paced(self) -> None:
        if self._next is not None:
            value, self._next = self._next, None
            self.desk.write(self, value, consent=False)
            self._pace.start()

    def _send(self) -> None:
        self._settle.stop()
        self._settled = True
        if self._draft is not None:
            self.desk.write(self, self._draft, consent=False)

    def _fitting(self, value: Any) -> Value:
        """What a QML number, string or bool means for this control."""
        if self.control.choices:
            return next((c.value for c in self.control.choices if c.value == value), value)
        if self.control.format is Format.BOOL:
            return bool(value)
        if self.control.format is Format.STRING:
            return str(value)
        number, span = float(value), self.control.range
        if span is not None:
            number = min(span.maximum, max(span.minimum, number))
            if span.step > 0 and number != span.maximum:
                number = min(span.maximum, span.minimum + round((number - span.minimum) / span.step) * span.step)
        return round(number) if self.control.format is Format.INT else round(number, 6)

    def _watch(self) -> None:
        if self._pending or self._busy:
            if not self._ring.isActive() and not self._waiting:
                self._ring.start()
            return
        self._ring.stop()
        self._waiting = False

    def _late(self) -> None:
        self._waiting = self._pending or self._busy
        self.changed.emit()

    def _rest(self) -> None:
        self._done = False
        self.changed.emit()


def _or_first(point: ControlPoint) -> Value:
    """What an argument is set to; the first of its list or its lower end where nothing was chosen."""
    value, control = point.shown(), point.control
    if value is not None:
        return value
    if control.choices:
        return control.choices[0].value
    match control.format:
        case Format.BOOL:
            return False
        case Format.STRING:
            return ""
        case _:
            low = control.range.minimum if control.range else 0
            return round(low) if control.format is Format.INT else float(low)
