"""State words of a tile, kind by kind: short pieces, most telling first."""

from __future__ import annotations

from collections.abc import Callable

from lararium.domain.capability import Category, ControlType
from lararium.domain.tile import quantity, words_appliances, words_comfort, words_openings, words_sensors
from lararium.domain.tile.activity import motion, position
from lararium.domain.tile.corner import corner
from lararium.domain.tile.parts import PartState
from lararium.domain.tile.speaker import Pieces, Speaker
from lararium.domain.words import Language

_SPEAKING = frozenset({"°C", "s", "min", "h", "d", "W"})
"""Units that say by themselves what is measured."""
_LOWEST_IN_CM = 40.0
"""A height of a desk in figures below this is no number of centimetres."""
_HIGHEST_IN_CM = 250.0
"""Above this it is a number of millimetres."""


def generic(speaker: Speaker) -> Pieces:
    """Whatever the description calls telling: at most two values in words."""
    pieces = speaker.on_off()
    primary = speaker.part.part.primary
    for control in speaker.part.told():
        if (
            len(pieces) >= 2
            or control.id == primary
            or control.category is Category.DIAGNOSTIC
            or control.name == "fault"
        ):
            continue
        value = speaker.part.shown(control)
        if value is None or control.type is ControlType.TEXT or (isinstance(value, str) and len(value) > 24):
            continue
        text = quantity.shown_value(control, value, speaker.language)
        if isinstance(value, bool) or not (control.choices or isinstance(value, str) or control.unit in _SPEAKING):
            text = f"{control.label.of(speaker.language)} {text}"
        if text and text != corner(speaker.part)[0]:
            pieces.append(text)
    return pieces


def desk(speaker: Speaker) -> Pieces:
    """Where it goes, else how high it stands."""
    if motion(speaker.part):
        return words_openings.bed(speaker)
    height = speaker.part.number("height", "current-height")
    if height is not None and height > _LOWEST_IN_CM:
        height = height / 10 if height > _HIGHEST_IN_CM else height
        return [speaker.say("tile.height", height=quantity.number(height, 0))]
    stands = position(speaker.part)
    return words_openings.bed(speaker) if stands is None else [quantity.percent(100 * stands)]


TELLERS: dict[str, Callable[[Speaker], Pieces]] = {
    "light": words_comfort.light,
    "outlet": words_comfort.outlet,
    "switch": words_comfort.plain,
    "fan": words_comfort.fan,
    "hood": words_comfort.fan,
    "air-purifier": words_comfort.purifier,
    "air-fresh": words_comfort.purifier,
    "humidifier": words_comfort.humidifier,
    "dehumidifier": words_comfort.humidifier,
    "heater": words_comfort.heater,
    "electric-blanket": words_comfort.heater,
    "thermostat": words_comfort.heater,
    "air-conditioner": words_comfort.climate,
    "bath-heater": words_comfort.climate,
    "curtain": words_openings.cover,
    "window-opener": words_openings.cover,
    "airer": words_openings.airer,
    "vacuum": words_appliances.vacuum,
    "temperature-humidity-sensor": words_sensors.temperature,
    "air-monitor": words_sensors.air_monitor,
    "magnet-sensor": words_sensors.contact,
    "motion-sensor": words_sensors.motion_sensor,
    "occupancy-sensor": words_sensors.occupancy,
    "submersion-sensor": words_sensors.alarm_sensor("tile.leak", "tile.dry"),
    "smoke-sensor": words_sensors.alarm_sensor("tile.smoke", "tile.ok"),
    "gas-sensor": words_sensors.alarm_sensor("tile.gas", "tile.ok"),
    "camera": words_sensors.camera,
    "video-doorbell": Speaker.battery,
    "lock": words_sensors.lock,
    "kettle": words_appliances.kettle,
    "cooker": words_appliances.appliance,
    "oven": words_appliances.appliance,
    "microwave-oven": words_appliances.appliance,
    "air-fryer": words_appliances.appliance,
    "coffee-machine": words_appliances.appliance,
    "washer": words_appliances.appliance,
    "clothes-dryer": words_appliances.appliance,
    "dishwasher": words_appliances.appliance,
    "fridge": words_appliances.fridge,
    "water-heater": words_appliances.water_heater,
    "water-purifier": words_appliances.water_purifier,
    "television": words_appliances.media,
    "speaker": words_appliances.media,
    "gateway": words_appliances.gateway,
    "remote-control": Speaker.battery,
    "diffuser": words_appliances.with_mode,
    "pet-feeder": words_appliances.feeder,
    "bed": words_openings.bed,
    "desk": desk,
    "germicidal-lamp": words_appliances.germicidal,
}


def pieces(part: PartState, language: Language, children: int = 0) -> Pieces:
    """State words of a part, at most three short pieces; falls back to whatever is telling, then to `Ready`."""
    speaker = Speaker(part, language, children)
    teller = TELLERS.get(part.kind, generic)
    found = [p for p in teller(speaker) if p] or [p for p in generic(speaker) if p]
    return found[:3]
