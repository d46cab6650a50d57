"""Cookers, dishwashers, water purifiers, walking pads and cameras."""

from __future__ import annotations

import sys
from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import PERCENT, Action, Family, Said, choice, number, reading, said, switch

_LOCK = "physical-controls-locked:physical-controls-locked"

_COOKING = {
    "waiting": "Idle",
    "running": "Cooking",
    "cooking": said("Cooking, second half", "烹饪后段", "cooking"),
    "autokeepwarm": "Keep Warm",
    "keepwarm": said("Keeping warm by hand", "手动保温", "keep-warm"),
    "keep_temp": said("Holding the temperature", "恒温", "keep-warm"),
    "finish": "Completed",
    "finisha": said("Completed, still hot", "完成（余热）", "done"),
    "precook": said("Waiting to start", "预约中", "delayed"),
    "notice": said("Wants attention", "需要留意", "fault"),
    "offline": "Offline",
    "online": "Online",
    "resume": said("Continuing", "继续烹饪", "cooking"),
    "resumep": said("Continuing under pressure", "继续加压烹饪", "cooking"),
    "start": said("Starting", "启动中", "cooking"),
    "startp": said("Starting under pressure", "加压启动中", "cooking"),
    "Отмена": said("Cancelled", "已取消", "idle"),
}
_MACHINE: dict[int, str | Said] = {
    0: "Off",
    1: "Idle",
    2: "Running",
    3: "Paused",
    4: "Completed",
    5: said("Scheduled", "已预约", "delayed"),
    6: "Drying",
}
_PROGRAM: dict[int, str | Said] = {
    0: "Standard",
    1: "Eco",
    2: "Quick",
    3: "Intensive",
    4: said("Glassware", "玻璃"),
    7: said("Sterilise", "除菌"),
}
_STAGE: dict[int, str | Said] = {
    0: said("Standby", "待机", "idle"),
    1: said("Prewash", "预洗", "washing"),
    2: "Washing",
    3: "Rinse",
    4: "Drying",
    -1: "Unknown",
}


_COFFEE_OFF = 1
_COFFEE: dict[int, str | Said] = {
    1: "Off",
    2: said("Ready", "就绪", "idle"),
    3: said("Self-check", "自检中", "busy"),
    4: said("Preheating stopped", "预热已停止", "idle"),
    5: said("Coffee ready", "咖啡已完成", "done"),
    6: said("Descaling stopped", "除垢已停止", "idle"),
    7: "Standby",
    8: "Preheat",
    201: "Brewing",
    203: said("No water", "缺水", "fault"),
    -1: "Unknown",
}
_LID: dict[int, str | Said] = {
    0: said("Nobody sits", "无人", "absent"),
    1: said("Somebody sits", "有人", "present"),
    2: said("Rear wash", "臀洗中", "washing"),
    3: said("Front wash", "妇洗中", "washing"),
    6: said("Cleaning the nozzle", "清洁喷嘴中", "washing"),
}


def _dishwasher_lock(device: Any, value: Any) -> Any:
    states: Any = sys.modules[type(device).__module__].ChildLockStatus
    return device.child_lock(states(int(value)))


def _days(part: str) -> Any:
    return lambda status: getattr(status, part).total_seconds() / 86400


def _yunmi_filter(place: int) -> tuple[Any, Any]:
    key = "filter" if place == 1 else f"filter-{place}"

    def share(status: Any) -> int:
        whole = getattr(status, f"filter{place}_life_total")
        return round(100 * getattr(status, f"filter{place}_life_remaining") / whole) if whole else 0

    return (
        reading(
            f"{key}:filter-life-level",
            share,
            "percentage",
            PERCENT,
            Words(f"Filter {place} left", f"滤芯 {place} 剩余寿命"),
        ),
        reading(
            f"{key}:filter-left-time",
            _days(f"filter{place}_life_remaining"),
            "days",
            (0, 3650, 1),
            Words(f"Days left of filter {place}", f"滤芯 {place} 剩余天数"),
        ),
    )


def _camera(field: str) -> Any:
    return lambda status: getattr(status, field) is True


