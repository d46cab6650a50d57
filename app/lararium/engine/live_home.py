"""The one truth about a home: what every device is, what is on its way, and how old that knowledge is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from lararium.domain.capability import Value
from lararium.domain.errors import PanelError, WrongToken
from lararium.domain.ids import DeviceId
from lararium.domain.reach import Reach
from lararium.domain.state import DeviceState, Freshness
from lararium.engine.listeners import Listeners
from lararium.engine.live_record import LiveRecord
from lararium.ports import Clock, Push, ReadResult, Unsubscribe

DEFAULT_LIMIT = 120.0
"""Seconds a value may be old before it is called stale (ui.md 2.3, mains)."""
STALE_AFTER = 2
OFFLINE_AFTER = 3


class LiveHome:
    """States by device. Changed only through its methods, on the engine's loop; each change is told once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._records: dict[DeviceId, LiveRecord] = {}
        self._changed: Listeners[[frozenset[DeviceId]]] = Listeners()
        self._events: Listeners[[DeviceId, Push]] = Listeners()

    # -- what is known --------------------------------------------------------------------------

    def state(self, device: DeviceId) -> DeviceState:
        """Snapshot of a device; UNKNOWN and empty for one never heard of."""
        record = self._records.get(device)
        return record.state if record else DeviceState(device)

    def states(self) -> Mapping[DeviceId, DeviceState]:
        """Snapshots of all devices."""
        return {device: record.state for device, record in self._records.items()}

    def age(self, device: DeviceId) -> float | None:
        """Seconds since the last answer; over a restart by the wall clock. None if never heard."""
        record = self._records.get(device)
        if record is None:
            return None
        if record.heard_at is not None:
            return self._clock.monotonic() - record.heard_at
        if record.state.seen_at is None:
            return None
        return max(0.0, self._clock.now().timestamp() - record.state.seen_at)

    def generation(self, device: DeviceId) -> int:
        """Number of the newest command; note it before a read and pass it as `as_of`."""
        record = self._records.get(device)
        return record.generation if record else 0

    def misses(self, device: DeviceId) -> int:
        """Polls without an answer since the last answer."""
        record = self._records.get(device)
        return record.misses if record else 0

    def is_pending(self, device: DeviceId, generation: int) -> bool:
        """Whether anything of that command still waits to be confirmed."""
        record = self._records.get(device)
        return record is not None and any(p.generation == generation for p in record.pending.values())

    def newest(self, device: DeviceId, control: str) -> int:
        """Generation of the newest command for a control, 0 if it was never commanded."""
        record = self._records.get(device)
        return record.commanded.get(control, 0) if record else 0

    # -- who hears -------------------------------------------------------------------------------

    def observe(self, listener: Callable[[frozenset[DeviceId]], None]) -> Unsubscribe:
        """Hear which devices changed, once per change and only if something did. A mere newer age is no change."""
        return self._changed.add(listener)

    def observe_events(self, listener: Callable[[DeviceId, Push], None]) -> Unsubscribe:
        """Hear the events that devices send."""
        return self._events.add(listener)

    # -- which devices ----------------------------------------------------------------------------

    def add(
        self,
        device: DeviceId,
        *,
        values: Mapping[str, Value] | None = None,
        seen_at: float | None = None,
        limit: float = DEFAULT_LIMIT,
    ) -> None:
        """Begin with remembered values (stale) or none (unknown). A known device keeps its state, takes the limit."""
        if device in self._records:
            self._records[device].limit = limit
            return
        freshness = Freshness.STALE if values else Freshness.UNKNOWN
        state = DeviceState(device, freshness, dict(values or {}), seen_at=seen_at)
        self._records[device] = LiveRecord(state, limit)

    def set_reach(self, device: DeviceId, reach: Reach) -> None:
        """How it can be reached from now on. Without a way nothing is on its way, missing or wrong with it."""
        record = self._records.get(device)
        if record is None or record.state.reach is reach:
            return
        freshness = record.state.freshness
        if not reach.is_open:
            record.pending.clear()
            record.read_trouble = record.command_trouble = record.heard_at = None
            record.misses = 0
            freshness = Freshness.UNKNOWN
        elif freshness is Freshness.UNKNOWN and record.state.values:
            freshness = Freshness.STALE
        self._update(record, freshness=freshness, reach=reach)

    def forget(self, device: DeviceId) -> None:
        """Drop the device."""
        if self._records.pop(device, None):
            self._changed.tell(frozenset((device,)))

    # -- what devices say ---------------------------------------------------------------------------

    def apply_read(self, device: DeviceId, result: ReadResult, *, as_of: int | None = None) -> None:
        """Fold in a read that began at generation `as_of`; controls commanded since keep what they have."""
        record = self._records.get(device)
        if record is None:
            return
        refused = {**record.state.refused, **result.refused}
        for control in result.values:
            refused.pop(control, None)
        if as_of is None or as_of >= record.generation:
            record.clear_old_trouble(self._clock.monotonic())
        self._update(record, record.merged(result.values, as_of), refused=refused, heard=True)

    def apply_push(self, device: DeviceId, push: Push) -> None:
        """Fold in what a device sent unasked; an event goes to the observers of events."""
        record = self._records.get(device)
        if record is None:
            return
        self._update(record, record.merged(push.values, None), heard=True)
        if push.event:
            self._events.tell(device, push)

    def greeted(self, device: DeviceId) -> None:
        """It answered a hello: reachable, though its values are as old as before."""
        record = self._records.get(device)
        if record is not None and record.state.freshness is Freshness.OFFLINE:
            record.misses = STALE_AFTER
            record.read_trouble = None
            self._update(record, freshness=Freshness.STALE if record.state.values else Freshness.UNKNOWN)

    def present(self, device: DeviceId) -> None:
        """It answers, and there is nothing to read from it."""
        record = self._records.get(device)
        if record is not None:
            self._update(record, heard=True)

    def missed(self, device: DeviceId, error: PanelError, *, greets: bool | None = None) -> None:
        """A poll failed. `greets`: whether a hello was answered after it, None if none was tried.

        Two misses: stale. Three and no hello: offline. WrongToken: bad token at once.
        """
        record = self._records.get(device)
        if record is None or not record.state.reach.is_open:
            return
        record.misses += 1
        freshness = record.state.freshness
        if isinstance(error, WrongToken):
            freshness = Freshness.BADTOKEN
        elif record.misses >= OFFLINE_AFTER and greets is False:
            freshness = Freshness.OFFLINE
        elif record.misses >= STALE_AFTER and freshness is Freshness.FRESH:
            freshness = Freshness.STALE
        if record.misses >= STALE_AFTER or freshness in (Freshness.BADTOKEN, Freshness.OFFLINE):
            record.read_trouble = error
        self._update(record, freshness=freshness)

    def troubled(self, device: DeviceId, error: PanelError) -> None:
        """A read failed for a reason on our side or by the device's refusal, not by silence."""
        record = self._records.get(device)
        if record is not None and record.state.reach.is_open:
            record.read_trouble = error
            self._update(record)

    def tick(self) -> None:
        """Call stale what has grown too old."""
        now = self._clock.monotonic()
        aged: set[DeviceId] = set()
        for device, record in self._records.items():
            if record.state.freshness is not Freshness.FRESH or record.heard_at is None:
                continue
            if now - record.heard_at > record.limit:
                record.state = replace(record.state, freshness=Freshness.STALE)
                aged.add(device)
        if aged:
            self._changed.tell(frozenset(aged))

    # -- what is on its way ----------------------------------------------------------------------------

    def set_pending(self, device: DeviceId, values: Mapping[str, Value]) -> int:
        """Show these values as commanded; the command's generation, greater than any before."""
        record = self._records.setdefault(device, LiveRecord(DeviceState(device), DEFAULT_LIMIT))
        generation = record.wait_for(values)
        self._update(record)
        return generation

    def confirm(self, device: DeviceId, generation: int, values: Mapping[str, Value]) -> None:
        """Take these values as true, as far as no newer command touches them, and end their waiting."""
        record = self._records.get(device)
        if record is None:
            return
        true = record.untouched_since(generation, values)
        for control in true:
            record.pending.pop(control, None)
        self._update(record, {**record.state.values, **true}, heard=True)

    def clear_pending(
        self,
        device: DeviceId,
        generation: int,
        *,
        controls: Iterable[str] | None = None,
        trouble: PanelError | None = None,
        truth: Mapping[str, Value] | None = None,
    ) -> None:
        """Take a command back: its values (or `controls` among them) are no longer shown; newer commands stay.

        `trouble` says why; `truth` is what the device was last seen to hold instead.
        """
        record = self._records.get(device)
        if record is None:
            return
        chosen = set(record.pending if controls is None else controls)
        for control, pending in tuple(record.pending.items()):
            if control in chosen and pending.generation == generation:
                del record.pending[control]
        if trouble is not None and record.generation == generation:
            record.command_trouble = trouble
            record.failed_at = self._clock.monotonic()
        true = record.untouched_since(generation, truth or {})
        self._update(record, {**record.state.values, **true} if true else None)

    # -- inside --------------------------------------------------------------------------------------------

    def _update(
        self,
        record: LiveRecord,
        values: Mapping[str, Value] | None = None,
        *,
        refused: Mapping[str, PanelError] | None = None,
        freshness: Freshness | None = None,
        reach: Reach | None = None,
        heard: bool = False,
    ) -> None:
        """Make the new snapshot and tell it if more than its age is new."""
        before = record.state
        if heard:
            record.heard_at = self._clock.monotonic()
            record.misses = 0
            record.read_trouble = None
            freshness = Freshness.FRESH
        pending = {control: waiting.value for control, waiting in record.pending.items()}
        since = None
        if pending:
            since = before.pending_since if before.pending else self._clock.monotonic()
        after = DeviceState(
            device=before.device,
            freshness=freshness or before.freshness,
            values=before.values if values is None or values == before.values else values,
            pending=pending,
            pending_since=since,
            seen_at=before.seen_at,
            trouble=record.read_trouble or record.command_trouble,
            refused=before.refused if refused is None or refused.keys() == before.refused.keys() else refused,
            reach=reach or before.reach,
        )
        changed = after != before
        record.state = replace(after, seen_at=self._clock.now().timestamp()) if heard else after
        if changed:
            self._changed.tell(frozenset((before.device,)))
