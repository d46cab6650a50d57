"""One tile as the models hold it: which part of which device, how it is placed, what it shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import Qt

from lararium.domain.capability import Description
from lararium.domain.home import Device, Layout, Room
from lararium.domain.spec.kinds import KINDS
from lararium.domain.tile import InlineControl, Look, TileFace
from lararium.domain.words import Language


class Role(IntEnum):
    """Roles of every tile list, fixed."""

    KEY = Qt.ItemDataRole.UserRole + 1
    NAME = Qt.ItemDataRole.UserRole + 2
    PLACE = Qt.ItemDataRole.UserRole + 3
    KIND = Qt.ItemDataRole.UserRole + 4
    LOOK = Qt.ItemDataRole.UserRole + 5
    LIT = Qt.ItemDataRole.UserRole + 6
    HUE = Qt.ItemDataRole.UserRole + 7
    GLYPH = Qt.ItemDataRole.UserRole + 8
    BADGE = Qt.ItemDataRole.UserRole + 9
    WORDS = Qt.ItemDataRole.UserRole + 10
    VALUE = Qt.ItemDataRole.UserRole + 11
    UNIT = Qt.ItemDataRole.UserRole + 12
    LEVEL = Qt.ItemDataRole.UserRole + 13
    SLIDES = Qt.ItemDataRole.UserRole + 14
    TAP = Qt.ItemDataRole.UserRole + 15
    SPOKEN = Qt.ItemDataRole.UserRole + 16
    HINT = Qt.ItemDataRole.UserRole + 17
    FAVOURITE = Qt.ItemDataRole.UserRole + 18
    CONCEALED = Qt.ItemDataRole.UserRole + 19
    PICKED = Qt.ItemDataRole.UserRole + 20
    SIZE = Qt.ItemDataRole.UserRole + 21
    KEYS = Qt.ItemDataRole.UserRole + 22
    CELL_X = Qt.ItemDataRole.UserRole + 23
    CELL_Y = Qt.ItemDataRole.UserRole + 24
    CELL_WIDTH = Qt.ItemDataRole.UserRole + 25
    CELL_HEIGHT = Qt.ItemDataRole.UserRole + 26


ROLE_NAMES = {
    Role.KEY: "key",
    Role.NAME: "name",
    Role.PLACE: "place",
    Role.KIND: "kind",
    Role.LOOK: "look",
    Role.LIT: "lit",
    Role.HUE: "hue",
    Role.GLYPH: "glyph",
    Role.BADGE: "badge",
    Role.WORDS: "words",
    Role.VALUE: "value",
    Role.UNIT: "unit",
    Role.LEVEL: "level",
    Role.SLIDES: "slides",
    Role.TAP: "tap",
    Role.SPOKEN: "spoken",
    Role.HINT: "hint",
    Role.FAVOURITE: "favourite",
    Role.CONCEALED: "concealed",
    Role.PICKED: "picked",
    Role.SIZE: "size",
    Role.KEYS: "keys",
    Role.CELL_X: "cellX",
    Role.CELL_Y: "cellY",
    Role.CELL_WIDTH: "cellWidth",
    Role.CELL_HEIGHT: "cellHeight",
}


def tile_key(device: str, part: str) -> str:
    """`device` for the main part, else `device/part`."""
    return f"{device}/{part}" if part else device


def part_title(description: Description | None, part: str, language: Language) -> str:
    """Title that sets a part apart from the others of its device; '' for a main part that says only its kind."""
    here = description.part(part) if description is not None else None
    if description is None or here is None or len(description.parts) < 2:
        return ""
    if part == description.parts[0].id:
        alike = sum(other.kind == here.kind for other in description.parts)
        kind = KINDS.get(here.kind, KINDS["generic"])
        if alike < 2 or here.title.en in (kind.title.en, description.title.en):
            return ""
    return here.title.of(language)


def part_name(device: Device, description: Description | None, part: str, language: Language) -> str:
    """What a part is called in full: the person's own name for it, else the device's, with the part's title."""
    name = device.name_zh if language is Language.ZH_CN and device.name_zh else device.name
    title = part_title(description, part, language)
    return device.part_names.get(part, "") or (f"{name} · {title}" if title else name)


def short_name(name: str, *rooms: str) -> str:
    """The name without the room it repeats: `Living room light` in the living room is `Light`. Names are kept whole
    where nothing would be left."""
    for room in filter(None, rooms):
        head, rest = name[: len(room)], name[len(room) :]
        if head.casefold() == room.casefold() and (rest[:1] in (" ", "-", "·") or not rest[:1].isascii()):
            rest = rest.lstrip(" -·")
            return rest[:1].upper() + rest[1:] if rest else name
    return name


def key_fields(key: InlineControl) -> dict[str, object]:
    """One key of a large tile for QML."""
    return {
        "key": key.id,
        "row": key.row,
        "glyph": key.glyph,
        "label": key.label,
        "spoken": key.spoken,
        "chosen": key.chosen,
        "ready": key.intent is not None,
        "reading": key.reading,
    }


@dataclass(slots=True)
class Tile:
    """A part of a device on the panel. `face` changes, the rest only with the structure."""

    key: str
    device: Device
    part: str
    kind: str
    description: Description | None
    room: Room | None
    room_order: int
    part_order: int
    layout: Layout
    name: str
    """In full, as it is spoken and told in notices."""
    short: str
    """Without the room it stands in, as it is drawn."""
    place: str
    face: TileFace
    picked: bool = False
    due: float | None = None
    """Clock.monotonic at which the words change by time alone."""
    keys: list[dict[str, object]] = field(default_factory=list)
    """Keys of a tile larger than one cell, as QML reads them."""
    roles: dict[int, object] = field(default_factory=dict)

    @property
    def order(self) -> tuple[object, ...]:
        """Stable place: the person's order, then kind, then the device's own order."""
        kind = KINDS.get(self.kind, KINDS["generic"])
        return (self.layout.order, kind.order, self.device.order, self.part_order, self.key)

    def refresh_roles(self) -> set[int]:
        """Compute the role values anew; which of them changed."""
        face = self.face
        fresh: dict[int, object] = {
            Role.KEY: self.key,
            Role.NAME: self.short,
            Role.PLACE: self.place,
            Role.KIND: self.kind,
            Role.LOOK: str(face.look),
            Role.LIT: bool(face.on) or face.look is Look.ALARM,
            Role.HUE: face.hue,
            Role.GLYPH: face.icon,
            Role.BADGE: face.badge,
            Role.WORDS: face.state,
            Role.VALUE: face.value,
            Role.UNIT: face.unit,
            Role.LEVEL: -1.0 if face.level is None else float(face.level),
            Role.SLIDES: face.level_writable,
            Role.TAP: str(face.tap),
            Role.SPOKEN: face.spoken,
            Role.HINT: face.hint,
            Role.FAVOURITE: self.layout.favourite,
            Role.CONCEALED: self.layout.hidden,
            Role.PICKED: self.picked,
            Role.SIZE: str(self.layout.size),
            Role.KEYS: self.keys,
        }
        changed = {role for role, value in fresh.items() if self.roles.get(role) != value}
        self.roles = fresh
        return changed
