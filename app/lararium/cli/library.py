"""`describe`: what the panel makes of a spec."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lararium import bootstrap
from lararium.cli.output import complain, say, say_json, say_table
from lararium.domain.errors import NeedsDescription, PanelError
from lararium.domain.sentences import explain
from lararium.domain.spec.describe import describe as describe_document
from lararium.domain.spec.describe import to_json
from lararium.domain.spec.parse import parse_document
from lararium.specs.reading import documents


def describe(options: argparse.Namespace) -> int:
    """One input: a table or one JSON object; several: one JSON object a line, a bad one with "error"."""
    several = len(options.inputs) > 1 or any(_holds_many(text) for text in options.inputs)
    failed = False
    for text in options.inputs:
        for name, told in _described(text):
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


def _unknown(model: str) -> NeedsDescription:
    return NeedsDescription("error.input.no_model", model=model)


def _holds_many(text: str) -> bool:
    path = Path(text)
    return (bool(text) and path.is_dir()) or path.name.endswith((".jsonl", ".jsonl.xz"))


def _described(text: str) -> Iterator[tuple[str, dict[str, Any] | PanelError]]:
    path = Path(text)
    if not text or not path.exists():
        description = bootstrap.specs().description(text)
        yield text, _unknown(text) if description is None else to_json(description)
        return
    for reading in documents(path):
        try:
            if reading.error is not None:
                raise reading.error
            yield reading.where, to_json(describe_document(parse_document(reading.document, reading.model)))
        except PanelError as error:
            yield reading.where, error


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
