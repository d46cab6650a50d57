"""What a person changes about homes, rooms and devices; each change is stored and can be taken back."""

from __future__ import annotations

from lararium.domain.home import MIIO_PORT, Device, Home, Layout, Room
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token


class Edits:
    """Each persists, pushes one undo step and tells the observers. They raise BadInput, StoreError, VaultError."""

    async def add_home(
        self,
        name: str,
        *,
        name_zh: str = "",
        time_zone: str = "",
        latitude: float | None = None,
        longitude: float | None = None,
    ) -> Home:
        """A new home, last in order."""
        raise NotImplementedError

    async def set_home(
        self,
        home: HomeId,
        *,
        name: str | None = None,
        name_zh: str | None = None,
        time_zone: str | None = None,
        latitude: float | None = None,
        longitude: float | None = None,
    ) -> Home:
        """Change what is given."""
        raise NotImplementedError

    async def remove_home(self, home: HomeId) -> None:
        """Forget the home, its devices and their keys."""

    async def add_room(self, home: HomeId, name: str, *, name_zh: str = "") -> Room:
        """A new room, last in order."""
        raise NotImplementedError

    async def rename_room(self, room: RoomId, name: str, *, name_zh: str | None = None) -> Room:
        """Give the room another name."""
        raise NotImplementedError

    async def move_room(self, room: RoomId, index: int) -> None:
        """Put the room at a place of its home's order."""

    async def remove_room(self, room: RoomId) -> None:
        """Forget the room; its devices stay, without a room."""

    async def add_device(
        self,
        home: HomeId,
        room: RoomId | None,
        name: str,
        *,
        did: Did,
        model: str,
        host: str,
        token: Token,
        port: int = MIIO_PORT,
        name_zh: str = "",
        parent: Did | None = None,
        mac: str = "",
    ) -> Device:
        """A new device with its key. A did the home already has raises BadInput."""
        raise NotImplementedError

    async def remove_device(self, device: DeviceId) -> None:
        """Forget the device and its key."""

    async def rename_device(self, device: DeviceId, name: str, *, name_zh: str | None = None) -> Device:
        """Give the device another name."""
        raise NotImplementedError

    async def rename_part(self, device: DeviceId, part: str, name: str) -> Device:
        """Give a part another name; '' gives back its own."""
        raise NotImplementedError

    async def move_device(self, device: DeviceId, room: RoomId | None) -> Device:
        """Put the device into another room of its home."""
        raise NotImplementedError

    async def replace_token(self, device: DeviceId, token: Token) -> None:
        """Give the device a new key; it is tried at once."""

    async def set_address(self, device: DeviceId, host: str, port: int = MIIO_PORT) -> Device:
        """Give the device another address."""
        raise NotImplementedError

    async def set_layout(self, home: HomeId, key: str, layout: Layout) -> None:
        """Place one tile; key is `device` or `device/part`."""

    async def set_layouts(self, home: HomeId, layouts: dict[str, Layout]) -> None:
        """Place several tiles in one undoable step."""
