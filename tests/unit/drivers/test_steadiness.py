from __future__ import annotations

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from lararium.drivers.miio.steadiness import HELD, MOST, WITHIN, Steadiness


def test_the_eleventh_change_within_two_minutes_begins_a_rest_of_five() -> None:
    steadiness = Steadiness()
    assert [steadiness.changed("x", float(n)) for n in range(12)] == [True] * 10 + [False] * 2
    assert steadiness.is_held("x", 10 + HELD - 1)
    assert steadiness.any_held(200)
    assert not steadiness.is_held("y", 10)
    assert not steadiness.any_held(10 + HELD)
    assert steadiness.changed("x", 11 + HELD)


def test_slow_changes_are_never_held() -> None:
    steadiness = Steadiness()
    assert all(steadiness.changed("x", n * WITHIN / MOST + n * 0.1) for n in range(200))


def test_clearing_ends_every_rest() -> None:
    steadiness = Steadiness()
    for n in range(12):
        steadiness.changed("x", float(n))
    steadiness.clear()
    assert steadiness.changed("x", 13)


@given(st.lists(st.floats(0, 60), max_size=200))
def test_never_more_than_ten_changes_are_shown_within_two_minutes(gaps: list[float]) -> None:
    steadiness = Steadiness()
    times = list(accumulate(gaps))
    shown = [now for now in times if steadiness.changed("x", now)]
    for first, eleventh in zip(shown, shown[MOST:], strict=False):
        assert eleventh - first > WITHIN
    refused = [now for now in times if now not in shown]
    assert not refused or len(shown) >= MOST
    begun = [b for a, b in pairwise([-HELD * 2, *refused]) if b - a > HELD]
    for start in begun:
        assert not [now for now in shown if start < now < start + HELD]
