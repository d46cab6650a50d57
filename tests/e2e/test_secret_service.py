"""Keys through a real Secret Service: gnome-keyring in a D-Bus session of its own."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_SCRIPT = Path(__file__).parents[1] / "support" / "secret_service.py"
_NEEDED = ("dbus-run-session", "gnome-keyring-daemon")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    missing = [program for program in _NEEDED if shutil.which(program) is None]
    if missing or not sys.platform.startswith("linux"):
        pytest.skip(f"no Secret Service to be had here: {', '.join(missing) or sys.platform}")
    folder = tmp_path_factory.mktemp("secret-service")
    home = folder / "home"
    home.mkdir()
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(home),
        "PYTHON": sys.executable,
        "SCRIPT": str(_SCRIPT),
        "FOLDER": str(folder),
    }
    line = 'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "$PYTHON" "$SCRIPT" "$FOLDER"'
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", line],
        env=environ,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    print({name: value for name, value in found.items() if name.endswith("_ms")})
    return found


def test_214_keys_go_in_and_come_back(seen: dict[str, Any]) -> None:
    assert seen["back_end"] == "SecretService"
    assert seen["same"]
    assert len([name for name in seen["entries"] if name.startswith("h1-g")]) == 7
    assert "probe" not in seen["entries"]


def test_a_lost_index_is_made_anew_from_the_service(seen: dict[str, Any]) -> None:
    assert seen["rebuilt"]


def test_a_locked_collection_is_said(seen: dict[str, Any]) -> None:
    assert seen["locked"].split()[0] == "VaultLocked"
    assert seen["locked_open"].split()[0] == "VaultLocked"


def test_the_database_beside_it_holds_no_key(seen: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = next(tmp_path_factory.getbasetemp().glob("secret-service*"))
    content = b"".join(path.read_bytes() for path in folder.glob("lararium.sqlite3*"))
    assert b"300000100" in content
    for number in range(214):
        assert (number * 7919).to_bytes(16, "big").hex().encode() not in content
    assert base64.urlsafe_b64encode(b"n" * 16).rstrip(b"=") not in content
