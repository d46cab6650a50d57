"""A Roborock vacuum of old: cleans, drains, goes home and charges."""

from __future__ import annotations

from typing import Any

from lararium.sim.legacy.thing import INVALID, LegacyThing, Method, OldModel, Shown
from lararium.sim.thing import Refusal

_IDLE, _CLEANING, _RETURNING, _CHARGING, _PAUSED, _SPOT, _FULL = 3, 5, 6, 8, 10, 11, 100
_AT_WORK = (_CLEANING, _SPOT)
_WAY_HOME = 20.0
"""Seconds."""
_DRAIN, _CHARGE = 1 / 60, 1 / 40
"""Per cent a second."""
_AREA = 20_000.0
"""Square millimetres a second."""
_WORN = ("main_brush_work_time", "side_brush_work_time", "filter_work_time", "sensor_dirty_time")


def roborock() -> OldModel:
    """One docked vacuum, battery not quite full."""
    fields: dict[str, Any] = {
        "msg_ver": 2,
        "msg_seq": 28,
        "state": _CHARGING,
        "battery": 96.0,
        "clean_time": 0.0,
        "clean_area": 0.0,
        "error_code": 0,
        "map_present": 1,
        "in_cleaning": 0,
        "in_returning": 0,
        "fan_power": 102,
        "dnd_enabled": 0,
        "map_status": 3,
        "lock_status": 0,
        "water_box_status": 1,
        "water_box_mode": 202,
        "mop_mode": 300,
        "water_shortage_status": 0,
        "volume": 60,
        "way": 0.0,
        **dict.fromkeys(_WORN, 90_000),
    }
    shown = {
        "vacuum:status": Shown("state"),
        "vacuum:fault": Shown("error_code"),
        "vacuum:mode": Shown("fan_power"),
        "battery:battery-level": Shown("battery", int),
        "voice:volume": Shown("volume"),
        "vacuum:water-grade": Shown("water_box_mode"),
        "vacuum:mop-route": Shown("mop_mode"),
        "physical-controls-locked:physical-controls-locked": Shown("lock_status", bool, int),
    }
    methods: dict[str, Method] = {
        "get_status": lambda thing, params: [{name: _told(thing, name) for name in fields if name not in _HIDDEN}],
        "get_consumable": lambda thing, params: [{name: int(thing.fields[name]) for name in _WORN}],
        "reset_consumable": _reset,
        "get_sound_volume": lambda thing, params: [thing.fields["volume"]],
        "change_sound_volume": _within("volume", 0, 100),
        "set_custom_mode": _within("fan_power", 1, 110),
        "set_water_box_custom_mode": _within("water_box_mode", 200, 203),
        "get_water_box_custom_mode": lambda thing, params: [thing.fields["water_box_mode"]],
        "set_mop_mode": _within("mop_mode", 300, 303),
        "get_child_lock_status": lambda thing, params: {"lock_status": thing.fields["lock_status"]},
        "set_child_lock_status": _lock,
        "app_start": _go(_CLEANING, 1),
        "app_spot": _go(_SPOT, 1),
        "app_pause": _pause,
        "app_stop": _go(_IDLE, 0),
        "app_charge": _home,
        "app_start_collect_dust": lambda thing, params: ["ok"],
        "find_me": lambda thing, params: ["ok"],
    }
    return OldModel(fields, shown, methods, live=_live)


_HIDDEN = frozenset({*_WORN, "volume", "way"})


def _told(thing: LegacyThing, name: str) -> Any:
    value = thing.fields[name]
    return int(value) if isinstance(value, float) else value


def _within(name: str, low: int, high: int) -> Method:
    def method(thing: LegacyThing, params: list[Any]) -> Any:
        if type(params[0]) is not int or not low <= params[0] <= high:
            raise Refusal(INVALID, "invalid_arg")
        return thing.put(name, params[0])

    return method


def _lock(thing: LegacyThing, params: list[Any]) -> Any:
    return thing.put("lock_status", int(params[0]["lock_status"]))


def _reset(thing: LegacyThing, params: list[Any]) -> Any:
    if params[0] not in _WORN:
        raise Refusal(INVALID, "invalid_arg")
    return thing.put(params[0], 0)


