"""Operations that bring lists in and copies out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Protocol

from lararium.domain import import_list
from lararium.domain.errors import BadInput, PanelError
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
        changed: set[str] = set()
        if listed.rows and not arguments.get("dry_run"):
            before = {house.home.id for house in household.houses}
            home = await home_named(household, into) if into else None
            try:
                result = await household.edit.import_devices(listed.rows, home.id if home else None)
            except PanelError:
                if home is not None and home.id not in before:
                    await household.edit.remove_home(home.id)
                raise
            changed = {device.did for device in (*result.added, *result.updated)}
        return {
            "devices": [
                _shown(row, into) | {"known": row.did in known, "changed": row.did in changed} for row in listed.rows
            ],
            "bad": [_refused(bad) for bad in listed.bad],
        }

    async def backup(arguments: Arguments) -> Any:
        copies.backup(Path(str(arguments["file"])))
        return {"file": str(arguments["file"])}

    return {"import": import_, "backup": backup}


def read_list(path: Path) -> import_list.ImportList:
    """Parse a token list file. Raises BadInput in words."""
    try:
        if path.exists() and not path.is_file():  # a pipe or a device would be waited for
            raise BadInput("error.input.no_file", file=str(path))
        with path.open("rb") as file:
            content = file.read(import_list.LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise BadInput("error.input.file", file=str(path), reason=getattr(error, "strerror", None) or "") from error
    return import_list.parse(content, path.name)


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
