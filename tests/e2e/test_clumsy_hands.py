"""Odd input, damaged files, killed processes and bad ground, through the real program: one clear sentence, no trace."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import CommandLine, refused, simulated_house

TOKEN = "00112233445566778899aabbccddeeff"
ADD = ("add", "--home", "Flat", "--name", "Lamp", "--address", "127.0.0.9", "--did", "7")


@pytest.fixture
def lararium(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with simulated_house(tmp_path_factory.mktemp("sim") / "list.json") as target:
        yield target


# -- what is typed ------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["999.1.1.1", "127.0.0.1\x1b[2J"])
def test_what_is_no_address_is_refused_before_anything_is_kept(lararium: CommandLine, address: str) -> None:
    said = refused(lararium("add", "--home", "Flat", "--name", "L", "--address", address, "--did", "7", stdin=TOKEN))
    assert "address" in said
    assert "\x1b" not in said
    assert lararium.json("homes") == []


@pytest.mark.parametrize(
    ("option", "value", "word"),
    [
        ("--name", "x" * 81, "80"),
        ("--home", "", "name"),
        ("--did", "9" * 200, "id"),
        ("--model", "a/../../b", "model"),
    ],
)
def test_odd_words_are_refused_and_leave_no_home_behind(
    lararium: CommandLine, option: str, value: str, word: str
) -> None:
    assert word in refused(lararium(*ADD, option, value, stdin=TOKEN))
    assert lararium.json("homes") == []


def test_names_hold_nothing_a_terminal_obeys(lararium: CommandLine) -> None:
    assert lararium(*ADD, stdin=TOKEN).returncode == 0
    assert lararium("rename", "7", "one\n\x1b[31mtwo\x07 \u202e客厅 👨\u200d👩").returncode == 0
    assert lararium.json("devices")[0]["name"] == "one [31mtwo 客厅 👨\u200d👩"
    assert "\x1b" not in refused(lararium("get", "no\x1b[2Jsuch"))


def test_arguments_that_are_no_text_are_borne(lararium: CommandLine) -> None:
    assert lararium(*ADD, stdin=TOKEN).returncode == 0
    assert lararium("rename", "7", b"caf\xe9 lamp").returncode == 0
    assert lararium.json("devices")[0]["name"] == "caf lamp"
    assert "cannot be read" in refused(lararium("import", b"/nowhere/caf\xe9"))


def test_a_terminal_without_chinese_letters_shows_what_it_can(lararium: CommandLine) -> None:
    lararium(*ADD, stdin=TOKEN)
    lararium("rename", "7", "客厅灯")
    lararium.environment["PYTHONIOENCODING"] = "ascii"
    done = lararium("devices")
    assert done.returncode == 0, done.stderr
    assert "???" in done.stdout


# -- token lists --------------------------------------------------------------------------------------


def rows(*changes: dict[str, Any]) -> str:
    return json.dumps(
        [{"name": "L", "did": "7", "token": TOKEN, "localip": "127.0.0.9"} | change for change in changes]
    )


def test_bad_rows_are_named_and_the_rest_goes_in(lararium: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    file.write_text(
        rows({}, {"name": "again"}, {"did": "8", "token": TOKEN[:31]}, {"did": "9", "localip": "1.2.3.999"})
    )
    done = lararium("import", str(file), "--home", "Flat")
    assert done.returncode == 0
    said = done.stderr.splitlines()
    assert len(said) == 3
    assert "Row 2" in said[0]
    assert "did" in said[0]
    assert "31 characters" in said[1]
    assert "address" in said[2]
    assert TOKEN[:31] not in done.stdout + done.stderr
    assert [device["did"] for device in lararium.json("devices")] == ["7"]


def test_lists_that_are_none(lararium: CommandLine, tmp_path: Path) -> None:
    big = tmp_path / "big.json"
    with big.open("wb") as stream:
        stream.truncate(50 << 20)
    assert "16 MB" in refused(lararium("import", str(big)))
    os.mkfifo(tmp_path / "pipe")
    assert "no plain file" in refused(lararium("import", str(tmp_path / "pipe")))
    assert "no plain file" in refused(lararium("import", "/dev/zero"))
    assert "no plain file" in refused(lararium("import", str(tmp_path)))
    deep = tmp_path / "deep.json"
    deep.write_text("[" * 100_000)
    refused(lararium("import", str(deep)))
    assert lararium.json("homes") == []


# -- keys -----------------------------------------------------------------------------------------------


def test_without_usable_keys_what_is_known_is_still_shown(lararium: CommandLine, tmp_path: Path) -> None:
    assert lararium(*ADD, stdin=TOKEN).returncode == 0
    before = (tmp_path / "data" / "keys.vault").read_bytes()
    good = lararium.environment["LARARIUM_VAULT_PASSPHRASE_FILE"]
    wrong = tmp_path / "wrong"
    wrong.write_text("not it\n")
    for name, value in (("_PASSPHRASE_FILE", str(wrong)), ("_PASSPHRASE_FILE", "/nowhere"), ("", "nonsense")):
        lararium.environment["LARARIUM_VAULT" + name] = value
        assert [device["name"] for device in lararium.json("devices")] == ["Lamp"]
        refused(lararium("get", "Lamp"))
        refused(lararium("token", "Lamp", stdin="ff" * 16))
        refused(lararium("add", "--home", "New", "--name", "N", "--address", "127.0.0.9", "--did", "8", stdin=TOKEN))
        assert [home["name"] for home in lararium.json("homes")] == ["Flat"]
        assert lararium("doctor").returncode == 1
        lararium.environment["LARARIUM_VAULT_PASSPHRASE_FILE"] = good
    lararium.environment["LARARIUM_VAULT"] = "file"
    assert (tmp_path / "data" / "keys.vault").read_bytes() == before
    said = refused(lararium("get", "Lamp"))
    assert "reached" in said or "did not answer" in said


def test_a_failed_import_leaves_no_empty_homes(lararium: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    file.write_text(rows({"home": "One", "room": "Hall"}, {"did": "8", "home": "Two"}))
    lararium.environment["LARARIUM_VAULT"] = "nonsense"
    refused(lararium("import", str(file)))
    refused(lararium("import", str(file), "--home", "Third"))
    assert lararium.json("homes") == []


# -- the database ---------------------------------------------------------------------------------------


def test_a_damaged_database_is_said_and_kept(lararium: CommandLine, tmp_path: Path) -> None:
    assert lararium(*ADD, stdin=TOKEN).returncode == 0
    database = tmp_path / "data" / "lararium.sqlite3"
    database.write_bytes(os.urandom(30_000))
    done = lararium("devices")
    assert done.returncode == 0
    assert "damaged" in done.stderr
    kept = next((tmp_path / "data").glob("lararium.sqlite3.damaged-*"))
    assert str(kept) in done.stderr
    assert lararium("devices").stderr == ""


def test_a_database_from_the_future_is_left_alone(lararium: CommandLine, tmp_path: Path) -> None:
    assert lararium(*ADD, stdin=TOKEN).returncode == 0
    database = tmp_path / "data" / "lararium.sqlite3"
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = database.read_bytes()
    for command in (("devices",), (*ADD,), ("backup", str(tmp_path / "b")), ("rename", "7", "X")):
        assert "newer" in refused(lararium(*command, stdin=TOKEN))
    doctor = lararium("doctor")
    assert doctor.returncode == 1
    assert "newer" in doctor.stdout
    assert not doctor.stderr
    assert database.read_bytes() == before


def test_backups_only_go_where_a_file_can_be(lararium: CommandLine, tmp_path: Path) -> None:
    assert lararium(*ADD, stdin=TOKEN).returncode == 0
    assert "cannot be written" in refused(lararium("backup", str(tmp_path)))
    assert "cannot be written" in refused(lararium("backup", str(tmp_path / "no" / "such" / "folder")))
    refused(lararium("restore", str(tmp_path)))


def test_a_data_folder_that_is_none(lararium: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        lararium.environment["LARARIUM_DATA_DIR"] = str(folder)
        assert "LARARIUM_DATA_DIR" in refused(lararium(*ADD, stdin=TOKEN))
        assert lararium.json("devices") == []
        assert lararium("doctor").returncode == 1
    lararium.environment["LARARIUM_DATA_DIR"] = "~nobody-of-that-name/x"
    (tmp_path / "here").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "lararium", "devices"],
        cwd=tmp_path / "here",
        env=lararium.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


# -- the disk: a file system of the test's own --------------------------------------------------------------


def in_namespace(script: str, folder: Path, lararium: CommandLine) -> subprocess.CompletedProcess[str]:
    """Run a shell script where `$1` is a mount point that nobody else sees."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        pytest.skip("needs unshare of Linux")
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("mount namespaces may not be made here")
    folder.mkdir()
    environment = lararium.environment | {"LARARIUM_DATA_DIR": str(folder / "data"), "PYTHON": sys.executable}
    return subprocess.run(
        ["unshare", "-rm", "sh", "-ec", 'mount -t tmpfs -o size=400k none "$1"\n' + script, "sh", str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


_CALL = 'lararium() { "$PYTHON" -m lararium "$@" && echo "exit 0" || echo "exit $?"; }\n'
_SETUP = f'echo {TOKEN} | "$PYTHON" -m lararium {" ".join(ADD)} >/dev/null\n'


def test_a_full_disk_stops_only_what_must_be_kept(lararium: CommandLine, tmp_path: Path) -> None:
    script = (
        _CALL
        + _SETUP
        + 'head -c 400000 /dev/zero > "$1/fill" 2>/dev/null || true\n'
        + "lararium devices\nlararium rename 7 Other\nlararium doctor | grep '✗' >/dev/null\n"
        + f'echo {TOKEN} | lararium token 7\nlararium backup "$1/b"\nrm "$1/fill"\nlararium devices\n'
    )
    done = in_namespace(script, tmp_path / "disk", lararium)
    assert "Traceback" not in done.stderr
    assert done.stderr.count("The disk is full") == 4, done.stderr
    codes = [line for line in done.stdout.splitlines() if line.startswith("exit")]
    assert codes == ["exit 0", "exit 1", "exit 1", "exit 1", "exit 0"]
    assert done.stdout.count("Lamp") == 2


def test_a_read_only_folder_stops_only_what_must_be_kept(lararium: CommandLine, tmp_path: Path) -> None:
    script = (
        _CALL
        + _SETUP
        + 'mount -o remount,ro "$1"\nlararium devices\nlararium rename 7 Other\n'
        + 'QT_QPA_PLATFORM=offscreen lararium screenshot "$HOME/shot.png"\n'
    )
    lararium.environment["HOME"] = str(tmp_path)
    done = in_namespace(script, tmp_path / "disk", lararium)
    assert "Traceback" not in done.stderr
    assert done.stderr.count("cannot be written (Read-only file system)") == 2, done.stderr
    codes = [line for line in done.stdout.splitlines() if line.startswith("exit")]
    assert codes == ["exit 0", "exit 1", "exit 0"], done.stderr
    assert (tmp_path / "shot.png").stat().st_size > 1000


# -- processes ---------------------------------------------------------------------------------------------


def test_killed_in_the_middle_of_an_import(lararium: CommandLine, exported: Path, tmp_path: Path) -> None:
    listed = {row["did"] for row in json.loads(exported.read_text("utf-8"))}
    for after in (0.4, 0.5, 0.65):
        shutil.rmtree(tmp_path / "data", ignore_errors=True)
        child = subprocess.Popen(
            [sys.executable, "-m", "lararium", "import", str(exported)],
            env=lararium.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        time.sleep(after)
        child.kill()
        _, said = child.communicate(timeout=10)
        assert said == b""
        found = lararium.json("devices")
        assert {device["did"] for device in found} <= listed
        assert len({home["name"] for home in lararium.json("homes")}) <= 2
    assert lararium("import", str(exported)).returncode == 0
    assert len(lararium.json("devices")) == len(listed)
    assert len(lararium.json("homes")) == 2


def test_an_owner_that_was_killed_leaves_nothing_in_the_way(
    lararium: CommandLine, exported: Path, tmp_path: Path
) -> None:
    assert lararium("import", str(exported)).returncode == 0
    owner = subprocess.Popen(
        [sys.executable, "-m", "lararium", "watch", "--json"], env=lararium.environment, stdout=subprocess.PIPE
    )
    assert owner.stdout is not None
    assert owner.stdout.readline()
    try:
        assert lararium("rename", "Closet light", b"caf\xe9").returncode == 0  # through the owner
        lararium.environment["QT_QPA_PLATFORM"] = "offscreen"
        assert "Another panel" in refused(lararium())
        assert "Another panel" in refused(lararium("screenshot", str(tmp_path / "x.png")))
        doctor = {finding["what"]: finding["text"] for finding in json.loads(lararium("doctor", "--json").stdout)}
        assert "in use" in doctor["database"]
    finally:
        owner.kill()
    owner.wait(timeout=10)
    owner.stdout.close()
    assert (tmp_path / "data" / "owner.sock").exists()
    assert lararium.json("get", "caf", "on")["property"] == "light:on"


# -- the simulator -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "options",
    [
        ("--control", "99999"),
        ("--net", "8.8.8.8"),
        ("--devices", "-5"),
        ("--export", "/nowhere/x"),
        ("/nowhere",),
    ],
)
def test_a_house_that_cannot_be_simulated(lararium: CommandLine, options: tuple[str, ...]) -> None:
    refused(lararium("sim", *options))


def test_a_house_file_as_deep_as_a_well(lararium: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "house.json"
    file.write_text("[" * 100_000)
    refused(lararium("sim", str(file)))
