"""Writes the demo house: resources/demo/house.json and one spec document per demo model.

    build_demo_house.py            write the files
    build_demo_house.py --check    write nothing, exit 1 naming what differs

The tables lie in `demo_house/`: models (`light_power.txt`, `climate.txt` ...) as `demo_house/models.py` describes them,
homes (`flat.txt`, `garden.txt`) as `demo_house/homes.py` does.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from demo_house.homes import HomeReader, house_text
from demo_house.models import Model, ModelReader, TableError

TABLES = Path(__file__).parent / "demo_house"
OUT = Path(__file__).parents[2] / "resources" / "demo"
MODEL_TABLES = ("light_power.txt", "climate.txt", "comfort.txt", "kitchen.txt", "safety_sensors.txt")
HOME_TABLES = ("flat.txt", "garden.txt")


def lines(table: str) -> list[str]:
    """Lines of a table without comments and blanks."""
    text = (TABLES / table).read_text(encoding="utf-8")
    return [line.rstrip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def read_models() -> dict[str, Model]:
    """All models by name."""
    numbers = {}
    for line in lines("numbers.txt"):
        what, name, digits = line.split()
        numbers[what, name] = digits
    reader = ModelReader(numbers)
    for table in MODEL_TABLES:
        for line in lines(table):
            reader.line(line)
    return {model.name: model for model in reader.models}


def documents() -> dict[Path, str]:
    """Every file to write, with its text. Raises TableError."""
    models = read_models()
    reader = HomeReader(models)
    for table in HOME_TABLES:
        for line in lines(table):
            try:
                reader.line(line)
            except (KeyError, ValueError, TableError) as trouble:
                raise TableError(f"{table}: {line}: {trouble!r}") from trouble
    files = {OUT / "house.json": house_text(reader.finish())}
    for name, model in models.items():
        files[OUT / "specs" / f"{name}.json"] = json.dumps(model.document, ensure_ascii=False, indent=1) + "\n"
    return files


def main() -> int:
    """Write or check the files; the exit code."""
    parser = argparse.ArgumentParser(description="Write the demo house and its spec documents.")
    parser.add_argument("--check", action="store_true", help="write nothing, name what differs")
    check = parser.parse_args().check
    files = documents()
    old = set((OUT / "specs").glob("lararium.*.json")) - set(files)
    if check:
        wrong = [path for path, text in files.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
        for path in (*wrong, *sorted(old)):
            print(f"differs: {path.relative_to(OUT)}")
        return 1 if wrong or old else 0
    (OUT / "specs").mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in old:
        path.unlink()
    print(f"{len(files) - 1} models written to {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
