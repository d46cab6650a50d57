"""The alarm's sound, played by what the system has; silence where it has nothing."""

from __future__ import annotations

import asyncio
import logging
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

_log = logging.getLogger(__name__)

Play = Callable[[], Awaitable[None]]
"""Plays once and returns at its end; cancelled, it falls silent at once."""

_PLAYERS = {
    "linux": (("paplay",), ("pw-play",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
_LONGEST = 10.0
"""Seconds after which a player that hangs is ended."""
_STEP = 0.05


async def silence() -> None:
    """Plays nothing."""


def player(platform: str, find: Callable[[str], str | None] = shutil.which) -> tuple[str, ...]:
    """Command that plays a WAV file given as its last word; () where there is none."""
    for command, *options in _PLAYERS.get(platform, ()):
        found = find(command)
        if found:
            return (found, *options)
    return ()


def system_sound(file: Path, platform: str = sys.platform) -> Play:
    """What plays `file` on this system."""
    if platform == "win32":
        return lambda: _windows(file)
    command = player(platform)
    if not command or not file.is_file():
        return silence
    return lambda: _child((*command, str(file)))


def _spawn(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    nothing = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing)


async def _child(command: tuple[str, ...]) -> None:
    try:
        child = _spawn(command)
    except OSError as error:
        _log.warning("the alarm cannot sound: %s", error)
        return
    try:
        async with asyncio.timeout(_LONGEST):
            while child.poll() is None:  # noqa: ASYNC110 - the window's loop watches no children
                await asyncio.sleep(_STEP)
    except TimeoutError:
        _log.warning("the player of the alarm hung")
    finally:
        if child.poll() is None:
            child.kill()
        child.wait()
    if child.returncode > 0:
        _log.warning("the player of the alarm ended with %d", child.returncode)


async def _windows(file: Path) -> None:
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        try:
            await asyncio.sleep(1.6)
        finally:
            winsound.PlaySound(None, winsound.SND_PURGE)
