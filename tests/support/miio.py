"""python-miio for tests, imported without its deprecation warnings."""

from __future__ import annotations

import importlib
from typing import Any

from lararium.drivers.miio.library import load

miio: Any = load()


def module(name: str) -> Any:
    """A module of the package, `miio.` left out."""
    return importlib.import_module(f"miio.{name}")
