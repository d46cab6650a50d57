"""Sheets of real specs: every control stands on them once, and each row can say all that its control takes."""

from __future__ import annotations

import json
import random
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium import paths
from lararium.domain.capability import Control, ControlType, Description, Format, Value
from lararium.domain.ids import DeviceId
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.words import Language
from lararium.ui.device import fitting
from lararium.ui.device.plan import SHOWN, SheetPlan, plan
from lararium.ui.device.point import ControlPoint
from lararium.ui.device.row_types import row_type
from lararium.ui.device.words import value_words
from tests.support.tiles import prop

SAMPLE = 60


class Tray:
    """A desk that keeps what was handed in."""

    def __init__(self, language: Language = Language.EN) -> None:
        self.language = language
        self.written: list[Value] = []
        self.acted: list[list[Value]] = []

    def write(self, point: ControlPoint, value: Value, *, consent: bool) -> None:
        self.written.append(value)

    def act(self, point: ControlPoint, arguments: Sequence[Value], *, consent: bool) -> None:
        self.acted.append(list(arguments))


def core(folder: Path) -> list[Description]:
    return [
        describe(parse_document(json.loads(file.read_text("utf-8")), file.stem))
        for file in sorted((folder / "miot-specs" / "core").glob("*.json"))
    ]


def rows(laid: SheetPlan) -> Counter[str]:
    """How often each control stands on the sheet. A motor of more words than its buttons stands twice on purpose."""
    count: Counter[str] = Counter()
    for part in laid.parts:
        modes = {c.id for c in part.modes}
        roles = [c for role, c in part.roles.items() if role != "motor" or c.id not in modes]
        count.update(c.id for c in (*roles, *part.gangs, *part.actions, *part.big, *part.modes))
    for section in (laid.settings, laid.readings, laid.consumables, laid.diagnostics, laid.actions, laid.events):
        count.update(c.id for c in section)
    return count


def check_rows(description: Description) -> None:
    must = {c.id for c in description if c.what != "property" or c.readable or c.writable or c.notify}
    count = rows(plan(description))
    assert set(count) == must, description.model
    assert not [name for name, times in count.items() if times > 1], description.model
    for part in plan(description).parts:
        assert set(part.roles) <= SHOWN.get(part.main, frozenset())


def check_editor(control: Control) -> None:
    """Hands do what the row of this type lets them do."""
    desk = Tray()
    point = ControlPoint(control, desk)
    state = DeviceState(DeviceId("d"), Freshness.FRESH)
    point.refresh(state, reachable=True)
    assert point.property("usable"), control.id
    row = row_type(control)
    assert row != "reading", control.id
    options = [option["value"] for option in point.property("options")]
    if row in ("toggle", "grid", "list"):
        for value in options:
            point.set(value)
        assert desk.written == ([c.value for c in control.choices] or [True, False])
        assert [type(value) for value in desk.written] == [type(value) for value in options]
        assert all(option["text"] for option in point.property("options"))
    elif row in ("slider", "number"):
        assert control.range is not None, control.id
        ends = (control.range.minimum, control.range.maximum)
        for end in ends:
            point.settle(end)
        assert desk.written == list(ends)
        if row == "number" and point.property("fine"):
            assert point.check(str(ends[1])) == "" != point.check(str(ends[1] * 2 + 1))
            point.enter(f"{ends[0]:.6f}".rstrip("0").rstrip("."))
            assert desk.written[-1] == pytest.approx(ends[0])
        assert all(isinstance(value, int) for value in desk.written) or control.format is Format.FLOAT
    elif row == "color":
        point.setColour(0.0, 1.0)
        assert desk.written == [0xFF0000]
    else:
        assert row == "text", control.id
        point.set("清扫 1,2")
        assert desk.written == ["清扫 1,2"]


def check_actions(description: Description) -> None:
    for control in description:
        if control.what != "action":
            continue
        desk = Tray()
        point = ControlPoint(control, desk)
        point.arguments = [ControlPoint(c, desk) for c in map(description.control, control.arguments) if c is not None]
        assert len(point.arguments) == len(control.arguments), control.id
        for argument in point.arguments:
            last = argument.control.choices[-1].value if argument.control.choices else fitting.first(argument.control)
            argument.aim(last)
        point.press()
        assert len(desk.acted) == 1
        assert desk.written == []


