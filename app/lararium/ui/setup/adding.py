"""Adding one device by hand: address and token, a greeting to prove them, a place and a name."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.address import parse_address
from lararium.domain.connection import connection_of
from lararium.domain.errors import BadInput, DeviceError, PanelError, WrongToken
from lararium.domain.home import MIIO_PORT, Device
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token
from lararium.domain.sentences import explain, sentence
from lararium.ports import DeviceInfo
from lararium.ui.device.children import gateways
from lararium.ui.setup.services import services
from lararium.ui.setup.typed import address_problem, is_token, token_of, token_problem, token_progress
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_TRIES = 2


@QmlElement
@QmlUncreatable("made by the panel")
class NewDevice(QObject):  # type: ignore[operator]
    """The form of one new device. It never keeps a token longer than a call."""

    changed = Signal()
    added = Signal()
    """The device is in; the form can close."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._task: asyncio.Task[Any] | None = None
        self._state = ""
        self._words = ""
        self._did = ""
        self._info = DeviceInfo("")
        self._address = ""
        self._model = ""
        self._proven = ("", "")

    # -- what the form shows ----------------------------------------------------------------------------

    @Property(str, notify=changed)
    def state(self) -> str:
        """Of the greeting: '', `running`, `ok` or `failed`."""
        return self._state

    @Property(str, notify=changed)
    def words(self) -> str:
        """What came of it, in words."""
        return self._words

    @Property(str, notify=changed)
    def did(self) -> str:
        """The did that answered or was found, or ''."""
        return self._did

    @Property(str, notify=changed)
    def address(self) -> str:
        """Address to begin with (from a scan), or ''."""
        return self._address

    @Property(str, notify=changed)
    def model(self) -> str:
        """What the device says it is, or ''."""
        return self._info.model or self._model

    @Slot(str, result=str)
    def tokenProblem(self, text: str) -> str:
        """What is wrong with a token as far as it is typed, '' for nothing."""
        return token_problem(text, self._shell.language)

    @Slot(str, result=str)
    def tokenProgress(self, text: str) -> str:
        """How far it is: `18 of 32 digits`."""
        return token_progress(text, self._shell.language)

    @Slot(str, result=bool)
    def tokenComplete(self, text: str) -> bool:
        """Whether it is a token."""
        return is_token(text)

    @Slot(str, result=str)
    def addressProblem(self, text: str) -> str:
        """What is wrong with an address, '' for nothing."""
        return address_problem(text, self._shell.language)

    # -- what the form does -------------------------------------------------------------------------------

    @Slot(str, str, str)
    def begin(self, did: str, address: str, model: str) -> None:
        """Start anew, with what a scan knows or with nothing."""
        self.cancel()
        self._did, self._address, self._model = did, address, model
        self._info = DeviceInfo("")
        self._proven = ("", "")
        self._say("", "")

    @Slot()
    def edited(self) -> None:
        """Address or token were changed: what was proven no longer holds."""
        if self._state in ("ok", "failed"):
            self._say("", "")

    @Slot()
    def cancel(self) -> None:
        """Stop waiting for the device."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot(str, str)
    def test(self, address: str, token: str) -> None:
        """Greet the device and ask who it is, with this token."""
        self._run(lambda: self._test(address, token))

    @Slot(str, str, str, str, str, str, str)
    def add(self, home: str, room: str, new_room: str, name: str, address: str, token: str, model: str) -> None:
        """Add it: into a home (id, or '' for a first one), a room (id, '' for none) or a new room of that name.

        A device that was not greeted yet is greeted first.
        """
        self._run(lambda: self._add(home, room, new_room, name, address, token, model))

    @Slot(str, str, str, str, str, str, str)
    def addChild(self, home: str, room: str, new_room: str, name: str, gateway: str, did: str, model: str) -> None:
        """Add a device behind a gateway (its id): it is known by its did and has neither address nor token."""
        self._run(lambda: self._add_child(home, room, new_room, name, gateway, did, model))

    @Slot(str, result="QVariantList")
    def gateways(self, home: str) -> list[dict[str, str]]:
        """`{value, text, glyph}` of the devices of a home that others may hang on, the likely ones first."""
        house = next((house for house in self._shell.household.houses if house.home.id == home), None)
        language = self._shell.language
        return [
            {"value": str(d.id), "text": own_name(d.name, d.name_zh, language), "glyph": "gateway"}
            for d in (gateways(house) if house is not None else ())
        ]

    def _run(self, work: Callable[[], Any]) -> None:
        if self._task is not None and not self._task.done():
            return
        self._say("running", sentence("panel.add.greeting", self._shell.language))
        self._task = self._shell.tasks.start(work(), self._failed)

    async def _test(self, address: str, token: str) -> None:
        host, port = parse_address(address)
        await self._greet(host, port, token_of(token))
        model = self._info.model
        known = self._shell.household
        twin = next((d for house in known.houses for d in house.devices.values() if d.did == self._did), None)
        language = self._shell.language
        if twin is not None:
            name = own_name(twin.name, twin.name_zh, language)
            self._say("failed", sentence("panel.add.known", language, name=name))
        else:
            self._say("ok", sentence("panel.add.answered", language, model=model or self._did))

    async def _greet(self, host: str, port: int, token: Token) -> None:
        links = services(self._shell).links
        if links is None:
            raise BadInput("error.setup.no_test")
        device = Device(
            DeviceId("new"), Did(self._did), HomeId(""), None, f"{host}:{port}", self._model, host=host, port=port
        )
        try:
            link = await links.open(device, token, None)
            try:
                self._did = await link.hello()
                self._info = await self._ask(link.info)
            finally:
                await link.close()
        except PanelError as error:
            error.fields.setdefault("device", host if port == MIIO_PORT else f"{host}:{port}")
            raise
        self._proven = (f"{host}:{port}", self._did)

    async def _ask(self, info: Callable[[], Any]) -> DeviceInfo:
        """The device's own words; greeted but silent on every command means another token."""
        for attempt in range(_TRIES):
            try:
                answer: DeviceInfo = await info()
                return answer
            except WrongToken:
                raise
            except DeviceError:
                if attempt + 1 == _TRIES:
                    raise WrongToken("error.setup.token") from None
        raise WrongToken("error.setup.token")

    async def _add(self, home: str, room: str, new_room: str, name: str, address: str, token: str, model: str) -> None:
        host, port = parse_address(address)
        key = token_of(token)
        household = self._shell.household
        if self._proven != (f"{host}:{port}", self._did) or not self._did:
            await self._greet(host, port, key)
        first = not household.houses
        place, into = await self._place(home, room, new_room)
        device = await household.edit.add_device(
            place,
            into,
            name.strip() or self._info.model or model or self._did,
            did=Did(self._did),
            model=self._info.model or model.strip() or self._model,
            host=host,
            port=port,
            token=key,
            mac=self._info.mac,
        )
        if first:
            self._shell.showHome(place)
        self._done(device)

    async def _add_child(
        self, home: str, room: str, new_room: str, name: str, gateway: str, did: str, model: str
    ) -> None:
        """Nobody is greeted: whether the gateway speaks for it shows when it is asked."""
        household = self._shell.household
        place, into = await self._place(home, room, new_room)
        parent = household.edit.checked_gateway(place, DeviceId(gateway))
        device = await household.edit.add_device(
            place,
            into,
            name.strip() or model.strip() or did.strip(),
            did=Did(did.strip()),
            model=model.strip(),
            host="",
            token=None,
            parent=parent.did,
            connection=connection_of(did.strip(), model.strip()),
        )
        self._done(device)

    async def _place(self, home: str, room: str, new_room: str) -> tuple[HomeId, RoomId | None]:
        """The home of that id (or a first one of that name) and the room in it, made where they are new."""
        household = self._shell.household
        place = next((house.home for house in household.houses if house.home.id == home), None)
        if place is None:
            place = await household.edit.add_home(home.strip() or sentence("panel.home.first", self._shell.language))
        into = RoomId(room) if room else None
        if new_room.strip():
            same = next((r for r in household.house(place.id).rooms if r.name == new_room.strip()), None)
            into = (same or await household.edit.add_room(place.id, new_room)).id
        return place.id, into

    def _done(self, device: Device) -> None:
        shown = own_name(device.name, device.name_zh, self._shell.language)
        self._shell.say().say(
            lambda: sentence("panel.add.done", self._shell.language, name=shown),
            tone="ok",
            action_text=lambda: sentence("panel.undo", self._shell.language),
            action=self._shell.undo,
        )
        self.begin("", "", "")
        self.added.emit()

    def _failed(self, error: PanelError) -> None:
        self._say("failed", explain(error, self._shell.language))

    def _say(self, state: str, words: str) -> None:
        self._state, self._words = state, words
        self.changed.emit()
