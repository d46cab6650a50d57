from __future__ import annotations

import contextlib
import json
import struct
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lararium.wire.packet import HEADER, HELLO, Codec, PacketError, hello_answer, parse_header, parse_payload
from tests.support.miio import module

protocol = module("protocol")

TOKEN = bytes(range(16))
tokens = st.binary(min_size=16, max_size=16)
numbers = st.integers(0, 2**32 - 1)
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
messages = st.dictionaries(st.text(), json_values, max_size=5)


@given(tokens, numbers, numbers, messages)
def test_what_is_encoded_is_decoded(token: bytes, did: int, stamp: int, message: dict[str, Any]) -> None:
    packet = Codec(token).decode(Codec(token).encode(did, stamp, message))
    assert (packet.did, packet.stamp, packet.payload) == (did, stamp, message)


@given(tokens, numbers, numbers, st.dictionaries(st.text(), json_values, min_size=1, max_size=5))
def test_python_miio_builds_the_same_bytes_and_reads_ours(
    token: bytes, did: int, stamp: int, message: dict[str, Any]
) -> None:
    header = {"length": 0, "unknown": 0, "device_id": did.to_bytes(4, "big"), "ts": _time(stamp)}
    theirs = protocol.Message.build(
        {"data": {"value": message}, "header": {"value": header}, "checksum": 0}, token=token
    )
    assert Codec(token).seal(did, stamp, json.dumps(message).encode() + b"\x00") == theirs
    read = protocol.Message.parse(Codec(token).encode(did, stamp, message), token=token)
    assert read.data.value == message
    assert read.header.value.ts == _time(stamp)
    assert Codec(token).decode(theirs).payload == message


def _time(stamp: int) -> Any:
    return datetime.fromtimestamp(stamp, tz=UTC)


def test_a_pinned_packet_stays_what_it_is() -> None:
    # built once with python-miio 0.6.0.dev0 from the same fields and JSON text
    message = {"id": 1, "method": "miIO.info", "params": []}
    assert Codec(TOKEN).encode(0x01020304, 99, message) == PINNED
    assert Codec(TOKEN).decode(PINNED).payload == message


PINNED = bytes.fromhex(
    "21310050000000000102030400000063562cf6b34bb8e3fc9e143a7bba1f36662c9dfc761522a115e1c2ce9e6e748522"
    "b8aaaf1203910505d6dade053631c80ef6899505bd21fba7b411c6c4ae82d85b"
)


@given(st.binary(max_size=200))
@example(HELLO)
@example(b"")
def test_any_bytes_are_a_packet_or_a_packet_error(datagram: bytes) -> None:
    for parse in (Codec(TOKEN).decode, parse_header):
        try:
            packet = parse(datagram)
        except PacketError:
            continue
        assert packet.did == struct.unpack(">Q", datagram[4:12])[0]


@given(messages, st.data())
def test_a_damaged_packet_is_refused(message: dict[str, Any], data: st.DataObject) -> None:
    datagram = Codec(TOKEN).encode(5, 6, message)
    cut = data.draw(st.integers(0, len(datagram) - 1))
    with pytest.raises(PacketError):
        Codec(TOKEN).decode(datagram[:cut])
    with pytest.raises(PacketError):
        Codec(TOKEN).decode(datagram + b"\x00")
    place = data.draw(st.integers(12, len(datagram) - 1))
    flipped = bytearray(datagram)
    flipped[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(PacketError):
        Codec(TOKEN).decode(bytes(flipped))


@given(st.binary(max_size=120))
def test_any_payload_is_json_or_a_packet_error(payload: bytes) -> None:
    with contextlib.suppress(PacketError):
        parse_payload(payload)


@given(st.binary(max_size=100))
def test_a_sealed_payload_that_is_no_json_is_refused_softly(payload: bytes) -> None:
    with contextlib.suppress(PacketError):
        Codec(TOKEN).decode(Codec(TOKEN).seal(1, 2, payload))


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        (b'{"a":1,,"otu_stat":[2]}', {"a": 1, "otu_stat": [2]}),
        (b'{"value":00}', {"value": 0}),
        (b'{"a":[1,]}', {"a": [1]}),
        (b'{"a":1}\x00\x00trail', {"a": 1}),
        (b'{"a":1}\x00', {"a": 1}),
    ],
)
def test_known_slips_of_firmwares_are_mended(slip: bytes, meant: object) -> None:
    assert parse_payload(slip) == meant


def test_wrong_token_is_a_packet_error() -> None:
    with pytest.raises(PacketError):
        Codec(b"x" * 16).decode(Codec(TOKEN).encode(1, 2, {"id": 1}))


def test_a_message_too_long_for_a_datagram_is_refused() -> None:
    with pytest.raises(PacketError):
        Codec(TOKEN).encode(1, 2, {"x": "y" * 70000})


def test_hello_answers_carry_did_and_stamp() -> None:
    packet = parse_header(hello_answer(77, 88))
    assert (packet.did, packet.stamp, packet.payload) == (77, 88, None)
    assert len(hello_answer(1, 2)) == HEADER.size


def test_the_codec_does_not_show_its_token() -> None:
    assert TOKEN.hex() not in repr(Codec(TOKEN))
