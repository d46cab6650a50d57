"""`doctor`: each thing the program stands on, one line each: ok, or what to do."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from dataclasses import dataclass
from typing import Any

from lararium import bootstrap, logs, paths
from lararium.cli.connection import tell_owner
from lararium.cli.output import say_json, say_table
from lararium.domain.errors import OwnedElsewhere, PanelError, VaultUnavailable
from lararium.domain.reach import reach_of
from lararium.domain.sentences import explain, sentence
from lararium.domain.spec.override.model import Problem
from lararium.domain.tile import reach_words
from lararium.domain.words import Language
from lararium.drivers.miio.interfaces import interfaces
from lararium.gate import loops
from lararium.gate.limits import raise_file_limit
from lararium.owner.lock import OwnerLock
from lararium.owner.upkeep import nested
from lararium.specs.sources import Specs
from lararium.store.sqlite_store import memory_store, open_or_memory

ENOUGH_FILES = 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One line. `ok` False: `text` says what to do."""

    what: str
    ok: bool
    text: str


def doctor(options: argparse.Namespace) -> int:
    """Look at everything; 0 if all is well, else 1."""
    language: Language = options.language
    store = _store(language)
    findings = [
        loops.run(_keyring(language)),
        store[0],
        *_devices(language, store[1]),
        _network(language, store[1]),
        _library(language, store[1]),
        _overrides(language),
        _qt(language),
        _files(language),
        _data(language),
        Finding("log", True, str(logs.file())),
    ]
    if options.json:
        say_json([{"what": finding.what, "ok": finding.ok, "text": finding.text} for finding in findings])
    else:
        rows = [("✓" if f.ok else "✗", sentence(f"doctor.{f.what}", language), f.text) for f in findings]
        say_table(("", "", ""), rows)
    return 0 if all(finding.ok for finding in findings) else 1


async def _keyring(language: Language) -> Finding:
    store = memory_store(bootstrap.database() if _has_data() else None)
    try:
        vault = await bootstrap.person_vault(store).open_now()
        return Finding("keyring", True, vault.describe())
    except VaultUnavailable:
        return Finding("keyring", False, sentence("doctor.keyring.none", language))
    except PanelError as error:
        return Finding("keyring", False, explain(error, language))
    finally:
        store.close()


def _has_data() -> bool:
    return (bootstrap.database()).exists()


def _store(language: Language) -> tuple[Finding, dict[str, Any]]:
    """The database, and what it tells of devices and traffic."""
    if not _has_data():
        return Finding("database", True, sentence("doctor.database.none", language)), {}
    lock = OwnerLock(paths.data())
    try:
        lock.acquire()
    except OwnedElsewhere:
        return Finding("database", True, sentence("doctor.database.in_use", language)), {}
    except PanelError as error:
        return Finding("database", False, explain(error, language)), {}
    try:
        store = open_or_memory(bootstrap.database())
    except PanelError as error:
        lock.release()
        return Finding("database", False, explain(error, language)), {}
    try:
        homes = [store.devices(home.id) for home in store.homes()]
        models = {device.model for devices in homes for device in devices}
        told = {"models": models, "counts": nested(store.counters()), "homes": homes}
        trouble = store.trouble
        if trouble is not None:
            return Finding("database", False, explain(trouble, language)), told
        return Finding("database", True, str(store.path)), told
    except PanelError as error:
        return Finding("database", False, explain(error, language)), {}
    finally:
        store.close()
        lock.release()


def _devices(language: Language, told: dict[str, Any]) -> list[Finding]:
    """How many there are, and how many of them have no way on the local network, by reason."""
    apart: Counter[str] = Counter()
    total = 0
    for devices in told.get("homes", ()):
        by_did = {device.did: device for device in devices if device.did}
        for device in devices:
            total += 1
            reach = reach_of(device, by_did.get(device.parent) if device.parent else None)
            if not reach.is_open:
                apart[reach_words(reach, device.connection, language)] += 1
    if not total:
        return []
    reasons = ", ".join(f"{count} × {words}" for words, count in apart.most_common())
    text = sentence(
        "doctor.devices.count", language, count=total, apart=apart.total(), reasons=f" ({reasons})" if reasons else ""
    )
    return [Finding("devices", True, text)]


def _network(language: Language, told: dict[str, Any]) -> Finding:
    hosts = [host for kind in told.get("counts", {}).values() for host in kind.values()]
    text = sentence(
        "doctor.network.counts",
        language,
        sent=sum(host.get("sent", 0) for host in hosts),
        hosts=len(hosts),
        refused=sum(host.get("refused", 0) for host in hosts),
        interfaces=len(interfaces()),
    )
    return Finding("network", True, text)


def _library(language: Language, told: dict[str, Any]) -> Finding:
    library = bootstrap.specs()
    models = list(library.library.models())
    missing = sum(library.description(model) is None for model in told.get("models", ()))
    text = sentence("doctor.library.count", language, models=len(models), missing=missing)
    return Finding("library", True, text)


def _overrides(language: Language) -> Finding:
    """Every pack read, and laid over every model of the library that it means; a running panel reads them anew."""
    specs = bootstrap.specs()
    packs = specs.packs.packs()
    problems = [*specs.packs.problems(), *laid(specs)]
    tell_owner("redescribe")
    if problems:
        reasons = " ".join(dict.fromkeys(explain(problem.error, language) for problem in problems))
        told = sentence("doctor.overrides.problems", language, count=len(problems), reasons=reasons)
        return Finding("overrides", False, told)
    own = sum(pack.own for pack in packs)
    told = sentence("doctor.overrides.count", language, shipped=len(packs) - own, own=own, folder=str(specs.packs.own))
    return Finding("overrides", True, told)


def laid(specs: Specs) -> list[Problem]:
    """What of the packs does not fit the models of the library, each place once."""
    found: dict[tuple[str, int, str], Problem] = {}
    for model in specs.library.models():
        told = specs.told(model) if specs.packs.of(model) else None
        for problem in told.problems if told is not None else ():
            found.setdefault((problem.place.file, problem.place.line, problem.error.key), problem)
    return list(found.values())


def _qt(language: Language) -> Finding:
    try:
        from lararium.ui.versions import qt_version

        return Finding("qt", True, qt_version())
    except ImportError as error:
        return Finding("qt", False, str(error))


def _files(language: Language) -> Finding:
    limit = raise_file_limit()
    if limit is not None and limit < ENOUGH_FILES:
        return Finding("files", False, sentence("doctor.files.few", language, limit=limit))
    return Finding("files", True, str(limit or sentence("doctor.ok", language)))


def _data(language: Language) -> Finding:
    folder = paths.data()
    nearest = next((path for path in (folder, *folder.parents) if path.exists()), folder)
    try:
        with tempfile.TemporaryFile(dir=nearest) as file:
            file.write(b" " * 4096)
            file.flush()
    except OSError as error:
        reason = error.strerror or ""
        return Finding("data", False, sentence("error.store.folder", language, folder=str(folder), reason=reason))
    return Finding("data", True, str(folder))
