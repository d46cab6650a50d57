"""What the engine needs from the world, as protocols; adapters implement them, `bootstrap` connects them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from lararium.domain.capability import Description, Value
from lararium.domain.errors import PanelError
from lararium.domain.home import Device, Home, Layout, Room
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token

Unsubscribe = Callable[[], None]


class Clock(Protocol):
    """Time as a port: tests drive it, the program reads the system's."""

    def monotonic(self) -> float:
        """Seconds that never jump."""
        ...

    def now(self) -> datetime:
        """Aware UTC wall clock."""
        ...

    async def sleep_until(self, deadline: float) -> None:
        """Return once `monotonic() >= deadline`; never early."""
        ...

    async def sleep(self, seconds: float) -> None:
        """`sleep_until(monotonic() + seconds)`."""
        ...


# -- devices ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReadResult:
    """Outcome of one read: confirmed values and, per property, why another could not be read."""

    values: Mapping[str, Value] = field(default_factory=dict)
    refused: Mapping[str, PanelError] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """Answer to `miIO.info`, without the token."""

    model: str
    firmware: str = ""
    hardware: str = ""
    mac: str = ""
    rssi: int | None = None


@dataclass(frozen=True, slots=True)
class LinkHealth:
    """Figures of one link. Times in milliseconds, counts since the link was opened."""

    rtt_p50: float | None = None
    rtt_p95: float | None = None
    sent: int = 0
    answered: int = 0
    lost: int = 0
    garbage: int = 0
    late: int = 0
    route: str = "lan"
    reboots: int = 0
    """How often its clock began anew."""
    repeated: int = 0
    """Requests sent again although it was there: it answered a later one."""


@dataclass(frozen=True, slots=True)
class Push:
    """Values or an event a device sent unasked. `event` is a control id or ''."""

    values: Mapping[str, Value] = field(default_factory=dict)
    event: str = ""
    arguments: Mapping[str, Value] = field(default_factory=dict)


class DeviceLink(Protocol):
    """One device on its network path: serial inside, independent of all others."""

    async def hello(self) -> Did:
        """Greet; the did that answers. Raises DeviceSilent, DeviceUnreachable."""
        ...

    async def info(self) -> DeviceInfo:
        """Ask who it is. Raises DeviceError."""
        ...

    async def read(self, controls: Sequence[str]) -> ReadResult:
        """Read properties by control id, chunked adaptively. Raises DeviceError if none could be asked."""
        ...

    async def write(self, values: Mapping[str, Value]) -> Mapping[str, PanelError]:
        """Set absolute values in one datagram; newest wins while queued.

        Returns refusals per control. Raises DeviceError.
        """
        ...

    async def act(self, action: str, arguments: Sequence[Value] = ()) -> Sequence[Value]:
        """Call an action once, never repeated blindly. Raises DeviceError, OutcomeUnknown."""
        ...

    def on_push(self, listener: Callable[[Push], None]) -> Unsubscribe:
        """Hear unasked reports."""
        ...

    def push_active(self) -> bool:
        """Whether the device currently pushes to us, so that polling may be slow."""
        ...

    def health(self) -> LinkHealth:
        """Figures since opening."""
        ...

    async def close(self) -> None:
        """Free the socket; pending calls fail."""
        ...


class DeviceLinks(Protocol):
    """Opens links; knows drivers, not homes."""

    async def open(self, device: Device, token: Token, description: Description | None) -> DeviceLink:
        """A link to the device at its stored address. Sends nothing yet. Raises GateRefused, BadInput."""
        ...


@dataclass(frozen=True, slots=True)
class Child:
    """A device that a gateway names as its own. `model` is '' where the gateway gives a number that nobody knows."""

    did: Did
    model: str
    firmware: str = ""


