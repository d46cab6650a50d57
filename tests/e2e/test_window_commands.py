"""The window's commands as processes: self-test, picture, a second window, a clean end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lararium.owner.address import address

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return os.environ | {
        "LARARIUM_DATA_DIR": str(tmp_path / "data"),
        "LARARIUM_VAULT": "memory",
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
    }


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lararium", *arguments],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )


def test_the_self_test_taps_a_lamp_and_sees_it_change(environment: dict[str, str]) -> None:
    done = run(environment, "--self-test")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Self-test passed" in done.stdout


@pytest.mark.parametrize("page", ["home", "device:Closet light"])
def test_a_picture_of_a_page(environment: dict[str, str], tmp_path: Path, page: str) -> None:
    target = tmp_path / "shots" / "page.png"
    done = run(
        environment, "screenshot", str(target), "--demo", "--page", page, "--size", "800x1280", "--lang", "zh_CN"
    )
    assert done.returncode == 0, done.stderr
    content = target.read_bytes()
    assert content.startswith(PNG)
    assert (int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")) == (800, 1280)


def test_a_page_that_is_none_is_said(environment: dict[str, str], tmp_path: Path) -> None:
    done = run(environment, "screenshot", str(tmp_path / "x.png"), "--demo", "--page", "room:Nowhere")
    assert done.returncode == 1
    assert done.stderr.strip().splitlines() == ['There is nothing called "Nowhere" here. Check the spelling.']


def test_an_unknown_page_is_no_home_page(environment: dict[str, str], tmp_path: Path) -> None:
    done = run(environment, "screenshot", str(tmp_path / "x.png"), "--demo", "--page", "nosuch")
    assert done.returncode == 1
    assert "device:NAME" in done.stderr
    assert not (tmp_path / "x.png").exists()


def test_a_second_window_on_the_same_data_is_told_and_the_first_ends_cleanly(environment: dict[str, str]) -> None:
    first = subprocess.Popen(
        [sys.executable, "-m", "lararium"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        # its socket is looked for: a probing command could hold the folder just as the window wants it
        socket = Path(address(Path(environment["LARARIUM_DATA_DIR"])))
        deadline = time.monotonic() + 30
        while not socket.exists():
            assert first.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert "Close it first" in run(environment, "restore", "nothing").stderr
        second = run(environment)
        assert second.returncode == 1
        assert len(second.stderr.strip().splitlines()) == 1
        assert run(environment, "devices", "--json").stdout.strip() == "[]"
    finally:
        first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=10) == 0
    assert first.communicate() == ("", "")
