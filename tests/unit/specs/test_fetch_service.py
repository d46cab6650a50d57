"""What a service says is taken with care: addresses, lists, documents, whatever they hold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import BadInput, FetchError, PanelError
from lararium.specs.fetch_point import FetchPoint
from lararium.specs.service import PUBLIC, Instance, by_model, parse_address, read_document, read_list
from tests.support.spec_documents import document, on, service
from tests.support.spec_service import urn

LAMP = document("light", service(2, "light", on()))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=15,
)
ENTRY = st.fixed_dictionaries(
    {},
    optional={
        "model": JSON | st.from_regex(r"[a-z]{1,5}(\.[a-z]{1,5}){1,2}", fullmatch=True),
        "type": JSON | st.just("urn:miot-spec-v2:device:light:0000A001:x-y:1"),
        "status": JSON | st.sampled_from(["released", "preview", "debug"]),
        "version": JSON,
        "ts": JSON,
    },
)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (PUBLIC, PUBLIC),
        (" miot-spec.org/ ", PUBLIC),
        ("http://127.0.0.1:8080/mirror/", "http://127.0.0.1:8080/mirror"),
        ("https://[::1]:8443", "https://[::1]:8443"),
        ("HTTPS://Specs.Example", "https://specs.example"),
    ],
)
def test_addresses(text: str, base: str) -> None:
    address = parse_address(text)
    assert address.base == base
    assert parse_address(address.base) == address
    assert address.list.startswith(base + "/miot-spec-v2/instances?")
    assert address.document("urn:a&b=c").endswith("?type=urn:a%26b%3Dc")


@pytest.mark.parametrize(
    "text",
    ["", "   ", "https://", "ftp://x.example", "file:///etc/passwd", "x y", "http://u:p@x.example", "x.example?a=1",
     "http://x.example:99999", "http://x.example:0", "http://x.example:b", "http://[::1", 'http://"x"', "x.example#a"],
)  # fmt: skip
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(BadInput, match=r"error\.fetch\.address"):
        parse_address(text)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        address = parse_address(text)
    except BadInput:
        return
    assert parse_address(address.base) == address


@given(st.lists(ENTRY | JSON, max_size=8) | JSON)
def test_any_list_is_read_or_refused(entries: object) -> None:
    content = json.dumps({"instances": entries}).encode()
    if not isinstance(entries, list):
        with pytest.raises(FetchError, match=r"error\.fetch\.no_list"):
            read_list(content, "h")
        return
    found = read_list(content, "h")
    for model, instances in found.items():
        assert instances
        assert all(instance.model == model and ":device:" in instance.urn for instance in instances)


@given(st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_answer_is_a_document_or_an_error_of_ours(content: bytes) -> None:
    with pytest.raises(PanelError):
        read_document(content, Instance("maker.light.a", "urn:miot-spec-v2:device:light:0000A001:maker-a:1"), "h")


def test_a_good_document_is_kept_small() -> None:
    name = urn(LAMP, "maker.light.a", 4)
    text = read_document(json.dumps({**LAMP, "type": name}, indent=4).encode(), Instance("maker.light.a", name), "h")
    assert b"\n" not in text
    assert json.loads(text)["type"] == name


def test_the_best_document_of_a_model() -> None:
    made = [Instance("a.b.c", f"urn:{n}", v, s) for n, (v, s) in enumerate(
        [(9, "debug"), (1, "released"), (2, "released"), (7, "preview"), (99, "odd")]
    )]  # fmt: skip
    assert [instance.urn for instance in by_model(made)["a.b.c"]] == ["urn:2", "urn:1", "urn:3", "urn:0", "urn:4"]


class _Settings:
    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def setting(self, name: str, default: str = "") -> str:
        return self.kept.get(name, default)

    def save_setting(self, name: str, value: str) -> None:
        self.kept[name] = value


def test_environment_before_setting_before_the_public_service() -> None:
    settings = _Settings()
    point = FetchPoint(None, settings, {})  # type: ignore[arg-type]
    assert (point.service, point.host, point.fixed) == (PUBLIC, "miot-spec.org", False)
    point.choose("specs.example:8443")
    assert (point.service, point.host) == ("https://specs.example:8443", "specs.example")
    with pytest.raises(BadInput):
        point.choose("no place")
    fixed = FetchPoint(None, settings, {"LARARIUM_SPEC_SERVICE": "http://127.0.0.1:1"})  # type: ignore[arg-type]
    assert (fixed.service, fixed.fixed) == ("http://127.0.0.1:1", True)
    point.choose("")
    assert (point.service, settings.kept) == (PUBLIC, {"spec_service": ""})
