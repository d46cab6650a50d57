"""Which behaviours a device gets, by its type and services."""

from __future__ import annotations

from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body


def choose(body: Body) -> tuple[Behaviour, ...]:
    """All behaviours that find their properties in the spec."""
    return ()
