"""What a list says in English where one maker's word stands for several, and what happenings are called."""

from __future__ import annotations

import pytest

from lararium.domain.spec.choices import choices_of
from lararium.domain.spec.labels import label_of, service_title
from lararium.domain.words import Words


def _said(entries: dict[int, str], name: str) -> list[str]:
    return [choice.label.en for choice in choices_of(tuple(entries.items()), name)]


def test_what_moves_opens_and_closes() -> None:
    assert _said({0: "暂停", 1: "打开", 2: "关闭"}, "motor-control") == ["Pause", "Open", "Close"]
    assert _said({1: "打开", 2: "关闭"}, "door-state") == ["Open", "Closed"]


def test_what_is_switched_goes_on_and_off() -> None:
    assert _said({1: "打开", 2: "关闭"}, "mode") == ["On", "Off"]


def test_amounts_are_no_steps() -> None:
    assert _said({0: "0", 800: "800", 1200: "1200"}, "spin-speed") == ["0", "800", "1200"]
    assert _said({0: "0", 1: "1", 2: "2"}, "spin-speed") == ["Level 0", "Level 1", "Level 2"]


@pytest.mark.parametrize(
    ("what", "name", "words"),
    [
        ("action", "pet-food-out", Words("Feed", "出粮")),
        ("event", "pet-food-out", Words("Food came out", "已出粮")),
        ("event", "gas-alarm", Words("Gas alarm", "燃气报警")),
        ("action", "start-working", Words("Start", "开始工作")),
    ],
)
def test_what_happened_is_not_called_like_what_is_asked_for(what: str, name: str, words: Words) -> None:
    assert label_of(what, name, True, name) == words


def test_the_chamber_of_a_fridge_fits_behind_its_temperature() -> None:
    told = service_title("refrigerator-chamber", "Refrigerator Chamber", Words("Chamber", "间室"))
    assert len(f"Target temperature ({told.en})") <= 40
