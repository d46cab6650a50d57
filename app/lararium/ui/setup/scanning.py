"""Looking for devices on the network, when a person asks for it."""

from __future__ import annotations

import asyncio
import ipaddress
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import BadInput, PanelError
from lararium.domain.home import MIIO_PORT, Device
from lararium.domain.sentences import explain, sentence
from lararium.domain.spec.kinds import KINDS
from lararium.ports import Found
from lararium.ui.home.records import Records
from lararium.ui.setup.services import services
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST_SUBNET = 4096
"""Addresses; more would take minutes."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One device that answered. `known`: the panel has it; `device` is its id then."""

    did: str
    address: str
    model: str
    title: str
    detail: str
    glyph: str
    known: bool
    device: str


def subnet_of(text: str) -> str:
    """A subnet as CIDR: `192.168.1.0/24`, one address, or `192.168.1.*`. Raises BadInput."""
    plain = text.strip().replace("*", "0")
    if "/" not in plain and text.strip().endswith(".*"):
        plain += "/24"
    try:
        network = ipaddress.ip_network(plain, strict=False)
    except ValueError:
        raise BadInput("error.input.subnet", subnet=text.strip()) from None
    if network.num_addresses > LARGEST_SUBNET:
        raise BadInput("error.input.subnet_large", text=text.strip(), most=LARGEST_SUBNET)
    return str(network)


@QmlElement
@QmlUncreatable("made by the panel")
class Scanner(QObject):  # type: ignore[operator]
    """One sweep at a time, only on press; rows appear as devices answer."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._rows = Records(FoundRow, self)
        self._found: dict[str, Found] = {}
        self._task: asyncio.Task[Any] | None = None
        self._error = ""
        self._looked = False
        shell.structureChanged.connect(self._show)

    @Property(Records, constant=True)
    def rows(self) -> Records:
        """Who answered: roles did, address, model, title, detail, glyph, known, device."""
        return self._rows

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """A sweep is under way."""
        return self._task is not None and not self._task.done()

    @Property(bool, notify=changed)
    def looked(self) -> bool:
        """A sweep ran to its end."""
        return self._looked

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why the last sweep failed, in words, or ''."""
        return self._error

    @Property(str, notify=changed)
    def summary(self) -> str:
        """How many answered and how many of them are new."""
        rows = self._rows.rows
        if not rows:
            return ""
        new = sum(not row.known for row in rows)
        return sentence("panel.scan.summary", self._shell.language, count=len(rows), new=new)

    @Slot(str)
    def start(self, subnet: str) -> None:
        """Sweep the panel's own networks, or `subnet` if one is given."""
        if self._task is not None and not self._task.done():
            return
        self._error = ""
        world = services(self._shell)
        if world.discovery is None:
            self._failed(BadInput("error.setup.no_scan"))
            return
        try:
            subnets = [subnet_of(part) for part in subnet.replace(",", " ").split()]
            interfaces = () if subnets else tuple(world.interfaces())
            if not subnets and not interfaces:
                demo = bool(self._shell.property("demo"))
                raise BadInput("error.setup.no_scan" if demo else "error.setup.no_network")
        except PanelError as error:
            self._failed(error)
            return
        self._found.clear()
        self._looked = False
        self._show()
        self._task = self._shell.tasks.start(self._sweep(interfaces, subnets), self._failed)
        self._task.add_done_callback(lambda _: self.changed.emit())
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """End the sweep; what was found stays."""
        if self._task is not None:
            self._task.cancel()

    async def _sweep(self, interfaces: Any, subnets: list[str]) -> None:
        discovery = services(self._shell).discovery
        assert discovery is not None
        try:
            async for found in discovery.sweep(interfaces, subnets):
                earlier = self._found.get(found.did)
                model = found.model or (earlier.model if earlier else "")
                self._found[found.did] = replace(found, model=model)
                self._show()
        except OSError as error:
            raise BadInput("error.setup.scan_failed", reason=error.strerror or str(error)) from error
        self._looked = True

    def _failed(self, error: PanelError) -> None:
        self._error = explain(error, self._shell.language)
        self.changed.emit()

    def _show(self) -> None:
        if not self._found and not self._rows.rows:
            return
        known = {d.did: d for house in self._shell.household.houses for d in house.devices.values()}
        rows = [self._row(found, known.get(found.did)) for found in self._found.values()]
        self._rows.show(sorted(rows, key=lambda row: (row.known, row.model == "", row.model, row.address)))
        self.changed.emit()

    def _row(self, found: Found, device: Device | None) -> FoundRow:
        language = self._shell.language
        model = found.model or (device.model if device else "")
        address = found.host if found.port == MIIO_PORT else f"{found.host}:{found.port}"
        glyph = "device"
        title = model or sentence("panel.scan.unnamed", language, did=found.did)
        if device is not None:
            house = self._shell.household.house_of(device.id)
            description = house.descriptions.get(device.id)
            glyph = KINDS[description.kind].icon if description and description.kind in KINDS else glyph
            title = own_name(device.name, device.name_zh, language)
        state = sentence("panel.scan.known" if device else "panel.scan.needs_token", language)
        detail = " · ".join(filter(None, (state, address, model if device else "")))
        return FoundRow(
            found.did, address, model, title, detail, glyph, device is not None, device.id if device else ""
        )
