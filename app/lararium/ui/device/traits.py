"""What one control is, whatever its value: its name, its range, what sets it. Nothing here changes."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import Property, QObject

from lararium.domain.capability import Control
from lararium.domain.words import Language
from lararium.ui.device import colours, fitting
from lararium.ui.device.row_types import row_type


class Speaker(Protocol):
    """Who knows what the panel speaks."""

    @property
    def language(self) -> Language:
        """What the panel speaks now."""
        ...


class ControlTraits(QObject):
    """The constant properties of a control, for QML."""

    def __init__(self, control: Control, speaker: Speaker, group: str, parent: QObject | None) -> None:
        super().__init__(parent)
        self.control = control
        self._speaker = speaker
        self._group = group

    @Property(str, constant=True)
    def name(self) -> str:
        """Standard name."""
        return self.control.name

    @Property(str, constant=True)
    def label(self) -> str:
        """Its name in the language shown."""
        return self.control.label.of(self._speaker.language) or self.control.name

    @Property(str, constant=True)
    def group(self) -> str:
        """The part it belongs to, '' where there is only one."""
        return self._group

    @Property(str, constant=True)
    def hazard(self) -> str:
        """`heat`, `motion`, … or `none`."""
        return self.control.hazard.value

    @Property(str, constant=True)
    def unit(self) -> str:
        """Normalised unit or ''."""
        return self.control.unit

    @Property(float, constant=True)
    def minimum(self) -> float:
        """Lower end of its range."""
        return self.control.range.minimum if self.control.range else 0.0

    @Property(float, constant=True)
    def maximum(self) -> float:
        """Upper end of its range."""
        return self.control.range.maximum if self.control.range else 100.0

    @Property(float, constant=True)
    def step(self) -> float:
        """Smallest change."""
        return fitting.step_of(self.control)

    @Property(str, constant=True)
    def editor(self) -> str:
        """Which control sets it: `toggle`, `grid`, `list`, `slider`, `number`, `text`, `color`, …"""
        return row_type(self.control)

    @Property(bool, constant=True)
    def fine(self) -> bool:
        """Whether its range has more steps than a finger can tell apart."""
        return fitting.is_fine(self.control)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def options(self) -> list[dict[str, Any]]:
        """`{value, text, glyph}` of a list; On and Off for a switch."""
        return fitting.options(self.control, self._speaker.language)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def stops(self) -> list[str]:
        """Five colours along a strip of colour temperatures."""
        span = self.control.range
        return colours.whites(span.minimum, span.maximum) if span else []
