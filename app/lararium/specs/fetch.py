"""Fetching descriptions from the public service, in one step that a person agreed to. Nothing else ever asks it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from lararium.domain.errors import BadInput, FetchError, GateRefused, PanelError, StoreError
from lararium.gate.gate import Gate
from lararium.ports import Clock
from lararium.specs import fetch_state
from lararium.specs.fetch_state import FetchState
from lararium.specs.library import Origin, SpecLibrary, is_newer
from lararium.specs.manners import Manners, Missing
from lararium.specs.packs import storage_error
from lararium.specs.service import Address, Instance, parse_address, read_document, read_list
from lararium.specs.shelf import Shelf

if TYPE_CHECKING:
    from lararium.specs.fetch_client import ServiceClient

_LIST_LIMIT = 64 << 20
_DOCUMENT_LIMIT = 2 << 20
"""Bytes; the largest published document has 40,000."""
_TRIED = 3
"""Documents of one model that are tried, the best first."""
_PACKED_EVERY = 500
_ENOUGH_BAD = 10
"""Answers of no use one after the other: the service is out of order, and is left alone."""


class Stage(StrEnum):
    """What a fetch is doing."""

    LIST = "list"
    ASK = "ask"
    GOT = "got"
    BAD = "bad"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a fetch. `done` of `total` models are settled; `seconds` of a wait that the service caused."""

    stage: Stage
    model: str = ""
    done: int = 0
    total: int = 0
    seconds: float = 0.0
    error: PanelError | None = None


@dataclass(slots=True)
class FetchReport:
    """What a fetch did, by model. `stopped`: why it went no further; `left` models were then not asked for."""

    got: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    bad: dict[str, PanelError] = field(default_factory=dict)
    stopped: PanelError | None = None
    left: int = 0

    @property
    def complete(self) -> bool:
        """Whether everything asked for is there now."""
        return not self.bad and self.stopped is None


Told = Callable[[Progress], None]


class SpecFetch:
    """Fetches into the library's place for fetched documents; one fetch at a time on this computer."""

    def __init__(self, gate: Gate, clock: Clock, library: SpecLibrary, manners: Manners | None = None) -> None:
        if library.fetched is None:
            raise ValueError("this library has no place for fetched documents")
        self._gate = gate
        self._clock = clock
        self._library = library
        self._shelf: Shelf = library.fetched
        self._manners = manners or Manners()

    def wanted(self, models: Sequence[str]) -> list[str]:
        """Those of the models that the library does not describe; the service would learn just these."""
        self._library.refresh()
        return [model for model in dict.fromkeys(models) if self._library.document(model) is None]

    async def run(self, service: str, models: Sequence[str] | None, told: Told = lambda _: None) -> FetchReport:
        """Fetch these models, or everything the service has (None); a person has agreed to it.

        What was fetched stays, whatever happens; asked again, a run for everything goes on where it stopped.
        What stops it on the way stands in the report. Raises BadInput (address), FetchError (another fetch is
        running), GateRefused, StoreError where it cannot even begin.
        """
        address = parse_address(service)
        report = FetchReport()
        wanted: list[str] | None = None
        if models is not None:
            wanted = await asyncio.to_thread(self.wanted, models)
            report.known = sorted(set(models).difference(wanted))
            report.left = len(wanted)
            if not wanted:
                return report
        with _Alone(self._shelf.folder), self._gate.asking(address.host, address.port):
            run = _Run(self._library, self._shelf, self._clock, address, report, told)
            client_class = await asyncio.to_thread(_client_class)
            async with client_class(self._gate, self._clock, address, self._manners, run.waits) as client:
                try:
                    await run.go(client, wanted)
                except (FetchError, StoreError, GateRefused) as error:
                    report.stopped = error
            await asyncio.to_thread(run.end)
        return report


def _client_class() -> type[ServiceClient]:
    """httpx takes a third of a second to import: only who fetches pays for it."""
    from lararium.specs.fetch_client import ServiceClient

    return ServiceClient


