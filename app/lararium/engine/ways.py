"""The ways to the devices of one home: own address, through a gateway, or none, as learnt while it runs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from lararium.domain.errors import DeviceSilent, PanelError
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did
from lararium.domain.reach import Reach, disowns, out_of_reach, reach_of
from lararium.domain.state import Freshness
from lararium.engine.live_home import LiveHome
from lararium.ports import ReadResult

DISOWNED_AFTER = 2
"""Answers in a row in which a gateway does not know a child before it is asked no more."""


def nothing_told(device: Device, result: ReadResult) -> PanelError | None:
    """Why a child told nothing at all: its gateway answered in its place, which is no sign of life of its own."""
    if not device.parent or result.values or not result.refused:
        return None
    return next(iter(result.refused.values()))


class Ways:
    """What gateways said of their children in this run; forgotten when they come back or the person tries again.

    Devices that can be reached are given to `ask`, the others to `leave`, whenever that changes.
    """

    def __init__(
        self,
        devices: Callable[[], Mapping[DeviceId, Device]],
        live: LiveHome,
        *,
        ask: Callable[[DeviceId], None],
        leave: Callable[[DeviceId], None],
    ) -> None:
        self._devices = devices
        self._live = live
        self._ask = ask
        self._leave = leave
        self._disowned: dict[DeviceId, int] = {}
        self._heard: set[DeviceId] = set()
        self._silent: set[DeviceId] = set()
        live.observe(self._look_at_gateways)

    def gateway(self, device: Device) -> Device | None:
        """The gateway it hangs on, None where this home does not know one."""
        if not device.parent:
            return None
        return next((known for known in self._devices().values() if known.did == device.parent), None)

    def reach(self, device: Device) -> Reach:
        """The way to one device."""
        return reach_of(device, self.gateway(device), refused=self._refused(device.id))

    def require(self, device: Device) -> None:
        """Raises OutOfReach where there is no way, with what would help."""
        gateway = self.gateway(device)
        reach = reach_of(device, gateway, refused=self._refused(device.id))
        if not reach.is_open:
            raise out_of_reach(device, gateway, reach)

    def disowned(self, device: Device, result: ReadResult) -> PanelError | None:
        """The error that says that its gateway does not speak for it, None where the answer says otherwise."""
        if result.values or not disowns(tuple(result.refused.values())):
            return None
        return out_of_reach(device, self.gateway(device), Reach.REFUSED)

    def settle(self, anew: Collection[DeviceId] = ()) -> None:
        """Look at all ways after a change of devices; `anew` are asked afresh where there is one."""
        devices = self._devices()
        by_did: dict[Did, Device] = {device.did: device for device in devices.values() if device.did}
        for name in anew:
            self._disowned.pop(name, None)
        for name, device in devices.items():
            gateway = by_did.get(device.parent) if device.parent else None
            reach = reach_of(device, gateway, refused=self._refused(name))
            if name not in anew and self._live.state(name).reach is reach:
                continue
            self._live.set_reach(name, reach)
            (self._ask if reach.is_open else self._leave)(name)

    # -- learning ------------------------------------------------------------------------------------

    def told(self, device: DeviceId, answer: ReadResult | PanelError) -> None:
        """A poll ended so, the way to the device or its gateway being there."""
        record = self._devices().get(device)
        if record is None or not record.parent or record.host:
            return
        if isinstance(answer, ReadResult) and answer.values:
            self._heard.add(device)
        if not self._is_disowned(device, answer):
            self._disowned.pop(device, None)
            return
        self._disowned[device] = self._disowned.get(device, 0) + 1
        if self._disowned[device] == DISOWNED_AFTER:
            self.settle()

    def forget(self, device: Device) -> None:
        """Believe again that its gateway may speak for it, or it for all that hangs on it."""
        for name in [d.id for d in self._devices().values() if d.id == device.id or d.parent == device.did]:
            self._disowned.pop(name, None)
        self.settle()

    def drop(self, device: DeviceId) -> None:
        """It is gone."""
        self._disowned.pop(device, None)
        self._heard.discard(device)
        self._silent.discard(device)
        self.settle()

    # -- inside ---------------------------------------------------------------------------------------

    def _refused(self, device: DeviceId) -> bool:
        return self._disowned.get(device, 0) >= DISOWNED_AFTER

    def _is_disowned(self, device: DeviceId, answer: ReadResult | PanelError) -> bool:
        """A gateway that never once spoke for it and now passes over the question counts as one that says no."""
        if isinstance(answer, ReadResult):
            return not answer.values and disowns(tuple(answer.refused.values()))
        return disowns((answer,)) or (isinstance(answer, DeviceSilent) and device not in self._heard)

    def _look_at_gateways(self, changed: frozenset[DeviceId]) -> None:
        """A gateway that was silent and is back may have learnt to speak for its children."""
        for device in changed:
            freshness = self._live.state(device).freshness
            if freshness is Freshness.OFFLINE:
                self._silent.add(device)
            elif freshness is Freshness.FRESH and device in self._silent:
                self._silent.discard(device)
                record = self._devices().get(device)
                if record is not None and self._disowned:
                    self.forget(record)
