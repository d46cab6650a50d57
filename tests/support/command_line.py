"""The command line as a person uses it: real processes, a data folder of their own, an encrypted vault file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class CommandLine:
    """Runs `lararium` with a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        passphrase = folder / "passphrase"
        passphrase.write_text("a long passphrase\n")
        self.environment = os.environ | {
            "LARARIUM_DATA_DIR": str(folder / "data"),
            "LARARIUM_VAULT": "file",
            "LARARIUM_VAULT_PASSPHRASE_FILE": str(passphrase),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }

    def __call__(self, *arguments: str | bytes, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "lararium", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            env=self.environment,
            timeout=30,
            check=False,
        )

    def json(self, *arguments: str) -> Any:
        done = self(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of reason of a refused command."""
    assert done.returncode == 1, (done.stdout, done.stderr)
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, lines
    assert "Traceback" not in done.stderr
    return lines[0]


@contextmanager
def simulated_house(target: Path, *options: str) -> Iterator[Path]:
    """A simulated demo house in a process of its own; the list it exports."""
    child = subprocess.Popen(
        [sys.executable, "-m", "lararium", "sim", "--export", str(target), "--control", "0", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stdout.readline().startswith("ready control=")
    try:
        yield target
    finally:
        child.stdin.close()
        assert child.wait(timeout=5) == 0
        child.stdout.close()
