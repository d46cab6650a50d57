"""What runs low: names, units and lists as real models have them, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from lararium.domain.capability import Choice, Control, Format, Value
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId
from lararium.domain.reach import Reach
from lararium.domain.sentences import catalogue
from lararium.domain.state import Freshness
from lararium.domain.tile import Alert, Severity, Subject, alerts
from lararium.domain.tile.supplies import low_supplies, supply_of
from lararium.domain.words import Language, Words
from tests.support.tiles import LEAK, NOW, choices, device, prop, seen

HUNDRED = (0.0, 100.0, 1.0)
DAY = 86400.0


def percent(name: str, service: str = "x") -> Control:
    return prop(f"{service}:{name}", range_=HUNDRED, unit="%")


def timed(name: str, unit: str) -> Control:
    return prop(f"x:{name}", range_=(0, 65535, 1), unit=unit)


def listed(name: str, *labels: str) -> Control:
    return prop(f"x:{name}", list_=choices(*labels))


@pytest.mark.parametrize(
    ("control", "value", "told", "chinese"),
    [
        (percent("battery-level"), 20, "Thing: battery 20%", "Thing：电量 20%"),
        (percent("battery-level"), 21, "", ""),
        (percent("ble-battery-level"), 5, "Thing: battery 5%", "Thing：电量 5%"),
        (prop("x:battery-level", range_=(-1, 100, 1), unit="%"), -1, "", ""),
        (listed("battery-life", "Low battery", "Battery normal"), 0, "Thing: battery low", "Thing：电量低"),
        (listed("battery-life", "Low battery", "Battery normal"), 1, "", ""),
        (listed("battery-life", "DiDianLiang", "ZhengChang"), 0, "Thing: battery low", "Thing：电量低"),
        (listed("status-low-battery", "Normal", "Low battery"), 1, "Thing: battery low", "Thing：电量低"),
        (percent("filter-life-level"), 10, "Thing: filter 10% left", "Thing：滤芯剩余 10%"),
        (percent("filter-life-level"), 11, "", ""),
        (percent("hypa-life"), 3, "Thing: filter 3% left", "Thing：滤芯剩余 3%"),
        (timed("filter-left-time", "d"), 7, "Thing: filter 7 d left", "Thing：滤芯剩余 7 天"),
        (timed("filter-left-time", "d"), 8, "", ""),
        (timed("filter-left-time", "h"), 20, "Thing: filter 20 h left", "Thing：滤芯剩余 20 小时"),
        (timed("filter-left-time", "min"), 60, "Thing: filter 1 h left", "Thing：滤芯剩余 1 小时"),
        (timed("filter-left-time", "min"), 9000, "", ""),
        (timed("filter-used-time", "h"), 1, "", ""),
        (percent("main-brush-life"), 4, "Thing: main brush 4% left", "Thing：主刷剩余 4%"),
        (percent("side-brush-life"), 4, "Thing: side brush 4% left", "Thing：边刷剩余 4%"),
        (percent("brush-life-level"), 0, "Thing: brush 0% left", "Thing：刷子剩余 0%"),
        (timed("brush-left-time", "h"), 3, "Thing: brush 3 h left", "Thing：刷子剩余 3 小时"),
        (percent("mop-life-level"), 9, "Thing: mop 9% left", "Thing：拖布剩余 9%"),
        (percent("sensor-left-level"), 9, "Thing: sensors 9% left", "Thing：传感器剩余 9%"),
        (listed("soft-water-salt", "Low", "Normal"), 0, "Thing: salt low", "Thing：软水盐不足"),
        (listed("water-softener-left-level", "Low", "Normal"), 1, "", ""),
        (prop("x:detergent-gone"), True, "Thing: detergent low", "Thing：洗涤剂不足"),
        (prop("x:detergent-gone"), False, "", ""),
        (prop("x:detergent-left-level"), True, "", ""),
        (listed("detergent-left-level", "Low", "Normal"), 0, "Thing: detergent low", "Thing：洗涤剂不足"),
        (prop("x:softener-gone"), True, "Thing: softener low", "Thing：柔顺剂不足"),
        (percent("cartridge-left-level"), 8, "Thing: cartridge 8% left", "Thing：墨盒剩余 8%"),
        (percent("repellent-left-level"), 2, "Thing: repellent 2% left", "Thing：驱蚊片剩余 2%"),
        (listed("pet-food-left-level", "Normal", "Low", "Empty"), 2, "Thing: food low", "Thing：粮食不足"),
        (percent("silverion-life-level"), 2, "Thing: silver ion module 2% left", "Thing：银离子模块剩余 2%"),
        (prop("x:remain-days-of-life", range_=(0, 255, 1)), 5, "Thing: service life 5 d left", ""),
        (prop("x:remain-days-of-life", range_=(0, 255, 1)), 200, "", ""),
        (prop("x:filter-left-flow", range_=(0, 65535, 1), unit="L"), 1, "", ""),
        (percent("brightness-level"), 1, "", ""),
        (percent("water-level"), 1, "", ""),
        (prop("x:battery-level", text=True), "low", "", ""),
    ],
)
def test_what_is_named(control: Control, value: Value, told: str, chinese: str) -> None:
    description = device("heater", control)
    state = seen({control.id: value})
    found = low_supplies(description, state, "Thing", Language.EN)
    assert [each.words for each in found] == ([told] if told else [])
    assert all(each.advice for each in found)
    if chinese:
        assert [each.words for each in low_supplies(description, state, "Thing", Language.ZH_CN)] == [chinese]


def test_a_setting_is_no_supply() -> None:
    assert supply_of(replace(percent("filter-life-level"), writable=True)) == ""
    assert supply_of(replace(percent("filter-life-level"), readable=False)) == ""
    assert supply_of(replace(percent("filter-life-level"), what="event")) == ""


def test_two_figures_of_one_filter_are_one_line() -> None:
    both = device(
        "air-purifier",
        percent("filter-life-level", "filter"),
        prop("filter:filter-left-time", unit="d", range_=(0, 99, 1)),
    )
    state = seen({"filter:filter-life-level": 5, "filter:filter-left-time": 3})
    assert [each.words for each in low_supplies(both, state, "Air", Language.EN)] == ["Air: filter 5% left"]


def test_several_filters_are_told_apart() -> None:
    first = replace(percent("filter-life-level", "filter"), label=Words("PP filter", "PP 滤芯"))
    second = replace(percent("filter-life-level", "filter-2"), label=Words("RO filter", "RO 滤芯"))
    state = seen({"filter:filter-life-level": 5, "filter-2:filter-life-level": 80})
    found = low_supplies(device("water-purifier", first, second), state, "Tap", Language.EN)
    assert [each.words for each in found] == ["Tap: PP filter 5% left"]


@pytest.mark.parametrize(
    ("kind", "charging", "named"),
    [
        ("camera", "charging", False),
        ("camera", "not-charging", True),
        ("camera", "discharging", True),
        ("vacuum", "not-charging", False),
    ],
)
def test_a_battery_that_is_being_charged_is_nobodys_business(kind: str, charging: str, named: bool) -> None:
    words = ("charging", "not-charging", "discharging")
    described = device(kind, percent("battery-level", "battery"), prop("battery:charging-state", list_=choices(*words)))
    state = seen({"battery:battery-level": 9, "battery:charging-state": words.index(charging)})
    assert bool(low_supplies(described, state, "Cam", Language.EN)) is named


# -- alerts as a whole -----------------------------------------------------------------------------


def of(
    values: dict[str, Value],
    *controls: Control,
    kind: str = "heater",
    ago: float | None = 5.0,
    freshness: Freshness = Freshness.FRESH,
    reach: Reach = Reach.LOCAL,
    since: dict[str, float] | None = None,
    language: Language = Language.EN,
) -> Sequence[Alert]:
    record = Device(DeviceId("d1"), Did("d1"), HomeId("h"), RoomId("r"), "Thing", "m")
    state = replace(seen(values, freshness=freshness, ago=ago), reach=reach)
    return alerts(Subject(record, device(kind, *controls), state, "Thing", since or {}), language=language, now=NOW)


def faulty(*labels: str) -> Control:
    return replace(prop("x:fault", list_=[Choice(n, Words(text, text)) for n, text in enumerate(labels)]))


def test_no_fault_is_no_alert() -> None:
    fault = faulty("No Faults", "E1 Motor Stuck")
    assert of({"x:fault": 0}, fault) == ()
    (found,) = of({"x:fault": 1}, fault)
    assert (found.severity, found.words, bool(found.advice)) == (Severity.WARNING, "Thing: Motor fault", True)


@pytest.mark.parametrize(("ago", "told"), [(5, True), (3500, True), (3700, False), (None, False)])
def test_a_fault_of_long_ago_is_not_told(ago: float | None, told: bool) -> None:
    assert bool(of({"x:fault": 1}, faulty("OK", "Stuck"), ago=ago)) is told


@pytest.mark.parametrize(("ago", "told"), [(5, True), (6 * DAY, True), (8 * DAY, False), (None, False)])
def test_a_supply_of_long_ago_is_not_told(ago: float | None, told: bool) -> None:
    found = of({"x:filter-life-level": 3}, percent("filter-life-level"), ago=ago, freshness=Freshness.STALE)
    assert bool(found) is told


@pytest.mark.parametrize(("ago", "told"), [(5, True), (25 * 3600, True), (27 * 3600, False)])
def test_an_alarm_lasts_a_day(ago: float, told: bool) -> None:
    record = Device(DeviceId("d1"), Did("d1"), HomeId("h"), RoomId("r"), "Sink", "m")
    state = seen({"submersion-sensor:submersion-state": True}, ago=ago, freshness=Freshness.STALE)
    found = alerts(Subject(record, LEAK, state, "Sink"), language=Language.EN, now=NOW)
    assert [(a.severity, bool(a.advice)) for a in found] == ([(Severity.ALARM, True)] if told else [])


def test_a_fridge_door_is_told_sooner() -> None:
    door = listed("door-state", "close", "open")
    since = {"x:door-state": NOW.wall - 180}
    (found,) = of({"x:door-state": 1}, door, kind="fridge", since=since)
    assert found.words == "Thing open 3 min"
    assert "food" in found.advice
    assert of({"x:door-state": 1}, door, kind="magnet-sensor", since=since) == ()


def test_what_cannot_be_reached_gives_no_alert() -> None:
    assert of({"x:fault": 1}, faulty("OK", "Stuck"), reach=Reach.CLOUD) == ()


@pytest.mark.parametrize(
    ("control", "value", "words"),
    [
        (prop("x:water-shortage"), True, "Thing: Refill water"),
        (prop("x:tank-full"), True, "Thing: Empty the tank"),
        (prop("x:lid-open"), True, "Thing: Close the lid"),
        (prop("x:lid-open"), False, ""),
    ],
)
def test_flags_that_mean_trouble(control: Control, value: bool, words: str) -> None:
    assert [a.words for a in of({control.id: value}, control)] == ([words] if words else [])


@pytest.mark.parametrize(("level", "words"), [(127, "Thing: Put the tank back"), (0, "Thing: Refill water"), (60, "")])
def test_the_tank_of_a_humidifier(level: int, words: str) -> None:
    tank = prop("x:water-level", range_=(0, 128, 1))
    assert [a.words for a in of({"x:water-level": level}, tank, kind="humidifier")] == ([words] if words else [])


def test_every_supply_says_what_to_do() -> None:
    names = {key for key in catalogue() if key.startswith("supply.") and not key.endswith(".next")}
    assert names
    assert all(f"{name}.next" in catalogue() for name in names)


def test_formats_hold() -> None:
    assert percent("battery-level").format is Format.INT
