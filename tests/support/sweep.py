"""Real devices by the dozen: a household beside a simulated house of any specs, and what may be written to them."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lararium.domain.capability import Control, Description, Value
from lararium.domain.import_list import parse
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.domain.state import Freshness
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.engine.house import House
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.sim import spec as sim_specs
from lararium.sim.clock import ManualClock
from lararium.sim.server import SimulatedHouse
from lararium.sim.spec import SimProperty, SimSpec
from tests.support.house import device, running_house, small_house
from tests.support.world import MemorySecrets, MemoryStore

SHORT = 1.5
"""Naps up to this many seconds are waits for a device to have done something; the simulated ones have."""
LONGEST_LIST = 8
_WHOLE = {
    "int8": (-(2**7), 2**7 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**53), 2**53),
    "uint8": (0, 2**8 - 1),
    "uint16": (0, 2**16 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**53),
}


class ImpatientClock:
    """The system's time with short naps left out; `while_waiting` hears how long each would have been."""

    def __init__(self) -> None:
        self._system = SystemClock()
        self.while_waiting: Callable[[float], None] = lambda seconds: None

    def monotonic(self) -> float:
        return self._system.monotonic()

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, deadline: float) -> None:
        await self._system.sleep_until(deadline)

    async def sleep(self, seconds: float) -> None:
        if seconds <= SHORT:
            self.while_waiting(seconds)
            await asyncio.sleep(0)
        else:
            await self._system.sleep(seconds)


@dataclass(frozen=True)
class Model:
    """One model as the panel describes it and as the simulator reads it: two readings of one document."""

    name: str
    description: Description
    spec: SimSpec


def models(paths: list[Path]) -> list[Model]:
    """The models of spec documents on disk."""
    found = []
    for path in paths:
        document: dict[str, Any] = json.loads(path.read_text("utf-8"))
        document = document.get("spec", document)
        found.append(Model(path.stem, describe(parse_document(document, path.stem)), sim_specs.read(document)))
    return found


@dataclass
class Terrace:
    """A row of real devices: `motion` is the time their motors feel, and stands still until told."""

    simulated: SimulatedHouse
    household: Household
    house: House
    motion: ManualClock
    waiting: ImpatientClock

    async def until_fresh(self, seconds: float = 20.0) -> list[str]:
        """Wait until every device was polled; which were not, and why."""
        changed = asyncio.Event()
        states = self.house.live.states
        leave = self.house.live.observe(lambda devices: changed.set())
        try:
            async with asyncio.timeout(seconds):
                while any(state.freshness is not Freshness.FRESH for state in states().values()):
                    changed.clear()
                    await changed.wait()
        except TimeoutError:
            late = [state for state in states().values() if state.freshness is not Freshness.FRESH]
            devices = self.house.devices
            return [f"{devices[s.device].model} stays {s.freshness}: {s.trouble!r}, {s.refused!r}" for s in late]
        finally:
            leave()
        return []


class _Described:
    def __init__(self, known: Mapping[str, Description]) -> None:
        self._known = known

    def description(self, model: str) -> Description | None:
        return self._known.get(model)


@asynccontextmanager
async def terrace(gate: Gate, row: list[Model]) -> AsyncIterator[Terrace]:
    """A simulated device of each model, added to a household that polls them over loopback; dids from 1001 on."""
    motion, waiting = ManualClock(), ImpatientClock()
    devices = [device(str(1001 + n), model.spec, model=model.name) for n, model in enumerate(row)]
    async with running_house(small_house(*devices), clock=motion) as simulated:
        links = MiioLinks(gate, SystemClock())
        household = Household(
            store=MemoryStore(),
            secrets=MemorySecrets(waiting),
            links=links,
            specs=_Described({model.name: model.description for model in row}),
            clock=waiting,
        )
        await household.edit.import_devices(parse(json.dumps(simulated.export()), "export.json").rows)
        await household.start()
        try:
            yield Terrace(simulated, household, household.houses[0], motion, waiting)
        finally:
            await household.stop()
            await links.close()


def values_to_try(prop: SimProperty) -> Iterator[Value]:
    """Both of a switch, all of a short list or its ends and middle, the ends and the middle of a range, two texts."""
    if prop.format == "bool":
        yield from (True, False)
    elif prop.choices:
        listed = list(dict.fromkeys(value for value, _ in prop.choices))
        yield from listed if len(listed) <= LONGEST_LIST else (listed[0], listed[len(listed) // 2], listed[-1])
    elif prop.format in ("string", "hex"):
        yield from ("", "0a1b2c" if prop.format == "hex" else "Küche 厨房")
    elif prop.range is not None:
        low, high, step = prop.range
        middle = low + round((high - low) / 2 / (step or 1)) * (step or 1)
        ends = dict.fromkeys((low, min(high, max(low, middle)), high))
        yield from (round(value) if prop.whole else round(value, 6) for value in ends)
    elif prop.whole:
        low, high = _WHOLE.get(prop.format, (0, 100))
        yield from (low, (low + high) // 2, high)
    else:
        yield from (-1.5, 0.0, 1000.25)


def on_the_panel(control: Control, raw: Value) -> Value:
    """What the panel calls a value of the wire."""
    if isinstance(raw, bool | str):
        return raw
    if control.inverted and control.range is not None:
        raw = (control.range.minimum + control.range.maximum) / control.scale - raw
    return raw if control.scale == 1 else round(raw * control.scale, 9)


def in_turns(rows: list[list[Any]]) -> Iterator[Any]:
    """First of each, then second of each: the same control is not set twice in a row where there are others."""
    for group in itertools.zip_longest(*rows):
        yield from (item for item in group if item is not None)
