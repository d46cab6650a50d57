"""Further machines of old, whose fields and methods go one to one."""

from __future__ import annotations

from typing import Any

from lararium.sim.legacy.thing import ON_OFF, LegacyThing, Method, OldModel, Shown, flag, on_off, ranged, setter

_LOCK = "physical-controls-locked:physical-controls-locked"


def _truth(name: str) -> Shown:
    return Shown(name, bool, bool)


def upright_fan() -> OldModel:
    """dmaker.fan.p5: truth values and methods of its own."""
    fields = {
        "power": False,
        "mode": "normal",
        "speed": 35,
        "roll_enable": False,
        "roll_angle": 60,
        "time_off": 0,
        "light": True,
        "beep_sound": True,
        "child_lock": False,
    }
    shown = {
        "fan:on": _truth("power"),
        "fan:speed-level": Shown("speed"),
        "fan:mode": Shown("mode"),
        "fan:horizontal-swing": _truth("roll_enable"),
        "fan:horizontal-angle": Shown("roll_angle"),
        "fan:off-delay-time": Shown("time_off"),
        "indicator-light:on": _truth("light"),
        "alarm:alarm": _truth("beep_sound"),
        _LOCK: _truth("child_lock"),
    }
    methods: dict[str, Method] = {
        "s_power": setter("power", True, False),
        "s_mode": setter("mode", "normal", "nature"),
        "s_speed": ranged("speed", 1, 100),
        "s_angle": setter("roll_angle", 30, 60, 90, 120, 140),
        "s_roll": setter("roll_enable", True, False),
        "s_light": setter("light", True, False),
        "s_sound": setter("beep_sound", True, False),
        "s_lock": setter("child_lock", True, False),
        "s_t_off": ranged("time_off", 0, 480),
        "m_roll": lambda thing, params: thing.put("roll_angle", thing.fields["roll_angle"]),
    }
    return OldModel(fields, shown, methods)


def leshow_fan() -> OldModel:
    """leshow.fan.ss4: numbers throughout."""
    fields = {"power": 0, "mode": 0, "blow": 30, "timer": 0, "sound": 1, "yaw": 0, "fault": 0}
    shown = {
        "fan:on": flag("power"),
        "fan:speed-level": Shown("blow"),
        "fan:mode": Shown("mode"),
        "fan:horizontal-swing": flag("yaw"),
        "fan:off-delay-time": Shown("timer"),
        "alarm:alarm": flag("sound"),
    }
    methods: dict[str, Method] = {
        "set_power": setter("power", 0, 1),
        "set_mode": setter("mode", 0, 1, 2, 3),
        "set_blow": ranged("blow", 0, 100),
        "set_yaw": setter("yaw", 0, 1),
        "set_sound": setter("sound", 0, 1),
        "set_timer": ranged("timer", 0, 540),
    }
    return OldModel(fields, shown, methods)


def mist() -> OldModel:
    """deerma humidifiers."""
    fields = {
        "OnOff_State": 0,
        "TemperatureValue": 23,
        "Humidity_Value": 44,
        "HumiSet_Value": 50,
        "Humidifier_Gear": 1,
        "Led_State": 1,
        "TipSound_State": 1,
        "waterstatus": 1,
        "watertankstatus": 1,
        "wet_and_protect": 0,
    }
    shown = {
        "humidifier:on": flag("OnOff_State"),
        "humidifier:mode": Shown("Humidifier_Gear"),
        "humidifier:target-humidity": Shown("HumiSet_Value"),
        "environment:relative-humidity": Shown("Humidity_Value"),
        "environment:temperature": Shown("TemperatureValue"),
        "humidifier:water-shortage": Shown("waterstatus", lambda raw: raw == 0, lambda value: int(not value)),
        "humidifier:tank-removed": Shown("watertankstatus", lambda raw: raw == 0, lambda value: int(not value)),
        "indicator-light:on": flag("Led_State"),
        "alarm:alarm": flag("TipSound_State"),
        "humidifier:wet-protection": flag("wet_and_protect"),
    }
    methods: dict[str, Method] = {
        "Set_OnOff": setter("OnOff_State", 0, 1),
        "Set_HumidifierGears": setter("Humidifier_Gear", 1, 2, 3, 4, 5),
        "SetLedState": setter("Led_State", 0, 1),
        "SetTipSound_Status": setter("TipSound_State", 0, 1),
        "Set_HumiValue": ranged("HumiSet_Value", 0, 99),
        "Set_wet_and_protect": setter("wet_and_protect", 0, 1),
    }
    return OldModel(fields, shown, methods)


