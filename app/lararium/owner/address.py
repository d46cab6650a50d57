"""Where the owner of a data folder listens: a Unix socket, or a named pipe on Windows."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path

LONGEST_SOCKET_PATH = 100
"""Unix limits a socket's path to 104 (macOS) or 108 (Linux) bytes."""


def address(folder: Path) -> str:
    """Socket path, or pipe name on Windows, that belongs to a data folder."""
    resolved = folder.resolve()
    name = hashlib.sha256(str(resolved).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\lararium-{name}"
    inside = resolved / "owner.sock"
    if len(os.fsencode(inside)) <= LONGEST_SOCKET_PATH:
        return str(inside)
    runtime = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    return str(Path(runtime) / f"lararium-{os.getuid()}-{name}.sock")
