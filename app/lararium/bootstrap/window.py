"""What a window needs beyond the program: a demo house or a control endpoint, and what its pages ask of the world."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lararium import logs, paths
from lararium.bootstrap import program as root
from lararium.bootstrap.program import Program
from lararium.engine.household import Household
from lararium.gate.policy import Policy
from lararium.owner.endpoint import Endpoint
from lararium.owner.lock import OwnerLock
from lararium.owner.pipe import PipeEndpoint
from lararium.owner.transport import endpoint as owner_endpoint
from lararium.owner.upkeep import Upkeep
from lararium.specs.fetch import SpecFetch
from lararium.specs.fetch_point import FetchPoint
from lararium.store.sqlite_store import open_or_memory
from lararium.vault.late import LateVault
from lararium.vault.memory_vault import MemoryVault

if TYPE_CHECKING:
    from lararium.sim.demo import DemoProcess
    from lararium.ui.setup.services import Asking, PanelServices


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
        program.store.save_setting(root.VAULT_SETTING, choice)
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
        store = open_or_memory(paths.data() / "demo" / root.DATABASE)
        program = root.assemble(Policy.DEMO, store, MemoryVault())
        from lararium.sim.demo import DemoProcess

        child = DemoProcess(program.gate)
        with suppress(OSError):  # `begin` tries again, and says what is wrong
            child.launch()
        return Session(program, demo=child)
    from lararium.ui.setup.services import Asking

    lock, store = root.own(or_memory=True)
    asking = Asking()
    return Session(root.assemble(Policy.HOUSE, store, root.person_vault(store, asking)), lock=lock, asking=asking)
