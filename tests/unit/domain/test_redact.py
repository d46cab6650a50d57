from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.ids import Did, Token
from lararium.domain.redact import HIDDEN, redact
from lararium.vault.packing import Entry


@given(st.binary(min_size=16, max_size=16), st.text(max_size=20), st.text(max_size=20))
def test_a_token_never_survives(token: bytes, before: str, after: str) -> None:
    hex_digits = token.hex()
    assert hex_digits not in redact(f"{before} {hex_digits} {after}")
    assert hex_digits.upper() not in redact(f"{before}={hex_digits.upper()};{after}")
    assert hex_digits not in redact(f'{{"token": "{hex_digits}"}}')


@given(st.text(max_size=200))
def test_redacting_twice_is_redacting_once(text: str) -> None:
    assert redact(redact(text)) == redact(text)


def test_named_secrets_are_hidden_in_every_notation() -> None:
    for text in ('{"ssid": "our wifi"}', "passphrase=open-sesame", "Token: 'short'"):
        assert HIDDEN in redact(text)
    assert "wifi" not in redact('{"ssid": "our wifi"}')


def test_bytes_of_a_token_are_hidden() -> None:
    token = bytes(range(16))
    assert repr(token) not in redact(f"key {token!r} here")


def test_ordinary_text_stays() -> None:
    text = "device 94300123 at 127.0.0.4:54321 answered in 38 ms"
    assert redact(text) == text


@given(st.binary(min_size=16, max_size=16))
def test_no_key_shows_as_python_writes_bytes(key: bytes) -> None:
    assert redact(f"x {key!r} y") == f"x {HIDDEN} y"
    assert repr(key) not in redact(f"RuntimeError: {[key]} {{'a': {key!r}}}")


def test_a_pack_of_the_keyring_is_hidden() -> None:
    entry = Entry(0, 3, {Did("7"): Token(bytes(range(16)))})
    assert redact(entry.text()) == f'{{"v":1,"g":3,"t":{{{HIDDEN}}}}}'
