"""Which program plays the alarm, and that it ends with us."""

from __future__ import annotations

import asyncio
import stat
import wave
from pathlib import Path

import pytest

from lararium import paths
from lararium.ui.sound import player, silence, system_sound


def test_the_first_player_that_is_there_is_taken() -> None:
    there = {"pw-play": "/usr/bin/pw-play", "aplay": "/usr/bin/aplay"}
    assert player("linux", there.get) == ("/usr/bin/pw-play",)
    assert player("linux", {"aplay": "/usr/bin/aplay"}.get) == ("/usr/bin/aplay", "-q")
    assert player("darwin", {"afplay": "/usr/bin/afplay"}.get) == ("/usr/bin/afplay",)


def test_where_there_is_no_player_it_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert player("linux") == ()
    assert system_sound(tmp_path / "alarm.wav", "linux") is silence


def test_the_sound_is_a_short_small_file() -> None:
    file = paths.resources() / "sounds" / "alarm.wav"
    assert file.stat().st_size < 60_000
    with wave.open(str(file)) as sound:
        assert 0.5 < sound.getnframes() / sound.getframerate() < 3


async def test_a_sound_that_is_cut_off_ends_its_player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "note"
    fake = tmp_path / "paplay"
    fake.write_text(f'#!/bin/sh\necho $$ "$1" > {note}\nexec /bin/sleep 30\n', "utf-8")
    fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    file = tmp_path / "alarm.wav"
    file.write_bytes(b"RIFF")
    playing = asyncio.ensure_future(system_sound(file, "linux")())
    async with asyncio.timeout(5):
        while not note.exists() or not note.read_text("utf-8").endswith("\n"):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    pid, told = note.read_text("utf-8").split()
    assert told == str(file)
    assert Path(f"/proc/{pid}").exists() or not Path("/proc").exists()
    playing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await playing
    assert not Path(f"/proc/{pid}").exists()
