"""`specs` and `describe`: the local spec library and what the panel makes of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from lararium import bootstrap
from lararium.cli.output import complain, say, say_json, say_table
from lararium.domain.errors import NeedsDescription, PanelError
from lararium.domain.sentences import explain


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
        document = library.document(options.what)
        if document is None:
            raise NeedsDescription(device=options.what, model=options.what)
        say_json(document)
        return 0
    report = library.import_(Path(options.what))
    if options.json:
        say_json({"added": report.added, "replaced": report.replaced, "bad": [list(row) for row in report.bad]})
    else:
        say(f"{len(report.added)} added, {len(report.replaced)} replaced, {len(report.bad)} not usable")
        for name, reason in report.bad:
            complain(f"{name}: {reason}")
    return 1 if report.bad and not (report.added or report.replaced) else 0


def describe(options: argparse.Namespace) -> int:
    """One input: a table or one JSON object; several: one JSON object a line, a bad one with "error"."""
    from lararium.specs.reading import read_documents

    several = len(options.inputs) > 1 or any(_holds_many(text) for text in options.inputs)
    failed = False
    for text in options.inputs:
        for name, told in _described(text, read_documents, options):
            if isinstance(told, PanelError):
                failed = True
                reason = explain(told, options.language)
                if several:
                    say_json({"input": name, "error": reason}, indent=None)
                else:
                    complain(reason)
            elif several or options.json:
                say_json(told, indent=None if several else 2)
            else:
                _print(told, options)
    return 1 if failed and not several else 0


def _holds_many(text: str) -> bool:
    path = Path(text)
    return path.is_dir() or path.name.endswith((".jsonl", ".jsonl.xz"))


def _described(text: str, read_documents: Any, options: argparse.Namespace) -> Any:
    from lararium.domain.spec.describe import describe as describe_document
    from lararium.domain.spec.describe import to_json
    from lararium.domain.spec.parse import parse_document

    path = Path(text)
    if not path.exists():
        description = bootstrap.spec_library().description(text)
        yield text, NeedsDescription(device=text, model=text) if description is None else to_json(description)
        return
    try:
        for name, model, document in read_documents(path):
            try:
                if isinstance(document, PanelError):
                    raise document
                yield name, to_json(describe_document(parse_document(document, model)))
            except PanelError as error:
                yield name, error
    except PanelError as error:
        yield text, error


def _print(told: dict[str, Any], options: argparse.Namespace) -> None:
    language = str(options.language)
    say(f"{told['model']}  {told['title'][language]}  ({told['kind']}, {told['source']})")
    rows = []
    for control in told["controls"]:
        numbers = f"{control['siid']}.{control.get('piid') or control.get('aiid') or control.get('eiid')}"
        limits = "" if control["min"] is None else f"{control['min']:g}..{control['max']:g} / {control['step']:g}"
        choices = "|".join(choice["label"][language] for choice in control["choices"])
        rows.append((numbers, control["id"], control["type"], control["label"][language], limits or choices))
    say_table(("ID", "NAME", "TYPE", "LABEL", "RANGE"), rows)
    for hidden in told["hidden"]:
        say(f"hidden {hidden['siid']}.{hidden['iid']} {hidden['what']}: {hidden['why']}")
