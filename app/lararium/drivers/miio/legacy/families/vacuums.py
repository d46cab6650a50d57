"""Robot vacuums of Roborock and Viomi."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lararium.domain.words import Words
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

_HOURS = (0, 1000, 1)
_AREA = (0, 1000, 0.01)


def _left(part: str) -> From:
    """Hours until a part is due."""
    return From("consumable_status", lambda status: getattr(status, f"{part}_left"))


def _life(part: str) -> From:
    """Per cent of a part's life that is left."""

    def share(status: Any) -> Any:
        whole = getattr(status, f"{part}_total")
        return max(0, round(100 * getattr(status, f"{part}_left") / whole))

    return From("consumable_status", share)


def _worn(key: str, kind: str, part: str, label: Words) -> tuple[Property, Property]:
    plain = label.en.lower()
    return (
        reading(
            f"{key}:{kind}-life-level",
            _life(part),
            "percentage",
            PERCENT,
            Words(f"{label.en} left", f"{label.zh_CN}剩余寿命"),
        ),
        reading(
            f"{key}:{kind}-left-time",
            _left(part),
            "hours",
            _HOURS,
            Words(f"Hours left of {plain}", f"{label.zh_CN}剩余时间"),
        ),
    )


_MAIN_BRUSH = _worn("brush-cleaner", "brush", "main_brush", Words("Main brush", "主刷"))
_SIDE_BRUSH = _worn("brush-cleaner-2", "brush", "side_brush", Words("Side brush", "边刷"))
_FILTER = _worn("filter", "filter", "filter", Words("Filter", "滤网"))
_SENSORS = _worn("maintenance", "sensor", "sensor_dirty", Words("Sensors", "传感器"))
_MOP = _worn("maintenance", "mop", "mop", Words("Mop", "拖布"))

# -- Roborock ------------------------------------------------------------------------------------------

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
            reading("vacuum:clean-area", "clean_area", "m2", _AREA),
            reading("vacuum:clean-time", "clean_time", "minutes", (0, 10000, 1)),
            reading("battery:battery-level", "battery", "percentage", PERCENT),
            number(
                "voice:volume", From("sound_volume", lambda answer: answer), "set_sound_volume", PERCENT, "percentage"
            ),
            *_MAIN_BRUSH,
            *_SIDE_BRUSH,
            *_FILTER,
            *_SENSORS,
        ),
        (
            Action("vacuum:start-sweep", _resume_or_start),
            Action("vacuum:pause-sweeping", "pause"),
            Action("vacuum:stop-sweeping", "stop"),
            Action("vacuum:start-point-clean", "spot"),
            Action("battery:start-charge", "home"),
            Action("identify:identify", "find"),
            *actions,
            Action("brush-cleaner:reset-brush-life", _reset("main_brush_work_time")),
            Action("brush-cleaner-2:reset-brush-life", _reset("side_brush_work_time")),
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

ROBOROCKS = (
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

# -- Viomi ---------------------------------------------------------------------------------------------

_VIOMI_STATES = {
    -1: "Unknown",
    0: said("Idle away from the dock", "离座待机", "idle"),
    1: "Idle",
    2: "Paused",
    3: "Sweeping",
    4: "Go charging",
    5: said("Docked", "在基座", "docked"),
    6: "Sweeping and Mopping",
    7: "Mopping",
}
_VIOMI_FAULTS: dict[int, str | Said] = {
    0: "No faults",
    500: said("Distance sensor", "激光雷达超时"),
    501: said("Wheel stuck", "轮子被卡"),
    502: said("Battery low", "电量过低"),
    503: said("Dust bin missing", "尘盒未安装"),
    508: said("Uneven ground", "地面不平"),
    509: said("Cliff sensor", "悬崖传感器异常"),
    510: said("Collision sensor", "碰撞传感器异常"),
    511: said("Dock out of reach", "无法返回充电座"),
    513: said("Lost its way", "导航失败"),
    514: said("Vacuum stuck", "机器被困"),
    515: said("Charging fault", "充电异常"),
    516: said("Mop too hot", "拖布温度异常"),
    521: said("Water tank missing", "水箱未安装"),
    522: said("Mop missing", "拖布未安装"),
    525: said("Water tank empty", "水箱缺水"),
    527: said("Mop to be removed", "请取下拖布"),
    529: said("Mop and water tank missing", "拖布和水箱未安装"),
}
_SAME_FAULT = {512: 511, 528: 503, 530: 529, 531: 521}
_FIRST_NOTE = 2000


def _viomi_fault(status: Any) -> int:
    """Numbers from 2000 on are notes, and some faults have two numbers."""
    code = int(status.error_code)
    return 0 if code >= _FIRST_NOTE else _SAME_FAULT.get(code, code)


FAMILIES = (
    *ROBOROCKS,
    Family(
        "ViomiVacuum",
        "vacuum",
        tuple(f"viomi.vacuum.{model}" for model in ("v6", "v7", "v8", "v10", "v13")),
        (
            choice("vacuum:status", "state", None, _VIOMI_STATES),
            choice("vacuum:fault", _viomi_fault, None, _VIOMI_FAULTS),
            choice("vacuum:mode", "fanspeed", "set_fan_speed", {0: _QUIET, 1: _NORMAL, 2: "Medium", 3: _MOST}),
            choice(
                "vacuum:sweep-type",
                "clean_mode",
                "clean_mode",
                {
                    0: "Sweeping",
                    1: "Sweeping and Mopping",
                    2: "Mopping",
                    3: said("Zone", "划区", "zone"),
                    4: said("Spot", "定点", "spot"),
                },
            ),
            choice("vacuum:water-grade", "water_grade", "set_water_grade", {11: "Low", 12: "Medium", 13: "High"}),
            switch("vacuum:twice-clean", "repeat_cleaning", "set_repeat_cleaning"),
            switch("vacuum:remember-state", "remember_map", "set_remember_map", Words("Remember the map", "记忆地图")),
            switch("vacuum:mop-status", "mop_attached", None, Words("Mop in place", "拖布已安装")),
            reading("vacuum:clean-area", "clean_area", "m2", _AREA),
            reading("vacuum:clean-time", "clean_time", "minutes", (0, 10000, 1)),
            reading("battery:battery-level", "battery", "percentage", PERCENT),
            choice(
                "battery:charging-state",
                lambda status: int(status.charging),
                None,
                {1: "Charging", 0: "Not Charging"},
            ),
            number("voice:volume", "sound_volume", "set_sound_volume", (0, 10, 1)),
            *_MAIN_BRUSH,
            *_SIDE_BRUSH,
            *_FILTER,
            *_MOP,
        ),
        (
            Action("vacuum:start-sweep", "start"),
            Action("vacuum:pause-sweeping", "pause"),
            Action("vacuum:stop-sweeping", "stop"),
            Action("battery:start-charge", "home"),
            Action("identify:identify", "find"),
        ),
    ),
)
