from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lararium.wire import push
from lararium.wire.packet import HELLO, hello_answer, parse_header

numbers = st.integers(0, 2**32 - 1)


@given(st.integers(0, 2**64 - 1))
def test_a_probe_is_a_hello_with_our_name(virtual_did: int) -> None:
    datagram = push.probe(virtual_did)
    assert len(datagram) == 32
    assert datagram[:16] == HELLO[:16]
    assert datagram[16:20] == b"MDID"
    assert push.parse_probe(datagram) == virtual_did


def test_a_hello_is_no_probe() -> None:
    assert push.parse_probe(HELLO) is None
    assert push.parse_offer(HELLO) is None
    assert push.parse_offer(hello_answer(1, 2)) is None


@given(numbers, numbers, numbers, st.integers(0, 255), st.booleans())
def test_offers(did: int, uptime: int, stamp: int, kind: int, wildcard: bool) -> None:
    datagram = push.answer(did, uptime, push.Offer(did, stamp, kind, wildcard))
    assert push.parse_offer(datagram) == push.Offer(did, stamp, kind, wildcard)
    assert parse_header(datagram).stamp == uptime
    assert push.Offer(did, stamp, kind, wildcard).usable == (kind in (0, 1, 4))


def test_an_offer_lies_where_devices_put_it() -> None:
    datagram = push.answer(5, 6, push.Offer(5, 0x01020304, 4, True))
    assert datagram[16:20] == b"MSUB"
    assert datagram[20:24] == bytes([1, 2, 3, 4])
    assert datagram[24:29] == b"PUB\x04\xfe"


@given(st.binary(max_size=64))
def test_any_bytes_can_be_looked_at(datagram: bytes) -> None:
    push.parse_probe(datagram)
    push.parse_offer(datagram)


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["did", "siid", "piid", "eiid", "value", "arguments"]), inner, max_size=6)
    ),
    max_leaves=15,
)


@given(st.sampled_from([push.PROPERTIES_CHANGED, push.EVENT_OCCURRED, "other"]), anything)
def test_any_message_gives_reports_or_none(method: str, params: Any) -> None:
    for report in push.parse_reports({"id": 1, "method": method, "params": params}):
        assert isinstance(report.siid, int)


def test_reports() -> None:
    changed = {"method": "properties_changed", "params": [{"did": "1", "siid": 2, "piid": 3, "value": True}, {"x": 1}]}
    assert push.parse_reports(changed) == [push.Report("1", 2, 3, True)]
    event = {
        "method": "event_occured",
        "params": {"did": "1", "siid": 2, "eiid": 9, "arguments": [{"piid": 4, "value": "x"}, 7]},
    }
    assert push.parse_reports(event) == [push.Report("1", 2, 9, is_event=True, arguments=((4, "x"),))]


def test_bodies() -> None:
    assert push.subscription(9, 10) == {"version": "2.0", "did": 9, "update_ts": 10, "sub_method": "."}
    assert push.acknowledgement(3) == {"id": 3, "result": {"code": 0}}
