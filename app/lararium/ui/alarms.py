"""Smoke, water and gas of every home, over everything until someone says they know."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.ids import DeviceId
from lararium.domain.sentences import sentence
from lararium.domain.tile import Alert, Now, Severity, Subject, alerts
from lararium.engine.house import House
from lararium.ui.shell import Shell, own_name
from lararium.ui.sound import Play, silence

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_GATHER_MS = 250
RESOUND = 300.0
"""Seconds after which an alarm somebody silenced is told again while its cause lasts."""
PAUSE = 1.0
"""Seconds between two sounds."""


@QmlElement
@QmlUncreatable("made by the panel")
class Alarms(QObject):  # type: ignore[operator]
    """Alarms of all homes, those of the homes not shown too. They sound until a press, and again after 5 min."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._alarms: dict[DeviceId, tuple[House, Alert]] = {}
        self._silenced: dict[str, float] = {}
        self._play: Play = silence
        self._sounding: asyncio.Task[Any] | None = None
        self._dirty: dict[DeviceId, House] = {}
        self._leave: list[Callable[[], None]] = []
        self._watched: tuple[House, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._timer.timeout.connect(self._gather)
        shell.structureChanged.connect(self._watch)
        self._watch()

    def sound(self, play: Play) -> None:
        """What plays the alarm's sound; silence until this is called."""
        self._play = play
        self._sound_again()

    def close(self) -> None:
        """Hear no more."""
        self._timer.stop()
        if self._sounding is not None:
            self._sounding.cancel()
            self._sounding = None
        for leave in self._leave:
            leave()
        self._leave.clear()
        self._watched = ()

    def _watch(self) -> None:
        houses = tuple(self._shell.household.houses)
        if houses != self._watched:
            self.close()
            self._watched = houses
            for house in houses:
                self._leave.append(house.live.observe(partial(self._heard, house)))
        self._dirty = {device: house for house in houses for device in house.devices}
        self._gather()

    def _heard(self, house: House, devices: frozenset[DeviceId]) -> None:
        self._dirty.update(dict.fromkeys(devices, house))
        if not self._timer.isActive():
            self._timer.start()

    def _gather(self) -> None:
        dirty, self._dirty = self._dirty, {}
        language, clock = self._shell.language, self._shell.clock
        now = Now(clock.now().timestamp(), clock.monotonic())
        before = dict(self._alarms)
        for device, house in dirty.items():
            self._alarms.pop(device, None)
            record = house.devices.get(device)
            if record is None:
                continue
            name = own_name(record.name, record.name_zh, language)
            subject = Subject(record, house.descriptions.get(device), house.live.state(device), name)
            for alert in alerts(subject, language=language, now=now):
                if alert.severity is Severity.ALARM:
                    self._alarms[device] = (house, alert)
        lasting = {alert.key for _, alert in self._alarms.values()}
        self._silenced = {key: at for key, at in self._silenced.items() if key in lasting}
        if self._alarms != before:
            for device in self._alarms.keys() - before.keys():
                self._shell.say().note(self._alarms[device][1].words, tone="danger")
            self.changed.emit()
            if self._alarms.keys() != before.keys():
                self._sound_again()

    def _loud(self) -> list[tuple[House, Alert]]:
        now = self._shell.clock.monotonic()
        silenced = {key for key, at in self._silenced.items() if now < at + RESOUND}
        return [(house, alert) for house, alert in self._alarms.values() if alert.key not in silenced]

    def _sound_again(self) -> None:
        if self._sounding is not None:
            self._sounding.cancel()
        self._sounding = self._shell.tasks.start(self._sound()) if self._alarms else None

    async def _sound(self) -> None:
        clock = self._shell.clock
        while self._alarms:
            if self._loud():
                await self._play()
                await clock.sleep(PAUSE)
            else:
                await clock.sleep_until(min(self._silenced.values()) + RESOUND)
                self.changed.emit()

    @Property(str, notify=changed)
    def text(self) -> str:
        """What sounds, with the home where it is another one; '' for quiet."""
        words = []
        for house, alert in self._loud():
            language = self._shell.language
            home = own_name(house.home.name, house.home.name_zh, language)
            elsewhere = sentence("alert.elsewhere", language, home=home, alert=alert.words)
            words.append(alert.words if house is self._shell.house else elsewhere)
        return " · ".join(words)

    @Slot()
    def silence(self) -> None:
        """Someone knows."""
        now = self._shell.clock.monotonic()
        self._silenced |= dict.fromkeys((alert.key for _, alert in self._loud()), now)
        self.changed.emit()
        self._sound_again()

    @Slot()
    def show(self) -> None:
        """Open the device that sounds, in its home."""
        loud = self._loud()
        if loud:
            house, alert = loud[0]
            self._shell.showHome(house.home.id)
            self._shell.openSheet(alert.device)
            self.silence()
