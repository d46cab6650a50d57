"""How a service is asked, and what it may lack."""

from __future__ import annotations

from dataclasses import dataclass

from lararium.domain.errors import FetchError


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask. Seconds."""

    pause: float = 0.5
    """Between two requests."""
    timeout: float = 20.0
    """Without a single byte."""
    whole: float = 120.0
    """For a whole answer."""
    attempts: int = 5
    first_wait: float = 2.0
    """Before asking again; doubled each time."""
    longest_wait: float = 300.0
    """A service that wants more is left for another day."""


class Missing(FetchError):
    """The service has no such document."""

    default_key = "error.fetch.missing"
