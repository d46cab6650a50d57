"""Edit mode: tiles are arranged by buttons, every step can be taken back, nothing is switched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from lararium.domain.home import Layout
from lararium.ui.edit.arranging import dropped, ordered, placed, shifted
from tests.support.ui import Panel

KEYS = st.lists(st.sampled_from("abcdefghij"), unique=True, min_size=1)


async def editing(panel: Panel, *keys: str) -> None:
    panel.shell.setEditing(True)
    await panel.quiet()
    for key in keys:
        panel.press(panel.item(f"tile-{key}"))
    await panel.quiet()


def shown(panel: Panel) -> list[str]:
    return list(panel.shell.part("home").keys())


async def test_a_press_picks_and_switches_nothing(panel: Panel) -> None:
    key = shown(panel)[0]
    before = {did: dict(link.values) for did, link in panel.links.by_did.items()}
    await editing(panel, key)
    assert panel.board.picked == [key]
    assert {did: link.values for did, link in panel.links.by_did.items()} == before


async def test_tiles_move_later_and_back_again(panel: Panel) -> None:
    first, second, *rest = shown(panel)
    await editing(panel, first)
    panel.press(panel.named("Later"))
    await panel.until(lambda: shown(panel)[:2] == [second, first])
    assert shown(panel)[2:] == rest
    panel.shell.undo()
    await panel.until(lambda: shown(panel)[:2] == [first, second])


async def test_a_drop_puts_a_tile_before_another(panel: Panel) -> None:
    keys = shown(panel)
    panel.shell.part("edit").drop(keys[4], keys[1])
    await panel.until(lambda: shown(panel) == [keys[0], keys[4], *keys[1:4], *keys[5:]])


async def test_size_star_and_hide_are_kept(panel: Panel) -> None:
    key = shown(panel)[0]
    await editing(panel, key)
    panel.press(panel.named("L"))
    await panel.until(lambda: str(panel.board.tile(key).layout.size) == "L")  # type: ignore[union-attr]
    panel.press(panel.named("No favourite"))
    await panel.until(lambda: key not in shown(panel))
    assert panel.shell.part("home").pinned
    panel.press(panel.named("Hide"))
    await panel.until(lambda: panel.board.tile(key).layout.hidden)  # type: ignore[union-attr]
    panel.shell.go("all")
    await panel.quiet()
    assert key in tuple(panel.shell.part("all").keys())
    panel.shell.part("edit").hide()
    await panel.until(lambda: not panel.board.tile(key).layout.hidden)  # type: ignore[union-attr]


async def test_a_tile_is_renamed_and_moved_to_another_room(panel: Panel) -> None:
    tile = next(t for t in panel.board.tiles() if not t.part and t.key in shown(panel))
    await editing(panel, tile.key)
    edit = panel.shell.part("edit")
    edit.rename("Sunny")
    await panel.until(lambda: panel.board.tile(tile.key).name == "Sunny")  # type: ignore[union-attr]
    room = next(r.room for r in edit.rooms.rows if r.room != tile.device.room)
    edit.moveTo(room)
    await panel.until(lambda: panel.board.tile(tile.key).device.room == room)  # type: ignore[union-attr]


async def test_edit_mode_ends_by_itself_and_by_escape(panel: Panel) -> None:
    await editing(panel)
    panel.shell.part("edit")._idle.setInterval(30)
    panel.key(Qt.Key.Key_Shift)
    await panel.until(lambda: not panel.shell.property("editing"))
    await editing(panel)
    panel.key(Qt.Key.Key_Escape)
    assert not panel.shell.property("editing")


@given(KEYS, st.sets(st.sampled_from("abcdefghij")), st.sampled_from((-1, 1)))
def test_shifting_loses_nothing_and_keeps_the_others_in_order(keys: list[str], picked: set[str], step: int) -> None:
    moved = shifted(keys, picked, step)
    assert sorted(moved) == sorted(keys)
    assert [k for k in moved if k not in picked] == [k for k in keys if k not in picked]
    assert [k for k in moved if k in picked] == [k for k in keys if k in picked]


@given(KEYS, st.data())
def test_dropping_puts_it_where_it_was_meant(keys: list[str], data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(keys))
    before = data.draw(st.sampled_from([*keys, ""]))
    moved = dropped(keys, key, before)
    assert sorted(moved) == sorted(keys)
    if before and before != key:
        assert moved[moved.index(before) - 1] == key


@given(st.permutations("abcdefgh"), st.data())
def test_orders_become_layouts_that_sort_the_same(everything: list[str], data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(everything), unique=True))
    wanted = ordered(everything, some)
    assert [key for key in wanted if key in some] == some
    layouts = {key: Layout() for key in everything} | placed(wanted, {})
    assert sorted(everything, key=lambda key: layouts[key].order) == wanted
    assert all(layout.order < 0 for layout in layouts.values())
    assert placed(wanted, layouts) == {}
