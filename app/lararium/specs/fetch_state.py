"""What a fetch keeps beside the documents: the service's list for a day, and what was of no use, until all is done."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lararium.specs.packs import storage_error
from lararium.specs.service import Instance, by_model

LIST_KEPT = 86_400.0
"""Seconds that a list is good for."""
_NAME = ".fetch-state"


@dataclass(slots=True)
class FetchState:
    """Kept in one file, written whole or not at all; one that cannot be read is as good as none."""

    service: str
    listed_at: float = 0.0
    instances: Mapping[str, Sequence[Instance]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    """Documents of no use in the run for everything that is under way, each with the reason's key."""

    def save(self, folder: Path) -> None:
        """Raises StoreError."""
        told = {
            "service": self.service,
            "listed_at": self.listed_at,
            "refused": self.refused,
            "instances": [
                [instance.model, instance.urn, instance.version, instance.status, instance.published]
                for instances in self.instances.values()
                for instance in instances
            ],
        }
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    json.dump(told, stream, ensure_ascii=True, separators=(",", ":"))
                Path(name).replace(folder / _NAME)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise storage_error(error) from error


def load(folder: Path, service: str, now: float) -> FetchState:
    """What an earlier run left for this service; the list only while it is fresh."""
    state = FetchState(service)
    try:
        told = json.loads((folder / _NAME).read_bytes())
        if told["service"] != service:
            return state
        state.refused = {str(urn): str(key) for urn, key in told["refused"].items()}
        if 0 <= now - float(told["listed_at"]) < LIST_KEPT:
            state.instances = by_model(
                Instance(str(model), str(urn), int(version), str(status), int(published))
                for model, urn, version, status, published in told["instances"]
            )
            state.listed_at = float(told["listed_at"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return FetchState(service)
    return state
