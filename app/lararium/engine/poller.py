"""When to ask which device: what is on screen first, what pushes hardly, what is silent ever more rarely."""

from __future__ import annotations

import asyncio
import heapq
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Hashable
from random import Random

from lararium.domain.capability import Description
from lararium.domain.errors import DeviceSilent, PanelError, WrongDevice, WrongToken
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.engine import pace
from lararium.engine.live_home import OFFLINE_AFTER, LiveHome
from lararium.engine.open_links import is_that
from lararium.engine.poll_plan import LONG_AGO, PollPlan
from lararium.engine.ways import nothing_told
from lararium.ports import Clock, DeviceLink, ReadResult

_log = logging.getLogger(__name__)

ENDPOINT_GAP = 0.05
"""Seconds between two polls of one endpoint. A first poll waits for the answer before it, no longer: a person does."""
LATE = 1.5
"""Seconds a poll may be overdue before the alarm that should have begun it counts as lost."""
START_SPREAD = 0.001
"""Seconds between the first polls of two devices."""
RECHECK_SPREAD = 0.02
"""Seconds between two hellos when all links are greeted anew."""
_FOREVER = 3600.0


class Poller:
    """One heap of due times for all devices of a home; every poll is a short task of its own.

    Endpoints do not wait for one another; polls of one endpoint (a gateway and its children) follow at 50 ms, the
    first ones at once.
    """

    def __init__(
        self,
        live: LiveHome,
        clock: Clock,
        link: Callable[[DeviceId], Awaitable[DeviceLink]],
        *,
        random: Random | None = None,
        lost: Callable[[DeviceId], None] = lambda device: None,
        told: Callable[[DeviceId, ReadResult | PanelError], None] = lambda device, answer: None,
    ) -> None:
        self._live = live
        self._clock = clock
        self._link = link
        self._random = random or Random()
        self._lost = lost  # it answers no more, or another does at its address
        self._told = told  # what came of a poll that the way to the device was there for
        self._plans: dict[DeviceId, PollPlan] = {}
        self._focus: frozenset[DeviceId] = frozenset()
        self._heap: list[tuple[float, int, PollPlan]] = []
        self._pushed = 0
        self._busy: set[Hashable] = set()
        self._free_at: dict[Hashable, float] = {}
        self._queues: dict[Hashable, deque[PollPlan]] = {}
        self._main: asyncio.Task[None] | None = None
        self._alarm: asyncio.Task[None] | None = None

    # -- which devices -----------------------------------------------------------------------------

    def add(self, device: Device, description: Description | None) -> None:
        """Poll this device from now on; without a description only its presence is asked."""
        self.remove(device.id)
        often, rarely = pace.tiers(description)
        endpoint: Hashable = device.parent or (device.host, device.port)
        least = description.profile.poll if description is not None else 0.0
        plan = self._plans[device.id] = PollPlan(device, endpoint, often, rarely, least)
        self._schedule(plan, self._clock.monotonic())

    def remove(self, device: DeviceId) -> None:
        """Poll it no more."""
        plan = self._plans.pop(device, None)
        if plan is not None and plan.task is not None:
            plan.task.cancel()

    def focus(self, devices: Collection[DeviceId]) -> None:
        """These are on screen: every 5 s, and soon if their last answer is older than that."""
        fresh = frozenset(devices) - self._focus
        self._focus = frozenset(devices)
        now = self._clock.monotonic()
        for device in fresh:
            plan = self._plans.get(device)
            if plan is not None and not self._live.misses(device) and not plan.hopeless:
                self._sooner(plan, max(now, plan.read_at + max(pace.FOCUSED, plan.least)))

    # -- when it runs ---------------------------------------------------------------------------------

    async def start(self) -> None:
        """Begin, what is on screen first."""
        now = self._clock.monotonic()
        self._heap.clear()
        ordered = sorted(self._plans.values(), key=lambda plan: plan.device.id not in self._focus)
        for index, plan in enumerate(ordered):
            self._schedule(plan, now + index * START_SPREAD)
        self._main = asyncio.create_task(self._run(), name="poller")

    async def stop(self) -> None:
        """End all polls; returns when none runs."""
        tasks = [plan.task for plan in self._plans.values() if plan.task is not None]
        tasks += [task for task in (self._main, self._alarm) if task is not None]
        self._main = self._alarm = None
        self._queues.clear()  # a poll that ends must not let the next one of its endpoint in
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._busy.clear()

    def soon(self, device: DeviceId, seconds: float = 0.0) -> None:
        """Poll the device in `seconds` at the latest, whatever its silence."""
        if plan := self._plans.get(device):
            plan.hopeless = False
            plan.heard_at = plan.read_at = LONG_AGO
            self._sooner(plan, self._clock.monotonic() + seconds)

    def hurry(self, device: DeviceId, seconds: float) -> None:
        """Poll every second for that long: something moves."""
        if plan := self._plans.get(device):
            now = self._clock.monotonic()
            plan.hurry_until = now + seconds
            self._sooner(plan, now + max(pace.HURRIED, plan.least))

    def heard(self, device: DeviceId) -> None:
        """The device reported by itself: no need to ask soon."""
        if plan := self._plans.get(device):
            plan.heard_at = self._clock.monotonic()

    def every(self, device: DeviceId) -> float | None:
        """Seconds between two polls of the device as things stand, None where it is not polled."""
        plan = self._plans.get(device)
        return None if plan is None else self._interval(plan, self._clock.monotonic())

    def recheck(self) -> None:
        """Greet every device anew, paced, what is on screen first: after a suspend or a change of network."""
        now = self._clock.monotonic()
        ordered = sorted(self._plans.values(), key=lambda plan: plan.device.id not in self._focus)
        for index, plan in enumerate(ordered):
            plan.greet_first = True
            plan.hopeless = False
            self._sooner(plan, now + index * RECHECK_SPREAD)

    def wake_if_late(self) -> None:
        """Begin what is overdue, should the alarm for it have been lost. Call it now and then, from another timer."""
        if self._main is None or not self._heap or self._heap[0][0] > self._clock.monotonic() - LATE:
            return
        _log.info("polling did not go on by itself; it is woken")
        if self._main.done():
            self._main = asyncio.create_task(self._run(), name="poller")
        elif self._alarm is not None:
            self._alarm.cancel()

    # -- inside ------------------------------------------------------------------------------------------

    def _sooner(self, plan: PollPlan, due: float) -> None:
        if plan.task is None and due < plan.due:
            self._schedule(plan, due)

    def _schedule(self, plan: PollPlan, due: float) -> None:
        plan.due = due
        self._pushed += 1
        heapq.heappush(self._heap, (due, self._pushed, plan))
        if self._alarm is not None and self._heap[0][2] is plan:
            self._alarm.cancel()

    async def _run(self) -> None:
        while True:
            now = self._clock.monotonic()
            while self._heap and self._heap[0][0] <= now:
                due, _, plan = heapq.heappop(self._heap)
                if plan.due == due and plan.task is None and self._plans.get(plan.device.id) is plan:
                    self._begin(plan, now)
            until = self._heap[0][0] if self._heap else now + _FOREVER
            self._alarm = asyncio.create_task(self._clock.sleep_until(until))
            await asyncio.wait((self._alarm,))

    def _begin(self, plan: PollPlan, now: float) -> None:
        pushing = plan.link is not None and plan.link.push_active()
        if pushing and plan.pushed and not plan.greet_first and not self._live.misses(plan.device.id):
            reported = min(plan.heard_at + pace.PUSHED, plan.read_at + pace.PUSHED_MOST)
            if reported > now:
                self._schedule(plan, reported)
                return
        plan.pushed = pushing
        if plan.endpoint in self._busy:
            self._queues.setdefault(plan.endpoint, deque()).append(plan)
            plan.due = float("-inf")  # queued: nothing is sooner
            return
        if plan.asked and (free_at := self._free_at.get(plan.endpoint, 0.0)) > now:
            self._schedule(plan, free_at)
            return
        plan.asked = True
        self._busy.add(plan.endpoint)
        plan.task = asyncio.create_task(self._poll(plan))

    async def _poll(self, plan: PollPlan) -> None:
        try:
            await self._ask(plan)
        except Exception:
            _log.exception("a poll failed in a way nobody expected")
            plan.hopeless = True
        finally:
            plan.task = None
            self._leave(plan)

    def _leave(self, plan: PollPlan) -> None:
        """Set the next poll, and let the next device of the endpoint in."""
        now = self._clock.monotonic()
        device = plan.device.id
        self._busy.discard(plan.endpoint)
        free_at = self._free_at[plan.endpoint] = now + ENDPOINT_GAP
        if self._plans.get(device) is plan:
            least = 0.0 if self._live.misses(device) else plan.least
            self._schedule(plan, now + pace.jittered(self._interval(plan, now), self._random, least))
        queue = self._queues.get(plan.endpoint)
        if queue:
            following = queue.popleft()
            self._schedule(following, free_at if following.asked else now)

    def _interval(self, plan: PollPlan, now: float) -> float:
        device = plan.device.id
        return pace.interval(
            misses=self._live.misses(device),
            focused=device in self._focus,
            hurried=plan.hurry_until > now,
            pushing=plan.pushed,
            hopeless=plan.hopeless,
            least=plan.least,
        )

    async def _ask(self, plan: PollPlan) -> None:
        """One poll, folded into the live home, well or ill."""
        device, live = plan.device.id, self._live
        greets: bool | None = None
        plan.hopeless = False
        try:
            link = plan.link = await self._link(device)
            if plan.greet_first or not plan.often or live.misses(device) >= OFFLINE_AFTER - 1:
                greets = False
                if not is_that(plan.device, await link.hello()):
                    raise WrongDevice
                greets = True
                plan.greet_first = False
                if not plan.device.parent:  # a gateway's hello says nothing of its child
                    live.greeted(device)
            await self._read(plan, link)
        except WrongDevice as error:
            live.missed(device, error)
            self._lost(device)
        except (DeviceSilent, WrongToken) as error:
            plan.hopeless = isinstance(error, WrongToken)
            live.missed(device, error, greets=greets)
            if greets:
                self._told(device, error)
            if greets is False and live.misses(device) >= OFFLINE_AFTER:
                self._lost(device)
        except PanelError as error:
            plan.hopeless = True
            live.troubled(device, error)
            self._told(device, error)

    async def _read(self, plan: PollPlan, link: DeviceLink) -> None:
        device, now = plan.device.id, self._clock.monotonic()
        rare = plan.rare_due <= now
        refused = self._live.state(device).refused
        controls = plan.often + plan.rarely if rare else tuple(c for c in plan.often if c not in refused)
        if not controls:
            self._live.present(device)
        else:
            as_of = self._live.generation(device)
            result = await link.read(controls)
            silence = nothing_told(plan.device, result)
            if silence is None:
                self._live.apply_read(device, result, as_of=as_of)
            else:
                self._live.missed(device, silence, greets=False)
            self._told(device, result)
        plan.read_at = plan.heard_at = self._clock.monotonic()
        if rare:
            plan.rare_due = now + pace.RARE
