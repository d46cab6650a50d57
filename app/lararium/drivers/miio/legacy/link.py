"""An old device as the engine sees it: controls by id, over a dedicated python-miio class, the lane and the link.

A child of a Lumi gateway goes the gateway's way, and tells what happens to it by scenes.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import replace
from typing import Any

from lararium.domain.capability import Control, Description, Value
from lararium.domain.errors import DeviceError, DeviceRefused, NoSuchThing, PanelError
from lararium.domain.home import Device
from lararium.domain.ids import Did
from lararium.drivers.miio.answers import Key
from lararium.drivers.miio.bridge import Manner, spawn
from lararium.drivers.miio.endpoint import Endpoint
from lararium.drivers.miio.gateway.scene import Source
from lararium.drivers.miio.lane import Lane
from lararium.drivers.miio.legacy.calling import calling, refusal, setter, told
from lararium.drivers.miio.legacy.method_wire import MethodWire
from lararium.drivers.miio.legacy.table import Family, From, Property
from lararium.drivers.miio.request_sizes import RequestSizes
from lararium.drivers.miio.values import to_wire
from lararium.ports import Clock, DeviceInfo, LinkHealth, Push, ReadResult, Unsubscribe
from lararium.wire.codes import key_of

_BAD_VALUE = -4005
_BAD_ARGUMENTS = -4006
_NO_SUCH_METHOD = -32601
_NO_STATE_FOR_IT = -704053100
_UNREADABLE = "error.device.answer"
_log = logging.getLogger(__name__)


class LegacyLink:
    """Implements `ports.DeviceLink` for a device of an old model. Of these, only what is at a Lumi gateway pushes."""

    def __init__(
        self,
        device: Device,
        description: Description,
        family: Family,
        endpoint: Callable[[], Endpoint],
        clock: Clock,
        closed: Callable[[], Awaitable[None]],
    ) -> None:
        """python-miio must have been loaded: its object is made here.

        `endpoint` gives the way to the device, or raises DeviceError where its gateway is not known (yet).
        """
        self._device = device
        self._description = description
        self._family = family
        self._find_endpoint = endpoint
        self._closed = closed
        self._objects: Any = importlib.import_module("lararium.drivers.miio.legacy.objects")
        self._endpoint: Endpoint | None = None
        self._miio: Any = None
        self._source: Source | None = None
        self._unwatch: Unsubscribe | None = None
        self._listeners: list[Callable[[Push], None]] = []
        self._by_key: dict[Key, Control] = {(c.siid, c.iid): c for c in description if c.what == "property"}
        self._lane = Lane(MethodWire(self), clock, RequestSizes(), device.model)
        if not family.child:
            self._way()

    # -- the way there -----------------------------------------------------------------------------

    def _way(self) -> Endpoint:
        """The endpoint; that of a child is found again if the gateway has moved. Raises DeviceError."""
        if self._endpoint is not None and not self._family.child:
            return self._endpoint
        endpoint = self._find_endpoint()
        if endpoint is not self._endpoint:
            self._endpoint = endpoint
            self._miio = self._make(endpoint)
            self._watch(endpoint)
        return endpoint

    def _make(self, endpoint: Endpoint) -> Any:
        model = self._device.model
        if self._family.child:
            return self._objects.make_child(self._family, model, str(self._device.did), endpoint.model, endpoint.link)
        return self._objects.make(self._family, model, endpoint.link)

    def _watch(self, endpoint: Endpoint) -> None:
        """Have the gateway tell what happens."""
        if self._unwatch is not None:
            self._unwatch()
            self._unwatch = None
        if endpoint.scenes is not None and self._family.events:
            self._source = Source(str(self._device.did), self._device.model)
            events = self._objects.scenes(self._family, self._device.model)
            self._unwatch = endpoint.scenes.watch(self._source, events, self._happened)

    def _happened(self, action: str) -> None:
        for event in self._family.events:
            if event.scene == action:
                push = Push(values=dict(event.tells), event=event.id)
                for listener in tuple(self._listeners):
                    try:
                        listener(push)
                    except Exception:
                        _log.exception("a listener to pushes failed")

    # -- ports.DeviceLink --------------------------------------------------------------------------

    async def hello(self) -> Did:
        """Greet; the did that answers (a gateway answers for its child)."""
        endpoint = self._way()
        if self._family.child:
            await endpoint.probe()
        did = await endpoint.link.hello()
        return self._device.did if self._family.child else Did(str(did))

    async def info(self) -> DeviceInfo:
        """Ask who it is; of a child, what its record says."""
        if self._family.child:
            return DeviceInfo(model=self._device.model, firmware=self._device.firmware, mac=self._device.mac)
        raw = await self._run(lambda miio: miio.send("miIO.info"), Manner(repeat=True))
        if not isinstance(raw, dict):
            raise DeviceError("error.device.answer")
        network = raw.get("ap")
        strength = network.get("rssi") if isinstance(network, dict) else None
        return DeviceInfo(
            model=str(raw.get("model") or ""),
            firmware=str(raw.get("fw_ver") or ""),
            hardware=str(raw.get("hw_ver") or ""),
            mac=str(raw.get("mac") or ""),
            rssi=strength if isinstance(strength, int) else None,
        )

    async def read(self, controls: Sequence[str]) -> ReadResult:
        """Read properties by control id: each method that tells some of them is called once."""
        if self._family.child:
            await self._way().probe()
        methods: dict[str | Callable[[Any], Any], list[tuple[Control, Property]]] = {}
        for name in dict.fromkeys(controls):
            control, entry = self._property(name)
            methods.setdefault(self._method(entry), []).append((control, entry))
        values: dict[str, Value] = {}
        refused: dict[str, PanelError] = {}
        failed: PanelError | None = None
        for method, members in methods.items():
            try:
                answer = await self._run(calling(method), Manner(repeat=True))
            except DeviceRefused as error:
                refused |= {str(control.id): error for control, _ in members}
            except DeviceError as error:
                if error.key == _UNREADABLE:
                    refused |= {str(control.id): error for control, _ in members}
                    continue
                if not values and not refused:
                    raise
                failed = error
                break
            else:
                for control, entry in members:
                    value = told(answer, control, entry)
                    if value is None:
                        refused[control.id] = DeviceRefused("error.device.refused.no_answer")
                    else:
                        values[control.id] = value
        if failed is not None and not values:
            raise failed
        return ReadResult(values, refused)

    async def write(self, values: Mapping[str, Value]) -> Mapping[str, PanelError]:
        """Set absolute values, one method a property; the newest wins while it waits."""
        wire: dict[Key, Value] = {}
        for name, value in values.items():
            control, entry = self._property(name)
            if entry.write is None:
                raise NoSuchThing(name=name)
            wire[control.siid, control.iid] = to_wire(control, value)
        refused = await self._lane.write(wire)
        return {str(self._by_key[key].id): error for key, error in refused.items()}

    async def act(self, action: str, arguments: Sequence[Value] = ()) -> Sequence[Value]:
        """Call an action once."""
        entry = self._family.action(action)
        if entry is None:
            raise NoSuchThing(name=action)
        takes = [self._description.control(name) for name in entry.takes]
        if len(arguments) != len(takes):
            raise DeviceRefused(key_of(_BAD_ARGUMENTS), code=_BAD_ARGUMENTS)
        pairs = zip(takes, arguments, strict=True)
        wire = [value if control is None else to_wire(control, value) for control, value in pairs]
        done = await self._run(lambda miio: calling(entry.deed)(miio, *wire), Manner(urgent=True))
        code = refusal(done)
        if code:
            raise DeviceRefused(key_of(code), code=code)
        return list(entry.gives(done))

    def on_push(self, listener: Callable[[Push], None]) -> Unsubscribe:
        """Hear what a gateway tells of the device."""
        self._listeners.append(listener)
        with suppress(DeviceError):
            self._way()

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def push_active(self) -> bool:
        """Whether the gateway reports what happens to this child; of itself it only tells its alarm."""
        if not self._family.child:
            return False
        scenes = self._endpoint.scenes if self._endpoint is not None else None
        return scenes is not None and self._source is not None and scenes.active(self._source)

    def health(self) -> LinkHealth:
        """Figures of the endpoint."""
        health = self._endpoint.link.health() if self._endpoint is not None else LinkHealth()
        return replace(health, route="gateway") if self._family.child else health

    async def close(self) -> None:
        """Fail what waits and give the endpoint back."""
        await self._lane.close()
        if self._unwatch is not None:
            self._unwatch()
        self._listeners.clear()
        await self._closed()

    # -- between controls and methods --------------------------------------------------------------

    def _property(self, name: str) -> tuple[Control, Property]:
        control, entry = self._description.control(name), self._family.property(name)
        if control is None or entry is None:
            raise NoSuchThing(name=name)
        return control, entry

    def _method(self, entry: Property) -> str | Callable[[Any], Any]:
        if entry.read is None:
            raise NoSuchThing(name=entry.id)
        return entry.read.method if isinstance(entry.read, From) else self._family.status

    def turn(self) -> AbstractAsyncContextManager[None]:
        """The endpoint to oneself."""
        return self._way().link.turn(urgent=True)

    async def put(self, key: Key, value: Value) -> None:
        """Call a property's setter within a turn. Raises our own errors."""
        entry = self._family.property(self._by_key[key].id)
        assert entry is not None
        assert entry.write is not None
        done = await self._run(setter(entry.write, value), Manner(repeat=True, urgent=True, held=True))
        code = refusal(done)
        if code:
            raise DeviceRefused(key_of(code), code=code)

    async def _run(self, function: Callable[[Any], Any], manner: Manner) -> Any:
        """Run synchronous python-miio code on our link. Raises our own errors."""
        self._way()
        try:
            return await spawn(function, self._miio, manner=manner)
        except PanelError:
            raise
        except Exception as error:
            raise self._ours(error) from None

    def _ours(self, error: Exception) -> PanelError:
        cause = self._objects.original(error)
        if isinstance(cause, PanelError):
            return cause
        if self._objects.unsupported(error):
            return DeviceRefused("error.device.refused.no_such", code=_NO_SUCH_METHOD)
        if self._objects.declined(error):
            return DeviceRefused(key_of(_NO_STATE_FOR_IT), code=_NO_STATE_FOR_IT)
        # what python-miio could not read; the type alone, as its texts repeat what was received
        _log.debug("%s: %s in %s", self._device.model, type(error).__name__, self._family.name)
        if isinstance(error, ValueError) and not isinstance(error, UnicodeError):
            return DeviceRefused(key_of(_BAD_VALUE), code=_BAD_VALUE)
        return DeviceError(_UNREADABLE)

    def __repr__(self) -> str:
        return f"LegacyLink({self._device.did})"
