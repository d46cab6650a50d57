"""Air conditioner companions of old: one text holds all there is to know of the air conditioner."""

from __future__ import annotations

from typing import Any

from lararium.sim.legacy.thing import INVALID, ON_OFF, LegacyThing, Method, OldModel, Shown, on_off, setter, truth
from lararium.sim.thing import Refusal

_REMOTE = "010500978022222102"
"""Of the air conditioner that the companion knows."""


def companion(*, socket: bool = False) -> OldModel:
    """An air conditioner companion: one text holds power, mode, wind, swing, warmth and lamp; `socket` as in v3."""

    def digit(place: int, base: int = 16, width: int = 1) -> Shown:
        return Shown("state", lambda raw: int(raw[place : place + width], base), _unsettable)

    fields = {"state": "01011119A280222221", "watts": 6, "plug_state": "on"}
    shown = {
        "air-conditioner:on": Shown("state", lambda raw: raw[2] == "1", _unsettable),
        "air-conditioner:mode": digit(3),
        "fan-control:fan-level": digit(4),
        "fan-control:vertical-swing": Shown("state", lambda raw: raw[5] == "0", _unsettable),
        "air-conditioner:target-temperature": digit(6, 16, 2),
        "indicator-light:on": Shown("state", lambda raw: raw[8] == "0", _unsettable),
    }
    methods: dict[str, Method] = {
        "get_model_and_state": lambda thing, params: [_REMOTE, thing.fields["state"], str(thing.fields["watts"])],
        "set_power": _companion_power,
        "send_cmd": _configured,
    }
    if socket:
        shown["switch:on"] = on_off("plug_state")
        methods |= {
            "get_device_prop": lambda thing, params: [thing.fields[params[1]]],
            "toggle_plug": setter("plug_state", *ON_OFF),
        }
    return OldModel(fields, shown, methods)


def _unsettable(value: Any) -> Any:
    raise ValueError("one of several things in one text")


def _companion_power(thing: LegacyThing, params: list[Any]) -> Any:
    state = thing.fields["state"]
    return thing.put("state", f"{state[:2]}{int(truth(params))}{state[3:]}")


def _configured(thing: LegacyThing, params: list[Any]) -> Any:
    """A configuration starts with two digits of the format and eight of the remote; then comes what is wanted."""
    wanted = str(params[0])[10:17]
    if len(wanted) < 7 or not str(params[0]).startswith(_REMOTE[:2] + _REMOTE[8:16]):
        raise Refusal(INVALID, "invalid_arg")
    state = thing.fields["state"]
    return thing.put("state", state[:2] + wanted + state[9:])
