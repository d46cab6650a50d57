"""What of a home cannot be reached: everything, or what stands behind a silent gateway. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from lararium.domain.ids import Did
from lararium.domain.sentences import sentence
from lararium.domain.state import Freshness
from lararium.domain.tile.model import Subject
from lararium.domain.words import Language

FEWEST = 3
"""Devices a home must have before the silence of all says something about the network."""


class Cut(StrEnum):
    """Where the way to the devices ends."""

    NONE = ""
    GATEWAY = "gateway"
    HOUSE = "house"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Reach:
    """The widest cut there is, in words."""

    cut: Cut = Cut.NONE
    words: str = ""


def reach(subjects: Iterable[Subject], *, networked: bool, language: Language) -> Reach:
    """The widest cut. `networked`: whether the panel itself has a network. The largest silent gateway is named.

    Devices to which there is no way anyhow say nothing about it.
    """
    everyone = [subject for subject in subjects if subject.state.reach.is_open]
    silent = {s.device.did for s in everyone if s.state.freshness is Freshness.OFFLINE}
    if everyone and not networked and not any(s.state.freshness is Freshness.FRESH for s in everyone):
        return Reach(Cut.NETWORK, sentence("reach.network", language))
    if len(everyone) >= FEWEST and len(silent) == len(everyone):
        return Reach(Cut.HOUSE, sentence("reach.house", language))
    behind: dict[Did, int] = {}
    for subject in everyone:
        parent = subject.device.parent
        if parent is not None and parent in silent:
            behind[parent] = behind.get(parent, 0) + 1
    if not behind:
        return Reach()
    names = {s.device.did: s.name for s in everyone}
    gateway = max(behind, key=lambda did: (behind[did], did))
    count = behind[gateway]
    key = "reach.gateway_one" if count == 1 else "reach.gateway"
    return Reach(Cut.GATEWAY, sentence(key, language, name=names[gateway], count=count))
