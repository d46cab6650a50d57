"""Override packs as a person meets them: doctor, describe, and a house that goes on running."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import CommandLine, simulated_house
from tests.support.spec_documents import document, on, prop, service

LAMP = document("light", service(2, "light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])))
PACK = '[[override]]\nmodels = ["test.light.x"]\n[override.control."light:brightness"]\nscale = 0.5\nunit = "W"\n'


@pytest.fixture
def lararium(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "overrides"
    folder.mkdir(parents=True)
    specs = tmp_path / "data" / "specs"
    specs.mkdir()
    (specs / "test.light.x.json").write_text(json.dumps(LAMP), "utf-8")
    return folder


def finding(lararium: CommandLine, language: str = "en") -> Any:
    told = lararium("--lang", language, "doctor", "--json")
    return next(row for row in json.loads(told.stdout) if row["what"] == "overrides")


def test_doctor_names_what_is_wrong_and_where(lararium: CommandLine, packs: Path) -> None:
    assert finding(lararium)["ok"]
    (packs / "mine.toml").write_text(
        PACK + 'hazzard = "heat"\n[override.control."light:colour"]\nunit = "x"\n', "utf-8"
    )
    told = finding(lararium)
    assert not told["ok"]
    assert "mine.toml, line 6" in told["text"]
    assert "hazzard" in told["text"]
    assert "mine.toml, line 7" in told["text"]
    assert "light:colour" in told["text"]
    assert "第 6 行" in finding(lararium, "zh_CN")["text"]


def test_describe_tells_what_holds(lararium: CommandLine, packs: Path) -> None:
    assert "overrides" not in lararium.json("describe", "test.light.x")
    (packs / "mine.toml").write_text(PACK + "[override.profile]\nchunk = 3\n", "utf-8")
    told = lararium.json("describe", "test.light.x")
    assert told["source"] == "override"
    assert [pack["file"] for pack in told["overrides"]] == ["mine.toml"]
    assert told["profile"]["chunk"] == 3
    assert told["raw"] == {"light:brightness": {"scale": 0.5, "inverted": False, "unknown": []}}
    bright = next(control for control in told["controls"] if control["id"] == "light:brightness")
    assert (bright["min"], bright["max"], bright["step"], bright["unit"]) == (0.5, 50, 0.5, "W")
    table = lararium("describe", "test.light.x").stdout
    assert "overrides: mine.toml:1" in table
    assert "manners: chunk 3" in table
    assert "light:brightness: the device's number × 0.5" in table


@contextmanager
def watching(lararium: CommandLine) -> Iterator[None]:
    """An owner: `watch` polls the house until the end of the block."""
    child = subprocess.Popen(
        [sys.executable, "-m", "lararium", "watch"],
        stdout=subprocess.PIPE,
        text=True,
        env=lararium.environment,
    )
    assert child.stdout is not None
    try:
        assert child.stdout.readline()
        yield
    finally:
        child.terminate()
        child.wait(timeout=10)
        child.stdout.close()


def test_a_running_house_takes_an_edited_pack(lararium: CommandLine, packs: Path, tmp_path: Path) -> None:
    with simulated_house(tmp_path / "list.json", "--devices", "4") as exported:
        assert lararium("import", str(exported)).returncode == 0
        device = next(row for row in lararium.json("devices") if row["kind"] == "light")
        with watching(lararium):
            before = lararium.json("get", device["id"], "brightness")
            assert "raw" not in before
            (packs / "mine.toml").write_text(PACK.replace("test.light.x", device["model"]), "utf-8")
            assert finding(lararium)["ok"]
            after = lararium.json("get", device["id"], "brightness")
            assert after["raw"] == after["value"] * 2
            assert after["unit"] == "W"
            assert f"own number: {after['raw']}" in lararium("get", device["id"], "brightness").stdout
