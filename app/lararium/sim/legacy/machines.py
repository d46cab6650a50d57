"""Plugs, purifiers, fans, humidifiers and heaters of old."""

from __future__ import annotations

from typing import Any

from lararium.sim.legacy.thing import (
    INVALID,
    ON_OFF,
    LegacyThing,
    Method,
    OldModel,
    Shown,
    fixed,
    on_off,
    ranged,
    setter,
    truth,
)
from lararium.sim.thing import Refusal

_LOCK = "physical-controls-locked:physical-controls-locked"
_CLEAN_AIR = 4.0


def plug(model: str) -> OldModel:
    """A socket; v1 and v3 say `on` as a truth value, the others `power` as a word."""
    early = model in ("v1", "v3")
    fields: dict[str, Any] = {"temperature": 32}
    methods: dict[str, Method] = {}
    if early:
        fields["on"] = False
        shown = {"switch:on": Shown("on", bool, bool)}
    else:
        fields["power"] = "off"
        shown = {"switch:on": on_off("power")}
    if model == "v1":
        methods |= {"set_on": fixed("on", True), "set_off": fixed("on", False)}
    elif model == "v3":
        methods |= {"set_power": lambda thing, params: thing.put("on", truth(params)), "get_power": _load}
    else:
        methods |= {"set_power": setter("power", *ON_OFF)}
    if early or model == "hmi208":
        fields["usb_on"] = True
        shown["switch-2:on"] = Shown("usb_on", bool, bool)
        methods |= {"set_usb_on": fixed("usb_on", True), "set_usb_off": fixed("usb_on", False)}
    if model == "v3":
        fields["wifi_led"] = "on"
        shown["indicator-light:on"] = on_off("wifi_led")
        methods["set_wifi_led"] = setter("wifi_led", *ON_OFF)
    return OldModel(fields, shown, methods)


def _load(thing: LegacyThing, params: list[Any]) -> list[int]:
    """Hundredths of a watt."""
    return [4230 if thing.fields["on"] else 0]


def purifier() -> OldModel:
    """A zhimi purifier; on, it takes the dust out of the air."""
    fields = {
        "power": "off",
        "aqi": 42,
        "average_aqi": 35,
        "humidity": 45,
        "temp_dec": 234,
        "mode": "auto",
        "favorite_level": 10,
        "filter1_life": 52,
        "f1_hour_used": 1664,
        "use_time": 2642700,
        "motor1_speed": 0,
        "motor2_speed": None,
        "purify_volume": 62180,
        "f1_hour": 3500,
        "led": "on",
        "led_b": 1,
        "bright": 83,
        "buzzer": "on",
        "child_lock": "off",
        "volume": 50,
        "act_sleep": "close",
        "sleep_mode": "idle",
        "sleep_time": 0,
        "sleep_data_num": 0,
        "app_extra": 0,
        "act_det": "off",
        "button_pressed": None,
    }
    shown = {
        "air-purifier:on": on_off("power"),
        "air-purifier:mode": Shown("mode"),
        "air-purifier:favorite-level": Shown("favorite_level"),
        "environment:pm2.5-density": Shown("aqi", round),
        "environment:temperature": Shown("temp_dec", lambda raw: raw / 10, lambda value: round(value * 10)),
        "environment:relative-humidity": Shown("humidity"),
        "indicator-light:on": on_off("led"),
        "indicator-light:brightness": Shown("led_b"),
        "alarm:alarm": on_off("buzzer"),
        "alarm:volume": Shown("volume"),
        _LOCK: on_off("child_lock"),
        "filter:filter-life-level": Shown("filter1_life"),
        "filter:filter-used-time": Shown("f1_hour_used"),
    }
    methods: dict[str, Method] = {
        "set_power": setter("power", *ON_OFF),
        "set_mode": setter("mode", "auto", "silent", "favorite", "idle", "low", "medium", "high", "strong"),
        "set_level_favorite": ranged("favorite_level", 0, 17),
        "set_led": setter("led", *ON_OFF),
        "set_led_b": setter("led_b", 0, 1, 2),
        "set_buzzer": setter("buzzer", *ON_OFF),
        "set_child_lock": setter("child_lock", *ON_OFF),
        "set_volume": ranged("volume", 0, 100),
        "set_act_det": setter("act_det", *ON_OFF),
        "set_act_sleep": setter("act_sleep", "single", "close"),
        "reset_filter1": _new_filter,
    }
    return OldModel(fields, shown, methods, most=16, live=_purify)


def _new_filter(thing: LegacyThing, params: list[Any]) -> list[str]:
    thing.put("filter1_life", 100)
    return thing.put("f1_hour_used", 0)


def _purify(thing: LegacyThing, seconds: float) -> bool:
    fields = thing.fields
    on = fields["power"] == "on"
    fields["motor1_speed"] = 700 if on else 0
    if on and fields["aqi"] > _CLEAN_AIR:
        fields["aqi"] = max(_CLEAN_AIR, fields["aqi"] - seconds * 0.05)
    return False


