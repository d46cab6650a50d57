"""Facts to findings, one row a rule; every finding says what and what next in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import (
    DeviceRefused,
    DeviceSilent,
    DeviceUnreachable,
    GateRefused,
    PanelError,
    VaultLocked,
    WrongDevice,
    WrongToken,
)
from lararium.domain.health import KeyState, Remedy, Vitals, findings, lines, support_text
from lararium.domain.reach import Reach
from lararium.domain.sentences import catalogue
from lararium.domain.state import Freshness
from lararium.domain.words import Language, Words

HOUR = 3600.0
WELL = Vitals(
    model="lararium.light.one",
    did="445566778",
    name=Words("Lamp", "灯"),
    kind="light",
    source="spec",
    host="192.168.1.20",
    networks=("192.168.1.5/24",),
    freshness=Freshness.FRESH,
    seen_ago=3,
    rtt_p50=12.5,
    rtt_p95=38,
    sent=200,
    answered=199,
    lost=1,
    repeated=1,
    signal=-58,
    firmware="2.1.4",
    hardware="MW300",
    mac="AA:BB:CC:DD:EE:FF",
    every=5,
)
GONE = replace(WELL, freshness=Freshness.OFFLINE, trouble=DeviceSilent(), seen_ago=240)
CHILD = replace(WELL, host="", reach=Reach.GATEWAY, gateway=Words("Hub", "网关"), key=KeyState.GATEWAY)
SENSOR = replace(CHILD, sleeps=True, freshness=Freshness.STALE, seen_ago=4 * HOUR)


@pytest.mark.parametrize(
    ("vitals", "expected"),
    [
        (WELL, ["well"]),
        (replace(WELL, freshness=Freshness.UNKNOWN, seen_ago=None), ["waiting"]),
        (replace(WELL, freshness=Freshness.STALE), ["well"]),
        # no way to it
        *[(replace(GONE, reach=reach), [f"reach.{reach.value}"]) for reach in Reach if not reach.is_open],
        (replace(WELL, trouble=VaultLocked(), key=KeyState.LOCKED), ["key_locked"]),
        (replace(WELL, key=KeyState.MISSING, trouble=WrongToken("error.device.no_token")), ["key_missing"]),
        (replace(WELL, freshness=Freshness.BADTOKEN, key=KeyState.CHANGED, trouble=WrongToken()), ["key_changed"]),
        (replace(WELL, trouble=WrongToken()), ["key_changed"]),
        (replace(GONE, trouble=WrongDevice(), host="10.0.0.9"), ["other_device"]),
        # silence: one reason
        (GONE, ["silent"]),
        (replace(GONE, trouble=None), ["silent"]),
        (replace(GONE, seen_ago=None), ["never_seen"]),
        (replace(GONE, host="10.0.0.9"), ["subnet"]),
        (replace(GONE, host="10.0.0.9", networks=()), ["silent"]),
        (replace(GONE, host="127.0.3.9"), ["silent"]),
        (replace(GONE, host="lamp.lan"), ["silent"]),
        (replace(GONE, trouble=DeviceUnreachable()), ["nobody_there"]),
        (replace(GONE, trouble=DeviceSilent(greets=True)), ["deaf"]),
        (replace(GONE, signal=-80), ["silent", "signal_weak"]),
        (replace(GONE, signal=-80, lost=150), ["silent", "signal_weak"]),
        (replace(CHILD, freshness=Freshness.OFFLINE, gateway_silent=True), ["gateway_silent"]),
        (replace(CHILD, freshness=Freshness.OFFLINE), ["child_silent"]),
        (SENSOR, ["asleep"]),
        (replace(SENSOR, gateway_silent=True), ["gateway_silent"]),
        (replace(SENSOR, seen_ago=30 * HOUR), ["battery_empty"]),
        (replace(SENSOR, seen_ago=None, trouble=DeviceSilent()), ["asleep_never"]),
        (replace(SENSOR, freshness=Freshness.FRESH, seen_ago=9), ["well"]),
        # it answers, and yet
        (replace(WELL, signal=-75), ["well"]),
        (replace(WELL, signal=-76), ["signal_weak"]),
        (replace(WELL, signal=-86), ["signal_bare"]),
        (replace(WELL, repeated=25), ["loss"]),
        (replace(WELL, answered=9, repeated=10), ["well"]),
        (replace(WELL, sent=900, lost=700), ["well"]),
        (replace(WELL, reboots=3), ["restarts"]),
        (replace(WELL, garbage=5), ["well"]),
        (replace(WELL, garbage=30), ["garbage"]),
        (replace(WELL, rtt_p95=1200), ["slow"]),
        (replace(WELL, rtt_p50=420, rtt_p95=800), ["slow"]),
        (replace(WELL, rtt_p50=420, rtt_p95=800, slow=True), ["slow_model"]),
        (replace(WELL, rtt_p50=420, answered=3), ["well"]),
        (replace(WELL, rtt_p50=1500, answered=3), ["slow"]),
        (replace(WELL, moved_from="192.168.1.7"), ["moved"]),
        (replace(WELL, trouble=DeviceRefused(code=-4004)), ["trouble"]),
        (replace(WELL, trouble=GateRefused()), ["trouble"]),
        (replace(WELL, refused=(Words("Mode", "模式"),)), ["refuses_few"]),
        (replace(WELL, refused=tuple(Words(f"P{n}", f"项{n}") for n in range(7))), ["refuses"]),
        (replace(WELL, source="none"), ["undescribed"]),
        (replace(GONE, source="none"), ["undescribed", "silent"]),
        (replace(WELL, signal=-80, repeated=40, reboots=4), ["signal_weak", "loss", "restarts"]),
    ],
)
def test_what_the_facts_mean(vitals: Vitals, expected: list[str]) -> None:
    found = findings(vitals)
    assert [finding.key for finding in found] == expected
    for finding in found:
        assert finding.key == "trouble" or f"health.{finding.key}" in catalogue(), finding.key
        assert f"health.{finding.key}.next" in catalogue(), finding.key
        for language in Language:
            for said in (finding.what(language), finding.next(language)):
                assert said
                assert "{" not in said
                assert "…" not in said


def test_every_sentence_of_a_finding_is_used() -> None:
    said = {key[len("health.") : -len(".next")] for key in catalogue() if key[:7] == "health." and key[-5:] == ".next"}
    rows = test_what_the_facts_mean.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert said == {key for _, keys in rows for key in keys}


def test_the_buttons_that_help() -> None:
    assert findings(replace(WELL, key=KeyState.CHANGED))[0].remedy is Remedy.TOKEN
    assert findings(replace(WELL, source="none"))[0].remedy is Remedy.IMPORT
    assert findings(GONE)[0].remedy is Remedy.RETRY


def test_words_of_a_finding() -> None:
    asleep = findings(SENSOR)[0]
    assert asleep.what(Language.EN) == "It sleeps to save its battery: 4 h of silence is normal for it."
    assert "4 小时" in asleep.what(Language.ZH_CN)
    refuses = findings(replace(WELL, refused=tuple(Words(f"P{n}", f"项{n}") for n in range(6))))[0]
    assert refuses.what(Language.EN) == "It does not tell 6 of its values: P0, P1, P2, P3 and 2 more."
    said = findings(replace(WELL, trouble=DeviceRefused(code=-4004)))[0]
    assert "Lamp" in said.what(Language.EN)
    assert "灯" in said.what(Language.ZH_CN)


def test_facts_in_words() -> None:
    told = {key: value for key, _, value in lines(WELL, Language.EN)}
    assert told == {
        "model": "lararium.light.one",
        "route": "Directly, over the local network",
        "address": "192.168.1.20",
        "seen": "just now",
        "answers": "12 ms, slowest 38 ms",
        "loss": "0.5% (1 of 200)",
        "signal": "Good, −58 dBm",
        "updates": "Asked every 5 s",
        "key": "Known",
        "description": "Spec of its model",
        "firmware": "2.1.4",
        "hardware": "MW300",
        "did": "445566778",
        "mac": "AA:BB:CC:DD:EE:FF",
    }
    quiet = {
        key: value
        for key, _, value in lines(replace(CHILD, seen_ago=None, answered=0, repeated=0, rtt_p50=None), Language.EN)
    }
    assert (quiet["route"], quiet["seen"], quiet["key"]) == ("Through Hub", "Never", "That of its gateway")
    assert not quiet.keys() & {"answers", "loss", "address", "noise"}
    busy = replace(WELL, late=2, garbage=1, reboots=1, pushes=True, every=60, rtt_p95=None, rtt_p50=4.25)
    told = {key: value for key, _, value in lines(busy, Language.EN)}
    assert told["noise"] == "late: 2, unreadable: 1, restarts: 1"
    assert told["updates"] == "It reports by itself; read every 1 min to be sure"
    assert told["answers"] == "4.2 ms"
    assert "updates" in [key for key, _, _ in lines(replace(busy, every=None), Language.EN)]
    closed = {key: value for key, _, value in lines(replace(WELL, reach=Reach.CLOUD), Language.ZH_CN)}
    assert closed["route"] == "无"
    assert not closed.keys() & {"updates", "key"}
    labels = [label for _, label, _ in lines(WELL, Language.ZH_CN)]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(("signal", "word"), [(-40, "Good"), (-61, "Fair"), (-76, "Weak"), (-90, "Very weak")])
def test_signal_in_words(signal: int, word: str) -> None:
    told = {key: value for key, _, value in lines(replace(WELL, signal=signal), Language.EN)}
    assert told["signal"].startswith(word)


def test_what_is_given_away_for_support() -> None:
    token = "00112233445566778899aabbccddeeff"
    gone = replace(
        CHILD,
        host="192.168.1.20",
        port=5000,
        freshness=Freshness.OFFLINE,
        gateway=Words("Anna's hub", "安娜的网关"),
        trouble=DeviceSilent(token),
        refused=(Words("Mode", "模式"),),
    )
    told = support_text(gone, "1.2")
    for secret in ("445566778", "AA:BB", "192.168.1.20", "Anna", "Lamp", token, "灯"):
        assert secret not in told
    assert told.splitlines()[0] == "Lararium 1.2"
    assert "Address: 192.168.1.x" in told
    assert "Finding: child_silent" in told
    assert "Not told: Mode" in told
    assert "a host name" in support_text(replace(WELL, host="lamp.lan"), "1")
    assert "Finding: silent age=240" in support_text(GONE, "1")
    assert support_text(WELL, "1").count("#") == 1


@given(
    st.builds(
        Vitals,
        reach=st.sampled_from(Reach),
        gateway=st.none() | st.just(Words("Hub", "网关")),
        gateway_silent=st.booleans(),
        host=st.sampled_from(["", "10.0.0.3", "lamp", "999.1.1.1"]),
        networks=st.sampled_from([(), ("10.0.0.1/24",), ("192.168.0.2/16",)]),
        signal=st.none() | st.integers(-120, 0),
        freshness=st.sampled_from(Freshness),
        trouble=st.sampled_from(
            [None, DeviceSilent(), DeviceUnreachable(), WrongToken(), WrongDevice(), DeviceRefused(), PanelError()]
        ),
        seen_ago=st.none() | st.floats(0, 1e7),
        key=st.sampled_from(KeyState),
        sent=st.integers(0, 100),
        repeated=st.integers(0, 100),
        garbage=st.integers(0, 100),
        reboots=st.integers(0, 10),
        rtt_p50=st.none() | st.floats(0, 5000),
        sleeps=st.booleans(),
        source=st.sampled_from(["spec", "override", "legacy", "none"]),
        refused=st.lists(st.just(Words("a", "甲"))).map(tuple),
    )
)
def test_there_is_always_something_to_say(vitals: Vitals) -> None:
    found = findings(vitals)
    assert found
    assert len({finding.key for finding in found}) == len(found)
    assert ("well" in {finding.key for finding in found}) <= (len(found) == 1)
    for language in Language:
        assert all(finding.what(language) and finding.next(language) for finding in found)
        assert all(label and value for _, label, value in lines(vitals, language))
    assert support_text(vitals, "1")
