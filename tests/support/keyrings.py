"""Keyring back-ends for tests: one in memory that can fail, stop dead, or hang at a chosen call."""

from __future__ import annotations

import threading

from keyring.errors import KeyringLocked, PasswordDeleteError


class MemoryKeyring:
    """Holds entries as Windows does: at most 1,280 characters each."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.calls: list[str] = []
        self.fail_at = -1
        self.dead = False
        self.crash = False
        self.after = False
        self.locked = False
        self.hang: threading.Event | None = None

    def _step(self, call: str) -> bool:
        """Note a call; True if the chosen fault strikes at this one."""
        if self.hang is not None:
            self.hang.wait(5)
        if self.locked:
            raise KeyringLocked("locked")
        self.calls.append(call)
        return self.dead or len(self.calls) - 1 == self.fail_at

    def _fault(self) -> None:
        self.dead = self.dead or self.crash
        raise RuntimeError("the keyring went away")

    def get_password(self, service: str, username: str) -> str | None:
        if self._step(f"get {username}"):
            self._fault()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        assert len(password) <= 1280
        struck = self._step(f"set {username}")
        if struck and not (self.after and not self.dead):
            self._fault()
        self.entries[service, username] = password
        if struck:
            self._fault()

    def delete_password(self, service: str, username: str) -> None:
        struck = self._step(f"delete {username}")
        if struck and not (self.after and not self.dead):
            self._fault()
        if (service, username) not in self.entries:
            raise PasswordDeleteError("not found")
        del self.entries[service, username]
        if struck:
            self._fault()
