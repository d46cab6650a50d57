from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.address import is_host, is_port, parse_address
from lararium.domain.errors import BadInput


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("192.168.1.7", ("192.168.1.7", 54321)),
        (" 127.0.0.1:6000 ", ("127.0.0.1", 6000)),
        ("lamp.local", ("lamp.local", 54321)),
        ("my-plug_2:1", ("my-plug_2", 1)),
    ],
)
def test_addresses_and_names(text: str, wanted: tuple[str, int]) -> None:
    assert parse_address(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ":", ":54321", "1.2.3", "1.2.3.4.5", "256.1.1.1", "0001.1.1.1", "1.2.3.999", "12345"),
        *("1.2.3.4:", "1.2.3.4:0", "1.2.3.4:65536", "1.2.3.4:-1", "1.2.3.4:٣", "1.2.3.4:1:2", "1.2.3.4/24"),
        *(
            "::1",
            "[::1]:54321",
            "fe80::1%eth0",
            "a b",
            "a\nb",
            "a\x1b[2J",
            "http://x",
            "-lamp",
            "lamp-",
            "客厅",
            "a" * 300,
        ),
    ],
)
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadInput) as trouble:
        parse_address(text)
    assert trouble.value.key == "error.input.address"


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        host, port = parse_address(text)
    except BadInput:
        return
    assert is_host(host)
    assert is_port(str(port))
    assert host.isascii()
    assert parse_address(f"{host}:{port}") == (host, port)
