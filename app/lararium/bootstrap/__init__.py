"""Composition root: the only place that names concrete adapters."""

from lararium.bootstrap.fetching import fetch_point
from lararium.bootstrap.program import Program, assemble, database, open_program, person_vault, spec_library, specs
from lararium.bootstrap.window import Session, panel_services, window_session

__all__ = [
    "Program",
    "Session",
    "assemble",
    "database",
    "fetch_point",
    "open_program",
    "panel_services",
    "person_vault",
    "spec_library",
    "specs",
    "window_session",
]
