"""Which models and controls a pattern means: `*` stands for anything, `?` for one sign."""

from __future__ import annotations

import re
from functools import lru_cache

from lararium.domain.capability import Control
from lararium.domain.spec.override.model import Override

_MODELS = re.compile(r"[A-Za-z0-9_.*?-]+")
_NAMED = re.compile(r"[A-Za-z0-9_.*?-]+:[A-Za-z0-9_.*?-]+")
_NUMBERED = re.compile(r"(?:(?P<what>action|event):)?(?P<siid>\d{1,6})\.(?P<iid>\d{1,6}|\*)")
_LONGEST = 100

Weight = tuple[bool, int]
"""How exactly a pattern names a thing: without wildcards above all, then by its plain signs."""


def is_model_pattern(text: str) -> bool:
    """Whether it can name models: `zhimi.fan.za5`, `zhimi.fan.*`."""
    return len(text) <= _LONGEST and _MODELS.fullmatch(text) is not None


def is_control_pattern(text: str) -> bool:
    """Whether it can name controls: `fan:fan-level`, `*:battery-level`, `2.1`, `2.*`, `action:2.1`, `event:2.1`."""
    return len(text) <= _LONGEST and any(shape.fullmatch(text) for shape in (_NUMBERED, _NAMED))


def is_exact(pattern: str) -> bool:
    """Whether it names one thing."""
    return "*" not in pattern and "?" not in pattern


def weight(pattern: str) -> Weight:
    """The greater, the more exact."""
    plain = len(pattern) - pattern.count("*") - pattern.count("?")
    return is_exact(pattern), plain


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    # neighbouring stars mean one, and would make the search slow
    parts = re.split(r"([*?])", re.sub(r"\*+", "*", pattern))
    signs = {"*": ".*", "?": "."}
    return re.compile("".join(signs.get(part) or re.escape(part) for part in parts))


def matches(pattern: str, name: str) -> bool:
    """Whether the pattern means that name."""
    return name == pattern if is_exact(pattern) else _compiled(pattern).fullmatch(name) is not None


def weight_for(override: Override, model: str) -> Weight | None:
    """How exactly the override names the model, None where it does not."""
    fitting = [weight(pattern) for pattern in override.models if matches(pattern, model)]
    return max(fitting, default=None)


def means(pattern: str, control: Control) -> bool:
    """Whether the pattern means that control."""
    found = _numbers(pattern)
    if found is None:
        return matches(pattern, control.id)
    what, siid, iid = found
    return (what, siid) == (control.what, control.siid) and iid in ("*", str(control.iid))


def numbers_of(pattern: str) -> tuple[str, int, int] | None:
    """`property`, `action` or `event`, siid and iid of a pattern that names one thing by its numbers."""
    found = _numbers(pattern)
    return (found[0], found[1], int(found[2])) if found is not None and found[2] != "*" else None


@lru_cache(maxsize=4096)
def _numbers(pattern: str) -> tuple[str, int, str] | None:
    found = _NUMBERED.fullmatch(pattern)
    return (found["what"] or "property", int(found["siid"]), found["iid"]) if found else None
