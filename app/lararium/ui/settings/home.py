"""Settings of the home shown: its name, place and rooms."""

from __future__ import annotations

import zoneinfo
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import BadInput, PanelError
from lararium.domain.home import Home, Room
from lararium.domain.ids import RoomId
from lararium.domain.sentences import explain, sentence
from lararium.domain.words import Language
from lararium.ui.home.groups import room_glyph
from lararium.ui.home.records import Records
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_SUGGESTED_ZONES = 6


@dataclass(frozen=True, slots=True)
class RoomRow:
    """One room and how many devices stand in it."""

    room: str
    name: str
    detail: str
    glyph: str
    first: bool
    last: bool


def location_of(text: str) -> tuple[float, float]:
    """Latitude and longitude in degrees from `31.2, 121.5`. Raises BadInput."""
    parts = text.replace("，", ",").replace(";", ",").split(",") if "," in text or "，" in text else text.split()
    try:
        latitude, longitude = (float(part) for part in parts)
    except ValueError:
        raise BadInput("error.input.location", text=text.strip()) from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadInput("error.input.location", text=text.strip())
    return latitude, longitude


@QmlElement
@QmlUncreatable("made by the panel")
class HomeSettings(QObject):  # type: ignore[operator]
    """Every change is one undoable step."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._rooms = Records(RoomRow, self)
        self._zone_error = ""
        self._place_error = ""
        shell.structureChanged.connect(self._rebuilt)
        self._rebuilt()

    @Property(Records, constant=True)
    def rooms(self) -> Records:
        """Roles room, name, detail, glyph, first, last."""
        return self._rooms

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name of the home, in the panel's language."""
        return self._name()

    @Property(str, notify=changed)
    def timeZone(self) -> str:
        """IANA name, '' where none was chosen (the system's holds)."""
        home = self._home()
        return home.time_zone if home else ""

    @Property(str, notify=changed)
    def location(self) -> str:
        """`31.2, 121.5`, or ''."""
        home = self._home()
        if home is None or home.latitude is None or home.longitude is None:
            return ""
        return f"{home.latitude:g}, {home.longitude:g}"

    @Property(str, notify=changed)
    def zoneError(self) -> str:
        """What was wrong with the time zone, or ''."""
        return self._zone_error

    @Property(str, notify=changed)
    def locationError(self) -> str:
        """What was wrong with the location, or ''."""
        return self._place_error

    @Slot(str, result="QStringList")
    def zones(self, text: str) -> list[str]:
        """Time zones that fit what was typed, a few."""
        wanted = text.strip().casefold().replace(" ", "_")
        if not wanted:
            return []
        known = sorted(zoneinfo.available_timezones())
        fits = [zone for zone in known if wanted in zone.casefold() and "/" in zone and not zone.startswith("Etc")]
        fits.sort(key=lambda zone: (not zone.rpartition("/")[2].casefold().startswith(wanted), zone))
        return fits[:_SUGGESTED_ZONES]

    @Slot(str)
    def rename(self, name: str) -> None:
        """Give the home another name, in the panel's language."""
        home = self._home()
        if home is None or not name.strip() or name.strip() == self._name():
            return
        edit, chinese = self._shell.household.edit, self._shell.language is Language.ZH_CN
        if chinese and home.name_zh:
            self._do(edit.set_home(home.id, name_zh=name))
        else:
            self._do(edit.set_home(home.id, name=name))

    @Slot(str)
    def setTimeZone(self, name: str) -> None:
        """Choose the time zone."""
        home = self._home()
        self._zone_error = ""
        if name.strip() and name.strip() not in zoneinfo.available_timezones():
            self._zone_error = explain(BadInput("error.input.time_zone", name=name.strip()), self._shell.language)
        elif home is not None and name.strip() != home.time_zone:
            self._do(self._shell.household.edit.set_home(home.id, time_zone=name.strip()))
        self.changed.emit()

    @Slot(str)
    def setLocation(self, text: str) -> None:
        """Choose the location, as latitude and longitude in degrees."""
        home = self._home()
        self._place_error = ""
        if home is None or text.strip() in ("", str(self.location)):
            self.changed.emit()
            return
        try:
            latitude, longitude = location_of(text)
        except PanelError as error:
            self._place_error = explain(error, self._shell.language)
        else:
            self._do(self._shell.household.edit.set_home(home.id, latitude=latitude, longitude=longitude))
        self.changed.emit()

    @Slot()
    def remove(self) -> None:
        """Forget the home, its devices and their keys; the notice offers to take it back."""
        home = self._home()
        if home is not None:
            name = self._name()
            self._do(self._shell.household.edit.remove_home(home.id), "panel.home.removed", name)

    @Slot(str)
    def addRoom(self, name: str) -> None:
        """A new room, last in order."""
        home = self._home()
        if home is not None and name.strip():
            self._do(self._shell.household.edit.add_room(home.id, name))

    @Slot(str, str)
    def renameRoom(self, room: str, name: str) -> None:
        """Give a room another name, in the panel's language."""
        old = self._room(room)
        language = self._shell.language
        if old is None or not name.strip() or name.strip() == own_name(old.name, old.name_zh, language):
            return
        edit = self._shell.household.edit
        if language is Language.ZH_CN and old.name_zh:
            self._do(edit.rename_room(old.id, old.name, name_zh=name))
        else:
            self._do(edit.rename_room(old.id, name, name_zh=old.name_zh))

    @Slot(str, int)
    def moveRoom(self, room: str, step: int) -> None:
        """Earlier (-1) or later (+1)."""
        order = [row.room for row in self._rooms.rows]
        if room in order and 0 <= order.index(room) + step < len(order):
            self._do(self._shell.household.edit.move_room(RoomId(room), order.index(room) + step))

    @Slot(str)
    def removeRoom(self, room: str) -> None:
        """Forget a room; its devices stay, without a room."""
        old = self._room(room)
        if old is not None:
            name = own_name(old.name, old.name_zh, self._shell.language)
            self._do(self._shell.household.edit.remove_room(old.id), "panel.room.removed", name)

    def _name(self) -> str:
        home = self._home()
        return own_name(home.name, home.name_zh, self._shell.language) if home else ""

    def _home(self) -> Home | None:
        return self._shell.house.home if self._shell.house else None

    def _room(self, room: str) -> Room | None:
        rooms = self._shell.house.rooms if self._shell.house else ()
        return next((known for known in rooms if known.id == room), None)

    def _do(self, work: Coroutine[Any, Any, object], done: str = "", name: str = "") -> None:
        async def told() -> None:
            await work
            if done:
                self._shell.say().say(
                    lambda: sentence(done, self._shell.language, name=name),
                    action_text=lambda: sentence("panel.undo", self._shell.language),
                    action=self._shell.undo,
                )

        self._shell.tasks.start(told())

    def _rebuilt(self) -> None:
        house, language = self._shell.house, self._shell.language
        rooms = house.rooms if house else ()
        counts: dict[str, int] = {}
        for device in house.devices.values() if house else ():
            counts[device.room or ""] = counts.get(device.room or "", 0) + 1
        self._rooms.show(
            [
                RoomRow(
                    room.id,
                    own_name(room.name, room.name_zh, language),
                    sentence("panel.room.devices", language, count=counts.get(room.id, 0)),
                    room_glyph(room.name, room.name_zh),
                    at == 0,
                    at == len(rooms) - 1,
                )
                for at, room in enumerate(rooms)
            ]
        )
        self.changed.emit()
