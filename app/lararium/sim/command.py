"""`lararium sim`: one process that is a house, until its parent goes."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import stat
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from lararium import paths
from lararium.domain.errors import BadInput
from lararium.gate import loops
from lararium.gate.gate import Gate
from lararium.gate.limits import raise_file_limit
from lararium.gate.policy import Policy
from lararium.sim import house as houses
from lararium.sim.control import ControlServer
from lararium.sim.day import Day
from lararium.sim.server import LegacyMaker, SimulatedHouse


@dataclass(frozen=True, slots=True)
class SimOptions:
    """What the command line gives. `latency` in ms; `devices` 0: all of the house; `control` 0: a free port."""

    house: Path | None = None
    export: Path | None = None
    control: int = 0
    seed: int | None = None
    latency: tuple[float, float] | None = None
    loss: float | None = None
    devices: int = 0
    speed: float = 1.0
    net: str = ""
    watch_parent: bool = True
    """End when standard input, if it is a pipe, closes."""


def demo_house() -> Path:
    """The house that comes with the program."""
    return paths.resources() / "demo" / "house.json"


def parse_latency(text: str) -> tuple[float, float]:
    """`A-B` or `A`, in ms. Raises BadInput `error.input.sim_latency`."""
    low, _, high = text.partition("-")
    try:
        found = float(low), float(high or low)
    except ValueError as error:
        raise BadInput("error.input.sim_latency", text=text) from error
    if not 0 <= found[0] <= found[1] <= 60000:
        raise BadInput("error.input.sim_latency", text=text)
    return found


def run(options: SimOptions, out: TextIO | None = None, legacy: LegacyMaker | None = None) -> int:
    """Serve until told to stop; 0. Raises PanelError for a house, block or export that cannot be used."""
    return loops.run(serve(options, out or sys.stdout, legacy))


async def serve(options: SimOptions, out: TextIO, legacy: LegacyMaker | None = None) -> int:
    """As `run`, in a loop that is already there."""
    house = houses.load(options.house or demo_house())
    if options.devices < 0:
        raise BadInput("error.input.sim_control", reason=f"{options.devices} devices")
    if options.devices:
        house = houses.grow(house, options.devices)
    if not 0 < options.speed <= 10_000:
        raise BadInput("error.input.sim_speed", speed=options.speed)
    raise_file_limit(len(house.addressed()) + 64)
    gate = Gate(Policy.DEMO)
    simulated = SimulatedHouse(
        house,
        gate,
        seed=options.seed,
        speed=options.speed,
        latency=options.latency,
        loss=options.loss,
        network=options.net,
        legacy=legacy,
    )
    if not 0 <= options.control < 65536:
        raise BadInput("error.input.sim_control", reason=f"there is no port {options.control}")
    control, day = ControlServer(simulated), Day(simulated)
    ended = asyncio.Event()
    undo = _when_told_to_end(ended, options.watch_parent)
    try:
        await simulated.start()
        try:
            port = await control.start(gate, options.control)
        except OSError as error:
            raise BadInput("error.input.sim_control", reason=f"port {options.control} is taken") from error
        if options.export is not None:
            _export(simulated, options.export)
        day.start()
        print(f"ready control={port} devices={len(house.served())}", file=out, flush=True)
        await ended.wait()
    finally:
        undo()
        day.stop()
        await control.stop()
        await simulated.stop()
    return 0


def _export(simulated: SimulatedHouse, path: Path) -> None:
    text = json.dumps(simulated.export(), ensure_ascii=False, indent=1)
    try:
        # keys: for the owner's eyes from the first byte on
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text + "\n")
    except OSError as error:
        raise BadInput("error.input.sim_export", path=str(path), reason=error.strerror or "") from error


def _when_told_to_end(ended: asyncio.Event, watch_parent: bool) -> Callable[[], None]:
    loop = asyncio.get_running_loop()
    caught = []
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, ended.set)
        except (NotImplementedError, RuntimeError, ValueError):
            continue
        caught.append(number)
    if watch_parent and _standard_input_is_a_pipe():
        threading.Thread(target=_wait_for_parent, args=(loop, ended), name="parent pipe", daemon=True).start()

    def undo() -> None:
        for number in caught:
            loop.remove_signal_handler(number)

    return undo


def _standard_input_is_a_pipe() -> bool:
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def _wait_for_parent(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    """Block on standard input in a thread: works on every system."""
    try:
        while os.read(0, 4096):
            pass
    except OSError:
        pass
    try:
        loop.call_soon_threadsafe(ended.set)
    except RuntimeError:
        return  # the loop has ended first
