"""State words of a tile, kind by kind: short pieces, most telling first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lararium.domain.capability import Category, ControlType
from lararium.domain.sentences import sentence
from lararium.domain.tile import quantity
from lararium.domain.tile.activity import (
    Motion,
    airer_lamp,
    at_work,
    contact_open,
    drying,
    fraction,
    is_locked,
    is_on,
    is_open,
    motion,
    moved,
    occupied,
    position,
    tripped,
)
from lararium.domain.tile.parts import PartState, meaning, truth
from lararium.domain.tile.taps import level_value_text
from lararium.domain.words import Language

Pieces = list[str]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A part that is asked for its words in one language."""

    part: PartState
    language: Language
    children: int = 0

    def say(self, key: str, **fields: object) -> str:
        """A sentence of the catalogue."""
        return sentence(key, self.language, **fields)

    def on_off(self) -> Pieces:
        """On or Off, nothing where unknown."""
        on = is_on(self.part)
        return [] if on is None else [self.say("tile.on" if on else "tile.off")]

    def label(self, *names: str) -> Pieces:
        """Value of the first known property in words."""
        for name in names:
            control = self.part.find(name)
            value = self.part.shown(control)
            if control is not None and value is not None:
                text = quantity.shown_value(control, value, self.language)
                return [text] if text else []
        return []

    def battery(self) -> Pieces:
        """Battery in percent."""
        level = self.part.number("battery-level") if self.part.is_main else None
        return [] if level is None else [self.say("tile.battery", percent=quantity.percent(level))]

    def room(self) -> Pieces:
        """Room temperature now."""
        value = self.part.number("indoor-temperature", "temperature")
        return [] if value is None else [self.say("tile.room_now", value=quantity.degrees(value))]

    def left(self) -> Pieces:
        """Time left, where more than none."""
        control = self.part.find("left-time", "cook-left-time", "remain-time", "dry-left-time", "drying-left-time")
        value = self.part.number(control.name) if control is not None else None
        if control is None or value is None or value <= 0:
            return []
        return [quantity.duration(quantity.seconds_of(value, control.unit), self.language)]


def _plain(speaker: Speaker) -> Pieces:
    return speaker.on_off()


def _light(speaker: Speaker) -> Pieces:
    pieces = speaker.on_off()
    level = speaker.part.level()
    share = fraction(level, speaker.part.shown(level)) if level is not None else None
    if is_on(speaker.part) and share is not None:
        pieces.append(quantity.percent(max(1.0, share * 100)))
    return pieces


def _outlet(speaker: Speaker) -> Pieces:
    pieces = speaker.on_off()
    control = speaker.part.find("electric-power")
    watts = speaker.part.number("electric-power")
    if is_on(speaker.part) is not False and control is not None and watts is not None:
        pieces.append(quantity.with_unit(watts, control.unit or "W", speaker.language))
    return pieces


def air_word(pm25: float) -> str:
    """Key of the word for a PM2.5 density in µg/m³ (Chinese standard GB 3095: 35 and 75)."""
    return "tile.air_good" if pm25 <= 35 else "tile.air_fair" if pm25 <= 75 else "tile.air_poor"


def _purifier(speaker: Speaker) -> Pieces:
    part = speaker.part
    pieces = speaker.on_off() if is_on(part) is not True else speaker.label("mode") or speaker.on_off()
    pm25 = part.number("pm2.5-density")
    if pm25 is not None and is_on(part) is not False:
        pieces.append(speaker.say(air_word(pm25)))
    return pieces


def level_words(part: PartState, language: Language) -> str:
    """The level in words: `60%` on a scale, `Level 2` on a list of steps."""
    level = part.level()
    value = part.shown(level)
    return "" if level is None or value is None else level_value_text(level, value, language)


def _fan(speaker: Speaker) -> Pieces:
    if is_on(speaker.part) is not True:
        return speaker.on_off()
    pieces = [level_words(speaker.part, speaker.language)] if speaker.part.level() else []
    pieces = [p for p in pieces if p] or speaker.label("mode") or speaker.on_off()
    if speaker.part.flag("horizontal-swing", "vertical-swing"):
        pieces.append(speaker.say("tile.swing"))
    return pieces


def _humidifier(speaker: Speaker) -> Pieces:
    pieces = speaker.on_off()
    target = speaker.part.number("target-humidity")
    if is_on(speaker.part) and target is not None:
        pieces.append(speaker.say("tile.to", value=quantity.percent(target)))
    elif is_on(speaker.part):
        pieces = speaker.label("mode") or pieces
    return pieces


def _climate(speaker: Speaker) -> Pieces:
    pieces = speaker.on_off() if is_on(speaker.part) is not True else speaker.label("mode") or speaker.on_off()
    return pieces + speaker.room()


