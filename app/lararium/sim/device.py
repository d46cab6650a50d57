"""One simulated MIoT device: methods of the wire on one side, the hand at the wall on the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from lararium.domain.capability import Value
from lararium.domain.errors import BadInput
from lararium.sim import spec as codes
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.behaviour.choose import choose
from lararium.sim.body import Body
from lararium.sim.faults import Faults
from lararium.sim.initial import value_of
from lararium.sim.spec import Address, SimAction, SimProperty
from lararium.sim.thing import Applied, Event, Refusal

_SHORTEST_DID = 6
"""Digits of a did; shorter numbers are labels."""


class SimDevice:
    """A device made of a spec, a body and behaviours."""

    def __init__(self, body: Body, model: str, values: Mapping[str, Value], faults: Faults) -> None:
        self.did = body.did
        self.model = model
        self.faults = faults
        self.applied: deque[Applied] = deque(maxlen=4096)
        self._body = body
        self._spec = body.spec
        self._initial = values
        self._children: dict[str, SimDevice] = {}
        self._events: list[Event] = []
        self._behaviours: tuple[Behaviour, ...] = ()
        self._reported: dict[Address, Value] = {}
        body.emit = self._emit
        self.reset()
        self._reported.update(body.values)
        body.changed.clear()

    def adopt(self, child: SimDevice) -> None:
        """Answer for a child from now on."""
        self._children[child.did] = child

    # -- the wire --------------------------------------------------------------------------------

    def handle(self, method: str, params: Any) -> Any:
        """Result of get_properties, set_properties or action. Raises Refusal."""
        if method == "get_properties":
            return self._all(params, SimDevice._read)
        if method == "set_properties":
            return self._all(params, SimDevice._write)
        if method == "action":
            item = params[0] if isinstance(params, list) and len(params) == 1 else params
            if not isinstance(item, dict):
                raise Refusal(-32602, "Invalid params")
            return self._one(item, SimDevice._act)
        raise Refusal(-32601, "Method not found")

    def _all(self, params: Any, deed: Any) -> list[dict[str, Any]]:
        if not isinstance(params, list) or not params:
            raise Refusal(-32602, "Invalid params")
        limit = self.faults.chunk
        if limit and len(params) > limit:
            raise Refusal(-9999, "user ack timeout")
        self.advance()
        return [self._one(item, deed) for item in params]

    def _is_of_another(self, did: str) -> bool:
        """A device knows its own did and the free labels clients use, and takes no other device's."""
        if did.isdecimal():
            return len(did) >= _SHORTEST_DID and did != self.did
        return did.startswith(("lumi.", "blt.", "group.", "ir."))

    def _one(self, item: Any, deed: Any) -> dict[str, Any]:
        if not isinstance(item, dict):
            raise Refusal(-32602, "Invalid params")
        did = item.get("did", "")
        answer = {name: item[name] for name in ("did", "siid", "piid", "aiid") if name in item}
        target: SimDevice | None = self._children.get(did) if isinstance(did, str) else self
        if target is None and not self._is_of_another(did):
            target = self
        if target is None:
            answer["code"] = codes.WRONG_DID
        elif target is not self and target.faults.offline:
            answer["code"] = codes.CHILD_OFFLINE
        else:
            if target is not self:
                target.advance()
            answer.update(deed(target, item))
        return answer

    def _read(self, item: dict[str, Any]) -> dict[str, Any]:
        prop = self._spec.properties.get(_address(item, "piid"))
        if prop is None:
            return {"code": codes.NO_SUCH}
        if not prop.readable:
            return {"code": codes.NOT_READABLE}
        if self.faults.refuse and (code := self._refused(prop)):
            return {"code": code}
        return {"code": codes.OK, "value": self._body.values[prop.address]}

    def _write(self, item: dict[str, Any]) -> dict[str, Any]:
        prop = self._spec.properties.get(_address(item, "piid"))
        if prop is None:
            return {"code": codes.NO_SUCH}
        if not prop.writable:
            return {"code": codes.NOT_WRITABLE}
        if self.faults.refuse and (code := self._refused(prop)):
            return {"code": code}
        value = item.get("value")
        if prop.refuses(value):
            return {"code": codes.BAD_VALUE}
        self._store(prop, value, "wire")
        return {"code": codes.OK}

    def _act(self, item: dict[str, Any]) -> dict[str, Any]:
        action = self._spec.actions.get(_address(item, "aiid"))
        if action is None:
            return {"code": codes.NO_SUCH}
        arguments = self._arguments(action, item.get("in") or [])
        if arguments is None:
            return {"code": codes.BAD_ARGUMENTS}
        self.advance()
        self._perform(action, arguments)
        siid = action.address[0]
        self.applied.append(Applied(siid, action.address[1], action.key, self._body.clock.monotonic(), "action"))
        return {"code": codes.OK, "out": [self._body.values.get((siid, piid), 0) for piid in action.outputs]}

    def _arguments(self, action: SimAction, given: Any) -> list[Value] | None:
        if not isinstance(given, list) or len(given) != len(action.inputs):
            return None
        values: list[Any] = [entry.get("value") if isinstance(entry, dict) else entry for entry in given]
        for piid, value in zip(action.inputs, values, strict=True):
            prop = self._spec.properties.get((action.address[0], piid))
            if prop is not None and prop.refuses(value):
                return None
        return values

    def _perform(self, action: SimAction, arguments: Sequence[Value]) -> None:
        now = self._body.clock.motion()
        if any(behaviour.act(action, arguments, now) for behaviour in self._behaviours):
            return
        if action.name == "toggle":
            part = action.key.split(":", 1)[0]
            prop = self._spec.property(f"{part}:on")
            if prop is not None and prop.format == "bool":
                self._store(prop, not self._body.get(prop, False), "wire")
        elif action.name.startswith("reset-"):
            for prop in self._spec.properties.values():
                if prop.address[0] == action.address[0] and prop.name.endswith("life-level"):
                    self._body.put(prop, 100)

    def _store(self, prop: SimProperty, value: Any, by: str) -> None:
        if prop.whole and isinstance(value, float):
            value = int(value)
        body = self._body
        if prop.readable or prop.notify:
            if body.values.get(prop.address) != value:
                body.changed.add(prop.address)
            body.values[prop.address] = value
        self.applied.append(Applied(*prop.address, value, body.clock.monotonic(), by))
        now = body.clock.motion()
        for behaviour in self._behaviours:
            behaviour.written(prop, value, now)

    def _refused(self, prop: SimProperty) -> int:
        refuse = self.faults.refuse
        return refuse.get(prop.key) or refuse.get(f"{prop.address[0]}.{prop.address[1]}") or 0

    # -- the wall --------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """True values by control id, with `actual` (what no property tells) beside them."""
        self.advance()
        values = {p.key: self._body.values[a] for a, p in self._spec.properties.items() if a in self._body.values}
        return {"values": values, "actual": dict(self._body.actual)}

    def press(self, values: Mapping[str, Any]) -> None:
        """Set any property, also one the wire cannot write. Raises BadInput and then sets none."""
        wanted: list[tuple[SimProperty, Any]] = []
        for key, value in values.items():
            prop = self._spec.property(key)
            if prop is None:
                raise BadInput("error.input.sim_property", did=self.did, name=key)
            if prop.refuses(value):
                raise BadInput("error.input.sim_value", did=self.did, name=key, value=str(value)[:40])
            wanted.append((prop, value))
        self.advance()
        for prop, value in wanted:
            self._body.values[prop.address] = value
            self._body.changed.add(prop.address)
            self._store(prop, value, "wall")

    def trigger(self, word: str) -> None:
        """`open`, `close`, `motion`, `click` … or `service:event`. Raises BadInput."""
        self.advance()
        now = self._body.clock.motion()
        if any(behaviour.happen(word, now) for behaviour in self._behaviours):
            return
        if self._spec.event(word) is None:
            raise BadInput("error.input.sim_event", did=self.did, name=word)
        self._emit(word)

    def _emit(self, word: str) -> None:
        event = self._spec.event(word)
        if event is not None:
            siid = event.address[0]
            arguments = {piid: self._body.values.get((siid, piid), 0) for piid in event.arguments}
            self._events.append(Event(*event.address, arguments))

    # -- time ------------------------------------------------------------------------------------

    def reset(self) -> None:
        """Back to the values of the house file."""
        body = self._body
        body.values.clear()
        body.actual.clear()
        for address, prop in self._spec.properties.items():
            if prop.readable or prop.notify:
                body.values[address] = value_of(prop, self.did, self.model, body.rng)
        for key, value in self._initial.items():
            found = self._spec.property(key)
            if found is not None:
                body.values[found.address] = value
        self._behaviours = () if body.params.get("fixed") else choose(body)
        now = body.clock.motion()
        for behaviour in self._behaviours:
            behaviour.settle(now)
        body.changed.update(body.values)
        self._events.clear()

    def advance(self) -> bool:
        """Bring the device to now; True while it changes by itself."""
        if not self._behaviours:
            return False
        now = self._body.clock.motion()
        moving = False
        for behaviour in self._behaviours:
            moving = behaviour.advance(now) or moving
        return moving

    def reports(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Changed properties (those that notify) and events since the last call, children included."""
        changed: list[dict[str, Any]] = []
        events: list[dict[str, Any]] = []
        for address in self._body.changed:
            prop, value = self._spec.properties[address], self._body.values.get(address)
            if prop.notify and value is not None and self._reported.get(address) != value:
                self._reported[address] = value
                changed.append({"did": self.did, "siid": address[0], "piid": address[1], "value": value})
        self._body.changed.clear()
        for event in self._events:
            arguments = [{"piid": piid, "value": value} for piid, value in event.arguments.items()]
            events.append({"did": self.did, "siid": event.siid, "eiid": event.eiid, "arguments": arguments})
        self._events.clear()
        for child in self._children.values():
            if not child.faults.offline:
                child.advance()
                more, happened = child.reports()
                changed += more
                events += happened
        return changed, events


def _address(item: dict[str, Any], name: str) -> Address:
    siid, iid = item.get("siid"), item.get(name)
    if type(siid) is not int or type(iid) is not int:
        raise Refusal(-32602, "Invalid params")
    return siid, iid