FAMILIES = (
    Family(
        "Cooker",
        "cooker",
        tuple(
            f"chunmi.cooker.{model}"
            for model in ("normal1", "normal2", "normal3", "normal4", "normal5", "press1", "press2")
        ),
        (
            choice("cooker:status", "mode", None, _COOKING),
            reading("cooker:left-time", "remaining", "minutes", (0, 1440, 1)),
            reading("cooker:cook-time", "duration", "minutes", (0, 1440, 1)),
            reading("cooker:temperature", "temperature", "celsius", (0, 150, 1)),
        ),
        (Action("cooker:cancel-cooking", "stop"),),
    ),
    Family(
        "ViomiDishwasher",
        "dishwasher",
        ("viomi.dishwasher.m02",),
        (
            switch("dishwasher:on", "power", ("on", "off")),
            choice("dishwasher:status", "status", None, _MACHINE),
            # choosing a program may start it: python-miio has one method for both
            choice("dishwasher:mode", "program", None, _PROGRAM),
            choice("dishwasher:task-status", "program_progress", None, _STAGE),
            reading("dishwasher:left-time", "time_left", "minutes", (0, 600, 1)),
            reading("dishwasher:temperature", "temperature", "celsius", (0, 120, 1)),
            switch("dishwasher:door-state", "door_open", None, Words("Door open", "门已打开")),
            switch(_LOCK, "child_lock", _dishwasher_lock),
        ),
        (
            Action("dishwasher:start-wash", lambda device: device.start(None)),
            Action("dishwasher:pause", "pause"),
            Action("dishwasher:continue", "continue_program", Words("Continue", "继续")),
            Action("dishwasher:stop-washing", "stop"),
        ),
    ),
    Family(
        "WaterPurifier",
        "water-purifier",
        ("yunmi.waterpuri.v2",),
        (
            switch("water-purifier:on", "is_on", ("on", "off")),
            reading("tds-sensor:tds-out", "tds", "ppm", (0, 2000, 1)),
            reading("water-purifier:temperature", "temperature", "celsius", (0, 100, 1)),
            reading("filter:filter-left-time", "filter_life_remaining", "hours", (0, 20000, 1)),
            reading("filter-2:filter-left-time", "filter2_life_remaining", "hours", (0, 20000, 1)),
        ),
    ),
    Family(
        "WaterPurifierYunmi",
        "water-purifier",
        ("yunmi.waterpuri.lx9", "yunmi.waterpuri.lx11"),
        (
            reading("tds-sensor:tds-in", "tds_in", "ppm", (0, 2000, 1)),
            reading("tds-sensor:tds-out", "tds_out", "ppm", (0, 2000, 1)),
            reading("water-purifier:temperature", "temperature", "celsius", (0, 100, 1)),
            switch("water-purifier:rinse", "rinse", None),
            *_yunmi_filter(1),
            *_yunmi_filter(2),
            *_yunmi_filter(3),
        ),
    ),
    Family(
        "Walkingpad",
        "walking-pad",
        ("ksmb.walkingpad.v3",),
        (
            switch("walking-pad:on", "is_on", ("on", "off")),
            choice("walking-pad:mode", "mode", "set_mode", {0: "Auto", 1: "Manual", 2: "Off"}),
            number("walking-pad:speed-level", "speed", "set_speed", (0, 6, 0.5), "km/h", Words("Speed", "速度")),
            number(
                "walking-pad:start-speed",
                "start_speed",
                "set_start_speed",
                (0, 6, 0.5),
                "km/h",
                Words("Speed at the start", "起始速度"),
            ),
            choice(
                "walking-pad:detection-sensitivity",
                "sensitivity",
                "set_sensitivity",
                {1: "High", 2: "Medium", 3: "Low"},
            ),
            reading("walking-pad:working-time", "walking_time", "minutes", (0, 1440, 1)),
            reading("walking-pad:step-count", "step_count", "", (0, 1000000, 1)),
            reading("walking-pad:distance", "distance", "m", (0, 1000000, 1)),
            reading("walking-pad:calories", "calories", "", (0, 1000000, 1)),
        ),
        (Action("walking-pad:start", "start"), Action("walking-pad:stop", "stop")),
    ),
    Family(
        "ChuangmiCamera",
        "camera",
        tuple(f"chuangmi.camera.{model}" for model in ("ipc009", "ipc013", "ipc019", "021a04", "038a2")),
        (
            switch("camera-control:on", _camera("power"), ("on", "off")),
            choice(
                "camera-control:night-shot",
                "night_mode",
                lambda device, value: getattr(device, ("night_mode_auto", "night_mode_off", "night_mode_on")[value])(),
                {0: "Auto", 1: "Off", 2: "On"},
            ),
            switch("camera-control:image-rollover", _camera("flip"), ("flip_on", "flip_off")),
            switch(
                "camera-control:motion-record",
                _camera("motion_record"),
                ("motion_record_on", "motion_record_off"),
                Words("Record on motion only", "仅在有移动时录像"),
            ),
            switch("camera-control:time-watermark", _camera("watermark"), ("watermark_on", "watermark_off")),
            switch("camera-control:wdr-mode", _camera("wdr"), ("wdr_on", "wdr_off")),
            switch("camera-control:glimmer-full-color", _camera("full_color"), ("full_color_on", "full_color_off")),
            switch("indicator-light:on", _camera("light"), ("light_on", "light_off")),
        ),
    ),
    Family(
        "AqaraCamera",
        "camera",
        ("lumi.camera.aq1", "lumi.camera.aq2"),
        (
            switch("camera-control:on", "is_on", ("on", "off")),
            switch("camera-control:night-shot", "ir", ("ir_on", "ir_off")),
            switch("camera-control:image-rollover", "flipped", ("flip_on", "flip_off")),
            switch("motion-detection:motion-detection", "md", ("md_on", "md_off")),
            switch("indicator-light:on", "led", ("led_on", "led_off")),
        ),
    ),
    Family(
        "ScishareCoffee",
        "coffee-machine",
        ("scishare.coffee.s1102",),
        (
            switch("coffee-machine:on", lambda status: status.data[1] != _COFFEE_OFF, ("on", "off")),
            choice("coffee-machine:status", "state", None, _COFFEE),
        ),
        (Action("coffee-machine:stop", "stop_preheat", Words("Stop preheating", "停止预热")),),
    ),
    Family(
        "Toiletlid",
        "toilet",
        ("tinymu.toiletlid.v1",),
        (
            choice("toilet:status", "work_mode", None, _LID),
            reading("filter:filter-left-time", "filter_remaining_time", "days", (0, 1000, 1)),
        ),
        (Action("toilet:nozzle-clean", "nozzle_clean", Words("Clean the nozzle", "清洁喷嘴")),),
    ),
)
