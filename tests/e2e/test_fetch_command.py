"""`lararium specs fetch` as a person uses it: consent, progress, going on after a kill, figures kept."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from lararium.gate.gate import Gate
from tests.support.command_line import CommandLine
from tests.support.spec_documents import document, on, service
from tests.support.spec_service import LIST, Answer, SpecService

LAMP = document("light", service(2, "light", on()))
MODELS = ("maker.light.a", "maker.light.b", "maker.light.c")


@pytest.fixture
async def public(gate: Gate) -> AsyncIterator[SpecService]:
    running = await SpecService(dict.fromkeys(MODELS, LAMP)).start(gate)
    yield running
    await running.stop()


class Fetching:
    """Runs the command beside the service, which lives in this process."""

    def __init__(self, folder: Path, public: SpecService) -> None:
        self.environment = CommandLine(folder).environment | {"LARARIUM_SPEC_SERVICE": public.address}

    async def start(self, *arguments: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "lararium", "specs", *arguments),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=self.environment,
        )

    async def __call__(self, *arguments: str) -> tuple[int | None, str, str]:
        process = await self.start(*arguments)
        out, err = await asyncio.wait_for(process.communicate(), 30)
        return process.returncode, out.decode(), err.decode()


@pytest.fixture
def fetching(tmp_path: Path, public: SpecService) -> Fetching:
    return Fetching(tmp_path, public)


async def test_without_consent_nothing_is_sent(fetching: Fetching, public: SpecService) -> None:
    status, out, err = await fetching("fetch", "maker.light.a", "maker.light.b")
    assert (status, out, public.asked) == (1, "", [])
    assert "maker.light.a, maker.light.b" in err
    assert "--yes" in err
    assert public.connections == 0
    status, _, err = await fetching("fetch", "--all")
    assert (status, public.connections) == (1, 0)
    assert "says nothing about the devices of this home" in err


async def test_named_models_are_fetched_once_and_the_figures_kept(
    fetching: Fetching, public: SpecService, tmp_path: Path
) -> None:
    status, out, err = await fetching("fetch", "maker.light.a", "no.such.model", "--yes")
    assert (status, err) == (1, ""), "one of them was not to be had"
    assert "no.such.model was left out" in out
    assert out.strip().endswith("not to be had: 1.")
    status, out, _ = await fetching("fetch", "maker.light.a", "--json")
    assert (status, json.loads(out)["report"]["known"]) == (0, ["maker.light.a"])
    assert public.asked == [LIST, "maker.light.a"]
    status, out, _ = await fetching("list", "--json")
    assert "maker.light.a" in json.loads(out)
    from lararium.store.sqlite_store import memory_store

    store = memory_store(tmp_path / "data" / "lararium.sqlite3")
    counters = store.counters()
    store.close()
    assert counters[f"asked {public.host} opened"] >= 1
    assert counters[f"asked {public.host} sent"] >= 2


async def test_a_killed_fetch_goes_on_where_it_stopped(fetching: Fetching, public: SpecService) -> None:
    public.next("maker.light.b", Answer(silent=True))
    process = await fetching.start("fetch", "--all", "--yes")
    await asyncio.wait_for(public.until_asked("maker.light.b"), 20)
    process.kill()
    await process.communicate()
    status, out, err = await fetching("fetch", "--all", "--yes", "--json")
    assert (status, err) == (0, "")
    lines = [json.loads(line) for line in out.splitlines()]
    assert lines[-1]["report"]["got"] == ["maker.light.b", "maker.light.c"]
    assert lines[-1]["report"]["known"] == ["maker.light.a"]
    assert {line["stage"] for line in lines[:-1]} == {"ask", "got"}
    assert public.asked == [LIST, "maker.light.a", "maker.light.b", "maker.light.b", "maker.light.c"]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is another thing there")
async def test_ctrl_c_is_a_clean_end(fetching: Fetching, public: SpecService) -> None:
    public.next("maker.light.b", Answer(silent=True))
    process = await fetching.start("fetch", "--all", "--yes")
    await asyncio.wait_for(public.until_asked("maker.light.b"), 20)
    process.send_signal(signal.SIGINT)
    _, err = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 130
    assert err.decode().strip() == "Stopped. What was fetched so far is kept; the same command goes on from there."


async def test_what_cannot_be_meant(fetching: Fetching, public: SpecService) -> None:
    assert (await fetching("fetch"))[0] == 1
    assert (await fetching("fetch", "--all", "maker.light.a"))[0] == 1
    assert (await fetching("fetch", "maker.light.a", "--yes", "--service", "no place"))[0] == 1
    assert public.connections == 0
