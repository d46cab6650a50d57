"""The spec library: what goes in stays, what is bad is named, nothing is half written."""

from __future__ import annotations

import errno
import json
import lzma
import os
from pathlib import Path
from typing import Any

import pytest

from lararium.domain.errors import StorageFull, StorageReadOnly
from lararium.domain.sentences import explain
from lararium.domain.words import Language
from lararium.specs.library import SpecLibrary
from tests.support.spec_documents import document, on, prop, service

LAMP = document("light", service(2, "light", on()))
FAN = document("fan", service(2, "fan", on()))
DIMMED = document("light", service(2, "light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "specs"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    _write(folder / "maker.fan.one.json", FAN)
    return folder


def _write(path: Path, *entries: Any) -> Path:
    text = "\n".join(entry if isinstance(entry, str) else json.dumps(entry, ensure_ascii=False) for entry in entries)
    if path.name.endswith(".xz"):
        path.write_bytes(lzma.compress(text.encode()))
    else:
        path.write_text(text, encoding="utf-8")
    return path


def _line(model: str, spec: object) -> dict[str, object]:
    return {"model": model, "spec": spec}


def test_shipped_specs_are_there_without_an_import(own: Path, shipped: Path) -> None:
    library = SpecLibrary([own, shipped])
    assert library.models() == ("maker.fan.one",)
    told = library.description("maker.fan.one")
    assert told is not None
    assert (told.kind, told.model) == ("fan", "maker.fan.one")
    assert library.description("maker.fan.one") is told
    assert library.description("maker.fan.two") is None
    assert not own.exists()


@pytest.mark.parametrize("name", ["many.jsonl", "many.jsonl.xz"])
def test_lines_go_in_and_bad_ones_are_named(own: Path, tmp_path: Path, name: str) -> None:
    source = _write(
        tmp_path / name,
        _line("maker.light.a", LAMP),
        "",
        "{broken",
        _line("maker.light.b", {"services": []}),
        _line("../evil", LAMP),
        _line("maker.light.c", DIMMED),
    )
    library = SpecLibrary([own])
    report = library.import_(source)
    assert (report.added, report.replaced) == (("maker.light.a", "maker.light.c"), ())
    assert [(bad.where, bad.error.key) for bad in report.bad] == [
        (f"{name}:3", "error.spec.not_json"),
        (f"{name}:4", "error.spec.no_type"),
        (f"{name}:5", "error.spec.no_model"),
    ]
    assert all(explain(bad.error, language) for bad in report.bad for language in Language)
    assert SpecLibrary([own]).models() == ("maker.light.a", "maker.light.c")
    assert [path.name for path in own.iterdir()] == ["specs-00001.zip"]


def test_a_newer_document_replaces_and_the_same_one_changes_nothing(own: Path, shipped: Path, tmp_path: Path) -> None:
    library = SpecLibrary([own, shipped])
    first = _write(tmp_path / "maker.light.a.json", LAMP)
    assert library.import_(first).added == ("maker.light.a",)
    before = library.description("maker.light.a")
    assert library.import_(first).unchanged == ("maker.light.a",)
    _write(first, DIMMED)
    assert library.import_(first).replaced == ("maker.light.a",)
    after = library.description("maker.light.a")
    assert before is not None
    assert after is not None
    assert (before.parts[0].level, after.parts[0].level) == (None, "light:brightness")
    _write(tmp_path / "maker.fan.one.json", LAMP)
    assert library.import_(tmp_path / "maker.fan.one.json").replaced == ("maker.fan.one",)
    assert SpecLibrary([own, shipped]).description("maker.fan.one").kind == "light"  # type: ignore[union-attr]


def test_a_folder_is_read_file_by_file(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    (folder / "deep").mkdir(parents=True)
    _write(folder / "maker.light.a.json", LAMP)
    _write(folder / "deep" / "maker.light.b.json", LAMP)
    _write(folder / "list.json", [_line("maker.light.c", LAMP)])
    _write(folder / "notes.txt", "not asked for")
    _write(folder / "torn.jsonl.xz", _line("maker.light.d", LAMP)).write_bytes(b"\xfd7zXZ\x00torn")
    report = SpecLibrary([own]).import_(folder)
    assert report.added == ("maker.light.a", "maker.light.b", "maker.light.c")
    assert [(bad.where, bad.error.key) for bad in report.bad] == [("torn.jsonl.xz", "error.spec.unreadable")]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "error.spec.not_json"),
        (b"\xff\xfe\x00", "error.spec.not_json"),
        (b"[" * 200_000, "error.spec.not_json"),
        (b"null", "error.spec.not_object"),
        (b'{"a": NaN}', "error.spec.no_type"),
    ],
)
def test_files_that_are_no_specs(own: Path, tmp_path: Path, content: bytes, key: str) -> None:
    source = tmp_path / "maker.light.a.json"
    source.write_bytes(content)
    report = SpecLibrary([own]).import_(source)
    assert [bad.error.key for bad in report.bad] == [key]
    assert not own.exists()


