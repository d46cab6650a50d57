"""The way of a person's wish from the sheet to the device: asked about where it can hurt, told where it fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lararium.domain.capability import Control, ControlType, Description, Hazard, Value
from lararium.domain.errors import PanelError
from lararium.domain.ids import DeviceId
from lararium.domain.sentences import sentence
from lararium.domain.tile.model import Intent, Write
from lararium.domain.tile.parts import truth
from lararium.domain.words import Language
from lararium.engine.house import House
from lararium.engine.values import is_hazardous
from lararium.ui.device.point import ControlPoint
from lararium.ui.shell import Shell

Ask = Callable[[str, str, Callable[[], None], Callable[[], None]], None]
"""Title, words, what to do on yes, what to do on no."""


class CommandDesk:
    """Commands of one device. Consent is given only by a hold, by an answer, or where the hazard is there already."""

    def __init__(self, shell: Shell, house: House, device: DeviceId, description: Description, ask: Ask) -> None:
        self._shell = shell
        self._house = house
        self._device = device
        self._description = description
        self._ask = ask
        self.points: dict[str, ControlPoint] = {}

    @property
    def language(self) -> Language:
        """What the panel speaks now."""
        return self._shell.language

    def write(self, point: ControlPoint, value: Value, *, consent: bool) -> None:
        """Command one value."""
        if consent or not is_hazardous(point.control, value) or self._implied(point.control):
            self._command({point.control.id: value}, consent=consent or self._implied(point.control))
        else:
            point.leave()
            self._question(
                point.control, value, lambda: self._command({point.control.id: value}, consent=True), lambda: None
            )

    def act(self, point: ControlPoint, arguments: Sequence[Value], *, consent: bool) -> None:
        """Call an action."""
        if consent or point.control.hazard is Hazard.NONE:
            self._act(point.control, arguments, consent=consent)
        else:
            self._question(point.control, None, lambda: self._act(point.control, arguments, consent=True), lambda: None)

    def send(self, intent: Intent, consent: bool) -> None:
        """Command what a verb of a part means."""
        if isinstance(intent, Write):
            values: dict[str, Value] = {str(name): value for name, value in intent.values.items()}
            risky = [
                control
                for name, value in values.items()
                if (control := self._description.control(name)) and is_hazardous(control, value)
            ]
            if risky and not consent:
                self._question(risky[0], values[risky[0].id], lambda: self._command(values, consent=True), lambda: None)
            else:
                self._command(values, consent=consent)
            return
        control = self._description.control(intent.action)
        if control is None:
            return
        if control.hazard is not Hazard.NONE and not consent:
            arguments = intent.arguments
            self._question(control, None, lambda: self._act(control, arguments, consent=True), lambda: None)
        else:
            self._act(control, intent.arguments, consent=consent)

    # -- inside -----------------------------------------------------------------------------------------

    def _implied(self, control: Control) -> bool:
        """A target alone heats nothing, and what heats already may be set: power, mode and start are asked about."""
        if control.hazard is not Hazard.HEAT or control.what != "property":
            return False
        if control.range is not None and control.type is not ControlType.TOGGLE:
            return True
        part = self._description.part(control.part)
        primary = self._description.control(part.primary) if part is not None and part.primary else None
        if primary is None or primary.id == control.id or primary.type is not ControlType.TOGGLE:
            return False
        return truth(primary, self._house.live.state(self._device).shown(primary.id))

    def _question(self, control: Control, value: Value | None, yes: Callable[[], None], no: Callable[[], None]) -> None:
        language = self.language
        title = control.label.of(language)
        choice = next((c.label.of(language) for c in control.choices if c.value == value), "")
        self._ask(
            f"{title}: {choice}" if choice else title, sentence(f"sheet.hazard.{control.hazard}", language), yes, no
        )

    def _command(self, values: Mapping[str, Value], *, consent: bool) -> None:
        points = [self.points[name] for name in values if name in self.points]
        work = self._house.command(self._device, dict(values), consent=consent)
        self._run(work, points, lambda: self._command(values, consent=consent))

    def _act(self, control: Control, arguments: Sequence[Value], *, consent: bool) -> None:
        points = [self.points[control.id]] if control.id in self.points else []
        work = self._house.act(self._device, control.id, tuple(arguments), consent=consent)
        self._run(work, points, None)

    def _run(self, work: Any, points: Sequence[ControlPoint], again: Callable[[], None] | None) -> None:
        for point in points:
            point.begin()

        async def whole() -> None:
            well = False
            try:
                await work
                well = True
            finally:
                for point in points:
                    point.end(well=well)

        def failed(error: PanelError) -> None:
            device = self._house.devices.get(self._device)
            name = "" if device is None else device.name_zh if self._chinese(device.name_zh) else device.name
            self._shell.say().fail(error, name, again)

        self._shell.tasks.start(whole(), failed)

    def _chinese(self, name: str) -> bool:
        return bool(name) and self.language is Language.ZH_CN
