"""Which source describes a model: the library of published specs, or the table of old models."""

from __future__ import annotations

from typing import Protocol

from lararium.domain.capability import Description
from lararium.specs.library import SpecLibrary


class OldModels(Protocol):
    """The table of models that speak the old methods."""

    def is_named(self, model: str) -> bool:
        """Whether the model itself is in it, and not merely looks like one that is."""
        ...

    def description(self, model: str) -> Description | None:
        """What is known of it, or None."""
        ...


class Specs:
    """Implements `ports.SpecSource`: old models by their table, all others by the library, then by a table that fits.

    A model that is known to speak the old methods goes before its published spec: the device does not obey that one.
    """

    def __init__(self, library: SpecLibrary, old: OldModels) -> None:
        self.library = library
        self._old = old

    def description(self, model: str) -> Description | None:
        """What is known of the model, or None."""
        if self._old.is_named(model):
            return self._old.description(model)
        return self.library.description(model) or self._old.description(model)
