"""A curtain, a switch, lamps, a monitor and a fountain that have a spec: for a house where it is not at hand."""

from __future__ import annotations

import sys
from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import PERCENT, Action, Family, Property, choice, number, reading, said, switch


def _gang(place: int, member: str) -> tuple[Property, ...]:
    key = "switch" if place == 1 else f"switch-{place}"

    def write(device: Any, value: Any) -> Any:
        gangs: Any = sys.modules[type(device).__module__].Switch
        return (device.on if value else device.off)(gangs[member])

    return (switch(f"{key}:on", f"switch_{place}_state", write),)


def _as_number(field: str) -> Any:
    """A setter of a switch that is a number on the wire; the class sends a truth value, which is refused."""
    return lambda device, value: device.set_property(field, int(value))


_HUAYI = "pis123 ari013 aries peg091 peg093 pisces tau023 taurus vir063 virgo wy zw131"
_TURNS = {0: "Forward", 1: said("Reverse", "反转", "backward")}
_CHARGING = {
    1: "Charging",
    2: "Not Charging",
    3: "Not chargeable",
    0: said("On battery", "电池供电", "not-charging"),
}

FAMILIES = (
    Family(
        "CurtainMiot",
        "curtain",
        ("lumi.curtain.hagl05",),
        (
            choice(
                "curtain:motor-control",
                None,
                "set_motor_control",
                {0: "Pause", 1: "Open", 2: "Close", 3: "Auto"},
            ),
            choice("curtain:status", "status", None, {0: "Stopped", 1: "Opening", 2: "Closing"}),
            reading("curtain:current-position", "current_position", "percentage", PERCENT),
            number("curtain:target-position", "target_position", "set_target_position", PERCENT, "percentage"),
            choice("curtain:motor-reverse", "polarity", "set_polarity", _TURNS),
            switch(
                "curtain:manual-enabled",
                "is_manual_enabled",
                _as_number("is_manual_enabled"),
                Words("Start by hand", "手拉启动"),
            ),
            switch("curtain:night-light", "night_tip_light", _as_number("night_tip_light")),
        ),
        miot=True,
    ),
    Family(
        "YeelightDualControlModule",
        "switch",
        ("yeelink.switch.sw1",),
        (
            *_gang(1, "First"),
            *_gang(2, "Second"),
            switch("custom:interlock", "interlock", "set_interlock", Words("Interlock", "互锁")),
        ),
        miot=True,
    ),
    Family(
        "Huizuo",
        "light",
        tuple(f"huayi.light.{model}" for model in _HUAYI.split()),
        (
            switch("light:on", "is_on", ("on", "off")),
            number("light:brightness", "brightness", "set_brightness", (1, 100, 1), "percentage"),
            number("light:color-temperature", "color_temp", "set_color_temp", (3000, 6400, 1), "kelvin"),
        ),
        miot=True,
    ),
    Family(
        "AirQualityMonitorCGDN1",
        "air-monitor",
        ("cgllc.airm.cgdn1",),
        (
            reading("environment:pm2.5-density", "pm25", "μg/m3", (0, 1000, 1)),
            reading("environment:pm10-density", "pm10", "μg/m3", (0, 1000, 1)),
            reading("environment:co2-density", "co2", "ppm", (0, 9999, 1)),
            reading("environment:temperature", "temperature", "celsius", (-30, 100, 0.1)),
            reading("environment:relative-humidity", "humidity", "percentage", PERCENT),
            reading("battery:battery-level", "battery", "percentage", PERCENT),
            choice(
                "battery:charging-state",
                "charging_state",
                None,
                _CHARGING,
            ),
        ),
        miot=True,
    ),
    Family(
        "PetWaterDispenser",
        "pet-drinking-fountain",
        ("mmgg.pet_waterer.s1", "mmgg.pet_waterer.s4", "mmgg.pet_waterer.wi11"),
        (
            switch("pet-drinking-fountain:on", "is_on", ("on", "off")),
            choice("pet-drinking-fountain:mode", "mode", "set_mode", {1: "Normal", 2: "Smart"}),
            switch("pet-drinking-fountain:water-shortage", "is_no_water", None),
            switch("pet-drinking-fountain:lid-up", "is_lid_up", None, Words("Lid open", "盖子打开")),
            switch("pet-drinking-fountain:pump-blocked", "is_pump_blocked", None, Words("Pump blocked", "水泵堵塞")),
            reading("filter:filter-left-time", "cotton_left_days", "days", (0, 365, 1)),
            reading(
                "filter-2:filter-left-time",
                "sponge_filter_left_days",
                "days",
                (0, 365, 1),
                Words("Days left of the sponge", "海绵剩余天数"),
            ),
            reading(
                "filter:cleaning-left-time",
                "before_cleaning_days",
                "days",
                (0, 365, 1),
                Words("Days until it wants cleaning", "距清洗天数"),
            ),
            switch("indicator-light:on", "is_led_on", "set_led"),
        ),
        (
            Action("filter:reset-filter-life", "reset_cotton_filter"),
            Action("filter-2:reset-filter-life", "reset_sponge_filter", Words("Sponge replaced", "海绵已更换")),
        ),
        miot=True,
    ),
)
