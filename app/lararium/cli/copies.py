"""`backup` and `restore`: everything but the keys, in one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from lararium import bootstrap, paths
from lararium.cli.connection import ask
from lararium.cli.output import say
from lararium.domain.errors import OwnedElsewhere
from lararium.domain.sentences import sentence
from lararium.gate import loops
from lararium.owner.lock import OwnerLock
from lararium.store.sqlite_store import open_store


def backup(options: argparse.Namespace) -> int:
    """Save homes, rooms, devices, layout and settings; keys stay in the keyring."""
    file = Path(options.file).absolute()
    ask("backup", {"file": str(file)})
    say(sentence("cli.backup_done", options.language, file=str(file)))
    return 0


def restore(options: argparse.Namespace) -> int:
    """Bring a backup back; what was there is kept aside. Refused while a panel runs."""
    lock = OwnerLock(paths.data())
    try:
        lock.acquire()
    except OwnedElsewhere as error:
        raise OwnedElsewhere("error.owner.busy") from error
    try:
        loops.run(_restore(Path(options.file)))
    finally:
        lock.release()
    say(sentence("cli.restore_done", options.language))
    return 0


async def _restore(file: Path) -> None:
    store = open_store(bootstrap.database())
    try:
        store.restore(file)
    finally:
        store.close()
