"""How the panel looks: theme, scale, density, motion, language. The QML tokens read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.home import Home
from lararium.domain.words import Language
from lararium.ui.daylight import is_dark
from lararium.ui.scale import ui_scale

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the panel")
class Appearance(QObject):  # type: ignore[operator]
    """Theme, scale, density, motion and language, as the person chose and the screen demands."""

    changed = Signal()
    scaleChanged = Signal()
    languageChosen = Signal()
    """First: the translation is put in place, so that whoever hears `languageChanged` finds it."""
    languageChanged = Signal()

    def __init__(
        self, parent: QObject | None = None, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._theme = "auto"
        self._dark = False
        self._density = "comfortable"
        self._reduced_motion = False
        self._high_contrast = False
        self._user_scale = 1.0
        self._scale = 1.0
        self._language = Language.EN
        self._home: Home | None = None
        self._pixels_per_mm: float | None = None
        self._size = (0, 0)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._look_again)

    @Property(str, notify=changed)
    def theme(self) -> str:
        """`light`, `dark` or `auto`."""
        return self._theme

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        """What the theme means just now."""
        return self._dark

    @Property(str, notify=changed)
    def density(self) -> str:
        """`comfortable`, `compact` or `large`."""
        return self._density

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """No movement that only pleases the eye."""
        return self._reduced_motion

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        """Strong borders, no tints."""
        return self._high_contrast

    @Property(float, notify=scaleChanged)
    def scale(self) -> float:
        """Logical pixels per design pixel."""
        return self._scale

    @Property(float, notify=scaleChanged)
    def userScale(self) -> float:
        """The person's own factor, 0.8 to 1.6."""
        return self._user_scale

    @Property(str, notify=languageChanged)
    def languageName(self) -> str:
        """`en` or `zh_CN`."""
        return str(self._language)

    @property
    def language(self) -> Language:
        """What the panel speaks."""
        return self._language

    @Slot(str)
    def setTheme(self, theme: str) -> None:
        """Choose light, dark or auto."""
        if theme in ("light", "dark", "auto") and theme != self._theme:
            self._theme = theme
            self._dark = self._is_dark()
            self.changed.emit()

    @Slot(str)
    def setDensity(self, density: str) -> None:
        """Choose comfortable, compact or large."""
        if density in ("comfortable", "compact", "large") and density != self._density:
            self._density = density
            self.changed.emit()
            self._rescale()

    @Slot(bool)
    def setReducedMotion(self, on: bool) -> None:
        """Choose stillness."""
        if on != self._reduced_motion:
            self._reduced_motion = on
            self.changed.emit()

    @Slot(bool)
    def setHighContrast(self, on: bool) -> None:
        """Choose strong borders."""
        if on != self._high_contrast:
            self._high_contrast = on
            self.changed.emit()

    @Slot(float)
    def setUserScale(self, factor: float) -> None:
        """Choose 0.8 to 1.6 times the natural size."""
        factor = min(1.6, max(0.8, factor))
        if factor != self._user_scale:
            self._user_scale = factor
            self._rescale(force=True)

    @Slot(str)
    def setLanguage(self, name: str) -> None:
        """Choose `en` or `zh_CN`."""
        if name in tuple(Language) and name != self._language:
            self._language = Language(name)
            self.languageChosen.emit()
            self.languageChanged.emit()

    def fit(self, pixels_per_mm: float | None, width: int, height: int) -> None:
        """The screen and window it is drawn on; sizes in logical pixels."""
        self._pixels_per_mm, self._size = pixels_per_mm, (width, height)
        self._rescale()

    def follow(self, home: Home | None) -> None:
        """The home whose sun `auto` follows; look again whether it is dark. Called each minute too."""
        self._home = home
        self._look_again()

    def _look_again(self) -> None:
        dark = self._is_dark()
        if dark != self._dark:
            self._dark = dark
            self.changed.emit()

    def _is_dark(self) -> bool:
        system = QGuiApplication.styleHints().colorScheme()
        return is_dark(self._theme, system=system, home=self._home, now=self._now())

    def _rescale(self, *, force: bool = False) -> None:
        width, height = self._size
        scale = ui_scale(
            self._pixels_per_mm, width=width, height=height, user=self._user_scale, large=self._density == "large"
        )
        if scale != self._scale or force:
            self._scale = scale
            self.scaleChanged.emit()
