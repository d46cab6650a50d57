"""Yeelight and Philips lamps."""

from __future__ import annotations

from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import Action, Family, Property, choice, number, reading, said, switch

_LEVEL = (1, 100, 1)
_WHITE = (1700, 6500)
_RGB = (0, 0xFFFFFF, 1)
_SMOOTH = ("smooth", 500)
_MOONLIGHT, _DAYLIGHT = 5, 1
_REMEMBERS = Words("Remember changes when powered off", "断电记忆")
_MOON = Words("Moonlight", "月光模式")


def _kept(field: str) -> Any:
    """A field of the lamp's own, also while another colour mode is on, when the status attribute says nothing."""
    return lambda status: int(status.data[field])


def _colour(id_: str, read: Any, write: Any) -> Property:
    return Property(id_, read, write, "uint32", _RGB, "rgb")


def _background(device: Any, method: str, *values: Any) -> Any:
    # WORKAROUND(python-miio 0.6.0.dev0): the class reads the second light but has no methods to set it
    return device.send(method, [*values, *_SMOOTH])


_SECOND_LIGHT = (
    switch(
        "ambient-light:on",
        lambda status: status.data["bg_power"] == "on",
        lambda device, value: _background(device, "bg_set_power", "on" if value else "off"),
    ),
    number(
        "ambient-light:brightness",
        _kept("bg_bright"),
        lambda device, value: _background(device, "bg_set_bright", value),
        _LEVEL,
        "percentage",
    ),
    number(
        "ambient-light:color-temperature",
        _kept("bg_ct"),
        lambda device, value: _background(device, "bg_set_ct_abx", value),
        (*_WHITE, 1),
        "kelvin",
    ),
    _colour("ambient-light:color", _kept("bg_rgb"), lambda device, value: _background(device, "bg_set_rgb", value)),
)


def _yeelight(
    models: str, white: tuple[int, int] | None, *, colour: bool = False, moon: bool = False, second: bool = False
) -> Family:
    main = [
        switch("light:on", "is_on", ("on", "off")),
        number("light:brightness", "brightness", "set_brightness", _LEVEL, "percentage"),
    ]
    if white is not None:
        main.append(number("light:color-temperature", _kept("ct"), "set_color_temperature", (*white, 1), "kelvin"))
    if colour:
        main.append(_colour("light:color", _kept("rgb"), "set_rgb_int"))
        modes = {1: "Color", 2: "Color temperature", 3: said("Hue and saturation", "色相饱和度")}
        main.append(choice("light:color-mode", "color_mode", None, modes))
    if moon:
        main.append(
            switch(
                "light:night-light",
                "moonlight_mode",
                lambda device, value: device.on(mode=_MOONLIGHT if value else _DAYLIGHT),
                _MOON,
            )
        )
    main.append(switch("light:user-save", "save_state_on_change", "set_save_state_on_change", _REMEMBERS))
    main.append(reading("light:off-delay-time", "delay_off", "minutes", (0, 1440, 1)))
    names = tuple(model if "." in model else f"yeelink.light.{model}" for model in models.split())
    actions = (Action("light:toggle", "toggle"),)
    return Family("Yeelight", "light", names, (*main, *(_SECOND_LIGHT if second else ())), actions)


YEELIGHTS = (
    _yeelight("mono1 mono5 mono6 mono monob", None),
    _yeelight("ct_bulb ct2", (2700, 6500)),
    _yeelight("lamp1", (2700, 5000)),
    _yeelight("lamp2", (2500, 4800)),
    _yeelight("lamp4", (2600, 5000)),
    _yeelight("ceiling22", (2600, 6100), moon=True),
    _yeelight(
        "ceil26 ceila ceiling1 ceiling2 ceiling3 ceiling5 ceiling6 ceiling13 ceiling15 ceiling18 ceiling24",
        (2700, 6500),
        moon=True,
    ),
    _yeelight("ceiling4 ceiling10 ceiling19 ceiling20", (2700, 6500), moon=True, second=True),
    _yeelight("lamp15", (2700, 6500), second=True),
    _yeelight("bslamp2 bslamp3", _WHITE, colour=True, moon=True),
    _yeelight("bslamp1 color color1 color3 color4 color5 color7 colora colorb strip1 strip2", _WHITE, colour=True),
    _yeelight("color2 colorc strip4 strip6 lamp22", (2700, 6500), colour=True),
    _yeelight("yeelink.bhf_light.v2", None),
    _yeelight("yeelink.light.*", _WHITE),
)


