"""State words of appliances: cleaning, cooking, washing, water, media."""

from __future__ import annotations

from lararium.domain.tile import quantity
from lararium.domain.tile.activity import at_work, fraction, is_on
from lararium.domain.tile.sensing import contact_open
from lararium.domain.tile.speaker import Pieces, Speaker

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


def vacuum(speaker: Speaker) -> Pieces:
    """What it does now, then the area cleaned or its battery."""
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


def appliance(speaker: Speaker) -> Pieces:
    """Phase of the work and the time left; an open door while nothing runs."""
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
    return pieces + (speaker.left() if working and key != "tile.done" else [])


def kettle(speaker: Speaker) -> Pieces:
    """As an appliance, with the temperature it heats to."""
    pieces = appliance(speaker)
    target = speaker.part.number("target-temperature")
    if at_work(speaker.part) and target is not None:
        pieces = [*pieces[:1], speaker.say("tile.to", value=quantity.degrees(target))]
    return pieces


def water_heater(speaker: Speaker) -> Pieces:
    """Heating or not, and to what."""
    on = is_on(speaker.part)
    if not on:
        return speaker.on_off()
    heating = speaker.part.meaning("status") in ("heating", "heat", "busy")
    pieces = [speaker.say("tile.heating")] if heating else speaker.on_off()
    target = speaker.part.number("target-temperature")
    return pieces + ([] if target is None else [speaker.say("tile.to", value=quantity.degrees(target))])


def fridge(speaker: Speaker) -> Pieces:
    """An open door first, else its mode or target."""
    if speaker.part.find("door-state") is not None and contact_open(speaker.part):
        return [speaker.say("tile.door_open")]
    target = speaker.part.number("target-temperature")
    pieces = speaker.label("mode")
    if not pieces and target is not None:
        pieces = [speaker.say("tile.to", value=quantity.degrees(target))]
    return pieces or [speaker.say("tile.ok")]


def water_purifier(speaker: Speaker) -> Pieces:
    """What it does and how much filter is left."""
    left = speaker.part.number("filter-life-level")
    word = speaker.part.meaning("status")
    key = {"idle": "tile.idle", "busy": "tile.running", "computer": "tile.running", "work": "tile.running"}.get(
        word, ""
    )
    pieces = [speaker.say(key)] if key else speaker.label("status")
    return pieces + ([] if left is None else [speaker.say("tile.filter", percent=quantity.percent(left))])


def media(speaker: Speaker) -> Pieces:
    """Playing, paused or plainly on, and how loud."""
    part = speaker.part
    word = part.meaning("playing-state")
    power = part.primary()
    if power is not None and power.what == "property" and is_on(part) is False:
        return speaker.on_off()
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


def gateway(speaker: Speaker) -> Pieces:
    """Online, and how many devices hang on it."""
    count = speaker.children
    children = [speaker.say("tile.device" if count == 1 else "tile.devices", count=count)] if count else []
    return [speaker.say("tile.online"), *children]


def feeder(speaker: Speaker) -> Pieces:
    """Whether there is food."""
    word = speaker.part.meaning("pet-food-left-level", "food-level", "status")
    if any(w in word for w in ("low", "empty", "little", "lack")):
        return [speaker.say("tile.food_low")]
    if any(w in word for w in ("full", "normal", "enough", "adequate", "plenty")):
        return [speaker.say("tile.food_ok")]
    return speaker.label("pet-food-left-level", "status")


def germicidal(speaker: Speaker) -> Pieces:
    """A warning while it shines."""
    return [speaker.say("tile.uv_on"), *speaker.left()] if is_on(speaker.part) else speaker.on_off()


def with_mode(speaker: Speaker) -> Pieces:
    """On with its mode, or off."""
    pieces = speaker.on_off()
    return pieces + speaker.label("mode") if is_on(speaker.part) else pieces
