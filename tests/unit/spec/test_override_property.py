"""Whatever overrides say, a description stays one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Category, Hazard, Restorability
from lararium.domain.spec.override.apply import apply
from lararium.domain.spec.override.model import (
    ROLES,
    ChoiceChange,
    ControlChange,
    ControlEntry,
    Override,
    Place,
    ProfileChange,
    Wording,
)
from lararium.domain.spec.override.reveal import revealed
from lararium.domain.spec.parse import parse_document
from tests.support.overrides import FAN, MODEL, check, described_as
from tests.support.spec_documents import described, document

IDS = [control.id for control in described(*FAN)]
NAMES = st.sampled_from([*IDS, "*:on", "fan:*", "2.*", "4.1", "action:4.1", "event:2.1", "3.1", "*:*"])
NUMBERS = st.one_of(st.none(), st.sampled_from([0.0, 0.1, 0.5, 1.0, 2.0, 50.0, -3.0]))
WORDING = st.builds(Wording, st.sampled_from(["", "A", "B"]), st.sampled_from(["", "甲", "乙"]))
CHOICE = st.builds(
    ChoiceChange,
    st.sampled_from([0, 1, 2, 7, True, "x"]),
    WORDING,
    st.sampled_from([None, "cool", "heat"]),
    st.booleans(),
)
CHANGE = st.builds(
    ControlChange,
    scale=st.sampled_from([None, 0.1, 0.01, 1.0, 10.0]),
    inverted=st.sampled_from([None, True, False]),
    unit=st.sampled_from([None, "", "W"]),
    label=st.one_of(st.none(), WORDING),
    hidden=st.sampled_from([None, "", "reason"]),
    role=st.sampled_from([None, *ROLES]),
    writable=st.sampled_from([None, True, False]),
    category=st.sampled_from([None, *Category]),
    minimum=NUMBERS,
    maximum=NUMBERS,
    step=st.sampled_from([None, 0.1, 1.0, 5.0]),
    choices=st.one_of(st.none(), st.lists(CHOICE, max_size=3).map(tuple)),
    hazard=st.sampled_from([None, *Hazard]),
    restorability=st.sampled_from([None, *Restorability]),
)
PLACE = Place("x.toml", 1, "t")
OVERRIDE = st.builds(
    Override,
    models=st.sampled_from([("*",), ("test.x1",), ("other",)]),
    place=st.just(PLACE),
    own=st.booleans(),
    kind=st.sampled_from([None, "light", "heater"]),
    title=st.one_of(st.none(), WORDING),
    controls=st.lists(st.builds(ControlEntry, NAMES, CHANGE, st.just(PLACE)), max_size=6).map(tuple),
    profile=st.builds(ProfileChange, drifting=st.one_of(st.none(), st.lists(NAMES, max_size=2).map(tuple))),
)


@given(st.lists(OVERRIDE, max_size=4))
def test_a_description_stays_one(overrides: list[Override]) -> None:
    before = described_as(MODEL)
    spec = parse_document(document(*FAN), MODEL)
    told = apply(before, overrides, lambda hidden: revealed(spec, hidden))
    check(told, before)
    assert apply(before, overrides, lambda hidden: revealed(spec, hidden)) == told
