"""Where things lie: data, cache, log and the program's own resources."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_NAME = "lararium"


def data() -> Path:
    """Folder of databases and user files; `LARARIUM_DATA_DIR` moves it. Not created here."""
    chosen = os.environ.get("LARARIUM_DATA_DIR")
    if not chosen:
        return Path(platformdirs.user_data_dir(_NAME, appauthor=False))
    try:
        return Path(chosen).expanduser().absolute()
    except RuntimeError:  # `~nobody`: no such person here
        return Path(chosen).absolute()


def cache() -> Path:
    """Folder of things that can be made again; follows `LARARIUM_DATA_DIR`."""
    if os.environ.get("LARARIUM_DATA_DIR"):
        return data() / "cache"
    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def log() -> Path:
    """Folder of the rotating log; follows `LARARIUM_DATA_DIR`."""
    if os.environ.get("LARARIUM_DATA_DIR"):
        return data() / "log"
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def resources() -> Path:
    """Folder of qml, icons, fonts, i18n and demo: frozen, packaged, or the repository's."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "lararium" / "resources"
    packaged = Path(__file__).parent / "resources"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "resources"
