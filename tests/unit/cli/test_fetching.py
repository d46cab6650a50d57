"""A fetch is told as a bar, as lines, or as JSON."""

from __future__ import annotations

import json

import pytest

from lararium.cli.fetching import Teller
from lararium.domain.errors import FetchError
from lararium.domain.words import Language
from lararium.specs.fetch import FetchReport, Progress, Stage

BAD = FetchError("error.fetch.missing", host="h", model="b")
STEPS = [
    Progress(Stage.LIST),
    Progress(Stage.ASK, "a", 0, 2),
    Progress(Stage.WAIT, "a", 0, 2, 17.0),
    Progress(Stage.GOT, "a", 1, 2),
    Progress(Stage.BAD, "b", 2, 2, error=BAD),
]


def told(*, as_json: bool, terminal: bool, report: FetchReport) -> None:
    teller = Teller("h", Language.EN, json=as_json, terminal=terminal)
    for step in STEPS:
        teller.tell(step)
    teller.end()
    teller.sum_up(report)


def test_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    told(as_json=False, terminal=False, report=FetchReport(got=["a"], bad={"b": BAD}))
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "Asking h what it has…",
        "No good answer from h yet: going on in 17 s",
        "1 of 2: a is here",
        "2 of 2: b was left out. H lists b but does not give its description. "
        "Try again another day, or import it from a file.",
        "Descriptions fetched: 1, here already: 0, not to be had: 1.",
    ]


def test_a_bar_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    stopped = FetchError("error.fetch.offline", host="h")
    told(as_json=False, terminal=True, report=FetchReport(got=["a"], stopped=stopped, left=4))
    out, err = capsys.readouterr()
    assert out == "Descriptions fetched: 1, here already: 0, not to be had: 0.\n"
    assert "[############            ] 1 of 2: a is here" in err
    assert "\n2 of 2: b was left out." in err
    assert err.splitlines()[-2].startswith("h cannot be reached") or err.splitlines()[-2].startswith("H cannot")
    assert err.splitlines()[-1] == "Models not asked for any more: 4."


def test_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    told(as_json=True, terminal=True, report=FetchReport(known=["c"], bad={"b": BAD}, stopped=BAD, left=1))
    out, err = capsys.readouterr()
    assert err == ""
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line.get("stage") for line in lines[:-1]] == ["list", "ask", "wait", "got", "bad"]
    assert lines[2]["seconds"] == 17
    report = lines[-1]["report"]
    assert (report["known"], report["left"]) == (["c"], 1)
    assert report["bad"]["b"]["key"] == report["stopped"]["key"] == "error.fetch.missing"


def test_nothing_to_do_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Teller("h", Language.EN, json=False).sum_up(FetchReport(known=["a"]))
    assert capsys.readouterr().out == "All of them are described already; nobody was asked.\n"
