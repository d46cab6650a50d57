from __future__ import annotations

import json
import string
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lararium.domain.errors import BadInput
from lararium.domain.home import Connection
from lararium.domain.ids import Did, Token
from lararium.domain.import_list import LARGEST, BadRow, ImportList, Row, parse
from lararium.domain.sentences.imports import SENTENCES

KEY = "00112233445566778899aabbccddeeff"
LAMP = {"did": "300000001", "name": "Lamp", "token": KEY, "model": "yeelink.light.lamp4", "localip": "192.168.1.7"}


def parsed(document: Any, name: str = "list.json") -> ImportList:
    return parse(json.dumps(document), name)


def only(found: ImportList) -> Row:
    assert found.bad == ()
    (row,) = found.rows
    return row


def test_a_flat_list_as_the_extractor_gives_it() -> None:
    row = only(parsed([LAMP | {"mac": "04:cf:8c:00:00:01", "ssid": "home", "isOnline": True, "extra": {"a": [1]}}]))
    assert row == Row(
        1,
        "Lamp",
        Did("300000001"),
        Token.parse(KEY),
        "yeelink.light.lamp4",
        "192.168.1.7",
        54321,
        "04:CF:8C:00:00:01",
    )


def test_a_list_nested_by_server_and_home() -> None:
    listed = [
        {"server": "de", "homes": [{"home_id": 123, "devices": [LAMP]}, {"home_id": 456, "devices": []}]},
        {"server": "cn", "homes": [{"home_id": 789, "name": "湖畔公寓", "devices": [LAMP | {"did": 2}]}]},
    ]
    found = parsed(listed)
    assert [(row.number, row.did, row.server, row.home) for row in found.rows] == [
        (1, "300000001", "de", "123"),
        (2, "2", "cn", "789"),
    ]
    keyed = parsed({"de": {"Lakeside": {"Hall": [LAMP]}}, "cn": {"Garden": [LAMP | {"did": "2"}]}})
    assert [(row.server, row.home, row.room) for row in keyed.rows] == [
        ("de", "Lakeside", "Hall"),
        ("cn", "Garden", ""),
    ]
    assert only(parsed({"result": {"list": [LAMP]}})).home == ""
    assert only(parsed({"homes": [{"name": "Lakeside", "devices": [LAMP]}]})).home == "Lakeside"


