"""Where the person is: page, room, sheet, overlay, edit mode."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

PAGES = ("home", "rooms", "all", "settings")


@QmlElement
@QmlUncreatable("made by the panel")
class Navigation(QObject):  # type: ignore[operator]
    """Depth is never more than two: a page (or a room of it), and a sheet or overlay above."""

    pageChanged = Signal()
    roomChanged = Signal()
    sheetChanged = Signal()
    overlayChanged = Signal()
    editingChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = "home"
        self._room = ""
        self._sheet = ""
        self._overlay = ""
        self._overlay_argument = ""
        self._editing = False

    def leave(self) -> None:
        """Another home is shown: nothing of the former one stays open."""
        self._room = ""
        self.closeSheet()
        self.roomChanged.emit()

    # -- where we are -------------------------------------------------------------------------------------

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """`home`, `rooms`, `all` or `settings`."""
        return self._page

    @Property(str, notify=roomChanged)
    def room(self) -> str:
        """Id of the room shown on the rooms page, '' for the list."""
        return self._room

    @Property(str, notify=sheetChanged)
    def sheetKey(self) -> str:
        """Tile key (`device` or `device/part`) of the open sheet, '' when closed."""
        return self._sheet

    @Property(str, notify=overlayChanged)
    def overlay(self) -> str:
        """What lies over the page: `search`, `homes`, `add`, `import`, `scan`, `bell`, a name of a part, or ''."""
        return self._overlay

    @Property(str, notify=overlayChanged)
    def overlayArgument(self) -> str:
        """What the overlay is about (a search text, a device key), or ''."""
        return self._overlay_argument

    @Property(bool, notify=editingChanged)
    def editing(self) -> bool:
        """Edit mode: touching tiles switches nothing."""
        return self._editing

    # -- going somewhere ------------------------------------------------------------------------------------

    @Slot(str)
    def go(self, page: str) -> None:
        """Open a page; the rooms page opens with its list."""
        if page not in PAGES:
            return
        self._set_room("")
        if page != self._page:
            self._page = page
            self.pageChanged.emit()

    @Slot(str)
    def goRoom(self, room: str) -> None:
        """Open a room."""
        if self._page != "rooms":
            self._page = "rooms"
            self.pageChanged.emit()
        self._set_room(room)

    @Slot()
    def back(self) -> None:
        """Close what is on top: overlay, sheet, edit mode, room, page."""
        if self._overlay:
            self.closeOverlay()
        elif self._sheet:
            self.closeSheet()
        elif self._editing:
            self.setEditing(False)
        elif self._room:
            self._set_room("")
        else:
            self.go("home")

    @Slot(str)
    def openSheet(self, key: str) -> None:
        """Open the sheet of a tile."""
        if key != self._sheet:
            self._sheet = key
            self.sheetChanged.emit()

    @Slot()
    def closeSheet(self) -> None:
        """Close the sheet."""
        self.openSheet("")

    @Slot(str)
    @Slot(str, str)
    def openOverlay(self, name: str, argument: str = "") -> None:
        """Lay something over the page."""
        if (name, argument) != (self._overlay, self._overlay_argument):
            self._overlay, self._overlay_argument = name, argument
            self.overlayChanged.emit()

    @Slot()
    def closeOverlay(self) -> None:
        """Take it away."""
        self.openOverlay("", "")

    @Slot(bool)
    def setEditing(self, on: bool) -> None:
        """Enter or leave edit mode."""
        if on != self._editing:
            self._editing = on
            self.editingChanged.emit()

    def _set_room(self, room: str) -> None:
        if room != self._room:
            self._room = room
            self.roomChanged.emit()
