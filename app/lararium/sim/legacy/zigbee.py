"""What hangs on an old Lumi gateway: fields and methods by Zigbee model, and the words of what happens to it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lararium.domain.errors import BadInput
from lararium.sim.clock import SimClock
from lararium.sim.faults import Faults
from lararium.sim.house import HouseDevice
from lararium.sim.legacy.thing import INVALID, ON_OFF, LegacyThing, OldModel, Shown, on_off, ranged, setter
from lararium.sim.thing import Refusal

_CONTACT, _MOTION = "magnet-sensor:contact-state", "motion-sensor:motion-state"
_PRESSES = ("click_ch0", "d_click_ch0", "l_click_ch0")
_TWO_KEYS = (
    *_PRESSES,
    *(name.replace("ch0", "ch1") for name in _PRESSES),
    "both_click",
    "both_d_click",
    "both_l_click",
)
_USUAL_WORDS = {"still": "no_motion", "click": "click_ch0", "double-click": "d_click_ch0", "long-press": "l_click_ch0"}


@dataclass(frozen=True, slots=True)
class ZigbeeModel:
    """How one model is played. `number` is its kind in a gateway's list, `events` what it can report."""

    number: int
    kind: OldModel
    events: tuple[str, ...] = ()


def _hundredths(name: str) -> Shown:
    return Shown(name, lambda raw: raw / 100, lambda value: round(value * 100))


def _truth(name: str) -> Shown:
    return Shown(name, bool, bool)


def _battery(fields: Mapping[str, Any], shown: Mapping[str, Shown]) -> OldModel:
    charge = {"battery:battery-level": Shown("battery")}
    return OldModel({"battery": 87, "voltage": 2985, **fields}, {**shown, **charge})


def _climate(*, pressure: bool = False) -> OldModel:
    fields = {"temperature": 2315, "humidity": 4520}
    shown = {
        "temperature-humidity-sensor:temperature": _hundredths("temperature"),
        "temperature-humidity-sensor:relative-humidity": _hundredths("humidity"),
    }
    if pressure:
        fields["pressure"] = 101325
        shown["temperature-humidity-sensor:atmospheric-pressure"] = _hundredths("pressure")
    return _battery(fields, shown)


def _gangs(prefix: str, count: int, method: str, *, watts: bool = True) -> OldModel:
    names = [f"{prefix}_{place}" for place in range(count)]

    def turn(thing: LegacyThing, params: list[Any]) -> Any:
        channel, wanted = params
        place = int(str(channel).removeprefix("channel_"))
        if wanted == "toggle":
            wanted = "off" if thing.fields[names[place]] == "on" else "on"
        if wanted not in ON_OFF:
            raise Refusal(INVALID, "invalid_arg")
        return thing.put(names[place], wanted)

    shown = {f"switch{f'-{place + 1}' if place else ''}:on": on_off(name) for place, name in enumerate(names)}
    fields: dict[str, Any] = dict.fromkeys(names, "off")
    if watts:
        fields["load_power"] = 12.5
        shown["power-consumption:electric-power"] = Shown("load_power")
    return OldModel(fields, shown, {method: turn})


def _bulb() -> OldModel:
    fields = {"power_status": "off", "light_level": 60, "colour_temperature": 250}
    shown = {
        "light:on": on_off("power_status"),
        "light:brightness": Shown("light_level"),
        "light:color-temperature": Shown(
            "colour_temperature", lambda raw: 50 * round(1e6 / raw / 50), lambda value: round(1e6 / value)
        ),
    }
    methods = {
        "set_power": setter("power_status", *ON_OFF),
        "set_bright": ranged("light_level", 1, 100),
        "set_ct": ranged("colour_temperature", 153, 500),
    }
    return OldModel(fields, shown, methods)


def _contact() -> OldModel:
    return _battery({"touching": True}, {_CONTACT: _truth("touching")})


def _motion() -> OldModel:
    return _battery({"moving": False}, {_MOTION: _truth("moving")})


def _plain() -> OldModel:
    return _battery({}, {})


def _plug(prefix: str) -> OldModel:
    return _gangs(prefix, 1, "toggle_plug")


