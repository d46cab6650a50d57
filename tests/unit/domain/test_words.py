from __future__ import annotations

from lararium.domain.words import Language, Words


def test_a_sentence_is_filled_in_both_languages() -> None:
    room = Words("Kitchen", "厨房")
    filled = Words("{room}: {count} off", "{room}关了 {count} 个").format(room=room, count=3)
    assert filled.of(Language.EN) == "Kitchen: 3 off"
    assert filled.of(Language.ZH_CN) == "厨房关了 3 个"
