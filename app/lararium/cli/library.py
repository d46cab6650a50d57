"""`describe`: what the panel makes of a spec."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lararium import bootstrap
from lararium.cli.connection import tell_owner
from lararium.cli.output import complain, say, say_json, say_table, shown
from lararium.domain.capability import Profile
from lararium.domain.errors import NeedsDescription, PanelError
from lararium.domain.scaling import is_plain
from lararium.domain.sentences import explain, sentence
from lararium.domain.spec.describe import describe as describe_document
from lararium.domain.spec.describe import to_json
from lararium.domain.spec.hiding import REASONS
from lararium.domain.spec.override.apply import Applied
from lararium.domain.spec.parse import parse_document
from lararium.domain.words import Words
from lararium.specs.reading import documents


def describe(options: argparse.Namespace) -> int:
    """One input: a table or one JSON object; several: one JSON object a line, a bad one with "error"."""
    several = len(options.inputs) > 1 or any(_holds_many(text) for text in options.inputs)
    failed = described = False
    for text in options.inputs:
        for name, told in _described(text):
            if isinstance(told, PanelError):
                failed = True
                reason = explain(told, options.language)
                if several:
                    say_json({"input": name, "error": reason}, indent=None)
                else:
                    complain(reason)
                continue
            described = True
            if several or options.json:
                say_json(told, indent=None if several else 2)
            else:
                _print(told, options)
    return 1 if failed and not described else 0


def _unknown(model: str) -> NeedsDescription:
    return NeedsDescription("error.input.no_model", model=model)


def _holds_many(text: str) -> bool:
    path = Path(text)
    return (bool(text) and path.is_dir()) or path.name.endswith((".jsonl", ".jsonl.xz"))


def _described(text: str) -> Iterator[tuple[str, dict[str, Any] | PanelError]]:
    path = Path(text)
    if not text or not path.exists():
        told = bootstrap.specs().told(text)
        yield text, _unknown(text) if told is None else {**to_json(told.description), **overridden(told)}
        tell_owner("redescribe")
        return
    for reading in documents(path):
        try:
            if reading.error is not None:
                raise reading.error
            yield reading.where, to_json(describe_document(parse_document(reading.document, reading.model)))
        except PanelError as error:
            yield reading.where, error


def overridden(told: Applied) -> dict[str, Any]:
    """What override packs had to say of the model; nothing where they are silent.

    `overrides` names the tables, `profile` the model's manners, `raw` how values stand on the wire.
    """
    if not told.packs:
        return {}
    raw = {
        str(control.id): {"scale": control.scale, "inverted": control.inverted, "unknown": list(control.unknown)}
        for control in told.description
        if not is_plain(control) or control.unknown
    }
    return {
        "overrides": [{"file": place.file, "line": place.line, "models": place.table} for place in told.packs],
        "profile": asdict(told.description.profile),
        "raw": raw,
    }


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
    _print_overrides(told, options)
    for hidden in told["hidden"]:
        why = REASONS[hidden["why"]].of(options.language) if hidden["why"] in REASONS else hidden["why"]
        say(f"hidden {hidden['siid']}.{hidden['iid']} {hidden['what']}: {why}")


def _print_overrides(told: dict[str, Any], options: argparse.Namespace) -> None:
    """Which packs apply, the model's manners as far as they differ from the usual, and how values stand on the wire."""
    if "overrides" not in told:
        return
    packs = ", ".join(dict.fromkeys(f"{pack['file']}:{pack['line']}" for pack in told["overrides"]))
    say(sentence("describe.packs", options.language, packs=packs))
    usual = asdict(Profile())
    manners = [f"{name} {shown(value)}" for name, value in told["profile"].items() if value != usual[name]]
    if manners:
        say(sentence("describe.profile", options.language, manners=", ".join(manners)))
    for name, wire in told["raw"].items():
        say(sentence("describe.raw", options.language, control=name, **_wire(wire)))


def _wire(wire: dict[str, Any]) -> dict[str, str | Words]:
    turned = Words(", counted from the other end", "，反向计数") if wire["inverted"] else Words("", "")
    unknown = ", ".join(map(str, wire["unknown"]))
    nothing = Words(f", {unknown} = not known", f"，{unknown} 表示未知") if unknown else Words("", "")
    return {"scale": f"{wire['scale']:g}", "turned": turned, "nothing": nothing}