def test_the_list_our_simulator_exports() -> None:
    row = only(
        parsed([LAMP | {"home": "Lakeside flat", "room": "Hall", "name": "门厅灯", "localip": "127.8.0.9:40001"}])
    )
    assert (row.home, row.room, row.name, row.host, row.port) == (
        "Lakeside flat",
        "Hall",
        "门厅灯",
        "127.8.0.9",
        40001,
    )


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "header",
    ["Name,DID,Token,Model,IP", "device name,device_id,TOKEN,Device Model,Local IP", "名称,设备ID,令牌,型号,IP地址"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_a_table_with_its_header(separator: str, header: str, encoding: str) -> None:
    text = f"{header}\r\n灯,300000001,{KEY},yeelink.light.lamp4,192.168.1.7\r\n".replace(",", separator)
    if encoding == "utf-16-le" and not header.isascii():
        pytest.skip("without a mark only ASCII beginnings show their encoding")
    row = only(parse(text.encode(encoding), "list.csv"))
    assert (row.number, row.name, row.did, row.token) == (2, "灯", "300000001", Token.parse(KEY))
    assert (row.model, row.host) == ("yeelink.light.lamp4", "192.168.1.7")


def test_a_table_from_a_spreadsheet() -> None:
    found = parse(f'sep=;\n\nname;token;did\n"Lamp; the ""old"" one";{KEY};1\n;;\nFan;{KEY};2\n', "x.csv")
    assert [(row.number, row.name) for row in found.rows] == [(4, 'Lamp; the "old" one'), (6, "Fan")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_json_in_any_unicode(encoding: str) -> None:
    text = json.dumps([LAMP | {"name": "客厅的灯"}], ensure_ascii=False)
    assert only(parse(text.encode(encoding))).name == "客厅的灯"
    assert only(parse("\ufeff" + text)).name == "客厅的灯"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"token": KEY[:31]}, "import.row.token_length"),
        ({"token": "x" * 32}, "import.row.token_digits"),
        ({"token": ""}, "import.row.no_token"),
        ({"token": None}, "import.row.no_token"),
        ({"localip": "999.1.1.1"}, "import.row.address"),
        ({"localip": "not an address"}, "import.row.address"),
        ({"localip": "10.0.0.1:99999"}, "import.row.port"),
        ({"localip": "10.0.0.1", "port": "x"}, "import.row.port"),
        ({"localip": "", "did": ""}, "import.row.nobody"),
        ({"did": "300000009"}, "import.row.duplicate"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_goes_in(change: dict[str, Any], key: str) -> None:
    found = parsed([LAMP | {"did": "300000009", "name": "Good"}, LAMP | change, LAMP | {"did": "300000010"}])
    assert [row.did for row in found.rows] == ["300000009", "300000010"]
    (bad,) = found.bad
    assert (bad.number, bad.name, bad.key) == (2, "Lamp", key)
    assert key in SENTENCES
    assert "{" not in SENTENCES[key].format(**bad.fields).en


def test_a_child_needs_neither_address_nor_token() -> None:
    found = parsed(
        [
            {"did": "blt.3.1abc", "name": "Door", "model": "lumi.sensor", "token": "a" * 24, "localip": ""},
            {"did": "lumi.158d00", "name": "Leak", "model": "lumi.leak", "parent_id": "300000001"},
            LAMP | {"localip": None},
        ]
    )
    assert found.bad == ()
    assert [(row.token is None, row.host, row.parent) for row in found.rows] == [
        (True, "", None),
        (True, "", "300000001"),
        (False, "", None),
    ]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "error.import.empty"),
        (b"\xef\xbb\xbf \n", "error.import.empty"),
        (b"[{", "error.import.not_json"),
        (b"[" * 100_000, "error.import.not_json"),
        (b"[" + b"9" * 5000 + b"]", "error.import.not_json"),
        (b"hello world", "error.import.format"),
        (b"name,did\nLamp,1\n", "error.import.format"),
        (b"name,token\n", "error.import.no_devices"),
        (b"[]", "error.import.no_devices"),
        (b'{"a": {"b": [1, 2]}}', "error.import.no_devices"),
        (b"\x89PNG\r\n\x1a\n\xff\xff", "error.import.not_text"),
        (b" " * (LARGEST + 1), "error.import.too_big"),
    ],
)
def test_a_useless_file_is_refused_in_words(content: bytes, key: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse(content, "my list")
    assert refused.value.key == key
    sentence = SENTENCES[key].format(**refused.value.fields)
    assert "my list" in sentence.en
    assert "my list" in sentence.zh_CN


def test_nothing_shows_a_token() -> None:
    misplaced = LAMP | {"name": KEY}
    found = parsed([misplaced, LAMP | {"did": "2", "name": f"x {KEY}", "token": KEY + "0"}, LAMP])
    assert KEY not in repr(found)
    assert found.rows[0].name == "300000001"
    with pytest.raises(BadInput) as refused:
        parse(f'[{{"token": "{KEY}"')
    assert KEY not in repr(refused.value)
    assert refused.value.__suppress_context__


def test_what_lies_too_deep_is_left_alone() -> None:
    deep: Any = [LAMP]
    for _ in range(20):
        deep = {"more": deep}
    with pytest.raises(BadInput):
        parsed(deep)


def test_a_number_of_thousands_of_digits_is_no_did() -> None:
    assert parsed([LAMP | {"did": 10**300}]).rows[0].did == ""


def test_2000_devices_with_much_around_them_are_read() -> None:
    rest = {f"field{n}": "x" * 40 for n in range(40)}
    found = parsed([LAMP | rest | {"did": str(n + 10**8)} for n in range(2000)])
    assert (len(found.rows), found.bad) == (2000, ())


scraps = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.text(string.hexdigits, min_size=31, max_size=33),
    st.sampled_from([KEY, "300000001", "10.0.0.1", "10.0.0.1:1", "blt.3.x", "\ud800", "de"]),
)
words = st.one_of(st.text(max_size=5), st.sampled_from(["did", "token", "localip", "name", "homes", "devices", "port"]))
documents = st.recursive(
    scraps, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=6), max_leaves=40
)


