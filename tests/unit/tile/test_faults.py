"""Faults as makers write them, in words a household can act on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Choice, Value
from lararium.domain.tile.faults import Fault, fault_of
from lararium.domain.tile.parts import PartState
from lararium.domain.words import Language, Words
from tests.support.tiles import choices, device, prop, seen


def read(label: str, value: int = 1, *, kind: str = "humidifier", ok: bool = True) -> Fault | None:
    entries = (Choice(0, Words("No Faults", "无故障"), "ok"),) if ok and value != 0 else ()
    control = prop("x:fault", list_=(*entries, Choice(value, Words(label, label))))
    return fault_of(PartState.of(device(kind, control), "", seen({"x:fault": value})), Language.EN)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Insufficient Water", "Refill water"),
        ("Water Shortage Alarm", "Refill water"),
        ("Lack Water", "Refill water"),
        ("Lack", "Refill water"),
        ("No Water", "Refill water"),
        ("Low Water", "Refill water"),
        ("缺水", "Refill water"),
        ("Water Full", "Empty the tank"),
        ("Tank Full", "Empty the tank"),
        ("水满保护", "Empty the tank"),
        ("Water Separation", "Put the tank back"),
        ("Obstruction", "Blocked"),
        ("BlockedFault", "Blocked"),
        ("Overweight", "Too heavy"),
        ("Overheated", "Too hot"),
        ("Over Temperature", "Too hot"),
        ("Tipped Over", "Fallen over: set it upright"),
        ("Motor Stuck", "Motor fault"),
        ("Brush Tangled", "Check the brush"),
        ("Mid Brush Err", "Check the brush"),
        ("Wheel Trap", "Check the wheels"),
        ("Trapped", "Stuck: free it"),
        ("Dust Bin Missing", "Put the bin back"),
        ("Garbage Full", "Empty the bin"),
        ("Find Charge Failed", "Cannot find the dock"),
        ("Filter Missing", "Put the filter in"),
        ("No Filter", "Put the filter in"),
        ("Door Open", "Close the door"),
        ("Low Battery", "Battery low"),
        ("Temp Sensor Error", "Sensor fault"),
        ("传感器错误", "Sensor fault"),
        ("Overcurrent", "Overloaded"),
        ("Leak", "Water leak"),
        ("E3", "Fault E3"),
        ("Fault 12", "Fault 12"),
        ("7", "Fault 7"),
        ("Error", "Fault 1"),
        ("Defrosting", "Defrosting"),
    ],
)
def test_words(label: str, words: str) -> None:
    found = read(label)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    "label", ["No Faults", "NoFault", "Normal", "无故障", "Fault free", "Trouble Free", "No Alarm", "OK"]
)
def test_no_fault(label: str) -> None:
    assert read(label, 0) is None
    assert read(label, 1, ok=False) is None


def test_zero_in_a_list_of_faults_is_none() -> None:
    assert read("Lvprotection", 0) is None
    assert read("Lvprotection", 1) is not None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, None),
        (3, "Fault 3"),
        (True, "Fault"),
        (False, None),
        ("", None),
        ("0000", None),
        ("[]", None),
        ("E4", "Fault E4"),
    ],
)
def test_faults_without_a_list(value: Value, words: str | None) -> None:
    control = prop("x:fault", range_=(0, 99, 1))
    found = fault_of(PartState.of(device("generic", control), "", seen({"x:fault": value})), Language.EN)
    assert (found.words if found else None) == words


def test_an_empty_humidifier_without_a_fault_list() -> None:
    tank = prop("humidifier:water-level", range_=(0, 100, 1))
    level = {
        n: fault_of(PartState.of(device("humidifier", tank), "", seen({"humidifier:water-level": n})), Language.EN)
        for n in (0, 1)
    }
    assert level[0] is not None
    assert level[0].key == "fault.water_empty"
    assert level[1] is None


def test_a_status_that_is_a_fault() -> None:
    status = prop("x:status", list_=choices("idle", "fault"))
    state = seen({"x:status": 1})
    assert fault_of(PartState.of(device("vacuum", status), "", state), Language.EN) is not None
    assert fault_of(PartState.of(device("camera", status), "", state), Language.EN) is None, "a camera's is its card"


@given(st.text(max_size=40), st.integers(0, 5))
def test_any_label_is_read(label: str, value: int) -> None:
    found = read(label, value)
    assert found is None or found.words.strip()
