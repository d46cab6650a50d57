from __future__ import annotations

import json
import lzma
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lararium import paths
from lararium.domain.capability import Category, Hazard, LatentLook, Restorability, Sending
from lararium.domain.errors import PanelError
from lararium.domain.sentences import catalogue, explain
from lararium.domain.spec.describe import describe
from lararium.domain.spec.override.apply import applied
from lararium.domain.spec.override.model import ChoiceChange, Found, Problem, Wording
from lararium.domain.spec.parse import parse_document
from lararium.domain.words import Language
from lararium.drivers.miio import legacy
from lararium.specs.library import SpecLibrary
from lararium.specs.override_lines import Lines
from lararium.specs.override_tables import overrides_of
from lararium.specs.overrides import OverridePacks, parse
from lararium.specs.overrides import read as read_file
from lararium.specs.sources import Specs
from tests.support.overrides import read
from tests.support.spec_documents import document, on, prop, service

SHARED = Path(os.environ.get("LARARIUM_SHARED", Path(__file__).resolve().parents[4] / "shared"))
DATA = SHARED / "data" / "miot-specs"
SHIPPED = paths.resources() / "overrides"
WHOLE = """
source = "a page"

[[override]]
models = ["zhimi.fan.*", "dmaker.fan.p5"]
kind = "fan"
title = { en = "Fan", zh_CN = "风扇" }
note = "why"
[override.profile]
slow = true
chunk = 4
poll = 12.5
boots_off = false
sending = "power_first"
latent_look = "skip"
drifting = ["fan:status", "2.*"]
[override.control."fan:speed"]
scale = 0.1
inverted = true
unit = "W"
label = "Speed"
role = "level"
category = "setting"
min = 0
max = 10
step = 0.5
choices = [{ value = 1, en = "Low", zh_CN = "低", meaning = "low" }, { value = 2, hide = true }]
unknown = [255]
hazard = "motion"
restorability = "timed"
source = "measured"
[override.control."2.7"]
hide = "broken"
[override.control."2.8"]
hide = true
[override.control."2.9"]
show = true
[override.control."2.10"]
hide = false
[override.control."2.11"]
show = false

[[override]]
models = ["a.b.c"]
profile = { chunk = 1 }
"""


def test_a_pack_is_read() -> None:
    (fan, other), problems = read(WHOLE)
    assert problems == []
    assert fan.models == ("zhimi.fan.*", "dmaker.fan.p5")
    assert (fan.kind, fan.title) == ("fan", Wording("Fan", "风扇"))
    assert (fan.place.file, fan.place.line) == ("pack.toml", 4)
    profile = fan.profile
    assert (profile.slow, profile.chunk, profile.poll, profile.boots_off) == (True, 4, 12.5, False)
    assert (profile.sending, profile.latent_look) == (Sending.POWER_FIRST, LatentLook.SKIP)
    assert profile.drifting == ("fan:status", "2.*")
    speed, *rest = fan.controls
    assert (speed.controls, speed.place.line) == ("fan:speed", 17)
    change = speed.change
    assert (change.scale, change.inverted, change.unit, change.role) == (0.1, True, "W", "level")
    assert (change.minimum, change.maximum, change.step, change.unknown) == (0.0, 10.0, 0.5, (255,))
    assert (change.category, change.hazard) == (Category.SETTING, Hazard.MOTION)
    assert change.restorability is Restorability.TIMED
    assert change.label == Wording("Speed", "Speed")
    assert change.choices == (ChoiceChange(1, Wording("Low", "低"), "low"), ChoiceChange(2, hide=True))
    assert [entry.change.hidden for entry in rest] == ["broken", "override", "", "", "override"]
    assert other.profile.chunk == 1


