"""Robot vacuums of Viomi."""

from __future__ import annotations

from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.families.wear import AREA, FILTER, MAIN_BRUSH, MOP, SIDE_BRUSH
from lararium.drivers.miio.legacy.table import PERCENT, Action, Family, Said, choice, number, reading, said, switch

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
    Family(
        "ViomiVacuum",
        "vacuum",
        tuple(f"viomi.vacuum.{model}" for model in ("v6", "v7", "v8", "v10", "v13")),
        (
            choice("vacuum:status", "state", None, _VIOMI_STATES),
            choice("vacuum:fault", _viomi_fault, None, _VIOMI_FAULTS),
            choice("vacuum:mode", "fanspeed", "set_fan_speed", {0: "Silent", 1: "Standard", 2: "Medium", 3: "Turbo"}),
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
            reading("vacuum:clean-area", "clean_area", "m2", AREA),
            reading("vacuum:clean-time", "clean_time", "minutes", (0, 10000, 1)),
            reading("battery:battery-level", "battery", "percentage", PERCENT),
            choice(
                "battery:charging-state",
                lambda status: int(status.charging),
                None,
                {1: "Charging", 0: "Not Charging"},
            ),
            number("voice:volume", "sound_volume", "set_sound_volume", (0, 10, 1)),
            *MAIN_BRUSH,
            *SIDE_BRUSH,
            *FILTER,
            *MOP,
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
