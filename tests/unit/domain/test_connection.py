"""How a device is connected: the surest sign wins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.connection import NUMBERS, connection_of, has_no_address, needs_no_token, whole_of
from lararium.domain.home import Connection


@pytest.mark.parametrize(
    ("did", "model", "number", "connection"),
    [
        ("301234567", "yeelink.light.lamp1", "0", Connection.WIFI),
        ("301234567", "zhimi.airpurifier.mb4", "8", Connection.WIFI),
        ("301234567", "xiaomi.router.ra82", "12", Connection.WIFI),
        ("lumi.158d0001a2b3c4", "lumi.sensor_magnet.v2", "3", Connection.ZIGBEE),
        ("lumi.158d0001a2b3c4", "lumi.sensor_magnet.v2", "", Connection.ZIGBEE),
        ("blt.3.1abcdefghij", "miaomiaoce.sensor_ht.t2", "6", Connection.BLUETOOTH),
        ("blt.3.1abcdefghij", "miaomiaoce.sensor_ht.t2", "", Connection.BLUETOOTH),
        ("1012345678", "yeelink.light.mesh2", "16", Connection.MESH),
        ("group.1234567890", "mijia.light.group3", "17", Connection.VIRTUAL),
        ("1023456", "mijia.light.group3", "", Connection.VIRTUAL),
        ("ir.1234567", "miir.aircondition.ir02", "15", Connection.INFRARED),
        ("1234567", "miir.tv.ir01", "", Connection.INFRARED),
        ("1234567", "lumi.acpartner.ir2", "", Connection.INFRARED),
        ("52345678", "chuangmi.ir.v2", "", Connection.UNKNOWN),
        ("proxy.20001.7", "vendor.plug.a", "", Connection.CLOUD),
        ("yunyi.abc", "yunyi.camera.v1", "1", Connection.CLOUD),
        ("301234567.s2", "lumi.switch.b2", "", Connection.VIRTUAL),
        ("301234567", "some.model.v1", "", Connection.UNKNOWN),
        ("301234567", "some.model.v1", "18", Connection.UNKNOWN),
        ("lumi.158d0001a2b3c4", "lumi.plug.v1", "18", Connection.ZIGBEE),
    ],
)
def test_known_devices(did: str, model: str, number: str, connection: Connection) -> None:
    assert connection_of(did, model, number=number) is connection


@given(did=st.text(max_size=30), model=st.text(max_size=30))
def test_every_list_number_that_is_known_wins(did: str, model: str) -> None:
    for connection, number in NUMBERS.items():
        assert connection_of(did, model, number=str(number)) is connection
        assert connection_of(did, model, word=str(connection).upper()) is connection


@given(
    did=st.text(max_size=30),
    model=st.text(max_size=30),
    number=st.text(max_size=6),
    word=st.text(max_size=12),
)
def test_anything_may_be_asked(did: str, model: str, number: str, word: str) -> None:
    connection = connection_of(did, model, number=number, word=word)
    assert isinstance(connection, Connection)
    assert connection_of(did, model, number=number, word=word) is connection


@pytest.mark.parametrize("connection", [c for c in Connection if c])
def test_the_words_of_an_own_list_come_back(connection: Connection) -> None:
    assert connection_of("1", word=connection.value) is connection
    assert connection_of("1", number=str(NUMBERS[connection])) is connection


def test_who_needs_no_token() -> None:
    assert needs_no_token("blt.3.1a", Connection.BLUETOOTH)
    assert needs_no_token("1012345678", Connection.MESH)
    assert needs_no_token("lumi.1", Connection.UNKNOWN)
    assert not needs_no_token("301234567", Connection.WIFI)
    assert not needs_no_token("301234567", Connection.UNKNOWN)


def test_whose_address_is_another_s() -> None:
    assert has_no_address(Connection.BLUETOOTH)
    assert has_no_address(Connection.INFRARED)
    assert not has_no_address(Connection.WIFI)
    assert not has_no_address(Connection.CLOUD)
    assert not has_no_address(Connection.UNKNOWN)


def test_a_gang_belongs_to_its_switch() -> None:
    assert whole_of("301234567.s2") == "301234567"
    assert whole_of("301234567") == ""
    assert whole_of("lumi.158d.s2") == ""
