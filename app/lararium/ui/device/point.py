"""One control of a device as QML sees it: what it shows, how it is set, and what is on its way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.capability import Control, ControlType, Value
from lararium.domain.sentences import explain
from lararium.domain.state import DeviceState
from lararium.domain.tile.parts import truth
from lararium.ui.device import colours, fitting
from lararium.ui.device.draft import Draft
from lararium.ui.device.progress import Progress
from lararium.ui.device.traits import ControlTraits, Speaker
from lararium.ui.device.words import value_words

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


class Desk(Speaker, Protocol):
    """Where a point hands in what the person wants."""

    def write(self, point: ControlPoint, value: Value, *, consent: bool) -> None:
        """Command the value; a hazardous one without consent is asked about first."""
        ...

    def act(self, point: ControlPoint, arguments: Sequence[Value], *, consent: bool) -> None:
        """Call the action; a hazardous one without consent is asked about first."""
        ...


@QmlElement
@QmlUncreatable("made by the device sheet")
class ControlPoint(ControlTraits):  # type: ignore[operator]
    """One property, action or event. A draft (what a finger is at) is shown before what is known."""

    changed = Signal()

    def __init__(self, control: Control, desk: Desk, *, group: str = "", parent: QObject | None = None) -> None:
        super().__init__(control, desk, group, parent)
        self.desk = desk
        self.arguments: list[ControlPoint] = []
        self._value: Value | None = None
        self._reachable = False
        self._refused = ""
        self._last_seen = ""
        self._told = ""
        self._draft = Draft(self, self._send, self.changed.emit)
        self._progress = Progress(self, self.changed.emit)

    # -- for the sheet --------------------------------------------------------------------------------

    def refresh(self, state: DeviceState, *, reachable: bool) -> None:
        """Take what is known now."""
        name = self.control.id
        pending = name in state.pending
        if pending:
            self._draft.taken()
        refused = state.refused.get(name)
        words = explain(refused, self.desk.language) if refused else ""
        fresh = (state.shown(name), pending, reachable, words)
        if fresh == (self._value, self._progress.pending, self._reachable, self._refused):
            return
        self._value, _, self._reachable, self._refused = fresh
        self._progress.set_pending(pending)
        self.changed.emit()

    def begin(self) -> None:
        """A command of this control left."""
        self._progress.set_busy(True)
        self.changed.emit()

    def end(self, *, well: bool) -> None:
        """It ended; a value that was not taken falls back to what is known."""
        self._draft.taken()
        if well and self.control.what == "action":
            self._progress.tick()
        self._progress.set_busy(False)
        self.changed.emit()

    def hear(self, when: str, told: str = "") -> None:
        """An event came with arguments in words, or its age in words changed."""
        if (when, told) != (self._last_seen, self._told):
            self._last_seen, self._told = when, told
            self.changed.emit()

    def shown(self) -> Value | None:
        """What the control shows: draft, else pending, else known."""
        return self._value if self._draft.value is None else self._draft.value

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def argumentPoints(self) -> list[QObject]:
        """The points whose drafts an action takes."""
        return list(self.arguments)

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
        return truth(self.control, self.shown())

    @Property(float, notify=changed)
    def number(self) -> float:
        """Number of a range; its lower end while nothing is known."""
        return fitting.number_of(self.control, self.shown())

    @Property(float, notify=changed)
    def fraction(self) -> float:
        """Place of the value in its range, 0..1."""
        return fitting.fraction_of(self.control, self.shown())

    @Property(str, notify=changed)
    def text(self) -> str:
        """The value in words."""
        return value_words(self.control, self.shown(), self.desk.language)

    @Property(str, notify=changed)
    def colour(self) -> str:
        """`#rrggbb` of a colour or a white."""
        return colours.shown(self.shown(), is_colour=self.control.type is ControlType.COLOR)

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
        return self._progress.waiting

    @Property(bool, notify=changed)
    def done(self) -> bool:
        """An action that has just been done."""
        return self._progress.done

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

    @Property(str, notify=changed)
    def told(self) -> str:
        """What an event said besides, in words."""
        return self._told

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
        self._draft.slide(self._fitting(value))

    @Slot(float)
    def settle(self, value: float) -> None:
        """The finger left: this is meant."""
        self._draft.settle(self._fitting(value))

    @Slot(float)
    def propose(self, value: float) -> None:
        """A set point; sent when it has rested for 600 ms."""
        self._draft.propose(self._fitting(value))

    @Slot(int)
    def nudge(self, steps: int) -> None:
        """So many steps up (or down); sent when it has rested. Where nothing is known it begins at the lower end."""
        if self.shown() is None:
            self.propose(fitting.number_of(self.control, None))
            return
        self.propose(fitting.number_of(self.control, self.shown()) + steps * fitting.step_of(self.control))

    @Slot("QVariant")
    def aim(self, value: Any) -> None:
        """Only show this value: an argument that is being chosen, a place a finger is at."""
        self._draft.aim(self._fitting(value))

    @Slot()
    def leave(self) -> None:
        """Forget what was only shown."""
        self._draft.forget()

    @Slot(float, float)
    def setColour(self, hue: float, saturation: float) -> None:
        """Hue and saturation, each 0..1, meant."""
        self.settle(colours.number_of(hue, saturation))

    @Slot(float, float)
    def slideColour(self, hue: float, saturation: float) -> None:
        """Hue and saturation a finger passes."""
        self.slide(colours.number_of(hue, saturation))

    @Slot(str, result=str)
    def check(self, text: str) -> str:
        """Why a typed number cannot be set, '' where it can."""
        return fitting.complaint(self.control, text, self.desk.language)

    @Slot(str)
    def enter(self, text: str) -> None:
        """Set a typed number."""
        number = fitting.typed(self.control, text)
        if number is not None:
            self._commit(number, consent=False)

    @Slot(float, result=float)
    def at(self, fraction: float) -> float:
        """The value at a place of the range, on its own steps."""
        return fitting.at_fraction(self.control, fraction)

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
        chosen = ((point.control, point.shown()) for point in self.arguments)
        return [fitting.first(control) if value is None else value for control, value in chosen]

    def _commit(self, value: Any, *, consent: bool) -> None:
        meant = self._fitting(value)
        self._draft.commit(meant)
        self.desk.write(self, meant, consent=consent)

    def _send(self, value: Value) -> None:
        self.desk.write(self, value, consent=False)

    def _fitting(self, value: Any) -> Value:
        return fitting.fitting(self.control, value)
