"""Traps of motors, parts, access and odd documents, each from a real document where those are at hand."""

from __future__ import annotations

import pytest

from lararium.domain.capability import Category, ControlType, Restorability
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from tests.support.spec_documents import action, described, document, event, on, prop, service
from tests.support.spec_files import all_documents, control_of, real


@pytest.mark.parametrize(
    ("model", "up", "down", "stop"),
    [
        ("hyd.airer.znlyj1", 1, 2, 0),
        ("lumi.airer.acn02", 2, 1, 0),
        ("cchip.airer.a2", 0, 2, 1),
        ("orlant.airer.c", 0, 1, 2),
    ],
)
def test_airers_go_up_and_down_by_text(model: str, up: int, down: int, stop: int) -> None:
    told = real(model)
    motor = control_of(told, "airer:motor-control")
    assert (motor.value_meaning("up"), motor.value_meaning("down"), motor.value_meaning("stop")) == (up, down, stop)
    assert not motor.readable
    assert motor not in told.pollable()
    assert told.parts[0].primary == motor.id


@pytest.mark.parametrize(
    ("model", "open_", "close", "stop"),
    [
        ("090615.curtain.nmg82", 1, 2, 0),
        ("666.curtain.em75", 2, 0, 1),
        ("bull.curtain.cw11", 1, 0, 2),
        ("bofu.curtain.normal", 0, 2, 1),
        ("coolki.curtain.iid165", 1, 2, 3),
        ("lfsmt.curtain.ls133", 100, 0, 101),
        ("mbzn.curtain.m20051", 0, 100, -1),
    ],
)
def test_curtains_open_and_close_by_text(model: str, open_: int, close: int, stop: int) -> None:
    motor = control_of(real(model), "curtain:motor-control")
    assert (motor.value_meaning("open"), motor.value_meaning("close")) == (open_, close)
    assert motor.value_meaning("stop", "pause") == stop


def test_a_motor_that_tells_its_ends_alone_can_be_put_back_to_them() -> None:
    assert control_of(real("hyd.airer.znlyj1"), "airer:motor-control").restorability is Restorability.ENDPOINT
    assert control_of(real("lumi.airer.acn02"), "airer:target-position").restorability is Restorability.EXACT
    blind = described(
        "curtain", service(2, "curtain", prop(1, "motor-control", "uint8", "w", choices={0: "Open", 1: "Close"}))
    )
    assert control_of(blind, "curtain:motor-control").restorability is Restorability.TIMED


def test_a_motor_split_into_buttons_leaves_the_tap_to_the_position() -> None:
    told = real("scinan.curtain.mc01")
    assert (told.parts[0].primary, told.parts[0].level) == ("curtain:target-position", "curtain:target-position")


def test_a_motor_that_can_only_stop_leaves_the_tap_to_the_switch() -> None:
    told = described(
        "window-opener",
        service(2, "window-opener", prop(1, "motor-control", "uint8", "w", choices={0: "Pause"}), on(3)),
    )
    assert told.parts[0].primary == "window-opener:on"
    assert real("hopo.wopener.si200").parts[0].primary == "window-opener:on"


@pytest.mark.parametrize(
    ("model", "parts"),
    [
        ("090615.switch.cmb03", ["switch", "switch", "switch"]),
        ("090615.switch.sk4k", ["switch", "switch", "switch", "switch"]),
        ("chuangmi.plug.hmi208", ["outlet", "outlet"]),
        ("scmkcz.fan.cwfl", ["fan", "light"]),
        ("yeelink.ven_fan.vf3", ["fan", "light"]),
        ("yeelink.light.fancl2", ["light", "fan"]),
        ("hyd.airer.znlyj1", ["airer", "light"]),
        ("mibx2.fridge.v1", ["fridge", "fridge", "fridge"]),
        ("viomi.bhf_light.v10", ["bath-heater", "light", "air-purifier"]),
        ("ykkj.aircondition.ykm04", ["air-conditioner", "fan"]),
        ("xiaomi.aircondition.c17", ["air-conditioner", "air-fresh"]),
        ("alsmai.hood.a32201", ["hood", "light"]),
        ("yonsz.curtain.1", ["curtain", "curtain"]),
        ("miaomiaoce.blanket.d02", ["electric-blanket", "electric-blanket"]),
        ("chunmi.ihcooker.double", ["cooker", "cooker", "cooker"]),
        ("viomi.heater.v3", ["heater", "humidifier"]),
        ("dmaker.fan.p23", ["fan", "heater"]),
        ("pwzn.light.apple", ["light", "motion-sensor", "motion-sensor", "light", "light"]),
        ("opple.bhf_light.dcmoto", ["bath-heater", "light", "fan", "light"]),
        ("lumi.gateway.acn004", ["gateway", "light"]),
        ("lumi.motion.agl02", ["motion-sensor"]),
        ("cuco.plug.cp3a", ["outlet"]),
    ],
)
def test_devices_that_hold_several_things_have_several_parts(model: str, parts: list[str]) -> None:
    told = real(model)
    assert [part.kind for part in told.parts] == parts
    titles = [part.title for part in told.parts]
    assert len({t.en for t in titles}) == len({t.zh_CN for t in titles}) == len(titles)


