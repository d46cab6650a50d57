"""The library that installers ship: from anything people have, the same bytes every time."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from lararium import paths
from lararium.specs.library import SpecLibrary
from tests.support.spec_documents import document, on, service

TOOL = paths.resources().parent / "packaging" / "dev" / "build_library.py"
LAMP = document("light", service(2, "light", on()))


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_library", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build_library = tool()


def test_from_folders_lists_and_libraries(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "maker.light.a.json").write_text(json.dumps(LAMP, indent=3))
    (folder / "broken.json").write_text("{")
    lines = tmp_path / "list.jsonl"
    lines.write_text(json.dumps({"model": "maker.light.b", "spec": LAMP}) + "\n")
    first, second, third = (tmp_path / f"{name}.speclib" for name in "123")
    assert build_library.main([str(folder), str(lines), str(first)]) == 1
    assert "broken.json" in capsys.readouterr().err
    (folder / "broken.json").unlink()
    assert build_library.main([str(lines), str(folder), str(second)]) == 0
    assert build_library.main([str(first), str(third)]) == 0
    assert first.read_bytes() == second.read_bytes() == third.read_bytes()
    assert SpecLibrary([tmp_path / "own", third]).models() == ("maker.light.a", "maker.light.b")
    assert SpecLibrary([tmp_path / "own", third]).description("maker.light.b") is not None


def test_what_cannot_be_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert build_library.main([str(tmp_path / "empty"), str(tmp_path / "x.speclib")]) == 1
    assert "nothing to build" in capsys.readouterr().err
    (tmp_path / "maker.light.a.json").write_text(json.dumps(LAMP))
    (tmp_path / "file").write_text("")
    target = tmp_path / "file" / "x.speclib"
    assert build_library.main([str(tmp_path / "maker.light.a.json"), str(target)]) == 1
    assert "Traceback" not in capsys.readouterr().err
    with pytest.raises(SystemExit):
        build_library.main([str(tmp_path), str(tmp_path / "x.zip")])
