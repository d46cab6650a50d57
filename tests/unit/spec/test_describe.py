"""Traps of real specs, each as small as it goes."""

from __future__ import annotations

import pytest

from lararium.domain.capability import Category, Control, ControlType, Description, Format, Hazard, Restorability
from lararium.domain.spec.kinds import KINDS
from tests.support.spec_documents import action, described, event, on, prop, service


def control(told: Description, id_: str) -> Control:
    found = told.control(id_)
    assert found is not None, id_
    return found


def test_gangs_are_parts_and_repeated_services_are_numbered_in_siid_order() -> None:
    told = described(
        "switch",
        service(4, "switch", on(), text="Right Switch Service"),
        service(2, "switch", on(), text="Left Switch Service"),
        service(3, "switch", on(), text=""),
        service(5, "indicator-light", on()),
    )
    assert [(p.id, p.primary) for p in told.parts] == [
        ("", "switch:on"),
        ("switch-2", "switch-2:on"),
        ("switch-3", "switch-3:on"),
    ]
    assert [p.title.en for p in told.parts] == ["Left switch", "Switch", "Right switch"]
    assert [p.title.zh_CN for p in told.parts] == ["左开关", "开关", "右开关"]
    assert control(told, "indicator-light:on").label.en == "Indicator light"


def test_as_many_side_services_as_gangs_go_with_them() -> None:
    told = described(
        "outlet",
        service(2, "switch", on()),
        service(3, "switch", on()),
        service(4, "indicator-light", on()),
        service(5, "indicator-light", on()),
    )
    assert [p.kind for p in told.parts] == ["outlet", "outlet"]
    assert [p.title.en for p in told.parts] == ["Outlet 1", "Outlet 2"]
    assert control(told, "indicator-light-2:on").part == "switch-2"


def test_a_lamp_in_a_fan_is_a_part_of_its_own() -> None:
    told = described(
        "fan",
        service(2, "fan", on(), prop(2, "fan-level", "uint8", choices={1: "Level1", 2: "Level2"})),
        service(3, "light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])),
    )
    assert [(p.id, p.kind, p.level) for p in told.parts] == [
        ("", "fan", "fan:fan-level"),
        ("light", "light", "light:brightness"),
    ]


@pytest.mark.parametrize(
    ("codes", "up", "down", "stop"),
    [
        ({0: "Pause", 1: "Up", 2: "Down"}, 1, 2, 0),
        ({0: "Stop", 1: "Down", 2: "Up"}, 2, 1, 0),
        ({0: "下降", 1: "暂停", 2: "上升"}, 2, 0, 1),
    ],
)
def test_motor_words_go_by_text_and_never_by_number(codes: dict[int, str], up: int, down: int, stop: int) -> None:
    told = described("airer", service(2, "airer", prop(1, "motor-control", "uint8", "w", choices=codes)))
    motor = control(told, "airer:motor-control")
    assert (motor.value_meaning("up"), motor.value_meaning("down"), motor.value_meaning("stop")) == (up, down, stop)
    assert motor.hazard is Hazard.MOTION
    assert told.pollable() == ()
    assert told.parts[0].primary == motor.id


def test_a_motor_without_directions_leaves_the_tap_to_the_position() -> None:
    told = described(
        "curtain",
        service(
            2,
            "curtain",
            prop(1, "motor-control", "uint8", "w", choices={0: "Pause"}),
            prop(2, "target-position", "uint8", limits=[0, 100, 1], unit="percentage"),
        ),
    )
    assert (told.parts[0].primary, told.parts[0].level) == ("curtain:target-position", "curtain:target-position")
    assert control(told, "curtain:target-position").type is ControlType.POSITION


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([prop(2, "target-position", "uint8", limits=[0, 100, 1])], Restorability.EXACT),
        ([prop(2, "current-position", "uint8", "rn", choices={0: "Low", 1: "High"})], Restorability.ENDPOINT),
        ([], Restorability.TIMED),
    ],
)
def test_what_a_motor_reports_tells_whether_it_can_be_put_back(
    entries: list[dict[str, object]], expected: Restorability
) -> None:
    codes = prop(1, "motor-control", "uint8", "w", choices={0: "Stop", 1: "Up", 2: "Down"})
    status = prop(9, "status", "uint8", "rn", choices={0: "Stop"})
    told = described("airer", service(2, "airer", codes, status, *entries))
    assert control(told, "airer:motor-control").restorability is expected