def parse_or_refuse(content: str | bytes) -> None:
    found = ImportList((), (BadRow(0, "", "import.row.nobody"),))
    with suppress(BadInput):
        found = parse(content)
    assert found.rows or found.bad
    dids = [row.did for row in found.rows if row.did]
    assert len(dids) == len(set(dids))
    for row in found.rows:
        assert row.did or row.host
        assert 0 < row.port < 65536
        (row.name + row.home + row.room + row.model).encode()
    assert all(isinstance(bad, BadRow) and bad.key in SENTENCES for bad in found.bad)


@settings(max_examples=150)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200)))
def test_no_scrap_of_text_raises_anything_else(content: str | bytes) -> None:
    parse_or_refuse(content)


@settings(max_examples=150)
@given(documents)
def test_no_json_raises_anything_else(document: Any) -> None:
    parse_or_refuse(json.dumps(document))
    parse_or_refuse(json.dumps([{"devices": [document, LAMP]}]))


@settings(max_examples=100)
@given(st.lists(st.lists(scraps.map(str), max_size=6), max_size=6), st.sampled_from(",;\t|"), st.text(max_size=8))
def test_no_table_raises_anything_else(lines: list[list[str]], separator: str, noise: str) -> None:
    header = separator.join(["did", "token", "ip", "name", "port"])
    text = "\n".join([header, *(separator.join(line) for line in lines), noise])
    parse_or_refuse(text)
    parse_or_refuse(text.encode("utf-8", "surrogatepass"))


def test_a_list_tells_how_a_device_is_connected() -> None:
    found = parsed(
        [
            LAMP | {"pid": 8},
            {"did": "blt.3.1a", "name": "Thermometer", "model": "a.sensor_ht.t2", "pid": "6", "localip": "192.168.1.9",
             "token": "00112233445566778899aabb", "parent_id": "300000001"},
            {"did": "1012345678", "name": "Mesh lamp", "model": "a.light.mesh", "pid": 16, "token": ""},
            {"did": "ir.77", "name": "TV", "model": "miir.tv.ir01", "token": "", "localip": "192.168.1.9"},
            {"did": "300000001.s2", "name": "Second gang", "model": "a.switch.b", "token": KEY},
            {"did": "5", "name": "Of ours", "model": "a.b.c", "connection": "cloud"},
        ]
    )  # fmt: skip
    assert found.bad == ()
    told = [(str(row.connection), row.host, row.token is not None, row.parent) for row in found.rows]
    assert told == [
        ("wifi", "192.168.1.7", True, None),
        ("bluetooth", "", False, "300000001"),
        ("mesh", "", False, None),
        ("infrared", "", False, None),
        ("virtual", "", True, "300000001"),
        ("cloud", "", False, None),
    ]


def test_an_address_and_key_of_its_own_say_more_than_a_model_s_name() -> None:
    rows = [
        {"did": "1012345", "model": "mirsz.motion.ir500", "token": KEY, "localip": "192.168.1.9"},
        {"did": "1012346", "model": "miir.tv.ir01", "token": "", "localip": "192.168.1.9"},
        {"did": "1012347", "model": "miir.tv.ir01", "token": KEY, "localip": "192.168.1.9", "pid": "15"},
    ]
    sensor, remote, listed = parse(json.dumps(rows), "list.json").rows
    assert (sensor.host, sensor.connection) == ("192.168.1.9", Connection.UNKNOWN)
    assert (remote.host, remote.connection) == ("", Connection.INFRARED)
    assert (listed.host, listed.connection) == ("", Connection.INFRARED)


def test_a_product_number_in_the_place_of_a_connection_is_passed_over() -> None:
    assert only(parsed([LAMP | {"pid": 1115}])).connection is Connection.UNKNOWN
