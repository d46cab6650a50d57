"""All homes of one data folder: opened, kept, found, and closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lararium.domain.errors import PanelError
from lararium.domain.home import Device, Home
from lararium.domain.ids import DeviceId, HomeId
from lararium.engine.edits import Edits
from lararium.engine.house import House
from lararium.engine.undo import UndoStack
from lararium.ports import Unsubscribe


class Household:
    """`Household(store=, secrets=, links=, specs=, clock=, discovery=None, interfaces=lambda: ())`."""

    edit: Edits
    """Everything that changes homes, rooms, devices and layouts; each an undoable step."""
    undo: UndoStack
    """Shared by edits and commands."""
    trouble: PanelError | None
    """Keyring or database trouble that concerns all homes, None while all is well."""

    @property
    def houses(self) -> Sequence[House]:
        """In display order."""
        raise NotImplementedError

    def load(self) -> None:
        """Homes, devices and last states from the store; no network, no keyring. Raises StoreError."""

    async def start(self, first: HomeId | None = None) -> None:
        """Read keys and begin polling, home `first` before the others. Never raises for keys: see `trouble`."""

    async def stop(self) -> None:
        """Save and close everything."""

    async def retry_keys(self) -> None:
        """Read the keys again (after unlocking)."""

    def house(self, home: HomeId) -> House:
        """The open home. Raises NoSuchThing."""
        raise NotImplementedError

    def house_of(self, device: DeviceId) -> House:
        """The house the device stands in. Raises NoSuchThing."""
        raise NotImplementedError

    def find(self, text: str, home: HomeId | None = None) -> Device:
        """A device by id, did or unique name (either language). Raises NoSuchThing, AmbiguousName(candidates=...)."""
        raise NotImplementedError

    def find_home(self, text: str) -> Home:
        """A home by id or unique name. Raises NoSuchThing, AmbiguousName."""
        raise NotImplementedError

    def observe(self, listener: Callable[[], None]) -> Unsubscribe:
        """Be told after a structural change: homes, rooms, devices, layouts, trouble."""
        raise NotImplementedError
