"""Every device is asked once a run who it is: model, firmware, network card, signal."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from lararium.domain.errors import PanelError
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.state import Freshness
from lararium.engine.house import House
from lararium.ports import Clock

_log = logging.getLogger(__name__)

FIRST_AFTER = 5.0
"""Seconds after the first answer: states come first."""
GAP = 1.0
"""Seconds between two devices: asking 200 in a row would be felt as load, and nobody waits for a firmware number."""
TOGETHER = 50
"""Devices kept in one go: each writing waits for the disk."""


class Introductions:
    """Listens to one house; a device that answers is asked, one after another. `note` keeps what was learnt."""

    def __init__(self, house: House, clock: Clock, note: Callable[[Sequence[Device]], Awaitable[None]]) -> None:
        self._house = house
        self._clock = clock
        self._note = note
        self._asked: set[DeviceId] = set()
        self._waiting: deque[DeviceId] = deque()
        self._task: asyncio.Task[None] | None = None
        self._leave = house.live.observe(self._heard)

    async def stop(self) -> None:
        """End."""
        self._leave()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    def _heard(self, changed: frozenset[DeviceId]) -> None:
        for device in changed:
            record = self._house.devices.get(device)
            if record is None or record.parent or device in self._asked:
                continue
            if self._house.live.state(device).freshness is Freshness.FRESH:
                self._asked.add(device)
                # a device without a model cannot be shown: it comes first
                self._waiting.append(device) if record.model else self._waiting.appendleft(device)
        if self._waiting and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._ask_all(), name="introductions")

    async def _ask_all(self) -> None:
        if all(record.model for record in self._house.devices.values()):
            await self._clock.sleep(FIRST_AFTER)
        learnt: list[Device] = []
        while self._waiting:
            told = await self._ask(self._waiting.popleft())
            if told is not None:
                learnt.append(told)
            shown_now = told is not None and not self._house.devices[told.id].model
            if learnt and (shown_now or len(learnt) >= TOGETHER or not self._waiting):
                await self._keep(learnt)
                learnt = []
            await self._clock.sleep(GAP)

    async def _ask(self, device: DeviceId) -> Device | None:
        """What the device adds to its record, None for nothing."""
        try:
            info = await self._house.introduce(device)
        except PanelError as error:
            _log.info("a device did not say who it is: %s", error.key)
            return None
        record = self._house.devices.get(device)
        if record is None:
            return None
        told = replace(
            record,
            model=record.model or info.model,
            firmware=info.firmware or record.firmware,
            mac=info.mac or record.mac,
        )
        return told if told != record else None

    async def _keep(self, learnt: Sequence[Device]) -> None:
        """Note it on today's records: a person may have renamed a device meanwhile."""
        known = self._house.devices
        today = [
            replace(known[told.id], model=told.model, firmware=told.firmware, mac=told.mac)
            for told in learnt
            if told.id in known
        ]
        try:
            await self._note(today)
        except PanelError as error:
            _log.info("what devices said of themselves was not kept: %s", error.key)
