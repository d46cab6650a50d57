"""One open home: its devices, what is known of them, and the way to command them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from lararium.domain.capability import Description, Value
from lararium.domain.errors import PanelError
from lararium.domain.home import Device, Home, Layout, Room
from lararium.domain.ids import DeviceId
from lararium.engine.live_home import LiveHome
from lararium.ports import LinkHealth


class House:
    """One open home. Mappings are live views, replaced on structural change; hold the House, not them."""

    home: Home
    rooms: tuple[Room, ...]
    """In display order."""
    devices: Mapping[DeviceId, Device]
    """In display order."""
    descriptions: Mapping[DeviceId, Description | None]
    layouts: Mapping[str, Layout]
    """Keyed `device` or `device/part`."""
    live: LiveHome
    trouble: PanelError | None
    """Why keys are missing (VaultLocked ...); None while all is well."""

    async def start(self) -> None:
        """Begin polling; links open by themselves, many at once."""

    async def stop(self) -> None:
        """End polling, save last states, close all links."""

    def focus(self, devices: Collection[DeviceId]) -> None:
        """The devices on screen: polled every 5 s and first."""

    async def command(
        self, device: DeviceId, values: Mapping[str, Value], *, consent: bool = False, by: str = "panel"
    ) -> None:
        """Set absolute values by control id; pending shown at once, returns when confirmed. Raises PanelError."""

    async def act(
        self,
        device: DeviceId,
        action: str,
        arguments: Sequence[Value] = (),
        *,
        consent: bool = False,
        by: str = "panel",
    ) -> Sequence[Value]:
        """Call an action once; its answers. Raises PanelError."""
        raise NotImplementedError

    async def refresh(self, device: DeviceId) -> None:
        """Read everything now. Raises PanelError."""

    def identify_action(self, device: DeviceId) -> str | None:
        """Control id of the action that makes the device show itself, None if it has none."""

    async def identify(self, device: DeviceId) -> None:
        """Let the device blink or beep. Raises NoSuchThing where it cannot, PanelError."""

    def health(self, device: DeviceId) -> LinkHealth | None:
        """Figures of the link, None while none is open."""

    def observe_commands(self, listener: Callable[[object], None]) -> Callable[[], None]:
        """Hear of every finished command (for the bell list)."""
        raise NotImplementedError
