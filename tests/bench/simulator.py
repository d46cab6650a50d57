"""The simulated house of the benches: always a child process, always on loopback, asked over its control channel."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.support.house import document, prop, service

SEED = 20_26
MODEL = "lararium.light.bench"
HOME = "bench"
SPEC = document(
    "light",
    service(
        2,
        "light",
        [
            prop(1, "on", "bool"),
            prop(2, "brightness", "uint8", span=(1, 100, 1), unit="percentage"),
            prop(3, "color-temperature", "uint32", span=(2700, 6500, 1), unit="kelvin"),
            prop(4, "mode", "uint8", listed=[(0, "None"), (1, "Day"), (2, "Night")]),
        ],
    ),
    service(
        3,
        "environment",
        [
            prop(1, "temperature", "float", "rn", span=(-30, 100, 0.1), unit="celsius"),
            prop(2, "relative-humidity", "uint8", "rn", span=(0, 100, 1), unit="percentage"),
            prop(3, "pm2.5-density", "uint16", "rn", span=(0, 600, 1)),
            prop(4, "co2-density", "uint16", "rn", span=(0, 9999, 1)),
            prop(5, "illumination", "uint32", "rn", span=(0, 83000, 1), unit="lux"),
            prop(6, "tvoc-density", "float", "rn", span=(0, 10, 0.01)),
        ],
    ),
    service(
        4,
        "ambient-light",
        [
            prop(1, "on", "bool"),
            prop(2, "brightness", "uint8", span=(1, 100, 1), unit="percentage"),
            prop(3, "color", "uint32", span=(1, 16777215, 1), unit="rgb"),
        ],
    ),
    service(5, "physical-controls-locked", [prop(1, "physical-controls-locked", "bool")]),
    service(6, "indicator-light", [prop(1, "on", "bool")]),
)
"""A lamp with fifteen properties that can be read."""

PROPERTIES = tuple((s["iid"], p["iid"]) for s in SPEC["services"] for p in s["properties"])


def house_file(folder: Path, devices: int) -> Path:
    """Write a house of that many such lamps; the path of its HOUSE.json."""
    (folder / "specs").mkdir(parents=True)
    (folder / "specs" / f"{MODEL}.json").write_text(json.dumps(SPEC), "utf-8")
    house = {
        "format": 1,
        "homes": [{"id": HOME, "name": "Bench", "rooms": [{"id": "room", "name": "Room"}]}],
        "devices": [
            {
                "did": str(100_000 + number),
                "home": HOME,
                "room": "room",
                "name": f"Lamp {number}",
                "model": MODEL,
                "behaviour": {"ramp_s": 0},
            }
            for number in range(devices)
        ],
    }
    path = folder / "house.json"
    path.write_text(json.dumps(house), "utf-8")
    return path


class Simulator:
    """`lararium sim` as a child, ended at the end of the block. Without `devices` it is the demo house."""

    def __init__(self, devices: int = 0, *, latency: str = "", options: tuple[str, ...] = ()) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="lararium-bench-")
        house = (str(house_file(Path(self._folder.name) / "house", devices)),) if devices else ()
        more = ("--latency", latency) if latency else ()
        self._command = [sys.executable, "-m", "lararium", "sim", *house, "--seed", str(SEED), *more, *options]
        self._child: subprocess.Popen[str] | None = None
        self._socket: socket.socket | None = None

    def __enter__(self) -> Self:
        self._child = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._child.stdout is not None
        ready = self._child.stdout.readline()
        if not ready.startswith("ready "):
            self.__exit__(None, None, None)
            raise RuntimeError("the simulated house did not start")
        words = dict(word.split("=", 1) for word in ready.split()[1:])
        self._socket = socket.create_connection(("127.0.0.1", int(words["control"])))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._socket is not None:
            self._socket.close()
        if self._child is not None:
            with self._child as child:
                if child.stdin is not None:
                    child.stdin.close()
                try:
                    child.wait(10)
                except subprocess.TimeoutExpired:
                    child.kill()
        self._folder.cleanup()

    @property
    def pid(self) -> int:
        """Of the child."""
        assert self._child is not None
        return self._child.pid

    def call(self, op: str, **request: Any) -> dict[str, Any]:
        """One request over the control channel. Raises RuntimeError when it is refused."""
        assert self._socket is not None
        self._socket.sendall(json.dumps({"op": op, **request}).encode() + b"\n")
        line = bytearray()
        while not line.endswith(b"\n"):
            chunk = self._socket.recv(1 << 16)
            if not chunk:
                raise RuntimeError("the simulated house is gone")
            line += chunk
        answer: dict[str, Any] = json.loads(line)
        if not answer["ok"]:
            raise RuntimeError(str(answer))
        return answer

    def fault(self, did: str = "", **faults: Any) -> None:
        """Set faults of one device or of all; None puts one back."""
        self.call("fault", faults=faults, **({"did": did} if did else {}))

    def places(self) -> list[tuple[str, str, int]]:
        """Did, host and port of every device with an address, in order."""
        devices = self.call("state")["devices"]
        return [(did, *device["address"]) for did, device in devices.items() if "address" in device]

    def applied(self) -> tuple[float, dict[str, list[list[Any]]]]:
        """Its clock, and writes by did: `[siid, piid, value, seconds, by]`."""
        answer = self.call("applied")
        return answer["now"], answer["devices"]