_MODELS: dict[str, tuple[int, Callable[[], OldModel], tuple[str, ...]]] = {
    "lumi.sensor_ht.v1": (10, _climate, ()),
    "lumi.weather.v1": (19, lambda: _climate(pressure=True), ()),
    "lumi.sensor_magnet.v2": (3, _contact, ("open", "close")),
    "lumi.sensor_magnet.aq2": (53, _contact, ("open", "close")),
    "lumi.sensor_motion.v2": (2, _motion, ("motion", "no_motion")),
    "lumi.sensor_motion.aq2": (52, _motion, ("motion", "no_motion")),
    "lumi.sensor_cube.v1": (8, _plain, ("move", "flip90", "flip180", "taptap", "shakeair", "rotate")),
    "lumi.vibration.aq1": (56, lambda: _battery({"vibration_level": 11}, {}), ("vibrate", "tilt", "free_fall")),
    "lumi.sensor_switch.v2": (1, _plain, _PRESSES),
    "lumi.sensor_switch.aq3": (62, _plain, (*_PRESSES, "l_click_pres", "shake")),
    "lumi.sensor_86sw2.v1": (12, _plain, _TWO_KEYS),
    "lumi.remote.b286acn01": (135, _plain, _TWO_KEYS),
    "lumi.sensor_wleak.aq1": (55, _plain, ()),
    "lumi.ctrl_neutral1.v1": (9, lambda: _gangs("neutral", 1, "toggle_ctrl_neutral", watts=False), ()),
    "lumi.ctrl_ln2.aq1": (64, lambda: _gangs("neutral", 2, "toggle_ctrl_neutral"), ()),
    "lumi.switch.n3acn3": (176, lambda: _gangs("neutral", 3, "toggle_ctrl_neutral"), ()),
    "lumi.relay.c2acn01": (54, lambda: _gangs("channel", 2, "toggle_ctrl_neutral"), ()),
    "lumi.plug": (11, lambda: _plug("neutral"), ()),
    "lumi.plug.mmeu01": (-2, lambda: _plug("channel"), ()),
    "lumi.ctrl_86plug.aq1": (65, lambda: _plug("channel"), ()),
    "lumi.light.aqcn02": (66, _bulb, ()),
    "ikea.light.led1545g12": (82, _bulb, ()),
}
PLAYED = tuple(_MODELS)
"""Models that are played."""


def zigbee_model(model: str) -> ZigbeeModel | None:
    """How a model is played, or None."""
    found = _MODELS.get(model)
    return ZigbeeModel(found[0], found[1](), found[2]) if found else None


class ZigbeeThing(LegacyThing):
    """A child; its gateway carries its events."""

    def __init__(
        self, device: HouseDevice, known: ZigbeeModel, clock: SimClock, rng: random.Random, faults: Faults
    ) -> None:
        super().__init__(device, known.kind, clock, rng, faults)
        self.number = known.number
        self.report: Callable[[ZigbeeThing, str], None] = lambda child, event: None
        self._events = known.events

    def ask(self, name: str) -> Any:
        """A property as the gateway hands it out. Raises Refusal."""
        if name not in self.fields:
            raise Refusal(INVALID, "no such property")
        return self.fields[name]

    def trigger(self, word: str) -> None:
        """Something happens: a word of its list, or `still`, `click`, `double-click`, `long-press`. Raises BadInput."""
        event = _USUAL_WORDS.get(word, word)
        if event not in self._events:
            raise BadInput("error.input.sim_event", did=self.did, name=word)
        if event in ("open", "close"):
            self.fields["touching"] = event == "close"
        elif event in ("motion", "no_motion"):
            self.fields["moving"] = event == "motion"
        self.report(self, event)

    def press(self, values: Mapping[str, Any]) -> None:
        """As at any device; a door or a motion that changes is also reported."""
        before = dict(self.fields)
        super().press(values)
        for field, events in (("touching", ("open", "close")), ("moving", ("no_motion", "motion"))):
            if self.fields.get(field) != before.get(field):
                self.report(self, events[bool(self.fields[field])])
