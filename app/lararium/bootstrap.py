"""Composition root: the only module that names concrete adapters. Read it from top to bottom."""

from __future__ import annotations

import argparse
import json
import logging
import os
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lararium import logs, paths
from lararium.domain.capability import Description
from lararium.domain.errors import NewerData, PanelError, StorageFull, StorageReadOnly, StoreError
from lararium.domain.home import Device
from lararium.domain.ids import HomeId
from lararium.drivers.miio import legacy
from lararium.drivers.miio.discovery import MiioDiscovery
from lararium.drivers.miio.interfaces import interfaces
from lararium.drivers.miio.lane import RequestSizes
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.gate.watch import watch
from lararium.owner.editing import editing
from lararium.owner.endpoint import Endpoint
from lararium.owner.keeping import keeping
from lararium.owner.lock import OwnerLock
from lararium.owner.operations import Operations
from lararium.owner.pipe import PipeEndpoint
from lararium.owner.searching import searching
from lararium.owner.transport import endpoint as owner_endpoint
from lararium.owner.upkeep import Upkeep, flat, nested
from lararium.ports import Interface, SecretStore
from lararium.sim.demo import DemoHouse, DemoProcess
from lararium.specs.library import SpecLibrary
from lararium.store.sqlite_store import SqliteStore, memory_store, open_store
from lararium.vault.choice import CHOICE, Ask, open_vault
from lararium.vault.late import LateVault, Vault
from lararium.vault.memory_vault import MemoryVault

if TYPE_CHECKING:
    from lararium.ui.setup.services import Asking, PanelServices

DATABASE = "lararium.sqlite3"
VAULT_FILE = "keys.vault"
VAULT_SETTING = "vault"
VIRTUAL_DID = "link.virtual_did"
REQUEST_SIZES = "link.request_sizes"


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
            self.store.save_setting(REQUEST_SIZES, json.dumps(self.links.sizes.learnt()))
        except PanelError:
            logging.getLogger(__name__).info("what was learnt of devices could not be kept")
        self.store.close()
        self.unwatch()


class Specs:
    """Descriptions of models: old ones by their table, all others by the library, then by a table that fits.

    A model that is known to speak the old methods goes before its published spec: the device does not obey that one.
    """

    def __init__(self, library: SpecLibrary) -> None:
        self.library = library

    def description(self, model: str) -> Description | None:
        """What is known of the model, or None."""
        if legacy.is_named(model):
            return legacy.description(model)
        return self.library.description(model) or legacy.description(model)


def spec_library() -> SpecLibrary:
    """The person's own documents, then the ones that come with the program."""
    return SpecLibrary([paths.data() / "specs", paths.resources() / "demo" / "specs"])


def specs() -> Specs:
    """Descriptions from all sources."""
    return Specs(spec_library())


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
    )
    operations = Operations(
        household,
        clock,
        {**editing(household), **keeping(household, store), **searching(household, discovery, usable)},
    )
    return Program(gate, store, described, vault, household, clock, operations, usable, links, discovery, unwatch)


def virtual_did(store: SqliteStore) -> int:
    """Our name towards devices that push: chosen once by chance, then kept."""
    kept = store.setting(VIRTUAL_DID)
    if not kept.isdecimal() or not 0 < int(kept) < 2**63:
        kept = str(secrets.randbits(63) | 1)
        try:
            store.save_setting(VIRTUAL_DID, kept)
        except StoreError:
            logging.getLogger(__name__).info("our name towards devices could not be kept")
    return int(kept)


def learnt_sizes(store: SqliteStore) -> RequestSizes:
    """How many properties each model bears in one request, as learnt in earlier runs."""
    try:
        kept = json.loads(store.setting(REQUEST_SIZES, "{}"))
        return RequestSizes({str(model): int(size) for model, size in kept.items()})
    except (ValueError, TypeError, AttributeError):
        return RequestSizes()


def open_house_store() -> SqliteStore:
    """The person's database; a damaged or unwritable one is no obstacle, its `trouble` says what happened.

    Raises NewerData: showing an empty house in place of a newer one would frighten.
    """
    return open_or_memory(paths.data() / DATABASE)


