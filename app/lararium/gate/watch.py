"""Sees to it that no socket passes the gate by: a process-wide audit hook.

An audit hook cannot be taken away again, so one is installed once and asks the gates that watch at the moment.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from typing import Any

from lararium.gate.gate import Gate
from lararium.gate.policy import Deed
from lararium.gate.transport import GateSocket

Stray = Callable[[str], None]
"""Told of each use of an internet socket that the gate did not open, as `deed host:port`."""

_watchers: list[tuple[Gate, Stray | None]] = []
_installed: list[bool] = []
_INET = (socket.AF_INET, socket.AF_INET6)
_ON_SOCKET = {
    "socket.bind": Deed.BIND,
    "socket.connect": Deed.CONNECT,
    "socket.sendto": Deed.SEND,
    "socket.sendmsg": Deed.SEND,
}
_ON_NAME = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}


def watch(gate: Gate, stray: Stray | None = None) -> Callable[[], None]:
    """From now on every socket of the process must fit the policy of `gate`; returns what ends it.

    With several watching gates an address must please all of them. Refusals raise GateRefused where the socket is used.
    """
    if not _installed:
        sys.addaudithook(_hook)
        _installed.append(True)
    watcher = (gate, stray)
    _watchers.append(watcher)

    def end() -> None:
        if watcher in _watchers:
            _watchers.remove(watcher)

    return end


def _hook(event: str, args: tuple[Any, ...]) -> None:
    deed = _ON_SOCKET.get(event)
    if deed is not None:
        if _watchers and args[0].family in _INET:
            _on_socket(deed, args[0], args[1])
    elif event in _ON_NAME and _watchers:
        _on_name(args[0], args[1] if len(args) > 1 else 0)


def _on_socket(deed: Deed, sock: socket.socket, address: Any) -> None:
    if not isinstance(address, tuple) or len(address) < 2:
        return  # a connected socket, judged when it was connected
    watchers = tuple(_watchers)
    if not isinstance(sock, GateSocket):
        for _, stray in watchers:
            if stray is not None:
                stray(f"{deed} {address[0]}:{address[1]}")
    for gate, _ in watchers:
        gate.allow(deed, address)


def _on_name(host: Any, port: Any) -> None:
    number = port if isinstance(port, int) else 0
    for gate, _ in tuple(_watchers):
        if host in (None, "", b""):
            continue  # asks for our own wildcard; binding it is judged by itself
        gate.allow(Deed.RESOLVE, (host, number))
