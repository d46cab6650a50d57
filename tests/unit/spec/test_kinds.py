"""The kind of a device agrees with its type; types nobody has seen are told by their name or their services."""

from __future__ import annotations

import pytest

from lararium.domain.spec.device_types import DEVICE_TYPES
from lararium.domain.spec.kinds import KINDS
from tests.support.spec_documents import Json, described, on, prop, service
from tests.support.spec_files import all_described, needs_specs

NO_TILE_OF_THEIR_OWN = {
    **dict.fromkeys(("alertor", "illumination-sensor", "vibration-sensor"), "a reading or a siren of its own"),
    **dict.fromkeys(("cat-litter-box", "pet-drinking-fountain", "pet-toy", "fish-tank"), "pets: on, off and readings"),
    **dict.fromkeys(("flowerpot", "juicer", "fruit-vegetable-purifier", "sterilizer"), "kitchen: actions and readings"),
    **dict.fromkeys(("massage", "massager", "moxibustion", "foot-bath", "beauty-instrument", "pillow"), "wellness"),
    **dict.fromkeys(("toilet", "toothbrush", "mirror", "mosquito-dispeller"), "bathroom: own settings only"),
    **dict.fromkeys(("treadmill", "walking-pad", "scooter", "bike", "shoes"), "sport and vehicles"),
    **dict.fromkeys(("bracelet", "watch", "tracker", "sleep-monitor", "sphygmomanometer"), "worn, readings only"),
    **dict.fromkeys(("head-up-display", "rearview-mirror", "rangefinder", "timer", "printer", "robot"), "tools"),
}
"""Types that are shown by the generic tile under their own name, and why."""

SISTERS = {
    "air-condition-outlet": "air-conditioner",
    "baby-bottle-warmer": "kettle",
    "card-switch": "switch",
    "ceiling-fan": "fan",
    "chair": "bed",
    "control-panel": "switch",
    "cooking-machine": "cooker",
    "desk": "desk",
    "dimmer": "light",
    "door": "lock",
    "doorbell": "video-doorbell",
    "dryer": "clothes-dryer",
    "health-pot": "kettle",
    "induction-cooker": "cooker",
    "integrated-stove": "hood",
    "ir-remote-control": "remote-control",
    "mopping-machine": "vacuum",
    "motor-controller": "curtain",
    "multifunction-cooking-pot": "cooker",
    "night-light": "light",
    "plant-monitor": "temperature-humidity-sensor",
    "pressure-cooker": "cooker",
    "projector": "television",
    "relay": "switch",
    "repeater": "gateway",
    "router": "gateway",
    "safe-box": "lock",
    "sofa": "bed",
    "stb": "television",
    "steamer": "cooker",
    "story-machine": "speaker",
    "table": "desk",
    "towel-rack": "heater",
    "tv-box": "television",
    "vibration-sensor": "motion-sensor",
    "water-dispenser": "water-purifier",
}
"""Types that share the tile of a better known one."""


def expected_kind(device_type: str) -> str:
    if device_type in SISTERS:
        return SISTERS[device_type]
    return "generic" if device_type in NO_TILE_OF_THEIR_OWN else device_type


@needs_specs
def test_the_kind_agrees_with_the_type_of_every_real_document() -> None:
    seen = set()
    for document, told in all_described():
        seen.add(document.type.name)
        assert told.kind == expected_kind(document.type.name), document.model
        assert (told.parts[0].id, told.parts[0].kind) == ("", told.kind)
    assert len(seen) >= 118


@pytest.mark.parametrize("device_type", sorted(DEVICE_TYPES))
def test_every_known_type_has_a_kind_of_the_closed_list_and_two_names(device_type: str) -> None:
    kind, title = DEVICE_TYPES[device_type]
    assert kind in KINDS
    assert title.en
    assert title.zh_CN
    assert described(device_type, service(2, "light", on())).kind == kind


def test_a_kind_is_the_kind_of_the_type_of_its_name() -> None:
    assert all(DEVICE_TYPES[kind][0] == kind for kind in KINDS)


@pytest.mark.parametrize(
    ("device_type", "kind"),
    [
        ("wall-heater", "heater"),
        ("smart-ceiling-fan", "fan"),
        ("flood-submersion-sensor", "submersion-sensor"),
        ("human-presence-sensor", "occupancy-sensor"),
        ("sewing-machine", "generic"),
    ],
)
def test_an_unseen_type_is_told_by_how_its_name_ends(device_type: str, kind: str) -> None:
    told = described(device_type, service(2, "odd", on()))
    assert told.kind == kind
    assert told.title.en.lower() == device_type.replace("-", " ")
    assert told.title.zh_CN


@pytest.mark.parametrize(
    ("services", "kind"),
    [
        (["light"], "light"),
        (["battery", "light"], "light"),
        (["light", "humidifier"], "humidifier"),
        (["switch", "environment"], "switch"),
        (["environment", "air-conditioner"], "air-conditioner"),
        (["motion-sensor", "camera-control"], "camera"),
        (["environment"], "temperature-humidity-sensor"),
        (["indicator-light", "battery"], "generic"),
        ([], "generic"),
    ],
)
def test_an_unseen_type_is_told_by_its_most_telling_service(services: list[str], kind: str) -> None:
    made = [service(number, name, on()) for number, name in enumerate(services, 2)]
    assert described("glow-worm", *made).kind == kind
    assert described("glow-worm", *reversed(made)).kind == kind


def test_a_type_that_says_nothing_is_called_by_its_kind() -> None:
    told = described("other", service(2, "kettle", on()))
    assert (told.kind, told.title) == ("kettle", KINDS["kettle"].title)


def test_a_makers_own_service_counts_last() -> None:
    made: list[Json] = [service(2, "fan", on(), namespace="maker-spec"), service(3, "light", on())]
    assert described("glow-worm", *made).kind == "light"
    assert described("glow-worm", made[0]).kind == "fan"


def test_small_kinds_land_on_their_tile() -> None:
    rows = {
        **dict.fromkeys(("bed", "sofa", "chair"), "bed"),
        **dict.fromkeys(("desk", "table"), "desk"),
        **dict.fromkeys(("pump", "bin", "valve", "pet-drinking-fountain", "jump-rope"), "generic"),
        **dict.fromkeys(("thermos", "health-pot", "kettle", "baby-bottle-warmer"), "kettle"),
        **dict.fromkeys(("induction-cooker", "steamer", "pressure-cooker", "gas-stove"), "cooker"),
        **dict.fromkeys(("router", "repeater", "gateway"), "gateway"),
        **dict.fromkeys(("tv-box", "stb", "projector", "split-tv"), "television"),
        **dict.fromkeys(("plant", "plant-monitor"), "temperature-humidity-sensor"),
        "pet-feeder": "pet-feeder",
        "safe-box": "lock",
        "relay": "switch",
    }
    for device_type, kind in rows.items():
        told = described(device_type, service(2, device_type, on(), prop(2, "status", "uint8", "rn")))
        assert told.kind == kind, device_type
        assert told.title.en not in ("Device", "Unnamed"), device_type
