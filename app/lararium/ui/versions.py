"""Which Qt this is, for `doctor`."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import qVersion


def qt_version() -> str:
    """`Qt 6.x.y, PySide6 6.x.y`."""
    return f"Qt {qVersion()}, PySide6 {PySide6.__version__}"