def _go(state: int, cleaning: int) -> Method:
    def method(thing: LegacyThing, params: list[Any]) -> Any:
        if cleaning and thing.fields["state"] != _PAUSED:
            thing.fields |= {"clean_time": 0.0, "clean_area": 0.0}
        thing.fields["in_cleaning"] = cleaning
        return thing.put("state", state)

    return method


def _pause(thing: LegacyThing, params: list[Any]) -> Any:
    return thing.put("state", _PAUSED if thing.fields["state"] in _AT_WORK else thing.fields["state"])


def _home(thing: LegacyThing, params: list[Any]) -> Any:
    if thing.fields["state"] in (_CHARGING, _FULL):
        return ["ok"]
    thing.fields |= {"in_cleaning": 0, "way": _WAY_HOME}
    return thing.put("state", _RETURNING)


def _live(thing: LegacyThing, seconds: float) -> bool:
    fields = thing.fields
    if fields["state"] in _AT_WORK:
        fields["battery"] = max(0.0, fields["battery"] - seconds * _DRAIN)
        fields["clean_time"] += seconds
        fields["clean_area"] += seconds * _AREA
        for part in _WORN:
            fields[part] += seconds
        return True
    if fields["state"] == _RETURNING:
        fields["way"] -= seconds
        if fields["way"] <= 0:
            fields["state"] = _CHARGING
        return True
    if fields["state"] == _CHARGING:
        fields["battery"] = min(100.0, fields["battery"] + seconds * _CHARGE)
        if fields["battery"] >= 100:
            fields["state"] = _FULL
    return False


# -- Viomi -------------------------------------------------------------------------------------------

_V_IDLE, _V_PAUSED, _V_CLEANING, _V_RETURNING, _V_DOCKED = 1, 2, 3, 4, 5
_LEAST_WATER = 11


def viomi() -> OldModel:
    """A docked Viomi; suction and water share one method."""
    fields: dict[str, Any] = {
        "battary_life": 88,
        "box_type": 3,
        "cur_mapid": 1,
        "err_state": 2105,
        "has_map": 1,
        "has_newmap": 0,
        "hw_info": "1.0.1",
        "is_charge": 0,
        "is_mop": 0,
        "is_work": 1,
        "light_state": 0,
        "map_num": 1,
        "mode": 0,
        "mop_route": 0,
        "mop_type": 1,
        "remember_map": 1,
        "repeat_state": 0,
        "run_state": _V_DOCKED,
        "s_area": 12.4,
        "s_time": 21,
        "suction_grade": 1,
        "v_state": 7,
        "water_grade": _LEAST_WATER,
        "order_time": "0",
        "start_time": 0,
        "water_percent": 0,
        "zone_data": "0",
        "sw_info": "3.5.8_0021",
    }
    shown = {
        "vacuum:status": Shown("run_state"),
        "vacuum:mode": Shown("suction_grade"),
        "vacuum:sweep-type": Shown("is_mop"),
        "vacuum:water-grade": Shown("water_grade"),
        "vacuum:twice-clean": Shown("repeat_state", bool, int),
        "vacuum:remember-state": Shown("remember_map", bool, int),
        "battery:battery-level": Shown("battary_life"),
        "voice:volume": Shown("v_state"),
    }
    methods: dict[str, Method] = {
        "get_consumables": lambda thing, params: [17, 17, 17, 17],
        "get_notdisturb": lambda thing, params: [0, 22, 0, 8, 0],
        "set_suction": _suction,
        "set_mop": _within("is_mop", 0, 4),
        "set_repeat": _within("repeat_state", 0, 1),
        "set_remember": _within("remember_map", 0, 1),
        "set_voice": lambda thing, params: thing.put("v_state", int(params[1])),
        "set_mode_withroom": lambda thing, params: thing.put("run_state", _V_CLEANING),
        "set_mode": lambda thing, params: thing.put("run_state", {0: _V_IDLE, 2: _V_PAUSED}[params[1]]),
        "set_charge": lambda thing, params: thing.put("run_state", _V_RETURNING),
        "set_resetpos": lambda thing, params: ["ok"],
    }
    return OldModel(fields, shown, methods)


def _suction(thing: LegacyThing, params: list[Any]) -> Any:
    name = "water_grade" if params[0] >= _LEAST_WATER else "suction_grade"
    return _within(name, 0, _LEAST_WATER + 2)(thing, params)
