"""Fans, purifiers, humidifiers, heaters and air conditioners that have a spec: for a house where it is not at hand."""

from __future__ import annotations

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import PERCENT, Family, Property, Said, choice, number, reading, said, switch

_LOCK = "physical-controls-locked:physical-controls-locked"
_LAMP = {0: "Bright", 1: "Dim", 2: "Off"}
_DUST = ("μg/m3", (0, 600, 1))
_WINDS = {"normal": "Straight Wind", "nature": "Natural Wind"}


def _purifier(models: str, modes: dict[int, str], *further: Property) -> Family:
    return Family(
        "AirPurifierMiot",
        "air-purifier",
        tuple(f"zhimi.{model}" for model in models.split()),
        (
            switch("air-purifier:on", "is_on", ("on", "off")),
            choice("air-purifier:mode", "mode", "set_mode", modes),
            reading("environment:pm2.5-density", "aqi", *_DUST),
            *further,
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
            reading("filter:filter-life-level", "filter_life_remaining", "percentage", PERCENT),
            reading("filter:filter-used-time", "filter_hours_used", "hours", (0, 10000, 1)),
        ),
        miot=True,
    )


_MODES = {0: "Auto", 1: "Silent", 2: "Favorite"}
_WITH_LEVELS = {**_MODES, 3: "Manual"}
_CLIMATE = (
    reading("environment:relative-humidity", "humidity", "percentage", PERCENT),
    reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
)
_LEVEL = number("air-purifier:fan-level", "fan_level", "set_fan_level", (1, 3, 1))
_FAVOURITE = number("air-purifier:favorite-level", "favorite_level", "set_favorite_level", (0, 14, 1))
_FAVOURITE_OF_12 = number("air-purifier:favorite-level", "favorite_level", "set_favorite_level", (0, 11, 1))
_LED_LEVEL = choice("indicator-light:brightness", "led_brightness", "set_led_brightness", _LAMP)
_IONS = switch("air-purifier:anion", "anion", "set_anion")

PURIFIERS = (
    _purifier(
        "airpurifier.ma4 airpurifier.mb3 airpurifier.va1 airpurifier.vb2",
        _WITH_LEVELS,
        _LEVEL,
        _FAVOURITE,
        *_CLIMATE,
        switch("indicator-light:on", "led", "set_led"),
        _LED_LEVEL,
    ),
    _purifier("airpurifier.mb3a airp.mb3a", _WITH_LEVELS, _LEVEL, _FAVOURITE, *_CLIMATE, _LED_LEVEL),
    _purifier(
        "airpurifier.mb4 airp.mb4a",
        _MODES,
        number("indicator-light:brightness", "led_brightness_level", "set_led_brightness_level", (0, 8, 1)),
    ),
    _purifier(
        "airp.mb5 airp.mb5a airp.va2 airp.vb4", _WITH_LEVELS, _LEVEL, _FAVOURITE_OF_12, _IONS, *_CLIMATE, _LED_LEVEL
    ),
    _purifier("airpurifier.rma1 airp.rmb1", _MODES, _FAVOURITE, *_CLIMATE, _LED_LEVEL),
    _purifier(
        "airpurifier.za1",
        _MODES,
        _FAVOURITE,
        *_CLIMATE,
        reading("environment:tvoc-density", "tvoc", "", (0, 65535, 1)),
        _LED_LEVEL,
    ),
)


_SPEED = number("fan:speed-level", "speed", "set_speed", (1, 100, 1), "percentage")
# the class would set a speed that these only tell
_FOUR_LEVELS = number(
    "fan:fan-level",
    lambda status: status.data["fan_level"],
    lambda device, value: device.set_property("fan_level", value),
    (1, 4, 1),
)


