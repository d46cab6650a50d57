"""Robot vacuums of Roborock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.families.wear import AREA, FILTER, MAIN_BRUSH, SENSORS, SIDE_BRUSH
from lararium.drivers.miio.legacy.table import (
    PERCENT,
    Action,
    Family,
    From,
    Property,
    Said,
    choice,
    number,
    reading,
    said,
    switch,
)

_STATES: dict[int, str | Said] = {
    1: said("Starting", "启动中", "cleaning"),
    2: said("Idle away from the dock", "离座待机", "idle"),
    3: "Idle",
    4: "Remote control",
    5: "Sweeping",
    6: "Go charging",
    7: "Manual",
    8: "Charging",
    9: said("Charging fault", "充电故障", "fault"),
    10: "Paused",
    11: said("Spot cleaning", "定点清扫中", "cleaning"),
    12: "Error",
    13: said("Shutting down", "关机中", "off"),
    14: "Updating",
    15: said("Docking", "正在上座", "returning"),
    16: said("Going to a place", "前往指定点", "cleaning"),
    17: said("Zone cleaning", "划区清扫中", "cleaning"),
    18: said("Room cleaning", "房间清扫中", "cleaning"),
    22: said("Emptying the bin", "集尘中", "busy"),
    23: said("Washing the mop", "洗拖布中", "washing"),
    26: said("Going to wash the mop", "前往洗拖布", "returning"),
    100: "Charging Completed",
    101: "Offline",
}
_FAULTS: dict[int, str | Said] = {
    0: "No faults",
    1: said("Distance sensor", "激光测距传感器异常"),
    2: said("Collision sensor", "碰撞传感器异常"),
    3: said("Wheel in the air", "轮子悬空"),
    4: said("Cliff sensor dirty", "悬崖传感器需清洁"),
    5: said("Main brush blocked", "主刷被缠"),
    6: said("Side brush blocked", "边刷被缠"),
    7: said("Wheel stuck", "主轮被卡"),
    8: said("Vacuum stuck", "机器被困"),
    9: said("Dust bin missing", "尘盒未安装"),
    10: said("Filter blocked", "滤网堵塞"),
    11: said("Magnetic barrier", "碰到磁条"),
    12: said("Battery low", "电量过低"),
    13: said("Charging fault", "充电异常"),
    14: said("Battery fault", "电池异常"),
    15: said("Wall sensor dirty", "沿墙传感器需清洁"),
    16: said("Not on even ground", "机器未放平"),
    17: said("Side brush fault", "边刷异常"),
    18: said("Suction fan fault", "吸尘风机异常"),
    19: said("Dock without power", "充电座未通电"),
    21: said("Distance sensor blocked", "激光测距传感器被挡"),
    22: said("Charging contacts dirty", "充电触点需清洁"),
    23: said("Dock out of reach", "无法到达充电座"),
    24: said("In a no-go zone", "位于禁区"),
    26: said("Wall sensor fault", "沿墙传感器异常"),
    27: said("Mop lift jammed", "拖布升降卡住"),
    28: said("On a carpet", "机器在地毯上"),
}
_QUIET, _NORMAL, _STRONG, _MOST = "Silent", "Standard", "Strong", "Turbo"
_MAIN_NEW = Words("Main brush replaced", "主刷已更换")
_SIDE_NEW = Words("Side brush replaced", "边刷已更换")
_GENTLE = said("Gentle", "轻柔", "low")
_PRESETS: dict[int, str | Said] = {
    101: _QUIET,
    102: _NORMAL,
    103: _STRONG,
    104: _MOST,
    105: _GENTLE,
    106: "Auto",
}
_WATER = {200: "Off", 201: "Low", 202: "Medium", 203: "High"}
_ROUTES = {300: "Standard", 301: said("Deep", "深度"), 303: said("Deep plus", "深度加强")}
_IN_ZONES, _IN_ROOMS = 2, 3
_PAUSED = 10


def _resume_or_start(device: Any) -> Any:
    # the class's own `resume_or_start` asks for six more things first
    status = device.vacuum_status()
    halted = status.data["state"] == _PAUSED or status.data.get("error_code")
    kind = status.data.get("in_cleaning")
    if halted and kind == _IN_ZONES:
        return device.resume_zoned_clean()
    if halted and kind == _IN_ROOMS:
        return device.resume_segment_clean()
    return device.start()


def _reset(consumable: str) -> Callable[[Any], Any]:
    return lambda device: device.send("reset_consumable", [consumable])


def _roborock(
    models: str, presets: dict[int, str | Said], *further: Property, actions: tuple[Action, ...] = ()
) -> Family:
    return Family(
        "RoborockVacuum",
        "vacuum",
        tuple(model if "." in model else f"roborock.vacuum.{model}" for model in models.split()),
        (
            choice("vacuum:status", "state_code", None, _STATES),
            choice("vacuum:fault", "error_code", None, _FAULTS),
            # above 100 the number names a preset, and the attribute of the status leaves it out
            choice("vacuum:mode", lambda status: status.data["fan_power"], "set_fan_speed", presets),
            *further,
            reading("vacuum:clean-area", "clean_area", "m2", AREA),
            reading("vacuum:clean-time", "clean_time", "minutes", (0, 10000, 1)),
            reading("battery:battery-level", "battery", "percentage", PERCENT),
            number(
                "voice:volume", From("sound_volume", lambda answer: answer), "set_sound_volume", PERCENT, "percentage"
            ),
            *MAIN_BRUSH,
            *SIDE_BRUSH,
            *FILTER,
            *SENSORS,
        ),
        (
            Action("vacuum:start-sweep", _resume_or_start),
            Action("vacuum:pause-sweeping", "pause"),
            Action("vacuum:stop-sweeping", "stop"),
            Action("vacuum:start-point-clean", "spot"),
            Action("battery:start-charge", "home"),
            Action("identify:identify", "find"),
            *actions,
            Action(
                "brush-cleaner:reset-brush-life",
                _reset("main_brush_work_time"),
                _MAIN_NEW,
            ),
            Action(
                "brush-cleaner-2:reset-brush-life",
                _reset("side_brush_work_time"),
                _SIDE_NEW,
            ),
            Action("filter:reset-filter-life", _reset("filter_work_time")),
            Action(
                "maintenance:reset-consumable", _reset("sensor_dirty_time"), Words("Sensors cleaned", "传感器已清洁")
            ),
        ),
        status="vacuum_status",
    )


_BOX = switch("vacuum:water-box-status", "is_water_box_attached", None, Words("Water tank in place", "水箱已安装"))
# `set_mop_intensity` does the same for two models and refuses all others
_GRADE = choice("vacuum:water-grade", "mop_intensity", "set_waterflow", _WATER)
_ROUTE = choice("vacuum:mop-route", "mop_route", "set_mop_mode", _ROUTES)
_LOCK = switch(
    "physical-controls-locked:physical-controls-locked", From("child_lock", lambda answer: answer), "set_child_lock"
)
_THIN = switch("vacuum:water-shortage", "is_water_shortage", None)
_EMPTY_BIN = Action("vacuum:start-dust-arrest", "start_dust_collection")

_MOPS = (_BOX, _GRADE, _ROUTE, _LOCK, _THIN)
_S7_PRESETS: dict[int, str | Said] = {**_PRESETS, 105: "Off"}

FAMILIES = (
    _roborock("rockrobo.vacuum.v1 c1", {38: _QUIET, 60: _NORMAL, 77: _STRONG, 90: _MOST}),
    _roborock("e2", {41: _GENTLE, 50: _QUIET, 68: _NORMAL, 79: _STRONG, 100: _MOST}),
    _roborock("s4 s5 s6 t6 m1s a01 a08 a19", _PRESETS, _BOX),
    _roborock("s5e a10", _PRESETS, _BOX, _GRADE, _LOCK),
    _roborock("a11 a14 a23 a29 a34 a40", _S7_PRESETS, *_MOPS),
    _roborock("a46 a62", {**_S7_PRESETS, 108: "Max"}, *_MOPS),
    _roborock("a15", _S7_PRESETS, *_MOPS, actions=(_EMPTY_BIN,)),
    _roborock("a27 a38 a70 a75", {**_S7_PRESETS, 108: "Max"}, *_MOPS, actions=(_EMPTY_BIN,)),
    _roborock("roborock.vacuum.*", _PRESETS, _BOX),
)
