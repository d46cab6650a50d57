"""One stack of labelled steps for everything a person can take back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from lararium.domain.words import Words
from lararium.engine.listeners import Listeners
from lararium.ports import Unsubscribe

LIMIT = 100


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done. `back` takes it back, `again` does it anew; both may raise PanelError."""

    label: Words
    back: Callable[[], Awaitable[None]]
    again: Callable[[], Awaitable[None]]
    group: object = None
    """Steps of one interaction share it: the newer takes the older's place."""


class UndoStack:
    """The last 100 steps and those taken back. A step that fails to run leaves the stack as it was."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._listeners: Listeners[[]] = Listeners()

    @property
    def undo_label(self) -> Words | None:
        """What `undo` would take back, None if nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Words | None:
        """What `redo` would do anew, None if nothing."""
        return self._undone[-1].label if self._undone else None

    def __len__(self) -> int:
        return len(self._done)

    def push(self, step: Step) -> None:
        """Remember a step just done; what had been taken back before is forgotten, and so is the oldest of 101."""
        if self._done and step.group is not None and self._done[-1].group == step.group:
            self._done.pop()
        self._done.append(step)
        del self._done[: -self._limit]
        self._undone.clear()
        self._tell()

    async def undo(self) -> Words | None:
        """Take the last step back; its label, None if there is none. Raises what `back` raises, step kept."""
        return await self._move(self._done, self._undone, back=True)

    async def redo(self) -> Words | None:
        """Do the step taken back last anew; its label, None if there is none. Raises what `again` raises, step kept."""
        return await self._move(self._undone, self._done, back=False)

    def clear(self) -> None:
        """Forget everything."""
        self._done.clear()
        self._undone.clear()
        self._tell()

    def observe(self, listener: Callable[[], None]) -> Unsubscribe:
        """Be told after every change of the labels."""
        return self._listeners.add(listener)

    async def _move(self, source: list[Step], target: list[Step], *, back: bool) -> Words | None:
        if not source:
            return None
        step = source.pop()
        try:
            await (step.back() if back else step.again())
        except BaseException:
            source.append(step)
            raise
        target.append(step)
        self._tell()
        return step.label

    def _tell(self) -> None:
        self._listeners.tell()
