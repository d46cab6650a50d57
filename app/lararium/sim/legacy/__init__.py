"""Devices that speak the methods of before MIoT."""

from __future__ import annotations

import random
from collections.abc import Callable

from lararium.domain.errors import BadInput
from lararium.sim.clock import SimClock
from lararium.sim.faults import Faults
from lararium.sim.house import HouseDevice
from lararium.sim.legacy import companion, further, lamps, machines, media, vacuum
from lararium.sim.legacy.gateway import GATEWAYS, OldGateway
from lararium.sim.legacy.thing import LegacyThing, OldModel
from lararium.sim.legacy.zigbee import ZigbeeThing, zigbee_model

_PLAIN: dict[str, Callable[[], OldModel]] = {
    "yeelink.light.": lamps.yeelight,
    "philips.light.": lamps.philips,
    "zhimi.airpurifier.": machines.purifier,
    "zhimi.fan.": machines.fan,
    "zhimi.humidifier.": machines.humidifier,
    "zhimi.heater.": machines.heater,
    "lumi.acpartner.mcn02": media.small_companion,
    "lumi.acpartner.": companion.companion,
    "chuangmi.ir.": media.infrared,
    "chuangmi.remote.": media.infrared,
    "xiaomi.wifispeaker.v2": media.speaker,
    "zimi.clock.": media.clock,
    "xiaomi.repeater.": media.repeater,
    "viomi.vacuum.": vacuum.viomi,
    "dmaker.fan.p5": further.upright_fan,
    "leshow.fan.ss4": further.leshow_fan,
    "deerma.humidifier.": further.mist,
    "zhimi.airfresh.va2": further.fresh_air,
    "airdog.airpurifier.": further.airdog,
    "zimi.powerstrip.v2": further.strip,
    "roborock.vacuum.": vacuum.roborock,
    "rockrobo.vacuum.": vacuum.roborock,
}
_SECOND_LIGHT = frozenset(f"yeelink.light.{name}" for name in ("ceiling4", "ceiling10", "ceiling19", "lamp15"))


def kind_of(model: str) -> OldModel | None:
    """How a model speaks, or None."""
    if model in _SECOND_LIGHT:
        return lamps.yeelight(second=True)
    if model == "philips.light.hbulb":
        return lamps.philips(level="bri", white=False)
    if model == "lumi.acpartner.v3":
        return companion.companion(socket=True)
    if model.startswith("chuangmi.plug."):
        return machines.plug(model.rpartition(".")[2])
    return next((make() for start, make in _PLAIN.items() if model.startswith(start)), None)


def make(device: HouseDevice, clock: SimClock, rng: random.Random, faults: Faults) -> LegacyThing:
    """The device. Raises BadInput `error.input.sim_legacy` for a model that nobody here plays."""
    if device.model in GATEWAYS:
        return OldGateway(device, clock, rng, faults)
    child = zigbee_model(device.model) if device.parent else None
    if child is not None:
        return ZigbeeThing(device, child, clock, rng, faults)
    kind = kind_of(device.model)
    if kind is None:
        raise BadInput("error.input.sim_legacy", did=device.did, model=device.model)
    return LegacyThing(device, kind, clock, rng, faults)
