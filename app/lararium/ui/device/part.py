"""One part of the device on its sheet: its main control, and the verbs of what moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.capability import Description, Value
from lararium.domain.spec.kinds import KINDS
from lararium.domain.state import DeviceState
from lararium.domain.tile.model import Intent, TileFace, Write
from lararium.domain.tile.parts import PartState
from lararium.domain.tile.taps import cover_intent, stop_intent
from lararium.domain.words import Language
from lararium.ui.device import colours, favourites
from lararium.ui.device.plan import PartPlan
from lararium.ui.device.point import ControlPoint
from lararium.ui.device.rows import RowList
from lararium.ui.device.words import action_glyph, value_words

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the device sheet")
class PartView(QObject):  # type: ignore[operator]
    """A section of the sheet. `main` names the QML file of its main control, '' for none."""

    changed = Signal()
    favouritesChanged = Signal()

    def __init__(
        self,
        description: Description,
        laid: PartPlan,
        points: Mapping[str, ControlPoint],
        *,
        title: str,
        titled: bool,
        language: Language,
        send: Callable[[Intent, bool], None],
        kept: str,
        keep: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.plan = laid
        self._description = description
        self._points = points
        self._title = title
        self._titled = titled
        self._language = language
        self._send = send
        self._keep = keep
        self._state: DeviceState | None = None
        self._face: TileFace | None = None
        self._modes = RowList([points[c.id] for c in laid.modes], self)
        roles = laid.roles
        self._lamp = favourites.LampControls(
            roles.get("power"), roles.get("brightness"), roles.get("temperature"), roles.get("color")
        )
        self._favourites = favourites.kept(kept, self._lamp) if laid.main == "light" else []

    def refresh(self, state: DeviceState, face: TileFace) -> None:
        """Take what is known now."""
        moved = self._state is None or state.values != self._state.values or state.pending != self._state.pending
        before, self._state, self._face = self._face, state, face
        if moved or before != face:
            self.changed.emit()

    # -- what it is ---------------------------------------------------------------------------------

    @Property(str, constant=True)
    def main(self) -> str:
        """`light`, `climate`, `cover`, … or ''."""
        return self.plan.main

    @Property(str, constant=True)
    def kind(self) -> str:
        """Kind of the part."""
        return self.plan.part.kind

    @Property(str, constant=True)
    def title(self) -> str:
        """What the part is called."""
        return self._title

    @Property(bool, constant=True)
    def titled(self) -> bool:
        """Whether the title should be shown: there are several parts."""
        return self._titled and self.plan.main != "switches"

    @Property(str, constant=True)
    def shape(self) -> str:
        """What a thing that moves looks like: `curtain`, `blind`, `window`, `airer`, `table` or `gate`."""
        words = f"{self._description.model} {self._description.urn}"
        if self.plan.part.kind == "window-opener":
            return "window"
        if self.plan.part.kind == "airer":
            return "airer"
        if self.plan.part.kind in ("bed", "desk"):
            return "table"
        if any(word in words for word in ("blind", "roller", "shutter", "shade")):
            return "blind"
        return "gate" if "gate" in self._description.model or "garage" in words else "curtain"

    @Property(QObject, constant=True)
    def modes(self) -> QObject:
        """Rows right below the main control (`RowList`)."""
        return self._modes

    @Slot(str, result=QObject)
    def point(self, role: str) -> QObject | None:
        """The control of a role (`power`, `brightness`, `target` …), null where the device has none."""
        control = self.plan.roles.get(role)
        return self._points[control.id] if control is not None else None

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def gangs(self) -> list[QObject]:
        """The switches of a wall switch or power strip."""
        return [self._points[c.id] for c in self.plan.gangs]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def actions(self) -> list[QObject]:
        """Actions that are large buttons of the main control."""
        return [self._points[c.id] for c in self.plan.actions]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def big(self) -> list[QObject]:
        """Readings that are the main thing of a sensor."""
        return [self._points[c.id] for c in self.plan.big]

    @Slot(QObject, result=str)
    def glyphOf(self, point: QObject) -> str:
        """Icon of an action."""
        return action_glyph(point.control.name) if isinstance(point, ControlPoint) else ""

    # -- how it is ---------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def hue(self) -> str:
        """Hue token; an air conditioner changes it with its mode."""
        return self._face.hue if self._face else KINDS["generic"].hue

    @Property(str, notify=changed)
    def words(self) -> str:
        """State in words."""
        return self._face.state if self._face else ""

    @Property(str, notify=changed)
    def glyph(self) -> str:
        """Icon of the part as it is now."""
        return self._face.icon if self._face else "device"

    @Property(bool, notify=changed)
    def lit(self) -> bool:
        """On, open, at work."""
        return bool(self._face and self._face.on)

    @Property(str, notify=changed)
    def glow(self) -> str:
        """`#rrggbb` of the light a lamp gives."""
        return self._glow()

    @Property(bool, notify=changed)
    def glowBright(self) -> bool:
        """Whether dark ink reads on it."""
        return colours.is_bright(self._glow())

    def _glow(self) -> str:
        state, coloured = self._state, self._coloured()
        for control in (self._lamp.color, self._lamp.temperature) if coloured else (self._lamp.temperature,):
            value = state.shown(control.id) if state is not None and control is not None else None
            if control is not None and isinstance(value, int | float):
                return (
                    colours.of_number(int(value)) if control is self._lamp.color else colours.white(float(value) - 600)
                )
        return colours.white(2700)

    def _coloured(self) -> bool:
        """Whether a lamp that knows both shows its colour rather than a white."""
        if self._lamp.color is None or self._state is None:
            return False
        mode = next((c for c in self.plan.modes if c.name == "mode"), None)
        if mode is None or not any(choice.meaning == "color" for choice in mode.choices):
            return self._lamp.temperature is None
        return mode.meaning_of(self._state.shown(mode.id)) == "color"

    @Property(bool, notify=changed)
    def alarm(self) -> bool:
        """Smoke, gas or water."""
        return bool(self._face and self._face.look == "alarm")

    @Property(float, notify=changed)
    def level(self) -> float:
        """0..1 of progress or position, -1 for none."""
        return -1.0 if self._face is None or self._face.level is None else float(self._face.level)

    @Property(bool, notify=changed)
    def holds(self) -> bool:
        """Whether switching on wants a hand that holds."""
        return bool(self._face and self._face.tap == "hold")

    @Property(bool, notify=changed)
    def moving(self) -> bool:
        """Whether it is on its way to a position."""
        return bool(self._face and self._face.tap == "stop") or "motor" in self._pending_roles()

    def _pending_roles(self) -> set[str]:
        if self._state is None:
            return set()
        return {role for role, control in self.plan.roles.items() if control.id in self._state.pending}

    # -- verbs of what moves --------------------------------------------------------------------------------

    def _intent(self, verb: str) -> Intent | None:
        if self._state is None:
            return None
        view = PartState.of(self._description, self.plan.part.id, self._state)
        if verb in ("open", "close", "stop"):
            return stop_intent(view) if verb == "stop" else cover_intent(view, verb == "open")
        motor = self.plan.roles.get("motor")
        meanings = {"up": ("up", "open"), "down": ("down", "close")}.get(verb, ())
        value = motor.value_meaning(*meanings) if motor is not None else None
        return Write({motor.id: value}) if motor is not None and value is not None else None

    @Slot(str, result=bool)
    def can(self, verb: str) -> bool:
        """Whether it can `open`, `close`, `stop`, go `up` or `down`."""
        return self._intent(verb) is not None

    @Slot(str)
    def run(self, verb: str) -> None:
        """Do it; what can hurt is asked about first."""
        self._do(verb, False)

    @Slot(str)
    def runHeld(self, verb: str) -> None:
        """Do it by a hand that holds the button."""
        self._do(verb, True)

    def _do(self, verb: str, consent: bool) -> None:
        intent = self._intent(verb)
        if intent is not None:
            self._send(intent, consent or verb == "stop")

    # -- favourites of a lamp ----------------------------------------------------------------------------------

    @Property("QVariantList", notify=favouritesChanged)  # type: ignore[arg-type]
    def favourites(self) -> list[dict[str, Any]]:
        """`{colour, text}` of each favourite."""
        return [
            {"colour": favourites.colour_of(each, self._lamp), "text": self._words(each)} for each in self._favourites
        ]

    @Slot(int)
    def applyFavourite(self, place: int) -> None:
        """Set the lamp to a favourite; it goes on."""
        if not 0 <= place < len(self._favourites):
            return
        power = self._lamp.power
        on: dict[Any, Value] = {power.id: True} if power is not None and power.writable else {}
        values = {self._points[name].control.id: value for name, value in self._favourites[place].items()}
        self._send(Write({**on, **values}), False)

    @Slot(int)
    def keepFavourite(self, place: int) -> None:
        """Keep what the lamp shows now at this place."""
        if self._state is None or not 0 <= place < len(self._favourites):
            return
        now: dict[str, Value] = {}
        for control in (self._lamp.brightness, self._lamp.temperature, self._lamp.color):
            value = self._state.shown(control.id) if control is not None else None
            if control is not None and value is not None:
                now[control.id] = value
        if self._lamp.temperature is not None and self._lamp.color is not None:
            now.pop(self._lamp.temperature.id if self._coloured() else self._lamp.color.id, None)
        if now:
            self._favourites[place] = now
            self._keep(favourites.stored(self._favourites))
            self.favouritesChanged.emit()

    def _words(self, favourite: Mapping[str, Value]) -> str:
        order = (self._lamp.brightness, self._lamp.temperature)
        told = [value_words(c, favourite[c.id], self._language) for c in order if c is not None and c.id in favourite]
        return " ".join(told[:1]) if told else ""
