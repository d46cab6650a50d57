"""Search: what comes first, pinyin, slips of the finger, speed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.tile.search import Item, Match, SearchIndex, fold

ITEMS = [
    Item("ceiling", "Ceiling light", ("客厅吊灯", "Living room", "Light"), ("ke ting diao deng",)),
    Item("kitchen", "Kitchen light", ("厨房灯", "Kitchen", "Light"), ("chu fang deng",)),
    Item("kettle", "Kettle", ("电水壶", "Kitchen", "Kettle"), ("dian shui hu",)),
    Item("curtain", "客厅窗帘", ("Curtain", "Living room"), ("ke ting chuang lian",)),
    Item("humid", "Bedroom humidifier", ("加湿器", "Bedroom"), ("jia shi qi",)),
    Item("cafe", "Café lamp", ("Garden",), ()),
]
INDEX = SearchIndex(ITEMS)


def keys(query: str) -> list[str]:
    return [hit.item.key for hit in INDEX.find(query)]


@pytest.mark.parametrize(
    ("query", "first", "match"),
    [
        ("cei", "ceiling", Match.PREFIX),
        ("Kitchen l", "kitchen", Match.PREFIX),
        ("humi", "humid", Match.WORD),
        ("room hum", "humid", Match.INSIDE),
        ("eiling", "ceiling", Match.INSIDE),
        ("客厅窗", "curtain", Match.PREFIX),
        ("窗帘", "curtain", Match.INSIDE),
        ("吊灯", "ceiling", Match.RELATED),
        ("keting", "curtain", Match.PINYIN),
        ("ktdd", "ceiling", Match.INITIALS),
        ("ktcl", "curtain", Match.INITIALS),
        ("diaodeng", "ceiling", Match.PINYIN),
        ("ktingdiao", "ceiling", Match.INITIALS),
        ("jiashiqi", "humid", Match.PINYIN),
        ("humidifer", "humid", Match.FUZZY),
        ("kettel", "kettle", Match.FUZZY),
        ("cafe", "cafe", Match.PREFIX),
        ("ＣＡＦＥ", "cafe", Match.PREFIX),
        ("light kitchen", "kitchen", Match.WORD),
        ("living light", "ceiling", Match.RELATED),
    ],
)
def test_finds(query: str, first: str, match: Match) -> None:
    hit = INDEX.find(query)[0]
    assert (hit.item.key, hit.match) == (first, match)


def test_better_matches_come_first() -> None:
    assert keys("kit") == ["kitchen", "kettle"], "a name before a room"
    assert keys("ke")[:1] == ["kettle"], "a prefix before pinyin"
    assert set(keys("ke")) >= {"ceiling", "curtain"}
    assert keys("light")[:2] == ["ceiling", "kitchen"]


def test_nothing_for_nothing() -> None:
    assert keys("") == keys("   ") == keys("·") == []
    assert keys("xyzzyx") == []
    assert INDEX.find("light", limit=0) == []
    assert len(INDEX.find("light", limit=1)) == 1
    assert len(INDEX) == len(ITEMS)


def test_a_thousand_names_answer_quickly() -> None:
    rooms = ["Living room", "Kitchen", "Bedroom", "Bathroom", "Garage", "Attic"]
    items = [
        Item(f"k{n}", f"{rooms[n % 6]} lamp {n}", (f"灯 {n}", rooms[n % 6], "Light"), ("ke ting deng",))
        for n in range(1000)
    ]
    index = SearchIndex(items)
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        for query in ("l", "lamp 77", "ktd", "bathrom", "nothing like it"):
            index.find(query)
        best = min(best, (time.perf_counter() - began) / 5)
    assert best < 0.1, f"{best * 1000:.1f} ms a query, over three times the budget"


@given(st.text(max_size=30), st.lists(st.text(max_size=12), max_size=8))
def test_never_an_exception_and_what_is_typed_in_full_is_found(query: str, names: list[str]) -> None:
    index = SearchIndex([Item(str(n), name, (name,), (name,)) for n, name in enumerate(names)])
    index.find(query)
    for name in names:
        if any(c.isalnum() for c in fold(name)):
            assert name in [hit.item.name for hit in index.find(name, limit=len(names))]
