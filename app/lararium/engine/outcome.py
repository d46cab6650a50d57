"""What a command is called, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from lararium.domain.capability import Control, Description, Value
from lararium.domain.errors import PanelError
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.tile.quantity import shown_value
from lararium.domain.words import Language, Words


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


def label_of(device: Device, description: Description, controls: Iterable[str] | Mapping[str, Value]) -> Words:
    """`Lamp: Power on, Brightness 80%`: what a step and the bell list call a command. Actions have no value."""
    values = controls if isinstance(controls, Mapping) else {}
    english, chinese = [], []
    for name in controls:
        control = description.control(name)
        if control is None:
            continue
        value = values.get(name)
        english.append(_told(control, value, Language.EN))
        chinese.append(_told(control, value, Language.ZH_CN))
    own = words_of(device)
    return Words(f"{own.en}: {', '.join(english)}", f"{own.zh_CN}：{'、'.join(chinese)}")


def _told(control: Control, value: Value | None, language: Language) -> str:
    label = control.label.of(language)
    return label if value is None else f"{label} {shown_value(control, value, language).lower()}"


@contextmanager
def named(device: Device) -> Iterator[None]:
    """Let every error that passes name the device."""
    try:
        yield
    except PanelError as error:
        error.fields.setdefault("device", words_of(device))
        raise
