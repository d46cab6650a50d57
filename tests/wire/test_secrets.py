"""No key of a running house shows: not in any object reached from it, not in an error, not in a trace or the log."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from lararium import logs
from lararium.domain.errors import PanelError
from lararium.domain.ids import Token
from lararium.domain.import_list import parse
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.owner.keeping import keeping
from lararium.owner.protocol import error_to_json
from lararium.vault.file_vault import FileVault
from lararium.wire.packet import Codec, PacketError
from tests.support.clock import VirtualClock
from tests.support.house import running_house
from tests.support.world import FakeLinks, MemoryStore
from tests.wire.test_engine import Described

PLAIN = (bytes, bytearray, str, int, float, type(None), type)


def spellings(token: Token) -> tuple[str, ...]:
    """All ways in which 16 bytes could stand in a text."""
    key = token.reveal()
    packed = base64.b64encode(key).decode().rstrip("=")
    return (key.hex(), key.hex().upper(), packed, packed.translate(str.maketrans("+/", "-_")), repr(key)[2:-1])


def reached(root: object) -> Iterator[object]:
    """Everything of the program that hangs on an object; of other libraries only what they hold of ours."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, PLAIN):
            continue
        seen.add(id(thing))
        yield thing
        if isinstance(thing, Mapping):
            waiting += [*thing.keys(), *thing.values()]
        elif isinstance(thing, list | tuple | set | frozenset):
            waiting += thing
        else:
            waiting += vars(thing).values() if hasattr(thing, "__dict__") else []
            slots = [name for kind in type(thing).__mro__ for name in getattr(kind, "__slots__", ())]
            waiting += [getattr(thing, name) for name in slots if hasattr(thing, name)]


async def test_no_object_of_a_running_house_shows_a_key(gate: Gate, tmp_path: Path) -> None:
    async with running_house(speed=10) as simulated:
        clock = SystemClock()
        links = MiioLinks(gate, clock)
        vault = FileVault(tmp_path / "keys", "a passphrase nobody guesses")
        household = Household(store=MemoryStore(), secrets=vault, links=links, specs=Described(), clock=clock)
        rows = parse(json.dumps(simulated.export()), "list").rows
        await household.edit.import_devices(rows)
        await household.start()
        await household.house_of(household.find("101").id).refresh(household.find("101").id)
        keys = [spelling for row in rows if row.token for spelling in spellings(row.token)]
        assert keys
        count = 0
        for thing in [*reached([household, links, vault, rows, gate]), *asyncio.all_tasks()]:
            count += 1
            shown = repr(thing) + str(thing)
            assert not any(key in shown for key in keys), f"{type(thing)} shows a key"
            assert "nobody guesses" not in shown, f"{type(thing)} shows the passphrase"
        assert count > 500, "the walk lost its way"
        await household.stop()
        await links.close()


def test_the_walk_would_find_a_key() -> None:
    class Careless:
        def __init__(self) -> None:
            self.deep = [{"x": Shows()}]

    class Shows:
        def __repr__(self) -> str:
            return "00112233445566778899aabbccddeeff"

    assert any("0011" in repr(thing) for thing in reached(Careless()) if isinstance(thing, Shows))


KEY = Token(bytes.fromhex("00112233445566778899aabbccddeeff"))
OTHER = Token(bytes(range(16)))


def raise_in_the_codec() -> None:
    Codec(KEY.reveal()).decode(Codec(OTHER.reveal()).encode(7, 1, {"id": 1}))


def raise_in_parsing() -> None:
    Token.parse(KEY.reveal().hex() + "0")


def raise_making() -> None:
    Token(KEY.reveal()[:15])


def raise_in_a_list() -> None:
    parse(json.dumps([{"token": KEY.reveal().hex()}])[:-3], "list")


def raise_unforeseen() -> None:
    token, codec = KEY, Codec(KEY.reveal())
    raise RuntimeError(f"{token} {codec} {token!r} {[token]} {{'token': '{KEY.reveal().hex()}'}} {KEY.reveal()!r}")


@pytest.mark.logs
@pytest.mark.parametrize(
    "work", [raise_in_the_codec, raise_in_parsing, raise_making, raise_in_a_list, raise_unforeseen]
)
def test_no_trace_in_the_log_shows_a_key(work: Any, data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises((PanelError, PacketError, ValueError, RuntimeError)) as caught:
        work()
    trace = "".join(traceback.format_exception(caught.value))
    assert work is raise_unforeseen or not any(key in trace for key in spellings(KEY))
    logs.keep(caught.value, verbose=True)
    for handler in list(logging.getLogger("lararium").handlers):
        if isinstance(handler, logs.LogFile | logging.StreamHandler):
            handler.close()
            logging.getLogger("lararium").removeHandler(handler)
    logging.getLogger("lararium").propagate = True
    written = logs.file().read_text("utf-8") + capsys.readouterr().err
    assert work.__name__ in written, "the trace itself is there"
    assert not any(key in written for key in spellings(KEY))


async def test_what_the_owner_tells_of_a_list_holds_no_key(tmp_path: Path) -> None:
    secret = KEY.reveal().hex()
    file = tmp_path / f"{secret}.json"
    file.write_text(json.dumps([{"name": secret, "did": "7", "token": secret, "localip": "127.0.0.1"}]))
    clock = SystemClock()
    household = Household(
        store=MemoryStore(),
        secrets=FileVault(tmp_path / "k", "p"),
        links=FakeLinks(VirtualClock()),
        specs=Described(),
        clock=clock,
    )
    operations = keeping(household, None)  # type: ignore[arg-type]
    told = await operations["import"]({"file": str(file), "dry_run": True})
    assert told["devices"][0]["name"] == "7"
    assert secret not in json.dumps(told)
    assert secret not in json.dumps(error_to_json(PanelError("error.input", token=KEY)))