def _heater(speaker: Speaker) -> Pieces:
    if is_on(speaker.part) and speaker.part.meaning("status") in ("heating", "heat", "busy"):
        return [speaker.say("tile.heating"), *speaker.room()]
    return speaker.on_off() + speaker.room()


_DIRECTIONS = {
    Motion.OPENING: "tile.opening",
    Motion.CLOSING: "tile.closing",
    Motion.RISING: "tile.rising",
    Motion.LOWERING: "tile.lowering",
    Motion.MOVING: "tile.moving",
}


def _cover(speaker: Speaker) -> Pieces:
    way = motion(speaker.part)
    if way:
        return [speaker.say(_DIRECTIONS[way])]
    here, opened = position(speaker.part), is_open(speaker.part)
    if opened is None:
        return []
    if here is not None and 0.03 < here < 0.97:
        return [speaker.say("tile.open_at", percent=quantity.percent(here * 100))]
    return [speaker.say("tile.open" if opened else "tile.closed")]


def _airer(speaker: Speaker) -> Pieces:
    part = speaker.part
    way = motion(part)
    if way:
        return [speaker.say(_DIRECTIONS[way])]
    if drying(part):
        return [speaker.say("tile.drying"), *speaker.left()]
    pieces: Pieces = []
    lamp = airer_lamp(part)
    if lamp is not None and truth(lamp, part.shown(lamp)):
        pieces.append(speaker.say("tile.light_on"))
    return pieces + _height(speaker)


_HEIGHTS = {"top": "tile.raised", "middle": "tile.halfway", "bottom": "tile.lowered"}


def _height(speaker: Speaker) -> Pieces:
    # An airer's scale runs from raised (0) to lowered, the other way round than a curtain's.
    word = speaker.part.meaning("status")
    if word in _HEIGHTS:
        return [speaker.say(_HEIGHTS[word])]
    control = speaker.part.find("current-position")
    value = speaker.part.shown(control)
    if control is None or value is None:
        return []
    if control.choices:
        key = _HEIGHTS.get(meaning(control, value), "")
        return [speaker.say(key) if key else quantity.shown_value(control, value, speaker.language)]
    down = fraction(control, value)
    if down is None:
        return []
    return [speaker.say("tile.raised" if down <= 0.05 else "tile.lowered" if down >= 0.95 else "tile.halfway")]


_VACUUM_WORDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("go-charg", "return"), "tile.returning"),
    (("charged", "docked", "charging-complet", "fully"), "tile.docked"),
    (("not-charg",), "tile.idle"),
    (("charg",), "tile.charging"),
    (("pause",), "tile.paused"),
    (("mop",), "tile.mopping"),
    (("sweep", "clean", "busy", "work", "running"), "tile.cleaning"),
    (("idle", "sleep", "standby", "stop"), "tile.idle"),
)


def _vacuum(speaker: Speaker) -> Pieces:
    part = speaker.part
    word = part.meaning("status")
    key = next((k for words, k in _VACUUM_WORDS if any(w in word for w in words)), "") if word else ""
    level = part.number("battery-level")
    if "sweep" in word and "mop" in word:
        key = "tile.cleaning"
    charging = part.meaning("charging-state")
    if key in ("", "tile.idle") and charging and "not" not in charging and "charg" in charging:
        key = "tile.charging"
    if key == "tile.charging" and level is not None and level >= 99:
        key = "tile.docked"
    pieces = [speaker.say(key)] if key else speaker.label("status")
    area = part.number("cleaning-area", "clean-area")
    if key in ("tile.cleaning", "tile.mopping") and area:
        return [*pieces, f"{quantity.number(area)} m²"]
    return pieces + ([] if level is None else [quantity.percent(level)])


def _temperature(speaker: Speaker) -> Pieces:
    humidity = speaker.part.number("relative-humidity")
    if humidity is None or speaker.part.number("temperature", "indoor-temperature") is None:
        return []
    return [speaker.say("tile.humidity", value=quantity.percent(humidity))]


def _air_monitor(speaker: Speaker) -> Pieces:
    pm25 = speaker.part.number("pm2.5-density")
    pieces = [] if pm25 is None else [speaker.say(air_word(pm25))]
    co2 = speaker.part.number("co2-density")
    if co2 is not None and pm25 is not None:
        pieces.append(f"CO₂ {quantity.number(co2, 0)}")
    temperature = speaker.part.number("temperature")
    if temperature is not None and (pm25 is not None or co2 is not None) and len(pieces) < 2:
        pieces.append(quantity.degrees(temperature))
    return pieces


def _contact(speaker: Speaker) -> Pieces:
    opened = contact_open(speaker.part)
    return [] if opened is None else [speaker.say("tile.open" if opened else "tile.closed")]


