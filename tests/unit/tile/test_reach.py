from __future__ import annotations

from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, HomeId
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import Subject
from lararium.domain.tile.reach import Cut, Reach, reach
from lararium.domain.words import Language


def subject(name: str, freshness: Freshness, parent: str = "") -> Subject:
    device = Device(
        DeviceId(name), Did(name), HomeId("h"), None, name, "m", "127.0.0.1", parent=Did(parent) if parent else None
    )
    return Subject(device, None, DeviceState(DeviceId(name), freshness), name)


def seen(*subjects: Subject, networked: bool = True, language: Language = Language.EN) -> Reach:
    return reach(subjects, networked=networked, language=language)


def test_one_silent_device_is_told_by_its_tile_alone() -> None:
    found = seen(subject("a", Freshness.OFFLINE), subject("b", Freshness.FRESH), subject("c", Freshness.STALE))
    assert found == Reach()


def test_a_silent_gateway_is_named_with_all_its_devices_though_they_have_not_missed_yet() -> None:
    children = [subject(f"c{n}", Freshness.STALE, parent="hub") for n in range(5)]
    found = seen(subject("hub", Freshness.OFFLINE), subject("b", Freshness.FRESH), *children)
    assert found.cut is Cut.GATEWAY
    assert found.words.startswith("hub does not answer. 5 devices")


def test_of_two_silent_gateways_the_larger_is_named() -> None:
    found = seen(
        subject("small", Freshness.OFFLINE),
        subject("a", Freshness.OFFLINE, parent="small"),
        subject("big", Freshness.OFFLINE),
        subject("b", Freshness.OFFLINE, parent="big"),
        subject("c", Freshness.OFFLINE, parent="big"),
        subject("d", Freshness.FRESH),
    )
    assert found.words.startswith("big")


def test_silence_of_all_points_at_the_network_and_without_one_says_so() -> None:
    everyone = [subject(name, Freshness.OFFLINE) for name in "abc"]
    assert seen(*everyone).cut is Cut.HOUSE
    assert seen(*everyone, networked=False).cut is Cut.NETWORK
    assert "没有网络" in seen(*everyone, networked=False, language=Language.ZH_CN).words


def test_a_device_that_answers_proves_the_network() -> None:
    assert seen(subject("a", Freshness.FRESH), subject("b", Freshness.OFFLINE), networked=False).cut is Cut.NONE


def test_an_empty_home_has_nothing_to_reach() -> None:
    assert seen(networked=False) == Reach()
