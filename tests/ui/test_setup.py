"""The ways in, driven by accessible names and real keys."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from lararium.domain.address import parse_address
from lararium.domain.errors import BadInput
from lararium.domain.ids import Did
from lararium.ports import Found
from lararium.ui.setup.scanning import subnet_of
from lararium.ui.setup.typed import token_of
from lararium.ui.setup.typing_words import typed_words
from tests.support.ui import Panel
from tests.support.ui_house import HeldLink
from tests.support.ui_setup import KEY_TEXT, NewLinks, Sweeps, world

Open = Callable[..., Awaitable[Panel]]


@pytest.fixture
async def bare(open_panel: Open) -> Panel:
    """A fresh machine: no home, no device."""
    panel = await open_panel(limit=0)
    for house in panel.household.houses:
        await panel.household.edit.remove_home(house.home.id)
    for number in range(900001, 900004):
        panel.links.by_did[Did(str(number))] = HeldLink(Did(str(number)), {}, silent=False)
    await panel.quiet()
    return panel


async def write(panel: Panel, name: str, text: str) -> QQuickItem:
    item = next(
        i for i in panel.items() if i.isVisible() and i.property("label") == name and i.property("hint") is not None
    )
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    item.setProperty("text", "")
    for letter in text:
        QTest.keyClick(panel.window.window, letter)  # type: ignore[call-overload]
    await panel.quiet()
    return item


async def overlay(panel: Panel, name: str) -> None:
    await panel.until(lambda: panel.shell.property("overlay") == name)
    await panel.quiet()
    await panel.quiet()


async def test_a_fresh_machine_offers_four_ways_and_sends_nothing(bare: Panel) -> None:
    services = world()
    bare.shell.services = services
    for name in ("Scan this network", "Import a token list", "Add one by hand", "Try the demo house"):
        assert bare.named(name).isVisible()
    bare.press(bare.named("Scan this network"))
    await overlay(bare, "Setup/Scan")
    assert isinstance(services.discovery, Sweeps)
    assert services.discovery.asked == []


async def test_a_scan_shows_who_answers_and_leads_to_the_form(bare: Panel) -> None:
    found = [
        Found(Did("900001"), "127.0.0.9", 54321),
        Found(Did("900001"), "127.0.0.9", 54321, "lararium.light.ceiling1"),
    ]
    bare.shell.services = world(found)
    bare.press(bare.named("Scan this network"))
    await overlay(bare, "Setup/Scan")
    bare.press(bare.named("Scan"))
    await bare.until(lambda: bare.shell.part("setup").scanner.rows.count == 1)
    await bare.until(lambda: not bare.shell.part("setup").scanner.running)
    await bare.quiet()
    bare.press(bare.named("Add lararium.light.ceiling1"))
    await overlay(bare, "Setup/AddDevice")
    assert bare.named("Address").property("text") == "127.0.0.9"
    assert bare.shell.part("setup").adding.did == "900001"


async def test_a_bad_subnet_and_a_missing_network_are_said(bare: Panel) -> None:
    bare.shell.services = replace(world(), interfaces=tuple)
    scanner = bare.shell.part("setup").scanner
    scanner.start("")
    assert "no network" in scanner.error
    scanner.start("hello")
    assert "hello" in scanner.error
    assert not scanner.running


async def test_one_device_by_hand_is_greeted_then_added_and_can_be_taken_back(bare: Panel) -> None:
    bare.shell.services = world(devices={"127.0.0.9": ("900001", "lararium.light.ceiling1")})
    bare.press(bare.named("Add one by hand"))
    await overlay(bare, "Setup/AddDevice")
    assert not bare.named("Add").isEnabled()
    await write(bare, "Address", "127.0.0.9")
    await write(bare, "Token", KEY_TEXT)
    form = bare.shell.part("setup").adding
    bare.press(bare.named("Test"))
    await bare.until(lambda: form.state == "ok")
    assert "lararium.light.ceiling1" in form.words
    form.add("", "", "Hall", "Lamp", "127.0.0.9", KEY_TEXT, "")
    await bare.until(lambda: not bare.shell.property("empty"))
    (house,) = bare.household.houses
    (device,) = house.devices.values()
    assert (device.name, device.did, device.model) == ("Lamp", "900001", "lararium.light.ceiling1")
    assert [room.name for room in house.rooms] == ["Hall"]
    await bare.until(lambda: bare.shell.property("overlay") == "")
    bare.shell.undo()
    await bare.until(lambda: bool(bare.shell.property("empty")))


async def test_a_wrong_token_and_a_silent_address_are_told_apart_and_nothing_is_added(bare: Panel) -> None:
    links = NewLinks({"127.0.0.9": ("900001", "m")})
    bare.shell.services = replace(world(), links=links)
    form = bare.shell.part("setup").adding
    form.test("127.0.0.9", "f" * 32)
    await bare.until(lambda: form.state == "failed")
    assert "does not accept this token" in form.words
    form.test("127.0.0.8", KEY_TEXT)
    await bare.until(lambda: form.state == "failed" and "127.0.0.8" in form.words)
    assert bare.shell.property("empty")


async def test_the_token_is_masked_and_checked_as_it_is_typed(bare: Panel) -> None:
    bare.press(bare.named("Add one by hand"))
    await overlay(bare, "Setup/AddDevice")
    field = await write(bare, "Token", "0011")
    assert field.property("hint") == "4 of 32 digits"
    assert "0011" not in field.property("displayText")
    field = await write(bare, "Token", "00xz")
    assert "0-9 and a-f" in field.property("error")
    spoken = bare.accessible(field)
    assert spoken is not None
    assert "00xz" not in spoken.text(QAccessible.Text.Value)


async def test_a_list_is_shown_before_it_goes_in_and_bad_rows_are_named(bare: Panel, tmp_path: Path) -> None:
    rows = [
        {"name": "Lamp", "did": "900001", "token": KEY_TEXT, "localip": "127.0.0.9", "home": "Flat", "room": "Hall"},
        {"name": "Short", "did": "900002", "token": "12", "localip": "127.0.0.8"},
    ]
    file = tmp_path / "tokens.json"
    file.write_text(json.dumps(rows), "utf-8")
    flow = bare.shell.part("setup").importing
    bare.press(bare.named("Import a token list"))
    await overlay(bare, "Setup/ImportList")
    flow.read(str(file))
    await bare.until(lambda: flow.step == "preview")
    assert flow.summary == "1 new, 0 already here, 1 left out"
    bad = next(row for row in flow.rows.rows if row.tone == "warn")
    assert (bad.name, "2 characters" in bad.detail) == ("Short", True)
    assert all(KEY_TEXT not in f"{row}" for row in flow.rows.rows)
    await bare.quiet()
    bare.press(
        bare.named("Take 1 device(s) in") if _has(bare, "Take 1 device(s) in") else bare.named("Take 1 device in")
    )
    await bare.until(lambda: flow.step == "done")
    assert not bare.shell.property("empty")
    await bare.quiet()
    bare.press(bare.named("Take it back"))
    await bare.until(lambda: bool(bare.shell.property("empty")))


async def test_a_device_of_another_home_is_left_out_and_a_known_one_updated(panel: Panel, tmp_path: Path) -> None:
    assert panel.shell.house is not None
    device = next(iter(panel.shell.house.devices.values()))
    file = tmp_path / "tokens.json"
    file.write_text(json.dumps([{"name": "X", "did": device.did, "token": KEY_TEXT, "localip": "127.0.0.7"}]), "utf-8")
    flow = panel.shell.part("setup").importing
    flow.read(str(file))
    await panel.until(lambda: flow.step == "preview")
    assert flow.rows.rows[0].tone == "info"
    flow.setHome(next(h.home.id for h in panel.household.houses if h is not panel.shell.house))
    assert flow.usable == 0
    assert flow.rows.rows[0].detail == "Left out: it is already in Lakeside flat"


async def test_a_file_that_is_no_list_is_said_and_another_can_be_chosen(bare: Panel, tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    file.write_text("[{", "utf-8")
    flow = bare.shell.part("setup").importing
    flow.read(str(file))
    await bare.until(lambda: flow.error != "")
    assert flow.step == "choose"
    assert "okens.json" in flow.error
    flow.read(str(tmp_path / "nothing.json"))
    await bare.until(lambda: "othing.json" in flow.error)


async def test_the_demo_is_asked_for_by_a_press(bare: Panel) -> None:
    asked: list[bool] = []
    bare.shell.part("setup").demoAsked.connect(lambda: asked.append(True))
    bare.press(bare.named("Try the demo house"))
    await bare.until(lambda: asked == [True])


async def test_the_home_switcher_switches_and_orders(panel: Panel) -> None:
    panel.shell.openOverlay("Setup/HomeSwitcher")
    await overlay(panel, "Setup/HomeSwitcher")
    panel.press(panel.named("Garden house"))
    await panel.until(lambda: panel.shell.property("homeName") == "Garden house")
    homes = panel.shell.part("homes")
    homes.move(panel.shell.property("homeId"), -1)
    assert homes.cards.rows[0].name == "Garden house"
    assert panel.store.setting("homes.order").startswith(homes.cards.rows[0].home)


def _has(panel: Panel, name: str) -> bool:
    try:
        panel.named(name)
    except LookupError:
        return False
    return True


@pytest.mark.parametrize("text", ["", "1.2.3", "1.2.3.400", "host:0", "host:99999", "a b", "http://x"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        parse_address(text)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused_in_words(text: str) -> None:
    for read in (parse_address, token_of, subnet_of):
        with suppress(BadInput):
            read(text)
    assert isinstance(typed_words(text), list)


@given(st.ip_addresses(v=4), st.integers(1, 65535))
def test_an_address_with_a_port_is_read_back(host: object, port: int) -> None:
    assert parse_address(f"{host}:{port}") == (str(host), port)


def test_addresses_tokens_and_subnets_are_read_as_people_write_them() -> None:
    assert parse_address(" 192.168.1.20 ") == ("192.168.1.20", 54321)
    assert parse_address("lamp.lan:1234") == ("lamp.lan", 1234)
    assert token_of(" 0011 2233 4455 6677 8899 AABB CCDD EEFF ").reveal() == bytes.fromhex(KEY_TEXT)
    with pytest.raises(BadInput) as refused:
        token_of("0" * 31)
    assert "0" * 31 not in str(refused.value)
    assert subnet_of("192.168.1.7/24") == "192.168.1.0/24"
    assert subnet_of("192.168.1.*") == "192.168.1.0/24"
    with pytest.raises(BadInput):
        subnet_of("10.0.0.0/8")


def test_letters_offer_the_words_of_a_home() -> None:
    assert typed_words("keting")[0] == "客厅"
    assert "客厅" in typed_words("kt")
    assert typed_words("zzzz") == []
    assert typed_words("客") == []
