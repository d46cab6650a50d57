"""An old Lumi gateway: lamp, guard and radio of its own, children, and scenes by which it tells others what happens."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from lararium.domain.errors import BadInput
from lararium.sim.clock import SimClock
from lararium.sim.faults import Faults
from lararium.sim.house import HouseDevice
from lararium.sim.legacy.thing import INVALID, NO_SUCH_METHOD, LegacyThing, OldModel, Shown, flag, ranged, setter
from lararium.sim.legacy.zigbee import ZigbeeThing
from lararium.sim.thing import Refusal

GATEWAYS = frozenset({"lumi.gateway.v3", "lumi.gateway.aqhm01", "lumi.gateway.mieu01", "lumi.gateway.mgl03"})
_ITSELF = "lumi.0"
_LISTS_NAMES, _LISTS_NOTHING = "lumi.gateway.mgl03", "lumi.gateway.mieu01"
_PORT = 54321
_CHILD_LOST = -5005
_NO_BATTERY = frozenset({_LISTS_NAMES, _LISTS_NOTHING})

Send = Callable[[dict[str, Any], tuple[str, int]], None]


def _settings() -> OldModel:
    def lamp(thing: LegacyThing, params: list[Any]) -> Any:
        return thing.put("rgb", int(params[0]))

    fields = {
        "rgb": 0,
        "night_rgb": 0x40FFA040,
        "arming": "off",
        "arm_wait": 15,
        "alarming_volume": 60,
        "alarm_time_len": 30,
        "en_alarm_light": 1,
        "fm_volume": 20,
        "fm_status": "pause",
        "illumination": 412,
    }
    shown = {
        "light:on": Shown("rgb", lambda raw: raw >> 24 > 0, int),
        "light:brightness": Shown("rgb", lambda raw: raw >> 24, int),
        "light:color": Shown("rgb", lambda raw: raw & 0xFFFFFF, int),
        "gateway:guard-mode": Shown(
            "arming", lambda raw: raw in ("on", "oning"), lambda value: "on" if value else "off"
        ),
        "gateway:status": Shown("arming"),
        "gateway:delay-time": Shown("arm_wait"),
        "alarm:volume": Shown("alarming_volume"),
        "alarm:duration": Shown("alarm_time_len"),
        "alarm:light": flag("en_alarm_light"),
        "speaker:volume": Shown("fm_volume"),
        "speaker:playing-state": Shown("fm_status"),
        "illumination-sensor:illumination": Shown("illumination"),
    }

    def tell(name: str) -> Callable[[LegacyThing, list[Any]], Any]:
        return lambda thing, params: [thing.fields[name]]

    methods = {
        "get_rgb": tell("rgb"),
        "set_rgb": lamp,
        "get_night_light_rgb": tell("night_rgb"),
        "get_arming": tell("arming"),
        "set_arming": setter("arming", "on", "off"),
        "get_arm_wait_time": tell("arm_wait"),
        "set_arm_wait_time": ranged("arm_wait", 0, 60),
        "get_alarming_volume": tell("alarming_volume"),
        "set_alarming_volume": ranged("alarming_volume", 0, 100),
        "get_illumination": tell("illumination"),
        "get_prop_fm": lambda thing, params: {
            "current_volume": thing.fields["fm_volume"],
            "current_status": thing.fields["fm_status"],
        },
        "set_fm_volume": ranged("fm_volume", 0, 100),
        "set_sound_playing": lambda thing, params: thing.put("fm_status", "pause"),
        "start_zigbee_join": lambda thing, params: ["ok"],
    }
    return OldModel(fields, shown, methods)


@dataclass(frozen=True, slots=True)
class _Scene:
    source: str
    event: str
    method: str
    target: tuple[str, int]


class OldGateway(LegacyThing):
    """Answers for itself and its children. `behaviour.push_port` stands for the port of real listeners."""

    def __init__(self, device: HouseDevice, clock: SimClock, rng: random.Random, faults: Faults) -> None:
        self._children: dict[str, ZigbeeThing] = {}
        self.scenes: dict[str, _Scene] = {}
        self.unanswered: set[int] = set()
        """Ids of events that nobody acknowledged."""
        self._port = int(device.behaviour.get("push_port", _PORT))
        self._send: Send = lambda message, address: None
        self._secret = b""
        self._next_id = 1
        super().__init__(device, _settings(), clock, rng, faults)

    def connect(self, send: Send, secret: bytes) -> None:
        """The way out: `send` seals with the key `secret`."""
        self._send = send
        self._secret = secret

    def adopt(self, child: ZigbeeThing) -> None:
        """Answer for a child from now on."""
        self._children[child.did] = child
        child.report = self._report

    # -- the wire ----------------------------------------------------------------------------------

    def handle_for(self, sid: str, method: str, params: Any) -> Any:
        """A method for a child. Raises Refusal."""
        return self._child(sid).handle(method, params)

    def handle(self, method: str, params: Any) -> Any:
        """Result of a method. Raises Refusal."""
        hub: Mapping[str, Callable[[Any], Any]] = {
            "get_device_prop": self._prop,
            "get_device_prop_exp": self._props,
            "set_device_prop": self._set_prop,
            "get_device_list": self._names,
            "get_battery": self._battery,
            "send_data_frame": self._lay_scene,
            "miIO.xdel": self._forget_scenes,
        }
        if method not in hub:
            return super().handle(method, params)
        try:
            return hub[method](params)
        except (TypeError, ValueError, LookupError, AttributeError) as error:
            raise Refusal(INVALID, "invalid_arg") from error

    def _child(self, sid: Any) -> ZigbeeThing:
        child = self._children.get(sid)
        if child is None or child.faults.offline:
            raise Refusal(_CHILD_LOST, "device offline")
        return child

    def _prop(self, params: Any) -> Any:
        sid, name = params
        if sid != _ITSELF:
            return [self._child(sid).ask(name)]
        if name == "device_list":
            if self.model in (_LISTS_NAMES, _LISTS_NOTHING):
                raise Refusal(NO_SUCH_METHOD, "Method not found.")
            return [field for child in self._children.values() for field in (child.did, child.number, 1, 1, 40)]
        return [self.fields[name]]

    def _props(self, params: Any) -> Any:
        return [[self._child(sid).ask(name) for name in names] for sid, *names in params]

    def _set_prop(self, params: Any) -> Any:
        sid = params["sid"]
        given = {name: value for name, value in params.items() if name != "sid"}
        thing: LegacyThing = self if sid == _ITSELF else self._child(sid)
        for name, value in given.items():
            if name not in thing.fields:
                raise Refusal(INVALID, "no such property")
            thing.put(name, value)
        thing._stamp("wire")
        return ["ok"]

    def _names(self, params: Any) -> Any:
        if self.model != _LISTS_NAMES:
            raise Refusal(NO_SUCH_METHOD, "Method not found.")
        return [{"did": child.did, "model": child.model, "num": 1} for child in self._children.values()] or "none"

    def _battery(self, params: Any) -> Any:
        if self.model in _NO_BATTERY:
            raise Refusal(NO_SUCH_METHOD, "Method not found.")
        return [self._child(params[0]).ask("battery")]

    # -- scenes ------------------------------------------------------------------------------------

    def _lay_scene(self, params: Any) -> Any:
        if params["type"] != "scene" or (params["cur"], params["total"]) != (0, 1):
            raise Refusal(INVALID, "invalid_arg")
        for name, (_, _, (_, trigger), deeds) in json.loads(params["data"]):
            deed = deeds[0]
            if self._unseal(bytes.fromhex(deed["token"])) != self._secret:
                raise Refusal(INVALID, "whose key is that?")
            method = deed["command"].removeprefix(f"{deed['model']}.")
            if trigger["key"] != f"event.{trigger['model']}.{trigger['key'].rpartition('.')[2]}":
                raise Refusal(INVALID, "invalid_arg")
            event = trigger["key"].rpartition(".")[2]
            self.scenes[name] = _Scene(trigger["did"], event, method, (deed["ip"], self._port))
        return ["ok"]

    def _unseal(self, sealed: bytes) -> bytes:
        key = hashlib.md5(self._secret, usedforsecurity=False).digest()
        start = hashlib.md5(key + self._secret, usedforsecurity=False).digest()
        opened = Cipher(AES(key), CBC(start)).decryptor()
        return opened.update(sealed) + opened.finalize()

    def _forget_scenes(self, params: Any) -> Any:
        for name in params:
            del self.scenes[name]
        return ["ok"]

    def rebooted(self) -> None:
        """The hardest case: it has forgotten what it was told."""
        self.scenes.clear()
        self.unanswered.clear()

    def _report(self, child: LegacyThing, event: str) -> None:
        if child.faults.offline:
            return
        for scene in self.scenes.values():
            if (scene.source, scene.event) == (child.did, event):
                number = self._next_id
                self._next_id += 1
                self.unanswered.add(number)
                self._send({"id": number, "method": scene.method, "params": []}, scene.target)

    def acknowledged(self, number: Any) -> None:
        """The listener answered."""
        self.unanswered.discard(number)

    def trigger(self, word: str) -> None:
        """`alarm` sets it off. Raises BadInput."""
        if word != "alarm":
            raise BadInput("error.input.sim_event", did=self.did, name=word)
        self._report(self, "alarm_triggering")