class _Alone:
    """Holds the folder of fetched documents."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / ".fetch.lock", is_singleton=False)

    def __enter__(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
        except Timeout as error:
            raise FetchError("error.fetch.running") from error
        except OSError as error:
            raise storage_error(error) from error

    def __exit__(self, *_: object) -> None:
        self._lock.release()


class _Run:
    """One fetch under way."""

    def __init__(
        self, library: SpecLibrary, shelf: Shelf, clock: Clock, address: Address, report: FetchReport, told: Told
    ) -> None:
        self._library = library
        self._shelf = shelf
        self._clock = clock
        self._address = address
        self._report = report
        self._told = told
        self._state = FetchState(address.base)
        self._model = ""
        self._done = self._total = self._singles = self._bad_in_a_row = 0

    def waits(self, seconds: float) -> None:
        """The service caused a wait."""
        self._tell(Stage.WAIT, seconds=seconds)

    async def go(self, client: ServiceClient, models: Sequence[str] | None) -> None:
        """Ask for what is wanted. Raises FetchError where it makes no sense to go on."""
        now = self._clock.now().timestamp()
        self._state = await asyncio.to_thread(fetch_state.load, self._shelf.folder, self._address.base, now)
        listed = self._state.instances
        if not listed or (models is not None and any(model not in listed for model in models)):
            self._tell(Stage.LIST)
            try:
                content = await client.get(self._address.list, _LIST_LIMIT)
            except Missing as error:
                raise FetchError("error.fetch.no_list", host=self._address.host) from error
            self._state.instances = await asyncio.to_thread(read_list, content, self._address.host)
            self._state.listed_at = now
            await asyncio.to_thread(self._state.save, self._shelf.folder)
        if models is None:
            wanted = await asyncio.to_thread(lambda: list(self._not_held()))
            self._report.known = sorted(self._state.instances.keys() - set(wanted))
        else:
            wanted = list(models)
        self._total = len(wanted)
        for place, model in enumerate(wanted):
            self._done, self._model = place, model
            self._report.left = self._total - place
            await self._fetch(client, model, everything=models is None)
        self._report.left = 0
        if models is None:
            self._state.refused.clear()
            await asyncio.to_thread(self._state.save, self._shelf.folder)

    def end(self) -> None:
        """Many small files become one, if there is room; they are good as they are."""
        if self._singles > _PACKED_EVERY // 2:
            with suppress(StoreError):
                self._shelf.pack_up()

    def _not_held(self) -> Iterator[str]:
        """Models to ask for when everything is wanted: all but what came with the program or was fetched before.

        What a person imported is asked for like the rest: leaving it out would tell which models are here.
        """
        for model, instances in self._state.instances.items():
            best = instances[0].urn
            held = self._library.urn(model, Origin.FETCHED)
            shipped = self._library.urn(model, Origin.SHIPPED)
            if shipped and not is_newer(best, shipped):
                continue
            if not held or is_newer(best, held):
                yield model

    async def _fetch(self, client: ServiceClient, model: str, *, everything: bool) -> None:
        instances = self._state.instances.get(model)
        if not instances:
            self._bad(model, FetchError("error.fetch.unknown", model=model, host=self._address.host))
            return
        if everything and (before := self._state.refused.get(instances[0].urn)):
            self._bad(model, FetchError(before, model=model, host=self._address.host))
            return
        self._tell(Stage.ASK)
        trouble: PanelError | None = None
        for instance in instances[:_TRIED]:
            try:
                content = await client.get(self._address.document(instance.urn), _DOCUMENT_LIMIT)
                text = await asyncio.to_thread(read_document, content, instance, self._address.host)
            except (Missing, BadInput) as error:
                trouble = trouble or error
                self._bad_in_a_row = 0 if isinstance(error, Missing) else self._bad_in_a_row
            except FetchError as error:
                if error.key not in _OF_ONE_DOCUMENT:
                    raise
                trouble = trouble or error
            else:
                await self._keep(instance, text)
                return
        assert trouble is not None
        trouble.fields["model"] = model
        self._bad(model, trouble)
        if everything:
            self._state.refused[instances[0].urn] = trouble.key
            await asyncio.to_thread(self._state.save, self._shelf.folder)
        self._bad_in_a_row += not isinstance(trouble, Missing)
        if self._bad_in_a_row >= _ENOUGH_BAD:
            raise FetchError("error.fetch.out_of_order", host=self._address.host)

    async def _keep(self, instance: Instance, text: bytes) -> None:
        self._shelf.put(instance.model, text)
        self._library.forget(instance.model)
        self._report.got.append(instance.model)
        self._singles += 1
        self._bad_in_a_row = 0
        if self._singles % _PACKED_EVERY == 0:
            await asyncio.to_thread(self.end)
        self._done += 1
        self._tell(Stage.GOT)

    def _bad(self, model: str, error: PanelError) -> None:
        self._report.bad[model] = error
        self._done += 1
        self._tell(Stage.BAD, error=error)

    def _tell(self, stage: Stage, *, seconds: float = 0.0, error: PanelError | None = None) -> None:
        self._told(Progress(stage, self._model, self._done, self._total, seconds, error))


_OF_ONE_DOCUMENT = frozenset(
    {"error.fetch.garbage", "error.fetch.other", "error.fetch.too_large", "error.fetch.status", "error.fetch.redirect"}
)
"""What is wrong with one document only; the next may be good."""