def _motion_sensor(speaker: Speaker) -> Pieces:
    seen = moved(speaker.part)
    if seen is None:
        return speaker.battery()
    if seen:
        return [speaker.say("tile.motion")]
    control = speaker.part.find("no-motion-duration")
    quiet = speaker.part.number("no-motion-duration")
    if control is not None and quiet:
        seconds = quantity.seconds_of(quiet, control.unit, otherwise="s")
        return [speaker.say("tile.no_motion_for", duration=quantity.duration(seconds, speaker.language))]
    return [speaker.say("tile.no_motion")]


def _occupancy(speaker: Speaker) -> Pieces:
    seen = occupied(speaker.part)
    return [] if seen is None else [speaker.say("tile.occupied" if seen else "tile.vacant")]


_CALM = frozenset(("ok", "idle", "none", "off", "no-leak", "no-alarm", "good"))


def _alarm_sensor(alarm: str, calm: str) -> Callable[[Speaker], Pieces]:
    def tell(speaker: Speaker) -> Pieces:
        bad = tripped(speaker.part)
        if bad:
            return [speaker.say(alarm)]
        word = speaker.part.meaning("status")
        if word and word not in _CALM and not word.startswith("normal"):
            return speaker.label("status") + speaker.battery()
        return ([] if bad is None else [speaker.say(calm)]) + speaker.battery()

    return tell


def _camera(speaker: Speaker) -> Pieces:
    on = is_on(speaker.part)
    return [] if on is None else [speaker.say("tile.watching" if on else "tile.private")]


def _lock(speaker: Speaker) -> Pieces:
    pieces: Pieces = []
    locked = is_locked(speaker.part)
    if speaker.part.find("door-state") is not None and contact_open(speaker.part):
        pieces = [speaker.say("tile.door_open")]
    elif locked is not None:
        pieces = [speaker.say("tile.locked" if locked else "tile.unlocked")]
    elif contact_open(speaker.part) is False:
        pieces = [speaker.say("tile.closed")]
    return pieces + speaker.battery()


_WORK_WORDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("keep-warm", "keeping-warm", "keepwarm", "warming"), "tile.keeping_warm"),
    (("pause",), "tile.paused"),
    (("delay", "appoint", "book", "reserv"), "tile.delayed"),
    (("finish", "complet", "done", "cooked"), "tile.done"),
    (("spin",), "tile.spinning"),
    (("rins",), "tile.rinsing"),
    (("dry",), "tile.drying"),
    (("wash",), "tile.washing"),
    (("heat", "boil", "preheat"), "tile.heating"),
    (("cook", "bak", "steam", "stew"), "tile.cooking"),
    (("brew",), "tile.brewing"),
)


def _appliance(speaker: Speaker) -> Pieces:
    part = speaker.part
    word = part.meaning("status")
    opened = part.find("door-state")
    if word in ("idle", "off", "standby", "end", "") and opened is not None and contact_open(part):
        return [speaker.say("tile.door_open")]
    key = next((k for words, k in _WORK_WORDS if any(w in word for w in words)), "") if word else ""
    working = at_work(part)
    if word and "idle" in word:
        key = "tile.idle"
    if key:
        pieces = [speaker.say(key)]
    elif working:
        pieces = speaker.label("mode") if part.find("mode") and part.meaning("mode") else []
        pieces = pieces or [speaker.say("tile.running")]
    else:
        pieces = speaker.label("status") or speaker.on_off()
    return pieces + (speaker.left() if working else [])


def _kettle(speaker: Speaker) -> Pieces:
    pieces = _appliance(speaker)
    target = speaker.part.number("target-temperature")
    if at_work(speaker.part) and target is not None:
        pieces = [*pieces[:1], speaker.say("tile.to", value=quantity.degrees(target))]
    return pieces


def _water_heater(speaker: Speaker) -> Pieces:
    on = is_on(speaker.part)
    if not on:
        return speaker.on_off()
    heating = speaker.part.meaning("status") in ("heating", "heat", "busy")
    pieces = [speaker.say("tile.heating")] if heating else speaker.on_off()
    target = speaker.part.number("target-temperature")
    return pieces + ([] if target is None else [speaker.say("tile.to", value=quantity.degrees(target))])


def _fridge(speaker: Speaker) -> Pieces:
    if speaker.part.find("door-state") is not None and contact_open(speaker.part):
        return [speaker.say("tile.door_open")]
    return speaker.label("mode") or [speaker.say("tile.ok")]


def _water_purifier(speaker: Speaker) -> Pieces:
    left = speaker.part.number("filter-life-level")
    pieces = speaker.label("status")
    return pieces + ([] if left is None else [speaker.say("tile.filter", percent=quantity.percent(left))])


