"""Makes the pictures of the README from the real program in its demo house: packaging/pictures/*.png, kinds/*.png."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "pictures"
LIMIT = 300_000
"""Bytes a picture may have."""
ROOM, SHEET = "room:Living room", "device:Living room light"
PICTURES: dict[str, tuple[str, ...]] = {
    "home-dark": ("--page", "home", "--size", "1280x800", "--theme", "dark", "--lang", "en"),
    "home-light-zh": ("--page", "home", "--size", "800x1280", "--theme", "light", "--lang", "zh_CN"),
    "room-light": ("--page", ROOM, "--size", "1280x800", "--theme", "light", "--lang", "en"),
    "sheet-dark": ("--page", SHEET, "--size", "1920x1080", "--theme", "dark", "--lang", "en"),
}


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "TZ": "Asia/Shanghai"}
    for name, words in PICTURES.items():
        target = FOLDER / f"{name}.png"
        command = [sys.executable, "-m", "lararium", "screenshot", str(target), "--demo", *words]
        with tempfile.TemporaryDirectory() as data:
            subprocess.run(command, check=True, timeout=120, env={**environment, "LARARIUM_DATA_DIR": data})
        size = target.stat().st_size
        print(f"{target.name}: {size // 1000} kB")
        if size >= LIMIT:
            print(f"{target.name} is larger than {LIMIT // 1000} kB", file=sys.stderr)
            return 1
    tiles = Path(__file__).with_name("kind_pictures.py")
    return subprocess.run([sys.executable, str(tiles)], check=False, timeout=300, env=environment).returncode


if __name__ == "__main__":
    raise SystemExit(main())