def fan() -> OldModel:
    """A zhimi fan with two winds; it bears one name a question."""
    fields = {
        "angle": 60,
        "speed": 300,
        "poweroff_time": 0,
        "power": "off",
        "ac_power": "on",
        "angle_enable": "off",
        "speed_level": 40,
        "natural_level": 0,
        "child_lock": "off",
        "buzzer": 2,
        "led_b": 1,
        "use_time": 7200,
    }
    shown = {
        "fan:on": on_off("power"),
        "fan:speed-level": Shown("speed_level"),
        "fan:horizontal-swing": on_off("angle_enable"),
        "fan:horizontal-angle": Shown("angle"),
        "indicator-light:brightness": Shown("led_b"),
        "alarm:alarm": Shown("buzzer", lambda raw: raw != 0, lambda value: 2 if value else 0),
        _LOCK: on_off("child_lock"),
    }
    methods: dict[str, Method] = {
        "set_power": setter("power", *ON_OFF),
        "set_speed_level": _wind("speed_level", "natural_level"),
        "set_natural_level": _wind("natural_level", "speed_level"),
        "set_angle_enable": setter("angle_enable", *ON_OFF),
        "set_angle": ranged("angle", 0, 120),
        "set_move": lambda thing, params: thing.put("angle", thing.fields["angle"]),
        "set_led_b": setter("led_b", 0, 1, 2),
        "set_buzzer": setter("buzzer", 0, 2),
        "set_child_lock": setter("child_lock", *ON_OFF),
        "set_poweroff_time": ranged("poweroff_time", 0, 36000),
    }
    return OldModel(fields, shown, methods, most=1)


def _wind(blowing: str, other: str) -> Method:
    def method(thing: LegacyThing, params: list[Any]) -> Any:
        if type(params[0]) is not int or not 0 <= params[0] <= 100:
            raise Refusal(INVALID, "invalid_arg")
        thing.put(other, 0)
        return thing.put(blowing, params[0])

    return method


def humidifier() -> OldModel:
    """A zhimi humidifier v1."""
    fields = {
        "power": "off",
        "mode": "silent",
        "temp_dec": 226,
        "humidity": 41,
        "buzzer": "on",
        "led_b": 1,
        "child_lock": "off",
        "limit_hum": 50,
        "use_time": 3600,
        "hw_version": 0,
        "trans_level": 85,
        "button_pressed": None,
    }
    shown = {
        "humidifier:on": on_off("power"),
        "humidifier:mode": Shown("mode"),
        "humidifier:target-humidity": Shown("limit_hum"),
        "environment:relative-humidity": Shown("humidity"),
        "environment:temperature": Shown("temp_dec", lambda raw: raw / 10, lambda value: round(value * 10)),
        "indicator-light:brightness": Shown("led_b"),
        "alarm:alarm": on_off("buzzer"),
        _LOCK: on_off("child_lock"),
    }
    methods: dict[str, Method] = {
        "set_power": setter("power", *ON_OFF),
        "set_mode": setter("mode", "silent", "medium", "high"),
        "set_limit_hum": setter("limit_hum", 30, 40, 50, 60, 70, 80),
        "set_led_b": setter("led_b", 0, 1, 2),
        "set_buzzer": setter("buzzer", *ON_OFF),
        "set_child_lock": setter("child_lock", *ON_OFF),
    }
    return OldModel(fields, shown, methods, most=16)


def heater() -> OldModel:
    """A zhimi heater; on, the room nears what it is set to."""
    fields = {
        "power": "off",
        "target_temperature": 24,
        "brightness": 1,
        "buzzer": "on",
        "child_lock": "off",
        "temperature": 19.5,
        "use_time": 43117,
        "poweroff_time": 0,
        "relative_humidity": 34,
    }
    shown = {
        "heater:on": on_off("power"),
        "heater:target-temperature": Shown("target_temperature"),
        "environment:temperature": Shown("temperature"),
        "environment:relative-humidity": Shown("relative_humidity"),
        "indicator-light:brightness": Shown("brightness"),
        "alarm:alarm": on_off("buzzer"),
        _LOCK: on_off("child_lock"),
    }
    methods: dict[str, Method] = {
        "set_power": setter("power", *ON_OFF),
        "set_target_temperature": ranged("target_temperature", 16, 32),
        "set_brightness": setter("brightness", 0, 1, 2),
        "set_buzzer": setter("buzzer", *ON_OFF),
        "set_child_lock": setter("child_lock", *ON_OFF),
    }
    return OldModel(fields, shown, methods, most=1, live=_warm)


def _warm(thing: LegacyThing, seconds: float) -> bool:
    fields = thing.fields
    if fields["power"] == "on" and fields["temperature"] < fields["target_temperature"]:
        warmer = fields["temperature"] + seconds * 0.005
        fields["temperature"] = round(min(warmer, fields["target_temperature"]), 2)
    return False
