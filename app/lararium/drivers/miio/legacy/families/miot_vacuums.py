"""Vacuums that have a spec: for a house where it is not at hand."""

from __future__ import annotations

import sys
from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import PERCENT, Action, Family, Property, choice, number, reading, said, switch

_HOURS = (0, 1000, 1)
_AREA = (0, 10000, 0.01)
_MAIN = Words("Main brush left", "主刷剩余寿命")
_SIDE = Words("Side brush left", "边刷剩余寿命")
_MAIN_NEW = Words("Main brush replaced", "主刷已更换")
_SIDE_NEW = Words("Side brush replaced", "边刷已更换")
_FILTER = Words("Filter left", "滤网剩余寿命")


def _life(main: str, side: str, filter_: str) -> tuple[Property, ...]:
    return (
        reading("brush-cleaner:brush-life-level", main, "percentage", PERCENT, _MAIN),
        reading("brush-cleaner-2:brush-life-level", side, "percentage", PERCENT, _SIDE),
        reading("filter:filter-life-level", filter_, "percentage", PERCENT, _FILTER),
    )


def _fault(status: Any) -> int:
    """Numbers of faults are the makers' own: that there is one is what counts."""
    return int(bool(status.error_code))


def _dreame_fault(status: Any) -> int:
    return int(bool(status.data["device_fault"]))


_FAULTY = {0: "No faults", 1: "Fault"}
_FAULT = choice("vacuum:fault", _fault, None, _FAULTY)
_START = Action("vacuum:start-sweep", "start")
_STOP = Action("vacuum:stop-sweeping", "stop")
_HOME = Action("battery:start-charge", "home")
_BATTERY = reading("battery:battery-level", "battery", "percentage", PERCENT)

_DREAME_STATES = {
    1: "Sweeping",
    2: "Idle",
    3: "Paused",
    4: "Error",
    5: "Go Charging",
    6: "Charging",
    7: "Mopping",
    8: "Drying",
    9: "Washing",
    10: said("Returning to wash", "返回清洗", "returning"),
    11: said("Mapping", "建图中", "cleaning"),
    12: "Sweeping and Mopping",
    13: "Charging Completed",
    14: "Upgrading",
}


def _plainly(field: str) -> Any:
    """A setter of one field; the class's own print what they do, and do nothing for models they do not list."""
    return lambda device, value: device.set_property(field, value)


def _dreame(models: str, presets: dict[int, str], *further: Property) -> Family:
    return Family(
        "DreameVacuum",
        "vacuum",
        tuple(f"dreame.vacuum.{model}" for model in models.split()),
        (
            # the attributes complain to the log about every number they do not know
            choice("vacuum:status", lambda status: status.data["device_status"], None, _DREAME_STATES),
            choice("vacuum:fault", _dreame_fault, None, _FAULTY),
            choice("vacuum:mode", lambda status: status.data["cleaning_mode"], _plainly("cleaning_mode"), presets),
            *further,
            reading("vacuum:clean-area", "cleaning_area", "m2", _AREA),
            reading("vacuum:clean-time", "cleaning_time", "minutes", (0, 10000, 1)),
            reading("battery:battery-level", "battery_level", "percentage", PERCENT),
            *_life("brush_life_level", "brush_life_level2", "filter_life_level"),
        ),
        (
            _START,
            _STOP,
            _HOME,
            Action("identify:identify", "identify"),
            Action("brush-cleaner:reset-brush-life", "reset_mainbrush_life", _MAIN_NEW),
            Action("brush-cleaner-2:reset-brush-life", "reset_sidebrush_life", _SIDE_NEW),
            Action("filter:reset-filter-life", "reset_filter_life"),
        ),
        miot=True,
    )


_DREAME_WATER = choice(
    "vacuum:water-grade",
    lambda status: status.data["water_flow"],
    _plainly("water_flow"),
    {1: "Low", 2: "Medium", 3: "High"},
)


def _reset(part: str) -> Any:
    def reset(device: Any) -> Any:
        parts: Any = sys.modules[type(device).__module__].G1Consumable
        return device.consumable_reset(parts[part])

    return reset


