"""Lamps of old: Yeelight and Philips."""

from __future__ import annotations

from typing import Any

from lararium.sim.legacy.thing import INVALID, ON_OFF, LegacyThing, Method, OldModel, Shown, on_off, ranged, setter
from lararium.sim.thing import Refusal

_COLOUR, _WHITE = "1", "2"
_MOONLIGHT = 5


def _text(name: str, kind: type = int) -> Shown:
    """Yeelights tell numbers as texts."""
    return Shown(name, lambda raw: kind(raw or 0), str)


def _power(prefix: str) -> Method:
    def method(thing: LegacyThing, params: list[Any]) -> Any:
        if params[0] not in ON_OFF:
            raise Refusal(INVALID, "invalid_arg")
        mode = params[3] if len(params) > 3 else 0
        if not prefix and mode:
            thing.put("active_mode", "1" if mode == _MOONLIGHT else "0")
        return thing.put(f"{prefix}power", params[0])

    return method


def _number(name: str, low: int, high: int, mode: tuple[str, str] | None = None) -> Method:
    def method(thing: LegacyThing, params: list[Any]) -> Any:
        value = params[0]
        if type(value) is not int or not low <= value <= high:
            raise Refusal(INVALID, "invalid_arg")
        if mode is not None:
            thing.put(*mode)
        return thing.put(name, str(value))

    return method


def _toggle(thing: LegacyThing, params: list[Any]) -> Any:
    return thing.put("power", "off" if thing.fields["power"] == "on" else "on")


def yeelight(*, second: bool = False) -> OldModel:
    """A colour lamp; `second` adds a background light."""
    blank = dict.fromkeys(("bg_bright", "bg_lmode", "bg_rgb", "bg_hue", "bg_sat", "bg_ct", "bg_flowing"), "")
    fields = {
        "name": "",
        "lan_ctrl": "1",
        "save_state": "1",
        "delayoff": "0",
        "music_on": "0",
        "power": "off",
        "bright": "60",
        "color_mode": _WHITE,
        "rgb": "16711680",
        "hue": "0",
        "sat": "100",
        "ct": "4000",
        "flowing": "0",
        "flow_params": "",
        "active_mode": "0",
        "nl_br": "20",
        **blank,
        "bg_power": "",
    }
    shown = {
        "light:on": on_off("power"),
        "light:brightness": _text("bright"),
        "light:color-temperature": _text("ct"),
        "light:color": _text("rgb"),
        "light:color-mode": _text("color_mode"),
        "light:night-light": Shown("active_mode", lambda raw: raw == "1", lambda value: str(int(value))),
        "light:user-save": Shown("save_state", lambda raw: raw == "1", lambda value: str(int(value))),
    }
    methods: dict[str, Method] = {
        "set_power": _power(""),
        "toggle": _toggle,
        "set_bright": _number("bright", 1, 100),
        "set_ct_abx": _number("ct", 1700, 6500, ("color_mode", _WHITE)),
        "set_rgb": _number("rgb", 0, 0xFFFFFF, ("color_mode", _COLOUR)),
        "set_ps": _save_state,
    }
    if second:
        fields |= {"bg_power": "off", "bg_bright": "50", "bg_lmode": _COLOUR, "bg_rgb": "255", "bg_ct": "4000"}
        shown |= {
            "ambient-light:on": on_off("bg_power"),
            "ambient-light:brightness": _text("bg_bright"),
            "ambient-light:color-temperature": _text("bg_ct"),
            "ambient-light:color": _text("bg_rgb"),
        }
        methods |= {
            "bg_set_power": _power("bg_"),
            "bg_set_bright": _number("bg_bright", 1, 100),
            "bg_set_ct_abx": _number("bg_ct", 1700, 6500, ("bg_lmode", _WHITE)),
            "bg_set_rgb": _number("bg_rgb", 0, 0xFFFFFF, ("bg_lmode", _COLOUR)),
        }
    return OldModel(fields, shown, methods, unknown="")


def _save_state(thing: LegacyThing, params: list[Any]) -> Any:
    name, value = params
    if name != "cfg_save_state" or str(value) not in ("0", "1"):
        raise Refusal(INVALID, "invalid_arg")
    return thing.put("save_state", str(value))


def philips(*, level: str = "bright", white: bool = True) -> OldModel:
    """A ball lamp; the plain one names its brightness `bri` and has one colour of white."""
    fields: dict[str, Any] = {"power": "off", "dv": 0, level: 80}
    shown = {"light:on": on_off("power"), "light:brightness": Shown(level)}
    methods: dict[str, Method] = {"set_power": setter("power", *ON_OFF), "set_bright": ranged(level, 1, 100)}
    if white:
        fields |= {"cct": 50, "snm": 0}
        shown |= {"light:color-temperature": Shown("cct"), "light:scene": Shown("snm")}
        methods |= {"set_cct": ranged("cct", 1, 100), "apply_fixed_scene": ranged("snm", 1, 4)}
    return OldModel(fields, shown, methods)
