"""One control with its change."""

from __future__ import annotations

from dataclasses import replace

from lararium.domain.capability import Choice, Control, ControlType, Format, Range
from lararium.domain.spec.override.merging import Merged
from lararium.domain.spec.override.model import ChoiceChange, Found
from lararium.domain.words import Words

_NUMBERS = (Format.INT, Format.FLOAT)
_SLIDING = (ControlType.SLIDER, ControlType.NUMBER, ControlType.POSITION, ControlType.TEXT, ControlType.COLOR)
_CLOSE = 1e-6


def changed(control: Control, merge: Merged, found: Found, *, old: bool = False) -> Control:
    """The control as the pack wants it. What does not fit it is left out and noted.

    `old`: a model of the old methods, whose values python-miio has put right already.
    """
    change = merge.change
    made = control
    if change.writable is not None and change.writable is not made.writable:
        made = _opened(made, merge, found, old)
    if change.choices is not None:
        made = _with_choices(made, merge, found)
    if change.scale is not None and change.scale != 1.0:
        made = _scaled(made, merge, found, old)
    if change.minimum is not None or change.maximum is not None or change.step is not None:
        made = _limited(made, merge, found, whole=control.format is Format.INT)
    if made.scale != 1.0:
        made = _in_steps(made, whole=control.format is Format.INT)
    if change.inverted is not None and change.inverted != made.inverted:
        made = _turned(made, merge, found, old)
    if change.unknown is not None:
        if old or made.what != "property":
            found.add("old_model" if old else "choice", merge.place("unknown"), control=made.id, value="unknown")
        else:
            made = replace(made, unknown=change.unknown)
    return replace(
        made,
        unit=made.unit if change.unit is None else change.unit,
        label=made.label if change.label is None else change.label.over(made.label),
        category=change.category or made.category,
        hazard=change.hazard or made.hazard,
        restorability=change.restorability or made.restorability,
    )


def _opened(control: Control, merge: Merged, found: Found, old: bool) -> Control:
    """One that can be set, or cannot, whatever the spec says."""
    if old or control.what != "property" or not (control.readable or control.notify or merge.change.writable):
        found.add("old_model" if old else "writable", merge.place("writable"), control=control.id)
        return control
    if not merge.change.writable:
        return replace(control, writable=False, type=ControlType.READING)
    kind = ControlType.NUMBER if control.range is None else ControlType.SLIDER
    if control.format is Format.BOOL or control.format is Format.STRING:
        kind = ControlType.TOGGLE if control.format is Format.BOOL else ControlType.TEXT
    if control.choices and control.format is not Format.BOOL:
        return replace(control, writable=True, type=ControlType.CHOICE, range=None)
    return replace(control, writable=True, type=kind)


def _is_number(control: Control) -> bool:
    return control.what == "property" and control.format in _NUMBERS and control.type is not ControlType.COLOR


def _scaled(control: Control, merge: Merged, found: Found, old: bool) -> Control:
    scale = merge.change.scale or 1.0
    listed = bool(control.choices) and control.range is None
    if old or not _is_number(control) or (listed and control.writable):
        found.add("old_model" if old else "scale", merge.place("scale"), control=control.id)
        return control
    limits = control.range
    if limits is not None:
        limits = Range(_tidy(limits.minimum * scale), _tidy(limits.maximum * scale), _tidy(limits.step * scale))
    return replace(control, scale=scale, range=limits)


def _in_steps(control: Control, *, whole: bool) -> Control:
    """The formats of a scaled number; `whole`: the device knows whole numbers only. Whole steps need no places."""
    limits = control.range
    steps = (control.scale,) if limits is None else (limits.minimum, limits.maximum, limits.step)
    plain = whole and all(step == int(step) for step in steps)
    return replace(control, format=Format.INT if plain else Format.FLOAT, wire=Format.INT if whole else Format.FLOAT)


def _limited(control: Control, merge: Merged, found: Found, *, whole: bool) -> Control:
    """`whole`: the device knows whole numbers only."""
    change, known = merge.change, control.range
    low = change.minimum if change.minimum is not None else known.minimum if known else None
    high = change.maximum if change.maximum is not None else known.maximum if known else None
    step = change.step if change.step is not None else known.step if known else control.scale
    place = merge.place("minimum", "maximum", "step")
    listed = bool(control.choices) and control.writable
    if not _is_number(control) or listed or low is None or high is None or not low < high or step <= 0:
        found.add("limits", place, control=control.id)
        return control
    if control.writable and whole and step < control.scale * (1 - _CLOSE):
        found.add("step", place, control=control.id, step=f"{control.scale:g}")
        return control
    return replace(control, range=Range(low, high, step))


def _turned(control: Control, merge: Merged, found: Found, old: bool) -> Control:
    switch = control.what == "property" and control.format is Format.BOOL and not control.choices
    ranged = _is_number(control) and control.range is not None and not control.choices
    if old or not (switch or ranged):
        found.add("old_model" if old else "inverted", merge.place("inverted"), control=control.id)
        return control
    return replace(control, inverted=bool(merge.change.inverted))


def _with_choices(control: Control, merge: Merged, found: Found) -> Control:
    place = merge.place("choices")
    known = {(type(choice.value), choice.value): choice for choice in control.choices}
    for change in merge.change.choices or ():
        key = (type(change.value), change.value)
        if control.what != "property" or not _takes(control.format, change.value):
            found.add("choice", place, control=control.id, value=change.value)
        elif change.hide:
            if known.pop(key, None) is None:
                found.add("choice", place, control=control.id, value=change.value)
        else:
            known[key] = _worded(known.get(key), change)
    choices = tuple(known.values())
    if choices == control.choices or not choices:
        return control
    if not control.writable or control.format is Format.BOOL:  # words for some of the values that are told
        return replace(control, choices=choices)
    kind = ControlType.CHOICE if control.type in _SLIDING else control.type
    return replace(control, choices=choices, range=None, type=kind)


def _takes(format_: Format, value: int | str | bool) -> bool:
    if format_ is Format.BOOL or isinstance(value, bool):
        return format_ is Format.BOOL and isinstance(value, bool)
    return isinstance(value, str) if format_ is Format.STRING else isinstance(value, int)


def _worded(known: Choice | None, change: ChoiceChange) -> Choice:
    plain = Words(change.label.en or change.label.zh_CN, change.label.zh_CN or change.label.en)
    if known is None and not plain.en:
        plain = Words(str(change.value), str(change.value))
    label = plain if known is None else change.label.over(known.label)
    meaning = change.meaning if change.meaning is not None else known.meaning if known else ""
    return Choice(change.value, label, meaning)


def _tidy(number: float) -> float:
    return float(f"{number:.12g}")
