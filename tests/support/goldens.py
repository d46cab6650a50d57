"""Pinned descriptions: how they are written, where they lie, and how one is made anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lararium.domain.capability import Description
from lararium.domain.spec.describe import to_json
from lararium.drivers.miio.legacy import description as old_description
from lararium.drivers.miio.legacy import is_named
from tests.support.spec_files import DATA, all_described

FOLDER = Path(__file__).resolve().parents[1] / "unit" / "spec" / "goldens"


def written(description: Description) -> str:
    """The `describe --json` tree, shorter: one part, control or reason a line; what says nothing is left out."""
    tree: dict[str, Any] = to_json(description)
    tree["title"] = _both(tree["title"])
    tree["parts"] = [{**part, "title": _both(part["title"])} for part in tree["parts"]]
    tree["controls"] = [_control(entry) for entry in tree["controls"]]
    hidden: dict[str, list[str]] = {}
    for entry in tree["hidden"]:
        hidden.setdefault(entry["why"], []).append(f"{entry['what']} {entry['siid']}.{entry['iid']}")
    tree["hidden"] = [{why: where} for why, where in hidden.items()]
    lines = [f'  "{key}": {_line(value)}' for key, value in tree.items() if key not in ("parts", "controls", "hidden")]
    for key in ("parts", "controls", "hidden"):
        rows = ",\n".join(f"    {_line(entry)}" for entry in tree[key])
        lines.append(f'  "{key}": [\n{rows}\n  ]' if rows else f'  "{key}": []')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _control(entry: dict[str, Any]) -> dict[str, Any]:
    iid = next(entry[key] for key in ("piid", "aiid", "eiid") if key in entry)
    told: dict[str, Any] = {"id": entry["id"], "at": f"{entry['siid']}.{iid}", "label": _both(entry["label"])}
    for key, silent in (("part", ""), ("type", ""), ("category", ""), ("unit", "")):
        if entry[key] != silent:
            told[key] = entry[key]
    if entry["min"] is not None:
        told["range"] = [entry["min"], entry["max"], entry["step"]]
    if entry["choices"]:
        told["choices"] = [[c["value"], *_both(c["label"])] for c in entry["choices"]]
    told["access"] = "".join(key[0] for key in ("readable", "writable", "notify") if entry[key])
    for key in ("hazard", "restorability"):
        if entry[key] != "none":
            told[key] = entry[key]
    return told


def _both(words: dict[str, str]) -> list[str]:
    return [words["en"], words["zh_CN"]]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def pinned() -> tuple[str, ...]:
    """The models that have a golden."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


def needs_documents(model: str) -> bool:
    """Whether the golden of that model is made from a real document."""
    return '"source": "legacy"' not in (FOLDER / f"{model}.json").read_text("utf-8")


def have_documents() -> bool:
    """Whether the real documents lie beside the repository."""
    return (DATA / "visible.jsonl.xz").is_file()


def made(model: str) -> Description | None:
    """What the panel makes of the model now: from the table of old ones where it is named, else from its document."""
    if not is_named(model) and have_documents():
        found = next((told for _, told in all_described() if told.model == model), None)
        if found is not None:
            return found
    return old_description(model)
