"""What can be found: tiles, rooms, homes, settings and actions, with their pinyin. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lararium.domain.home import Home, Room
from lararium.domain.sentences import words
from lararium.domain.spec.kinds import KINDS
from lararium.domain.tile.search import Item
from lararium.domain.words import Language, Words

SECTIONS: tuple[tuple[str, str], ...] = (
    ("panel", "palette"),
    ("home", "home"),
    ("devices", "device"),
    ("keys", "key"),
    ("network", "shield"),
    ("library", "copy"),
    ("shortcuts", "keyboard"),
    ("about", "info"),
)
"""Sections of the settings page and their icons."""
ACTIONS: tuple[tuple[str, str], ...] = (("lights-off", "lightbulb"), ("off", "power"))
"""What can be done to a whole room, and its icon."""


@dataclass(frozen=True, slots=True)
class Named:
    """A tile as search sees it: its name in the panel's language, its other name, kind and place."""

    key: str
    name: str
    others: tuple[str, ...]


def items(tiles: Iterable[Named], rooms: Sequence[Room], homes: Sequence[Home], language: Language) -> tuple[Item, ...]:
    """All items; keys are `tile:KEY`, `room:ID`, `home:ID`, `settings:SECTION` and `do:ACTION:ROOM`."""
    found = [Item(f"tile:{tile.key}", tile.name, tile.others) for tile in tiles]
    for room in rooms:
        name = Words(room.name, room.name_zh or room.name)
        found.append(_item(f"room:{room.id}", name, language))
        for action, _ in ACTIONS:
            said = words(f"panel.search.{action}").format(room=name)
            short = words(f"panel.search.short.{action}").format(room=name)
            found.append(_item(f"do:{action}:{room.id}", said, language, short.en, short.zh_CN))
    found += [_item(f"home:{h.id}", Words(h.name, h.name_zh or h.name), language) for h in homes]
    for section, _ in SECTIONS:
        more = words(f"panel.settings.{section}.words")
        found.append(_item(f"settings:{section}", words(f"panel.settings.{section}"), language, more.en, more.zh_CN))
    return tuple(found)


def kind_words(kind: str) -> tuple[str, str]:
    """The kind's title in both languages."""
    title = KINDS.get(kind, KINDS["generic"]).title
    return title.en, title.zh_CN


def with_pinyin(found: Iterable[Item]) -> tuple[Item, ...]:
    """The same items with the pinyin of every Chinese name. Takes some 0.2 s the first time: run it in a thread."""
    from pypinyin import lazy_pinyin

    return tuple(
        replace(
            item,
            pinyin=tuple(" ".join(lazy_pinyin(text)) for text in (item.name, *item.others[:1]) if not text.isascii()),
        )
        for item in found
    )


def _item(key: str, name: Words, language: Language, *more: str) -> Item:
    other = name.en if language is Language.ZH_CN else name.zh_CN
    return Item(key, name.of(language), (other, *more))
