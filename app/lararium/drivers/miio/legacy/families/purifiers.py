"""Air purifiers of zhimi and Airdog."""

from __future__ import annotations

import sys
from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import (
    PERCENT,
    Action,
    Family,
    Property,
    choice,
    number,
    reading,
    switch,
)

_LOCK = "physical-controls-locked:physical-controls-locked"
_DUST = ("μg/m3", (0, 600, 1))
_LAMP = {0: "Bright", 1: "Dim", 2: "Off"}

_MODES = {
    "auto": "Auto",
    "silent": "Silent",
    "favorite": "Favorite",
    "idle": "Idle",
    "low": "Low",
    "medium": "Medium",
    "high": "High",
    "strong": "Strong",
}


def _zhimi(models: str, modes: str, *further: Property) -> Family:
    listed = {mode: _MODES[mode] for mode in modes.split()}
    return Family(
        "AirPurifier",
        "air-purifier",
        tuple(f"zhimi.airpurifier.{model}" for model in models.split()),
        (
            switch("air-purifier:on", "is_on", ("on", "off")),
            choice("air-purifier:mode", "mode", "set_mode", listed),
            number("air-purifier:favorite-level", "favorite_level", "set_favorite_level", (0, 17, 1)),
            reading("environment:pm2.5-density", "aqi", *_DUST),
            *further,
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
            reading("filter:filter-life-level", "filter_life_remaining", "percentage", PERCENT),
            reading("filter:filter-used-time", "filter_hours_used", "hours", (0, 10000, 1)),
            reading("motor-speed:motor-speed", "motor_speed", "rpm", (0, 3000, 1)),
        ),
        (Action("filter:reset-filter-life", "reset_filter"),),
    )


_CLIMATE = (
    reading("environment:relative-humidity", "humidity", "percentage", PERCENT),
    reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
)
_LED = switch("indicator-light:on", "led", "set_led")
_LED_LEVEL = choice("indicator-light:brightness", "led_brightness", "set_led_brightness", _LAMP)
_VOLUME = number("alarm:volume", "volume", "set_volume", PERCENT, "percentage")
_LIGHT = reading("environment:illumination", "illuminance", "lux", (0, 200, 1))
_WATCH = switch(
    "air-purifier:auto-detect", "auto_detect", "set_auto_detect", Words("Watch the air while off", "关机时检测空气")
)
_LEARN = switch("air-purifier:learn-mode", "learn_mode", "set_learn_mode", Words("Learn the night", "学习睡眠模式"))

_LEVELS = {"airdog.airpurifier.x3": 4}


def _airdog(model: str) -> Family:
    fastest = _LEVELS.get(model, 5)

    def enumeration(device: Any) -> Any:
        return sys.modules[type(device).__module__].OperationMode

    def mode(device: Any, value: Any) -> Any:
        # the two go together: without a speed the class would set the slowest
        now = device.status().speed
        return device.set_mode_and_speed(enumeration(device)(value), now if now in range(1, fastest + 1) else 1)

    def speed(device: Any, value: Any) -> Any:
        return device.set_mode_and_speed(enumeration(device)("manual"), value)

    formaldehyde = reading("environment:hcho-density", "hcho", "", (0, 1000, 1))
    return Family(
        "AirDogX3",
        "air-purifier",
        (model,),
        (
            switch("air-purifier:on", "is_on", ("on", "off")),
            choice("air-purifier:mode", "mode", mode, {"auto": "Auto", "manual": "Manual", "sleep": "Sleep"}),
            number("air-purifier:fan-level", "speed", speed, (1, fastest, 1)),
            reading("environment:pm2.5-density", "pm25", "μg/m3", (0, 300, 1)),
            *((formaldehyde,) if model.endswith("x7sm") else ()),
            switch(_LOCK, "child_lock", "set_child_lock"),
            switch("filter:clean", "clean_filters", None, Words("Clean the filter", "需要清洗滤芯")),
        ),
        (Action("filter:reset-filter-life", "set_filters_cleaned"),),
    )


FAMILIES = (
    _zhimi("v1 v2", "auto silent favorite idle", *_CLIMATE, _LED, _LED_LEVEL, _WATCH),
    _zhimi("v3", "auto silent favorite idle medium high strong", *_CLIMATE, _LED, _LED_LEVEL, _LIGHT, _WATCH),
    _zhimi("v5", "auto silent favorite", *_CLIMATE, _LED, _LED_LEVEL),
    _zhimi("v6 v7", "auto silent favorite", *_CLIMATE, _LED, _LIGHT, _VOLUME, _LEARN),
    _zhimi("m1 m2 ma1 ma2", "auto silent favorite idle", *_CLIMATE, _LED, _LED_LEVEL, _LEARN),
    _zhimi("sa1 sa2", "auto silent favorite low medium high strong", *_CLIMATE, _LED, _LED_LEVEL, _LIGHT),
    _zhimi("mc1 mc2", "auto silent favorite low medium high strong", *_CLIMATE, _LED, _LED_LEVEL, _LIGHT),
    *(_airdog(f"airdog.airpurifier.{model}") for model in ("x3", "x5", "x7sm")),
)
