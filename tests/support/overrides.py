"""Overrides written as in a pack, and descriptions with them."""

from __future__ import annotations

from lararium.domain.capability import Description
from lararium.domain.spec.override.apply import Applied, applied
from lararium.domain.spec.override.model import Found, Override
from lararium.specs.overrides import parse


def read(text: str, name: str = "pack.toml", *, own: bool = False) -> tuple[tuple[Override, ...], list[str]]:
    """Overrides of a pack's text, and the keys of its problems."""
    found = Found()
    overrides = parse(text, name, own=own, found=found)
    return overrides, [problem.error.key.removeprefix("error.override.") for problem in found.problems]


def lay(description: Description, *texts: str, own: str = "") -> Applied:
    """The description with packs laid over it; they must be without problems of their own."""
    overrides: list[Override] = []
    for text, mine in [*((text, False) for text in texts), *([(own, True)] if own else [])]:
        made, problems = read(text, own=mine)
        assert not problems, problems
        overrides += made
    return applied(description, overrides)


def keys(told: Applied) -> list[str]:
    """Keys of what did not fit."""
    return [problem.error.key.removeprefix("error.override.") for problem in told.problems]
