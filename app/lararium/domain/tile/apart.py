"""The face of a device that the panel cannot reach: what it is and why, without looking broken."""

from __future__ import annotations

from lararium.domain.capability import Description
from lararium.domain.connection import OWN_RADIO
from lararium.domain.home import Connection
from lararium.domain.reach import Reach
from lararium.domain.sentences import sentence
from lararium.domain.spec.kinds import KINDS
from lararium.domain.tile.model import Look, TapKind, TileFace
from lararium.domain.words import Language

BADGES = {
    Reach.NO_GATEWAY: "gateway",
    Reach.REFUSED: "gateway",
    Reach.INFRARED: "infrared",
    Reach.VIRTUAL: "grid",
    Reach.CLOUD: "globe",
    Reach.NO_ADDRESS: "help",
}
"""Small corner icon by reason."""
_RADIOS = {Connection.BLUETOOTH: "bluetooth", Connection.MESH: "mesh"}


def reach_words(reach: Reach, connection: Connection, language: Language) -> str:
    """Why there is no way to it, in a few words: `Needs its gateway · Bluetooth`; '' where there is one."""
    if reach.is_open:
        return ""
    words = sentence(f"reach.tile.{reach.value}", language)
    if reach not in (Reach.NO_GATEWAY, Reach.REFUSED) or connection not in OWN_RADIO:
        return words
    return f"{words} · {sentence(f'reach.radio.{connection.value}', language)}"


def apart_face(
    description: Description | None,
    part_id: str,
    reach: Reach,
    connection: Connection,
    *,
    name: str,
    language: Language,
) -> TileFace:
    """The face of one part of such a device; a tap opens the sheet, where the whole reason stands."""
    part = description.part(part_id) if description is not None else None
    known = part.kind if part is not None else description.kind if description is not None else "generic"
    kind = KINDS.get(known, KINDS["generic"])
    words = reach_words(reach, connection, language)
    comma = "，" if language is Language.ZH_CN else ", "
    return TileFace(
        look=Look.APART,
        on=None,
        kind=kind.name,
        hue=kind.hue,
        icon=kind.icon,
        badge=_badge(reach, connection),
        name=name,
        state=words,
        value="",
        unit="",
        level=None,
        level_writable=False,
        tap=TapKind.SHEET,
        spoken=comma.join((name, sentence("reach.spoken", language), words)),
        hint=sentence("reach.hint", language),
    )


def _badge(reach: Reach, connection: Connection) -> str:
    """The radio tells more than the missing gateway, where it is one of its own kind."""
    if reach in (Reach.NO_GATEWAY, Reach.REFUSED):
        return _RADIOS.get(connection, BADGES[reach])
    return BADGES[reach]
