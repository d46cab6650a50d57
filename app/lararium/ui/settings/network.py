"""Settings: what the network gate let out and what it held back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.sentences import sentence
from lararium.ui.home.records import Records
from lararium.ui.setup.services import services
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_REFRESH_MS = 2000
_MOST = 200


@dataclass(frozen=True, slots=True)
class HostRow:
    """One destination: who it is, and how much went there."""

    host: str
    name: str
    detail: str
    refused: bool
    glyph: str


def volume(count: int) -> str:
    """Bytes for people: `3.4 kB`, `1.2 MB`."""
    for size, unit in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} B"


@QmlElement
@QmlUncreatable("made by the panel")
class NetworkSettings(QObject):  # type: ignore[operator]
    """Counters only; live while looked at."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._rows = Records(HostRow, self)
        self._sent = self._bytes = self._refused = self._outside = 0
        self._asked: dict[str, int] = {}
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self._show)
        shell.look().languageChanged.connect(self._show)

    @Property(Records, constant=True)
    def rows(self) -> Records:
        """Destinations, busiest first: roles host, name, detail, refused, glyph."""
        return self._rows

    @Property(str, notify=changed)
    def summary(self) -> str:
        """How much left this panel, in words."""
        return sentence("panel.network.summary", self._shell.language, sent=self._sent, volume=volume(self._bytes))

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """Whether anything left the house."""
        language = self._shell.language
        if self._asked and not self._outside:
            hosts = tuple(self._asked)
            return sentence("panel.network.asked", language, count=sum(self._asked.values()), hosts=hosts)
        key = "panel.network.outside" if self._outside else "panel.network.inside"
        return sentence(key, language, count=self._outside)

    @Property(bool, notify=changed)
    def clean(self) -> bool:
        """Nothing went beyond the local network but what a person agreed to."""
        return self._outside == 0

    @Property(str, notify=changed)
    def refused(self) -> str:
        """How much the gate held back, '' for nothing."""
        if not self._refused:
            return ""
        return sentence("panel.network.refused", self._shell.language, count=self._refused)

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """The list is looked at, or no longer."""
        if on:
            self._show()
            self._timer.start()
        else:
            self._timer.stop()

    def _show(self) -> None:
        language = self._shell.language
        names = {
            device.host: own_name(device.name, device.name_zh, language)
            for house in self._shell.household.houses
            for device in house.devices.values()
            if device.host
        }
        self._sent = self._bytes = self._refused = self._outside = 0
        self._asked = {}
        rows: list[tuple[tuple[int, int, str], HostRow]] = []
        for kind, hosts in services(self._shell).traffic().items():
            for host, counted in hosts.items():
                sent, size, refused = (counted.get(field, 0) for field in ("sent", "bytes", "refused"))
                self._sent += sent
                self._bytes += size
                self._refused += refused
                self._outside += sent if kind == "outside" else 0
                if not sent and not refused:
                    continue
                if kind == "asked" and sent:
                    self._asked[host] = sent
                detail = sentence(
                    "panel.network.host", language, host=host, sent=sent, volume=volume(size), refused=refused
                )
                if refused:
                    detail += " · " + sentence("panel.network.host_refused", language, count=refused)
                kind_key = f"{kind}_host" if kind in ("outside", "asked") else kind
                shown = names.get(host) or sentence(f"panel.network.{kind_key}", language)
                glyph = "warning" if refused else "device" if host in names else "wifi"
                rows.append(((-refused, -sent, host), HostRow(host, shown, detail, refused > 0, glyph)))
        self._rows.show([row for _, row in sorted(rows, key=lambda pair: pair[0])[:_MOST]])
        self.changed.emit()
