"""The command line as a person uses it: real processes, a simulated house, an encrypted vault file."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine, refused, simulated_house

TOKEN = "00112233445566778899aabbccddeeff"


@pytest.fixture
def lararium(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The list of a running simulated demo house."""
    with simulated_house(tmp_path_factory.mktemp("sim") / "list.json") as target:
        yield target


def test_from_a_token_list_to_a_switched_lamp(lararium: CommandLine, exported: Path) -> None:
    preview = lararium.json("import", str(exported), "--dry-run")
    assert len(preview["devices"]) == 214
    assert lararium.json("homes") == []
    assert lararium("import", str(exported)).returncode == 0
    assert [home["name"] for home in lararium.json("homes")] == ["Lakeside flat", "Garden house"]

    lamp = lararium.json("get", "Closet light")
    assert lamp["state"] == "fresh"
    wanted = "off" if lamp["values"]["light:on"] else "on"
    assert lararium("set", "Closet light", "on", wanted).returncode == 0
    assert lararium.json("get", "Closet light", "light:on")["value"] is (wanted == "on")
    assert lararium.json("get", "Closet light", "2.1")["value"] is (wanted == "on")
    assert lararium.json("get", "Closet light", "on", "--cached")["value"] is (wanted == "on")

    assert "1 to 100" in refused(lararium("set", "Closet light", "brightness", "300"))
    assert "colour" in refused(lararium("get", "Closet light", "colour"))
    assert "--yes" in refused(lararium("set", "Bedroom panel heater", "on", "on"))


def test_no_token_ever_shows(lararium: CommandLine, exported: Path, tmp_path: Path) -> None:
    assert lararium("--verbose", "import", str(exported)).returncode == 0
    lararium("get", "Closet light")
    tokens = [row["token"] for row in json.loads(exported.read_text("utf-8")) if "token" in row]
    data = tmp_path / "data"
    for file in data.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert not any(token.encode() in content or bytes.fromhex(token) in content for token in tokens), file


def test_a_device_by_hand_renamed_moved_and_removed(lararium: CommandLine) -> None:
    add = ("add", "--home", "My flat", "--room", "Hall", "--name", "Lamp", "--address", "127.0.0.9", "--did", "7")
    assert "32 hexadecimal digits" in refused(lararium(*add, stdin="0011\n"))
    assert lararium.json("devices") == []
    assert lararium(*add, "--model", "lararium.light.ceiling1", stdin=TOKEN + "\n").returncode == 0
    assert "7" in refused(lararium(*add, stdin=TOKEN + "\n"))
    assert lararium("rename", "Lamp", "Hall lamp").returncode == 0
    assert lararium("move", "Hall lamp", "Study").returncode == 0
    device = lararium.json("devices")[0]
    assert (device["name"], device["room"], device["kind"]) == ("Hall lamp", "Study", "light")
    assert "did not answer" in refused(lararium("get", "Hall lamp")) or "reached" in refused(lararium("get", "7"))
    assert "10.0.0" in refused(lararium("address", "Hall lamp", "10.0.0"))
    assert lararium("address", "Hall lamp", "127.0.0.10:54322").returncode == 0
    assert lararium.json("devices")[0]["address"] == "127.0.0.10:54322"
    assert lararium("token", "Hall lamp", stdin=TOKEN + "\n").returncode == 0
    assert lararium("remove", "Hall lamp").returncode == 0
    assert lararium.json("devices") == []


def test_home_settings_are_checked(lararium: CommandLine) -> None:
    lararium("add", "--home", "Flat", "--name", "L", "--address", "127.0.0.9", "--did", "7", stdin=TOKEN)
    done = lararium("homes", "set", "Flat", "--time-zone", "Europe/Berlin", "--location", "52.5,13.4")
    assert done.returncode == 0, done.stderr
    home = lararium.json("homes")[0]
    assert (home["time_zone"], home["latitude"], home["longitude"]) == ("Europe/Berlin", 52.5, 13.4)
    assert "time zone" in refused(lararium("homes", "set", "Flat", "--time-zone", "Mars/Olympus"))
    assert "latitude" in refused(lararium("homes", "set", "Flat", "--location", "north"))
    assert "Nowhere" in refused(lararium("homes", "set", "Nowhere", "--location", "1,2"))


