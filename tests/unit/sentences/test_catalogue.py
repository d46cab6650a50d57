"""One catalogue: both languages, the same fields, every error has its sentence."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lararium
from lararium.domain.errors import BadInput, DeviceRefused, DeviceSilent, FetchError, NoSuchThing, PanelError
from lararium.domain.sentences import (
    _DEFAULTS,
    ages,
    alerts,
    catalogue,
    clashes,
    explain,
    faults,
    sentence,
    tile,
    words,
)
from lararium.domain.words import Language, Words

KEY = re.compile(r"error\.[a-z_.]+")
SOURCE = Path(next(iter(lararium.__path__)))


def fields_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def error_classes(root: type[PanelError] = PanelError) -> Iterator[type[PanelError]]:
    yield root
    for child in root.__subclasses__():
        yield from error_classes(child)


def raised() -> Iterator[tuple[str, int, str, set[str] | None]]:
    """Every error key written in the program: file, line, key, and the fields given (None where not to be seen)."""
    defaults = {kind.__name__: kind.default_key for kind in error_classes()}
    for path in sorted(SOURCE.rglob("*.py")):
        if "sentences" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                yield path.name, node.lineno, node.value.rstrip("."), None
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in defaults:
                continue
            names = {keyword.arg for keyword in node.keywords}
            if None in names or (node.args and not isinstance(node.args[0], ast.Constant)):
                continue
            first = node.args[0] if node.args else None
            key = str(first.value) if isinstance(first, ast.Constant) and first.value else defaults[node.func.id]
            yield path.name, node.lineno, key, {name for name in names if name} | {"code"}


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_both_languages_say_the_same(key: str) -> None:
    entry = catalogue()[key]
    assert entry.en.strip()
    assert entry.zh_CN.strip()
    assert fields_of(entry.en) == fields_of(entry.zh_CN)
    assert "" not in fields_of(entry.en), "fields have names"


@pytest.mark.parametrize("key", sorted(k for k in catalogue() if k.startswith("error.")))
def test_an_error_is_a_sentence_with_an_end(key: str) -> None:
    entry = catalogue()[key]
    assert entry.en[-1] in ".?!"
    assert entry.zh_CN[-1] in "。？！"


@pytest.mark.parametrize("kind", list(error_classes()))
def test_every_error_has_a_sentence(kind: type[PanelError]) -> None:
    assert kind.default_key in catalogue()


def test_no_key_is_defined_twice() -> None:
    assert clashes() == frozenset()


def test_every_key_raised_is_in_the_catalogue() -> None:
    missing = sorted({f"{key} ({file}:{line})" for file, line, key, _ in raised() if key not in catalogue()})
    assert not missing, "\n".join(missing)


def test_every_raise_gives_the_fields_of_its_sentence() -> None:
    gaps = []
    for file, line, key, given_fields in raised():
        if given_fields is None or key not in catalogue():
            continue
        wanted = fields_of(catalogue()[key].en) - set(_DEFAULTS) - given_fields
        if wanted:
            gaps.append(f"{file}:{line} {key} lacks {', '.join(sorted(wanted))}")
    assert not gaps, "\n".join(gaps)


def test_no_sentence_of_a_tile_is_left_over() -> None:
    source = "".join(p.read_text(encoding="utf-8") for p in SOURCE.rglob("*.py") if "sentences" not in p.parts)
    spoken = {key for module in (ages, alerts, faults, tile) for key in module.SENTENCES}
    by_prefix = set(re.findall(r'f"([a-z]+\.)\{', source))
    unused = {key for key in spoken if f'"{key}"' not in source and not any(key.startswith(p) for p in by_prefix)}
    assert not unused


def test_explain_names_the_device() -> None:
    error = DeviceSilent()
    assert explain(error, Language.EN).startswith("The device did not answer.")
    assert explain(error, Language.EN, device="Curtain").startswith("Curtain did not answer.")
    assert explain(error, Language.ZH_CN, device="窗帘").startswith("窗帘没有响应")
    assert explain(DeviceRefused(code=-4005, device="Lamp"), Language.EN, device="other").startswith("Lamp refused")
    assert "-4005" in explain(DeviceRefused(code=-4005), Language.EN)


def test_explain_falls_back_to_the_parent_sentence() -> None:
    assert words("error.device.refused.never_heard_of") is words("error.device.refused")
    assert words("nothing.at.all") is words("error.unknown")


def test_fields_may_be_words_or_missing() -> None:
    assert "钥匙" in sentence("error.input.no_such_thing", Language.ZH_CN, name=Words("key", "钥匙"))
    assert sentence("age.minutes", Language.EN) == "… min ago"


def test_several_candidates_are_a_list_in_words() -> None:
    told = sentence("error.input.ambiguous", Language.EN, name="lamp", candidates=("Hall", "Attic"))
    assert told == 'Several things are called "lamp": Hall, Attic. Say which one.'
    assert "Attic、Hall" in sentence("error.input.ambiguous", Language.ZH_CN, candidates={"Hall", "Attic"})


def test_a_missing_field_leaves_no_trace_of_code() -> None:
    assert "{" not in explain(NoSuchThing(), Language.EN)


@given(st.sampled_from(sorted(catalogue())), st.sampled_from(list(Language)), st.text(), st.integers())
def test_never_an_exception(key: str, language: Language, text: str, count: int) -> None:
    assert sentence(key, language, name=text, device=text, count=count, fault=text)


@given(st.text(), st.sampled_from(list(Language)))
def test_unknown_keys_say_something(key: str, language: Language) -> None:
    assert explain(PanelError(key), language)


def test_a_name_to_be_typed_keeps_its_letters_at_the_beginning_of_a_sentence() -> None:
    arguments = BadInput("error.input.action_arguments", name="pet-feeder:feed", wanted="a")
    assert explain(arguments, Language.EN).startswith("pet-feeder:feed takes")
    slow = FetchError("error.fetch.slow", host="specs.example")
    assert explain(slow, Language.EN).startswith("specs.example did")
    plain = BadInput("error.input.action_arguments", name="feed", wanted="a")
    assert explain(plain, Language.EN).startswith("Feed takes")