FAMILIES = (
    _dreame("mc1808", {0: "Silent", 1: "Standard", 2: "Medium", 3: "Strong"}),
    _dreame(
        "p2008 p2009 p2028 p2029 r2228o p2041o p2150a p2150o p2036 r2205",
        {0: "Silent", 1: "Standard", 2: "Strong", 3: "Turbo"},
        _DREAME_WATER,
    ),
    Family(
        "G1Vacuum",
        "vacuum",
        ("mijia.vacuum.v1", "mijia.vacuum.v2"),
        (
            choice(
                "vacuum:status",
                "state",
                None,
                {1: "Idle", 2: "Sweeping", 3: "Paused", 4: "Error", 5: "Charging", 6: "Go Charging"},
            ),
            _FAULT,
            choice("vacuum:mode", "fan_speed", "set_fan_speed", {0: "Silent", 1: "Standard", 2: "Medium", 3: "Strong"}),
            reading("vacuum:clean-time", "clean_time", "minutes", (0, 10000, 1)),
            _BATTERY,
            *_life("main_brush_life_level", "side_brush_life_level", "filter_life_level"),
        ),
        (
            _START,
            _STOP,
            _HOME,
            Action("identify:identify", "find"),
            Action("brush-cleaner:reset-brush-life", _reset("MainBrush"), _MAIN_NEW),
            Action("brush-cleaner-2:reset-brush-life", _reset("SideBrush"), _SIDE_NEW),
            Action("filter:reset-filter-life", _reset("Filter")),
        ),
        miot=True,
    ),
    Family(
        "Pro2Vacuum",
        "vacuum",
        ("ijai.vacuum.v3",),
        (
            choice(
                "vacuum:status",
                "state",
                None,
                {
                    0: "Sleep",
                    1: "Idle",
                    2: "Paused",
                    3: "Go Charging",
                    4: "Charging",
                    5: "Sweeping",
                    6: "Sweeping and Mopping",
                    7: "Mopping",
                    8: "Upgrading",
                },
            ),
            _FAULT,
            choice("vacuum:mode", "fan_speed", "set_fan_speed", {0: "Off", 1: "Silent", 2: "Standard", 3: "Turbo"}),
            reading("vacuum:clean-area", "clean_area", "m2", _AREA),
            reading("vacuum:clean-time", "clean_time", "minutes", (0, 10000, 1)),
            _BATTERY,
            *_life("main_brush_life_level", "side_brush_life_level", "filter_life_level"),
        ),
        (_START, _STOP, _HOME),
        miot=True,
    ),
    Family(
        "RoidmiVacuumMiot",
        "vacuum",
        ("roidmi.vacuum.v60",),
        (
            choice(
                "vacuum:status",
                "state_code",
                None,
                {
                    1: "Dormant",
                    2: "Idle",
                    3: "Paused",
                    4: "Sweeping",
                    5: "Go Charging",
                    6: "Charging",
                    7: "Error",
                    8: "Remote",
                    9: "Charging Completed",
                    10: said("Off", "已关机", "off"),
                    11: said("Looking for the dock", "正在寻找基座", "returning"),
                },
            ),
            _FAULT,
            choice(
                "vacuum:mode",
                "fan_speed",
                "set_fanspeed",
                {1: "Silent", 2: "Standard", 3: "Strong", 4: "Turbo", 0: "Off"},
            ),
            choice("vacuum:sweep-type", "sweep_type", "set_sweep_type", {0: "Sweep", 1: "Mop", 2: "Sweep and Mop"}),
            switch("vacuum:twice-clean", "double_clean", "set_double_clean"),
            switch("vacuum:carpet-press", "carpet_mode", "set_carpet_mode"),
            reading("vacuum:clean-time", "clean_time", "minutes", (0, 10000, 1)),
            number("voice:volume", "volume", "set_sound_volume", PERCENT, "percentage"),
            switch("voice:mute", "is_muted", "set_sound_muted"),
            switch("indicator-light:on", "led", "set_led"),
            _BATTERY,
        ),
        (
            _START,
            _STOP,
            _HOME,
            Action("identify:identify", "identify"),
            Action("vacuum:start-dust-arrest", "start_dust"),
        ),
        miot=True,
    ),
)