class Gateways(Protocol):
    """Asks gateways what hangs on them."""

    def lists_children(self, model: str) -> bool:
        """Whether a gateway of that model is known to tell; cheap."""
        ...

    async def children(self, gateway: Device) -> Sequence[Child]:
        """All children of a gateway whose link is open. Raises DeviceError, BadInput for one that does not tell."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """One answer to a discovery sweep. `model` is '' where only a hello was seen."""

    did: Did
    host: str
    port: int
    model: str = ""
    uptime: int = 0


@dataclass(frozen=True, slots=True)
class Interface:
    """One network interface that discovery may use."""

    name: str
    address: str
    prefix: int
    broadcast: str


class Discovery(Protocol):
    """Finds devices when asked."""

    def sweep(
        self, interfaces: Sequence[Interface], subnets: Sequence[str] = (), port: int = 54321
    ) -> AsyncIterator[Found]:
        """Paced hello to every broadcast of `interfaces` and every address of `subnets` (CIDR), two rounds."""
        ...


class SpecSource(Protocol):
    """Where descriptions of models come from."""

    def description(self, model: str) -> Description | None:
        """What is known of the model, or None: it needs its description. Cheap after the first call."""
        ...


# -- keeping things ----------------------------------------------------------------------------------


class SecretStore(Protocol):
    """Tokens by home and did. All calls may take long and run off the UI's path."""

    async def tokens(self, home: HomeId) -> Mapping[Did, Token]:
        """All tokens of a home. Raises VaultLocked, VaultUnavailable, VaultError."""
        ...

    async def put(self, home: HomeId, tokens: Mapping[Did, Token]) -> None:
        """Add or replace some; others stay. A crash at any point loses none. Raises VaultError."""
        ...

    async def remove(self, home: HomeId, dids: Sequence[Did]) -> None:
        """Wipe some. Missing ones are no error. Raises VaultError."""
        ...

    def describe(self) -> str:
        """Which back-end holds the keys, as one word for `doctor` and Settings."""
        ...


@dataclass(frozen=True, slots=True)
class Pack:
    """One keyring entry: its name, generation and the dids it carries."""

    name: str
    generation: int
    dids: tuple[Did, ...]


class PackIndex(Protocol):
    """Which keyring entries hold which dids; kept in the database."""

    def packs(self, home: HomeId) -> Sequence[Pack]:
        """Current packs of a home."""
        ...

    def replace(self, home: HomeId, packs: Sequence[Pack]) -> None:
        """Switch to these packs in one transaction. Raises StoreError."""
        ...


@dataclass(frozen=True, slots=True)
class CachedState:
    """Last known values of a device, kept over a restart. `seen_at` is epoch seconds."""

    device: DeviceId
    values: Mapping[str, Value]
    seen_at: float | None


class HomeStore(Protocol):
    """Homes, rooms, devices, tile layout, last states and settings. Small synchronous calls; each raises StoreError."""

    def homes(self) -> Sequence[Home]:
        """All homes, in display order."""
        ...

    def rooms(self, home: HomeId) -> Sequence[Room]:
        """Rooms of a home, in display order."""
        ...

    def devices(self, home: HomeId) -> Sequence[Device]:
        """Devices of a home, in display order."""
        ...

    def save_home(self, home: Home) -> None:
        """Add or replace."""
        ...

    def save_room(self, room: Room) -> None:
        """Add or replace."""
        ...

    def save_devices(self, devices: Sequence[Device]) -> None:
        """Add or replace, all or none. Raises BadInput for a did twice in a home or an unknown home or room."""
        ...

    def remove_home(self, home: HomeId) -> None:
        """Forget it with its rooms, devices, layouts and states."""
        ...

    def remove_room(self, room: RoomId) -> None:
        """Forget it; its devices stay, without a room."""
        ...

    def remove_device(self, device: DeviceId) -> None:
        """Forget it with its layouts and its last state."""
        ...

    def layouts(self, home: HomeId) -> Mapping[str, Layout]:
        """How tiles stand, by tile key."""
        ...

    def save_layouts(self, home: HomeId, layouts: Mapping[str, Layout]) -> None:
        """Add or replace these; others stay."""
        ...

    def states(self, home: HomeId) -> Sequence[CachedState]:
        """Last states of the devices of a home."""
        ...

    def save_states(self, states: Sequence[CachedState]) -> None:
        """Add or replace."""
        ...

    def setting(self, name: str, default: str = "") -> str:
        """A setting, `default` where none is kept."""
        ...

    def save_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        ...
