"""The scenes by which one Lumi gateway tells us of events: laid down, laid down again after its restart, taken away."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lararium.domain.errors import DeviceSilent, PanelError
from lararium.domain.ids import Token
from lararium.drivers.miio.gateway.ear import Ears
from lararium.drivers.miio.gateway.scene import SceneEvent, Source, Target, frame, script
from lararium.drivers.miio.link import Link
from lararium.ports import Clock
from lararium.wire.packet import Codec

_AGAIN = 60.0
"""Seconds until a gateway that refused or kept silent is asked again."""
_ALIVE = 60.0
"""Seconds of silence after which nothing is expected of a gateway; it is greeted well before."""
_FAREWELL = 2.0
"""Seconds at most for taking scenes away; what stays has the same id next time, so nothing piles up."""
_FIRST_ID, _IDS = 2_000_000, 8_000_000
_FIRST_MAGIC, _MAGICS = 1_590_161_094, 51_864_680
_log = logging.getLogger(__name__)

Happened = Callable[[str], None]
"""Told of the action that a source reported."""


@dataclass(eq=False)
class _Watch:
    source: Source
    events: Sequence[SceneEvent]
    happened: Happened


class GatewayScenes:
    """All scenes of ours at one gateway. `tick` must be called about every 5 s; it never waits."""

    def __init__(self, link: Link, token: Token, clock: Clock, ears: Ears) -> None:
        self._link = link
        self._token = token
        self._clock = clock
        self._ears = ears
        self._watches: list[_Watch] = []
        self._laid: dict[tuple[Source, str], str] = {}
        self._unhear: Callable[[], None] | None = None
        self._heard_at = ""
        self._reboots = 0
        self._next_try = 0.0
        self._was_silent = False
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    def watch(self, source: Source, events: Sequence[SceneEvent], happened: Happened) -> Callable[[], None]:
        """Be told of these events of a source; returns what ends it."""
        watch = _Watch(source, events, happened)
        self._watches.append(watch)
        self._next_try = 0.0
        self._work()

        def end() -> None:
            if watch in self._watches:
                self._watches.remove(watch)

        return end

    def active(self, source: Source) -> bool:
        """Whether every event of a source is laid down, as far as the gateway is there to tell of it."""
        if self._link.suspect or self._link.uptime.silence() > _ALIVE:
            return False
        own = [(w.source, event.action) for w in self._watches if w.source == source for event in w.events]
        return bool(own) and self._unhear is not None and all(key in self._laid for key in own)

    def tick(self) -> None:
        """Lay down what is missing, take away what nobody watches any more."""
        self._work()

    def _work(self) -> None:
        if self._closed or (self._task and not self._task.done()):
            return
        back = self._was_silent and not self._link.suspect
        if self._clock.monotonic() < self._next_try and not back:
            return
        if self._reboots != self._link.uptime.reboots:
            self._reboots = self._link.uptime.reboots
            self._laid.clear()
        wanted = {(watch.source, event.action) for watch in self._watches for event in watch.events}
        moved = self._unhear is not None and self._link.is_open and self._link.local_host != self._heard_at
        if wanted != self._laid.keys() or moved:
            self._task = asyncio.get_running_loop().create_task(self._lay(), name="gateway scenes")

    async def _lay(self) -> None:
        try:
            await self._link.open()
            await self._hear()
            tried: set[tuple[Source, str]] = set()
            while missing := self._missing(tried):
                source, event = missing[0]
                tried.add((source, event.action))
                await self._lay_one(source, event)
            wanted = {(watch.source, event.action) for watch in self._watches for event in watch.events}
            for key in [key for key in self._laid if key not in wanted]:
                await self._link.call("miIO.xdel", [self._laid[key]], repeat=True)
                del self._laid[key]
            self._was_silent = False
        except (PanelError, OSError) as error:
            self._next_try = self._clock.monotonic() + _AGAIN
            self._was_silent = isinstance(error, DeviceSilent)
            _log.info("%r keeps no scenes for now: %s", self._link, getattr(error, "key", type(error).__name__))

    def _missing(self, tried: set[tuple[Source, str]]) -> list[tuple[Source, SceneEvent]]:
        pairs = [(watch.source, event) for watch in self._watches for event in watch.events]
        keys = self._laid.keys() | tried
        return [(source, event) for source, event in pairs if (source, event.action) not in keys]

    async def _hear(self) -> None:
        local = self._link.local_host
        if self._unhear is not None and local == self._heard_at:
            return
        if self._unhear is not None:
            self._unhear()
            self._unhear = None
            self._laid.clear()  # they name our former address
        codec = Codec(self._token.reveal())
        self._unhear = await self._ears.hear(local, self._link.address[0], codec, self._heard)
        self._heard_at = local

    async def _lay_one(self, source: Source, event: SceneEvent) -> None:
        number = _number(f"{self._ears.our_did}/{source.sid}/{event.action}")
        scene = f"x.scene.{_FIRST_ID + number % _IDS}"
        target = Target(self._ears.our_did, self._heard_at, _FIRST_MAGIC + number % _MAGICS)
        text = script(scene, event, source, target, self._token.reveal())
        answer = await self._link.call("send_data_frame", frame(text), repeat=True)
        if answer == ["ok"]:
            self._laid[source, event.action] = scene
        else:
            self._next_try = self._clock.monotonic() + _AGAIN
            _log.info("%r does not take the scene for %s", self._link, event.action)

    def _heard(self, action: str, name: str) -> None:
        for watch in tuple(self._watches):
            if watch.source.name == name and any(event.action == action for event in watch.events):
                watch.happened(action)

    async def close(self) -> None:
        """Take our scenes away, as far as the gateway listens."""
        self._closed = True
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        try:
            async with asyncio.timeout(_FAREWELL):
                for key in tuple(self._laid):
                    await self._link.call("miIO.xdel", [self._laid.pop(key)], repeat=True, budget=0.5)
        except (PanelError, TimeoutError):
            _log.debug("%r kept scenes of ours", self._link)
        if self._unhear is not None:
            self._unhear()
            self._unhear = None


def _number(name: str) -> int:
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=6).digest(), "big")
