"""What was opened, sent and refused, by kind of destination and host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lararium.gate.policy import reach_of

MAX_HOSTS = 4096
"""Hosts remembered one by one; further ones are added up under `REST`."""
REST = "(others)"
ASKED = "asked"
"""Kind of destination of hosts that were reached in a step a person agreed to."""
_FIELDS = ("opened", "sent", "bytes", "refused")


@dataclass(slots=True)
class Tally:
    """Running figures of one host. `sent` counts datagrams and writes to streams, `opened` counts sockets."""

    opened: int = 0
    sent: int = 0
    bytes: int = 0
    refused: int = 0


class Counts:
    """Tallies by host; can be saved as a plain mapping and taken up again."""

    def __init__(self) -> None:
        self._hosts: dict[str, Tally] = {}
        self._asked: set[str] = set()

    def of(self, host: str, *, asked: bool = False) -> Tally:
        """The running tally of a host, made on first use; `asked` for one that a person agreed to reach."""
        if asked and len(self._asked) < MAX_HOSTS:
            self._asked.add(host)
        tally = self._hosts.get(host)
        if tally is None:
            if len(self._hosts) >= MAX_HOSTS:
                host = REST
            tally = self._hosts.setdefault(host, Tally())
        return tally

    def snapshot(self) -> dict[str, dict[str, dict[str, int]]]:
        """`{kind of destination: {host: {opened, sent, bytes, refused}}}`."""
        shown: dict[str, dict[str, dict[str, int]]] = {}
        for host, tally in self._hosts.items():
            kind = "rest" if host == REST else ASKED if host in self._asked else str(reach_of(host))
            shown.setdefault(kind, {})[host] = {name: getattr(tally, name) for name in _FIELDS}
        return shown

    def restore(self, saved: Mapping[str, Mapping[str, Mapping[str, int]]]) -> None:
        """Add figures of an earlier run; anything unreadable in them is passed over."""
        for kind, hosts in saved.items():
            if not isinstance(hosts, Mapping):
                continue
            for host, figures in hosts.items():
                if not isinstance(figures, Mapping):
                    continue
                tally = self.of(str(host), asked=kind == ASKED)
                for name in _FIELDS:
                    figure = figures.get(name, 0)
                    if isinstance(figure, int) and figure > 0:
                        setattr(tally, name, getattr(tally, name) + figure)
