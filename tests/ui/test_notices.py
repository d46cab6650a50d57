from __future__ import annotations

import asyncio

from lararium.domain.errors import DeviceSilent, WrongToken
from lararium.domain.sentences import explain
from lararium.domain.words import Language
from lararium.engine.clock import SystemClock
from lararium.ui.appearance import Appearance
from lararium.ui.notices import Notices


def notices() -> Notices:
    return Notices(SystemClock(), Appearance())


async def test_one_is_shown_the_others_wait_and_all_are_in_the_bell_list() -> None:
    said = notices()
    for word in ("one", "two", "three"):
        said.say(word)
    assert said.property("text") == "one"
    said.dismiss()
    assert said.property("text") == "two"
    assert said.property("unread") == 3
    bell = said.property("bell")
    assert bell.rowCount() == 3
    said.look()
    assert said.property("unread") == 0


async def test_of_many_waiting_the_oldest_give_way() -> None:
    said = notices()
    for number in range(8):
        said.say(str(number))
    shown = []
    while said.property("open"):
        shown.append(said.property("text"))
        said.dismiss()
    assert shown == ["0", "5", "6", "7"]


async def test_the_button_does_what_it_says_once() -> None:
    done: list[str] = []
    said = notices()
    said.say("gone", action_text="Undo", action=lambda: done.append("undone"))
    said.act()
    said.act()
    assert done == ["undone"]


async def test_failures_of_one_cause_become_one_notice() -> None:
    said = notices()
    for name in ("Lamp", "Fan", "Curtain", "Plug"):
        said.fail(DeviceSilent(), name)
    said.fail(WrongToken(), "Lock", retry=lambda: None)
    await asyncio.sleep(0.5)
    first = said.property("text")
    assert "Lamp, Fan, Curtain" in first
    assert said.property("actionText") == ""
    said.dismiss()
    assert explain(WrongToken(), Language.EN) in said.property("text")
    assert said.property("text").startswith("Lock")
    assert said.property("actionText") != ""
