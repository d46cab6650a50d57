"""Tiles, alerts and summaries of devices that cannot be reached."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lararium.domain.home import Connection, Device
from lararium.domain.ids import DeviceId, Did, HomeId
from lararium.domain.reach import Reach
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import (
    Look,
    Now,
    Subject,
    TapKind,
    alerts,
    all_off,
    apart_face,
    left_out,
    reach_words,
    room_summary,
    tap,
)
from lararium.domain.tile.reach import Cut, reach
from lararium.domain.words import Language
from tests.support.house import LAMP as DOCUMENT

NOW = Now(1_700_000_000.0, 1000.0)
CLOSED = [each for each in Reach if not each.is_open]
LAMP = describe(
    parse_document(DOCUMENT, "test.light.x"),
)
RECORD = Device(DeviceId("d"), Did("blt.1"), HomeId("h"), None, "Lamp", "test.light.x")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("closed", CLOSED)
def test_a_tile_says_what_it_is_and_opens_its_sheet(closed: Reach, language: Language) -> None:
    face = apart_face(LAMP, "", closed, Connection.MESH, name="Lamp", language=language)
    assert (face.look, face.on, face.level, face.tap, face.kind) == (Look.APART, None, None, TapKind.SHEET, "light")
    assert face.state == reach_words(closed, Connection.MESH, language)
    assert face.state in face.spoken
    assert face.badge
    assert "{" not in face.spoken + face.hint
    assert apart_face(None, "", closed, Connection.UNKNOWN, name="x", language=language).kind == "generic"


def test_the_radio_is_named_where_it_is_the_reason() -> None:
    assert "Zigbee" in reach_words(Reach.NO_GATEWAY, Connection.ZIGBEE, Language.EN)
    assert "Zigbee" not in reach_words(Reach.NO_GATEWAY, Connection.UNKNOWN, Language.EN)
    assert "Mesh" in reach_words(Reach.REFUSED, Connection.MESH, Language.ZH_CN)
    assert reach_words(Reach.GATEWAY, Connection.ZIGBEE, Language.EN) == ""


@pytest.mark.parametrize("closed", CLOSED)
def test_it_is_never_trouble_and_never_switched(closed: Reach) -> None:
    state = DeviceState(RECORD.id, Freshness.OFFLINE, {"light:on": True}, reach=closed)
    subject = Subject(RECORD, LAMP, state, "Lamp")
    assert alerts(subject, language=Language.EN, now=NOW) == ()
    assert all_off([subject]) == []
    assert left_out([subject]) == (RECORD.id,)
    assert tap(LAMP, "", state) is None
    summary = room_summary([subject], language=Language.EN, now=NOW)
    assert (summary.lights_on, summary.alerts) == (0, ())
    others = [Subject(replace(RECORD, id=DeviceId(str(n)), did=Did(str(n))), LAMP, state, "Lamp") for n in range(5)]
    assert reach([subject, *others], networked=True, language=Language.EN).cut is Cut.NONE
    open_ = replace(state, reach=Reach.LOCAL, freshness=Freshness.FRESH)
    assert left_out([Subject(RECORD, LAMP, open_, "Lamp")]) == ()
    assert len(all_off([Subject(RECORD, LAMP, open_, "Lamp")])) == 1
