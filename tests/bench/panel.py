"""The real panel as a process: `lararium` itself on a prepared data folder, watched from outside.

The folder holds the demo's two homes with 214 devices as if they were the person's own, their keys in a vault file and
their last states. The process speaks only to loopback, whatever the policy of a person's house would allow.
"""

from __future__ import annotations

import asyncio
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from tests.bench.part import run_part
from tests.bench.simulator import SEED, Simulator

SHOWN = "lakeside"
SIZE = "1280x800"
PATIENCE = 30.0
"""Seconds from one moment to the next after which the panel counts as stuck."""
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def prepare(places: list[list[Any]]) -> int:
    """Move in, look at every device once, keep what was seen; how many devices there are."""
    from lararium import bootstrap
    from lararium.gate.limits import raise_file_limit
    from lararium.gate.policy import Policy
    from lararium.sim.demo import demo_devices, move_in
    from lararium.store import open_or_memory

    async def fill() -> int:
        store = open_or_memory(bootstrap.database())
        program = bootstrap.assemble(Policy.TEST, store, bootstrap.person_vault(store))
        house = demo_devices(SEED, {did: [host, port] for did, host, port in places})
        await move_in(house, store, program.vault)
        program.household.load()
        await program.household.start()
        await asyncio.sleep(6)
        await program.household.stop()
        store.close()
        return len(house.devices)

    raise_file_limit()
    return asyncio.run(fill())


def be_the_panel(healthy: list[str]) -> int:
    """Run the window command; tell the moments of the first frame and of live states, one JSON object a line."""
    import lararium.ui.app as app
    from lararium import bootstrap, cli
    from lararium.bootstrap import program as root
    from lararium.domain.state import Freshness
    from lararium.gate.policy import Policy

    out = os.fdopen(os.dup(1), "w", buffering=1)

    def tell(**moment: float) -> None:
        out.write(json.dumps(moment) + "\n")

    assemble, first_frame = bootstrap.assemble, app._first_frame

    def on_loopback(policy: Policy, store: Any, vault: Any) -> bootstrap.Program:
        return assemble(Policy.TEST, store, vault)

    async def stamped(panel: Any) -> None:
        await first_frame(panel)
        tell(frame=time.monotonic())
        panel.shell.tasks.start(watch(panel))

    async def watch(panel: Any) -> None:
        board, home = panel.shell.part("board"), panel.shell.house
        wanted = {device.id for device in home.devices.values() if device.did in set(healthy)}
        while not board._focus:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        on_screen = wanted & board._focus
        for name, waiting in (("screen", on_screen), ("live", wanted)):
            while not all(home.live.state(d).freshness is Freshness.FRESH for d in waiting):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            tell(**{name: time.monotonic(), "devices": len(waiting)})

    root.assemble = on_loopback
    app._first_frame = stamped
    return cli.main(["--home", SHOWN, "--size", SIZE, "--theme", "light", "--lang", "en"])


def healthy_of(house: Simulator) -> list[str]:
    """Dids of devices that have no fault on purpose."""
    return [did for did, device in house.call("state")["devices"].items() if not device["faults"]]


@contextmanager
def demo_folder() -> Iterator[tuple[Simulator, dict[str, str], int]]:
    """A running demo house, the environment of a panel that knows it, and how many devices there are."""
    with tempfile.TemporaryDirectory(prefix="lararium-bench-") as folder, Simulator() as house:
        words = Path(folder) / "passphrase"
        words.write_text("a bench house\n", "utf-8")
        mine = {
            "LARARIUM_DATA_DIR": str(Path(folder) / "data"),
            "LARARIUM_VAULT": "file",
            "LARARIUM_VAULT_PASSPHRASE_FILE": str(words),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
        }
        # a person's second start finds all modules compiled, and so does ours, whatever this shell asks for
        compiled = {"PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode"), "PYTHONDONTWRITEBYTECODE": ""}
        environment = {**os.environ, **mine, **compiled}
        (Path(folder) / "data").mkdir()
        os.environ.update(mine)
        count = run_part("tests.bench.panel", "prepare", places=house.places())
        yield house, environment, count


class PanelProcess:
    """One start of the panel; ended at the end of the block."""

    def __init__(self, environment: dict[str, str], healthy: list[str]) -> None:
        self._environment, self._healthy = environment, healthy
        self._told: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        self.started = time.monotonic()
        command = [sys.executable, "-m", "tests.bench.part", "tests.bench.panel", "be_the_panel"]
        self._child = subprocess.Popen(
            command, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        assert self._child.stdin is not None
        self._child.stdin.write(json.dumps({"healthy": self._healthy}).encode())
        self._child.stdin.close()
        return self

    def __exit__(self, *_: object) -> None:
        self._child.send_signal(signal.SIGTERM)
        try:
            self._child.wait(15)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        assert self._child.stdout is not None
        self._child.stdout.close()

    def moment(self, name: str) -> tuple[float, int]:
        """Seconds from its start to a moment it tells (`frame`, `screen`, `live`), and the devices it was about.

        Raises RuntimeError where that does not come within `PATIENCE`.
        """
        assert self._child.stdout is not None
        while select.select([self._child.stdout], [], [], PATIENCE)[0]:
            line = self._child.stdout.readline()
            if not line:
                break
            told = json.loads(line) if line.startswith(b"{") else {}
            self._told += tuple(told)
            if name in told:
                return told[name] - self.started, int(told.get("devices", 0))
        raise RuntimeError(f"the panel did not get to `{name}`; it told {self._told}")

    def memory(self) -> dict[str, float]:
        """Megabytes by the kernel's names: VmRSS, RssAnon, VmHWM."""
        lines = Path(f"/proc/{self._child.pid}/status").read_text("ascii").splitlines()
        wanted = ("VmRSS", "RssAnon", "VmHWM")
        return {k: int(v.split()[0]) / 1024 for k, _, v in (line.partition(":") for line in lines) if k in wanted}

    def cpu(self) -> float:
        """CPU seconds so far, all threads."""
        words = Path(f"/proc/{self._child.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(words[11]) + int(words[12])) / TICKS
