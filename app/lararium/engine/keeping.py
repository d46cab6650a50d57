"""Last states kept over a restart: written now and then, and at the end."""

from __future__ import annotations

import logging

from lararium.domain.errors import StoreError
from lararium.domain.ids import DeviceId
from lararium.domain.state import DeviceState
from lararium.engine.live_home import LiveHome
from lararium.ports import CachedState, HomeStore

_log = logging.getLogger(__name__)


class StateKeeper:
    """Remembers which devices of a home changed since the last save."""

    def __init__(self, live: LiveHome, store: HomeStore) -> None:
        self._live = live
        self._store = store
        self._saved: dict[DeviceId, tuple[object, float | None]] = {
            device: (state.values, state.seen_at) for device, state in live.states().items()
        }

    def save(self, *, ages: bool = False) -> StoreError | None:
        """Write what changed, with `ages` also what was merely seen again; the trouble if the store has one.

        What could not be written is tried again by the next call.
        """
        changed = {device: state for device, state in self._live.states().items() if self._is_new(state, ages=ages)}
        if not changed:
            return None
        try:
            self._store.save_states(
                [CachedState(device, dict(state.values), state.seen_at) for device, state in changed.items()]
            )
        except StoreError as error:
            _log.warning("last states could not be saved: %s", error.key)
            return error
        self._saved.update((device, (state.values, state.seen_at)) for device, state in changed.items())
        return None

    def _is_new(self, state: DeviceState, *, ages: bool) -> bool:
        values, seen_at = self._saved.get(state.device, ({}, None))
        return (values is not state.values and values != state.values) or (ages and seen_at != state.seen_at)
