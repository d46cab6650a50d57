"""What a tile shows and what touching it means: the values the functions of this package return."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from lararium.domain.capability import Description, Value
from lararium.domain.home import Device
from lararium.domain.ids import ControlId, DeviceId
from lararium.domain.state import DeviceState


class Look(StrEnum):
    """How a tile is dressed; the fill follows `TileFace.on`, the dress follows this.

    Precedence: alarm > error > unreachable > pending > stale > assumed > locked > on/off.
    """

    OFF = "off"
    ON = "on"
    PENDING = "pending"
    UNREACHABLE = "unreachable"
    ERROR = "error"
    STALE = "stale"
    LOCKED = "locked"
    ASSUMED = "assumed"
    ALARM = "alarm"
    NEEDS_DESCRIPTION = "needs_description"
    APART = "apart"
    """There is no way to it on the local network: nothing is wrong with it, and nothing can be done with it here."""


class TapKind(StrEnum):
    """What a tap on the whole tile does."""

    TOGGLE = "toggle"
    HOLD = "hold"
    """Only a hold of 600 ms does it; a short tap says so."""
    SHEET = "sheet"
    RETRY = "retry"
    STOP = "stop"
    TWO_BUTTONS = "two_buttons"
    OPEN_CLOSE = "open_close"
    """Two buttons, of something that opens."""
    """Show On and Off instead of a toggle: `taps.switch` makes the intent of each."""
    ASK_DESCRIPTION = "ask_description"


@dataclass(frozen=True, slots=True)
class Now:
    """One moment on both clocks: `wall` epoch seconds, `monotonic` as in `DeviceState.pending_since`."""

    wall: float
    monotonic: float


@dataclass(frozen=True, slots=True)
class TileFace:
    """Everything one tile draws and says, in one language."""

    look: Look
    on: bool | None
    """True fills the tile; None where on and off mean nothing or nobody knows."""
    kind: str
    hue: str
    """Token name of `Kind.hue`; an air conditioner changes it with its mode."""
    icon: str
    badge: str
    """Small corner icon (`error`, `wifi-off`, `sync`, `clock`, `lock-small`, `warning`, `battery`) or ''."""
    name: str
    state: str
    value: str
    """Corner value with its sign (`12`, `23.5°`, `48%`) or ''."""
    unit: str
    """Small word beside the corner value (`PM2.5`, `W`, `min`) or ''."""
    level: float | None
    """0..1 for the track, None for no track."""
    level_writable: bool
    tap: TapKind
    spoken: str
    """Accessible name: `Ceiling light, on, 60 percent`."""
    hint: str
    """Accessible description: what a tap does."""
    refresh_in: float | None = None
    """Seconds after which the words change by time alone, None if they do not."""


@dataclass(frozen=True, slots=True)
class Write:
    """Absolute values for one device, in the order they should be written."""

    values: Mapping[ControlId, Value]


@dataclass(frozen=True, slots=True)
class Act:
    """One action of a device with its arguments in order."""

    action: ControlId
    arguments: tuple[Value, ...] = ()


Intent = Write | Act


class Severity(IntEnum):
    """How loud an alert is; larger is louder."""

    INFO = 1
    WARNING = 2
    ALARM = 3


@dataclass(frozen=True, slots=True)
class Alert:
    """One line above the tiles and in the bell list. `key` is stable while the cause lasts."""

    severity: Severity
    key: str
    words: str
    """Short, with the device's name: `Front door open 12 min`."""
    icon: str
    device: DeviceId
    """The device to open; the gateway for a silent group."""
    devices: tuple[DeviceId, ...] = ()
    """All devices it speaks of."""
    advice: str = ""
    """What to do next."""


@dataclass(frozen=True, slots=True)
class RoomSummary:
    """One room in a glance. Temperatures in °C, humidity in %, PM2.5 in µg/m³; None where nothing measures it."""

    temperature: float | None = None
    humidity: float | None = None
    pm25: float | None = None
    lights: int = 0
    lights_on: int = 0
    others_on: int = 0
    devices: int = 0
    silent: int = 0
    alerts: tuple[Alert, ...] = field(default=())
    words: str = ""
    """`23.4° · 48% · 1 on`, ready to show."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One device as alerts and room summaries see it. `name` is already in the language asked for."""

    device: Device
    description: Description | None
    state: DeviceState
    name: str
    since: Mapping[str, float] = field(default_factory=dict)
    """Epoch seconds at which the value of a control last changed, as far as known."""
