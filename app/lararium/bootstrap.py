"""Composition root: the only module that names concrete adapters. Read it from top to bottom."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lararium import logs, paths
from lararium.domain.errors import PanelError, StorageFull, StorageReadOnly
from lararium.drivers.miio import legacy
from lararium.drivers.miio.discovery import MiioDiscovery
from lararium.drivers.miio.interfaces import interfaces
from lararium.drivers.miio.links import MiioLinks
from lararium.drivers.miio.remembered import keep_sizes, learnt_sizes, virtual_did
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.gate import loops
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.gate.watch import watch
from lararium.owner.describing import describing
from lararium.owner.editing import editing
from lararium.owner.endpoint import Endpoint
from lararium.owner.fetching import fetching
from lararium.owner.health import health
from lararium.owner.keeping import keeping
from lararium.owner.lock import OwnerLock
from lararium.owner.operations import Operations
from lararium.owner.pipe import PipeEndpoint
from lararium.owner.searching import searching
from lararium.owner.transport import connect
from lararium.owner.transport import endpoint as owner_endpoint
from lararium.owner.upkeep import Counts, Upkeep, flat, nested
from lararium.ports import Interface, SecretStore
from lararium.specs.fetch import SpecFetch
from lararium.specs.fetch_point import FetchPoint
from lararium.specs.library import SpecLibrary
from lararium.specs.overrides import OverridePacks
from lararium.specs.sources import Specs
from lararium.store.sqlite_store import SqliteStore, memory_store, open_or_memory, open_store
from lararium.vault.choice import CHOICE, Ask, open_vault
from lararium.vault.late import LateVault, Vault
from lararium.vault.memory_vault import MemoryVault

if TYPE_CHECKING:
    from lararium.sim.demo import DemoProcess
    from lararium.ui.setup.services import Asking, PanelServices

DATABASE = "lararium.sqlite3"
VAULT_FILE = "keys.vault"
VAULT_SETTING = "vault"


@dataclass
class Program:
    """Everything of one running Lararium, connected."""

    gate: Gate
    store: SqliteStore
    library: Specs
    vault: SecretStore
    household: Household
    clock: SystemClock
    operations: Operations
    interfaces: Callable[[], Sequence[Interface]]
    links: MiioLinks
    discovery: MiioDiscovery
    unwatch: Callable[[], None]

    def close(self) -> None:
        """Keep what was learnt, and close the store. The household has stopped."""
        try:
            self.store.save_counters(flat(self.gate.counts()))
            keep_sizes(self.store, self.links.sizes)
        except PanelError:
            logging.getLogger(__name__).info("what was learnt of devices could not be kept")
        self.store.close()
        self.unwatch()


def spec_library() -> SpecLibrary:
    """The person's own documents, then the ones that come with the program, then those fetched on request."""
    shipped = [paths.resources() / "library.speclib", paths.resources() / "demo" / "specs"]
    return SpecLibrary([paths.data() / "specs", *shipped], fetched=paths.data() / "fetched")


def specs() -> Specs:
    """Descriptions from all sources."""
    return Specs(spec_library(), legacy, override_packs())


def override_packs() -> OverridePacks:
    """What is known of models beyond their specs: ours, and the person's own."""
    return OverridePacks(paths.resources() / "overrides", paths.data() / "overrides")


def assemble(policy: Policy, store: SqliteStore, vault: SecretStore) -> Program:
    """Connect a program; nothing is read or sent yet."""
    clock = SystemClock()
    household: Household | None = None

    def known_endpoints() -> set[tuple[str, int]]:
        houses = household.houses if household else ()
        return {(device.host, device.port) for house in houses for device in house.devices.values() if device.host}

    gate = Gate(policy, known_endpoints)
    gate.restore(nested(store.counters()))
    unwatch = watch(gate)
    described = specs()
    discovery = MiioDiscovery(gate)
    links = MiioLinks(gate, clock, learnt_sizes(store), virtual_did(store))
    usable: Callable[[], Sequence[Interface]] = interfaces if policy is Policy.HOUSE else tuple
    household = Household(
        store=store,
        secrets=vault,
        links=links,
        specs=described,
        clock=clock,
        discovery=discovery,
        interfaces=usable,
        trouble=store.trouble,
        prepare=links.preload,
        refresh=described.refresh,
    )
    operations = Operations(
        household,
        clock,
        {
            **editing(household),
            **keeping(household, store),
            **searching(household, discovery, usable),
            **health(household),
            **describing(household),
            **fetching(household, gate.restore),
        },
    )
    return Program(gate, store, described, vault, household, clock, operations, usable, links, discovery, unwatch)


@contextmanager
def fetch_point() -> Iterator[FetchPoint]:
    """For a command that fetches descriptions, beside a running owner or without one; at the end the gate's figures
    are kept and the owner describes its devices anew.
    """
    gate = Gate(Policy.HOUSE)
    settings = memory_store(database() if database().exists() else None)
    unwatch = watch(gate)
    try:
        yield FetchPoint(SpecFetch(gate, SystemClock(), spec_library()), settings)
    finally:
        unwatch()
        settings.close()
        loops.run(_keep_counts(gate.counts()))


async def _keep_counts(counts: Counts) -> None:
    try:
        owner = await connect(paths.data())
        if owner is not None:
            try:
                await owner.call("specs.fetched", {"counts": counts})
            finally:
                await owner.close()
        elif counts:
            lock, store = _own(or_memory=False)
            try:
                together = Gate(Policy.HOUSE)
                together.restore(nested(store.counters()))
                together.restore(counts)
                store.save_counters(flat(together.counts()))
            finally:
                store.close()
                lock.release()
    except PanelError as error:
        logging.getLogger(__name__).info("figures of the gate not kept: %s", error)


