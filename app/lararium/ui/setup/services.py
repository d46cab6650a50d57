"""What setup and settings need of the world beside the household; made by the composition root."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from lararium.domain.errors import PanelError
from lararium.ports import DeviceLinks, Discovery, Gateways, Interface, SecretStore

if TYPE_CHECKING:
    from lararium.ui.shell import Shell

Traffic = Mapping[str, Mapping[str, Mapping[str, int]]]
"""`{kind of destination: {host: {opened, sent, bytes, refused}}}`, as the network gate counts."""


class PassphraseQuestion(Protocol):
    """What the vault asks a person: its file, whether it is made now, how often the answer was wrong."""

    @property
    def file(self) -> Path: ...  # noqa: D102
    @property
    def new(self) -> bool: ...  # noqa: D102
    @property
    def wrong(self) -> int: ...  # noqa: D102


class Library(Protocol):
    """The local library of specs."""

    def models(self) -> Sequence[str]:
        """All models it can describe."""
        ...

    def counts(self) -> Mapping[Any, int]:
        """How many models are `own`, `shipped` and `fetched`."""
        ...


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import of specs did: models added, replaced, known before, and documents that were no use."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    bad: int = 0


@dataclass(frozen=True, slots=True)
class Corrections:
    """Override packs: how many came with the program, how many are the person's own, and what is wrong in them."""

    shipped: int = 0
    own: int = 0
    problems: tuple[PanelError, ...] = ()


class Step(Protocol):
    """One step of a fetch: its stage, how many of how many models are settled, seconds of a wait."""

    @property
    def stage(self) -> str: ...  # noqa: D102
    @property
    def model(self) -> str: ...  # noqa: D102
    @property
    def done(self) -> int: ...  # noqa: D102
    @property
    def total(self) -> int: ...  # noqa: D102
    @property
    def seconds(self) -> float: ...  # noqa: D102
    @property
    def error(self) -> PanelError | None: ...  # noqa: D102


class Fetched(Protocol):
    """What a fetch did, by model; `stopped` says why it went no further, `left` models then stayed unasked."""

    @property
    def got(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def known(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def bad(self) -> Mapping[str, PanelError]: ...  # noqa: D102
    @property
    def stopped(self) -> PanelError | None: ...  # noqa: D102
    @property
    def left(self) -> int: ...  # noqa: D102


class Fetching(Protocol):
    """Asks the public service for descriptions, each time a person agreed to it."""

    @property
    def service(self) -> str: ...  # noqa: D102
    @property
    def host(self) -> str: ...  # noqa: D102
    @property
    def fixed(self) -> bool: ...  # noqa: D102

    def choose(self, address: str) -> None:
        """Take another service; '' for the public one. Raises BadInput, StoreError."""
        ...

    def run(self, models: Sequence[str] | None, told: Callable[[Step], None]) -> Awaitable[Fetched]:
        """Ask for these, or for everything. Raises PanelError."""
        ...


class Asking:
    """Carries the vault's question to the window; before there is one the person cannot be asked."""

    def __init__(self) -> None:
        self.window: Callable[[PassphraseQuestion], Awaitable[str | None]] | None = None

    async def __call__(self, question: PassphraseQuestion) -> str | None:
        """The passphrase, None where the person declined."""
        return await self.window(question) if self.window else None


@dataclass(frozen=True, slots=True)
class PanelServices:
    """Adapters by role. A part left out makes its buttons say that it is not to be had here."""

    discovery: Discovery | None = None
    interfaces: Callable[[], Sequence[Interface]] = tuple
    links: DeviceLinks | None = None
    gateways: Gateways | None = None
    secrets: SecretStore | None = None
    traffic: Callable[[], Traffic] = field(default=dict)
    library: Library | None = None
    import_specs: Callable[[Path], Taken] | None = None
    """May take long and runs in a thread; raises PanelError."""
    fetching: Fetching | None = None
    corrections: Callable[[], Corrections] = Corrections
    choose_vault: Callable[[str], None] | None = None
    """Take `keyring`, `file` or `memory` from now on; the keys are read again afterwards."""
    asking: Asking | None = None
    open_demo: Callable[[], None] | None = None
    """Leave this house and open the demo (or the other way round)."""
    log_file: Path | None = None


NOTHING = PanelServices()


def services(shell: Shell) -> PanelServices:
    """The services of this window, none before they were given."""
    found = getattr(shell, "services", None)
    return found if isinstance(found, PanelServices) else NOTHING
