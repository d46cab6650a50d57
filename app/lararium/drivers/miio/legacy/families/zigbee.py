"""What hangs on Lumi gateways: the models of python-miio's list, each with the controls its entry there bears out.

Contacts, motion and buttons cannot be asked: their state comes with the gateway's reports. Curtains, locks, leak,
smoke and gas sensors, and a thermostat are in that list with nothing but a battery, so no more is offered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import (
    PERCENT,
    Event,
    Family,
    From,
    Property,
    choice,
    number,
    reading,
    switch,
)


def _told(child: Any) -> Any:
    child.update()
    return child.status


def _value(name: str) -> From:
    return From(_told, lambda told: told[name])


def _on(name: str) -> From:
    return From(_told, lambda told: {"on": True, "off": False}.get(told[name]))


def _family(cls: str, kind: str, models: str, *properties: Property, events: tuple[Event, ...] = ()) -> Family:
    return Family(cls, kind, tuple(models.split()), properties, events=events, child=True)


# by gateway, one of the two is known: the other is not asked for
_BATTERY = (
    reading("battery:battery-level", From("get_battery", lambda level: level), "percentage", PERCENT),
    reading("battery:voltage", From("get_voltage", lambda volts: volts), "volt", (0, 5, 0.001)),
)


def _sensor(kind: str, models: str, *properties: Property, events: tuple[Event, ...] = ()) -> Family:
    return _family("SubDevice", kind, models, *properties, *_BATTERY, events=events)


def _notice(id_: str) -> Property:
    return Property(id_, None, notify=True)


# -- sensors -----------------------------------------------------------------------------------------

_CLIMATE = (
    reading("temperature-humidity-sensor:temperature", _value("temperature"), "celsius", (-40, 125, 0.01)),
    reading("temperature-humidity-sensor:relative-humidity", _value("humidity"), "percentage", (0, 100, 0.01)),
)
_PRESSURE = reading("temperature-humidity-sensor:atmospheric-pressure", _value("pressure"), "hpa", (300, 1200, 0.01))
_TOUCHING, _MOVING = "magnet-sensor:contact-state", "motion-sensor:motion-state"
_CONTACT = (
    Event("magnet-sensor:open", "open", ((_TOUCHING, False),)),
    Event("magnet-sensor:close", "close", ((_TOUCHING, True),)),
)
_MOTION = (
    Event("motion-sensor:motion-detected", "motion", ((_MOVING, True),)),
    Event("motion-sensor:no-motion", "no_motion", ((_MOVING, False),)),
)
_SHAKEN = (
    Event("vibration-sensor:vibration", "vibrate", label=Words("Vibration", "震动")),
    Event("vibration-sensor:tilt", "tilt", label=Words("Tilted", "倾斜")),
    Event("vibration-sensor:fall", "free_fall", label=Words("Falling", "跌落")),
)
_SENSITIVITY = choice(
    "vibration-sensor:detection-sensitivity",
    None,
    "set_vibration_sensitivity",
    {21: "Low", 11: "Medium", 1: "High"},
)
_SENSORS = (
    _sensor("temperature-humidity-sensor", "lumi.sensor_ht.v1", *_CLIMATE),
    _sensor("temperature-humidity-sensor", "lumi.weather.v1", *_CLIMATE, _PRESSURE),
    _sensor("magnet-sensor", "lumi.sensor_magnet.v2 lumi.sensor_magnet.aq2", _notice(_TOUCHING), events=_CONTACT),
    _sensor("motion-sensor", "lumi.sensor_motion.v2 lumi.sensor_motion.aq2", _notice(_MOVING), events=_MOTION),
    _sensor("smoke-sensor", "lumi.sensor_smoke"),
    _sensor("gas-sensor", "lumi.sensor_natgas"),
    _sensor("submersion-sensor", "lumi.sensor_wleak.aq1"),
    _family("Vibration", "vibration-sensor", "lumi.vibration.aq1", _SENSITIVITY, *_BATTERY, events=_SHAKEN),
    _sensor("curtain", "lumi.curtain lumi.curtain.aq2 lumi.curtain.hagl04"),
    _sensor("lock", "lumi.lock.aq1 lumi.lock.acn02 lumi.lock.v1 lumi.lock.acn03"),
    _sensor("air-conditioner", "lumi.airrtc.tcpecn02"),
)

# -- buttons -----------------------------------------------------------------------------------------

_PRESSES = (("click", "click_ch{}"), ("double-click", "d_click_ch{}"), ("long-press", "l_click_ch{}"))
_FIRST = tuple(Event(f"switch-sensor:{name}", scene.format(0)) for name, scene in _PRESSES)
_BOTH_PRESSES = (("click", "both_click"), ("double-click", "both_d_click"), ("long-press", "both_l_click"))
_DEEDS = (Words("pressed", "单击"), Words("pressed twice", "双击"), Words("pressed long", "长按"))


def _key(service: str, en: str, zh: str, presses: tuple[tuple[str, str], ...], channel: int = 0) -> tuple[Event, ...]:
    pairs = zip(presses, _DEEDS, strict=True)
    return tuple(
        Event(f"{service}:{name}", scene.format(channel), label=Words(f"{en} {deed.en}", f"{zh}{deed.zh_CN}"))
        for (name, scene), deed in pairs
    )


_TWO_KEYS = (
    *_key("switch-sensor", "Left key", "左键", _PRESSES),
    *_key("switch-sensor-2", "Right key", "右键", _PRESSES, 1),
    *_key("switch-sensor-3", "Both keys", "双键同时", _BOTH_PRESSES),
)
_SHAKING = (
    Event("switch-sensor:long-press-release", "l_click_pres", label=Words("Let go after a long press", "长按松开")),
    Event("switch-sensor:shake", "shake", label=Words("Shaken", "摇一摇")),
)
_TURNS = tuple(
    Event(f"remote-control:{name}", scene, label=label)
    for name, scene, label in (
        ("move", "move", Words("Pushed", "推动")),
        ("flip-90", "flip90", Words("Turned over by 90°", "翻转 90°")),
        ("flip-180", "flip180", Words("Turned over by 180°", "翻转 180°")),
        ("tap-twice", "taptap", Words("Tapped twice", "敲击两次")),
        ("shake", "shakeair", Words("Shaken", "摇一摇")),
        ("rotate", "rotate", Words("Rotated", "旋转")),
    )
)
_BUTTONS = (
    _sensor(
        "remote-control",
        "lumi.sensor_86sw1.v1 lumi.remote.b186acn01 lumi.remote.b186acn02 lumi.sensor_switch.v2 lumi.sensor_switch.aq2"
        " lumi.remote.b1acn01",
        events=_FIRST,
    ),
    _sensor("remote-control", "lumi.sensor_switch.aq3", events=(*_FIRST, *_SHAKING)),
    _sensor(
        "remote-control",
        "lumi.sensor_86sw2.v1 lumi.remote.b286acn01 lumi.remote.b286acn02",
        events=_TWO_KEYS,
    ),
    _sensor("remote-control", "lumi.sensor_cube.v1 lumi.sensor_cube.aqgl01", events=_TURNS),
)

# -- switches and lamps ------------------------------------------------------------------------------

_WATTS = reading("power-consumption:electric-power", _value("load_power"), "watt", (0, 10000, 0.01))


def _turning(channel: int) -> Callable[[Any, Any], Any]:
    return lambda child, on: child.on(channel) if on else child.off(channel)


def _gang(channel: int) -> Property:
    service = "switch" if channel == 0 else f"switch-{channel + 1}"
    return switch(f"{service}:on", _on(f"status_ch{channel}"), _turning(channel))


def _switch(kind: str, models: str, gangs: int, *further: Property) -> Family:
    return _family("Switch", kind, models, *(_gang(channel) for channel in range(gangs)), *further)


_SWITCHES = (
    _switch("switch", "lumi.ctrl_neutral1.v1", 1),
    _switch("switch", "lumi.ctrl_neutral2", 2),
    _switch("switch", "lumi.ctrl_ln1 lumi.ctrl_ln1.aq1", 1, _WATTS),
    _switch("switch", "lumi.ctrl_ln2 lumi.ctrl_ln2.aq1", 2, _WATTS),
    _switch("switch", "lumi.switch.n3acn3 lumi.switch.l3acn3", 3, _WATTS),
    _switch("outlet", "lumi.plug lumi.plug.mmeu01 lumi.ctrl_86plug.aq1", 1, _WATTS),
    _switch("outlet", "lumi.ctrl_86plug.v1", 1),
    _switch("relay", "lumi.relay.c2acn01", 2, _WATTS),
)

_KELVIN_STEP = 50
"""Coarser than the lamp's own mireds, so that what is set is what is read."""


def _kelvin(told: Any) -> int:
    return _KELVIN_STEP * round(1_000_000 / float(told["color_temp"]) / _KELVIN_STEP)


def _lamp(models: str, warmest: int) -> Family:
    return _family(
        "LightBulb",
        "light",
        models,
        switch("light:on", _on("status"), ("on", "off")),
        number("light:brightness", _value("brightness"), "set_brightness", (1, 100, 1), "percentage"),
        number(
            "light:color-temperature",
            From(_told, _kelvin),
            lambda child, kelvin: child.set_color_temp(round(1_000_000 / kelvin)),
            (warmest, 6500, _KELVIN_STEP),
            "kelvin",
        ),
    )


_IKEA = "led1545g12 led1546g12 led1536g5 led1537r6 led1623g12 led1650r5 led1649c5"
_LAMPS = (
    _lamp("lumi.light.aqcn02", 2750),
    _lamp(" ".join(f"ikea.light.{model}" for model in _IKEA.split()), 2000),
)

CHILDREN = (*_SENSORS, *_BUTTONS, *_SWITCHES, *_LAMPS)
