"""What a tile says, kind by kind."""

from __future__ import annotations

import pytest

from lararium.domain.capability import Value
from lararium.domain.tile import Act, Look, TapKind, tap
from lararium.domain.words import Language
from tests.support.tiles import (
    AIR_CONDITIONER,
    CURTAIN,
    action,
    choices,
    device,
    part,
    prop,
    says,
    seen,
    show,
)


def test_outlet_with_power() -> None:
    outlet = device(
        "outlet",
        prop("switch:on", writable=True),
        prop("power-consumption:electric-power", range_=(0, 4000, 1), unit="W"),
        primary="switch:on",
    )
    assert says(outlet, switch__on=True, power_consumption__electric_power=84) == "On · 84 W"
    assert says(outlet, switch__on=False, power_consumption__electric_power=0) == "Off"


def test_air_conditioner() -> None:
    values: dict[str, Value] = {
        "air-conditioner:on": True,
        "air-conditioner:mode": 1,
        "air-conditioner:target-temperature": 23,
        "environment:temperature": 24.5,
    }
    tile = show(AIR_CONDITIONER, seen(values))
    assert (tile.state, tile.value, tile.hue, tile.level) == ("cool · 24.5° now".capitalize(), "23°", "cool", None)
    assert tile.spoken == "Tile, cool, 24.5 degrees now, 23 degrees"
    assert show(AIR_CONDITIONER, seen({**values, "air-conditioner:mode": 2})).hue == "heat"
    off = show(AIR_CONDITIONER, seen({**values, "air-conditioner:on": False}))
    assert (off.state, off.value) == ("Off · 24.5° now", "")


def test_purifier() -> None:
    purifier = device(
        "air-purifier",
        prop("air-purifier:on", writable=True),
        prop("air-purifier:mode", writable=True, list_=choices("auto", "sleep")),
        prop("environment:pm2.5-density", range_=(0, 600, 1), unit="µg/m³"),
        primary="air-purifier:on",
    )
    values: dict[str, Value] = {"air-purifier:on": True, "air-purifier:mode": 0, "environment:pm2.5-density": 12}
    tile = show(purifier, seen(values))
    assert (tile.state, tile.value, tile.unit) == ("Auto · Good", "12", "PM2.5")
    assert tile.spoken == "Tile, auto, good, PM2.5 12"
    assert show(purifier, seen({**values, "environment:pm2.5-density": 76})).state == "Auto · Poor"
    assert show(purifier, seen({**values, "air-purifier:on": False})).state == "Off"


def test_fan() -> None:
    fan = device(
        "fan",
        prop("fan:on", writable=True),
        prop("fan:fan-level", writable=True, list_=choices("Level1", "Level2", "Level3", "Level4", first=1)),
        prop("fan:horizontal-swing", writable=True),
        primary="fan:on",
        level="fan:fan-level",
    )
    tile = show(fan, seen({"fan:on": True, "fan:fan-level": 2, "fan:horizontal-swing": True}))
    assert (tile.state, tile.level, tile.level_writable) == ("Level 2 · swing", 0.5, True)
    assert says(fan, Language.ZH_CN, fan__on=True, fan__fan_level=2) == "2 档"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"curtain:current-position": 0}, "Closed"),
        ({"curtain:current-position": 3}, "Closed"),
        ({"curtain:current-position": 40}, "Open 40%"),
        ({"curtain:current-position": 100}, "Open"),
        ({"curtain:current-position": 40, "curtain:status": 1}, "Opening…"),
        ({"curtain:current-position": 40, "curtain:status": 2}, "Closing…"),
        ({"curtain:status": 0}, "Position unknown"),
    ],
)
def test_curtain(values: dict[str, Value], words: str) -> None:
    assert show(CURTAIN, seen(values)).state == words


def test_a_curtain_just_told_to_open() -> None:
    tile = show(CURTAIN, seen({"curtain:current-position": 10}, pending={"curtain:target-position": 100}, waiting=4))
    assert (tile.look, tile.state, tile.level, tile.tap) == (Look.PENDING, "Opening…", 1.0, TapKind.STOP)