def fresh_air() -> OldModel:
    """zhimi.airfresh.va2."""
    fields = {
        "power": "off",
        "temp_dec": 231,
        "aqi": 12,
        "average_aqi": 11,
        "co2": 720,
        "buzzer": "off",
        "child_lock": "off",
        "humidity": 43,
        "led_level": 1,
        "mode": "auto",
        "motor1_speed": 0,
        "use_time": 510000,
        "ntcT": None,
        "app_extra": None,
        "f1_hour_used": 141,
        "filter_life": 88,
        "f_hour": None,
        "favorite_level": None,
        "led": "on",
    }
    shown = {
        "air-fresh:on": on_off("power"),
        "air-fresh:mode": Shown("mode"),
        "environment:pm2.5-density": Shown("aqi"),
        "environment:co2-density": Shown("co2"),
        "environment:temperature": Shown("temp_dec", lambda raw: raw / 10, lambda value: round(value * 10)),
        "indicator-light:on": on_off("led"),
        "indicator-light:brightness": Shown("led_level"),
        "alarm:alarm": on_off("buzzer"),
        _LOCK: on_off("child_lock"),
    }
    methods: dict[str, Method] = {
        "set_power": setter("power", *ON_OFF),
        "set_mode": setter("mode", "auto", "silent", "interval", "low", "middle", "strong"),
        "set_led": setter("led", *ON_OFF),
        "set_led_level": setter("led_level", 0, 1, 2),
        "set_buzzer": setter("buzzer", *ON_OFF),
        "set_child_lock": setter("child_lock", *ON_OFF),
        "reset_filter1": lambda thing, params: thing.put("filter_life", 100),
    }
    return OldModel(fields, shown, methods, most=16)


def _wind(thing: LegacyThing, params: list[Any]) -> Any:
    mode, speed = params
    thing.put("mode", {0: "auto", 1: "manual", 2: "sleep"}[mode])
    return thing.put("speed", int(speed))


def airdog() -> OldModel:
    """Airdog purifiers: mode and speed go together."""
    fields = {"power": "off", "mode": "auto", "speed": 2, "lock": "unlock", "clean": "n", "pm": 17, "hcho": 3}
    shown = {
        "air-purifier:on": on_off("power"),
        "air-purifier:mode": Shown("mode"),
        "air-purifier:fan-level": Shown("speed"),
        "environment:pm2.5-density": Shown("pm"),
        _LOCK: Shown("lock", lambda raw: raw == "lock", lambda value: "lock" if value else "unlock"),
    }
    methods: dict[str, Method] = {
        "set_power": lambda thing, params: thing.put("power", ("off", "on")[params[0]]),
        "set_wind": _wind,
        "set_lock": lambda thing, params: thing.put("lock", ("unlock", "lock")[params[0]]),
        "set_clean": lambda thing, params: thing.put("clean", "n"),
    }
    return OldModel(fields, shown, methods)


def strip() -> OldModel:
    """zimi.powerstrip.v2."""
    fields = {
        "power": "on",
        "temperature": 48.7,
        "current": 0.05,
        "mode": "normal",
        "power_consume_rate": 4.09,
        "wifi_led": "on",
        "power_price": 49,
    }
    shown = {
        "switch:on": on_off("power"),
        "switch:mode": Shown("mode"),
        "power-consumption:price": Shown("power_price"),
        "indicator-light:on": on_off("wifi_led"),
    }
    methods: dict[str, Method] = {
        "set_power": setter("power", *ON_OFF),
        "set_power_mode": setter("mode", "green", "normal"),
        "set_power_price": ranged("power_price", 0, 999),
        "set_wifi_led": setter("wifi_led", *ON_OFF),
    }
    return OldModel(fields, shown, methods)
