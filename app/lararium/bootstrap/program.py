"""The program without a window: store, vault, gate, drivers and engine connected. Read it from top to bottom."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from lararium import paths
from lararium.domain.errors import PanelError, StorageFull, StorageReadOnly
from lararium.drivers.miio import legacy
from lararium.drivers.miio.discovery import MiioDiscovery
from lararium.drivers.miio.interfaces import interfaces
from lararium.drivers.miio.links import MiioLinks
from lararium.drivers.miio.remembered import keep_sizes, learnt_sizes, virtual_did
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.gate.watch import watch
from lararium.owner.describing import describing
from lararium.owner.editing import editing
from lararium.owner.fetching import fetching
from lararium.owner.health import health
from lararium.owner.keeping import keeping
from lararium.owner.lock import OwnerLock
from lararium.owner.operations import Operations
from lararium.owner.searching import searching
from lararium.owner.transport import endpoint as owner_endpoint
from lararium.owner.upkeep import flat, nested
from lararium.ports import Interface, SecretStore
from lararium.specs.library import SpecLibrary
from lararium.specs.overrides import OverridePacks
from lararium.specs.sources import Specs
from lararium.store.sqlite_store import SqliteStore, open_or_memory, open_store
from lararium.vault.choice import CHOICE, Ask, open_vault
from lararium.vault.late import LateVault, Vault

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
        lock, store = own(or_memory=keeping_nothing)
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


def own(*, or_memory: bool) -> tuple[OwnerLock, SqliteStore]:
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
