"""Short ways to write a description and a state by hand, for tests of what tiles say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lararium.domain.capability import (
    Category,
    Choice,
    Control,
    ControlType,
    Description,
    Format,
    Hazard,
    Part,
    Range,
    Value,
)
from lararium.domain.ids import ControlId, DeviceId
from lararium.domain.spec.kinds import KINDS
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import Now, TileFace, face
from lararium.domain.words import Language, Words

NOW = Now(wall=1_000_000.0, monotonic=500.0)


def choices(*words: str, first: int = 0) -> tuple[Choice, ...]:
    """A list whose meanings are the words, counted from `first`; a word starting with a capital has no meaning."""
    return tuple(
        Choice(first + n, Words(word, f"中{word}"), "" if word[:1].isupper() else word) for n, word in enumerate(words)
    )


def prop(
    id_: str,
    *,
    part: str = "",
    range_: tuple[float, float, float] | None = None,
    list_: Sequence[Choice] = (),
    unit: str = "",
    writable: bool = False,
    readable: bool = True,
    hazard: Hazard = Hazard.NONE,
    text: bool = False,
) -> Control:
    """A property: a switch unless it has a range, a list, or is text."""
    service, name = id_.split(":")
    kind = ControlType.CHOICE if list_ else ControlType.SLIDER if range_ else ControlType.TOGGLE
    return Control(
        id=ControlId(id_),
        part=part,
        service=service,
        name=name,
        what="property",
        siid=2,
        iid=1,
        type=ControlType.TEXT if text else kind if writable else ControlType.READING,
        category=Category.SETTING if writable else Category.READING,
        label=Words(name, f"中{name}"),
        format=Format.STRING if text else Format.INT if range_ or list_ else Format.BOOL,
        unit=unit,
        range=Range(*range_) if range_ else None,
        choices=tuple(list_),
        readable=readable,
        writable=writable,
        hazard=hazard,
    )


def action(id_: str, *, part: str = "", arguments: Sequence[str] = ()) -> Control:
    """An action."""
    service, name = id_.split(":")
    return Control(
        ControlId(id_),
        part,
        service,
        name,
        "action",
        2,
        1,
        ControlType.BUTTON,
        Category.SETTING,
        Words(name, f"中{name}"),
        arguments=tuple(ControlId(a) for a in arguments),
    )


def part(
    kind: str, *, id_: str = "", primary: str | None = None, level: str | None = None, state: Sequence[str] = ()
) -> Part:
    """A part."""
    return Part(
        id_,
        kind,
        KINDS[kind].title,
        ControlId(primary) if primary else None,
        ControlId(level) if level else None,
        tuple(ControlId(c) for c in state),
    )


def device(
    kind: str,
    *controls: Control,
    parts: Sequence[Part] = (),
    primary: str | None = None,
    level: str | None = None,
    state: Sequence[str] = (),
) -> Description:
    """A description with one main part, or the parts given."""
    made = tuple(parts) or (part(kind, primary=primary, level=level, state=state),)
    return Description(f"test.{kind}.v1", "urn:test", kind, KINDS[kind].title, "spec", made, controls)


def seen(
    values: Mapping[str, Value] | None = None,
    *,
    freshness: Freshness = Freshness.FRESH,
    pending: Mapping[str, Value] | None = None,
    ago: float | None = 5.0,
    waiting: float = 0.1,
    name: str = "d1",
) -> DeviceState:
    """A state last heard of `ago` seconds before NOW, its commands waiting for `waiting` seconds."""
    return DeviceState(
        DeviceId(name),
        freshness,
        dict(values or {}),
        dict(pending or {}),
        NOW.monotonic - waiting if pending else None,
        None if ago is None else NOW.wall - ago,
    )


def show(
    description: Description | None,
    state: DeviceState,
    *,
    part_id: str = "",
    language: Language = Language.EN,
    children: int = 0,
    locked: bool = False,
) -> TileFace:
    return face(description, part_id, state, name="Tile", language=language, now=NOW, children=children, locked=locked)


def says(description: Description, language: Language = Language.EN, **values: Value) -> str:
    """State words with values given as service__name."""
    return show(
        description, seen({k.replace("__", ":").replace("_", "-"): v for k, v in values.items()}), language=language
    ).state


LAMP = device(
    "light",
    prop("light:on", writable=True),
    prop("light:brightness", writable=True, range_=(1, 100, 1), unit="%"),
    primary="light:on",
    level="light:brightness",
    state=("light:on", "light:brightness"),
)

CURTAIN = device(
    "curtain",
    prop("curtain:motor-control", writable=True, readable=False, list_=choices("stop", "open", "close")),
    prop("curtain:current-position", range_=(0, 100, 1), unit="%"),
    prop("curtain:target-position", writable=True, range_=(0, 100, 1), unit="%"),
    prop("curtain:status", list_=choices("stop", "opening", "closing")),
    primary="curtain:target-position",
    level="curtain:target-position",
    state=("curtain:current-position",),
)

AIR_CONDITIONER = device(
    "air-conditioner",
    prop("air-conditioner:on", writable=True),
    prop("air-conditioner:mode", writable=True, list_=choices("cool", "heat", "fan", "dry", first=1)),
    prop("air-conditioner:target-temperature", writable=True, range_=(16, 30, 0.5), unit="°C"),
    prop("environment:temperature", range_=(-30, 60, 0.1), unit="°C"),
    primary="air-conditioner:on",
    level="air-conditioner:target-temperature",
)

HUMIDIFIER = device(
    "humidifier",
    prop("humidifier:on", writable=True),
    prop("humidifier:fault", list_=choices("ok", "Insufficient Water", "E3")),
    prop("humidifier:target-humidity", writable=True, range_=(30, 80, 1), unit="%"),
    prop("environment:relative-humidity", range_=(0, 100, 1), unit="%"),
    primary="humidifier:on",
    level="humidifier:target-humidity",
)

LEAK = device(
    "submersion-sensor",
    prop("submersion-sensor:submersion-state"),
    prop("battery:battery-level", range_=(0, 100, 1), unit="%"),
    state=("submersion-sensor:submersion-state",),
)
