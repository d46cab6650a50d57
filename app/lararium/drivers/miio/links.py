"""Opens links to devices and keeps their endpoints awake."""

from __future__ import annotations

import asyncio
import importlib
import secrets
from collections.abc import Awaitable, Callable, Sequence
from types import ModuleType
from typing import Any

from lararium.domain.capability import Description
from lararium.domain.errors import BadInput, DeviceError, NeedsDescription
from lararium.domain.home import Device
from lararium.domain.ids import Token
from lararium.domain.words import Words
from lararium.drivers.miio.endpoint import Endpoint, Listener, listen
from lararium.drivers.miio.gateway.children import LISTING, SPEAKING, children_of
from lararium.drivers.miio.gateway.ear import PORT, Ears
from lararium.drivers.miio.gateway.scenes import GatewayScenes
from lararium.drivers.miio.library import preload
from lararium.drivers.miio.link import Link
from lararium.drivers.miio.patience import SLOW, Patience
from lararium.drivers.miio.push import TICK
from lararium.drivers.miio.request_sizes import RequestSizes
from lararium.drivers.miio.spec_link import SpecLink
from lararium.gate.gate import Gate
from lararium.ports import Child, Clock, DeviceLink

_SLOW_KINDS = frozenset({"curtain", "window-opener", "airer", "bed", "desk", "gateway"})
_PLAIN = Patience()
_BURST = 32
_PAUSE = 0.005


