"""miIO devices that announce themselves by mDNS as `model-with-dashes_miioDID._miio._udp.local.`"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from lararium.domain.home import MIIO_PORT
from lararium.domain.ids import Did
from lararium.ports import Found

SERVICE = "_miio._udp.local."
_NAME = re.compile(r"(?P<model>[A-Za-z0-9_\-]+?)_miio(?P<did>\d{1,20})\._miio\._udp\.local\.")
_LOOKUP_MS = 1500


def read_name(name: str) -> tuple[str, str] | None:
    """Model and did in the name of a service, None for any other name."""
    match = _NAME.fullmatch(name)
    return (match["model"].replace("-", "."), match["did"]) if match else None


@asynccontextmanager
async def announced(addresses: Sequence[str], found: Callable[[Found], None]) -> AsyncIterator[None]:
    """Listen on the interfaces with these addresses until the end of the block; nothing happens where mDNS is taken."""
    from zeroconf import IPVersion, ServiceStateChange, Zeroconf  # late: 0.1 s that only a search needs
    from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

    lookups: set[asyncio.Task[None]] = set()
    try:
        zeroconf = AsyncZeroconf(interfaces=list(addresses), ip_version=IPVersion.V4Only)
    except OSError:
        yield
        return

    async def look_up(service_type: str, name: str, model: str, did: str) -> None:
        info = AsyncServiceInfo(service_type, name)
        if await info.async_request(zeroconf.zeroconf, _LOOKUP_MS):
            for address in info.parsed_addresses(IPVersion.V4Only):
                found(Found(Did(did), address, info.port or MIIO_PORT, model))

    def changed(zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
        known = read_name(name)
        if known is not None and state_change is not ServiceStateChange.Removed:
            task = asyncio.get_running_loop().create_task(look_up(service_type, name, *known))
            lookups.add(task)
            task.add_done_callback(lookups.discard)

    browser = AsyncServiceBrowser(zeroconf.zeroconf, SERVICE, handlers=[changed])
    try:
        yield
    finally:
        for task in tuple(lookups):
            task.cancel()
        await asyncio.gather(*lookups, return_exceptions=True)
        await browser.async_cancel()
        await zeroconf.async_close()