def test_a_backup_brings_everything_back(lararium: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "copy.lararium"
    lararium("add", "--home", "Flat", "--name", "L", "--address", "127.0.0.9", "--did", "7", stdin=TOKEN)
    assert lararium("backup", str(file)).returncode == 0
    assert TOKEN.encode() not in file.read_bytes()
    lararium("rename", "L", "Other")
    assert lararium("restore", str(file)).returncode == 0
    assert [device["name"] for device in lararium.json("devices")] == ["L"]
    (tmp_path / "junk").write_bytes(b"junk")
    refused(lararium("restore", str(tmp_path / "junk")))
    refused(lararium("restore", str(tmp_path / "missing")))


@pytest.mark.parametrize("content", ["", "not json {", "[]", "a,b\n1,2\n"])
def test_a_list_that_is_none_is_refused_in_words(lararium: CommandLine, tmp_path: Path, content: str) -> None:
    file = tmp_path / "list.json"
    file.write_text(content)
    done = lararium("import", str(file))
    assert done.returncode == 1
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_specs_and_descriptions(lararium: CommandLine, tmp_path: Path) -> None:
    models = lararium.json("specs", "list")
    assert "lararium.airer.lift1" in models
    document = lararium.json("specs", "show", "lararium.airer.lift1")
    file = tmp_path / "other.airer.one.json"
    file.write_text(json.dumps(document))
    assert lararium("specs", "import", str(file)).returncode == 0
    told = lararium.json("describe", "lararium.airer.lift1")
    assert list(told) == ["model", "urn", "kind", "title", "source", "parts", "controls", "hidden"]
    (tmp_path / "bad.json").write_text("{")
    several = lararium("describe", str(file), str(tmp_path / "bad.json"), "--json")
    lines = [json.loads(line) for line in several.stdout.splitlines()]
    assert [("error" in line) for line in lines] == [False, True]
    assert several.returncode == 0
    assert lararium("describe", str(tmp_path / "bad.json"), str(tmp_path / "gone.json")).returncode == 1
    assert "nobody.knows.this" in refused(lararium("describe", "nobody.knows.this"))


def test_usage_errors_exit_with_2_and_no_display_is_said_in_words(lararium: CommandLine) -> None:
    assert lararium("frobnicate").returncode == 2
    assert lararium("--size", "big").returncode == 2
    assert lararium("--version").stdout.startswith("lararium 0.")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        lararium.environment.pop(name, None)
    said = refused(lararium())
    assert "--self-test" in said
    assert "screenshot" in said


def test_doctor_names_every_ground_it_stands_on(lararium: CommandLine) -> None:
    findings = lararium.json("doctor")
    assert [finding["what"] for finding in findings] == [
        "keyring", "database", "network", "library", "overrides", "qt", "files", "data", "log",
    ]  # fmt: skip
    assert all(finding["ok"] for finding in findings)


async def test_a_lasting_command_answers_the_others(lararium: CommandLine, exported: Path) -> None:
    assert lararium("import", str(exported)).returncode == 0
    watching = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "lararium", "watch", "--json"),
        stdout=asyncio.subprocess.PIPE,
        env=lararium.environment,
    )
    assert watching.stdout is not None
    async with asyncio.timeout(20):
        first = json.loads(await watching.stdout.readline())
    assert first["state"] in ("fresh", "unknown", "stale", "offline", "badtoken")
    lamp = await asyncio.to_thread(lararium.json, "get", "Closet light", "on", "--cached")
    wanted = not lamp["value"]
    done = await asyncio.to_thread(lararium, "set", "Closet light", "on", "on" if wanted else "off")
    assert done.returncode == 0, done.stderr
    async with asyncio.timeout(10):
        async for line in watching.stdout:
            told = json.loads(line)
            if told["name"] == "Closet light" and told["values"].get("light:on") is wanted:
                break
    said = await asyncio.to_thread(lambda: refused(lararium("restore", "nothing")))
    assert "Close it first" in said
    watching.terminate()
    await watching.wait()