def check(descriptions: Sequence[Description]) -> None:
    for description in descriptions:
        check_rows(description)
        check_actions(description)
        for control in description:
            if control.what == "property" and control.writable:
                check_editor(control)
            if control.what == "property" and control.readable and not control.writable:
                assert row_type(control) == "reading"


def test_a_sample_of_real_specs(shared_data: Path) -> None:
    check(random.Random(7).sample(core(shared_data), SAMPLE))


@pytest.mark.deep
@pytest.mark.timeout(300)
def test_all_core_specs(shared_data: Path) -> None:
    check(core(shared_data))


def test_the_demo_models() -> None:
    files = sorted((paths.resources() / "demo" / "specs").glob("*.json"))
    check([describe(parse_document(json.loads(file.read_text("utf-8")), file.stem)) for file in files])


def test_the_largest_sheets_are_laid_out_in_a_blink(shared_data: Path) -> None:
    largest = sorted(core(shared_data), key=lambda d: -len(d.controls))[:3]
    for description in largest:
        began = time.perf_counter()
        plan(description)
        points = [ControlPoint(control, Tray()) for control in description]
        for point in points:
            point.refresh(DeviceState(DeviceId("d"), Freshness.FRESH), reachable=True)
        assert time.perf_counter() - began < 0.12 * 5, f"{description.model}: far beyond the budget of 120 ms"


@pytest.mark.parametrize("main", SHOWN)
def test_roles_of_a_main_control_are_those_its_file_shows(main: str) -> None:
    file = paths.resources() / "qml" / "Lararium" / "Device" / f"Main{main.capitalize()}.qml"
    assert set(re.findall(r'part\.point\("(\w+)"\)', file.read_text("utf-8"))) == SHOWN[main]


def test_write_only_controls_show_no_state_and_work() -> None:
    control = prop("light:flow", writable=True, readable=False, range_=(0, 600, 1))
    desk = Tray()
    point = ControlPoint(control, desk)
    point.refresh(DeviceState(DeviceId("d"), Freshness.FRESH), reachable=True)
    assert not point.property("known")
    assert point.property("text") == "–"
    assert point.property("usable")
    point.nudge(1)
    assert point.property("number") == 0, "the first step only begins"
    point.nudge(1)
    assert point.property("number") == 1
    toggle = prop("light:flow", writable=True, readable=False)
    assert row_type(toggle) == "grid", "on and off as two buttons: nobody knows which it is"


@pytest.mark.parametrize(
    ("control", "value", "told"),
    [
        (prop("a:target-temperature", range_=(16, 31, 0.5), unit="°C"), 23.5, "23.5°"),
        (prop("a:flow", range_=(0, 10, 0.01), unit="L"), 3.25, "3.25 L"),
        (prop("a:flow", range_=(0, 10, 0.001)), 3.125, "3.125"),
        (prop("a:ratio", range_=(0, 1, 0.05), unit="%"), 0.25, "0.25%"),
        (prop("a:voltage", range_=(0, 300, 1), unit="V"), 230, "230 V"),
    ],
)
def test_numbers_keep_the_precision_of_their_steps(control: Control, value: Value, told: str) -> None:
    assert value_words(control, value, Language.EN) == told


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), (" 12,5 ", None), ("0", None), ("101", None), ("1e9", None), ("nan", None), ("x", None), ("", None)],
)
def test_typed_numbers(text: str, number: float | None) -> None:
    control = prop("a:x", writable=True, range_=(1, 100, 1))
    assert fitting.typed(control, text) == number
    assert bool(fitting.complaint(control, text, Language.EN)) == (number is None and text != "")


@given(st.text(max_size=12), st.sampled_from([Language.EN, Language.ZH_CN]))
def test_whatever_is_typed_is_judged(text: str, language: Language) -> None:
    for control in (prop("a:x", range_=(1, 100, 1)), prop("a:y", range_=(-1.5, 2.5, 0.25))):
        number = fitting.typed(control, text)
        assert number is None or control.range is not None
        assert not (number is not None and fitting.complaint(control, text, language))


def test_every_type_of_a_control_has_a_row() -> None:
    for type_ in ControlType:
        control = prop("a:x", writable=True)
        object.__setattr__(control, "type", type_)
        assert row_type(control)
