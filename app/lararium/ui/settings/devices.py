"""Settings: the home's devices, each with its state in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.home import MIIO_PORT, Device
from lararium.domain.sentences import sentence
from lararium.domain.spec.kinds import KINDS
from lararium.domain.state import Freshness
from lararium.domain.tile import reach_words
from lararium.domain.tile.quantity import age
from lararium.ui.home.records import Records
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_REFRESH_MS = 1000
_TONES = {Freshness.OFFLINE: "warn", Freshness.BADTOKEN: "danger", Freshness.STALE: "info"}


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One device; `tone` is '', `info`, `warn` or `danger`."""

    device: str
    name: str
    detail: str
    status: str
    glyph: str
    hue: str
    tone: str


@QmlElement
@QmlUncreatable("made by the panel")
class DeviceSettings(QObject):  # type: ignore[operator]
    """The list, live while it is looked at; all of it or only what wants attention."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._rows = Records(DeviceRow, self)
        self._only = ""
        self._counts: dict[Freshness, int] = {}
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self._show)
        shell.structureChanged.connect(self._structure)

    @Property(Records, constant=True)
    def rows(self) -> Records:
        """Roles device, name, detail, status, glyph, hue, tone."""
        return self._rows

    @Property(str, notify=changed)
    def only(self) -> str:
        """'' for all devices, `trouble` for those that want attention."""
        return self._only

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many devices the home has."""
        return sum(self._counts.values())

    @Property(int, notify=changed)
    def troubled(self) -> int:
        """How many of them want attention."""
        return sum(self._counts.get(freshness, 0) for freshness in (Freshness.OFFLINE, Freshness.BADTOKEN))

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """The list is looked at, or no longer."""
        if on:
            self._show()
            self._timer.start()
        else:
            self._timer.stop()

    @Slot(str)
    def show(self, only: str) -> None:
        """All or only what wants attention."""
        self._only = only
        self._show()

    @Slot(str)
    def open(self, device: str) -> None:
        """Its sheet: name, room, token, removal."""
        part = next((t.key for t in self._shell.part("board").tiles() if t.device.id == device), device)
        self._shell.openSheet(part)

    def _structure(self) -> None:
        if self._timer.isActive():
            self._show()

    def _show(self) -> None:
        house = self._shell.house
        devices = list(house.devices.values()) if house else []
        rooms = {room.id: at for at, room in enumerate(house.rooms)} if house else {}
        devices.sort(key=lambda d: (rooms.get(d.room, len(rooms)) if d.room else len(rooms), d.order, d.name))
        self._counts = {}
        rows: list[DeviceRow] = []
        for device in devices:
            freshness = house.live.state(device.id).freshness if house else Freshness.UNKNOWN
            self._counts[freshness] = self._counts.get(freshness, 0) + 1
            if not self._only or freshness in (Freshness.OFFLINE, Freshness.BADTOKEN):
                rows.append(self._row(device))
        self._rows.show(rows)
        self.changed.emit()

    def _row(self, device: Device) -> DeviceRow:
        language, house = self._shell.language, self._shell.house
        assert house is not None
        state = house.live.state(device.id)
        description = house.descriptions.get(device.id)
        kind = KINDS.get(description.kind if description else "generic", KINDS["generic"])
        room = next((own_name(r.name, r.name_zh, language) for r in house.rooms if r.id == device.room), "")
        address = device.host if device.port == MIIO_PORT or not device.host else f"{device.host}:{device.port}"
        words = reach_words(state.reach, device.connection, language)
        words = words or sentence(f"panel.device.{state.freshness}", language)
        if state.reach.is_open and state.seen_at is not None and state.freshness is not Freshness.FRESH:
            words += " · " + age(max(0.0, self._shell.clock.now().timestamp() - state.seen_at), language)
        return DeviceRow(
            device.id,
            own_name(device.name, device.name_zh, language),
            " · ".join(filter(None, (room, device.model, address))),
            words,
            kind.icon,
            kind.hue,
            _TONES.get(state.freshness, ""),
        )
