"""A small simulated house for tests: in the same loop, or as a child process."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.sim.control import ControlClient
from lararium.sim.house import House, HouseDevice, HouseHome, HouseRoom
from lararium.sim.server import SimulatedHouse
from lararium.sim.spec import SimSpec, read

Listed = list[tuple[int, str]]


def prop(
    iid: int,
    name: str,
    fmt: str,
    access: str = "rwn",
    *,
    span: tuple[float, float, float] | None = None,
    listed: Listed | None = None,
    unit: str = "",
) -> dict[str, Any]:
    """A property of an instance document; `access` is letters of r, w, n."""
    words = {"r": "read", "w": "write", "n": "notify"}
    item: dict[str, Any] = {
        "iid": iid,
        "type": f"urn:miot-spec-v2:property:{name}:00000000:test-x:1",
        "description": name,
        "format": fmt,
        "access": [words[letter] for letter in access],
    }
    if span:
        item["value-range"] = list(span)
    if listed:
        item["value-list"] = [{"value": value, "description": label} for value, label in listed]
    if unit:
        item["unit"] = unit
    return item


def action(iid: int, name: str, takes: tuple[int, ...] = (), gives: tuple[int, ...] = ()) -> dict[str, Any]:
    """An action of an instance document."""
    urn = f"urn:miot-spec-v2:action:{name}:00000000:test-x:1"
    return {"iid": iid, "type": urn, "description": name, "in": list(takes), "out": list(gives)}


def event(iid: int, name: str, arguments: tuple[int, ...] = ()) -> dict[str, Any]:
    """An event of an instance document."""
    urn = f"urn:miot-spec-v2:event:{name}:00000000:test-x:1"
    return {"iid": iid, "type": urn, "description": name, "arguments": list(arguments)}


def service(
    iid: int,
    name: str,
    properties: list[dict[str, Any]],
    actions: list[dict[str, Any]] | None = None,
    events: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """A service of an instance document."""
    urn = f"urn:miot-spec-v2:service:{name}:00000000:test-x:1"
    found: dict[str, Any] = {"iid": iid, "type": urn, "description": name, "properties": properties}
    if actions:
        found["actions"] = actions
    if events:
        found["events"] = events
    return found


def document(kind: str, *services: dict[str, Any]) -> dict[str, Any]:
    """An instance document."""
    return {
        "type": f"urn:miot-spec-v2:device:{kind}:0000A001:test-x:1",
        "description": kind,
        "services": list(services),
    }


LAMP = document(
    "light",
    service(
        2,
        "light",
        [
            prop(1, "on", "bool"),
            prop(2, "brightness", "uint8", span=(1, 100, 1), unit="percentage"),
            prop(3, "color-temperature", "uint32", span=(2700, 6500, 1), unit="kelvin"),
            prop(4, "flow-params", "string", "w"),
        ],
        [action(1, "toggle"), action(2, "brightness-up", (2,))],
    ),
)
CURTAIN = document(
    "curtain",
    service(
        2,
        "curtain",
        [
            prop(1, "motor-control", "uint8", "w", listed=[(0, "Pause"), (1, "Open"), (2, "Close")]),
            prop(2, "status", "uint8", "rn", listed=[(0, "Stopped"), (1, "Opening"), (2, "Closing")]),
            prop(3, "current-position", "uint8", "rn", span=(0, 100, 1), unit="percentage"),
            prop(4, "target-position", "uint8", "rwn", span=(0, 100, 1), unit="percentage"),
        ],
    ),
)
OUTLET = document(
    "outlet",
    service(2, "switch", [prop(1, "on", "bool")]),
    service(
        3,
        "power-consumption",
        [
            prop(1, "power-consumption", "float", "rn", span=(0, 10000, 0.01)),
            prop(2, "electric-power", "float", "rn", span=(0, 4000, 0.1), unit="watt"),
        ],
    ),
)
DOOR = document(
    "magnet-sensor",
    service(
        2,
        "magnet-sensor",
        [prop(1, "contact-state", "bool", "rn")],
        events=[event(1, "open"), event(2, "close")],
    ),
    service(3, "battery", [prop(1, "battery-level", "uint8", "rn", span=(0, 100, 1), unit="percentage")]),
)
GATEWAY = document(
    "gateway",
    service(2, "gateway", [prop(1, "status", "uint8", "rn", listed=[(0, "Idle"), (1, "Adding")])]),
)

_ROOMS = (HouseRoom("hall", "Hall", "门厅"), HouseRoom("attic", "Attic"))
HOME = HouseHome(
    "cabin",
    "Cabin",
    "小屋",
    "Europe/Berlin",
    52.5,
    13.4,
    (HouseRoom("hall", "Hall", "门厅"), HouseRoom("attic", "Attic")),
)


def device(did: str, spec: dict[str, Any] | SimSpec, **more: Any) -> HouseDevice:
    """A device of the cabin; further fields of HouseDevice by name."""
    known = spec if isinstance(spec, SimSpec) else read(spec)
    fields: dict[str, Any] = {"home": "cabin", "room": "hall", "name": f"{known.kind} {did}"} | more
    return HouseDevice(did=did, model=fields.pop("model", f"test.{known.kind}.x"), spec=known, **fields)


def small_house(*devices: HouseDevice) -> House:
    """One home, two rooms and these devices; without any: a lamp 101, curtain 102, outlet 103 and gateway 104 with
    the door sensor `lumi.d1`; lamp, curtain and gateway push."""
    if not devices:
        devices = (
            device("101", LAMP, push=True),
            device("102", CURTAIN, push=True),
            device("103", OUTLET),
            device("104", GATEWAY, push=True),
            device("lumi.d1", DOOR, parent="104"),
        )
    return House((HOME,), devices)


@asynccontextmanager
async def running_house(house: House | None = None, **options: Any) -> AsyncIterator[SimulatedHouse]:
    """A house that answers on loopback until the end of the block; options as of SimulatedHouse, seed 1 if none."""
    options.setdefault("seed", 1)
    simulated = SimulatedHouse(house or small_house(), Gate(Policy.TEST), **options)
    await simulated.start()
    try:
        yield simulated
    finally:
        await simulated.stop()


class ChildHouse:
    """A simulated house in a process of its own."""

    def __init__(
        self, process: asyncio.subprocess.Process, control: ControlClient, devices: list[dict[str, str]]
    ) -> None:
        self.process = process
        self.control = control
        self.devices = devices
        """Rows as `lararium import` reads them, tokens included: for links, never for output."""

    def row(self, did: str) -> dict[str, str]:
        """The exported row of a device."""
        return next(row for row in self.devices if row["did"] == did)


@asynccontextmanager
async def child_house(
    folder: Path, house: Path | None = None, *, seed: int = 1, **options: str
) -> AsyncIterator[ChildHouse]:
    """`lararium sim` as a child with its export in `folder`; further options by name (`latency="5-50"`, `loss="0.01"`).

    Without `house` it is the demo house. The child ends with the block.
    """
    export = folder / "export.json"
    script = (
        "import sys; from pathlib import Path; from lararium.sim.command import SimOptions, parse_latency, run\n"
        "given = dict(word.split('=', 1) for word in sys.argv[1:])\n"
        "run(SimOptions(house=Path(given['house']) if 'house' in given else None, export=Path(given['export']),"
        " seed=int(given['seed']), devices=int(given.get('devices', 0)), speed=float(given.get('speed', 1)),"
        " latency=parse_latency(given['latency']) if 'latency' in given else None,"
        " loss=float(given['loss']) if 'loss' in given else None, net=given.get('net', '')))"
    )
    words = {"export": str(export), "seed": str(seed), **options}
    if house is not None:
        words["house"] = str(house)
    pipe = asyncio.subprocess.PIPE
    arguments = [f"{name}={value}" for name, value in words.items()]
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", script, *arguments, stdin=pipe, stdout=pipe)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        async with asyncio.timeout(30):
            line = (await process.stdout.readline()).decode()
        assert line.startswith("ready "), line
        port = int(line.split()[1].removeprefix("control="))
        control = await ControlClient.open(Gate(Policy.TEST), port)
        try:
            yield ChildHouse(process, control, json.loads(export.read_text("utf-8")))
        finally:
            await control.close()
    finally:
        process.stdin.close()
        async with asyncio.timeout(10):
            await process.wait()
        process._transport.close()  # type: ignore[attr-defined]
