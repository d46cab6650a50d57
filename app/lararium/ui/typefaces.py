"""The panel's own fonts: Inter, Noto Sans SC behind it, and the icon font."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FAMILY = "Inter"


def install(folder: Path) -> list[str]:
    """Load every font of `folder`; their families. Inter falls back to the Chinese family that came with it."""
    families: list[str] = []
    for file in sorted((*folder.glob("*.otf"), *folder.glob("*.ttf"))):
        number = QFontDatabase.addApplicationFont(str(file))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    chinese = [family for family in dict.fromkeys(families) if family.startswith("Noto Sans")]
    QFont.insertSubstitutions(FAMILY, chinese)
    QGuiApplication.setFont(QFont(FAMILY))
    return families
