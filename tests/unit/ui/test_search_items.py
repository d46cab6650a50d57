"""What can be done to a room is found by what a person would type, in both languages."""

from __future__ import annotations

import pytest

from lararium.domain.home import Room
from lararium.domain.ids import HomeId, RoomId
from lararium.domain.tile.search import SearchIndex
from lararium.domain.words import Language
from lararium.ui.search.items import items

ROOMS = (
    Room(RoomId("living"), HomeId("flat"), "Living room", "客厅"),
    Room(RoomId("kitchen"), HomeId("flat"), "Kitchen", "厨房", 1),
)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("客厅关灯", "do:lights-off:living"),
        ("厨房 关", "do:lights-off:kitchen"),
        ("厨房全关", "do:off:kitchen"),
        ("kitchen lights off", "do:lights-off:kitchen"),
    ],
)
def test_a_room_is_switched_off_by_what_people_type(language: Language, typed: str, found: str) -> None:
    index = SearchIndex(items([], ROOMS, [], language))
    assert index.find(typed)[0].item.key == found


def test_names_hold_no_program_text() -> None:
    assert not any("Words(" in text for item in items([], ROOMS, [], Language.EN) for text in (item.name, *item.others))
