"""One window: engine, view-models and root item, made and taken down in the right order."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from lararium import paths
from lararium.domain.errors import BadInput
from lararium.domain.ids import DeviceId, HomeId
from lararium.engine.household import Household
from lararium.ports import Clock, HomeStore
from lararium.ui import typefaces
from lararium.ui.no_network import NoNetwork
from lararium.ui.plugs import plug_all
from lararium.ui.setup.services import NOTHING, PanelServices
from lararium.ui.shell import Shell
from lararium.ui.translation import Translation

PAGES = ("home", "rooms", "all", "settings")


@dataclass(frozen=True, slots=True)
class PanelOptions:
    """What the command line asks of a window; '' and None mean as remembered."""

    home: HomeId | None = None
    page: str = "home"
    """`home`, `rooms`, `room:NAME`, `all`, `device:NAME`, `search:TEXT` or `settings`."""
    size: tuple[int, int] | None = None
    theme: str = ""
    language: str = ""
    fullscreen: bool = False
    demo: bool = False


class PanelWindow:
    """The panel on a loaded household. `close()` before the application ends."""

    def __init__(
        self,
        household: Household,
        store: HomeStore,
        clock: Clock,
        options: PanelOptions,
        services: PanelServices = NOTHING,
    ) -> None:
        self.options = options
        self.shell = Shell(household, store, clock, demo=options.demo)
        self.shell.services = services
        self._translation = Translation(paths.resources() / "i18n")
        self.shell.look().languageChosen.connect(self._speak)
        self._recall(store)
        self.shell.begin(options.home and household.find_home(options.home).id)
        plug_all(self.shell)
        self._network = NoNetwork()
        self.engine = QQmlApplicationEngine()
        self.engine.setNetworkAccessManagerFactory(self._network)
        self.engine.addImportPath(str(paths.resources() / "qml"))
        tokens: object = self.engine.singletonInstance("Lararium.Controls", "Tokens")
        if not isinstance(tokens, QObject):
            raise RuntimeError("the design tokens did not load")
        tokens.setProperty("appearance", self.shell.look())
        self._go(options.page)
        self.engine.setInitialProperties({"shell": self.shell})
        self.engine.loadFromModule("Lararium.App", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the window did not load")
        self.window: QQuickWindow = roots[0]
        self.shell.look().languageChanged.connect(self.engine.retranslate)
        for signal in (self.window.widthChanged, self.window.heightChanged, self.window.screenChanged):
            signal.connect(self._fit)

    def show(self) -> None:
        """Put it on the screen."""
        if self.options.size:
            self.window.resize(*self.options.size)
        self._fit()
        if self.options.fullscreen:
            self.window.showFullScreen()
        else:
            self.window.show()

    def close(self) -> None:
        """Take it down: QML first, then what QML looked at."""
        self.shell.end()
        self.shell.part("board").close()
        self.shell.part("alarms").close()
        self.shell.part("reaching").close()
        self.window.hide()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._translation.hush()

    # -- for pictures and the self-test ------------------------------------------------------------------

    def image(self) -> QImage:
        """What is drawn now."""
        return self.window.grabWindow()

    async def settle(self, seconds: float = 1.6) -> None:
        """Let states arrive and animations end."""
        await asyncio.sleep(seconds)

    async def tap_tile(self, kind: str = "light") -> DeviceId:
        """Press the first tile of that kind on the page that a tap switches, by a real mouse event; its device.

        Raises BadInput where the page shows none within ten seconds.
        """
        board = self.shell.part("board")
        for _ in range(100):
            for item in walk(self.window.contentItem()):
                name = item.objectName()
                tile = board.tile(name.removeprefix("tile-")) if name.startswith("tile-") else None
                if tile is not None and tile.kind == kind and tile.face.tap == "toggle" and item.isVisible():
                    centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
                    if self.window.contentItem().contains(QPointF(centre)):
                        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
                        device: DeviceId = tile.device.id
                        return device
            await asyncio.sleep(0.1)
        raise BadInput("error.input.no_tile", kind=kind)

    # -- inside ----------------------------------------------------------------------------------------------

    def _recall(self, store: HomeStore) -> None:
        look = self.shell.look()
        look.setTheme(self.options.theme or store.setting("theme", "auto"))
        look.setLanguage(self.options.language or store.setting("language", "en"))
        look.setDensity(store.setting("density", "comfortable"))
        look.setUserScale(_factor(store.setting("scale", "1")))
        look.setReducedMotion(store.setting("motion") == "reduced")
        look.setHighContrast(store.setting("contrast") == "high")
        self._speak()

    def _go(self, page: str) -> None:
        where, _, argument = page.partition(":")
        household, shell = self.shell.household, self.shell
        home = shell.house.home.id if shell.house else None
        if where == "room":
            rooms = shell.house.rooms if shell.house else ()
            room = next((r for r in rooms if argument.casefold() in (r.id, r.name.casefold(), r.name_zh)), None)
            if room is None:
                raise BadInput("error.input.no_such_thing", name=argument)
            shell.goRoom(room.id)
        elif where == "device":
            device = household.find(argument, home)
            shell.goRoom(device.room or "")
            shell.openSheet(device.id)
        elif where == "search":
            shell.openOverlay("Setup/SearchPanel", argument)
        elif where in PAGES:
            shell.go(where)
        else:
            raise BadInput("error.input.page", name=page)

    def _speak(self) -> None:
        self._translation.speak(self.shell.language)

    def _fit(self) -> None:
        screen = self.window.screen()
        real = QCoreApplication.instance()
        offscreen = real is None or real.property("platformName") == "offscreen"
        per_mm = None if screen is None or offscreen else screen.physicalDotsPerInch() / 25.4
        self.shell.look().fit(per_mm, self.window.width(), self.window.height())


def _factor(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0


def install_fonts() -> None:
    """Once per application, before the first window."""
    typefaces.install(paths.resources() / "fonts")


def walk(item: QQuickItem) -> list[QQuickItem]:
    """The item and everything drawn inside it, outer first."""
    found = [item]
    for child in item.childItems():
        found += walk(child)
    return found
