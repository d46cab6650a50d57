"""An override as read from a pack: what it changes, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from lararium.domain.capability import Category, Hazard, LatentLook, Restorability, Sending
from lararium.domain.errors import BadInput
from lararium.domain.words import Words

Role = Literal["primary", "level", "state", "none"]
ROLES: tuple[Role, ...] = ("primary", "level", "state", "none")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a pack, for a person: file, line, and the table's name."""

    file: str
    line: int
    table: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one or both languages; '' leaves that language as it is."""

    en: str = ""
    zh_CN: str = ""

    def over(self, words: Words) -> Words:
        """`words` with what is said here."""
        return Words(self.en or words.en, self.zh_CN or words.zh_CN)


@dataclass(frozen=True, slots=True)
class ChoiceChange:
    """Words of one value of a list. None leaves a thing as it is; `hide` takes the value off the list."""

    value: int | str | bool
    label: Wording = Wording()
    meaning: str | None = None
    hide: bool = False


@dataclass(frozen=True, slots=True)
class ControlChange:
    """Changes to one control; None leaves a thing as it is. Limits and choices are in the unit of the panel."""

    scale: float | None = None
    inverted: bool | None = None
    unit: str | None = None
    label: Wording | None = None
    hidden: str | None = None
    """Reason why it is not shown (a key of `hiding.REASONS` or a text); '' shows it."""
    role: Role | None = None
    writable: bool | None = None
    category: Category | None = None
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[ChoiceChange, ...] | None = None
    unknown: tuple[int | str | bool, ...] | None = None
    """Values of the device that mean: not known."""
    hazard: Hazard | None = None
    restorability: Restorability | None = None


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """Changes to a model's manners; None leaves a thing as it is. `drifting` names controls as packs do."""

    slow: bool | None = None
    chunk: int | None = None
    poll: float | None = None
    boots_off: bool | None = None
    sending: Sending | None = None
    latent_look: LatentLook | None = None
    drifting: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ControlEntry:
    """One `[override.control."…"]` table: which controls, and what changes."""

    controls: str
    change: ControlChange
    place: Place


@dataclass(frozen=True, slots=True)
class Override:
    """One `[[override]]` table of a pack."""

    models: tuple[str, ...]
    place: Place
    own: bool = False
    """It is the person's, and goes before those that come with the program."""
    kind: str | None = None
    title: Wording | None = None
    controls: tuple[ControlEntry, ...] = ()
    profile: ProfileChange = ProfileChange()
    source: str = ""
    """Where the fact comes from."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something of a pack that was left out, and why; the rest of the pack holds."""

    place: Place
    error: BadInput


def problem(key: str, place: Place, /, **fields: object) -> Problem:
    """A problem whose sentence names file, line and table."""
    told: Mapping[str, object] = {"file": place.file, "line": place.line, "table": place.table, **fields}
    return Problem(place, BadInput(f"error.override.{key}", **told))


@dataclass(slots=True)
class Found:
    """Problems met on the way."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, key: str, place: Place, /, **fields: object) -> None:
        """Note one."""
        self.problems.append(problem(key, place, **fields))
