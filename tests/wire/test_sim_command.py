"""`lararium sim` as the process it is: ready line, export, end with its parent, refusals."""

from __future__ import annotations

import asyncio
import io
import json
import stat
import sys
from pathlib import Path

import pytest

from lararium.domain.errors import BadInput, NewerData
from lararium.gate.gate import Gate
from lararium.sim import house as houses
from lararium.sim.command import SimOptions, demo_house, parse_latency, serve
from lararium.wire.packet import Codec
from tests.support.house import LAMP, child_house
from tests.support.miio_client import BareClient

LAMP_ROW = {"did": "11", "home": "h", "room": "r", "name": "Lamp", "model": "test.lamp.a"}


def written(folder: Path, **changes: object) -> Path:
    (folder / "specs").mkdir(exist_ok=True)
    (folder / "specs" / "test.lamp.a.json").write_text(json.dumps(LAMP))
    document = {
        "format": 1,
        "homes": [{"id": "h", "name": "Hut", "name_zh": "小屋", "rooms": [{"id": "r", "name": "Room"}]}],
        "devices": [LAMP_ROW],
    } | changes
    path = folder / "house.json"
    path.write_text(json.dumps(document))
    return path


async def test_child_serves_exports_and_ends_with_its_parent(tmp_path: Path, gate: Gate) -> None:
    async with child_house(tmp_path, written(tmp_path), devices="3", speed="20") as child:
        assert [row["name"] for row in child.devices] == ["Lamp", "Lamp 2", "Lamp 3"]
        row = child.row("11")
        assert (row["home"], row["room"], row["model"]) == ("Hut", "Room", "test.lamp.a")
        host, _, port = row["localip"].partition(":")
        codec = Codec(bytes.fromhex(row["token"]))
        transport, client = await gate.open_datagram(lambda: BareClient(codec, 11), remote=(host, int(port or 54321)))
        assert await client.set(2, 2, 12) == 0
        transport.close()
        assert (await child.control.applied("11"))[-1][2] == 12
        if sys.platform != "win32":
            assert stat.S_IMODE((tmp_path / "export.json").stat().st_mode) == 0o600
        process = child.process
    assert process.returncode == 0


async def test_same_seed_same_tokens_and_no_seed_new_ones(tmp_path: Path) -> None:
    path = written(tmp_path)

    async def tokens(seed: int | None) -> list[str]:
        out, export = io.StringIO(), tmp_path / f"e{seed}.json"
        task = asyncio.create_task(serve(SimOptions(path, export, seed=seed, watch_parent=False), out))
        while not out.getvalue():
            await asyncio.sleep(0.01)
            assert not task.done()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert out.getvalue().split()[0::2] == ["ready", "devices=1"]
        return [row["token"] for row in json.loads(export.read_text())]

    assert await tokens(4) == await tokens(4)
    assert await tokens(None) != await tokens(None)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"homes": []}, "homes"),
        ({"devices": [{"did": "x y"}]}, "devices"),
        ({"extra": 1}, "extra"),
        ({"devices": [{"did": "11", "home": "h", "room": "no", "name": "L", "model": "test.lamp.a"}]}, "no room"),
        (
            {
                "devices": [
                    {
                        "did": "11",
                        "home": "h",
                        "room": "r",
                        "name": "L",
                        "model": "test.lamp.a",
                        "values": {"light:no": 1},
                    }
                ]
            },
            "no such property",
        ),
        ({"devices": [{"did": "11", "home": "h", "room": "r", "name": "L", "model": "test.none.a"}]}, "sim_spec"),
        ({"devices": [{"did": "a.1", "home": "h", "room": "r", "name": "L", "model": "test.lamp.a"}]}, "children"),
    ],
)
def test_a_broken_house_is_named(tmp_path: Path, changes: dict[str, object], place: str) -> None:
    with pytest.raises(BadInput, match=place):
        houses.load(written(tmp_path, **changes))


def test_house_files_of_the_future_and_no_files(tmp_path: Path) -> None:
    with pytest.raises(NewerData):
        houses.load(written(tmp_path, format=2))
    (tmp_path / "house.json").write_text("{")
    with pytest.raises(BadInput):
        houses.load(tmp_path / "house.json")
    with pytest.raises(BadInput):
        houses.load(tmp_path / "none.json")


@pytest.mark.parametrize("text", ["", "x", "5-1", "-1-5", "1-99999", "nan"])
def test_bad_latency(text: str) -> None:
    with pytest.raises(BadInput):
        parse_latency(text)


def test_latency() -> None:
    assert parse_latency("5-50") == (5, 50)
    assert parse_latency("7") == (7, 7)


@pytest.mark.skipif(not demo_house().exists(), reason="no demo house")
def test_the_demo_house_loads_and_grows() -> None:
    house = houses.load(demo_house())
    assert len(house.devices) == 214
    grown = houses.grow(house, 2000)
    assert len({device.did for device in grown.devices}) == 2000
    assert len(houses.grow(house, 30).devices) <= 30
