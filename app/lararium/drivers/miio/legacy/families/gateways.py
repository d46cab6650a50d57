"""Lumi gateways: their lamp, their guard, their voice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import (
    PERCENT,
    Action,
    Event,
    Family,
    From,
    Property,
    choice,
    number,
    reading,
    said,
    switch,
)

_WHITE = (255, 255, 255)
_BLACK = (0, 0, 0)
_PAIRING_SECONDS = 30
_Lit = tuple[int, tuple[int, int, int]]


def _asking(part: str, method: str) -> Callable[[Any], Any]:
    return lambda gateway: getattr(getattr(gateway, part), method)()


_LIGHT, _ARMING = _asking("light", "rgb_status"), _asking("alarm", "status")
_RADIO = _asking("radio", "get_radio_info")


def _same(answer: Any) -> Any:
    return answer


def _lit(gateway: Any) -> _Lit:
    """Brightness and colour that the lamp has, or had, or has in its memory of the night."""
    now = gateway.light.rgb_status()
    if now["is_on"] and now["rgb"] != _BLACK:
        gateway.last_lit = now["brightness"], now["rgb"]
    found: _Lit | None = getattr(gateway, "last_lit", None)
    if found is None:
        night = gateway.light.night_light_status()
        found = (night["brightness"], night["rgb"]) if night["is_on"] and night["rgb"] != _BLACK else (100, _WHITE)
        gateway.last_lit = found
    return found


def _switch_lamp(gateway: Any, on: Any) -> Any:
    brightness, colour = _lit(gateway)
    return gateway.light.set_rgb(brightness if on else 0, colour)


def _dim_lamp(gateway: Any, value: Any) -> Any:
    colour = _lit(gateway)[1]
    gateway.last_lit = value, colour
    return gateway.light.set_rgb(value, colour)


def _paint_lamp(gateway: Any, value: Any) -> Any:
    brightness = _lit(gateway)[0]
    colour = (value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF)
    if colour != _BLACK:
        gateway.last_lit = brightness, colour
    return gateway.light.set_rgb(brightness, colour)


_LAMP = (
    switch("light:on", From(_LIGHT, lambda light: light["is_on"]), _switch_lamp),
    number("light:brightness", From(_LIGHT, lambda light: light["brightness"]), _dim_lamp, (1, 100, 1), "percentage"),
    Property(
        "light:color", From(_LIGHT, lambda light: light["rgb"]), _paint_lamp, "uint32", (0, 0xFFFFFF, 1), unit="rgb"
    ),
)
_GUARD = (
    switch(
        "gateway:guard-mode",
        From(_ARMING, lambda state: state in ("on", "oning")),
        lambda gateway, on: gateway.alarm.on() if on else gateway.alarm.off(),
        Words("Guard", "警戒"),
    ),
    choice(
        "gateway:status",
        From(_ARMING, _same),
        None,
        {"off": said("Disarmed", "未布防"), "oning": said("Arming", "布防中"), "on": said("Armed", "已布防")},
    ),
    choice(
        "gateway:delay-time",
        From(_asking("alarm", "arming_time"), _same),
        lambda gateway, seconds: gateway.alarm.set_arming_time(seconds),
        {5: said("5 s", "5 秒"), 15: said("15 s", "15 秒"), 30: said("30 s", "30 秒"), 60: said("1 min", "1 分钟")},
        Words("Time until it guards", "布防延时"),
    ),
    number(
        "alarm:volume",
        From(_asking("alarm", "triggering_volume"), _same),
        lambda gateway, level: gateway.alarm.set_triggering_volume(level),
        PERCENT,
        "percentage",
        Words("Volume of the alarm", "警报音量"),
    ),
    number(
        "alarm:duration",
        From(_asking("alarm", "triggering_time"), _same),
        lambda gateway, seconds: gateway.alarm.set_triggering_time(seconds),
        (0, 3600, 1),
        "seconds",
        Words("Length of the alarm", "警报时长"),
    ),
    switch(
        "alarm:light",
        From(_asking("alarm", "triggering_light"), bool),
        lambda gateway, on: gateway.alarm.set_triggering_light(int(on)),
        Words("Lamp flashes with the alarm", "警报时闪灯"),
    ),
)
_VOICE = (
    number(
        "speaker:volume",
        From(_RADIO, lambda radio: radio["current_volume"]),
        lambda gateway, level: gateway.radio.set_radio_volume(level),
        PERCENT,
        "percentage",
        Words("Volume of the radio", "电台音量"),
    ),
    choice(
        "speaker:playing-state",
        From(_RADIO, lambda radio: radio["current_status"]),
        None,
        {"run": "Playing", "pause": "Pause"},
    ),
)
_DARKNESS = reading("illumination-sensor:illumination", From("get_illumination", _same), "lux", (0, 100000, 1))
_ACTIONS = (
    Action("speaker:stop", lambda gateway: gateway.radio.set_sound_playing(), Words("Stop the sound", "停止播放")),
    Action(
        "gateway:start-pairing",
        lambda gateway: gateway.zigbee.zigbee_pair(_PAIRING_SECONDS),
        Words("Let a Zigbee device join", "添加 Zigbee 子设备"),
    ),
)
_ALARM = (Event("alarm:alarm-triggered", "alarm_triggering", label=Words("Alarm", "警报触发")),)


def _gateway(model: str, *properties: Property, miot: bool = False) -> Family:
    return Family("Gateway", "gateway", (model,), properties, _ACTIONS, miot=miot, events=_ALARM)


FAMILIES = (
    _gateway("lumi.gateway.v3", *_LAMP, *_GUARD, *_VOICE, _DARKNESS),
    _gateway("lumi.gateway.aqhm01", *_LAMP, *_GUARD, *_VOICE),
    _gateway("lumi.gateway.mieu01", *_LAMP, *_GUARD, *_VOICE),
    _gateway("lumi.gateway.mgl03", *_GUARD, miot=True),
)
