"""What is used up and has to be bought or refilled: batteries, filters, brushes, salt, detergent …

A supply is named at its own threshold: batteries at 20 %, everything else at 10 %, at 7 days, or at 24 hours of running
time; a list by its words, a flag by being set. One line for a supply, however many figures tell it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lararium.domain.capability import Control, Description, Value
from lararium.domain.sentences import sentence
from lararium.domain.state import DeviceState
from lararium.domain.tile import quantity
from lararium.domain.tile.parts import meaning, slug
from lararium.domain.words import Language

BATTERY_LOW = 20.0
SUPPLY_LOW = 10.0
"""Percent at and under which a supply is named."""
DAYS_LOW = 7.0
RUNNING_LOW = 24.0
"""Hours of running time."""

_SUPPLIES: tuple[tuple[str, str], ...] = (
    (r"batter", "battery"),
    (r"(roll|main|middle)-?brush", "main_brush"),
    (r"(side|edge)-?brush", "side_brush"),
    (r"brush", "brush"),
    (r"\bmop\b|mop-(life|left|hours)", "mop"),
    (r"filter|hypa|hepa|strainer", "filter"),
    (r"sensor-(life|left)|senor-(life|left)", "sensor"),
    (r"salt|water-softener", "salt"),
    (r"detergent|cleaning-fluid|cleaner-fluid", "detergent"),
    (r"softener", "softener"),
    (r"rinse-aid|rinse-agent|rinse-left", "rinse_aid"),
    (r"dust-bag", "dust_bag"),
    (r"cartridge|ink-left", "cartridge"),
    (r"repellent|mosquito-mat", "repellent"),
    (r"pet-food|food-left|grain", "pet_food"),
    (r"silver-?ion", "silver_ion"),
    (r"deodor|purify-box", "deodorant"),
    (r"anode|magnesium", "anode"),
    (r"end-?of-?life|days-of-life", "sensor_age"),
)
_COMPILED = tuple((re.compile(pattern), key) for pattern, key in _SUPPLIES)
_LEFT = re.compile(r"level|life|left|remain|hours|percent|days-of|battery$|salt$")
_NOT_LEFT = re.compile(r"used|total|consume|temp|voltage|max|capacity|type|model|status-code|support|id$")
_GONE = re.compile(r"-(gone|missing|empty|lack|shortage|exhausted|run-out|low)$|low-battery$")
_LOW_WORDS = re.compile(r"low|empty|insufficient|lack|exhaust|shortage|run-?out|replace|didian|不足|缺|低|耗尽|用完|空")
_NOT_LOW = re.compile(r"not-low|no-lack|not-lack|not-empty|normal|sufficient$|正常|充足")
_PERCENT_TOPS = (100.0, 101.0)
_CHARGING = re.compile(r"charging|full|charged")
_SELF_CHARGING = frozenset(("vacuum", "mower"))
"""Kinds that go and charge by themselves."""
_ICONS = {"battery": "battery", "filter": "filter"}


@dataclass(frozen=True, slots=True)
class Supply:
    """One supply that runs low. `key` tells two of a kind apart by their service."""

    key: str
    words: str
    advice: str
    icon: str


def low_supplies(description: Description, state: DeviceState, name: str, language: Language) -> list[Supply]:
    """Those of a device, each once. Empty where nothing is known."""
    found: dict[str, Supply] = {}
    twins = _twins(description)
    for control in description.controls:
        supply = supply_of(control)
        value = state.values.get(control.id) if supply else None
        if value is None or (supply == "battery" and not _wants_charge(description, control, state)):
            continue
        left = _left(control, value, language, BATTERY_LOW if supply == "battery" else SUPPLY_LOW)
        if left is None:
            continue
        key = f"{supply}:{control.service}"
        if key not in found:
            what = control.label.of(language) if supply in twins else sentence(f"supply.{supply}", language)
            words = sentence(_told(supply, left), language, name=name, supply=what, left=left)
            advice = sentence(f"supply.{supply}.next", language)
            found[key] = Supply(key, words, advice, _ICONS.get(supply, "consumable"))
    return list(found.values())


def _told(supply: str, left: str) -> str:
    if supply == "battery":
        return "alert.battery_left" if left else "alert.battery_low"
    return "alert.supply_left" if left else "alert.supply_low"


def supply_of(control: Control) -> str:
    """Which supply a control tells of, '' for none."""
    if control.what != "property" or control.writable or not (control.readable or control.notify):
        return ""
    name = control.name
    counts = (_LEFT.search(name) or _GONE.search(name)) and not _NOT_LEFT.search(name)
    if not counts:
        return ""
    return next((key for pattern, key in _COMPILED if pattern.search(name)), "")


def _twins(description: Description) -> frozenset[str]:
    """Supplies of which the device has several, in services of their own."""
    services: dict[str, set[str]] = {}
    for control in description.controls:
        supply = supply_of(control)
        if supply:
            services.setdefault(supply, set()).add(control.service)
    return frozenset(supply for supply, names in services.items() if len(names) > 1 and supply != "battery")


def _left(control: Control, value: Value, language: Language, percent_low: float) -> str | None:
    """What is left in words where that is little, '' where only that it is little is known, None where all is well."""
    if control.choices:
        word = meaning(control, value)
        label = next((c.label.en for c in control.choices if c.value == value), "")
        text = f"{word} {slug(label)}"
        return "" if _LOW_WORDS.search(text) and not _NOT_LOW.search(text) else None
    if isinstance(value, bool):
        return "" if value and _GONE.search(control.name) else None
    if isinstance(value, str) or value < 0:
        return None
    seconds = {"min": quantity.MINUTE, "h": quantity.HOUR, "d": quantity.DAY}.get(control.unit)
    if seconds is not None:
        limit = DAYS_LOW * quantity.DAY if control.unit == "d" else RUNNING_LOW * quantity.HOUR
        return quantity.duration(value * seconds, language) if value * seconds <= limit else None
    if "days" in control.name:
        return quantity.duration(value * quantity.DAY, language) if value <= DAYS_LOW else None
    top = control.range.maximum if control.range is not None else 0.0
    if control.unit == "%" or top in _PERCENT_TOPS:
        return quantity.percent(value) if value <= percent_low else None
    return None


def _wants_charge(description: Description, battery: Control, state: DeviceState) -> bool:
    """Whether a low battery is somebody's business: not while it charges, nor where the device sees to it itself."""
    if description.kind in _SELF_CHARGING:
        return False
    for control in description.controls:
        if control.name == "charging-state" and control.service == battery.service:
            word = meaning(control, state.values.get(control.id))
            if _CHARGING.search(word) and not word.startswith(("not", "no-", "dis", "un")):
                return False
    return True
