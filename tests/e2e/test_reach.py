"""Devices that cannot be reached, as the command line tells of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lararium.domain.reach import Reach
from tests.support.command_line import CommandLine, refused, simulated_house

STATES = {"fresh", "stale", "offline", "badtoken", "unknown"}


@pytest.fixture(scope="module")
def lararium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """A data folder into which the demo house was imported."""
    folder = tmp_path_factory.mktemp("reach")
    with simulated_house(folder / "list.json") as exported:
        command = CommandLine(folder)
        assert command("import", str(exported)).returncode == 0
        yield command


def test_each_device_tells_its_way(lararium: CommandLine) -> None:
    devices = lararium.json("devices")
    dids = {device["did"] for device in devices}
    assert {device["reach"] for device in devices} >= {"local", "gateway", "infrared", "no_gateway", "virtual", "cloud"}
    for device in devices:
        assert device["state"] in STATES
        assert Reach(device["reach"])
        assert (device["reach"] == "local") == bool(device["address"])
        if device["reach"] in ("gateway", "refused"):
            assert device["gateway"] in dids
        if not Reach(device["reach"]).is_open:
            assert device["state"] == "unknown"


def test_a_command_to_one_is_refused_in_words(lararium: CommandLine) -> None:
    remote = next(device for device in lararium.json("devices") if device["reach"] == "infrared")
    said = refused(lararium("get", remote["id"]))
    assert remote["name"] in said
    assert "infrared" in said


def test_a_gateway_that_does_not_speak_for_a_child_says_so(lararium: CommandLine) -> None:
    devices = lararium.json("devices")
    child = next(device for device in devices if device["name"] == "Bathroom thermometer")
    assert child["reach"] == "gateway", "nobody has asked it yet"
    said = refused(lararium("get", child["id"]))
    assert "Flat gateway does not answer for Bathroom thermometer" in said


def test_a_child_is_added_moved_and_shown_below_its_gateway(lararium: CommandLine) -> None:
    gateway = next(device for device in lararium.json("devices") if device["kind"] == "gateway")
    home = next(home["id"] for home in lararium.json("homes") if home["name"] == gateway["home"])
    assert "address" in refused(lararium("add", "--home", home, "--name", "Window"))
    added = lararium("add", "--home", home, "--name", "Window", "--gateway", gateway["id"], "--did", "lumi.158d0042")
    assert added.returncode == 0, added.stderr
    window = next(device for device in lararium.json("devices") if device["name"] == "Window")
    assert (window["gateway"], window["reach"], window["address"]) == (gateway["did"], "gateway", "")
    tree = lararium("devices", "--tree").stdout.splitlines()
    rows = [place for place, line in enumerate(tree) if line.startswith((gateway["id"], window["id"]))]
    assert rows[0] < rows[1]
    assert "Window" in tree[rows[1]]
    assert lararium("gateway", "Window").returncode == 0
    window = next(device for device in lararium.json("devices") if device["name"] == "Window")
    assert (window["gateway"], window["reach"]) == ("", "no_gateway")
    assert "cannot be its gateway" in refused(lararium("gateway", "Window", "Window"))
    assert lararium("remove", "Window").returncode == 0


def test_doctor_counts_them(lararium: CommandLine) -> None:
    found = {finding["what"]: finding for finding in lararium.json("doctor")}
    assert found["devices"]["ok"]
    assert str(len(lararium.json("devices"))) in found["devices"]["text"]
    assert "infrared" in found["devices"]["text"]
