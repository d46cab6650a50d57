"""The view-models of the pages, as QML finds them at the shell."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject

from lararium.ui.navigation import Navigation


class Parts(Navigation):
    """Each page plugs its view-model under the name of one of the properties."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[str, QObject] = {}

    def plug(self, name: str, part: QObject) -> None:
        """Hand a page's view-model to QML under one of the properties below, before the window loads."""
        part.setParent(self)
        self._parts[name] = part

    def part(self, name: str) -> Any:
        """A plugged view-model."""
        return self._parts.get(name)

    @Property(QObject, constant=True)
    def board(self) -> QObject | None:
        """Tiles and what touching them does (`Board`)."""
        return self._parts.get("board")

    @Property(QObject, constant=True)
    def home(self) -> QObject | None:
        """The home page (`HomePage`)."""
        return self._parts.get("home")

    @Property(QObject, constant=True)
    def rooms(self) -> QObject | None:
        """The rooms page (`RoomsPage`)."""
        return self._parts.get("rooms")

    @Property(QObject, constant=True)
    def all(self) -> QObject | None:
        """All devices (`AllPage`)."""
        return self._parts.get("all")

    @Property(QObject, constant=True)
    def sheet(self) -> QObject | None:
        """The device sheet (`DeviceSheet`)."""
        return self._parts.get("sheet")

    @Property(QObject, constant=True)
    def settings(self) -> QObject | None:
        """The settings page (`Settings`)."""
        return self._parts.get("settings")

    @Property(QObject, constant=True)
    def search(self) -> QObject | None:
        """The search panel (`Search`)."""
        return self._parts.get("search")

    @Property(QObject, constant=True)
    def setup(self) -> QObject | None:
        """Empty state, adding and importing (`Setup`)."""
        return self._parts.get("setup")

    @Property(QObject, constant=True)
    def edit(self) -> QObject | None:
        """Edit mode (`Edit`)."""
        return self._parts.get("edit")

    @Property(QObject, constant=True)
    def alarms(self) -> QObject | None:
        """What sounds in any home (`Alarms`)."""
        return self._parts.get("alarms")

    @Property(QObject, constant=True)
    def reaching(self) -> QObject | None:
        """What cannot be reached (`Reaching`)."""
        return self._parts.get("reaching")

    @Property(QObject, constant=True)
    def homes(self) -> QObject | None:
        """The home switcher's list (`Homes`)."""
        return self._parts.get("homes")