def test_on_as_a_number_is_still_a_switch() -> None:
    told = described("switch", service(2, "switch", prop(1, "on", "uint8", limits=[0, 1, 1])))
    power = control(told, "switch:on")
    assert (power.type, power.format) == (ControlType.TOGGLE, Format.INT)
    assert (power.value_meaning("on"), power.value_meaning("off")) == (1, 0)


def test_on_with_a_third_value_is_a_choice_that_can_be_tapped() -> None:
    told = described(
        "switch", service(2, "switch", prop(1, "on", "uint8", choices={0: "关闭", 1: "打开", 2: "状态翻转"}))
    )
    power = control(told, "switch:on")
    assert power.type is ControlType.CHOICE
    assert [c.meaning for c in power.choices] == ["off", "on", "toggle"]
    assert told.parts[0].primary == "switch:on"


def test_labels_that_repeat_carry_their_turn() -> None:
    told = described(
        "fan",
        service(2, "fan", on(), prop(2, "mode", "uint8", choices=[(0, "Auto"), (1, "Level"), (2, "Level"), (3, "")])),
    )
    assert [c.label.en for c in control(told, "fan:mode").choices] == ["Auto", "Level 1", "Level 2", "3"]


def test_modes_of_two_makers_mean_the_same() -> None:
    first = described(
        "air-conditioner", service(2, "air-conditioner", on(), prop(2, "mode", "uint8", choices={0: "Cool", 1: "Heat"}))
    )
    other = described(
        "air-conditioner",
        service(2, "air-conditioner", on(), prop(2, "mode", "uint8", choices={1: "制热模式", 2: "制冷"})),
    )
    assert control(first, "air-conditioner:mode").value_meaning("cool") == 0
    assert control(other, "air-conditioner:mode").value_meaning("cool") == 2
    assert control(other, "air-conditioner:mode").value_meaning("heat") == 1
    assert control(other, "air-conditioner:mode").choices[1].label.en == "Cool"


def test_properties_without_access_are_arguments_and_never_polled() -> None:
    told = described(
        "speaker",
        service(2, "speaker", prop(1, "volume", "uint8", limits=[0, 100, 1])),
        service(3, "intelligent-speaker", prop(1, "text-content", "string", ""), action(1, "play-text", [1])),
    )
    assert control(told, "intelligent-speaker:text-content").category is Category.ARGUMENT
    assert control(told, "intelligent-speaker:play-text").arguments == ("intelligent-speaker:text-content",)
    assert [c.id for c in told.pollable()] == ["speaker:volume"]


def test_what_nobody_can_use_is_hidden_with_a_reason() -> None:
    told = described(
        "light",
        service(1, "device-information", prop(1, "serial-number", "string", "r")),
        service(
            2,
            "light",
            on(),
            prop(1, "brightness", "uint8", limits=[1, 100, 1]),
            prop(3, "text-content", "string", ""),
            prop(4, "wifi-password", "string", "rw"),
            action(1, "toggle", [99]),
        ),
    )
    assert {(h.siid, h.iid, h.what, h.why) for h in told.hidden} == {
        (1, 1, "property", "device-information"),
        (2, 1, "property", "duplicate"),
        (2, 3, "property", "unused"),
        (2, 4, "property", "secret"),
        (2, 1, "action", "broken"),
    }


def test_namesakes_on_one_sheet_are_told_apart() -> None:
    told = described(
        "vacuum",
        service(2, "vacuum", prop(1, "status", "uint8", "rn", choices={1: "Idle"}), action(1, "start-sweep")),
        service(3, "brush-cleaner", prop(1, "brush-life-level", "uint8", "rn", limits=[0, 100, 1]), text="Main Brush"),
        service(4, "brush-cleaner", prop(1, "brush-life-level", "uint8", "rn", limits=[0, 100, 1]), text="Side Brush"),
    )
    assert control(told, "brush-cleaner:brush-life-level").label.en == "Brush left (Main brush)"
    assert control(told, "brush-cleaner-2:brush-life-level").label.zh_CN == "刷子剩余寿命（侧刷）"
    assert control(told, "brush-cleaner-2:brush-life-level").category is Category.CONSUMABLE