def test_airer() -> None:
    airer = device(
        "airer",
        prop("airer:status", list_=choices("stop", "rising", "lowering")),
        prop("airer:current-position", range_=(0, 100, 1), unit="%"),
        prop("airer:dryer", writable=True),
        prop("airer:left-time", range_=(0, 120, 1), unit="min"),
        prop("light:on", part="light", writable=True),
        parts=(part("airer", primary="airer:motor-control"), part("light", id_="light", primary="light:on")),
    )
    assert says(airer, airer__status=2) == "Lowering…"
    assert says(airer, airer__status=0, airer__dryer=True, airer__left_time=38) == "Drying · 38 min"
    assert says(airer, airer__status=0, airer__current_position=0, light__on=True) == "Light on · Raised"
    assert says(airer, airer__current_position=100) == "Lowered"


def test_vacuum() -> None:
    vacuum = device(
        "vacuum",
        prop("vacuum:status", list_=choices("idle", "cleaning", "returning", "charging", "pause", "docked")),
        prop("vacuum:cleaning-area", range_=(0, 500, 1)),
        prop("battery:battery-level", range_=(0, 100, 1), unit="%"),
    )
    assert says(vacuum, vacuum__status=3, battery__battery_level=100) == "Docked · 100%"
    assert says(vacuum, vacuum__status=3, battery__battery_level=40) == "Charging · 40%"
    assert says(vacuum, vacuum__status=1, vacuum__cleaning_area=18, battery__battery_level=40) == "Cleaning · 18 m²"
    assert says(vacuum, vacuum__status=2, battery__battery_level=9) == "Returning · 9%"
    tile = show(vacuum, seen({"vacuum:status": 1, "battery:battery-level": 40}))
    assert (tile.on, tile.level, tile.level_writable, tile.tap) == (True, 0.4, False, TapKind.SHEET)


def test_climate_sensor_tells_its_age() -> None:
    sensor = device(
        "temperature-humidity-sensor",
        prop("environment:temperature", range_=(-30, 100, 0.1), unit="°C"),
        prop("environment:relative-humidity", range_=(0, 100, 1), unit="%"),
    )
    tile = show(sensor, seen({"environment:temperature": 23.4, "environment:relative-humidity": 48}, ago=130))
    assert (tile.state, tile.value, tile.look) == ("48% · 2 min ago", "23.4°", Look.OFF)
    assert tile.refresh_in == pytest.approx(50)


def test_contact_is_closed_while_its_halves_touch() -> None:
    plain = device("magnet-sensor", prop("magnet-sensor:contact-state"))
    assert says(plain, magnet_sensor__contact_state=True) == "Closed"
    assert says(plain, magnet_sensor__contact_state=False) == "Open"
    listed = device("magnet-sensor", prop("magnet-sensor:contact-state", list_=choices("open", "close", first=1)))
    assert says(listed, magnet_sensor__contact_state=1) == "Open"
    assert show(listed, seen({"magnet-sensor:contact-state": 1})).icon == "door-open"


def test_washer() -> None:
    washer = device(
        "washer",
        prop("washer:on", writable=True),
        prop("washer:status", list_=choices("idle", "spinning", "delayed", "busy", "done")),
        prop("washer:mode", writable=True, list_=choices("Cotton", "Wool")),
        prop("washer:left-time", range_=(0, 240, 1), unit="min"),
        prop("washer:target-time", range_=(0, 240, 1), unit="min"),
        primary="washer:on",
    )
    tile = show(washer, seen({"washer:on": True, "washer:status": 1, "washer:left-time": 12, "washer:target-time": 60}))
    assert (tile.state, tile.on, tile.tap) == ("Spin · 12 min", True, TapKind.SHEET)
    assert tile.level == pytest.approx(0.8)
    assert says(washer, washer__status=3, washer__mode=1, washer__left_time=75) == "Wool · 1 h 15 min"
    assert says(washer, washer__status=0, washer__on=True) == "Idle"
    assert says(washer, washer__status=2) == "Starts later"


