"""What `lararium health` prints, in both languages and as JSON."""

from __future__ import annotations

import argparse
import json
from typing import Any

import pytest

from lararium.cli import health as command
from lararium.cli.parser import build_parser
from lararium.domain.errors import DeviceSilent
from lararium.domain.health import Vitals
from lararium.domain.state import Freshness
from lararium.domain.words import Language, Words
from lararium.owner.health import vitals_to_json

GONE = Vitals(
    model="a.light.b",
    did="12345",
    name=Words("Lamp", "灯"),
    source="spec",
    host="192.168.1.20",
    freshness=Freshness.OFFLINE,
    trouble=DeviceSilent(),
    seen_ago=600,
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    heard: list[tuple[str, dict[str, Any]]] = []

    def ask(op: str, arguments: dict[str, Any]) -> Any:
        heard.append((op, arguments))
        return vitals_to_json(GONE)

    monkeypatch.setattr(command, "ask", ask)
    return heard


def run(*words: str, language: Language = Language.EN) -> int:
    options: argparse.Namespace = build_parser().parse_args(["health", *words])
    options.language = language
    status: int = options.run(options)
    return status


def test_findings_then_facts(asked: list[Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("Lamp") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["Lamp: offline", "! No answer for 10 min."]
    assert lines[2].startswith("  Check its power")
    assert any(line.split() == ["Address", "192.168.1.20"] for line in lines)
    assert asked == [("health", {"device": "Lamp", "home": None, "cached": False})]


def test_in_chinese(asked: list[Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("灯", "--cached", "--home", "h", language=Language.ZH_CN) == 0
    assert capsys.readouterr().out.splitlines()[1] == "! 已 10 分钟 没有响应。"
    assert asked[0][1] == {"device": "灯", "home": "h", "cached": True}


def test_for_support_and_for_machines(asked: list[Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("Lamp", "--support") == 0
    text = capsys.readouterr().out
    assert "12345" not in text
    assert "192.168.1.20" not in text
    assert run("Lamp", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["findings"][0]["key"] == "silent"
    assert set(told) == {"name", "state", "facts", "findings", "figures", "support"}
    assert len(asked) == 2
