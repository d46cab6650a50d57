"""Fans."""

from __future__ import annotations

import sys
from typing import Any

from lararium.drivers.miio.legacy.table import PERCENT, Action, Family, Property, choice, number, reading, said, switch

_LOCK = "physical-controls-locked:physical-controls-locked"
_SPEED = (1, 100, 1)
_LAMP = {0: "Bright", 1: "Dim", 2: "Off"}
_STRAIGHT, _NATURAL = 0, 1


def _step(direction: str) -> Any:
    def turn(device: Any) -> Any:
        directions: Any = sys.modules[type(device).__module__].MoveDirection
        return device.set_rotate(directions(direction))

    return turn


_TURNS = (Action("fan:turn-left", _step("left")), Action("fan:turn-right", _step("right")))


def _is_natural(status: Any) -> int:
    """The fan has a speed for each of two winds; the one that blows is not zero."""
    return _NATURAL if status.natural_speed else _STRAIGHT


def _strength(status: Any) -> Any:
    return status.natural_speed or status.direct_speed


def _set_strength(device: Any, value: Any) -> Any:
    natural = device.get_properties(["natural_level"])[0]
    return device.set_natural_speed(value) if natural else device.set_direct_speed(value)


def _set_wind(device: Any, value: Any) -> Any:
    # one question a property: some of these models bear no more
    natural, straight = (device.get_properties([name])[0] for name in ("natural_level", "speed_level"))
    strength = natural or straight or 1
    return device.set_natural_speed(strength) if value == _NATURAL else device.set_direct_speed(strength)


def _zhimi(models: str, *further: Property) -> Family:
    return Family(
        "Fan",
        "fan",
        tuple(f"zhimi.fan.{model}" for model in models.split()),
        (
            switch("fan:on", "is_on", ("on", "off")),
            number("fan:speed-level", _strength, _set_strength, _SPEED, "percentage"),
            choice("fan:mode", _is_natural, _set_wind, {_STRAIGHT: "Straight Wind", _NATURAL: "Natural Wind"}),
            switch("fan:horizontal-swing", "oscillate", "set_oscillate"),
            number("fan:horizontal-angle", "angle", "set_angle", (0, 120, 1), "arcdegrees"),
            reading("fan:off-delay-time", "delay_off_countdown", "seconds", (0, 36000, 1)),
            choice("indicator-light:brightness", "led_brightness", "set_led_brightness", _LAMP),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
            *further,
        ),
        _TURNS,
    )


_WITH_BATTERY = (
    reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
    reading("environment:relative-humidity", "humidity", "percentage", PERCENT),
    reading("battery:battery-level", "battery", "percentage", PERCENT),
)

FAMILIES = (
    _zhimi("v2", *_WITH_BATTERY, switch("indicator-light:on", "led", "set_led")),
    _zhimi("v3", *_WITH_BATTERY),
    _zhimi("sa1 za1 za3 za4"),
    Family(
        "FanP5",
        "fan",
        ("dmaker.fan.p5",),
        (
            switch("fan:on", "is_on", ("on", "off")),
            number("fan:speed-level", "speed", "set_speed", _SPEED, "percentage"),
            choice("fan:mode", "mode", "set_mode", {"normal": "Straight Wind", "nature": "Natural Wind"}),
            switch("fan:horizontal-swing", "oscillate", "set_oscillate"),
            choice(
                "fan:horizontal-angle",
                "angle",
                "set_angle",
                {angle: said(f"{angle}°", f"{angle}°") for angle in (30, 60, 90, 120, 140)},
            ),
            number("fan:off-delay-time", "delay_off_countdown", "delay_off", (0, 480, 1), "minutes"),
            switch("indicator-light:on", "led", "set_led"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
        _TURNS,
    ),
    Family(
        "FanLeshow",
        "fan",
        ("leshow.fan.ss4",),
        (
            switch("fan:on", "is_on", ("on", "off")),
            number("fan:speed-level", "speed", "set_speed", _SPEED, "percentage"),
            choice("fan:mode", "mode", "set_mode", {0: "Manual", 1: "Sleep", 2: "Strong", 3: "Natural Wind"}),
            switch("fan:horizontal-swing", "oscillate", "set_oscillate"),
            number("fan:off-delay-time", "delay_off_countdown", "delay_off", (0, 540, 1), "minutes"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch("fan:fault", "error_detected", None),
        ),
    ),
)
