from __future__ import annotations

import pytest

from lararium.domain.spec.kinds import KINDS
from lararium.ui.home.groups import GROUPS, group_of, room_glyph


def test_every_kind_has_a_group_of_the_page() -> None:
    assert {group_of(kind) for kind in KINDS} == set(GROUPS)
    assert group_of("never heard of") == "others"


@pytest.mark.parametrize(
    ("names", "glyph"),
    [
        (("Living room", ""), "sofa"),
        (("", "主卧"), "bedroom"),
        (("Kids' room", "儿童房"), "child"),
        (("Bathroom",), "bath"),
        (("Garage",), "garage"),
        (("Room 7",), "rooms"),
    ],
)
def test_a_room_gets_the_picture_its_name_asks_for(names: tuple[str, ...], glyph: str) -> None:
    assert room_glyph(*names) == glyph
