from __future__ import annotations

import datetime
import enum
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Control
from lararium.drivers.miio import legacy
from lararium.drivers.miio.legacy.calling import refusal
from lararium.drivers.miio.legacy.conversion import argument, in_steps, plain


class Mode(enum.Enum):
    Cool = "cool"


def control(unit: str = "", name: str = "mode") -> Control:
    known = legacy.description("philips.light.bulb")
    assert known is not None
    return replace(known.controls[0], unit=unit, name=name)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (Mode.Cool, "cool"),
        (lambda: Mode.Cool, "cool"),
        (b"\x01\xab", "01ab"),
        (datetime.time(7, 30), "07:30:00"),
        (["No water", "Door open"], "No water, Door open"),
        ([], ""),
        (None, None),
        (3, 3),
        ("on", "on"),
    ],
)
def test_plain(told: Any, expected: Any) -> None:
    assert plain(told, control()) == expected


@given(st.integers(0, 10**7))
def test_durations_come_in_the_unit_of_the_control(seconds: int) -> None:
    told = datetime.timedelta(seconds=seconds)
    for unit, length in (("s", 1), ("min", 60), ("h", 3600), ("d", 86400), ("", 1)):
        assert plain(told, control(unit)) * length == pytest.approx(seconds)


@given(st.integers(0, 0xFFFFFF))
def test_colours_go_there_and_back(colour: int) -> None:
    def set_rgb(rgb: tuple[int, int, int]) -> None: ...

    parts = argument(set_rgb, colour)
    assert plain(parts, control(name="color")) == colour


@given(st.floats(-1e6, 1e6), st.sampled_from([1.0, 0.5, 0.1, 0.01, 10.0]))
def test_numbers_have_no_more_places_than_their_step(number: float, step: float) -> None:
    told = in_steps(number, step)
    assert isinstance(told, int | float)
    assert told == pytest.approx(number, abs=min(step, 1))
    assert len(f"{told:f}".rstrip("0").partition(".")[2]) <= 2
    assert in_steps(told, step) == told


def test_only_numbers_are_rounded() -> None:
    assert in_steps(True, 1) is True
    assert in_steps("on", 1) == "on"
    assert in_steps(None, 1) is None
    assert in_steps(7, 0) == 7


def test_arguments_are_what_the_method_wants() -> None:
    def takes(mode: Mode, count: int, share: float, on: bool) -> None: ...
    def number(count: int) -> None: ...
    def share(share: float) -> None: ...
    def truth(on: bool) -> None: ...
    def untold(level) -> None: ...  # type: ignore[no-untyped-def]
    def nothing() -> None: ...

    assert argument(takes, "cool") is Mode.Cool
    with pytest.raises(ValueError, match="gale"):
        argument(takes, "gale")
    assert argument(number, 3.6) == 4
    assert isinstance(argument(share, 2), float)
    assert argument(truth, 1) is True
    assert argument(untold, 5) == 5
    assert argument(nothing, 5) == 5


@pytest.mark.parametrize(
    ("done", "code"),
    [
        (["ok"], 0),
        ("ok", 0),
        (None, 0),
        (True, 0),
        ([0], 0),
        ([], 0),
        ({"code": 0}, 0),
        (["ok", -1], 0),
        (False, -1),
        ("error", -1),
        (["error"], -1),
        ([-6011], -6011),
        ({"code": -4003}, -4003),
        ([{"did": "1", "siid": 2, "piid": 1, "code": -4001}], -4001),
        ([{"did": "1", "siid": 2, "piid": 1, "code": 0}], 0),
    ],
)
def test_what_means_no(done: Any, code: int) -> None:
    assert refusal(done) == code
