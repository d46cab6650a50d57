"""Every model is added, polled, and each of its settings set to both ends and the middle, read back and shown.

The simulator reads the spec document by itself, so that limits, lists and addresses are checked against a second
reading; what a device applied is asked of the device, not of the panel.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lararium.domain.capability import Control, Value
from lararium.domain.errors import DeviceSilent, PanelError
from lararium.domain.ids import DeviceId
from lararium.domain.tile import Now, face, level_text
from lararium.domain.tile.quantity import shown_value
from lararium.domain.words import Language
from lararium.engine.timing import travel
from lararium.engine.values import same_value, tolerance
from lararium.gate.gate import Gate
from lararium.paths import resources
from lararium.sim.spec import SimProperty
from tests.support.sweep import Model, Terrace, in_turns, models, on_the_panel, terrace, values_to_try

ROW = 16
"""Devices at a time."""
MOTOR_SECONDS = 20.0
"""How far motors get between two looks at them."""


@dataclass
class Visit:
    """One device of the row and what is wrong with it."""

    terrace: Terrace
    model: Model
    device: DeviceId
    did: str
    wrong: list[str] = field(default_factory=list)
    turn: int = 0

    async def settings(self) -> None:
        """Everything that stands still while it is set."""
        self.compare_all()
        self.account()
        for control, prop, value in self.deeds(moving=False):
            await self.set(control, prop, value)

    async def motors(self) -> None:
        """Everything that takes its way."""
        for control, prop, value in self.deeds(moving=True):
            await self.set(control, prop, value)

    def deeds(self, *, moving: bool) -> Iterator[tuple[Control, SimProperty, Value]]:
        """What to set, in turns."""
        rows = []
        for prop in self.model.spec.properties.values():
            control = self.control(prop)
            if prop.writable and control is not None:
                values = list(values_to_try(prop))
                way = travel(self.model.description, {control.id: on_the_panel(control, values[0])})
                if (way is not None) == moving:
                    rows.append([(control, prop, value) for value in values])
        yield from in_turns(rows)

    def control(self, prop: SimProperty) -> Control | None:
        """Our control of a property."""
        places = (c for c in self.model.description if c.what == "property" and (c.siid, c.iid) == prop.address)
        return next(places, None)

    def account(self) -> None:
        """What may be written has a control that writes it, or is hidden on purpose."""
        hidden = {(item.siid, item.iid) for item in self.model.description.hidden if item.what == "property"}
        for prop in self.model.spec.properties.values():
            control = self.control(prop)
            if prop.writable and prop.address not in hidden and (control is None or not control.writable):
                self.wrong.append(f"{self.model.name} {prop.key} cannot be set")

    def compare_all(self) -> None:
        """What the first poll found is what is true."""
        found, true = self.terrace.house.live.state(self.device).values, self.true()
        for control in self.model.description.pollable():
            raw = true.get((control.siid, control.iid))
            value = found.get(control.id)
            if raw is None or value is None or not same_value(on_the_panel(control, raw), value):
                self.wrong.append(f"{self.model.name} {control.id} polled as {value!r}, is {raw!r}")
        for part in self.model.description.parts:
            self.show(part.id)

    def true(self) -> dict[tuple[int, int], Value]:
        """Values by address, as the device itself has them."""
        values = self.terrace.simulated.thing(self.did).state()["values"]
        by_key = self.model.spec.properties
        return {address: values[prop.key] for address, prop in by_key.items() if prop.key in values}

    async def set(self, control: Control, prop: SimProperty, raw: Value) -> None:
        """Command one value; look at the device, at the live home, and at what a person is shown."""
        where = f"{self.model.name} {control.id} = {raw!r}"
        value = on_the_panel(control, raw)
        applied = self.terrace.simulated.thing(self.did).applied
        applied.clear()
        try:
            try:
                await self.terrace.house.command(self.device, {control.id: value}, consent=True)
            except DeviceSilent:  # both ends share this process: when the machine stalls, so do they
                await self.terrace.house.command(self.device, {control.id: value}, consent=True)
        except PanelError as error:
            self.wrong.append(f"{where}: {error!r}")
            return
        there = [deed for deed in applied if (deed.siid, deed.piid) == prop.address and deed.by == "wire"]
        if not there or not same_value(there[-1].value, raw, tolerance(control) / control.scale):
            self.wrong.append(f"{where}: the device applied {[deed.value for deed in applied]}")
        state = self.terrace.house.live.state(self.device)
        if state.pending:
            self.wrong.append(f"{where}: still pending {dict(state.pending)}")
        if control.readable and travel(self.model.description, {control.id: value}) is None:
            told = state.values.get(control.id)
            if told is None or not same_value(told, value, tolerance(control)):
                self.wrong.append(f"{where}: the panel believes {told!r}")
        if not shown_value(control, value, self.language()).strip() and value != "":
            self.wrong.append(f"{where}: shown as nothing")
        self.show(control.part)

    def language(self) -> Language:
        """Turn by turn."""
        self.turn += 1
        return (Language.EN, Language.ZH_CN)[self.turn % 2]

    def show(self, part_id: str) -> None:
        """The tile of a part can be drawn."""
        description, state = self.model.description, self.terrace.house.live.state(self.device)
        part = description.part(part_id) or (description.parts[0] if description.parts else None)
        if part is None:
            return
        language = self.language()
        clock = self.terrace.waiting
        drawn = face(
            description,
            part.id,
            state,
            name=self.model.name,
            language=language,
            now=Now(clock.now().timestamp(), clock.monotonic()),
        )
        if not drawn.state.strip() or not drawn.icon or not drawn.hint or "{" in drawn.state:
            self.wrong.append(f"{self.model.name} {part.id}: the tile says {drawn.state!r}")
        if drawn.level_writable and not level_text(description, part.id, 0.5, language):
            self.wrong.append(f"{self.model.name} {part.id}: no words for its level")


async def sweep(gate: Gate, row: list[Model]) -> list[str]:
    """All that is wrong with these models."""
    async with terrace(gate, row) as at:
        wrong = await at.until_fresh()
        found = {str(device.did): device for device in at.house.devices.values()}
        visits = [
            Visit(at, model, found[did].id, did) for n, model in enumerate(row) if (did := str(1001 + n)) in found
        ]
        wrong += [f"{model.name} was not added" for model in row[len(visits) :]]
        await asyncio.gather(*(visit.settings() for visit in visits))
        at.waiting.while_waiting = lambda seconds: at.motion.advance(MOTOR_SECONDS if seconds >= 1 else 0)
        await asyncio.gather(*(visit.motors() for visit in visits))
    return wrong + [line for visit in visits for line in visit.wrong]


async def _all_of(gate: Gate, paths: list[Path]) -> list[str]:
    wrong: list[str] = []
    for start in range(0, len(paths), ROW):
        wrong += await sweep(gate, models(paths[start : start + ROW]))
    return wrong


def core(folder: Path) -> list[Path]:
    return sorted((folder / "miot-specs" / "core").glob("*.json"))


async def test_models_of_the_demo_house_obey_over_the_wire(gate: Gate) -> None:
    paths = sorted((resources() / "demo" / "specs").glob("*.json"))
    assert await _all_of(gate, random.Random(5).sample(paths, len(paths) // 5)) == []


async def test_a_tenth_of_the_core_models_obeys_over_the_wire(gate: Gate, shared_data: Path) -> None:
    paths = core(shared_data)
    assert await _all_of(gate, random.Random(708).sample(paths, len(paths) // 10)) == []


@pytest.mark.deep
async def test_all_core_models_obey_over_the_wire(gate: Gate, shared_data: Path) -> None:
    paths = core(shared_data)
    assert len(paths) == 708
    assert await _all_of(gate, paths) == []
