"""Settings: where the keys are kept, and what to do when they cannot be had."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import PanelError, VaultUnavailable
from lararium.domain.sentences import catalogue, explain, sentence
from lararium.ui.setup.services import services
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the panel")
class KeySettings(QObject):  # type: ignore[operator]
    """Tells the back-end in words; keys themselves are never shown."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._busy = False
        shell.structureChanged.connect(self.changed)

    @Property(str, notify=changed)
    def backEnd(self) -> str:
        """Where keys are kept, in words."""
        return self._place()

    @Property(str, notify=changed)
    def detail(self) -> str:
        """What that means."""
        key = f"panel.keys.{self._word() or 'unknown'}.words"
        return sentence(key if key in catalogue() else "panel.keys.keyring.words", self._shell.language)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why keys are missing, in words, or ''."""
        error = self._error()
        return explain(error, self._shell.language) if error else ""

    @Property(bool, notify=changed)
    def canChoose(self) -> bool:
        """Whether another place can be chosen here."""
        return services(self._shell).choose_vault is not None

    @Property(bool, notify=changed)
    def unavailable(self) -> bool:
        """There is no usable keyring: another place must be chosen."""
        return isinstance(self._error(), VaultUnavailable)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Keys are being read."""
        return self._busy

    @Property(int, notify=changed)
    def held(self) -> int:
        """How many devices of the home shown have their key at hand."""
        house = self._shell.house
        return sum(house.token(device.did) is not None for device in house.devices.values()) if house else 0

    @Property(int, notify=changed)
    def missing(self) -> int:
        """How many devices of the home shown have no key; those behind a gateway need none."""
        house = self._shell.house
        if house is None:
            return 0
        return sum(house.token(d.did) is None and d.parent is None for d in house.devices.values())

    @Slot()
    def retry(self) -> None:
        """Read the keys again."""
        self._shell.tasks.start(self._retry())

    @Slot(str)
    def choose(self, vault: str) -> None:
        """Keep keys in `keyring`, `file` or `memory` from now on; the keys at hand go along."""
        chooser = services(self._shell).choose_vault
        if chooser is not None and not self._busy:
            self._shell.tasks.start(self._move(vault, chooser))

    async def _move(self, vault: str, chooser: Callable[[str], None]) -> None:
        """Write every key at hand to the new place before it counts; where that fails the old place stays."""
        world, before = services(self._shell), self._word()
        held = {
            house.home.id: {did: key for d in house.devices.values() if (key := house.token(did := d.did)) is not None}
            for house in self._shell.household.houses
        }
        self._turn(True)
        try:
            chooser(vault)
            try:
                for home, tokens in held.items():
                    if tokens and world.secrets is not None:
                        await world.secrets.put(home, tokens)
            except BaseException:
                chooser(before if before in ("file", "memory") else "keyring")
                raise
            await self._shell.household.retry_keys()
        finally:
            self._turn(False)
        self._shell.say().say(
            lambda: sentence("panel.keys.moved", self._shell.language, place=self._place()), tone="ok"
        )

    async def _retry(self) -> None:
        if self._busy:
            return
        self._turn(True)
        try:
            await self._shell.household.retry_keys()
        finally:
            self._turn(False)

    def _turn(self, busy: bool) -> None:
        self._busy = busy
        self.changed.emit()

    def _place(self) -> str:
        word = self._word()
        key = f"panel.keys.{word or 'unknown'}"
        return sentence(key if key in catalogue() else "panel.keys.keyring", self._shell.language, name=word)

    def _word(self) -> str:
        secrets = services(self._shell).secrets
        return secrets.describe() if secrets else ""

    def _error(self) -> PanelError | None:
        house = self._shell.house
        return (house.trouble if house else None) or self._shell.household.trouble