def test_a_property_and_an_action_of_one_name_have_two_ids() -> None:
    told = described("light", service(2, "light", on(), prop(2, "toggle", "bool", "w"), action(1, "toggle")))
    assert control(told, "light:toggle").what == "property"
    assert control(told, "light:toggle-2").what == "action"


def test_numbers_above_255_and_unknown_services_become_plain_controls() -> None:
    told = described(
        "light",
        service(2, "light", on()),
        service(
            700,
            "odd-thing",
            prop(4100, "wobble", "uint32", limits=[0, 100000, 1], text="摇摆", namespace="maker-spec"),
            namespace="maker-spec",
        ),
    )
    wobble = control(told, "odd-thing:wobble")
    assert (wobble.siid, wobble.iid, wobble.type) == (700, 4100, ControlType.NUMBER)
    assert (wobble.label.en, wobble.label.zh_CN) == ("Sway", "摇摆")
    assert wobble.category is Category.SETTING


def test_hazards_by_what_it_does() -> None:
    told = described(
        "heater",
        service(2, "heater", on(), prop(2, "target-temperature", "float", limits=[16, 28, 0.5])),
        service(3, "filter", action(1, "reset-filter-life")),
        service(4, "germicidal-lamp", on()),
        service(5, "indicator-light", on()),
    )
    found = {str(c.id): c.hazard for c in told.controls}
    assert found["heater:on"] is Hazard.HEAT
    assert found["filter:reset-filter-life"] is Hazard.DATA
    assert found["germicidal-lamp:on"] is Hazard.LIGHT
    assert found["indicator-light:on"] is Hazard.NONE


@pytest.mark.parametrize(("kind", "expected"), [("airer", Hazard.LIGHT), ("air-purifier", Hazard.NONE)])
def test_ultraviolet_is_a_hazard_where_one_can_look_into_it(kind: str, expected: Hazard) -> None:
    told = described(kind, service(2, kind, on(), prop(2, "uv")))
    assert control(told, f"{kind}:uv").hazard is expected


def test_sensors_have_words_and_nothing_to_tap() -> None:
    told = described(
        "submersion-sensor",
        service(2, "submersion-sensor", prop(1, "submersion-state", "bool", "rn"), event(1, "submersion-detected")),
        service(3, "battery", prop(1, "battery-level", "uint8", "rn", limits=[0, 100, 1])),
    )
    (part,) = told.parts
    assert (part.primary, part.level, part.state) == (
        None,
        None,
        ("submersion-sensor:submersion-state", "battery:battery-level"),
    )
    assert control(told, "submersion-sensor:submersion-detected").type is ControlType.EVENT


def test_units_and_steps_are_the_documents_own() -> None:
    told = described(
        "heater",
        service(
            2,
            "heater",
            on(),
            prop(2, "target-temperature", "float", limits=[16, 31, 0.5], unit="celsius"),
            prop(3, "countdown-time", "uint16", limits=[0, 12, 1], unit="hour"),
            prop(4, "pm2.5-density", "uint16", "rn", limits=[0, 600, 1], unit="μg/m3"),
        ),
    )
    temperature = control(told, "heater:target-temperature")
    assert temperature.range is not None
    assert (temperature.unit, temperature.range.step) == ("°C", 0.5)
    assert control(told, "heater:countdown-time").unit == "h"
    assert control(told, "heater:pm2.5-density").unit == "µg/m³"


def test_color_temperature_in_percent_is_no_kelvin() -> None:
    told = described(
        "light", service(2, "light", on(), prop(2, "color-temperature", "uint8", limits=[1, 100, 1], unit="kelvin"))
    )
    assert control(told, "light:color-temperature").unit == "%"


def test_an_unknown_type_is_told_by_its_services() -> None:
    assert described("glow-worm", service(2, "light", on())).kind == "light"
    assert described("glow-worm", service(2, "glow", on())).kind == "generic"


def test_every_kind_is_in_the_closed_list() -> None:
    from lararium.domain.spec.device_types import DEVICE_TYPES
    from lararium.domain.spec.places import PART_KINDS
    from lararium.domain.spec.role_table import ROLES

    assert {kind for kind, _ in DEVICE_TYPES.values()} | set(PART_KINDS.values()) | set(ROLES) <= set(KINDS)
    assert set(ROLES) == set(KINDS)
