"""The library as one file: every document comes back, the same bytes every time, damage is named."""

from __future__ import annotations

import json
import lzma
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import StoreError
from lararium.specs import compact
from lararium.specs.library import Origin, SpecLibrary
from lararium.specs.reading import documents
from tests.support.spec_documents import document, on, prop, service

LAMP = document("light", service(2, "light", on()))
FAN = document("fan", service(2, "fan", on()))
DIMMED = document("light", service(2, "light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])))

models = st.from_regex(r"[a-z0-9]{1,8}(\.[a-z0-9]{1,8}){1,3}", fullmatch=True)


def _text(spec: object) -> bytes:
    return json.dumps(spec, separators=(",", ":")).encode()


def _version(spec: dict[str, object], number: int) -> dict[str, object]:
    return {**spec, "type": f"{str(spec['type']).rpartition(':')[0]}:{number}"}


@given(st.dictionaries(models, st.binary(max_size=60_000) | st.binary(max_size=30), max_size=20))
def test_every_document_comes_back(documents_of: dict[str, bytes]) -> None:
    content = compact.pack(documents_of)
    assert content == compact.pack(dict(reversed(documents_of.items())))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.speclib"
        path.write_bytes(content)
        library = compact.CompactFile(path)
        assert library.models() == documents_of.keys()
        assert {model: library.read(model) for model in documents_of} == documents_of


@given(st.data())
def test_damage_is_an_error_and_nothing_else(data: st.DataObject) -> None:
    content = bytearray(compact.pack({"maker.light.a": _text(LAMP), "maker.fan.a": _text(FAN)}))
    place = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        content[place] ^= data.draw(st.integers(1, 255))
    else:
        del content[place:]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.speclib"
        path.write_bytes(content)
        library = SpecLibrary([Path(folder) / "own", path])
        for model in ("maker.light.a", "maker.fan.a"):
            library.description(model)  # whatever is left of it; never an exception
            library.problems()


def test_a_library_file_describes_and_is_told_apart(tmp_path: Path) -> None:
    compact.write(tmp_path / "library.speclib", {"maker.light.a": _text(LAMP)})
    library = SpecLibrary([tmp_path / "own", tmp_path / "library.speclib"])
    assert library.models() == ("maker.light.a",)
    assert library.origin("maker.light.a") is Origin.SHIPPED
    assert library.description("maker.light.a") is not None
    assert library.origin("maker.light.b") is None
    assert library.raw("maker.light.b") is None


def test_a_damaged_library_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "library.speclib").write_bytes(b"LARSPEC1 and nothing")
    library = SpecLibrary([tmp_path / "own", tmp_path / "library.speclib"])
    assert library.models() == ()
    assert library.problems() == {"library.speclib": "error.spec.unreadable"}


def test_another_library_file_is_seen(tmp_path: Path) -> None:
    library = SpecLibrary([tmp_path / "own", tmp_path / "library.speclib"])
    assert library.description("maker.light.a") is None
    compact.write(tmp_path / "library.speclib", {"maker.light.a": _text(LAMP)})
    assert library.description("maker.light.a") is not None


def test_a_disk_without_room_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError):
        compact.write(tmp_path / "file" / "library.speclib", {"maker.light.a": b"{}"})


def test_the_order_of_origins(tmp_path: Path) -> None:
    own, shipped, fetched = tmp_path / "own", tmp_path / "library.speclib", tmp_path / "fetched"
    compact.write(shipped, {"maker.light.a": _text(_version(LAMP, 2)), "maker.light.b": _text(_version(LAMP, 2))})
    library = SpecLibrary([own, shipped], fetched=fetched)
    assert library.fetched is not None
    library.fetched.put("maker.light.a", _text(_version(DIMMED, 1)))
    library.fetched.put("maker.light.b", _text(_version(DIMMED, 3)))
    library.fetched.put("maker.light.c", _text(_version(DIMMED, 3)))
    where = {model: library.origin(model) for model in library.models()}
    assert where == {
        "maker.light.a": Origin.SHIPPED,
        "maker.light.b": Origin.FETCHED,
        "maker.light.c": Origin.FETCHED,
    }
    source = tmp_path / "maker.light.b.json"
    source.write_bytes(_text(FAN))
    library.import_(source)
    assert library.origin("maker.light.b") is Origin.OWN
    assert library.counts() == {Origin.OWN: 1, Origin.SHIPPED: 2, Origin.FETCHED: 3}
    fresh = SpecLibrary([own, shipped], fetched=fetched)
    assert {model: fresh.origin(model) for model in fresh.models()} == where | {"maker.light.b": Origin.OWN}