class MiioLinks:
    """Implements `ports.DeviceLinks` and `ports.Gateways`.

    One per household: children find their gateways among its endpoints.
    """

    def __init__(
        self,
        gate: Gate,
        clock: Clock,
        sizes: RequestSizes | None = None,
        virtual_did: int | None = None,
        patience: Patience = _PLAIN,
        slow_patience: Patience = SLOW,
        gateway_port: int = PORT,
    ) -> None:
        """`sizes` is what was learnt earlier; `virtual_did` is our 64-bit name towards devices, kept over restarts.

        `slow_patience` is for gateways, things with motors, and models that an override calls slow. `gateway_port` is
        where Lumi gateways reach us; real ones know one port only.
        """
        self._patience = patience
        self._slow_patience = slow_patience
        self.sizes = sizes or RequestSizes()
        self.virtual_did = virtual_did or secrets.randbits(63) | 1
        self._gate = gate
        self._clock = clock
        self._endpoints: dict[str, Endpoint] = {}
        self._listeners: dict[str, dict[str, Listener]] = {}
        """By endpoint and did; a child may listen before its gateway has an endpoint."""
        self._ears = Ears(gate, clock, self.virtual_did & 0x7FFFFFFF, gateway_port)
        self._keeper: asyncio.Task[None] | None = None
        self._module: ModuleType | None = None
        self._loading: asyncio.Task[None] | None = None

    async def preload(self) -> None:
        """Import python-miio in a thread, once for all who wait; `open` does it too where nobody has."""
        if self._module is not None:
            return
        if self._loading is None or self._loading.done():
            self._loading = asyncio.create_task(self._load(), name="python-miio")
        await asyncio.shield(self._loading)

    async def _load(self) -> None:
        await preload()
        self._module = importlib.import_module("lararium.drivers.miio.device")

    async def open(self, device: Device, token: Token, description: Description | None) -> DeviceLink:
        """A link to the device at its stored address, or through its gateway. Sends nothing yet.

        Raises GateRefused, BadInput, NeedsDescription (an old model without a driver).
        """
        await self.preload()
        own = await self._add_endpoint(device, token, description) if device.parent is None else None

        async def closed() -> None:
            if own is not None:
                await self._drop(own)

        if _speaks_old(description):
            try:
                assert description is not None
                return self._legacy(device, description, closed)
            except BaseException:
                await closed()
                raise
        module: Any = self._module
        known = description or _nothing_known(device)
        return SpecLink(
            device=device,
            description=known,
            endpoint=lambda: self._endpoint_of(device),
            listen=lambda listener: listen(self._listeners_of(device), str(device.did), listener),
            miio_device=lambda endpoint: module.SpecDevice(endpoint.link, known),
            original=module.original,
            clock=self._clock,
            sizes=self.sizes,
            closed=closed,
        )

    async def _add_endpoint(self, device: Device, token: Token, description: Description | None) -> Endpoint:
        if not device.host:
            raise BadInput("error.device.no_address", device=device.name)
        host = await self._gate.resolve(device.host, device.port)
        did = int(device.did) if device.did.isdecimal() else None
        slow = description is not None and (description.profile.slow or description.kind in _SLOW_KINDS)
        patience = self._slow_patience if slow else self._patience
        link = Link(self._gate, self._clock, (host, device.port), token, did or None, patience)
        pushes = (
            description is not None
            and not _speaks_old(description)
            # a gateway also tells what its children do
            and (description.kind == "gateway" or any(c.notify for c in description))
        )
        scenes = GatewayScenes(link, token, self._clock, self._ears) if device.model in SPEAKING else None
        name = _name(device)
        old = self._endpoints.pop(name, None)
        if old is not None:
            await old.close()
        endpoint = self._endpoints[name] = Endpoint(
            link,
            self._clock,
            self.virtual_did,
            name,
            wants_push=pushes,
            model=device.model,
            listeners=self._listeners_of(device),
            scenes=scenes,
        )
        if self._keeper is None or self._keeper.done():
            self._keeper = asyncio.get_running_loop().create_task(self._keep())
        return endpoint

    def _listeners_of(self, device: Device) -> dict[str, Listener]:
        return self._listeners.setdefault(_way_of(device), {})

    def _endpoint_of(self, device: Device) -> Endpoint:
        endpoint = self._endpoints.get(_way_of(device))
        if endpoint is None:
            key = "error.device.gateway" if device.parent else "error.device.closed"
            raise DeviceError(key, device=device.name)
        return endpoint

    def _legacy(self, device: Device, description: Description, closed: Callable[[], Awaitable[None]]) -> DeviceLink:
        """The driver of an old model, from `legacy.device_for(device, description, endpoint, clock, closed)`."""
        try:
            legacy = importlib.import_module("lararium.drivers.miio.legacy")
        except ModuleNotFoundError as error:
            raise NeedsDescription(device=device.name) from error
        way: Callable[[], Endpoint] = lambda: self._endpoint_of(device)  # noqa: E731
        link: DeviceLink | None = legacy.device_for(device, description, way, self._clock, closed)
        if link is None:
            raise NeedsDescription(device=device.name)
        return link

    # -- ports.Gateways ----------------------------------------------------------------------------

    def lists_children(self, model: str) -> bool:
        """Whether a gateway of that model is known to tell what hangs on it."""
        return model in LISTING

    async def children(self, gateway: Device) -> Sequence[Child]:
        """All children of a gateway whose link is open. Raises DeviceError, BadInput `error.gateway.no_list`."""
        if gateway.model not in LISTING:
            raise BadInput("error.gateway.no_list", device=gateway.name)
        await self.preload()
        return await children_of(self._endpoint_of(gateway))

    async def _drop(self, endpoint: Endpoint) -> None:
        if self._endpoints.get(endpoint.name) is endpoint:
            del self._endpoints[endpoint.name]
        await endpoint.close()

    async def _keep(self) -> None:
        """Probe and greet endpoints as they need it, paced."""
        while self._endpoints:
            await self._clock.sleep(TICK)
            for place, endpoint in enumerate(tuple(self._endpoints.values()), 1):
                endpoint.tick()
                if place % _BURST == 0:
                    await self._clock.sleep(_PAUSE)

    async def close(self) -> None:
        """Close every endpoint; links opened here fail from now on."""
        if self._loading is not None:
            await asyncio.gather(self._loading, return_exceptions=True)
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
        for endpoint in tuple(self._endpoints.values()):
            await endpoint.close()
        self._endpoints.clear()


def _speaks_old(description: Description | None) -> bool:
    """Whether it came from a table of old models, corrected by an override or not."""
    if description is None:
        return False
    return description.source == "legacy" or (description.source == "override" and not description.urn)


def _way_of(device: Device) -> str:
    return str(device.parent) if device.parent else _name(device)


def _name(device: Device) -> str:
    return str(device.did) or f"#{device.id}"


def _nothing_known(device: Device) -> Description:
    title = Words(device.name, device.name_zh or device.name)
    return Description(device.model, "", "generic", title, "none", (), ())
