"""Our link against a device that nobody here wrote: python-miio's own simulator, made from real specs."""

from __future__ import annotations

import contextlib
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from lararium.domain.capability import Control, Description, Format, Value
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, HomeId, Token
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.gate.gate import Gate
from lararium.ports import DeviceLink
from tests.support.miio import miio, module

MODELS = 6
KINDS = ("light", "outlet", "airpurifier", "humidifier", "fan", "heater", "curtain", "airc")
DID = 123456789


def simulators(folder: Path) -> list[tuple[str, dict[str, Any], Any]]:
    """The first specs of different kinds that the simulator takes: model, document, simulator."""
    found = []
    simulated = module("devtools.simulators.miotsimulator")
    for kind in KINDS:
        for path in sorted(folder.glob(f"*.{kind}.*.json"))[:12]:
            document = json.loads(path.read_text())
            document = document.get("spec", document)
            with contextlib.suppress(Exception):
                simulator = simulated.MiotSimulator(simulated.SimulatedDeviceModel.parse_obj(document))
                found.append((path.stem, document, simulator))
                break
        if len(found) == MODELS:
            break
    return found


@asynccontextmanager
async def serving(simulator: Any, model: str) -> AsyncIterator[int]:
    server_module = module("push_server.server")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    usual, server_module.SERVER_PORT = server_module.SERVER_PORT, port
    server = miio.PushServer(device_id=DID)
    server._address = "127.0.0.1"
    for name in ("get_properties", "set_properties", "action"):
        server.add_method(name, getattr(simulator, name))
    common = module("devtools.simulators.common")
    server.add_method("miIO.info", {"result": common.create_info_response(model, "127.0.0.1", "00:00:00:00:00:00")})
    await server.start()
    try:
        yield port
    finally:
        server_module.SERVER_PORT = usual
        await server.stop()


def told(simulator: Any, control: Control) -> Any:
    return simulator._state[control.siid][control.iid].current_value


def another_value(control: Control, now: Any) -> Value | None:
    if control.choices:
        return next((choice.value for choice in control.choices if choice.value != now), None)
    if control.format is Format.BOOL:
        return not now
    if control.range is not None and float(control.range.minimum).is_integer() and control.range.step >= 1:
        low, high = int(control.range.minimum), int(control.range.maximum)
        return low if now != low else high
    return None


async def drive(link: DeviceLink, known: Description, simulator: Any) -> int:
    assert await link.hello() == str(DID)
    readable = [control for control in known.pollable() if told(simulator, control) is not None]
    read = await link.read([control.id for control in readable])
    assert not read.refused
    for control in readable:
        assert read.values[control.id] == told(simulator, control)
    written = 0
    for control in readable:
        value = another_value(control, told(simulator, control)) if control.writable else None
        if value is not None:
            assert await link.write({control.id: value}) == {}
            assert told(simulator, control) == value
            assert (await link.read([control.id])).values[control.id] == value
            written += 1
    return written


@pytest.mark.foreign_sockets
async def test_the_link_drives_python_miios_simulator(shared_data: Path, gate: Gate) -> None:
    found = simulators(shared_data / "miot-specs" / "core")
    assert len(found) == MODELS
    links, written = MiioLinks(gate, SystemClock()), 0
    for model, document, simulator in found:
        known = describe(parse_document(document, model))
        async with serving(simulator, model) as port:
            record = Device(
                DeviceId(model), Did(str(DID)), HomeId("h"), None, model, model, host="127.0.0.1", port=port
            )
            link = await links.open(record, Token(bytes(16)), known)
            assert (await link.info()).model == model
            written += await drive(link, known, simulator)
            await link.close()
    await links.close()
    assert written >= MODELS
