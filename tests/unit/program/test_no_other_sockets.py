"""What a reader of the source can check: nothing opens a socket past the gate, nothing names a remote place."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from lararium import paths

SOURCE = Path(paths.__file__).parent
QML = paths.resources() / "qml"
OPENERS = {
    *("socket", "socketpair", "create_connection", "create_server", "open_connection", "start_server"),
    *("create_datagram_endpoint", "getaddrinfo", "gethostbyname", "urlopen", "getfqdn"),
}
ALLOWED = {
    "gate/gate.py": {"open_connection", "start_server", "getaddrinfo"},
    "owner/endpoint.py": {"socket"},
}
"""The gate itself (its own class of sockets), and the owner's Unix socket."""
NETWORK_MODULES = {
    "urllib",
    "http",
    "requests",
    "httpx",
    "httpcore",
    "anyio",
    "aiohttp",
    "ftplib",
    "smtplib",
    "telnetlib",
    "xmlrpc",
    "ssl",
}
REMOTE = re.compile(r"\b(?:https?|wss?|ftp)://", re.IGNORECASE)
QT_NETWORK = re.compile(r"QtNetwork|QNetwork|QTcp|QUdp|QWebSocket|QSsl|XMLHttpRequest|WebSocket|QtWebEngine")
CLIENTS = {
    "specs/fetch_http.py": {"httpx", "httpcore"},
    "specs/fetch_client.py": {"httpx", "httpcore"},
    "specs/service.py": {"urllib"},
}
"""Who fetches descriptions after consent, over sockets of the gate; `urllib.parse` only takes addresses apart."""
THE_PLACE = {"specs/service.py": ["https://miot-spec.org"]}
"""The one remote place the program knows."""
MAY_REFUSE = "ui/no_network.py"
"""The factory that refuses has to name what it refuses."""


def python_files() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def name_of(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


def test_no_python_file_opens_a_socket_past_the_gate() -> None:
    found = []
    for file in python_files():
        tree = ast.parse(file.read_text("utf-8"))
        called = {
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
        }
        imported = {
            name.partition(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            )
        }
        wrong = (called & OPENERS - ALLOWED.get(name_of(file), set())) | (
            imported & NETWORK_MODULES - CLIENTS.get(name_of(file), set())
        )
        found += [f"{name_of(file)}: {name}" for name in sorted(wrong)]
    assert not found


def test_no_python_file_names_a_remote_place() -> None:
    found = []
    for file in python_files():
        code = "\n".join(line for line in file.read_text("utf-8").splitlines() if "WORKAROUND(" not in line)
        known = re.findall(REMOTE.pattern + r"[^\"\s]*", code)
        hits = [
            *(() if known == THE_PLACE.get(name_of(file)) else REMOTE.finditer(code)),
            *(() if name_of(file) == MAY_REFUSE else QT_NETWORK.finditer(code)),
        ]
        found += [f"{name_of(file)}: {hit[0]}" for hit in hits]
    assert not found


def test_no_qml_file_names_a_remote_place_or_a_network_class() -> None:
    files = [file for ending in ("*.qml", "*.js", "qmldir") for file in QML.rglob(ending)]
    assert files
    found = [f"{f.name}: {m[0]}" for f in files for m in [*REMOTE.finditer(f.read_text("utf-8"))]]
    found += [f"{f.name}: {m[0]}" for f in files for m in [*QT_NETWORK.finditer(f.read_text("utf-8"))]]
    assert not found


def test_the_checks_would_find_one() -> None:
    assert REMOTE.search('source: "HTTPS://example.org/x.png"')
    assert QT_NETWORK.search("new XMLHttpRequest()")