def test_single_documents_are_packed_up(tmp_path: Path) -> None:
    library = SpecLibrary([tmp_path / "own"], fetched=tmp_path / "fetched")
    assert library.fetched is not None
    for name in "abc":
        library.fetched.put(f"maker.light.{name}", _text(LAMP))
    library.fetched.pack_up()
    assert [path.name for path in (tmp_path / "fetched").iterdir()] == ["specs-00001.zip"]
    assert library.models() == ("maker.light.a", "maker.light.b", "maker.light.c")


def test_a_damaged_document_gives_way_to_the_next_place(tmp_path: Path) -> None:
    library = SpecLibrary([tmp_path / "own"], fetched=tmp_path / "fetched")
    assert library.fetched is not None
    library.fetched.put("maker.light.a", _text(LAMP))
    source = tmp_path / "maker.light.a.json"
    source.write_bytes(_text(FAN))
    library.import_(source)
    (pack,) = (tmp_path / "own").iterdir()
    pack.write_bytes(bytes(byte ^ 1 if 40 < place < 60 else byte for place, byte in enumerate(pack.read_bytes())))
    fresh = SpecLibrary([tmp_path / "own"], fetched=tmp_path / "fetched")
    assert fresh.origin("maker.light.a") is Origin.FETCHED
    assert "maker.light.a" in fresh.problems()


def test_archives_and_libraries_are_read_like_lists(tmp_path: Path) -> None:
    library = SpecLibrary([tmp_path / "own"])
    (tmp_path / "maker.light.a.json").write_bytes(_text(LAMP))
    library.import_(tmp_path / "maker.light.a.json")
    compact.write(tmp_path / "all.speclib", {"maker.fan.b": _text(FAN), "maker.fan.c": b"{torn"})
    (pack,) = (tmp_path / "own").iterdir()
    assert [reading.model for reading in documents(pack)] == ["maker.light.a"]
    read = list(documents(tmp_path / "all.speclib"))
    assert [(reading.model, reading.error and reading.error.key) for reading in read] == [
        ("maker.fan.b", None),
        ("", "error.spec.not_json"),
    ]
    (tmp_path / "torn.zip").write_bytes(b"PK")
    assert [reading.error and reading.error.key for reading in documents(tmp_path / "torn.zip")] == [
        "error.spec.unreadable"
    ]


def test_the_whole_library_is_small_and_quick(shared_data: Path, tmp_path: Path) -> None:
    texts: dict[str, bytes] = {}
    with lzma.open(shared_data / "miot-specs" / "visible.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            texts[entry["model"]] = json.dumps(entry["spec"], ensure_ascii=False, separators=(",", ":")).encode()
    size = compact.write(tmp_path / "library.speclib", texts)
    assert size < 300 * len(texts)
    begin = time.perf_counter()
    library = compact.CompactFile(tmp_path / "library.speclib")
    opened = time.perf_counter() - begin
    taken = []
    for model in sorted(texts, key=hash)[:300]:
        begin = time.perf_counter()
        assert library.read(model) == texts[model]
        taken.append(time.perf_counter() - begin)
    # loose on purpose: 2.3 ms and 0.3 ms when measured alone
    assert opened < 0.1
    assert sorted(taken)[len(taken) // 2] < 0.01