HEAD = '[[override]]\nmodels = ["a.b.c"]\n'
TABLE = f'{HEAD}[override.control."x:y"]\n'


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("models = 1\n[[override]", "not_toml", 2),
        ("[[override]]\n", "no_models", 1),
        ('[[override]]\nmodels = "a.b.c"\n', "value", 2),
        ('[[override]]\nmodels = ["a b"]\n', "model_pattern", 1),
        (HEAD + "speed = 1\n", "unknown_key", 3),
        (HEAD + 'kind = "spaceship"\n', "value", 3),
        (HEAD + "title = { fr = 'x' }\n", "value", 3),
        (HEAD + "title = {}\n", "value", 3),
        (HEAD + "profile = 3\n", "value", 3),
        (HEAD + "control = 3\n", "value", 3),
        (HEAD + "[override.profile]\nchunk = 0\n", "value", 4),
        (HEAD + "[override.profile]\nchunk = true\n", "value", 4),
        (HEAD + "[override.profile]\npoll = -1\n", "value", 4),
        (HEAD + '[override.profile]\nslow = "yes"\n', "value", 4),
        (HEAD + '[override.profile]\nsending = "fast"\n', "value", 4),
        (HEAD + '[override.profile]\ndrifting = ["a b"]\n', "value", 4),
        (HEAD + "[override.profile]\nfast = true\n", "unknown_key", 4),
        (HEAD + '[override.control."x"]\nunit = "W"\n', "control_pattern", 3),
        (HEAD + 'control."x:y" = 3\n', "value", 3),
        (TABLE + "scale = 0\n", "value", 4),
        (TABLE + "scale = nan\n", "value", 4),
        (TABLE + "min = inf\n", "value", 4),
        (TABLE + "inverted = 1\n", "value", 4),
        (TABLE + "unit = 3\n", "value", 4),
        (TABLE + 'label = " "\n', "value", 4),
        (TABLE + "hide = 3\n", "value", 4),
        (TABLE + 'role = "king"\n', "value", 4),
        (TABLE + 'hazard = "sharks"\n', "value", 4),
        (TABLE + "choices = 3\n", "value", 4),
        (TABLE + "choices = [3]\n", "value", 4),
        (TABLE + 'choices = [{ en = "x" }]\n', "value", 3),
        (TABLE + "choices = [{ value = 1.5 }]\n", "value", 4),
        (TABLE + "choices = [{ value = 1, colour = 2 }]\n", "unknown_key", 4),
        (TABLE + "unknown = 255\n", "value", 4),
        (TABLE + "sacle = 2\n", "unknown_key", 4),
        ("override = 3\n", "value", 1),
        ("override = [3]\n", "value", 1),
        ("\noverrides = 3\n", "unknown_key", 2),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, key: str, line: int) -> None:
    found = Found()
    parse(text, "pack.toml", own=True, found=found)
    assert [problem.error.key for problem in found.problems] == [f"error.override.{key}"]
    assert found.problems[0].place.line == line
    for language in Language:
        told = explain(found.problems[0].error, language)
        assert "pack.toml" in told
        assert str(line) in told
        assert "…" not in told.replace("{ en = …, zh_CN = … }", ""), "no gap in the sentence"


def test_the_rest_of_a_pack_stays_in_force() -> None:
    (override,), problems = read(TABLE + 'scale = "x"\nunit = "W"\n[override.profile]\nchunk = 99\nslow = true\n')
    assert problems == ["value", "value"]
    assert override.controls[0].change.unit == "W"
    assert override.profile.slow


def test_every_problem_has_a_sentence() -> None:
    assert "error.override.unknown_control" in catalogue()
    for key in ("unreadable", "too_large", "not_toml"):
        assert f"error.override.{key}" in catalogue()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.recursive(
        st.one_of(st.booleans(), st.integers(-5, 300), st.floats(), st.text(max_size=6)),
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
        max_leaves=8,
    ),
    st.sampled_from(["models", "control", "profile", "title", "kind"]),
)
def test_nothing_that_toml_can_say_breaks_the_reader(value: Any, key: str) -> None:
    found = Found()
    content = {"override": [{"models": ["a.b"], key: value}, {"models": ["a.b"], "control": {"x:y": {"unit": value}}}]}
    for override in overrides_of(content, Lines("f", ""), own=False, found=found):
        described = describe(parse_document(document("light", service(2, "light", on())), "a.b"))
        applied(described, [override])
    assert all(isinstance(problem.error, PanelError) for problem in found.problems)


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    parse(text, "x.toml", own=True, found=Found())


# -- files -------------------------------------------------------------------------------------------------


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "gone.toml"
    assert [p.error.key for p in read_file(folder, own=True).problems] == ["error.override.unreadable"]
    folder.write_bytes(b'models = "\xff"')
    assert [p.error.key for p in read_file(folder, own=True).problems] == ["error.override.not_toml"]
    folder.write_bytes(b"# " + b"x" * (4 << 20))
    assert [p.error.key for p in read_file(folder, own=True).problems] == ["error.override.too_large"]
    folder.write_text("a" * 3000 + " = " + "[" * 3000, "utf-8")
    assert [p.error.key for p in read_file(folder, own=True).problems] == ["error.override.not_toml"]