def _fan(models: str, angles: tuple[int, ...], speed: Property = _SPEED, *, sleeps: bool = False) -> Family:
    return Family(
        "FanMiot",
        "fan",
        tuple(f"dmaker.fan.{model}" for model in models.split()),
        (
            switch("fan:on", "is_on", ("on", "off")),
            speed,
            choice("fan:mode", "mode", "set_mode", {**_WINDS, **({"sleep": "Sleep"} if sleeps else {})}),
            switch("fan:horizontal-swing", "oscillate", "set_oscillate"),
            choice(
                "fan:horizontal-angle",
                "angle",
                "set_angle",
                {angle: said(f"{angle}°", f"{angle}°") for angle in angles},
            ),
            number("fan:off-delay-time", "delay_off_countdown", "delay_off", (0, 480, 1), "minutes"),
            switch("indicator-light:on", "led", "set_led"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
        miot=True,
    )


FANS = (
    _fan("p9", (30, 60, 90, 120, 150)),
    _fan("p10 p18", (30, 60, 90, 120, 140)),
    _fan("p11 p15 p33", (30, 60, 90, 120, 140), _FOUR_LEVELS),
    _fan("p39", (30, 60, 90, 120)),
    _fan("p45", (30, 60, 90, 120, 150), sleeps=True),
    Family(
        "Fan1C",
        "fan",
        ("dmaker.fan.1c",),
        (
            switch("fan:on", "is_on", ("on", "off")),
            number("fan:fan-level", "speed", "set_speed", (1, 3, 1)),
            choice("fan:mode", "mode", "set_mode", _WINDS),
            switch("fan:horizontal-swing", "oscillate", "set_oscillate"),
            number("fan:off-delay-time", "delay_off_countdown", "delay_off", (0, 480, 1), "minutes"),
            switch("indicator-light:on", "led", "set_led"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
        miot=True,
    ),
    Family(
        "FanZA5",
        "fan",
        ("zhimi.fan.za5",),
        (
            switch("fan:on", "is_on", ("on", "off")),
            number("fan:speed-level", "fan_speed", "set_speed", (1, 100, 1), "percentage"),
            choice("fan:mode", "mode", "set_mode", _WINDS),
            switch("fan:horizontal-swing", "oscillate", "set_oscillate"),
            switch("fan:anion", "ionizer", "set_ionizer"),
            *_CLIMATE,
            number("indicator-light:brightness", "led_brightness", "set_led_brightness", PERCENT, "percentage"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
        miot=True,
    ),
)


def _heater(models: str, span: tuple[int, int, int], lamp: dict[int, str], *further: Property) -> Family:
    return Family(
        "HeaterMiot",
        "heater",
        tuple(models.split()),
        (
            switch("heater:on", "is_on", ("on", "off")),
            number("heater:target-temperature", "target_temperature", "set_target_temperature", span, "celsius"),
            reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
            *further,
            choice("indicator-light:brightness", "led_brightness", "set_led_brightness", lamp),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
        miot=True,
    )


HEATERS = (
    _heater("zhimi.heater.mc2 zhimi.heater.mc2a leshow.heater.bs1s", (18, 28, 1), {0: "On", 1: "Off"}),
    _heater(
        "zhimi.heater.za2",
        (16, 28, 1),
        {0: "On", 1: "Off", 2: "Dim"},
        reading("environment:relative-humidity", "relative_humidity", "percentage", PERCENT),
    ),
)

_AGAINST_WET = switch(
    "humidifier:wet-protection", "overwet_protect", "set_overwet_protect", Words("Against over-wetting", "过湿保护")
)


def _jsqs(models: str, *further: Property) -> Family:
    return Family(
        "AirHumidifierJsqs",
        "humidifier",
        tuple(f"deerma.humidifier.{model}" for model in models.split()),
        (
            switch("humidifier:on", "is_on", ("on", "off")),
            choice("humidifier:mode", "mode", "set_mode", {1: "Low", 2: "Medium", 3: "High", 4: "Constant humidity"}),
            number("humidifier:target-humidity", "target_humidity", "set_target_humidity", (40, 80, 1), "percentage"),
            reading("environment:relative-humidity", "relative_humidity", "percentage", PERCENT),
            reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
            switch("humidifier:water-shortage", "water_shortage_fault", None),
            switch("indicator-light:on", "led_light", "set_light"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            *further,
        ),
        miot=True,
    )


_SPEEDS: dict[int, str | Said] = {0: "Auto", **{level: f"Level {level}" for level in range(1, 8)}}

FAMILIES = (
    *PURIFIERS,
    *FANS,
    *HEATERS,
    Family(
        "AirHumidifierMiot",
        "humidifier",
        ("zhimi.humidifier.ca4",),
        (
            switch("humidifier:on", "is_on", ("on", "off")),
            choice("humidifier:mode", "mode", "set_mode", {0: "Auto", 1: "Low", 2: "Medium", 3: "High"}),
            number("humidifier:target-humidity", "target_humidity", "set_target_humidity", (30, 80, 1), "percentage"),
            *_CLIMATE,
            reading("humidifier:water-level", "water_level", "percentage", PERCENT),
            switch("humidifier:tank-removed", "water_tank_detached", None, Words("Tank removed", "水箱取下")),
            switch("humidifier:dry-air", "dry", "set_dry", Words("Dry the machine", "干燥机器")),
            choice(
                "indicator-light:brightness", "led_brightness", "set_led_brightness", {0: "Off", 1: "Dim", 2: "Bright"}
            ),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
        miot=True,
    ),
    _jsqs("jsq5"),
    _jsqs("jsqs jsq2w", _AGAINST_WET),
    Family(
        "AirConditionerMiot",
        "air-conditioner",
        tuple(f"xiaomi.aircondition.{model}" for model in ("mc1", "mc2", "mc4", "mc5")),
        (
            switch("air-conditioner:on", "is_on", ("on", "off")),
            choice("air-conditioner:mode", "mode", "set_mode", {2: "Cool", 3: "Dry", 4: "Fan", 5: "Heat"}),
            number(
                "air-conditioner:target-temperature",
                "target_temperature",
                "set_target_temperature",
                (16, 31, 0.5),
                "celsius",
            ),
            switch("air-conditioner:eco", "eco", "set_eco"),
            switch("air-conditioner:heater", "heater", "set_heater"),
            switch("air-conditioner:dryer", "dryer", "set_dryer"),
            switch("air-conditioner:sleep-mode", "sleep_mode", "set_sleep_mode"),
            choice("fan-control:fan-level", "fan_speed", "set_fan_speed", _SPEEDS),
            switch("fan-control:vertical-swing", "vertical_swing", "set_vertical_swing"),
            reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
            switch("indicator-light:on", "led", "set_led"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
        ),
        miot=True,
    ),
)
