"""Humidifiers and dehumidifiers."""

from __future__ import annotations

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import PERCENT, Family, Property, Said, choice, number, reading, switch

_LOCK = "physical-controls-locked:physical-controls-locked"
_LAMP = {0: "Bright", 1: "Dim", 2: "Off"}
_CLIMATE = (
    reading("environment:relative-humidity", "humidity", "percentage", PERCENT),
    reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
)
_NO_WATER = switch("humidifier:water-shortage", "no_water", None)
_TANK_OFF = switch("humidifier:tank-removed", "water_tank_detached", None, Words("Tank removed", "水箱取下"))
_PROTECT = Words("Against over-wetting", "过湿保护")
_WORDS = {"silent": "Silent", "medium": "Medium", "high": "High", "auto": "Auto", "strong": "Strong"}


def _zhimi(model: str, modes: str, *further: Property) -> Family:
    return Family(
        "AirHumidifier",
        "humidifier",
        (f"zhimi.humidifier.{model}",),
        (
            switch("humidifier:on", "is_on", ("on", "off")),
            choice("humidifier:mode", "mode", "set_mode", {mode: _WORDS[mode] for mode in modes.split()}),
            number("humidifier:target-humidity", "target_humidity", "set_target_humidity", (30, 80, 10), "percentage"),
            *_CLIMATE,
            *further,
            choice("indicator-light:brightness", "led_brightness", "set_led_brightness", _LAMP),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
    )


_EVAPORATES = (
    reading("humidifier:water-level", "water_level", "percentage", PERCENT),
    _TANK_OFF,
    switch("humidifier:dry-air", "dry", "set_dry", Words("Dry the machine", "干燥机器")),
    reading("humidifier:motor-speed", "motor_speed", "rpm", (0, 3000, 1)),
)


def _mjjsq(models: tuple[str, ...], *further: Property) -> Family:
    modes: dict[int, str | Said] = {1: "Low", 2: "Medium", 3: "High", 4: "Constant humidity"}
    if further:
        modes[5] = Said(_PROTECT)
    return Family(
        "AirHumidifierMjjsq",
        "humidifier",
        models,
        (
            switch("humidifier:on", "is_on", ("on", "off")),
            choice("humidifier:mode", "mode", "set_mode", modes),
            number("humidifier:target-humidity", "target_humidity", "set_target_humidity", (40, 80, 1), "percentage"),
            *_CLIMATE,
            _NO_WATER,
            _TANK_OFF,
            switch("indicator-light:on", "led", "set_led"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            *further,
        ),
    )


FAMILIES = (
    _zhimi("v1", "silent medium high"),
    _zhimi("ca1", "auto silent medium high", *_EVAPORATES),
    _zhimi("cb1", "auto silent medium high", *_EVAPORATES),
    _zhimi("cb2", "auto silent medium high", *_EVAPORATES),
    _mjjsq(("deerma.humidifier.mjjsq", "deerma.humidifier.jsq")),
    _mjjsq(
        ("deerma.humidifier.jsq1",),
        switch("humidifier:wet-protection", "wet_protection", "set_wet_protection", _PROTECT),
    ),
    Family(
        "AirHumidifierJsq",
        "humidifier",
        ("shuii.humidifier.jsq001",),
        (
            switch("humidifier:on", "is_on", ("on", "off")),
            choice(
                "humidifier:mode",
                "mode",
                "set_mode",
                {0: "Auto", 1: "Level 1", 2: "Level 2", 3: "Level 3", 4: "Level 4"},
            ),
            *_CLIMATE,
            _NO_WATER,
            switch("humidifier:lid-open", "lid_opened", None, Words("Lid open", "盖子打开")),
            choice(
                "indicator-light:brightness", "led_brightness", "set_led_brightness", {0: "Off", 1: "Low", 2: "High"}
            ),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
    ),
    Family(
        "AirDehumidifier",
        "dehumidifier",
        ("nwt.derh.wdh318efw1",),
        (
            switch("dehumidifier:on", "is_on", ("on", "off")),
            choice(
                "dehumidifier:mode",
                "mode",
                "set_mode",
                {"on": "Continuous", "auto": "Auto", "dry_cloth": "Clothes Drying"},
            ),
            number(
                "dehumidifier:target-humidity", "target_humidity", "set_target_humidity", (40, 60, 10), "percentage"
            ),
            choice(
                "dehumidifier:fan-level",
                "fan_speed",
                "set_fan_speed",
                {0: "Sleep", 1: "Low", 2: "Medium", 3: "High", 4: "Strong"},
            ),
            *_CLIMATE,
            switch("dehumidifier:tank-full", "tank_full", None, Words("Tank full", "水箱已满")),
            switch("dehumidifier:defrosting", "defrost_status", None, Words("Defrosting", "除霜中")),
            switch("dehumidifier:compressor", "compressor_status", None, Words("Compressor running", "压缩机运行")),
            switch("indicator-light:on", "led", "set_led"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
    ),
)
