"""One owner per data folder."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from filelock import FileLock, Timeout

from lararium.domain.errors import OwnedElsewhere, StorageFull, StorageReadOnly


class OwnerLock:
    """Exclusive hold on a data folder; freed by `release` or by the end of the process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / "owner.lock", is_singleton=False)

    def acquire(self) -> None:
        """Take the folder or raise OwnedElsewhere, StorageReadOnly, StorageFull."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
        except Timeout as error:
            raise OwnedElsewhere(folder=str(self._folder)) from error
        except OSError as error:
            reason = os.strerror(error.errno or 0)
            kind = StorageFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else StorageReadOnly
            raise kind("error.store.folder", folder=str(self._folder), reason=reason) from error

    def release(self) -> None:
        """Give the folder back; harmless when not held."""
        self._lock.release()
