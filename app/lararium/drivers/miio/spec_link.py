"""A MIoT device as the engine sees it: controls by id, over python-miio, the lane and the link."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from lararium.domain.capability import Control, Description, Value
from lararium.domain.errors import DeviceError, DeviceRefused, NeedsDescription, NoSuchThing, PanelError
from lararium.domain.home import Device
from lararium.domain.ids import Did
from lararium.drivers.miio.answers import Key, outcome, properties, settings
from lararium.drivers.miio.bridge import Manner, spawn
from lararium.drivers.miio.endpoint import Endpoint, Listener
from lararium.drivers.miio.lane import Lane
from lararium.drivers.miio.question import Late
from lararium.drivers.miio.request_sizes import MOST_PROPERTIES, RequestSizes
from lararium.drivers.miio.values import from_wire, native, to_wire
from lararium.ports import Clock, DeviceInfo, LinkHealth, Push, ReadResult, Unsubscribe
from lararium.wire.push import Report

if TYPE_CHECKING:
    from lararium.drivers.miio.device import SpecDevice

T = TypeVar("T")
_log = logging.getLogger(__name__)
_MOST_PLANS = 16
_RELATIVE = frozenset({"toggle", "delta", "step", "adjust"})
"""In the name of a property: what is set is a change, not a state."""


class SpecLink:
    """Implements `ports.DeviceLink` for a device with a spec, on its own endpoint or behind a gateway."""

    def __init__(
        self,
        device: Device,
        description: Description,
        endpoint: Callable[[], Endpoint],
        listen: Callable[[Listener], Unsubscribe],
        miio_device: Callable[[Endpoint], SpecDevice],
        original: Callable[[BaseException], BaseException],
        clock: Clock,
        sizes: RequestSizes,
        closed: Callable[[], Awaitable[None]],
    ) -> None:
        """`endpoint` gives the way to the device, or raises DeviceError where its gateway is not known (yet).

        `listen` lets reports of the device through from now on, whether there is a way already or not.
        """
        self._device = device
        self._description = description
        self._child = str(device.did) if device.parent else ""
        self._find_endpoint = endpoint
        self._make = miio_device
        self._original = original
        self._closed = closed
        self._endpoint: Endpoint | None = None
        self._miio: SpecDevice | None = None
        self._listeners: list[Callable[[Push], None]] = []
        self._by_key: dict[Key, list[tuple[str, type | None, Control]]] = {}
        self._plans: dict[tuple[str, ...], list[Key]] = {}
        self._events: dict[Key, Control] = {}
        for control in description:
            if control.what == "property":
                self._by_key.setdefault((control.siid, control.iid), []).append((control.id, native(control), control))
            elif control.what == "event":
                self._events[control.siid, control.iid] = control
        model = f"{description.model}@{device.firmware}" if device.firmware else description.model
        profile = description.profile
        self._lane = Lane(
            _Wire(self),
            clock,
            sizes,
            model,
            most=profile.chunk or MOST_PROPERTIES,
            sending=profile.sending,
            power=[(c.siid, c.iid) for c in description if c.what == "property" and c.writable and c.name == "on"],
        )
        self._unlisten = listen(self._reported)

    # -- the way there -----------------------------------------------------------------------------

    def way(self) -> Endpoint:
        """The endpoint, found again if the gateway has moved. Raises DeviceError."""
        endpoint = self._find_endpoint()
        if endpoint is not self._endpoint:
            self._endpoint = endpoint
            self._miio = self._make(endpoint)
        return endpoint

    async def run(self, function: Callable[[SpecDevice], T], manner: Manner) -> T:
        """Run a synchronous python-miio method on our link. Raises our own errors."""
        self.way()
        assert self._miio is not None
        try:
            return await spawn(function, self._miio, manner=manner)
        except Exception as error:
            cause = self._original(error)
            if cause is error:
                raise
            raise cause from None

    @property
    def child(self) -> str:
        """Did that requests carry if a gateway answers for the device, else ''."""
        return self._child

    # -- ports.DeviceLink --------------------------------------------------------------------------

    async def hello(self) -> Did:
        """Greet; the did that answers (a gateway answers for its child)."""
        endpoint = self.way()
        if self._child:
            await endpoint.probe()
        did = await endpoint.link.hello()
        return self._device.did if self._child else Did(str(did))

    async def info(self) -> DeviceInfo:
        """Ask who it is; of a child, what its record says."""
        if self._child:
            return DeviceInfo(model=self._device.model, firmware=self._device.firmware, mac=self._device.mac)
        raw = await self.run(lambda device: device.info(skip_cache=True).raw, Manner(repeat=True))
        if not isinstance(raw, dict):
            raise DeviceError("error.device.answer")
        network = raw.get("ap")
        strength = network.get("rssi") if isinstance(network, dict) else None
        firmware = str(raw.get("fw_ver") or "")
        if firmware:
            self._lane.model = f"{self._description.model}@{firmware}"
        return DeviceInfo(
            model=str(raw.get("model") or ""),
            firmware=firmware,
            hardware=str(raw.get("hw_ver") or ""),
            mac=str(raw.get("mac") or ""),
            rssi=strength if isinstance(strength, int) else None,
        )

    async def read(self, controls: Sequence[str]) -> ReadResult:
        """Read properties by control id."""
        asked = tuple(controls)
        keys = self._plans.get(asked)
        if keys is None:  # a poller asks for the same ones again and again
            if len(self._plans) >= _MOST_PLANS:
                self._plans.clear()
            keys = self._plans[asked] = list(dict.fromkeys((c.siid, c.iid) for c in map(self._property, asked)))
        if self._child:
            await self.way().probe()
        values, refused = await self._lane.read(keys)
        told = self._told(values)
        for key in values.keys() if len(told) < len(values) else ():  # the device answers that it does not know
            if not any(name in told for name, _, _ in self._by_key[key]):
                refused[key] = DeviceRefused("error.device.refused.no_answer")
        if len(told) > len(asked):
            told = {name: told[name] for name in asked if name in told}
        return ReadResult(
            told,
            {name: error for key, error in refused.items() for name, _, _ in self._by_key[key] if name in asked},
        )

    async def write(self, values: Mapping[str, Value]) -> Mapping[str, PanelError]:
        """Set absolute values in one datagram."""
        controls = {name: self._property(name) for name in values}
        wire = {(c.siid, c.iid): to_wire(c, values[name]) for name, c in controls.items()}
        refused = await self._lane.write(wire)
        return {name: refused[c.siid, c.iid] for name, c in controls.items() if (c.siid, c.iid) in refused}

    async def act(self, action: str, arguments: Sequence[Value] = ()) -> Sequence[Value]:
        """Call an action once."""
        control = self._control(action, "action")
        wire: list[Value] = []
        for place, value in enumerate(arguments):
            name = control.arguments[place] if place < len(control.arguments) else ""
            argument = self._description.control(name)
            wire.append(value if argument is None else to_wire(argument, value))
        raw = await self.run(
            lambda device: device.perform(self._child, control.siid, control.iid, wire),
            Manner(repeat=False, urgent=True),
        )
        return [value for value in outcome(raw) if isinstance(value, bool | int | float | str)]

    def on_push(self, listener: Callable[[Push], None]) -> Unsubscribe:
        """Hear unasked reports, and answers that came after giving up."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def push_active(self) -> bool:
        """Whether the endpoint holds our subscription."""
        return self._endpoint is not None and self._endpoint.subscription.active

    def health(self) -> LinkHealth:
        """Figures of the endpoint."""
        health = self._endpoint.link.health() if self._endpoint is not None else LinkHealth()
        return replace(health, route="gateway") if self._child else health

    async def close(self) -> None:
        """Free what is ours; the endpoint goes with its own device."""
        await self._lane.close()
        self._unlisten()
        self._listeners.clear()
        await self._closed()

    # -- between controls and keys -----------------------------------------------------------------

    def _control(self, name: str, what: str) -> Control:
        control = self._description.control(name)
        if control is None or control.what != what:
            if not self._description.controls:
                raise NeedsDescription(device=self._device.name)
            raise NoSuchThing(name=name)
        return control

    def _property(self, name: str) -> Control:
        return self._control(name, "property")

    def _told(self, values: Mapping[Key, Any]) -> dict[str, Value]:
        told: dict[str, Value] = {}
        for key, raw in values.items():
            for name, plain, control in self._by_key.get(key, ()):
                value: Any = raw if type(raw) is plain else from_wire(control, raw)
                if value is not None:
                    told[name] = value
        return told

    def _reported(self, reports: Sequence[Report]) -> None:
        values = self._told({(r.siid, r.iid): r.value for r in reports if not r.is_event})
        if values:
            self._tell(Push(values=values))
        for report in reports:
            event = self._events.get((report.siid, report.iid)) if report.is_event else None
            if event is not None:
                arguments = self._told({(report.siid, piid): value for piid, value in report.arguments})
                self._tell(Push(event=event.id, arguments=arguments))

    def only_once(self, key: Key, value: Value) -> bool:
        """Whether setting this twice would do more than setting it once (a step, a toggle)."""
        return any(
            control.meaning_of(value) == "toggle" or bool(_RELATIVE.intersection(control.name.split("-")))
            for _, _, control in self._by_key.get(key, ())
        )

    def late_values(self, values: Mapping[Key, Any]) -> None:
        """An answer came after giving up: the state is known all the same."""
        told = self._told(values)
        if told:
            self._tell(Push(values=told))

    def _tell(self, push: Push) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(push)
            except Exception:
                _log.exception("a listener to pushes failed")

    def __repr__(self) -> str:
        return f"SpecLink({self._device.did})"


