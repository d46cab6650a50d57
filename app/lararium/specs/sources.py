"""Which source describes a model: the library of published specs, or the table of old models; overrides on top."""

from __future__ import annotations

from typing import Protocol

from lararium.domain.capability import Control, Description, Hidden
from lararium.domain.spec.override.apply import Applied, applied
from lararium.domain.spec.override.model import Override
from lararium.domain.spec.override.reveal import revealed
from lararium.specs.library import SpecLibrary
from lararium.specs.overrides import OverridePacks


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
    Override packs are laid over whatever was found.
    """

    def __init__(self, library: SpecLibrary, old: OldModels, packs: OverridePacks | None = None) -> None:
        self.library = library
        self.packs = packs or OverridePacks(None, None)
        self._old = old
        self._applied: dict[str, tuple[Description, tuple[Override, ...], Applied]] = {}

    def description(self, model: str) -> Description | None:
        """What is known of the model, or None. The same object until spec or overrides change."""
        told = self.told(model)
        return told.description if told is not None else None

    def told(self, model: str) -> Applied | None:
        """The description, which packs had a say in it, and what of them did not fit."""
        published = self.published(model)
        if published is None:
            return None
        overrides = self.packs.of(model)
        kept = self._applied.get(model)
        if kept is not None and kept[0] is published and kept[1] == overrides:
            return kept[2]
        made = applied(published, overrides, lambda entry: self._revealed(model, entry))
        self._applied[model] = (published, overrides, made)
        return made

    def published(self, model: str) -> Description | None:
        """What is known of the model without overrides, or None."""
        if self._old.is_named(model):
            return self._old.description(model)
        return self.library.description(model) or self._old.description(model)

    def refresh(self) -> None:
        """Look again at what a person may have changed on disk."""
        self.packs.refresh()
        self.library.refresh()

    def _revealed(self, model: str, entry: Hidden) -> Control | None:
        document = None if self._old.is_named(model) else self.library.document(model)
        return revealed(document, entry) if document is not None else None
