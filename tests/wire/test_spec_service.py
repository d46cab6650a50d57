"""Fetching descriptions from a service on loopback: politely, completely, and only inside its step."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from lararium.domain.errors import FetchError, GateRefused, StorageFull
from lararium.domain.sentences import explain
from lararium.domain.words import Language
from lararium.gate.gate import Gate
from lararium.specs.fetch import FetchReport, Progress, SpecFetch, Stage
from lararium.specs.library import Origin, SpecLibrary
from lararium.specs.manners import Manners
from tests.support.spec_documents import document, on, prop, service
from tests.support.spec_service import HOST, LIST, Answer, QuickClock, SpecService

LAMP = document("light", service(2, "light", on()))
FAN = document("fan", service(2, "fan", on()))
DIMMED = document("light", service(2, "light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])))
MODELS = ("maker.light.a", "maker.light.b", "maker.light.c")


class House:
    """A library, and the means to fetch into it."""

    def __init__(self, folder: Path, gate: Gate, manners: Manners | None = None) -> None:
        self.folder = folder
        self.gate = gate
        self.clock = QuickClock()
        self.library = SpecLibrary([folder / "specs"], fetched=folder / "fetched")
        self.fetch = SpecFetch(gate, self.clock, self.library, manners or Manners(timeout=0.3, whole=2.0))
        self.told: list[Progress] = []

    async def get(self, service: SpecService, *models: str) -> FetchReport:
        return await self.fetch.run(service.address, models or None, self.told.append)


@pytest.fixture
async def public(gate: Gate) -> AsyncIterator[SpecService]:
    running = await SpecService(dict.fromkeys(MODELS, LAMP)).start(gate)
    yield running
    await running.stop()


@pytest.fixture
def house(tmp_path: Path, gate: Gate) -> House:
    return House(tmp_path, gate)


def keys(report: FetchReport) -> dict[str, str]:
    assert all(explain(error, language) for error in report.bad.values() for language in Language)
    return {model: error.key for model, error in report.bad.items()}


async def test_one_model_is_fetched_and_described(house: House, public: SpecService) -> None:
    report = await house.get(public, "maker.light.b")
    assert (report.got, report.known, report.bad, report.complete) == (["maker.light.b"], [], {}, True)
    assert public.asked == [LIST, "maker.light.b"]
    assert house.library.origin("maker.light.b") is Origin.FETCHED
    assert house.library.description("maker.light.b") is not None
    assert [step.stage for step in house.told] == [Stage.LIST, Stage.ASK, Stage.GOT]
    assert SpecLibrary([house.folder / "specs"], fetched=house.folder / "fetched").models() == ("maker.light.b",)


async def test_what_is_described_is_not_asked_for(house: House, public: SpecService, tmp_path: Path) -> None:
    (tmp_path / "maker.light.a.json").write_text(json.dumps(LAMP))
    house.library.import_(tmp_path / "maker.light.a.json")
    report = await house.get(public, "maker.light.a", "maker.light.a")
    assert (report.known, report.complete, public.asked) == (["maker.light.a"], True, [])
    assert "asked" not in house.gate.counts()


async def test_one_request_at_a_time_with_a_pause_between(house: House, public: SpecService) -> None:
    await house.get(public)
    assert public.asked == [LIST, *MODELS]
    assert public.connections == 1
    assert house.clock.slept == [0.5, 0.5, 0.5]
    assert {agent.split("/")[0] for agent in public.agents} == {"lararium"}


async def test_the_traffic_is_counted_by_the_host_that_was_agreed_on(house: House, public: SpecService) -> None:
    await house.get(public, "maker.light.a")
    counted = house.gate.counts()["asked"][HOST]
    assert (counted["opened"], counted["sent"], counted["refused"]) == (2, 2, 0)  # one of them is the service's own
    assert counted["bytes"] > 100


async def test_everything_goes_on_where_it_stopped(
    house: House, public: SpecService, tmp_path: Path, gate: Gate
) -> None:
    public.next("maker.light.a", Answer(status=404))
    public.next("maker.light.c", *[Answer(status=503)] * 5)
    first = await house.get(public)
    assert (first.got, keys(first), first.left) == (["maker.light.b"], {"maker.light.a": "error.fetch.missing"}, 1)
    assert first.stopped is not None
    assert first.stopped.key == "error.fetch.busy_service"
    public.asked.clear()
    again = House(tmp_path, gate)
    second = await again.get(public)
    assert (second.got, keys(second)) == (["maker.light.c"], {"maker.light.a": "error.fetch.missing"})
    assert public.asked == ["maker.light.c"]
    public.asked.clear()
    third = await House(tmp_path, gate).get(public)
    assert (third.got, third.complete) == (["maker.light.a"], True), "a finished run forgets what was refused"


async def test_a_cancelled_fetch_keeps_what_it_has_and_lets_go(
    house: House, public: SpecService, tmp_path: Path, gate: Gate
) -> None:
    public.next("maker.light.b", Answer(silent=True))
    patient = House(tmp_path, gate, Manners(timeout=60))
    task = asyncio.create_task(patient.get(public))
    await public.until_asked("maker.light.b")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert SpecLibrary([tmp_path / "specs"], fetched=tmp_path / "fetched").models() == ("maker.light.a",)
    assert (await house.get(public)).got == ["maker.light.b", "maker.light.c"]


async def test_the_service_is_waited_for_as_it_asks(house: House, public: SpecService) -> None:
    later = format_datetime(house.clock.now() + timedelta(seconds=30), usegmt=True)
    public.next(
        "maker.light.a",
        Answer(status=429, headers={"Retry-After": "17"}),
        Answer(status=503, headers={"Retry-After": later}),
        Answer(status=500, headers={"Retry-After": "soon"}),
        Answer(status=502),
    )
    report = await house.get(public, "maker.light.a")
    assert report.complete
    waits = [step.seconds for step in house.told if step.stage is Stage.WAIT]
    assert waits[0] == 17
    assert 10 <= waits[1] <= 30
    assert waits[2:] == [8, 16]


async def test_a_service_that_wants_hours_is_left_alone(house: House, public: SpecService) -> None:
    public.next("maker.light.a", Answer(status=429, headers={"Retry-After": "7200"}))
    report = await house.get(public, *MODELS)
    assert report.stopped is not None
    assert (report.stopped.key, report.stopped.fields["minutes"], report.left) == ("error.fetch.later", 120, 3)
    assert public.asked == [LIST, "maker.light.a"]


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (Answer(status=404), "error.fetch.missing"),
        (Answer(status=403), "error.fetch.status"),
        (Answer(body=b"<html>sign in</html>"), "error.fetch.garbage"),
        (Answer(body=b"[" * 100_000), "error.fetch.garbage"),
        (Answer(body=b"{}"), "error.spec.no_type"),
        (Answer(body=b"[]"), "error.spec.not_object"),
        (Answer(body=json.dumps(FAN).encode()), "error.fetch.other"),
        (Answer(body=b" " * 3_000_000), "error.fetch.too_large"),
        (Answer(body=gzip.compress(b" " * 9_000_000), headers={"Content-Encoding": "gzip"}), "error.fetch.too_large"),
        (Answer(status=302, headers={"Location": "http://127.0.0.99:9/x"}), "error.fetch.redirect"),
        (Answer(status=302, headers={"Location": "https://elsewhere.example/x"}), "error.fetch.redirect"),
    ],
)
async def test_one_bad_document_is_named_and_passed_over(
    house: House, public: SpecService, answer: Answer, key: str
) -> None:
    public.next("maker.light.a", answer)
    report = await house.get(public, *MODELS)
    assert keys(report) == {"maker.light.a": key}
    assert report.got == ["maker.light.b", "maker.light.c"]
    assert not report.complete
    assert "127.0.0.99" not in str(house.gate.counts())


async def test_a_redirect_within_the_service_is_followed(house: House, public: SpecService) -> None:
    public.next("maker.light.a", Answer(status=301, headers={"Location": "/miot-spec-v2/instances"}))
    assert keys(await house.get(public, "maker.light.a")) == {"maker.light.a": "error.spec.no_type"}
    assert public.asked == [LIST, "maker.light.a", LIST]


async def test_redirects_without_end(house: House, public: SpecService) -> None:
    name = public.instances[0]["type"]
    turn = Answer(status=302, headers={"Location": f"/miot-spec-v2/instance?type={name}"})
    public.next("maker.light.a", *[turn] * 9)
    assert keys(await house.get(public, "maker.light.a")) == {"maker.light.a": "error.fetch.redirect"}


async def test_cut_connections_are_asked_again(house: House, public: SpecService) -> None:
    public.next("maker.light.a", Answer(cut=20), Answer(cut=0))
    assert (await house.get(public, "maker.light.a")).complete
    assert public.asked == [LIST, *["maker.light.a"] * 3]


async def test_a_silent_service_is_given_up(house: House, public: SpecService) -> None:
    public.next(LIST, Answer(silent=True), Answer(silent=True))
    report = await house.get(public, "maker.light.a")
    assert report.stopped is not None
    assert (report.stopped.key, report.left) == ("error.fetch.slow", 1)


async def test_nobody_there(house: House, public: SpecService) -> None:
    await public.stop()
    report = await house.get(public, "maker.light.a")
    assert report.stopped is not None
    assert report.stopped.key == "error.fetch.offline"
    assert house.clock.slept == [2], "asked once more, then no longer"


@pytest.mark.parametrize("body", [b"<html>", b"[]", b'{"instances": 3}'])
async def test_a_list_that_is_none(house: House, public: SpecService, body: bytes) -> None:
    public.next(LIST, Answer(body=body))
    report = await house.get(public)
    assert report.stopped is not None
    assert report.stopped.key == "error.fetch.no_list"


async def test_a_service_out_of_order_is_left_alone(tmp_path: Path, gate: Gate) -> None:
    many = {f"maker.light.n{number:02}": LAMP for number in range(30)}
    public = await SpecService(many).start(gate)
    for model in many:
        public.next(model, Answer(body=b"oops"))
    report = await House(tmp_path, gate).get(public)
    await public.stop()
    assert report.stopped is not None
    assert (report.stopped.key, len(public.asked)) == ("error.fetch.out_of_order", 11)


async def test_an_unknown_model_is_said_so(house: House, public: SpecService) -> None:
    report = await house.get(public, "maker.light.a", "no.such.model")
    assert (report.got, keys(report)) == (["maker.light.a"], {"no.such.model": "error.fetch.unknown"})


async def test_the_list_is_kept_for_a_day_and_asked_again_for_a_new_model(house: House, public: SpecService) -> None:
    await house.get(public, "maker.light.a")
    await house.get(public, "maker.light.b")
    assert public.asked == [LIST, "maker.light.a", "maker.light.b"]
    public.add("maker.light.new", LAMP)
    assert (await house.get(public, "maker.light.new")).complete
    assert public.asked[3:] == [LIST, "maker.light.new"]
    await house.clock.sleep(100_000)
    await house.get(public, "maker.light.c")
    assert public.asked[5:] == [LIST, "maker.light.c"]


async def test_released_before_newest_before_the_rest(house: House, public: SpecService) -> None:
    public.add("maker.light.a", FAN | {"type": LAMP["type"]}, version=7, status="debug")
    public.add("maker.light.a", DIMMED, version=3)
    await house.get(public, "maker.light.a")
    assert house.library.urn("maker.light.a").endswith("light-a:3") or house.library.urn("maker.light.a").endswith(":3")
    public.next("maker.light.b", Answer(status=404))
    older = public.add("maker.light.b", DIMMED, version=0, status="preview")
    await house.clock.sleep(100_000)
    await house.get(public, "maker.light.b")
    assert house.library.urn("maker.light.b") == older


async def test_everything_asks_for_imported_models_too_and_for_newer_ones(
    house: House, public: SpecService, tmp_path: Path
) -> None:
    (tmp_path / "maker.light.a.json").write_text(json.dumps(LAMP))
    house.library.import_(tmp_path / "maker.light.a.json")
    await house.get(public)
    assert public.asked == [LIST, *MODELS], "a gap would tell what is imported"
    public.asked.clear()
    public.add("maker.light.b", DIMMED, version=2)
    await house.clock.sleep(100_000)
    report = await house.get(public)
    assert public.asked == [LIST, "maker.light.b"]
    assert (report.got, len(report.known)) == (["maker.light.b"], 2)
    assert house.library.description("maker.light.b").parts[0].level == "light:brightness"  # type: ignore[union-attr]


async def test_a_full_disk_stops_it(house: House, public: SpecService, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise StorageFull

    monkeypatch.setattr(house.library.fetched, "put", refuse)
    report = await house.get(public)
    assert isinstance(report.stopped, StorageFull)
    assert (report.got, report.left) == ([], 3)


async def test_one_fetch_at_a_time(house: House, public: SpecService, tmp_path: Path, gate: Gate) -> None:
    public.next(LIST, Answer(silent=True))
    first = asyncio.create_task(House(tmp_path, gate, Manners(timeout=60)).get(public))
    await public.until_asked(LIST)
    with pytest.raises(FetchError, match="running"):
        await house.get(public)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    assert (await house.get(public, "maker.light.a")).complete


async def test_the_step_ends_with_the_fetch(house: House, public: SpecService, gate: Gate) -> None:
    await house.get(public, "maker.light.a")
    with pytest.raises(GateRefused):
        await gate.open_asked(public.host, public.port)


async def test_a_host_beyond_loopback_is_refused_under_this_policy(house: House) -> None:
    for address in ("https://miot-spec.org", "http://192.0.2.7"):
        with pytest.raises(GateRefused):
            await house.fetch.run(address, ["maker.light.a"])


async def test_thousands_of_documents_take_few_files(tmp_path: Path, gate: Gate) -> None:
    many = {f"maker.light.n{number:04}": LAMP for number in range(600)}
    public = await SpecService(many).start(gate)
    house = House(tmp_path, gate)
    report = await house.get(public)
    await public.stop()
    assert len(report.got) == 600
    assert len(list((tmp_path / "fetched").glob("*.zip"))) == 2
    assert not list((tmp_path / "fetched").glob("*.json"))
    assert len(SpecLibrary([tmp_path / "specs"], fetched=tmp_path / "fetched").models()) == 600


async def test_a_program_with_unknown_models_asks_nobody(
    public: SpecService, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lararium import bootstrap
    from lararium.domain.ids import Did, HomeId, Token

    monkeypatch.setenv("LARARIUM_SPEC_SERVICE", public.address)
    monkeypatch.setenv("LARARIUM_VAULT", "memory")
    async with bootstrap.open_program(polling=True) as program:
        edit = program.household.edit
        home = await edit.add_home("Here")
        await edit.add_device(
            HomeId(home.id),
            None,
            "New",
            did=Did("1"),
            model="maker.light.a",
            host="127.0.9.9",
            port=54321,
            token=Token.parse("00112233445566778899aabbccddeeff"),
        )
        await program.household.redescribe()
        await program.operations("devices", {})
        assert "asked" not in program.gate.counts()
        assert public.connections == 0
        # what a command fetched beside it is taken in
        library = SpecLibrary([data_folder / "specs"], fetched=data_folder / "fetched")
        assert library.fetched is not None
        library.fetched.put("maker.light.a", json.dumps(LAMP).encode())
        await program.operations("specs.fetched", {"counts": {"asked": {HOST: {"opened": 1, "sent": 2, "bytes": 300}}}})
        assert [d is not None for d in program.household.houses[0].descriptions.values()] == [True]
        assert program.gate.counts()["asked"][HOST]["sent"] == 2
        await program.operations("specs.fetched", {"counts": "nonsense"})
    assert public.connections == 0
