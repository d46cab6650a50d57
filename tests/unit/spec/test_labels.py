"""Labels: what a property, action or event is called, and what a list entry is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.spec.choices import choices_of, has_chinese, tidy
from lararium.domain.spec.labels import label_of, service_title
from lararium.domain.words import Words
from tests.support.spec_documents import action, described, on, prop, service
from tests.support.spec_files import control_of as control


@pytest.mark.parametrize(
    ("name", "text", "en", "zh"),
    [
        ("temp", "Temperature(℃)", "Temperature", "温度"),
        ("night-light-switch", "夜灯开关", "Night light switch", "夜灯开关"),
        ("child-lock-set", "", "Child lock set", "童锁设置"),
        ("cur-map", "cur_map", "Current map", "当前地图"),
        ("status", "这条闹钟表示使能并显示，0表示失能并灰化显示，1表示使能并正常显示", "Status", "状态"),
        ("work-total", "工作的总时长，蒸和烤加起来", "Work total", "工作总"),
        ("water-flag", "0：缺水 1：有水", "Water flag", "水标志"),
        ("rooms", "[{name:'a',id:10}]", "Rooms", "清扫房间"),
        ("xyzzy", "urn:x:y:z", "Xyzzy", "Xyzzy"),
        ("xyzzy", "功能" * 20, "Xyzzy", "功能" * 8 + "功…"),
        (
            "set-mode",
            "Light up the lamp for an adjustable period of time after somebody came",
            "Set mode",
            "设置模式",
        ),
    ],
)
def test_what_makers_write(name: str, text: str, en: str, zh: str) -> None:
    said = label_of("property", name, False, text)
    assert (said.en, said.zh_CN) == (en, zh)


def test_the_standards_own_names_go_before_any_text() -> None:
    assert label_of("property", "brightness", True, "亮度亮度") == label_of("property", "brightness", True, "")


@given(st.text(max_size=120), st.text("abcdefgh-", min_size=1, max_size=20))
def test_a_label_is_never_empty_long_or_a_type(text: str, name: str) -> None:
    said = label_of("property", name, False, text)
    for label in (said.en, said.zh_CN):
        assert label
        assert len(label) <= 60
        assert not label.startswith("urn:")
    assert not has_chinese(said.en)


def test_namesakes_of_one_service_go_by_their_texts() -> None:
    told = described(
        "oven",
        service(
            2,
            "oven",
            on(),
            prop(2, "left-time", "uint16", text="Left time"),
            prop(3, "left-time", "uint16", text="Preheat left time"),
        ),
    )
    assert control(told, "oven:left-time").label.en == "Time left"
    assert control(told, "oven:left-time-2").label == Words("Preheat time left", "预热剩余时间")


def test_only_what_cleans_returns_to_a_dock() -> None:
    charge = service(3, "battery", action(1, "start-charge"))
    watch = described("watch", service(2, "watch", on()), charge)
    robot = described("vacuum", service(2, "vacuum", on()), charge)
    assert control(watch, "battery:start-charge").label.en == "Start charging"
    assert control(robot, "battery:start-charge").label.en == "Return to dock"


@pytest.mark.parametrize(
    ("name", "unit", "texts", "expected"),
    [
        ("fan-level", "", ["1", "3", ""], ["Level 1", "Level 3", "Level 2"]),
        ("timing", "min", ["30", "60"], ["30 min", "60 min"]),
        ("humidity", "%", ["30"], ["30%"]),
        ("mode", "", ["0", "---"], ["0", "1"]),
        ("speed", "", ["1400"], ["1400"]),
        ("mode", "", ["Auto", "Level", "level"], ["Auto", "Level 1", "Level 2"]),
        ("status", "", ["Up", "Up Pos"], ["Up", "Up position"]),
        ("mode", "", ["urn:x", "INTELLIGENT"], ["0", "Intelligent"]),
        ("mode", "", ["自动", "制冷模式"], ["Auto", "Cool"]),
        ("mode", "", ["过温", "过温异常", "鼉", "鼉"], ["Overheat", "Overheating fault", "鼉 1", "鼉 2"]),
        ("fault", "", ["Overheat", "Too hot", "Over-temperature"], ["Overheat", "Too hot", "Over temperature"]),
        ("mode", "", ["Dry", "Wash"], ["Drying", "Wash"]),
        ("mode", "", ["Dry", "Cool"], ["Dry", "Cool"]),
        ("mode", "", ["YuRe", "RuiDian", "鼉"], ["Preheating", "RuiDian", "鼉"]),
    ],
)
def test_list_entries(name: str, unit: str, texts: list[str], expected: list[str]) -> None:
    entries = tuple((value, text) for value, text in enumerate(texts))
    assert [choice.label.en for choice in choices_of(entries, name, unit)] == expected


@given(st.lists(st.text(max_size=12), max_size=12), st.sampled_from(["mode", "fan-level", "status"]))
def test_entries_are_named_and_differ(texts: list[str], name: str) -> None:
    made = choices_of(tuple(enumerate(text.strip() for text in texts)), name)
    for labels in ([c.label.en for c in made], [c.label.zh_CN for c in made]):
        assert all(labels)
        assert len({label.casefold() for label in labels}) == len(labels)


def test_titles_of_services() -> None:
    plain = Words("Switch", "开关")
    assert service_title("switch", "Left Switch Service", plain) == Words("Left switch", "左开关")
    assert service_title("blanket", "Right blanket", Words("Blanket", "毯")) == Words("Right blanket", "右毯")
    assert service_title("xyz", "Left xyzzy", plain) == Words("Left xyzzy", "左开关")
    assert service_title("switch", "switch", plain) == plain
    assert service_title("switch", "左开关", plain) == Words("Left switch", "左开关")
    assert service_title("switch", "鼉", plain) == Words("Switch", "鼉")
    assert service_title("switch", "Night light", plain) == Words("Night light", "夜灯")


def test_shouting_and_camels_are_calmed() -> None:
    assert tidy("INTELLIGENT") == "Intelligent"
    assert tidy("NFC card") == "NFC card"


def test_chinese_namesakes_keep_their_makers_words() -> None:
    made = choices_of(((0, "打开"), (1, "开启"), (2, "Normal")), "status")
    assert [c.label.zh_CN for c in made] == ["打开", "开启", "正常"]
    assert [c.label.en for c in made] == ["On 1", "On 2", "Normal"]
    assert [c.label.zh_CN for c in choices_of(((0, "Weak"), (1, "Low"), (2, "Xyzzy low")), "mode")][2] == "Xyzzy low"
    assert [c.label.zh_CN for c in choices_of(((30, "30"),), "timing", "min")] == ["30 分钟"]


def test_codes_of_events_are_written_large() -> None:
    assert label_of("event", "dfe", False, "dfe") == Words("DFE", "DFE")
    assert label_of("property", "dfe", False, "dfe") == Words("Dfe", "Dfe")