def open_or_memory(path: Path) -> SqliteStore:
    """The database at `path`, or one in memory where it cannot be used; then `trouble` says why."""
    try:
        return open_store(path)
    except NewerData:
        raise
    except PanelError as error:
        store = memory_store(path)
        store.trouble = error
        return store


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
    logs.set_up()
    lock, trouble = OwnerLock(paths.data()), None
    try:
        lock.acquire()
    except (StorageFull, StorageReadOnly) as error:
        if not keeping_nothing:
            raise
        trouble = error
    try:
        store = _store_for(keeping_nothing, trouble)
        try:
            program = assemble(Policy.HOUSE, store, person_vault(store, ask))
            program.household.load()
            endpoint = owner_endpoint(paths.data(), program.operations)
            try:
                if polling:
                    await endpoint.start()
                    await program.household.start()
                else:
                    await read_keys(program)
                yield program
            finally:
                await endpoint.close()
                await program.household.stop()
                await program.links.close()
                program.close()
        finally:
            store.close()
    finally:
        lock.release()


def _store_for(keeping_nothing: bool, trouble: PanelError | None) -> SqliteStore:
    path = paths.data() / DATABASE
    if trouble is not None:
        store = memory_store(path)
        store.trouble = trouble
        return store
    return open_or_memory(path) if keeping_nothing else open_store(path)


async def read_keys(program: Program) -> None:
    """Keys of every home that has devices, without polling; trouble is kept for the command that needs a key."""
    for house in program.household.houses:
        if not house.devices:
            continue
        try:
            house.give_tokens(await program.vault.tokens(house.home.id))
        except PanelError as error:
            house.trouble = error


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
            await move_in(self.program, await self.demo.start())
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
    from lararium.ui.setup.services import PanelServices, Taken

    program = session.program

    def import_specs(path: Path) -> Taken:
        report = program.library.library.import_(path)
        return Taken(len(report.added), len(report.replaced), len(report.unchanged), len(report.bad))

    def choose_vault(choice: str) -> None:
        program.store.save_setting(VAULT_SETTING, choice)
        if isinstance(program.vault, LateVault):
            program.vault.close()

    return PanelServices(
        discovery=program.discovery,
        interfaces=program.interfaces,
        links=program.links,
        secrets=program.vault,
        traffic=program.gate.counts,
        library=program.library.library,
        import_specs=import_specs,
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
        return Session(program, demo=DemoProcess(program.gate))
    from lararium.ui.setup.services import Asking

    lock, trouble = OwnerLock(paths.data()), None
    try:
        lock.acquire()
    except (StorageFull, StorageReadOnly) as error:
        trouble = error
    try:
        store = _store_for(keeping_nothing=True, trouble=trouble)
    except BaseException:
        lock.release()
        raise
    asking = Asking()
    return Session(assemble(Policy.HOUSE, store, person_vault(store, asking)), lock=lock, asking=asking)


async def move_in(program: Program, demo: DemoHouse) -> None:
    """Put the demo's homes into its store at today's addresses; the person's own names and layout stay."""
    store = program.store
    named = {device.id: device for home in store.homes() for device in store.devices(home.id)}
    for home in demo.homes:
        store.save_home(home)
    for room in demo.rooms:
        store.save_room(room)
    store.save_devices([device for device in demo.devices if device.id not in named])
    store.save_devices([_moved(named[device.id], device) for device in demo.devices if device.id in named])
    for home_id, tokens in demo.tokens.items():
        await program.vault.put(HomeId(home_id), tokens)


def _moved(known: Device, now: Device) -> Device:
    return replace(known, host=now.host, port=now.port, parent=now.parent, model=now.model)


def raise_file_limit() -> int | None:
    """Allow as many open files as the system does: a socket a device. The limit, None where there is none."""
    try:
        import resource
    except ImportError:
        return None
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


# -- the simulator -----------------------------------------------------------------------------------


def simulate(options: argparse.Namespace) -> int:
    """`lararium sim`. Raises PanelError."""
    from lararium.sim.command import SimOptions, run

    return run(
        SimOptions(
            house=Path(options.house) if options.house else None,
            export=Path(options.export) if options.export else None,
            control=options.control,
            seed=options.seed,
            latency=options.latency,
            loss=options.loss or None,
            devices=options.devices or 0,
            speed=options.speed,
            net=options.net or "",
        )
    )
