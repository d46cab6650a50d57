"""From what a person types to a home, a room or a device."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from lararium.domain.errors import AmbiguousName, NoSuchThing


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def name_zh(self) -> str: ...


T = TypeVar("T", bound=_Named)


def find_one(
    text: str, things: Iterable[T], *, also: Callable[[T], str] = lambda thing: "", shown: Callable[[T], str]
) -> T:
    """The thing whose id, `also` (a did) or name in either language, whatever its case, is the text.

    Raises NoSuchThing(name), AmbiguousName(name, candidates): `shown` names each candidate.
    """
    wanted = text.strip()
    every = list(things)
    exact = [thing for thing in every if wanted in (thing.id, also(thing)) and wanted]
    if exact:
        if len(exact) == 1:
            return exact[0]
        raise _ambiguous(wanted, exact, shown)
    folded = wanted.casefold()
    named = [thing for thing in every if folded and folded in (thing.name.casefold(), thing.name_zh.casefold())]
    if not named:
        raise NoSuchThing(name=wanted)
    if len(named) > 1:
        raise _ambiguous(wanted, named, shown)
    return named[0]


def _ambiguous(wanted: str, things: list[T], shown: Callable[[T], str]) -> AmbiguousName:
    return AmbiguousName(name=wanted, candidates=", ".join(shown(thing) for thing in things))
