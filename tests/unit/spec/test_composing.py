"""Texts put into the other language word by word: whole or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.spec.choices import has_chinese
from lararium.domain.spec.vocabulary.composing import GLOSSARY, composed, translated

_PHRASES = sorted(GLOSSARY)


def test_the_glossary_is_tidy() -> None:
    for phrase, entry in GLOSSARY.items():
        assert phrase == phrase.lower()
        assert phrase == " ".join(phrase.split())
        assert entry.english
        assert not has_chinese(entry.english), phrase


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("left-brush-life-level", "Left brush life left", "左刷子剩余寿命"),
        ("Main brush left time", "Main brush time left", "主刷剩余时间"),
        ("Videolength", "Video length", "视频长度"),
        ("Cur map id", "Current map number", "当前地图编号"),
        ("L DoubleClick", "L double click", "L 双击"),
        ("List of rooms", "List of rooms", "房间的列表"),
        ("Pause2", "Pause 2", "暂停 2"),
        ("scene12", "Scene 12", "情景 12"),
        ("PM2.5 high", "PM2.5 high", "PM2.5 高"),
        ("P2.3 CLEAR", "P2.3 clear", "P2.3 清除"),
        ("Preparing Sampling", "Preparing sampling", "准备采样"),
        ("E1 fault", "E1 fault", "E1 故障"),
        ("mac", "MAC", "MAC"),
        ("Long press 10 s", "Long press 10 s", "长按 10 秒"),
        ("Click 2 times", "Click 2 times", "单击 2 次"),
    ],
)
def test_english_word_by_word(text: str, en: str, zh: str) -> None:
    said = composed(text)
    assert said is not None
    assert (said.en, said.zh_CN) == (en, zh)


@pytest.mark.parametrize("text", ["Fengmi", "Left fengmi", "", "E 1", "12", "温度", "a→b", "xyzzy7"])
def test_an_unknown_word_leaves_all_of_it_alone(text: str) -> None:
    assert composed(text) is None


@pytest.mark.parametrize(
    ("text", "en"),
    [
        ("RO滤芯复位按键", "RO filter reset key"),
        ("打开无线开关同时继电器默认关闭", "On wireless switch and relay off by default"),
        ("短按10次", "Press 10 times"),
        ("E1:水泵故障", "E1: pump fault"),
        ("上（前进）", "Up (forward)"),
        ("设置当前地图", "Set current map"),
        ("亮度增加10%", "Brightness up 10%"),
        ("鼉", ""),
        ("左鼉", ""),
        ("", ""),
        ("的", ""),
    ],
)
def test_chinese_word_by_word(text: str, en: str) -> None:
    assert translated(text) == en


@given(st.lists(st.sampled_from(_PHRASES), min_size=1, max_size=4))
def test_known_words_compose(phrases: list[str]) -> None:
    said = composed(" ".join(phrases))
    if said is not None:
        assert said.en
        assert said.zh_CN
        assert not has_chinese(said.en)


@given(st.text(max_size=40))
def test_any_text_is_read_or_left_alone(text: str) -> None:
    said = composed(text)
    assert said is None or (said.en.strip() and said.zh_CN.strip())
    assert not has_chinese(translated(text))