def test_a_missing_file_is_said_plainly(own: Path, tmp_path: Path) -> None:
    (bad,) = SpecLibrary([own]).import_(tmp_path / "nowhere.json").bad
    assert bad.error.key == "error.spec.unreadable"
    assert "nowhere.json" in explain(bad.error, Language.EN)


def test_the_model_comes_from_the_name_or_else_from_the_type(own: Path, tmp_path: Path) -> None:
    source = _write(tmp_path / "download (3).json", LAMP)
    assert SpecLibrary([own]).import_(source).added == ("test.light.x1",)


def test_many_imports_are_packed_together(own: Path, tmp_path: Path) -> None:
    library = SpecLibrary([own])
    for number in range(16):
        library.import_(
            _write(tmp_path / "one.jsonl", _line(f"maker.light.n{number % 12}", LAMP if number < 12 else DIMMED))
        )
    fresh = SpecLibrary([own])
    assert len(fresh.models()) == 12
    assert len(list(own.iterdir())) <= 7
    assert fresh.description("maker.light.n0").parts[0].level == "light:brightness"  # type: ignore[union-attr]


def test_what_another_process_imports_is_seen(own: Path, tmp_path: Path) -> None:
    library = SpecLibrary([own])
    assert library.description("maker.light.a") is None
    SpecLibrary([own]).import_(_write(tmp_path / "a.jsonl", _line("maker.light.a", LAMP)))
    assert library.description("maker.light.a") is not None


def test_damage_on_disk_costs_one_file_and_is_told(own: Path, tmp_path: Path) -> None:
    library = SpecLibrary([own])
    library.import_(_write(tmp_path / "a.jsonl", _line("maker.light.a", LAMP)))
    library.import_(_write(tmp_path / "b.jsonl", _line("maker.light.b", LAMP)))
    (own / "specs-00001.zip").write_bytes(b"PK torn")
    _write(own / "maker.light.c.json", "{torn")
    fresh = SpecLibrary([own])
    assert fresh.models() == ("maker.light.b", "maker.light.c")
    assert fresh.description("maker.light.b") is not None
    assert fresh.description("maker.light.c") is None
    assert set(fresh.problems()) == {"specs-00001.zip", "maker.light.c"}


@pytest.mark.parametrize(("code", "expected"), [(errno.ENOSPC, StorageFull), (errno.EROFS, StorageReadOnly)])
def test_a_full_disk_leaves_the_library_as_it_was(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, expected: type[Exception]
) -> None:
    library = SpecLibrary([own])
    library.import_(_write(tmp_path / "a.jsonl", _line("maker.light.a", LAMP)))

    def refuse(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("lararium.specs.packs.os.fsync", refuse)
    with pytest.raises(expected):
        library.import_(_write(tmp_path / "b.jsonl", _line("maker.light.b", LAMP)))
    assert [path.name for path in own.iterdir()] == ["specs-00001.zip"]
    assert library.models() == ("maker.light.a",)


def test_fifty_megabytes_go_in(own: Path, tmp_path: Path) -> None:
    padded = {**LAMP, "comment": "x" * 500_000}
    source = tmp_path / "big.jsonl"
    with source.open("w", encoding="utf-8") as stream:
        for number in range(100):
            stream.write(json.dumps(_line(f"maker.light.n{number}", padded)) + "\n")
    assert source.stat().st_size > 50_000_000
    assert len(SpecLibrary([own]).import_(source).added) == 100
    assert sum(path.stat().st_size for path in own.iterdir()) < 1_000_000