class _Wire:
    """What the lane drives: get_properties and set_properties through python-miio."""

    def __init__(self, owner: SpecLink) -> None:
        self._owner = owner
        self._entries: dict[Key, dict[str, Any]] = {}

    def entry(self, key: Key, value: Value | None = None) -> dict[str, Any]:
        siid, piid = key
        entry: dict[str, Any] = {"did": self._owner.child or f"{siid}.{piid}", "siid": siid, "piid": piid}
        if value is not None:
            entry["value"] = value
        return entry

    def turn(self) -> AbstractAsyncContextManager[None]:
        return self._owner.way().link.turn(urgent=True)

    async def get(self, keys: Sequence[Key], *, budget: float | None, recoveries: int) -> Any:
        params = []
        for key in keys:
            entry = self._entries.get(key)
            if entry is None:
                entry = self._entries[key] = self.entry(key)
            params.append(entry)
        late: Late = lambda raw: self._owner.late_values(properties(raw, keys)[0])  # noqa: E731
        manner = Manner(repeat=True, budget=budget, recoveries=recoveries, late=late)
        return await self._owner.run(lambda device: device.ask(params), manner)

    async def set(self, values: Mapping[Key, Value]) -> Any:
        params = [self.entry(key, value) for key, value in values.items()]

        def late(raw: Any) -> None:
            refused = settings(raw, list(values))
            self._owner.late_values({key: value for key, value in values.items() if key not in refused})

        repeat = not any(self._owner.only_once(key, value) for key, value in values.items())
        manner = Manner(repeat=repeat, urgent=True, held=True, late=late)
        return await self._owner.run(lambda device: device.tell(params), manner)