def _media(speaker: Speaker) -> Pieces:
    part = speaker.part
    word = part.meaning("playing-state")
    if word in ("play", "playing"):
        pieces = [speaker.say("tile.playing")]
    elif word.startswith("paus"):
        pieces = [speaker.say("tile.paused")]
    else:
        pieces = speaker.on_off() or ([speaker.say("tile.idle")] if word else [])
    if part.flag("mute"):
        return [*pieces, speaker.say("tile.muted")]
    volume = part.find("volume")
    share = fraction(volume, part.shown(volume)) if volume is not None else None
    if share is not None and is_on(part) is not False:
        pieces.append(speaker.say("tile.volume", percent=quantity.percent(share * 100)))
    return pieces


def _gateway(speaker: Speaker) -> Pieces:
    count = speaker.children
    children = [speaker.say("tile.device" if count == 1 else "tile.devices", count=count)] if count else []
    return [speaker.say("tile.online"), *children]


def _feeder(speaker: Speaker) -> Pieces:
    word = speaker.part.meaning("pet-food-left-level", "food-level", "status")
    if any(w in word for w in ("low", "empty", "little", "lack")):
        return [speaker.say("tile.food_low")]
    if any(w in word for w in ("full", "normal", "enough", "adequate", "plenty")):
        return [speaker.say("tile.food_ok")]
    return speaker.label("pet-food-left-level", "status")


def _germicidal(speaker: Speaker) -> Pieces:
    return [speaker.say("tile.uv_on"), *speaker.left()] if is_on(speaker.part) else speaker.on_off()


def _with_mode(speaker: Speaker) -> Pieces:
    pieces = speaker.on_off()
    return pieces + speaker.label("mode") if is_on(speaker.part) else pieces


def _by_status(speaker: Speaker) -> Pieces:
    return speaker.label("status", "mode")


def generic(speaker: Speaker) -> Pieces:
    """Whatever the description calls telling: at most two values in words."""
    pieces = speaker.on_off()
    primary = speaker.part.part.primary
    for control in speaker.part.told():
        if len(pieces) >= 2 or control.id == primary or control.category is Category.DIAGNOSTIC:
            continue
        value = speaker.part.shown(control)
        if value is None or control.type is ControlType.TEXT or (isinstance(value, str) and len(value) > 24):
            continue
        text = quantity.shown_value(control, value, speaker.language)
        if isinstance(value, bool):
            text = f"{control.label.of(speaker.language)} {text}"
        if text:
            pieces.append(text)
    return pieces


TELLERS: dict[str, Callable[[Speaker], Pieces]] = {
    "light": _light,
    "outlet": _outlet,
    "switch": _plain,
    "fan": _fan,
    "hood": _fan,
    "air-purifier": _purifier,
    "air-fresh": _purifier,
    "humidifier": _humidifier,
    "dehumidifier": _humidifier,
    "heater": _heater,
    "electric-blanket": _heater,
    "thermostat": _heater,
    "air-conditioner": _climate,
    "bath-heater": _climate,
    "curtain": _cover,
    "window-opener": _cover,
    "airer": _airer,
    "vacuum": _vacuum,
    "temperature-humidity-sensor": _temperature,
    "air-monitor": _air_monitor,
    "magnet-sensor": _contact,
    "motion-sensor": _motion_sensor,
    "occupancy-sensor": _occupancy,
    "submersion-sensor": _alarm_sensor("tile.leak", "tile.dry"),
    "smoke-sensor": _alarm_sensor("tile.smoke", "tile.ok"),
    "gas-sensor": _alarm_sensor("tile.gas", "tile.ok"),
    "camera": _camera,
    "video-doorbell": Speaker.battery,
    "lock": _lock,
    "kettle": _kettle,
    "cooker": _appliance,
    "oven": _appliance,
    "microwave-oven": _appliance,
    "air-fryer": _appliance,
    "coffee-machine": _appliance,
    "washer": _appliance,
    "clothes-dryer": _appliance,
    "dishwasher": _appliance,
    "fridge": _fridge,
    "water-heater": _water_heater,
    "water-purifier": _water_purifier,
    "television": _media,
    "speaker": _media,
    "gateway": _gateway,
    "remote-control": Speaker.battery,
    "diffuser": _with_mode,
    "pet-feeder": _feeder,
    "bed": _by_status,
    "germicidal-lamp": _germicidal,
}


def pieces(part: PartState, language: Language, children: int = 0) -> Pieces:
    """State words of a part, at most three short pieces; falls back to whatever is telling, then to `Ready`."""
    speaker = Speaker(part, language, children)
    teller = TELLERS.get(part.kind, generic)
    found = [p for p in teller(speaker) if p] or [p for p in generic(speaker) if p]
    return found[:3]
