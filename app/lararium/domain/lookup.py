"""From what a person types to a control and a value."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lararium.domain.capability import Control, Description, Format, Value
from lararium.domain.errors import AmbiguousName, BadValue, NoSuchThing

_NUMBERED = re.compile(r"(\d+)\.(\d+)")
_TRUE = {"true", "on", "yes", "1", "开", "是"}
_FALSE = {"false", "off", "no", "0", "关", "否"}


def find_control(description: Description, text: str, what: str) -> Control:
    """A property or action by `siid.iid`, `service:name`, or bare name (then the main part's).

    Raises NoSuchThing with the nearest names, AmbiguousName where a bare name fits several parts alike.
    """
    mine = [control for control in description if control.what == what]
    numbered = _NUMBERED.fullmatch(text)
    if numbered:
        wanted = int(numbered[1]), int(numbered[2])
        fitting = [control for control in mine if (control.siid, control.iid) == wanted]
    elif ":" in text:
        fitting = [control for control in mine if control.id == text]
    else:
        fitting = _by_bare_name(description, mine, text)
    if not fitting:
        raise NoSuchThing("error.input.no_such_property", name=text, candidates=", ".join(sorted(c.id for c in mine)))
    if len(fitting) > 1:
        raise AmbiguousName("error.input.ambiguous_property", name=text, candidates=", ".join(c.id for c in fitting))
    return fitting[0]


def _by_bare_name(description: Description, controls: list[Control], name: str) -> list[Control]:
    named = [control for control in controls if control.name == name]
    main = description.parts[0] if description.parts else None
    if main is None or len(named) < 2:
        return named
    in_main = [control for control in named if control.part == main.id]
    primary = [control for control in in_main if control.id in (main.primary, main.level)]
    same_service = [control for control in in_main if main.primary and control.service == main.primary.split(":")[0]]
    return primary or same_service or in_main[:1] or named


def parse_value(control: Control, text: str) -> Value:
    """The value a person means: on/off, a number, or a word of the list. Raises BadValue saying what would fit."""
    word = text.strip()
    if control.choices:
        return _choice(control, word)
    if control.format is Format.BOOL:
        if word.lower() in _TRUE:
            return True
        if word.lower() in _FALSE:
            return False
        raise BadValue("error.input.value_switch", name=control.id, value=word)
    if control.format is Format.STRING:
        return text
    try:
        number = float(word)
    except ValueError:
        raise BadValue("error.input.value_number", name=control.id, value=word) from None
    limits = control.range
    if number != number or (limits and not limits.minimum <= number <= limits.maximum):
        low, high = (f"{limits.minimum:g}", f"{limits.maximum:g}") if limits else ("", "")
        raise BadValue("error.input.value_range", name=control.id, value=word, low=low, high=high)
    return int(number) if control.format is Format.INT and number.is_integer() else number


def _choice(control: Control, word: str) -> Value:
    folded = word.casefold()
    for choice in control.choices:
        names = (str(choice.value), choice.meaning, choice.label.en, choice.label.zh_CN)
        if folded in (name.casefold() for name in names if name):
            return choice.value
    if control.format is Format.BOOL and folded in _TRUE | _FALSE:
        return folded in _TRUE
    fitting = _words(f"{choice.value} ({choice.label.en})" for choice in control.choices)
    raise BadValue("error.input.value_choice", name=control.id, value=word, choices=fitting)


def _words(names: Iterable[str]) -> str:
    return ", ".join(names)
