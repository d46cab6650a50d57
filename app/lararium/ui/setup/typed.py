"""An address and a token as a person types them."""

from __future__ import annotations

from lararium.domain.address import parse_address
from lararium.domain.errors import BadInput
from lararium.domain.ids import Token
from lararium.domain.sentences import explain, sentence
from lararium.domain.words import Language

_DIGITS = frozenset("0123456789abcdefABCDEF")
TOKEN_DIGITS = 32


def token_of(text: str) -> Token:
    """The key from 32 digits; spaces and colons between them are passed over. Raises BadInput without repeating it."""
    try:
        return Token.parse(digits_of(text))
    except ValueError:
        raise BadInput("error.input.token") from None


def digits_of(text: str) -> str:
    """The digits of a token, without the spaces and colons between them."""
    return "".join(text.replace(":", "").split())


def token_problem(text: str, language: Language) -> str:
    """What is wrong with a token as far as it is typed, '' for nothing."""
    digits = digits_of(text)
    if not _DIGITS.issuperset(digits):
        return sentence("panel.add.token_digits", language)
    if len(digits) > TOKEN_DIGITS:
        return sentence("panel.add.token_long", language, count=len(digits))
    return ""


def token_progress(text: str, language: Language) -> str:
    """How far a token is: `18 of 32 digits`, '' where none is typed."""
    digits = digits_of(text)
    return sentence("panel.add.token_progress", language, count=len(digits)) if digits else ""


def is_token(text: str) -> bool:
    """Whether it is all of a token."""
    try:
        token_of(text)
    except BadInput:
        return False
    return True


def address_problem(text: str, language: Language) -> str:
    """What is wrong with an address, '' for nothing, also where none is typed."""
    if not text.strip():
        return ""
    try:
        parse_address(text)
    except BadInput as error:
        return explain(error, language)
    return ""