def database() -> Path:
    """Where the person's database lies."""
    return paths.data() / DATABASE


def person_vault(store: SqliteStore, ask: Ask | None = None) -> LateVault:
    """The person's keyring or vault file, opened when first needed. The environment goes before the panel's setting."""

    async def open_() -> Vault:
        chosen = {CHOICE: store.setting(VAULT_SETTING)} | dict(os.environ)
        return await open_vault(chosen, store, paths.data() / VAULT_FILE, ask=ask)

    return LateVault(open_)


@asynccontextmanager
async def open_program(
    *, polling: bool = False, keeping_nothing: bool = False, ask: Ask | None = None
) -> AsyncIterator[Program]:
    """Own the data folder for one command; one that lasts (`polling`) answers other clients meanwhile.

    A command that keeps nothing (`keeping_nothing`) also works on a copy in memory where the disk takes no writes;
    `store.trouble` says so. Raises OwnedElsewhere, StoreError.
    """
    async with AsyncExitStack() as ending:
        lock, store = _own(or_memory=keeping_nothing)
        ending.callback(lock.release)
        ending.callback(store.close)
        program = assemble(Policy.HOUSE, store, person_vault(store, ask))
        ending.callback(program.close)
        ending.push_async_callback(program.links.close)
        program.household.load()
        ending.push_async_callback(program.household.stop)
        endpoint = owner_endpoint(paths.data(), program.operations)
        ending.push_async_callback(endpoint.close)
        if polling:
            await endpoint.start()
            await program.household.start()
        else:
            await program.household.unlock()
        yield program


def _own(*, or_memory: bool) -> tuple[OwnerLock, SqliteStore]:
    """Hold the data folder and open its database, in memory where that is allowed and nothing can be written."""
    lock, trouble = OwnerLock(paths.data()), None
    try:
        lock.acquire()
    except (StorageFull, StorageReadOnly) as error:
        if not or_memory:
            raise
        trouble = error
    try:
        return lock, open_or_memory(database(), trouble) if or_memory else open_store(database())
    except BaseException:
        lock.release()
        raise


# -- the window --------------------------------------------------------------------------------------


@dataclass
class Session:
    """A window's program and what must be ended after it."""

    program: Program
    lock: OwnerLock | None = None
    demo: DemoProcess | None = None
    endpoint: Endpoint | PipeEndpoint | None = None
    upkeep: Upkeep | None = None
    asking: Asking | None = None

    async def begin(self) -> Household:
        """Start the demo house or the control endpoint; the household to show."""
        household = self.program.household
        if self.demo is not None:
            from lararium.sim.demo import move_in

            await move_in(await self.demo.start(), self.program.store, self.program.vault)
        else:
            self.endpoint = owner_endpoint(paths.data(), self.program.operations)
            try:
                await self.endpoint.start()
            except OSError as error:  # a folder that takes no socket; the window itself can do without
                logging.getLogger(__name__).info("no control endpoint: %s", error.strerror)
            self.upkeep = Upkeep(self.program.store, self.program.gate.counts, self.program.clock)
            self.upkeep.start()
        return household

    async def end(self) -> None:
        """Stop what `begin` started and give the folder back."""
        if self.upkeep is not None:
            await self.upkeep.stop()
        if self.endpoint is not None:
            await self.endpoint.close()
        if self.demo is not None:
            await self.demo.stop()
        await self.program.links.close()
        self.program.close()
        if self.lock is not None:
            self.lock.release()


def panel_services(session: Session, open_demo: Callable[[], None]) -> PanelServices:
    """What setup and settings pages need of the world."""
    from lararium.ui.setup.services import Corrections, PanelServices, Taken

    program = session.program

    def import_specs(path: Path) -> Taken:
        report = program.library.library.import_(path)
        return Taken(len(report.added), len(report.replaced), len(report.unchanged), len(report.bad))

    def corrections() -> Corrections:
        packs = program.library.packs
        own = sum(pack.own for pack in packs.packs())
        return Corrections(len(packs.packs()) - own, own, tuple(problem.error for problem in packs.problems()))

    fetch = SpecFetch(program.gate, program.clock, program.library.library)

    def choose_vault(choice: str) -> None:
        program.store.save_setting(VAULT_SETTING, choice)
        if isinstance(program.vault, LateVault):
            program.vault.close()

    return PanelServices(
        discovery=program.discovery,
        interfaces=program.interfaces,
        links=program.links,
        gateways=program.links,
        secrets=program.vault,
        traffic=program.gate.counts,
        library=program.library.library,
        import_specs=import_specs,
        fetching=None if session.demo else FetchPoint(fetch, program.store),
        corrections=corrections,
        choose_vault=None if session.demo else choose_vault,
        asking=session.asking,
        open_demo=open_demo,
        log_file=logs.file(),
    )


def window_session(*, demo: bool) -> Session:
    """A program for a window: the person's house, or the demo with a folder and keys of its own."""
    if demo:
        store = open_or_memory(paths.data() / "demo" / DATABASE)
        program = assemble(Policy.DEMO, store, MemoryVault())
        from lararium.sim.demo import DemoProcess

        child = DemoProcess(program.gate)
        with suppress(OSError):  # `begin` tries again, and says what is wrong
            child.launch()
        return Session(program, demo=child)
    from lararium.ui.setup.services import Asking

    lock, store = _own(or_memory=True)
    asking = Asking()
    return Session(assemble(Policy.HOUSE, store, person_vault(store, asking)), lock=lock, asking=asking)