_PHILIPS_MAIN = (
    switch("light:on", "is_on", ("on", "off")),
    number("light:brightness", "brightness", "set_brightness", _LEVEL, "percentage"),
)
_PHILIPS_WHITE = number("light:color-temperature", "color_temperature", "set_color_temperature", _LEVEL, "percentage")
_SECONDS_LEFT = reading("light:off-delay-time", "delay_off_countdown", "seconds", (0, 86400, 1))
_MINUTES_LEFT = reading("light:off-delay-time", "delay_off_countdown", "minutes", (0, 1440, 1))
_AFTER_DARK = Words("Night light after dark", "智能夜灯")


def _scenes(count: int) -> Property:
    # 0 is what the lamp says outside a scene
    numbered = {place: said(f"Scene {place}", f"场景 {place}") for place in range(1, count + 1)}
    return choice("light:scene", "scene", "set_scene", {0: "None", **numbered})


PHILIPS = (
    Family("PhilipsWhiteBulb", "light", ("philips.light.hbulb",), (*_PHILIPS_MAIN, _SECONDS_LEFT)),
    Family(
        "PhilipsBulb",
        "light",
        tuple(f"philips.light.{name}" for name in ("bulb", "cbulb", "downlight", "candle", "candle2")),
        (*_PHILIPS_MAIN, _PHILIPS_WHITE, _scenes(4), _SECONDS_LEFT),
    ),
    Family(
        "Ceil",
        "light",
        ("philips.light.ceiling", "philips.light.zyceiling"),
        (
            *_PHILIPS_MAIN,
            _PHILIPS_WHITE,
            _scenes(4),
            switch(
                "light:auto-cct",
                "automatic_color_temperature",
                ("automatic_color_temperature_on", "automatic_color_temperature_off"),
            ),
            switch(
                "light:night-light",
                "smart_night_light",
                ("smart_night_light_on", "smart_night_light_off"),
                _AFTER_DARK,
            ),
            _SECONDS_LEFT,
        ),
    ),
    Family(
        "PhilipsEyecare",
        "light",
        ("philips.light.sread1", "philips.light.sread2"),
        (
            *_PHILIPS_MAIN,
            _scenes(4),
            switch("light:eye-care", "eyecare", ("eyecare_on", "eyecare_off"), Words("Eye care", "护眼模式")),
            switch("light:reminder", "reminder", ("reminder_on", "reminder_off"), Words("Rest reminder", "用眼提醒")),
            switch(
                "light:night-light",
                "smart_night_light",
                ("smart_night_light_on", "smart_night_light_off"),
                _AFTER_DARK,
            ),
            _MINUTES_LEFT,
            switch("ambient-light:on", "ambient", ("ambient_on", "ambient_off")),
            number("ambient-light:brightness", "ambient_brightness", "set_ambient_brightness", _LEVEL, "percentage"),
        ),
    ),
    Family(
        "PhilipsMoonlight",
        "light",
        ("philips.light.moonlight",),
        (*_PHILIPS_MAIN, _PHILIPS_WHITE, _colour("light:color", "rgb", "set_rgb"), _scenes(6)),
    ),
    Family(
        "PhilipsRwread",
        "light",
        ("philips.light.rwread",),
        (
            *_PHILIPS_MAIN,
            _scenes(4),
            switch("motion-detection:motion-detection", "motion_detection", "set_motion_detection"),
            choice(
                "motion-detection:detection-sensitivity",
                "motion_detection_sensitivity",
                "set_motion_detection_sensitivity",
                {1: "Low", 2: "Medium", 3: "High"},
            ),
            switch("physical-controls-locked:physical-controls-locked", "child_lock", "set_child_lock"),
            _SECONDS_LEFT,
        ),
    ),
)

FAMILIES = (*YEELIGHTS, *PHILIPS)
