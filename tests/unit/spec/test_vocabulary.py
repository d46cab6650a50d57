"""The tables: every entry in both languages, spellings that mean something."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from lararium.domain.spec.choices import fold, has_chinese, meaning, words
from lararium.domain.spec.labels import PROPERTIES, label_of
from lararium.domain.spec.units import normal
from lararium.domain.spec.vocabulary.extras import EXTRAS
from lararium.domain.spec.vocabulary.happenings import ACTIONS, EVENTS
from lararium.domain.spec.vocabulary.meaning_words import MEANING_WORDS
from lararium.domain.spec.vocabulary.meanings import MEANINGS
from lararium.domain.spec.vocabulary.services import SERVICES
from lararium.domain.spec.vocabulary.table import read
from lararium.domain.spec.vocabulary.values import VALUES
from lararium.domain.spec.vocabulary.values_chinese import CHINESE
from lararium.domain.spec.vocabulary.values_more import TRADE_VALUES
from lararium.domain.spec.vocabulary.values_pinyin import PINYIN
from tests.support.spec_files import DATA, all_described


def test_every_entry_speaks_both_languages() -> None:
    for table in (PROPERTIES, ACTIONS, EVENTS, SERVICES, EXTRAS, VALUES, TRADE_VALUES, MEANING_WORDS):
        for name, said in table.items():
            assert said.en, name
            assert said.zh_CN, name
            assert not has_chinese(said.en), name
    assert all(english and not has_chinese(english) for english in CHINESE.values())
    assert all(has_chinese(chinese) and spelling.isalpha() for spelling, chinese in PINYIN.items())


def test_every_meaning_has_words() -> None:
    assert set(MEANINGS.values()) <= set(MEANING_WORDS)


def test_a_name_twice_in_a_table_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="twice"):
        read("a | A | 甲\na | B | 乙")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Cool", "mode", "cool"),
        ("制冷", "mode", "cool"),
        ("Auto Mode", "mode", "auto"),
        ("NoFault", "fault", "ok"),
        ("Go Charging", "status", "returning"),
        ("Not charging", "charging-state", "not-charging"),
        ("Opening", "status", "opening"),
        ("Open", "on", "on"),
        ("Open", "motor-control", "open"),
        ("Pause", "motor-control", "stop"),
        ("Pause", "status", "pause"),
        ("打开", "motor-control", "open"),
        ("打开", "contact-state", "open"),
        ("打开", "mode", "on"),
        ("Stop-At-Highest", "current-position", "top"),
        ("Gobbledygook", "mode", ""),
    ],
)
def test_spellings_mean(text: str, name: str, expected: str) -> None:
    assert meaning(text, name) == expected


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("Level3", "Level 3", "3 档"),
        ("level 12", "Level 12", "12 档"),
        ("3挡", "Level 3", "3 档"),
        ("30 Celsius", "30 °C", "30 °C"),
        ("15分钟", "15 min", "15 分钟"),
        ("关闭", "Off", "关闭"),
        ("全屋", "Everywhere", "全屋"),
        ("WIFI_RESET", "Wi-Fi reset", "无线网络重置"),
        ("Fully Charged", "Fully charged", "充电完成"),
    ],
)
def test_list_texts_in_both_languages(text: str, en: str, zh: str) -> None:
    said = words(text)
    assert (said.en, said.zh_CN) == (en, zh)


def test_labels_of_makers_names() -> None:
    assert label_of("property", "odd-switch", False, "odd-switch").en == "Odd switch"
    assert label_of("property", "on", False, "夜灯开关").zh_CN == "夜灯开关"
    assert label_of("property", "brightness", True, "whatever").en == "Brightness"
    assert label_of("property", "odd", False, "urn:x:y:z").en == "Odd"
    assert label_of("property", "odd", False, "---").en == "Odd"


def test_units_of_many_spellings() -> None:
    assert [normal(u) for u in ("hours", "hour", "none", "w", "arcdegress", "μg/m3", "mystery")] == [
        *("h", "h", "", "W", "°", "µg/m³", "mystery")
    ]


def test_folding_parts_words() -> None:
    assert fold("  DryAir_wash-Now ") == "dry air wash now"


_SAME_EVERYWHERE = re.compile(r"PM2\.5|PM10|CO₂|TVOC|VOC|TDS|USB|PTC|[\W\d_]*")


@pytest.mark.skipif(not (DATA / "visible.jsonl.xz").is_file(), reason="the real specs are not here")
def test_real_labels_are_in_the_language_asked_for() -> None:
    said: Counter[bool] = Counter()
    foreign: Counter[bool] = Counter()
    for document, told in all_described():
        standard = {
            (what, service.siid, number): entry.urn.standard
            for service in document.services
            for what, entries in (
                ("property", [(p.piid, p) for p in service.properties]),
                ("action", [(a.aiid, a) for a in service.actions]),
                ("event", [(e.eiid, e) for e in service.events]),
            )
            for number, entry in entries
        }
        for control in told.controls:
            assert not has_chinese(control.label.en), (told.model, control.id)
            ours = standard[control.what, control.siid, control.iid]
            said[ours] += 1
            text = control.label.zh_CN
            foreign[ours] += not has_chinese(text) and _SAME_EVERYWHERE.fullmatch(text) is None
    assert foreign[True] == 0
    assert foreign[False] <= 0.07 * said[False]
