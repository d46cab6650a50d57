"""The settings page: which section is open, and how the panel looks; every choice is kept at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import PanelError
from lararium.domain.sentences import sentence
from lararium.ui.home.records import Records
from lararium.ui.search.items import SECTIONS
from lararium.ui.settings.about import About
from lararium.ui.settings.devices import DeviceSettings
from lararium.ui.settings.home import HomeSettings
from lararium.ui.settings.keys import KeySettings
from lararium.ui.settings.library import LibrarySettings
from lararium.ui.settings.network import NetworkSettings
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section of the page."""

    section: str
    name: str
    detail: str
    glyph: str


@QmlElement
@QmlUncreatable("made by the panel")
class Settings(QObject):  # type: ignore[operator]
    """Sections and the panel's own choices; the parts hold the rest."""

    sectionChanged = Signal()
    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._section = ""
        self._rows = Records(SectionRow, self)
        self._home = HomeSettings(shell)
        self._devices = DeviceSettings(shell)
        self._keys = KeySettings(shell)
        self._network = NetworkSettings(shell)
        self._library = LibrarySettings(shell)
        self._about = About(shell)
        self._keyboard = shell.store.setting("keyboard", "on") != "off"
        shell.look().languageChanged.connect(self._rebuilt)
        self._rebuilt()

    @Property(Records, constant=True)
    def sections(self) -> Records:
        """Roles section, name, detail, glyph."""
        return self._rows

    @Property(str, notify=sectionChanged)
    def section(self) -> str:
        """The section open; '' shows the list (the first section in landscape)."""
        return self._section

    @Property(HomeSettings, constant=True)
    def home(self) -> HomeSettings:
        """The home shown and its rooms."""
        return self._home

    @Property(DeviceSettings, constant=True)
    def devices(self) -> DeviceSettings:
        """The home's devices."""
        return self._devices

    @Property(KeySettings, constant=True)
    def keys(self) -> KeySettings:
        """Where tokens are kept."""
        return self._keys

    @Property(NetworkSettings, constant=True)
    def network(self) -> NetworkSettings:
        """What was sent where."""
        return self._network

    @Property(LibrarySettings, constant=True)
    def library(self) -> LibrarySettings:
        """Descriptions of models."""
        return self._library

    @Property(About, constant=True)
    def about(self) -> About:
        """Versions and licences."""
        return self._about

    @Property(bool, notify=changed)
    def keyboard(self) -> bool:
        """Whether the on-screen keyboard opens when a finger touches a field."""
        return self._keyboard

    @Slot(str)
    def show(self, section: str) -> None:
        """Open a section, '' for the list."""
        known = {name for name, _ in SECTIONS}
        if section != self._section and (section in known or not section):
            self._section = section
            self.sectionChanged.emit()

    @Slot(str)
    def setTheme(self, theme: str) -> None:
        """`light`, `dark` or `auto`."""
        self._shell.look().setTheme(theme)
        self._keep("theme", theme)

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """`en` or `zh_CN`."""
        self._shell.look().setLanguage(language)
        self._keep("language", language)

    @Slot(str)
    def setDensity(self, density: str) -> None:
        """`comfortable`, `compact` or `large`."""
        self._shell.look().setDensity(density)
        self._keep("density", density)

    @Slot(float)
    def setScale(self, factor: float) -> None:
        """0.8 to 1.6 times the natural size, in steps of a twentieth."""
        factor = round(min(1.6, max(0.8, factor)) * 20) / 20
        self._shell.look().setUserScale(factor)
        self._keep("scale", f"{factor:g}")

    @Slot(bool)
    def setReducedMotion(self, on: bool) -> None:
        """No movement that only pleases the eye."""
        self._shell.look().setReducedMotion(on)
        self._keep("motion", "reduced" if on else "")

    @Slot(bool)
    def setHighContrast(self, on: bool) -> None:
        """Strong borders, no tints."""
        self._shell.look().setHighContrast(on)
        self._keep("contrast", "high" if on else "")

    @Slot(bool)
    def setKeyboard(self, on: bool) -> None:
        """The on-screen keyboard."""
        if on != self._keyboard:
            self._keyboard = on
            self._keep("keyboard", "on" if on else "off")
            self.changed.emit()

    def _keep(self, name: str, value: str) -> None:
        try:
            self._shell.store.save_setting(name, value)
        except PanelError as error:
            self._shell.say().fail(error)

    def _rebuilt(self) -> None:
        language = self._shell.language
        self._rows.show(
            [
                SectionRow(
                    name,
                    sentence(f"panel.settings.{name}", language),
                    sentence(f"panel.settings.{name}.words", language),
                    glyph,
                )
                for name, glyph in SECTIONS
            ]
        )