def test_a_makers_second_lamp_is_a_part_and_a_makers_setting_is_none() -> None:
    lamp = [on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])]
    told = described(
        "fan",
        service(2, "fan", on(), prop(2, "fan-level", "uint8", choices={1: "1", 2: "2"})),
        service(3, "light-strip", *lamp, namespace="maker-spec"),
        service(4, "aura-light", *lamp, namespace="maker-spec"),
        service(5, "indicator-light", *lamp, namespace="maker-spec"),
        service(6, "small-light", on(), namespace="maker-spec"),
    )
    assert [(p.id, p.kind, p.primary, p.level) for p in told.parts[1:]] == [
        ("light-strip", "light", "light-strip:on", "light-strip:brightness"),
        ("aura-light", "light", "aura-light:on", "aura-light:brightness"),
    ]


def test_a_makers_service_named_after_a_part_goes_with_it() -> None:
    told = described(
        "light",
        service(2, "light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])),
        service(3, "fan", on(), prop(2, "fan-level", "uint8", choices={1: "1", 2: "2"})),
        service(4, "yl-fan", prop(1, "fan-speed", "uint8", limits=[1, 100, 1]), namespace="maker-spec"),
        service(5, "yl-light", prop(1, "init-power-opt", "uint8", limits=[0, 2, 1]), namespace="maker-spec"),
    )
    assert control_of(told, "yl-fan:fan-speed").part == "fan"
    assert control_of(told, "yl-fan:fan-speed").category is Category.PRIMARY
    assert control_of(told, "yl-light:init-power-opt").part == ""
    assert control_of(real("yeelink.light.fancl2"), "yl-fan:fan-speed").part == "fan"


def test_numbers_above_255_are_numbers() -> None:
    for model, id_, number in (
        ("baomi.airpurifier.bmi", "environment:temperature", (426, 262)),
        ("maxway.light.mx101", "light:on", (236, 405)),
    ):
        control = control_of(real(model), id_)
        assert (control.siid, control.iid) == number


def test_what_only_reports_is_shown_and_never_asked() -> None:
    made = described("gateway", service(2, "gateway", prop(1, "button", "uint8", "n", choices={1: "Press"})))
    for told, id_ in ((made, "gateway:button"), (real("lumi.airer.acn02"), "remote-button:remote-button-click")):
        control = control_of(told, id_)
        assert (control.type, control.notify, control.readable) == (ControlType.READING, True, False)
        assert control not in told.pollable()


def test_arguments_have_a_control_and_are_never_asked() -> None:
    told = real("chunmi.oven.x02")
    mode = control_of(told, "oven:cook-mode")
    assert (mode.category, mode.type, mode.readable, mode.writable) == (
        Category.ARGUMENT,
        ControlType.CHOICE,
        False,
        False,
    )
    assert control_of(told, "oven:start-cook").arguments == (mode.id,)
    assert mode not in told.pollable()


def test_events_carry_their_arguments() -> None:
    made = described("lock", service(2, "lock", prop(1, "operation-id", "uint32", ""), event(1, "lock-event", [1])))
    assert control_of(made, "lock:lock-event").arguments == ("lock:operation-id",)
    assert control_of(real("lumi.airer.acn02"), "remote-button:remote-button-event").arguments


def test_write_only_is_never_asked() -> None:
    for model in ("tinymu.toilet.ailid", "090615.curtain.nmg82", "lumi.airer.acn02"):
        told = real(model)
        silent = [c for c in told.controls if c.writable and not c.readable and c.name != "motor-control"]
        assert silent
        assert not set(silent) & set(told.pollable())
        assert all(c.restorability is not Restorability.EXACT for c in silent)


def test_an_action_whose_argument_is_missing_or_secret_says_which() -> None:
    made = described(
        "light",
        service(
            2, "light", on(), prop(4, "wifi-password", "string", "w"), action(1, "join", [4]), action(2, "go", [9])
        ),
    )
    assert [(h.what, h.iid, h.why) for h in made.hidden] == [
        ("property", 4, "secret"),
        ("action", 1, "secret"),
        ("action", 2, "broken"),
    ]
    assert ("action", 6, 6, "broken") in {(h.what, h.siid, h.iid, h.why) for h in real("viomi.microwave.vsdf").hidden}


def test_a_number_given_twice_is_hidden_the_second_time() -> None:
    made = described("light", service(2, "light", on(), prop(1, "mode", "uint8", limits=[0, 3, 1])))
    assert [(h.siid, h.iid, h.why) for h in made.hidden] == [(2, 1, "duplicate")]
    assert "duplicate" in {h.why for h in real("huoman.litter_box.co1").hidden}


def test_a_document_with_nothing_in_it_is_a_device_with_nothing_to_do() -> None:
    for told in (
        described("gateway", service(1, "device-information", prop(1, "model", "string", "r"))),
        real("bt2019.gateway.rcuv1"),
    ):
        assert told.kind == "gateway"
        assert told.controls == ()
        assert [part.id for part in told.parts] == [""]
        assert {h.why for h in told.hidden} == {"device-information"}


def test_139_properties_are_all_there() -> None:
    told = real("ijai.vacuum.v13")
    shown = sum(c.what == "property" for c in told.controls) + sum(h.what == "property" for h in told.hidden)
    assert shown == 139
    assert told.parts[0].primary == "vacuum:start-sweep"


def test_makers_own_services_give_no_tile_and_are_shown() -> None:
    told = real("lumi.airer.acn02")
    assert control_of(told, "airer-user:mute-mode").category is Category.SETTING
    assert control_of(told, "airer-user:run-time").category is Category.DIAGNOSTIC


def test_a_trailing_part_of_the_type_is_nothing_special() -> None:
    assert real("090615.light.cxlg01").kind == "light"
    assert real("qdhkl.aircondition.b25").urn.count(":") > 6


def test_keys_that_newer_documents_add_are_read_over() -> None:
    spec = document("light", service(2, "light", on() | {"gatt-access": ["read"], "source": 3, "comment": {}}))
    assert describe(parse_document(spec | {"x": 1})).parts[0].primary == "light:on"
    assert real("xiaomi.plug.04").parts[0].primary == "switch:on"


def test_the_version_of_a_document_is_kept() -> None:
    told = real("dreame.vacuum.p2008")
    assert told.urn == all_documents()["dreame.vacuum.p2008"]["type"]


def test_texts_that_can_be_written_are_text_fields() -> None:
    assert control_of(real("dreame.vacuum.p2008"), "time:timer-clean").type is ControlType.TEXT


def test_a_missing_text_leaves_no_label_empty() -> None:
    for model in ("090615.curtain.nmg82", "090615.light.cxlg01", "airdog.airpurifier.mn", "cuco.plug.cp2"):
        assert all(c.label.en and c.label.zh_CN for c in real(model).controls)


def test_the_first_service_may_be_any() -> None:
    told = described("fan", service(5, "fan", on()), service(1, "device-information", prop(1, "model", "string", "r")))
    assert told.parts[0].primary == "fan:on"
    assert real("baomi.airpurifier.bmi").parts[0].primary == "air-purifier:on"


def test_long_lists_are_lists() -> None:
    told = real("ainice.motion.bt")
    longest = max(told.controls, key=lambda c: len(c.choices))
    assert len(longest.choices) > 20
    assert len({c.label.en for c in longest.choices}) == len(longest.choices)
