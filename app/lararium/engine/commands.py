"""From a wish to a proof: shown at once, sent, read back, and taken back with a reason where the proof fails."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lararium.domain.capability import Description, Value
from lararium.domain.errors import DeviceError, DeviceSilent, OutcomeUnknown, PanelError, WrongToken
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.state import Freshness
from lararium.engine import timing
from lararium.engine.live_home import LiveHome
from lararium.engine.values import is_nearer, same_value, tolerance
from lararium.ports import Clock, DeviceLink

_log = logging.getLogger(__name__)

FOLLOW_EVERY = 1.0
SILENT_READS = 3
"""Reads without an answer while following a cover, then it counts as silent."""


@dataclass(slots=True, eq=False)
class _Job:
    device: Device
    description: Description
    generation: int
    values: Mapping[str, Value]
    movement: int
    settled: asyncio.Future[None]
    acknowledged: bool = False
    refusals: dict[str, PanelError] = field(default_factory=dict)
    seen: dict[str, Value] = field(default_factory=dict)
    """What reads since the write told about the commanded controls."""


class Commands:
    """Carries out checked commands on the devices of one home."""

    def __init__(
        self,
        live: LiveHome,
        clock: Clock,
        link: Callable[[DeviceId], Awaitable[DeviceLink]],
        *,
        soon: Callable[[DeviceId, float], None],
        hurry: Callable[[DeviceId, float], None],
    ) -> None:
        self._live = live
        self._clock = clock
        self._link = link
        self._soon = soon
        self._hurry = hurry
        self._sent_at: dict[tuple[DeviceId, str], float] = {}
        self._movements: dict[DeviceId, int] = {}
        self._jobs: dict[DeviceId, set[_Job]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._leave = live.observe(self._on_change)

    async def set(self, device: Device, description: Description, values: Mapping[str, Value]) -> bool:
        """Set values already checked; pending at once. True when proven, False when newer commands took over.

        Raises DeviceError (after a rollback), VaultError, GateRefused. The command goes on if the caller is cancelled.
        """
        generation = self._live.set_pending(device.id, values)
        moving = any((c := description.control(name)) is not None and timing.moves(c) for name in values)
        if moving:
            self._movements[device.id] = self._movements.get(device.id, 0) + 1
        settled: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        job = _Job(device, description, generation, values, self._movements.get(device.id, 0), settled)
        await asyncio.shield(self._spawn(self._supervise(job)))
        return bool(self._mine(job))

    async def act(
        self, device: Device, description: Description, action: str, arguments: Sequence[Value]
    ) -> Sequence[Value]:
        """Call an action once; its answers. Raises DeviceError, OutcomeUnknown when no answer proves either way."""
        self._movements[device.id] = self._movements.get(device.id, 0) + 1
        call: asyncio.Task[Sequence[Value]] = asyncio.ensure_future(self._call(device.id, action, arguments))
        timer = asyncio.ensure_future(self._clock.sleep(2 * timing.deadline(device)))
        try:
            await asyncio.wait((call, timer), return_when=asyncio.FIRST_COMPLETED)
            if not call.done():
                raise OutcomeUnknown
            return call.result()
        finally:
            call.cancel()
            timer.cancel()
            if description.kind in timing.COVERS:
                self._hurry(device.id, timing.COVER_WATCH)
            self._soon(device.id, timing.LAMP_READ_BACK)

    async def _call(self, device: DeviceId, action: str, arguments: Sequence[Value]) -> Sequence[Value]:
        return await (await self._link(device)).act(action, arguments)

    async def stop(self) -> None:
        """End what still runs; nothing is rolled back, the last states stay."""
        self._leave()
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # -- one command -----------------------------------------------------------------------------------

    async def _supervise(self, job: _Job) -> None:
        """Wait for the proof or the deadline, and clear up."""
        device = job.device.id
        if not await self._paced(job):
            return
        self._jobs.setdefault(device, set()).add(job)
        work = self._spawn(self._carry_out(job))
        timer = asyncio.ensure_future(self._clock.sleep(self._patience(job)))
        try:
            await asyncio.wait((work, timer, job.settled), return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                work.result()
            elif not job.settled.done():
                self._give_up(job, work)
        except PanelError as error:
            self._roll_back(job, error)
            raise
        except BaseException:
            self._live.clear_pending(device, job.generation)
            raise
        finally:
            timer.cancel()
            self._jobs[device].discard(job)
            if not self._jobs[device]:
                del self._jobs[device]

    async def _paced(self, job: _Job) -> bool:
        """Wait for the next send of a slider; False if newer values took over meanwhile."""
        device, now = job.device.id, self._clock.monotonic()
        gap = timing.send_gap(job.device)
        start = max(self._sent_at.get((device, control), -gap) + gap for control in job.values)
        if start > now:
            await self._clock.sleep_until(start)
        mine = self._mine(job)
        now = self._clock.monotonic()
        self._sent_at.update(((device, control), now) for control in mine)
        return bool(mine)

    async def _carry_out(self, job: _Job) -> None:
        device = job.device.id
        link = await self._link(device)
        job.refusals.update(await link.write(self._mine(job)))
        job.acknowledged = True
        unreadable = {name: value for name, value in self._mine(job).items() if not self._readable(job, name)}
        for name, refusal in job.refusals.items():
            if name in unreadable:
                raise refusal
        if unreadable:
            self._live.confirm(device, job.generation, unreadable)
        way = timing.travel(job.description, job.values)
        if way is not None and not job.refusals:
            await self._follow(job, link, way)
        elif job.description.kind in timing.COVERS:
            self._hurry(device, timing.COVER_WATCH)
        await self._prove(job, link)

    async def _prove(self, job: _Job, link: DeviceLink) -> None:
        """Read back until the values are there; assert them once more where they are not."""
        device, asserted = job.device.id, False
        before = dict(self._live.state(device).values)
        while self._live.is_pending(device, job.generation):
            await self._pause(job, timing.read_back(job.description, job.values))
            waiting = [name for name in self._mine(job) if self._readable(job, name)]
            if not waiting or not self._live.is_pending(device, job.generation):
                return
            result = await link.read(waiting)
            told = {name: result.values[name] for name in waiting if name in result.values}
            job.seen.update(told)
            unreadable = {name: job.values[name] for name in waiting if name not in told}
            right = {name: value for name, value in told.items() if self._right(job, name, value)}
            self._live.confirm(device, job.generation, right | unreadable)
            wrong = [name for name in told if name not in right]
            if not wrong:
                return
            if any(is_nearer(before.get(name), told[name], job.values[name]) for name in wrong):
                before.update(told)
                continue
            for name in wrong:
                if name in job.refusals:
                    raise job.refusals[name]
            if asserted:
                raise self._not_taken(job)
            asserted = True
            job.refusals.update(await link.write({n: v for n, v in self._mine(job).items() if n in wrong}))

    async def _follow(self, job: _Job, link: DeviceLink, way: timing.Travel) -> None:
        """Watch a cover go, until it arrives, stands still too long, or another command moves it."""
        device = job.device.id
        part = job.description.control(way.target)
        states = [c.id for c in job.description.pollable() if part is not None and c.service == part.service]
        last: Value | None = None
        still_since, silent = self._clock.monotonic(), 0
        await self._clock.sleep(timing.MOTOR_READ_BACK)
        while self._movements.get(device, 0) == job.movement:
            as_of = self._live.generation(device)
            try:
                result = await link.read(states)
                silent = 0
            except DeviceSilent:
                silent += 1
                if silent >= SILENT_READS:
                    raise
            else:
                self._live.apply_read(device, result, as_of=as_of)
                position, now = result.values.get(way.position), self._clock.monotonic()
                if way.arrived(position):
                    self._live.confirm(device, job.generation, {way.target: job.values[way.target]})
                    return
                if position != last:
                    last, still_since = position, now
                elif now - still_since >= timing.STOPPED_GRACE:
                    raise DeviceError("error.device.stopped_short", position=position, goal=f"{way.goal:g}")
            await self._clock.sleep(FOLLOW_EVERY)
        self._live.clear_pending(device, job.generation)

    # -- how it ends --------------------------------------------------------------------------------------

    def _give_up(self, job: _Job, work: asyncio.Task[None]) -> None:
        """The deadline is over. An acknowledged write that no read contradicts counts as done."""
        device = job.device.id
        contradicted = any(not self._right(job, name, value) for name, value in job.seen.items())
        if job.acknowledged and not job.refusals and not contradicted:
            self._live.confirm(device, job.generation, self._mine(job))
            return
        work.add_done_callback(lambda _: self._soon(device, 0.0))
        refusal = next(iter(job.refusals.values()), None)
        silence = WrongToken() if self._live.state(device).freshness is Freshness.BADTOKEN else DeviceSilent()
        raise refusal or (self._not_taken(job) if contradicted else silence)

    def _roll_back(self, job: _Job, error: PanelError) -> None:
        self._live.clear_pending(job.device.id, job.generation, trouble=error, truth=job.seen)
        self._soon(job.device.id, timing.LAMP_READ_BACK)

    # -- small things ------------------------------------------------------------------------------------------

    def _mine(self, job: _Job) -> dict[str, Value]:
        """The values that no newer command has taken over."""
        newest = self._live.newest
        return {name: v for name, v in job.values.items() if newest(job.device.id, name) == job.generation}

    def _readable(self, job: _Job, name: str) -> bool:
        control = job.description.control(name)
        return control is not None and control.readable

    def _right(self, job: _Job, name: str, value: Value) -> bool:
        control = job.description.control(name)
        return same_value(job.values[name], value, tolerance(control) if control else 0.0)

    def _patience(self, job: _Job) -> float:
        way = timing.travel(job.description, job.values)
        return timing.LONGEST_TRAVEL if way is not None else timing.deadline(job.device)

    def _not_taken(self, job: _Job) -> DeviceError:
        name, value = next((n, v) for n, v in job.seen.items() if not self._right(job, n, v))
        control = job.description.control(name)
        return DeviceError("error.device.not_taken", name=control.label if control else name, value=value)

    async def _pause(self, job: _Job, seconds: float) -> None:
        """Sleep, shorter if the proof comes by itself."""
        timer = asyncio.ensure_future(self._clock.sleep(seconds))
        try:
            await asyncio.wait((timer, job.settled), return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()

    def _spawn(self, work: Awaitable[None]) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) and not isinstance(error, PanelError):
            _log.error("a command failed in a way nobody expected", exc_info=error)

    def _on_change(self, devices: frozenset[DeviceId]) -> None:
        if not self._jobs:
            return
        for device in devices & self._jobs.keys():
            for job in self._jobs[device]:
                if job.settled.done() or self._live.is_pending(device, job.generation):
                    continue
                if timing.travel(job.description, self._mine(job)) is None:
                    job.settled.set_result(None)
