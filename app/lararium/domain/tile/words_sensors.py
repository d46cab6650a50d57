"""State words of sensors, cameras and locks."""

from __future__ import annotations

from collections.abc import Callable

from lararium.domain.tile import quantity
from lararium.domain.tile.activity import is_on
from lararium.domain.tile.sensing import contact_open, is_locked, moved, occupied, tripped
from lararium.domain.tile.speaker import Pieces, Speaker, air_word


def temperature(speaker: Speaker) -> Pieces:
    """Humidity beside the temperature in the corner."""
    humidity = speaker.part.number("relative-humidity")
    if humidity is None or speaker.part.number("temperature", "indoor-temperature") is None:
        return []
    return [speaker.say("tile.humidity", value=quantity.percent(humidity))]


def air_monitor(speaker: Speaker) -> Pieces:
    """The air in one word, then what the corner does not show."""
    pm25 = speaker.part.number("pm2.5-density")
    pieces = [] if pm25 is None else [speaker.say(air_word(pm25))]
    co2 = speaker.part.number("co2-density")
    if co2 is not None and pm25 is not None:
        pieces.append(f"CO₂ {quantity.number(co2, 0)}")
    temperature = speaker.part.number("temperature")
    if temperature is not None and (pm25 is not None or co2 is not None) and len(pieces) < 2:
        pieces.append(quantity.degrees(temperature))
    return pieces


def contact(speaker: Speaker) -> Pieces:
    """Open or closed."""
    opened = contact_open(speaker.part)
    return [] if opened is None else [speaker.say("tile.open" if opened else "tile.closed")]


def motion_sensor(speaker: Speaker) -> Pieces:
    """Motion, or for how long none."""
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


def occupancy(speaker: Speaker) -> Pieces:
    """Somebody or nobody."""
    seen = occupied(speaker.part)
    return [] if seen is None else [speaker.say("tile.occupied" if seen else "tile.vacant")]


_CALM = frozenset(("ok", "idle", "none", "off", "no-leak", "no-alarm", "good"))


def alarm_sensor(alarm: str, calm: str) -> Callable[[Speaker], Pieces]:
    """Teller of an alarm sensor: its alarm, what ails it, or that all is calm with its battery."""

    def tell(speaker: Speaker) -> Pieces:
        bad = tripped(speaker.part)
        if bad:
            return [speaker.say(alarm)]
        word = speaker.part.meaning("status")
        if word == "busy":
            return [speaker.say(calm), *speaker.battery()]
        if word and word not in _CALM and not word.startswith("normal"):
            return speaker.label("status") + speaker.battery()
        return ([] if bad is None else [speaker.say(calm)]) + speaker.battery()

    return tell


def camera(speaker: Speaker) -> Pieces:
    """Watching, or private."""
    on = is_on(speaker.part)
    return [] if on is None else [speaker.say("tile.watching" if on else "tile.private")]


def lock(speaker: Speaker) -> Pieces:
    """An open door first, then locked or not, and the battery."""
    pieces: Pieces = []
    locked = is_locked(speaker.part)
    if speaker.part.find("door-state") is not None and contact_open(speaker.part):
        pieces = [speaker.say("tile.door_open")]
    elif locked is not None:
        pieces = [speaker.say("tile.locked" if locked else "tile.unlocked")]
    elif contact_open(speaker.part) is False:
        pieces = [speaker.say("tile.closed")]
    return pieces + speaker.battery()
