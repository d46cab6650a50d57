"""Which keyring of the system is good enough, and calls to it that cannot hang the panel."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import Protocol, TypeVar

from lararium.domain.errors import PanelError, VaultError, VaultLocked, VaultUnavailable

SERVICE = "lararium"
_REAL = ("SecretService", "libsecret", "kwallet", "Windows", "macOS")
"""Back-ends of the system's own secret service; all others (fail, null, plain text, home-made files) are refused."""

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Backend(Protocol):
    """What is used of `keyring.backend.KeyringBackend`."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the secret."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Wipe the secret; a missing one raises PasswordDeleteError."""
        ...


def is_real(backend: object) -> bool:
    """Whether the system itself guards what this back-end keeps."""
    module = type(backend).__module__
    return any(module == f"keyring.backends.{name}" for name in _REAL)


def system_backend() -> Backend:
    """The best real back-end of this machine; imports keyring. Raises VaultUnavailable."""
    import keyring

    chosen = keyring.get_keyring()
    parts: Iterable[object] = getattr(chosen, "backends", None) or (chosen,)
    for part in parts:
        if is_real(part):
            return part  # type: ignore[return-value]
    raise VaultUnavailable(backend=type(chosen).__module__.rpartition(".")[2])


class Calls:
    """Runs back-end calls one by one in threads; a call that hangs costs `limit_s` once, not every time."""

    def __init__(self, backend: Backend | None, limit_s: float = 10.0) -> None:
        self._backend = backend
        self._limit_s = limit_s
        self._hanging: threading.Thread | None = None
        self._abandoned: threading.Thread | None = None

    @property
    def name(self) -> str:
        """The back-end as one word."""
        return "keyring" if self._backend is None else type(self._backend).__module__.rpartition(".")[2]

    async def get(self, user: str) -> str | None:
        """The entry's text, or None. Raises VaultError."""
        return await self._run(lambda backend: backend.get_password(SERVICE, user))

    async def set(self, user: str, text: str) -> None:
        """Keep the entry. Raises VaultError."""
        await self._run(lambda backend: backend.set_password(SERVICE, user, text))

    async def delete(self, user: str) -> None:
        """Wipe the entry; a missing one is no error. Raises VaultError."""
        await self._run(lambda backend: _delete(backend, user))

    async def _run(self, call: Callable[[Backend], T]) -> T:
        if self._hanging is not None and self._hanging.is_alive():
            raise VaultLocked("error.vault.waiting")
        await self._let_end()
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()

        def work() -> None:
            try:
                if self._backend is None:
                    self._backend = system_backend()
                answer = partial(_answer, done, call(self._backend))
            except BaseException as trouble:
                answer = partial(_fail, done, told(trouble))
            with suppress(RuntimeError):  # the loop may be closed by now
                loop.call_soon_threadsafe(answer)

        thread = threading.Thread(target=work, name="keyring", daemon=True)
        thread.start()
        try:
            return await asyncio.wait_for(done, self._limit_s)
        except TimeoutError:
            self._hanging = thread
            raise VaultLocked("error.vault.waiting") from None
        except asyncio.CancelledError:
            self._abandoned = thread
            raise

    async def _let_end(self) -> None:
        """Wait for a call whose caller has left, so that two never run at once. Raises VaultLocked."""
        thread, self._abandoned = self._abandoned, None
        deadline = time.monotonic() + self._limit_s
        while thread is not None and thread.is_alive():
            if time.monotonic() >= deadline:
                self._hanging = thread
                raise VaultLocked("error.vault.waiting")
            await asyncio.sleep(0.005)


def told(trouble: BaseException) -> PanelError:
    """The error of our tree for what a back-end raised; never with an entry's text."""
    from keyring import errors

    if isinstance(trouble, PanelError):
        return trouble
    if isinstance(trouble, errors.KeyringLocked):
        return VaultLocked()
    if isinstance(trouble, errors.InitError):
        dismissed = "dismissed" in str(trouble).lower()  # also said where no window can be opened to ask
        return VaultLocked("error.vault.dismissed") if dismissed else VaultUnavailable(backend="keyring")
    if isinstance(trouble, errors.NoKeyringError):
        return VaultUnavailable(backend="keyring")
    _log.debug("keyring: %s", type(trouble).__name__)
    return VaultError("error.vault.failed", reason=type(trouble).__name__)


def _delete(backend: Backend, user: str) -> None:
    from keyring import errors

    try:
        backend.delete_password(SERVICE, user)
    except errors.PasswordDeleteError:
        if backend.get_password(SERVICE, user) is not None:
            raise


def _answer(future: asyncio.Future[T], value: T) -> None:
    if not future.done():
        future.set_result(value)


def _fail(future: asyncio.Future[T], trouble: BaseException) -> None:
    if not future.done():
        future.set_exception(trouble)