def test_gateway_counts_its_children() -> None:
    assert show(device("gateway"), seen({"x:y": 1}), children=34).state == "Online · 34 devices"
    assert show(device("gateway"), seen({"x:y": 1}), children=1).state == "Online · 1 device"
    assert show(device("gateway"), seen({"x:y": 1}), children=1, language=Language.ZH_CN).state == "在线 · 1 台设备"


def test_lock_door_and_occupancy() -> None:
    lock = device(
        "lock",
        prop("lock:status", list_=choices("locked", "unlocked", first=1)),
        prop("door:door-state", list_=choices("open", "close", first=1)),
        prop("battery:battery-level", range_=(0, 100, 1), unit="%"),
    )
    assert says(lock, lock__status=1, door__door_state=2, battery__battery_level=70) == "Locked · battery 70%"
    assert says(lock, lock__status=1, door__door_state=1) == "Door open"
    presence = device("occupancy-sensor", prop("occupancy-sensor:occupancy-status", list_=choices("absent", "present")))
    assert says(presence, occupancy_sensor__occupancy_status=0) == "Nobody here"
    assert says(presence, occupancy_sensor__occupancy_status=1) == "Someone here"


def test_generic_says_what_the_description_calls_telling() -> None:
    odd = device(
        "generic",
        prop("tank:on", writable=True),
        prop("tank:temperature", range_=(0, 50, 0.1), unit="°C"),
        prop("tank:ph", range_=(0, 14, 0.1)),
        primary="tank:on",
        state=("tank:temperature", "tank:ph"),
    )
    tile = show(odd, seen({"tank:on": True, "tank:temperature": 25.4, "tank:ph": 7.2}))
    assert (tile.state, tile.value) == ("On · ph 7.2", "25.4°")


def test_a_part_speaks_for_itself() -> None:
    gangs = device(
        "switch",
        prop("switch:on", writable=True),
        prop("switch-2:on", part="switch-2", writable=True),
        prop("switch:fault", list_=choices("ok", "Overload")),
        parts=(part("switch", primary="switch:on"), part("switch", id_="switch-2", primary="switch-2:on")),
    )
    state = seen({"switch:on": True, "switch-2:on": False, "switch:fault": 1}, pending={})
    assert show(gangs, state).state == "Overloaded"
    assert show(gangs, state, part_id="switch-2").state == "Off"
    waiting = seen({"switch:on": True, "switch-2:on": False}, pending={"switch-2:on": True})
    assert show(gangs, waiting).look is Look.ON
    assert show(gangs, waiting, part_id="switch-2").look is Look.PENDING


def test_kettle_and_water_purifier() -> None:
    kettle = device(
        "kettle",
        prop("kettle:on", writable=True),
        prop("kettle:status", list_=choices("idle", "heat", "keep-warm")),
        prop("kettle:temperature", range_=(0, 100, 1), unit="°C"),
        prop("kettle:target-temperature", writable=True, range_=(40, 90, 1), unit="°C"),
        primary="kettle:on",
        level="kettle:target-temperature",
    )
    values: dict[str, Value] = {"kettle:status": 1, "kettle:temperature": 62, "kettle:target-temperature": 85}
    tile = show(kettle, seen({**values, "kettle:on": True}))
    assert (tile.state, tile.value, tile.on, tile.tap) == ("Heating · to 85°", "62°", True, TapKind.TOGGLE)
    assert tile.level is None, "no finger sets a boiling point by chance"
    idle = show(kettle, seen({**values, "kettle:status": 0, "kettle:on": False}))
    assert (idle.state, idle.tap, idle.hint) == ("Idle", TapKind.HOLD, "Hold to turn on")
    purifier = device(
        "water-purifier",
        prop("water-purifier:status", list_=choices("idle", "busy")),
        prop("filter:filter-life-level", range_=(0, 100, 1), unit="%"),
        prop("tds-sensor:tds-out", range_=(0, 999, 1)),
    )
    water = show(purifier, seen({"water-purifier:status": 0, "filter:filter-life-level": 50, "tds-sensor:tds-out": 14}))
    assert (water.state, water.value, water.unit) == ("Idle · filter 50%", "14", "TDS")


