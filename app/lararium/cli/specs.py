"""`specs`: the local spec library."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from lararium import bootstrap
from lararium.cli.output import complain, say, say_json
from lararium.domain.errors import NeedsDescription
from lararium.domain.sentences import explain, sentence


def specs(options: argparse.Namespace) -> int:
    """`specs import FILE_OR_FOLDER | list | show MODEL`."""
    library = bootstrap.spec_library()
    if options.verb == "list":
        models = sorted(library.models())
        if options.json:
            say_json(models)
        else:
            for model in models:
                say(model)
        return 0
    if not options.what:
        complain(f"usage: lararium specs {options.verb} {'FILE_OR_FOLDER' if options.verb == 'import' else 'MODEL'}")
        return 2
    if options.verb == "show":
        raw = library.raw(options.what)
        if raw is None:
            raise NeedsDescription("error.input.no_model", model=options.what)
        say_json(json.loads(raw))
        return 0
    report = library.import_(Path(options.what))
    reasons = [(bad.where, explain(bad.error, options.language)) for bad in report.bad]
    if options.json:
        say_json({"added": list(report.added), "replaced": list(report.replaced), "bad": reasons})
    else:
        counts = {"added": len(report.added), "replaced": len(report.replaced), "bad": len(reasons)}
        say(sentence("cli.specs_imported", options.language, **counts))
        for name, reason in reasons:
            complain(f"{name}: {reason}")
    return 1 if reasons and not (report.added or report.replaced) else 0
