"""Fresh air machines and air monitors."""

from __future__ import annotations

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import PERCENT, Action, Family, Property, choice, number, reading, said, switch

_LOCK = "physical-controls-locked:physical-controls-locked"
_DUST = ("μg/m3", (0, 1000, 1))
_CARBON = ("ppm", (0, 10000, 1))
_HEATER = Words("Air heater", "辅热")
_LAMP = {0: "Bright", 1: "Dim", 2: "Off"}


def _zhimi(model: str, *further: Property) -> Family:
    modes = {
        "auto": "Auto",
        "silent": "Silent",
        "interval": "Interval",
        "low": "Low",
        "middle": "Medium",
        "strong": "Strong",
    }
    return Family(
        "AirFresh",
        "air-fresh",
        (model,),
        (
            switch("air-fresh:on", "is_on", ("on", "off")),
            choice("air-fresh:mode", "mode", "set_mode", modes),
            *further,
            reading("environment:pm2.5-density", "aqi", *_DUST),
            reading("environment:co2-density", "co2", *_CARBON),
            reading("environment:relative-humidity", "humidity", "percentage", PERCENT),
            reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
            choice("indicator-light:brightness", "led_brightness", "set_led_brightness", _LAMP),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
            reading("filter:filter-life-level", "filter_life_remaining", "percentage", PERCENT),
            reading("filter:filter-used-time", "filter_hours_used", "hours", (0, 10000, 1)),
        ),
        (Action("filter:reset-filter-life", "reset_filter"),),
    )


def _dmaker(
    name: str, model: str, span: tuple[int, int, int], *further: Property, actions: tuple[Action, ...]
) -> Family:
    modes = {"off": "Off", "auto": "Auto", "sleep": "Sleep", "favourite": "Favorite"}
    return Family(
        name,
        "air-fresh",
        (model,),
        (
            switch("air-fresh:on", "is_on", ("on", "off")),
            choice("air-fresh:mode", "mode", "set_mode", modes),
            number("air-fresh:favorite-speed", "favorite_speed", "set_favorite_speed", span, "m3/h"),
            switch("air-fresh:heater", "ptc", "set_ptc", _HEATER),
            *further,
            reading("environment:pm2.5-density", "pm25", *_DUST),
            reading("environment:co2-density", "co2", *_CARBON),
            reading("environment:outdoor-temperature", "temperature", "celsius", (-40, 125, 1)),
            switch("screen:on", "display", "set_display"),
            switch("alarm:alarm", "buzzer", "set_buzzer"),
            switch(_LOCK, "child_lock", "set_child_lock"),
            reading("filter:filter-life-level", "dust_filter_life_remaining", "percentage", PERCENT),
            reading("filter:filter-left-time", "dust_filter_life_remaining_days", "days", (0, 1000, 1)),
        ),
        actions,
        # WORKAROUND(python-miio 0.6.0.dev0): the factory gives t2017 the class of a1, which has half its methods
        module="miio.integrations.dmaker.airfresh.airfresh_t2017",
    )


_TURNED = {
    "forward": said("Upright", "竖屏"),
    "left": said("Turned left", "左横屏"),
    "right": said("Turned right", "右横屏"),
}

_RESET_DUST = Action("filter:reset-filter-life", "reset_dust_filter")

FAMILIES = (
    _zhimi("zhimi.airfresh.va2", switch("indicator-light:on", "led", "set_led")),
    _zhimi("zhimi.airfresh.va4", switch("air-fresh:heater", "ptc", "set_ptc", _HEATER)),
    _dmaker("AirFreshA1", "dmaker.airfresh.a1", (0, 150, 1), actions=(_RESET_DUST,)),
    _dmaker(
        "AirFreshT2017",
        "dmaker.airfresh.t2017",
        (60, 300, 1),
        choice(
            "air-fresh:heat-level", "ptc_level", "set_ptc_level", {"low": "Low", "medium": "Medium", "high": "High"}
        ),
        choice(
            "screen:orientation",
            "display_orientation",
            "set_display_orientation",
            _TURNED,
            Words("Screen orientation", "屏幕方向"),
        ),
        reading("filter-2:filter-life-level", "upper_filter_life_remaining", "percentage", PERCENT),
        reading("filter-2:filter-left-time", "upper_filter_life_remaining_days", "days", (0, 1000, 1)),
        actions=(_RESET_DUST, Action("filter-2:reset-filter-life", "reset_upper_filter")),
    ),
    Family(
        "AirQualityMonitor",
        "air-monitor",
        ("zhimi.airmonitor.v1",),
        (
            switch("air-monitor:on", "is_on", ("on", "off")),
            reading("environment:pm2.5-density", "aqi", *_DUST),
            reading("battery:battery-level", "battery", "percentage", PERCENT),
            switch("battery:usb-power", "usb_power", None, Words("Power from USB", "USB 供电")),
            switch("screen:clock", "display_clock", "set_display_clock", Words("Show the time", "显示时间")),
            switch("screen:night-mode", "night_mode", "set_night_mode", Words("Night mode", "夜间模式")),
        ),
    ),
    Family(
        "AirQualityMonitor",
        "air-monitor",
        ("cgllc.airmonitor.b1",),
        (
            reading("environment:pm2.5-density", "pm25", *_DUST),
            reading("environment:co2-density", "co2e", *_CARBON),
            reading("environment:tvoc-density", "tvoc", "mg/m3", (0, 100, 0.001)),
            reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
            reading("environment:relative-humidity", "humidity", "percentage", PERCENT),
        ),
    ),
    Family(
        "AirQualityMonitor",
        "air-monitor",
        ("cgllc.airmonitor.s1",),
        (
            reading("environment:pm2.5-density", "pm25", *_DUST),
            reading("environment:co2-density", "co2", *_CARBON),
            reading("environment:tvoc-density", "tvoc", "ppb", (0, 65535, 1)),
            reading("environment:temperature", "temperature", "celsius", (-40, 125, 0.1)),
            reading("environment:relative-humidity", "humidity", "percentage", PERCENT),
            reading("battery:battery-level", "battery", "percentage", PERCENT),
        ),
    ),
)
