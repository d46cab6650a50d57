"""`specs`: the local spec library, and fetching from the public service after consent."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from lararium import bootstrap
from lararium.cli.connection import tell_owner
from lararium.cli.fetching import Teller
from lararium.cli.output import complain, say, say_json
from lararium.domain.errors import BadInput, NeedsDescription
from lararium.domain.sentences import explain, sentence
from lararium.gate import loops
from lararium.specs.fetch_point import host_of


def fetch(options: argparse.Namespace) -> int:
    """`specs fetch MODEL... | --all`: say what is revealed, ask, fetch. 0 when everything asked for is here now."""
    models: list[str] | None = None if options.all else list(dict.fromkeys(options.models))
    if models is None and options.models:
        raise BadInput("error.fetch.both")
    if models == []:
        raise BadInput("error.fetch.nothing_named")
    with bootstrap.fetch_point() as point:
        service = options.service or point.service
        wanted = models if models is None else point.wanted(models)
        if wanted != []:
            _consent(wanted, host_of(service), options)
        teller = Teller(host_of(service), options.language, json=options.json)
        try:
            report = loops.run(point.run(models, teller.tell, service))
        except KeyboardInterrupt:
            teller.end()
            complain(sentence("error.fetch.cancelled", options.language))
            return 130
        teller.end()
        teller.sum_up(report)
    return 0 if report.complete else 1


def _consent(wanted: list[str] | None, host: str, options: argparse.Namespace) -> None:
    """Raises BadInput where nobody said yes."""
    if options.yes:
        return
    key = "all" if wanted is None else "model" if len(wanted) == 1 else "models"
    count = len(wanted or ())
    complain(sentence(f"fetch.reveals.{key}", options.language, host=host, count=count, models=wanted or ()))
    if sys.stdin.isatty():
        print(sentence("fetch.ask", options.language, host=host), end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() in ("y", "yes", "是"):
            return
    raise BadInput("error.fetch.consent")


def list_(options: argparse.Namespace) -> int:
    """`specs list`."""
    models = sorted(bootstrap.spec_library().models())
    if options.json:
        say_json(models)
    else:
        for model in models:
            say(model)
    return 0


def show(options: argparse.Namespace) -> int:
    """`specs show MODEL`."""
    raw = bootstrap.spec_library().raw(options.model)
    if raw is None:
        raise NeedsDescription("error.input.no_model", model=options.model)
    say_json(json.loads(raw))
    return 0


def import_(options: argparse.Namespace) -> int:
    """`specs import FILE_OR_FOLDER`."""
    report = bootstrap.spec_library().import_(Path(options.source))
    reasons = [(bad.where, explain(bad.error, options.language)) for bad in report.bad]
    if options.json:
        say_json({"added": list(report.added), "replaced": list(report.replaced), "bad": reasons})
    else:
        counts = {"added": len(report.added), "replaced": len(report.replaced), "bad": len(reasons)}
        say(sentence("cli.specs_imported", options.language, **counts))
        for name, reason in reasons:
            complain(f"{name}: {reason}")
    if report.added or report.replaced:
        tell_owner("redescribe")
    return 1 if reasons and not (report.added or report.replaced) else 0
