"""Heaters and air conditioner companions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import PERCENT, Family, Property, choice, number, reading, switch

_LOCK = "physical-controls-locked:physical-controls-locked"
_LAMP = {0: "Bright", 1: "Dim", 2: "Off"}


def _heater(model: str, coldest: int, *further: Property) -> Family:
    return Family(
        "Heater",
        "heater",
        (model,),
        (
            switch("heater:on", "is_on", ("on", "off")),
            number(
                "heater:target-temperature", "target_temperature", "set_target_temperature", (coldest, 32, 1), "celsius"
            ),
            reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
            *further,
            choice("indicator-light:brightness", "brightness", "set_brightness", _LAMP),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
        ),
    )


_FIELDS = ("power", "operation_mode", "target_temperature", "fan_speed", "swing_mode", "led")


def _configure(field: str, member: str = "") -> Any:
    """A setter of one field: the companion takes nothing less than the whole configuration, as it stands now."""

    def write(device: Any, value: Any) -> Any:
        kinds: Any = sys.modules[type(device).__module__]
        now = device.status()
        given = {
            "power": kinds.Power.On if now.is_on else kinds.Power.Off,
            "operation_mode": now.mode,
            "target_temperature": now.target_temperature,
            "fan_speed": now.fan_speed,
            "swing_mode": now.swing_mode,
            "led": kinds.Led.On if now.led else kinds.Led.Off,
        }
        given[field] = getattr(kinds, member)(value) if member else value
        return device.send_configuration(now.air_condition_model.hex(), *(given[name] for name in _FIELDS))

    return write


def _swing(device: Any, value: Any) -> Any:
    return _configure("swing_mode", "SwingMode")(device, "0" if value else "1")


def _led(device: Any, value: Any) -> Any:
    return _configure("led", "Led")(device, "0" if value else "A")


def _command(method: str) -> Callable[[Any, Any], Any]:
    return lambda device, value: device.send_command(method, [value])


_COMPANION = (
    switch("air-conditioner:on", "is_on", ("on", "off")),
    choice(
        "air-conditioner:mode",
        "mode",
        _configure("operation_mode", "OperationMode"),
        {0: "Heat", 1: "Cool", 2: "Auto", 3: "Dry", 4: "Fan"},
    ),
    number(
        "air-conditioner:target-temperature",
        "target_temperature",
        _configure("target_temperature"),
        (17, 30, 1),
        "celsius",
    ),
    choice(
        "fan-control:fan-level",
        "fan_speed",
        _configure("fan_speed", "FanSpeed"),
        {0: "Low", 1: "Medium", 2: "High", 3: "Auto"},
    ),
    switch("fan-control:vertical-swing", lambda status: status.swing_mode.name in ("On", "ChigoOn"), _swing),
    switch("indicator-light:on", "led", _led),
    reading("power-consumption:electric-power", "load_power", "watt", (0, 5000, 1)),
)

FAMILIES = (
    _heater("zhimi.heater.za1", 16, reading("environment:relative-humidity", "humidity", "percentage", PERCENT)),
    _heater("zhimi.elecheater.ma1", 20),
    Family(
        "AirConditioningCompanion",
        "air-condition-outlet",
        ("lumi.acpartner.v1", "lumi.acpartner.v2"),
        _COMPANION,
    ),
    Family(
        # WORKAROUND(python-miio 0.6.0.dev0): the factory gives v3 the class of v1 and v2, which has no socket
        "AirConditioningCompanionV3",
        "air-condition-outlet",
        ("lumi.acpartner.v3",),
        (
            *_COMPANION,
            switch(
                "switch:on",
                lambda status: status.power_socket == "on",
                ("socket_on", "socket_off"),
                Words("Socket", "插座"),
            ),
        ),
        module="miio.integrations.lumi.acpartner.airconditioningcompanion",
    ),
    Family(
        "AirConditioningCompanionMcn02",
        "air-condition-outlet",
        ("lumi.acpartner.mcn02",),
        (
            # python-miio reads these and has no setters: the device's own go out by `send_command`
            switch("air-conditioner:on", "is_on", ("on", "off")),
            choice(
                "air-conditioner:mode",
                "mode",
                _command("set_mode"),
                {"cool": "Cool", "heat": "Heat", "auto": "Auto", "wind": "Fan", "dry": "Dry"},
            ),
            number(
                "air-conditioner:target-temperature",
                "target_temperature",
                _command("set_tar_temp"),
                (16, 30, 1),
                "celsius",
            ),
            choice(
                "fan-control:fan-level",
                "fan_speed",
                _command("set_fan_level"),
                {"auto_fan": "Auto", "small_fan": "Low", "medium_fan": "Medium", "large_fan": "High"},
            ),
            switch(
                "fan-control:vertical-swing",
                lambda status: status.swing_mode.value == "on",
                lambda device, on: device.send_command("set_ver_swing", ["on" if on else "off"]),
            ),
            reading("power-consumption:electric-power", "load_power", "watt", (0, 5000, 1)),
        ),
    ),
)
