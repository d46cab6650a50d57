from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lararium.domain.errors import BadInput, StorageFull, StoreError
from lararium.domain.home import Connection, Device, Home, Layout, Room, TileSize
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId
from lararium.ports import CachedState, HomeStore, Pack, PackIndex
from lararium.store import SqliteStore, memory_store, open_store
from tests.support.stores import CHILD, HOME, LAMP, ROOM, everything, filled

text = st.text(max_size=20)
names = st.text(min_size=1, max_size=12)
values = st.one_of(st.booleans(), st.integers(), st.floats(allow_nan=False), text)
degrees = st.one_of(st.none(), st.floats(-180, 180))


def as_ports(store: SqliteStore) -> tuple[HomeStore, PackIndex]:
    return store, store


def test_all_of_it_survives_a_restart(tmp_path: Path) -> None:
    store = filled(open_store(tmp_path / "deep" / "lararium.sqlite3"))
    before = everything(store)
    packs = list(store.packs(HOME.id))
    store.close()
    store.close()
    again = open_store(tmp_path / "deep" / "lararium.sqlite3")
    assert again.trouble is None
    assert everything(again) == before
    assert list(again.packs(HOME.id)) == packs
    assert list(again.devices(HOME.id)) == [LAMP, CHILD]
    again.close()


