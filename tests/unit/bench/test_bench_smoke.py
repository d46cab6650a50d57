"""The benches can be imported and tell their figures in the agreed shape; nothing is timed here."""

from __future__ import annotations

import importlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.__main__ import BENCHES, main
from tests.bench.clients import controls
from tests.bench.figures import Row, percentile, table
from tests.bench.memory import slope
from tests.bench.simulator import PROPERTIES
from tests.bench.switch import spreads

KEYS = ["bench", "what", "value", "unit", "target", "met", "peer", "ratio", "how", "machine"]


@pytest.mark.parametrize("name", BENCHES)
def test_every_bench_has_a_name_and_can_run(name: str) -> None:
    module = importlib.import_module(f"tests.bench.{name}")
    assert name == module.NAME
    assert callable(module.run)
    assert module.__doc__


def test_a_row_is_one_json_line_of_the_agreed_shape() -> None:
    row = Row("poll", "commands", "1/s", 8512.345, 7000.0, ">= 5 x stock", True, "stock", 1051.0, 900.0, 8.1, "how")
    assert "\n" not in row.line()
    told = json.loads(row.line())
    assert list(told) == KEYS
    assert told["value"] == {"p50": 8512.0, "p95": 7000.0}
    assert told["peer"] == {"name": "stock", "p50": 1051.0, "p95": 900.0}
    assert set(told["machine"]) == {"cores", "python", "load"}


def test_a_row_without_peer_and_target_says_so() -> None:
    told = Row("tap", "press", "ms", 6.5).document()
    assert told["peer"] is None
    assert told["met"] is None
    assert told["value"] == {"p50": 6.5, "p95": None}
    assert table([told]).splitlines()[1].startswith("tap")


def test_a_missed_target_is_seen_in_the_table() -> None:
    missed = Row("tap", "press", "ms", 60.0, target="<= 50 ms", met=False).document()
    assert " NO " in table([missed])


@given(st.lists(st.floats(-1e6, 1e6), min_size=1))
def test_percentiles_are_values_in_order(values: list[float]) -> None:
    low, middle, high = (percentile(values, share) for share in (0.05, 0.5, 0.95))
    assert min(values) <= low <= middle <= high <= max(values)
    assert {low, middle, high} <= set(values)


def test_spread_counts_first_writes_of_each_run_and_what_is_missing() -> None:
    applied = {
        "1": [[2, 2, 1, 10.0, "wire"], [2, 2, 1, 10.5, "wire"], [2, 2, 2, 11.0, "wire"]],
        "2": [[2, 2, 1, 1.0, "wire"], [2, 2, 1, 10.02, "wire"], [2, 1, 2, 11.0, "wire"]],
    }
    found, missing = spreads(applied, ["1", "2"], 5.0, 2)
    assert found == pytest.approx([20.0])
    assert missing == 1


def test_growth_is_per_minute() -> None:
    assert slope([(0.0, 100.0), (60.0, 102.0), (120.0, 104.0)]) == pytest.approx(2.0)


def test_our_reading_of_the_bench_lamp_has_all_its_properties() -> None:
    assert len(controls()) == len(PROPERTIES) == 15


def test_an_unknown_bench_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["no-such-bench"])
    assert caught.value.code == 2
    assert "no-such-bench" in capsys.readouterr().err
