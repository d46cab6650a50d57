"""How many sockets the system lets this process have open."""

from __future__ import annotations

SOCKETS = 10_240
"""More than any house has devices, and the most that macOS grants."""


def raise_file_limit(wanted: int = SOCKETS) -> int | None:
    """Allow `wanted` open files, or as many as the system grants: a socket a device. The limit, None for none."""
    try:
        import resource
    except ImportError:
        return None
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return None
    limit = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
    if soft < limit:
        resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
    return max(soft, limit)
