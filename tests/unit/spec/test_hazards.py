"""What can do harm asks first, what cannot does not; and which former values can be given back."""

from __future__ import annotations

import pytest

from lararium.domain.capability import Category, ControlType, Hazard, Restorability
from tests.support.spec_documents import action, described, on, prop, service
from tests.support.spec_files import all_described, control_of, needs_specs, real


@pytest.mark.parametrize(
    ("device_type", "name", "entry", "expected"),
    [
        ("heater", "heater", "on", Hazard.HEAT),
        ("kettle", "custom", "on", Hazard.HEAT),
        ("oven", "oven", "!start-cook", Hazard.HEAT),
        ("bath-heater", "ptc-bath-heater", "mode", Hazard.HEAT),
        ("airer", "airer", "dryer", Hazard.HEAT),
        ("airer", "airer", "on", Hazard.MOTION),
        ("bed", "bed", "motor-control", Hazard.MOTION),
        ("desk", "desk", "target-height", Hazard.MOTION),
        ("window-opener", "window-opener", "on", Hazard.MOTION),
        ("garage-door", "garage-door", "target-position", Hazard.MOTION),
        ("walking-pad", "walking-pad", "on", Hazard.MOTION),
        ("treadmill", "treadmill", "speed-level", Hazard.MOTION),
        ("lock", "lock", "on", Hazard.LOCK),
        ("safe-box", "safe-box", "!open", Hazard.LOCK),
        ("video-doorbell", "video-doorbell", "!unlock", Hazard.LOCK),
        ("gas-sensor", "gas-sensor", "valve", Hazard.GAS),
        ("gas-stove", "stove", "on", Hazard.GAS),
        ("valve", "valve", "on", Hazard.GAS),
        ("germicidal-lamp", "germicidal-lamp", "on", Hazard.LIGHT),
        ("airer", "airer", "uv", Hazard.LIGHT),
        ("fridge", "fridge", "on", Hazard.POWER),
        ("gateway", "gateway", "on", Hazard.POWER),
        ("fish-tank", "fish-tank", "on", Hazard.POWER),
        ("router", "router", "!reboot", Hazard.POWER),
        ("camera", "memory-card-management", "!format", Hazard.DATA),
        ("air-purifier", "filter", "!reset-filter-life", Hazard.DATA),
        ("vacuum", "vacuum", "!delete-map", Hazard.DATA),
        ("light", "light", "on", Hazard.NONE),
        ("curtain", "curtain", "motor-control", Hazard.NONE),
        ("fridge", "fridge", "mode", Hazard.NONE),
        ("air-purifier", "air-purifier", "uv", Hazard.NONE),
        ("fan", "fan", "on", Hazard.NONE),
        ("heater", "indicator-light", "on", Hazard.NONE),
    ],
)
def test_hazards_go_by_what_is_done_to_what(device_type: str, name: str, entry: str, expected: Hazard) -> None:
    made = action(1, entry[1:]) if entry.startswith("!") else prop(1, entry)
    told = described(device_type, service(2, name, made))
    assert told.controls[0].hazard is expected


def test_what_cannot_be_written_is_no_hazard() -> None:
    told = described("heater", service(2, "heater", prop(1, "target-temperature", "float", "rn", limits=[5, 30, 1])))
    assert told.controls[0].hazard is Hazard.NONE


def test_an_argument_of_cooking_is_as_hot_as_the_cooking() -> None:
    told = described(
        "oven",
        service(2, "oven", prop(1, "cook-mode", "uint8", "", choices={1: "Toast"}), action(1, "start-cook", [1])),
    )
    assert {c.hazard for c in told.controls} == {Hazard.HEAT}


@pytest.mark.parametrize(
    ("entry", "type_", "expected"),
    [
        (prop(1, "brightness", "uint8", limits=[1, 100, 1]), ControlType.SLIDER, Restorability.EXACT),
        (prop(1, "mode", "uint8", choices={0: "Day", 1: "Night"}), ControlType.CHOICE, Restorability.EXACT),
        (prop(1, "mode", "uint8", "w", choices={0: "Day", 1: "Night"}), ControlType.CHOICE, Restorability.NONE),
        (prop(1, "on", "uint8", choices={0: "Off", 1: "On", 2: "Toggle"}), ControlType.CHOICE, Restorability.NONE),
        (prop(1, "status", "uint8", "rn", choices={0: "Idle"}), ControlType.READING, Restorability.NONE),
        (prop(1, "target-position", "uint8", limits=[0, 100, 1]), ControlType.POSITION, Restorability.EXACT),
        (prop(1, "target-position", "uint8", "w", limits=[0, 100, 1]), ControlType.POSITION, Restorability.NONE),
        (action(1, "toggle"), ControlType.BUTTON, Restorability.NONE),
    ],
)
def test_only_what_can_be_read_and_written_can_be_given_back(
    entry: dict[str, object], type_: ControlType, expected: Restorability
) -> None:
    control = described("light", service(2, "light", entry)).controls[0]
    assert (control.type, control.restorability) == (type_, expected)


@pytest.mark.parametrize(
    ("reported", "settable", "motor", "position"),
    [
        (prop(5, "current-position", "uint8", "rn", limits=[0, 100, 1]), "w", Restorability.EXACT, Restorability.EXACT),
        (prop(5, "current-position", "uint8", "rn", limits=[0, 2, 1]), "", Restorability.ENDPOINT, None),
        (prop(5, "current-position", "uint8", "rn", choices={0: "Low", 1: "High"}), "", Restorability.ENDPOINT, None),
        (prop(5, "status", "uint8", "rn", choices={0: "Stop"}), "", Restorability.TIMED, None),
        (prop(5, "status", "uint8", "rn", choices={0: "Stop"}), "w", Restorability.TIMED, Restorability.NONE),
    ],
)
def test_a_motor_is_put_back_as_well_as_it_reports(
    reported: dict[str, object], settable: str, motor: Restorability, position: Restorability | None
) -> None:
    entries = [prop(1, "motor-control", "uint8", "w", choices={0: "Stop", 1: "Open", 2: "Close"}), reported]
    if settable:
        entries.append(prop(2, "target-position", "uint8", settable, limits=[0, 100, 1]))
    told = described("curtain", service(2, "curtain", *entries))
    assert control_of(told, "curtain:motor-control").restorability is motor
    if position is not None:
        assert control_of(told, "curtain:target-position").restorability is position


@needs_specs
def test_hazards_of_real_devices() -> None:
    for model, id_, expected in (
        ("hyd.airer.znlyj1", "airer:motor-control", Hazard.MOTION),
        ("zhimi.heater.ma3", "heater:on", Hazard.HEAT),
        ("chunmi.oven.x02", "oven:start-cook", Hazard.HEAT),
        ("minij.fridge.448w", "fridge:on", Hazard.POWER),
        ("hfjh.fishbowl.m100", "fish-tank:on", Hazard.POWER),
        ("qazwsx.camera.y0412", "memory-card-management:format", Hazard.DATA),
    ):
        assert control_of(real(model), id_).hazard is expected, (model, id_)


@needs_specs
def test_every_real_lamp_and_socket_can_be_tapped_without_asking() -> None:
    for _, told in all_described():
        for part in told.parts:
            primary = (
                told.control(part.primary) if part.primary and part.kind in ("light", "outlet", "switch") else None
            )
            if primary is not None and told.kind in ("light", "outlet", "switch"):
                assert primary.hazard is Hazard.NONE, (told.model, primary.id)
                assert primary.category is Category.PRIMARY
    assert described("light", service(2, "light", on())).controls[0].hazard is Hazard.NONE