def test_it_writes_ahead_and_syncs_fully(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.sqlite3")
    pragma = [store._database.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert pragma == ["wal", 2, 1]
    assert (tmp_path / "a.sqlite3").stat().st_mode & 0o077 == 0
    store.close()


@settings(max_examples=60, deadline=None)
@given(
    home=st.builds(Home, names, text, text, text, degrees, degrees, st.integers(-(2**60), 2**60)),
    rooms=st.lists(st.tuples(names, text, text), unique_by=lambda row: row[0], max_size=4),
    data=st.data(),
)
def test_any_home_comes_back_as_it_went(home: Home, rooms: list[tuple[str, str, str]], data: st.DataObject) -> None:
    store = memory_store()
    saved = [Room(RoomId(i), home.id, name, zh, place) for place, (i, name, zh) in enumerate(rooms)]
    devices = data.draw(
        st.lists(
            st.builds(
                Device,
                id=names,
                did=text,
                home=st.just(home.id),
                room=st.sampled_from([None, *(room.id for room in saved)]),
                name=text,
                model=text,
                host=text,
                port=st.integers(0, 65535),
                name_zh=text,
                parent=st.one_of(st.none(), text),
                mac=text,
                firmware=text,
                part_names=st.dictionaries(text, text, max_size=2),
                connection=st.sampled_from(Connection),
            ),
            unique_by=(lambda d: d.id, lambda d: d.did or d.id),
            max_size=4,
        )
    )
    layout = st.builds(Layout, st.sampled_from(TileSize), st.booleans(), st.booleans(), st.integers(0, 999))
    layouts = data.draw(st.dictionaries(names, layout, max_size=4))
    kept = st.dictionaries(names, values, max_size=4)
    states = [CachedState(d.id, data.draw(kept), data.draw(st.one_of(st.none(), st.floats(0, 2e9)))) for d in devices]
    store.save_home(home)
    for room in saved:
        store.save_room(room)
    store.save_devices(devices)
    store.save_layouts(home.id, layouts)
    store.save_states(states)
    assert list(store.homes()) == [home]
    assert list(store.rooms(home.id)) == saved
    assert list(store.devices(home.id)) == devices
    assert store.layouts(home.id) == layouts
    assert {s.device: s for s in store.states(home.id)} == {s.device: s for s in states}
    for state in store.states(home.id):
        original = next(s for s in states if s.device == state.device)
        assert {k: type(v) for k, v in state.values.items()} == {k: type(v) for k, v in original.values.items()}
    store.close()


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(names, st.lists(st.tuples(names, st.integers(0, 99), st.lists(text)), unique_by=lambda p: p[0])))
def test_any_index_comes_back_in_order(index: dict[str, list[tuple[str, int, list[str]]]]) -> None:
    store = memory_store()
    packs = {HomeId(h): [Pack(n, g, tuple(map(Did, dids))) for n, g, dids in rows] for h, rows in index.items()}
    for home, rows in packs.items():
        store.replace(home, [Pack("old", 1, ())])
        store.replace(home, rows)
    assert {home: list(store.packs(home)) for home in packs} == packs
    store.close()


def test_removing_takes_what_hangs_on_it_and_no_more(tmp_path: Path) -> None:
    store = filled(memory_store())
    store.save_layouts(HOME.id, {"d11": Layout(order=9)})
    store.remove_device(LAMP.id)
    assert list(store.devices(HOME.id)) == [CHILD]
    assert set(store.layouts(HOME.id)) == {"d11"}
    assert list(store.states(HOME.id)) == []
    store.save_states([CachedState(LAMP.id, {"light:on": True}, None)])
    assert list(store.states(HOME.id)) == []
    store.save_devices([LAMP])
    store.remove_room(ROOM.id)
    assert {d.id: d.room for d in store.devices(HOME.id)} == {"d1": None, "d2": None}
    store.remove_home(HOME.id)
    assert (list(store.homes()), list(store.devices(HOME.id)), dict(store.layouts(HOME.id))) == ([], [], {})
    assert len(store.packs(HOME.id)) == 1, "the vault needs the index to clear the keyring"
    store.close()


def test_a_device_can_move_and_be_renamed_without_losing_its_state() -> None:
    store = filled(memory_store())
    store.save_home(Home(HomeId("h2"), "Garden house"))
    moved = Device(LAMP.id, LAMP.did, HomeId("h2"), None, "Lamp by the gate", LAMP.model, LAMP.host)
    store.save_devices([moved])
    assert list(store.devices(HomeId("h2"))) == [moved]
    assert [s.device for s in store.states(HomeId("h2"))] == [LAMP.id]
    store.close()


def test_a_batch_is_saved_whole_or_not_at_all() -> None:
    store = filled(memory_store())
    twin = Device(DeviceId("d9"), LAMP.did, HOME.id, None, "Twin", "")
    fresh = Device(DeviceId("d8"), Did("1002"), HOME.id, None, "Fresh", "")
    with pytest.raises(BadInput) as same:
        store.save_devices([fresh, twin])
    assert same.value.key == "error.store.same_did"
    with pytest.raises(BadInput) as lost:
        store.save_devices([fresh, Device(DeviceId("d7"), Did("3"), HomeId("nowhere"), None, "", "")])
    assert lost.value.key == "error.store.unknown_place"
    assert list(store.devices(HOME.id)) == [LAMP, CHILD]
    store.close()


def test_a_full_disk_is_said_and_costs_nothing(tmp_path: Path) -> None:
    store = filled(open_store(tmp_path / "a.sqlite3"))
    before = everything(store)
    pages = store._database.rows("PRAGMA page_count")[0][0]
    store._database.rows(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(StorageFull) as full:
        store.save_setting("big", "x" * 100_000)
    assert full.value.fields["path"] == str(tmp_path / "a.sqlite3")
    assert everything(store) == before
    store._database.rows("PRAGMA max_page_count = 100000")
    store.save_setting("big", "x" * 100_000)
    store.close()


def test_another_writer_is_waited_for_then_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lararium.store.database._BUSY_S", 0.05)
    store = open_store(tmp_path / "a.sqlite3")
    other = sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as busy:
        store.save_setting("theme", "dark")
    assert busy.value.key == "error.store.busy"
    other.execute("ROLLBACK")
    other.close()
    store.save_setting("theme", "dark")
    store.close()


def test_settings_have_defaults_and_the_last_word() -> None:
    store = memory_store()
    assert store.setting("theme") == ""
    assert store.setting("theme", "auto") == "auto"
    store.save_setting("theme", "dark")
    store.save_setting("theme", "light")
    assert store.setting("theme", "auto") == "light"
    store.save_counters({"sent": 1, "refused": 2})
    store.save_counters({"sent": 5})
    assert store.counters() == {"sent": 5, "refused": 2}
    store.close()


def test_it_is_both_ports() -> None:
    store = memory_store()
    assert all(port is store for port in as_ports(store))
    assert store.path is None
    store.close()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_no_content_of_a_file_makes_opening_fail(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "fuzz" / "a.sqlite3"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    store = open_store(path)
    assert (store.trouble is None) == (content == b"")
    store.close()
    for file in path.parent.iterdir():
        file.unlink()
