"""Which way the owner and its clients talk on this system."""

from __future__ import annotations

import sys
from pathlib import Path

from lararium.owner.client import OwnerClient
from lararium.owner.endpoint import Endpoint
from lararium.owner.pipe import PipeClient, PipeEndpoint
from lararium.owner.protocol import Operation


def endpoint(folder: Path, operation: Operation, platform: str = sys.platform) -> Endpoint | PipeEndpoint:
    """The owner's endpoint: a Unix socket, on Windows a named pipe."""
    return PipeEndpoint(folder, operation) if platform == "win32" else Endpoint(folder, operation)


async def connect(folder: Path, platform: str = sys.platform) -> OwnerClient | PipeClient | None:
    """A client of the folder's owner, or None where nobody owns it."""
    return await (PipeClient if platform == "win32" else OwnerClient).connect(folder)
