"""Describe the QML-facing Python classes for qmllint: `qml_types.py TARGET PYSIDE_FOLDER`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

MODULE = "Lararium.Backend"
ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "app" / "lararium" / "ui"
_CLASS = re.compile(r"^class (\w+)\(([^)]*)\)", re.MULTILINE)
_AS_QML = {"float": "double", "object": "QVariant"}


def sources() -> list[Path]:
    """Python files that name the QML module, and those of the classes theirs are made from."""
    texts = {file: file.read_text("utf-8") for file in sorted(UI.rglob("*.py"))}
    classes = {file: dict(_CLASS.findall(text)) for file, text in texts.items()}
    found = {file for file, text in texts.items() if f'QML_IMPORT_NAME = "{MODULE}"' in text}
    wanted: set[str] = set()
    while wanted != (wanted := {base for file in found for bases in classes[file].values() for base in _bases(bases)}):
        found |= {file for file, defined in classes.items() if wanted & defined.keys()}
    return sorted(found)


def _bases(written: str) -> set[str]:
    return {base.strip() for base in written.split(",") if base.strip()}


def translated(node: object, known: set[str]) -> object:
    """Types in Qt's words; our own classes are pointers."""
    if isinstance(node, list):
        return [translated(item, known) for item in node]
    if not isinstance(node, dict):
        return node
    fresh: dict[str, Any] = {key: translated(value, known) for key, value in node.items()}
    for key in ("type", "returnType"):
        value = fresh.get(key)
        if isinstance(value, str):
            name = _AS_QML.get(value, value)
            fresh[key] = f"{name}*" if name in known or name == "QObject" else name
    for described in fresh.get("properties", []):
        if "notify" not in described:  # WORKAROUND(metaobjectdump): it drops `constant=True`; we have no third sort
            described["constant"] = True
    return fresh


def mark_objects(classes: list[dict[str, Any]]) -> None:
    """WORKAROUND(metaobjectdump): it sees one file at a time, so a class on a QObject of ours is none to it."""
    objects: set[str] = set()
    while objects != (objects := {item["className"] for item in classes if item["object"]}):
        for item in classes:
            if any(base["name"] in objects for base in item.get("superClasses", [])):
                item["object"] = True


def main(target: Path, pyside: Path) -> int:
    """Write qmltypes and qmldir into `target`."""
    bin_folder = Path(sys.executable).parent
    described = []
    for file in sources():
        done = subprocess.run(
            [bin_folder / "pyside6-metaobjectdump", file], capture_output=True, text=True, check=True, cwd=UI
        )
        described += json.loads(done.stdout)
    classes = [item for unit in described for item in unit.get("classes", [])]
    known = {item["className"] for item in classes}
    mark_objects(classes)
    dump = target / "backend.json"
    dump.write_text(json.dumps(translated(described, known)), "utf-8")
    metatypes = pyside / "Qt" / "metatypes"
    if not metatypes.is_dir():
        metatypes = pyside / "metatypes"
    foreign = ",".join(
        str(next(metatypes.glob(f"qt6{name}_*metatypes.json")))
        for name in ("core", "qml", "gui", "quick", "qmlmodels")
        if any(metatypes.glob(f"qt6{name}_*metatypes.json"))
    )
    subprocess.run(
        [
            bin_folder / "pyside6-qmltyperegistrar",
            "--generate-qmltypes",
            target / "backend.qmltypes",
            "-o",
            "/dev/null",
            "--import-name",
            MODULE,
            "--major-version",
            "1",
            "--foreign-types",
            foreign,
            dump,
        ],
        check=True,
    )
    (target / "qmldir").write_text(f"module {MODULE}\ntypeinfo backend.qmltypes\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
