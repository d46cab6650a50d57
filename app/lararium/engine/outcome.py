"""What a command is called, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from lararium.domain.capability import Description
from lararium.domain.errors import PanelError
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.words import Words


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended, for the bell list. `error` None = done; `at` is epoch seconds."""

    device: DeviceId
    label: Words
    by: str
    at: float
    error: PanelError | None = None
    undoable: bool = False


def words_of(device: Device) -> Words:
    """Its name in both languages."""
    return Words(device.name, device.name_zh or device.name)


def label_of(device: Device, description: Description, controls: Iterable[str]) -> Words:
    """`Lamp: Brightness`: what a step and the bell list call a command."""
    labels = [control.label for name in controls if (control := description.control(name))]
    name = words_of(device)
    return Words(
        f"{name.en}: {', '.join(label.en for label in labels)}",
        f"{name.zh_CN}：{'、'.join(label.zh_CN for label in labels)}",
    )


@contextmanager
def named(device: Device) -> Iterator[None]:
    """Let every error that passes name the device."""
    try:
        yield
    except PanelError as error:
        error.fields.setdefault("device", words_of(device))
        raise
