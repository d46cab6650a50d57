"""Everything of one device's sheet, made at once: points of all controls, rows of the sections, parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from lararium.domain.capability import Control, Description
from lararium.domain.errors import PanelError
from lararium.domain.home import Device
from lararium.domain.spec.hiding import REASONS
from lararium.domain.words import Language
from lararium.ui.device.desk import CommandDesk
from lararium.ui.device.part import PartView
from lararium.ui.device.plan import PartPlan, SheetPlan, plan
from lararium.ui.device.point import ControlPoint
from lararium.ui.device.rows import RowList
from lararium.ui.home.tile import tile_key
from lararium.ui.shell import Shell

_SECTIONS = ("settings", "readings", "consumables", "diagnostics", "actions", "events")


@dataclass
class Laid:
    """What stands on the sheet of one device; all of it hangs on one holder object."""

    parts: list[PartView] = field(default_factory=list)
    points: dict[str, ControlPoint] = field(default_factory=dict)
    rows: dict[str, RowList] = field(default_factory=dict)
    hidden: list[dict[str, str]] = field(default_factory=list)


def lay(
    shell: Shell, device: Device, description: Description, desk: CommandDesk, holder: QObject, *, opened: str
) -> Laid:
    """Make it; the part `opened` comes first."""
    laid, made = plan(description), Laid()
    several = len(laid.parts) > 1
    names = {p.part.id: _title(device, p, shell.language) for p in laid.parts}
    for control in description.controls:
        group = names.get(control.part, "") if several else ""
        made.points[control.id] = ControlPoint(control, desk, group=group, parent=holder)
    desk.points = made.points
    for point in tuple(made.points.values()):
        point.arguments = _arguments(point.control, description, desk, holder)
    _rows(laid, list(names), made, holder)
    for part in sorted(laid.parts, key=lambda p: p.part.id != opened):
        if part.main or part.modes:
            title = names[part.part.id]
            made.parts.append(_part(shell, device, description, part, desk, made.points, title, several, holder))
    made.hidden = _hidden(description, shell.language)
    return made


def _rows(laid: SheetPlan, order: list[str], made: Laid, holder: QObject) -> None:
    for name in _SECTIONS:
        controls: Sequence[Control] = getattr(laid, name)
        ordered = sorted(controls, key=lambda c: order.index(c.part) if c.part in order else 0)
        made.rows[name] = RowList([made.points[c.id] for c in ordered], holder)


def _part(
    shell: Shell,
    device: Device,
    description: Description,
    laid: PartPlan,
    desk: CommandDesk,
    points: dict[str, ControlPoint],
    title: str,
    titled: bool,
    holder: QObject,
) -> PartView:
    setting = f"favourites.light.{tile_key(device.id, laid.part.id)}"

    def keep(text: str) -> None:
        try:
            shell.store.save_setting(setting, text)
        except PanelError as error:
            shell.say().fail(error)

    return PartView(
        description,
        laid,
        points,
        title=title,
        titled=titled,
        language=shell.language,
        send=desk.send,
        kept=shell.store.setting(setting),
        keep=keep,
        parent=holder,
    )


def _title(device: Device, laid: PartPlan, language: Language) -> str:
    return device.part_names.get(laid.part.id) or laid.part.title.of(language)


def _arguments(control: Control, description: Description, desk: CommandDesk, holder: QObject) -> list[ControlPoint]:
    """Points of their own, so that choosing an argument sets nothing."""
    if control.what != "action":
        return []
    found = (description.control(name) for name in control.arguments)
    return [ControlPoint(c, _Silent(desk), parent=holder) for c in found if c is not None]


def _hidden(description: Description, language: Language) -> list[dict[str, str]]:
    translate = QCoreApplication.translate
    kinds = {
        "property": translate("DeviceSheet", "Property"),
        "action": translate("DeviceSheet", "Action"),
        "event": translate("DeviceSheet", "Event"),
    }
    return [
        {
            "label": f"{kinds.get(h.what, h.what)} {h.siid}.{h.iid}",
            "value": REASONS[h.why].of(language) if h.why in REASONS else h.why,
        }
        for h in description.hidden
    ]


class _Silent:
    """Desk of arguments: they are only held until their action is called."""

    def __init__(self, desk: CommandDesk) -> None:
        self._desk = desk

    @property
    def language(self) -> Language:
        return self._desk.language

    def write(self, point: ControlPoint, value: Any, *, consent: bool) -> None:
        """Keep it as the draft."""

    def act(self, point: ControlPoint, arguments: Sequence[Any], *, consent: bool) -> None:
        """Arguments are no actions."""
