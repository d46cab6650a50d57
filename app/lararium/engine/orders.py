"""What a person orders: checked before anything is sent, told when it ended, and given back where that is safe."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lararium.domain.capability import Description, Value
from lararium.domain.errors import PanelError
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.words import Words
from lararium.engine.commands import Commands
from lararium.engine.drags import Drag, Drags
from lararium.engine.listeners import Listeners
from lararium.engine.live_home import LiveHome
from lararium.engine.outcome import Outcome, label_of, named
from lararium.engine.undo import Step, UndoStack
from lararium.engine.values import checked, checked_arguments
from lararium.engine.ways import Ways
from lararium.ports import Clock, Unsubscribe

IDENTIFY = ("identify", "find-device", "find", "locate")


def identify_action(description: Description | None) -> str | None:
    """Control id of the action that makes a device show itself, None if it has none."""
    controls = [c for c in description or () if c.what == "action" and c.name in IDENTIFY and not c.arguments]
    return controls[0].id if controls else None


class Orders:
    """Of one house; `described` gives a device and its description as known now, or raises why there is none."""

    def __init__(
        self,
        described: Callable[[DeviceId], tuple[Device, Description]],
        ways: Ways,
        live: LiveHome,
        commands: Commands,
        clock: Clock,
        undo: UndoStack,
    ) -> None:
        self._described = described
        self._ways = ways
        self._live = live
        self._commands = commands
        self._clock = clock
        self._undo = undo
        self._drags = Drags()
        self._outcomes: Listeners[[Outcome]] = Listeners()

    async def command(self, device: DeviceId, values: Mapping[str, Value], *, consent: bool, by: str) -> None:
        """Set absolute values by control id; returns when confirmed. Raises as `House.command` says."""
        record, description = self._described(device)
        with named(record):
            self._ways.require(record)
            wanted = checked(description, values, consent=consent)
            known = self._live.state(device).values
            before = {name: known[name] for name in wanted if name in known}
            drag = self._drags.begin(device, description, before, wanted, self._clock.monotonic())
            label = label_of(record, description, drag.after)
            try:
                proven = await self._commands.set(record, description, wanted)
            except PanelError as error:
                self._tell(device, label, by, error)
                raise
        if not proven:
            return
        step = None if by == "undo" else self._step(device, description, label, drag)
        if step is not None:
            self._undo.push(step)
        self._tell(device, label, by, undoable=step is not None)

    async def act(
        self, device: DeviceId, action: str, arguments: Sequence[Value], *, consent: bool, by: str
    ) -> Sequence[Value]:
        """Call an action once; its answers. Raises as `House.act` says."""
        record, description = self._described(device)
        with named(record):
            self._ways.require(record)
            taken = checked_arguments(description, action, arguments, consent=consent)
            label = label_of(record, description, (action,))
            try:
                answers = await self._commands.act(record, description, action, taken)
            except PanelError as error:
                self._tell(device, label, by, error)
                raise
        self._tell(device, label, by)
        return answers

    def observe(self, listener: Callable[[Outcome], None]) -> Unsubscribe:
        """Hear how every order ended."""
        return self._outcomes.add(listener)

    def _step(self, device: DeviceId, description: Description, label: Words, drag: Drag) -> Step | None:
        """The way back, where there is a safe one."""
        if not drag.is_safe_to_give_back(description):
            return None
        return Step(
            label,
            lambda: self.command(device, drag.before, consent=False, by="undo"),
            lambda: self.command(device, drag.after, consent=False, by="undo"),
            group=(device, drag.number),
        )

    def _tell(
        self, device: DeviceId, label: Words, by: str, error: PanelError | None = None, *, undoable: bool = False
    ) -> None:
        self._outcomes.tell(Outcome(device, label, by, self._clock.now().timestamp(), error, undoable))
