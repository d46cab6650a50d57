"""What a device can do, as the panel sees it: controls grouped into parts.

Made from a MIoT spec (`domain.spec`) or from the table of an old model; everything above reads only this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lararium.domain.ids import ControlId
from lararium.domain.words import Words

Value = bool | int | float | str


class ControlType(StrEnum):
    """Which control a person gets."""

    TOGGLE = "toggle"
    CHOICE = "choice"
    SLIDER = "slider"
    NUMBER = "number"
    TEXT = "text"
    COLOR = "color"
    POSITION = "position"
    READING = "reading"
    BUTTON = "button"
    EVENT = "event"


class Category(StrEnum):
    """Where a control stands on the sheet."""

    PRIMARY = "primary"
    SETTING = "setting"
    READING = "reading"
    CONSUMABLE = "consumable"
    DIAGNOSTIC = "diagnostic"
    ARGUMENT = "argument"


class Hazard(StrEnum):
    """What using it wrongly can do; anything but NONE wants a deliberate hand."""

    NONE = "none"
    HEAT = "heat"
    MOTION = "motion"
    POWER = "power"
    LOCK = "lock"
    GAS = "gas"
    LIGHT = "uv"
    DATA = "data"


class Restorability(StrEnum):
    """Whether a former value can be given back."""

    EXACT = "exact"
    ENDPOINT = "endpoint"
    TIMED = "timed"
    NONE = "none"


class Format(StrEnum):
    """Wire type of a value."""

    BOOL = "bool"
    INT = "int"
    FLOAT = "float"
    STRING = "string"


@dataclass(frozen=True, slots=True)
class Range:
    """Closed interval with a step, in the control's unit."""

    minimum: float
    maximum: float
    step: float


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a value list. `meaning` is the normalised word (`cool`, `idle`, `open` …) or ''."""

    value: int | str | bool
    label: Words
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """One property, action or event of a device, with everything a sheet, a tile or the wire needs."""

    id: ControlId
    part: str
    service: str
    """Standard service name, with `-2` … when repeated."""
    name: str
    """Standard property, action or event name."""
    what: str
    """`property`, `action` or `event`."""
    siid: int
    iid: int
    type: ControlType
    category: Category
    label: Words
    format: Format = Format.STRING
    unit: str = ""
    """Normalised: %, °C, K, W, kWh, lx, ppm, µg/m³, mg/m³, s, min, h, d, dB, V, A, ° … or ''."""
    range: Range | None = None
    choices: tuple[Choice, ...] = ()
    readable: bool = False
    writable: bool = False
    notify: bool = False
    hazard: Hazard = Hazard.NONE
    restorability: Restorability = Restorability.NONE
    arguments: tuple[ControlId, ...] = ()
    """Controls (category ARGUMENT or any property) an action or event takes, in order."""
    scale: float = 1.0
    """Value of the panel = value on the wire x scale. Unit, range and choices are the panel's."""
    inverted: bool = False
    """Whether the device counts from the other end of `range`."""
    unknown: tuple[int | str | bool, ...] = ()
    """Values on the wire by which the device says that it does not know."""
    wire: Format | None = None
    """Format on the wire where a scale makes it another than `format`."""

    def meaning_of(self, value: Value | None) -> str:
        """Normalised word of a list value, '' where there is none."""
        return next((c.meaning for c in self.choices if c.value == value), "")

    def value_meaning(self, *meanings: str) -> int | str | bool | None:
        """First list value whose meaning is one of `meanings`, in the order asked."""
        for meaning in meanings:
            for choice in self.choices:
                if choice.meaning == meaning:
                    return choice.value
        return None


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of a device that can be a tile of its own (a gang, a lamp in a fan)."""

    id: str
    """`''` for the main part, else the service key (`switch-2`)."""
    kind: str
    title: Words
    primary: ControlId | None
    level: ControlId | None
    state: tuple[ControlId, ...] = ()
    """Controls whose values make the state words and the corner value, most telling first."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something of the spec that is not shown, and why."""

    siid: int
    iid: int
    what: str
    why: str


class Sending(StrEnum):
    """How a lamp wants several values at once."""

    TOGETHER = "together"
    POWER_FIRST = "power_first"
    ONE_BY_ONE = "one_by_one"


class LatentLook(StrEnum):
    """How brightness and colour of a lamp that is off can be given back."""

    BATCH = "batch"
    BEFORE_OFF = "before_off"
    ON_NEXT_ON = "on_next_on"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a model's manners beyond its spec; override packs fill it."""

    slow: bool = False
    """Answers late: wait longer before asking again."""
    chunk: int = 0
    """Most properties of one request, 0 where it has to be found out."""
    poll: float = 0.0
    """Seconds between polls at the least, 0 for the panel's own pace."""
    boots_off: bool | None = None
    """Whether it is off after a power cut, None where unknown."""
    sending: Sending = Sending.TOGETHER
    latent_look: LatentLook = LatentLook.SKIP
    drifting: tuple[ControlId, ...] = ()
    """Properties that change by themselves and never count as a person's doing."""


@dataclass(frozen=True, slots=True)
class Description:
    """All a panel knows of a model."""

    model: str
    urn: str
    kind: str
    """From the closed list `domain.spec.kinds.KINDS` (MIoT type names; `generic` falls back)."""
    title: Words
    source: str
    """`spec`, `override`, `legacy` or `none`."""
    parts: tuple[Part, ...]
    controls: tuple[Control, ...]
    hidden: tuple[Hidden, ...] = ()
    profile: Profile = Profile()
    _by_id: dict[str, Control] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_id.update((c.id, c) for c in self.controls)

    def control(self, control: str) -> Control | None:
        """The control of that id, or None."""
        return self._by_id.get(control)

    def __iter__(self) -> Iterator[Control]:
        return iter(self.controls)

    def pollable(self) -> tuple[Control, ...]:
        """Readable properties, in spec order."""
        return tuple(c for c in self.controls if c.what == "property" and c.readable)

    def part(self, part: str) -> Part | None:
        """The part of that id, or None."""
        return next((p for p in self.parts if p.id == part), None)


Values = Mapping[str, Value]
