"""Operations that bring lists in and copies out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Protocol

from lararium.domain import import_list
from lararium.domain.errors import BadInput
from lararium.domain.sentences import words
from lararium.engine.household import Household
from lararium.owner.editing import home_named
from lararium.owner.protocol import Arguments


class Copies(Protocol):
    """Backup of everything but keys."""

    def backup(self, target: Path) -> None:
        """Write one file. Raises StoreError."""
        ...


def keeping(household: Household, copies: Copies) -> dict[str, Callable[[Arguments], Awaitable[Any]]]:
    """`import` (FILE, HOME, DRY_RUN) and `backup` (FILE)."""

    async def import_(arguments: Arguments) -> Any:
        listed = read_list(Path(str(arguments["file"])))
        into = str(arguments.get("home") or "")
        known = {device.did for house in household.houses for device in house.devices.values()}
        if listed.rows and not arguments.get("dry_run"):
            home = await home_named(household, into) if into else None
            await household.edit.import_devices(listed.rows, home.id if home else None)
        return {
            "devices": [_shown(row, into) | {"known": row.did in known} for row in listed.rows],
            "bad": [_refused(bad) for bad in listed.bad],
        }

    async def backup(arguments: Arguments) -> Any:
        copies.backup(Path(str(arguments["file"])))
        return {"file": str(arguments["file"])}

    return {"import": import_, "backup": backup}


def read_list(path: Path) -> import_list.ImportList:
    """Parse a token list file. Raises BadInput in words."""
    try:
        if path.stat().st_size > import_list.LARGEST:
            raise BadInput("error.import.too_big", file=path.name, limit=import_list.LARGEST // 2**20)
        return import_list.parse(path.read_bytes(), path.name)
    except OSError as error:
        raise BadInput("error.input.file", file=str(path), reason=error.strerror or "") from error


def _shown(row: import_list.Row, into: str) -> dict[str, Any]:
    """A row for people and machines; its token stays here."""
    return {
        "home": into or row.home or "Home",
        "room": row.room,
        "name": row.name,
        "did": row.did,
        "model": row.model,
        "address": row.host if row.port == 54321 or not row.host else f"{row.host}:{row.port}",
    }


def _refused(bad: import_list.BadRow) -> dict[str, Any]:
    reason = words(bad.key).format(**bad.fields)
    return {"row": bad.number, "name": bad.name, "reason": {"en": reason.en, "zh_CN": reason.zh_CN}}