def test_no_folders_are_no_packs(tmp_path: Path) -> None:
    packs = OverridePacks(tmp_path / "none", None)
    assert packs.packs() == ()
    assert packs.of("a.b.c") == ()
    assert packs.refresh() is False


def test_an_edited_folder_is_read_again_when_asked(tmp_path: Path) -> None:
    packs = OverridePacks(None, tmp_path)
    assert packs.of("a.b.c") == ()
    pack = tmp_path / "mine.toml"
    pack.write_text(HEAD + "[override.profile]\nchunk = 3\n", "utf-8")
    (tmp_path / ".hidden.toml").write_text("not toml [", "utf-8")
    assert packs.of("a.b.c") == ()
    assert packs.refresh() is True
    assert packs.of("a.b.c")[0].profile.chunk == 3
    assert packs.refresh() is False
    pack.write_text(HEAD + "[override.profile]\nchunk = 5\nx = 1\n", "utf-8")
    assert packs.refresh() is True
    assert packs.of("a.b.c")[0].profile.chunk == 5
    assert [problem.place.line for problem in packs.problems()] == [5]
    pack.unlink()
    assert packs.refresh() is True
    assert packs.of("a.b.c") == ()


def test_the_sources_lay_packs_over_whatever_they_find(tmp_path: Path) -> None:
    (tmp_path / "a.light.b.json").write_text(json.dumps(document("light", service(2, "light", on()))), "utf-8")
    (tmp_path / "a.light.c.json").write_text(json.dumps(document("light", service(2, "light", on()))), "utf-8")
    own = tmp_path / "overrides"
    own.mkdir()
    specs = Specs(SpecLibrary([tmp_path]), legacy, OverridePacks(None, own))
    before, other = specs.description("a.light.b"), specs.description("a.light.c")
    assert before is specs.description("a.light.b")
    (own / "mine.toml").write_text('[[override]]\nmodels = ["a.light.b"]\ntitle = "Mine"\n', "utf-8")
    specs.refresh()
    after = specs.description("a.light.b")
    assert after is not None
    assert (after.title.en, after.source) == ("Mine", "override")
    assert specs.description("a.light.b") is after
    assert specs.description("a.light.c") is other, "whom no pack means is described as before"
    assert specs.description("none.such.model") is None


def test_a_person_shows_what_the_rules_hide(tmp_path: Path) -> None:
    spec = document("light", service(2, "light", on()), service(3, "debug", prop(1, "figure", "uint8", "r")))
    (tmp_path / "a.light.b.json").write_text(json.dumps(spec), "utf-8")
    (tmp_path / "mine.toml").write_text(
        '[[override]]\nmodels = ["a.light.b"]\n[override.control."3.1"]\nshow = true\n', "utf-8"
    )
    specs = Specs(SpecLibrary([tmp_path]), legacy, OverridePacks(None, tmp_path))
    description = specs.description("a.light.b")
    assert description is not None
    assert description.control("debug:figure") is not None


# -- the packs that come with the program --------------------------------------------------------------------


def test_shipped_packs_are_without_fault_and_say_where_from() -> None:
    packs = OverridePacks(SHIPPED, None)
    assert packs.problems() == ()
    overrides = [override for pack in packs.packs() for override in pack.overrides]
    assert all(override.source for override in overrides)
    assert len({pattern for override in overrides for pattern in override.models}) >= 60


@pytest.mark.skipif(not (DATA / "visible.jsonl.xz").is_file(), reason="the real specs are not here")
def test_shipped_packs_fit_every_real_spec() -> None:
    packs = OverridePacks(SHIPPED, None)
    problems: list[Problem] = []
    changed = 0
    with lzma.open(DATA / "visible.jsonl.xz", "rt", encoding="utf-8") as lines:
        for entry in map(json.loads, lines):
            overrides = packs.of(entry["model"])
            if not overrides:
                continue
            told = applied(describe(parse_document(entry["spec"], entry["model"])), overrides)
            problems += told.problems
            changed += told.description.source == "override"
    assert [explain(problem.error, Language.EN) for problem in problems] == []
    assert changed >= 60


def test_shipped_packs_fit_the_old_models() -> None:
    packs = OverridePacks(SHIPPED, None)
    for override in [override for pack in packs.packs() for override in pack.overrides]:
        for model in override.models:
            known = legacy.description(model) if legacy.is_named(model) else None
            if known is not None:
                told = applied(known, packs.of(model))
                assert [explain(problem.error, Language.EN) for problem in told.problems] == [], model