def test_a_speaker_plays_and_pauses() -> None:
    speaker = device(
        "speaker",
        prop("play-control:playing-state", list_=choices("idle", "playing", "pause")),
        prop("speaker:volume", writable=True, range_=(0, 100, 1), unit="%"),
        prop("speaker:mute", writable=True),
        action("play-control:play"),
        action("play-control:pause"),
        level="speaker:volume",
    )
    playing = seen({"play-control:playing-state": 1, "speaker:volume": 30})
    tile = show(speaker, playing)
    assert (tile.state, tile.on, tile.level, tile.tap) == ("Playing · volume 30%", True, 0.3, TapKind.TOGGLE)
    assert tile.hint == "Tap to pause"
    intent = tap(speaker, "", playing)
    assert isinstance(intent, Act)
    assert intent.action == "play-control:pause"
    assert says(speaker, play_control__playing_state=2, speaker__mute=True) == "Paused · muted"
    assert show(speaker, seen({"speaker:volume": 30})).tap is TapKind.SHEET


def test_television_off_says_no_more() -> None:
    television = device(
        "television",
        prop("television:on", writable=True),
        prop("speaker:volume", writable=True, range_=(0, 100, 1), unit="%"),
        primary="television:on",
        level="speaker:volume",
    )
    assert says(television, television__on=False, speaker__volume=20) == "Off"
    assert says(television, television__on=True, speaker__volume=20) == "On · volume 20%"


def test_fridge_bed_and_feeder() -> None:
    fridge = device(
        "fridge",
        prop("fridge:door-state", list_=choices("close", "open")),
        prop("fridge:target-temperature", writable=True, range_=(-24, 8, 1), unit="°C"),
        prop("fridge:temperature", range_=(-30, 20, 1), unit="°C"),
    )
    tile = show(fridge, seen({"fridge:door-state": 0, "fridge:target-temperature": -18, "fridge:temperature": -17}))
    assert (tile.state, tile.value, tile.spoken) == ("To −18°", "−17°", "Tile, to -18 degrees, -17 degrees")
    assert says(fridge, fridge__door_state=1) == "Door open"
    bed = device("bed", prop("bed:status", list_=choices("idle", "up")), prop("bed:mode", list_=choices("Zero")))
    assert says(bed, bed__status=1) == "Rising…"
    assert says(bed, bed__status=0, bed__mode=0) == "Zero"
    assert says(bed, bed__status=0) == "Idle"
    feeder = device("pet-feeder", prop("pet-feeder:pet-food-left-level", list_=choices("normal", "low")))
    assert says(feeder, pet_feeder__pet_food_left_level=0) == "Food OK"
    assert says(feeder, pet_feeder__pet_food_left_level=1) == "Food low"


def test_a_mode_that_says_nothing_is_not_told() -> None:
    listed = device(
        "bed", prop("bed:status", list_=choices("idle", "up")), prop("bed:mode", list_=choices("none", "flat", "7"))
    )
    assert show(listed, seen({"bed:mode": 0})).state == "Idle"
    assert show(listed, seen({"bed:mode": 2})).state == "Idle"
    switched = device("bed", prop("bed:status", list_=choices("idle", "up")), prop("bed:mode"))
    assert show(switched, seen({"bed:mode": True})).state == "Idle"


def test_a_watchful_sensor_is_calm_and_a_desk_counts_in_centimetres() -> None:
    smoke = device("smoke-sensor", prop("smoke-sensor:status", list_=choices("busy", "alarm")))
    assert show(smoke, seen({"smoke-sensor:status": 0})).state == "OK"
    desk = device("desk", prop("desk:current-height", range_=(600, 1300, 1)))
    assert show(desk, seen({"desk:current-height": 1021})).state == show(desk, seen({"desk:current-height": 102})).state
