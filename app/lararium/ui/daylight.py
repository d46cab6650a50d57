"""Whether a theme means dark just now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt

from lararium.domain.home import Home

_DUSK = -3.0
"""Degrees of the sun over the horizon below which rooms want a dark panel: between sunset and the end of twilight."""


def is_dark(theme: str, *, system: Qt.ColorScheme, home: Home | None, now: datetime) -> bool:
    """Whether `theme` (light, dark, auto) means dark: auto asks the sun at the home, then the system, then the hour."""
    if theme in ("light", "dark"):
        return theme == "dark"
    if home is not None and home.latitude is not None and home.longitude is not None:
        return _sun(home.latitude, home.longitude, now) < _DUSK
    if system != Qt.ColorScheme.Unknown:
        return system == Qt.ColorScheme.Dark
    return not 7 <= now.astimezone().hour < 19


def _sun(latitude: float, longitude: float, now: datetime) -> float:
    """Degrees of the sun over the horizon."""
    from astral import Observer
    from astral.sun import elevation

    return float(elevation(Observer(latitude, longitude), now))
