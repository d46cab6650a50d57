"""What using a control wrongly can do, and whether a former value can be given back."""

from __future__ import annotations

from lararium.domain.capability import Choice, ControlType, Hazard, Restorability
from lararium.domain.spec.places import GENERAL_SERVICES

_HEAT_KINDS = frozenset(
    {
        "heater",
        "electric-blanket",
        "bath-heater",
        "kettle",
        "cooker",
        "oven",
        "microwave-oven",
        "air-fryer",
        "water-heater",
        "coffee-machine",
        "thermostat",
    }
)
_HEAT_SERVICES = frozenset(
    {
        "heater",
        "electric-blanket",
        "ptc-bath-heater",
        "light-bath-heater",
        "kettle",
        "health-pot",
        "cooker",
        "pressure-cooker",
        "multifunction-cooking-pot",
        "induction-cooker",
        "cooking-machine",
        "oven",
        "microwave-oven",
        "air-fryer",
        "water-heater",
        "coffee-machine",
        "air-fresh-heater",
        "towel-rack",
        "thermostat",
        "sterilizer",
        "stove",
    }
)
_STARTS_HEAT = frozenset(
    {
        "on",
        "mode",
        "target-temperature",
        "heat-level",
        "heating",
        "heater",
        "cook-mode",
        "preheat",
        "turn-on",
        "start-cook",
        "start-cooking",
        "start-recipe-cook",
        "resume-cooking",
        "toggle",
    }
)
_WARMS = frozenset({"air-conditioner", "airer", "bath-heater"})
_MOVES = frozenset(
    {
        "motor-control",
        "target-position",
        "target-height",
        "backrest-angle",
        "leg-rest-angle",
        "open",
        "up",
        "down",
        "toggle",
    }
)
_MOVING_KINDS = frozenset({"airer", "window-opener", "bed", "desk"})
_MOVING_SERVICES = frozenset({"treadmill", "walking-pad", "garage-door"})
_RUNS = frozenset({"on", "mode", "speed-level", "start", "start-working", "toggle", "turn-on"})
_GOES_OUT = frozenset({"on", "turn-off", "toggle"})
_MUST_RUN = frozenset({"fridge", "fridge-chamber", "gateway", "router", "fish-tank"})
_RESTARTS = frozenset({"reboot", "restart", "restart-device", "device-reboot", "power-off", "shutdown"})
_DRIVEN_KINDS = frozenset({"airer", "window-opener"})
_DRIVEN_SERVICES = frozenset({"airer", "window-opener", "motor-controller"})
_LOCKS = frozenset({"on", "unlock", "open", "open-door", "lock", "door-lock", "mode", "status", "toggle"})
_LOCK_SERVICES = frozenset({"lock", "door", "safe-box"})
_UNLOCKS = frozenset({"unlock", "open-lock", "remote-unlock", "unlock-door"})
_GAS_SERVICES = frozenset({"gas-sensor", "gas-valve", "stove", "gas-stove", "kitchen-stove", "valve"})
_LETS_GAS = frozenset({"on", "motor-control", "valve", "valve-switch", "open", "turn-on", "toggle"})
_SHINES = frozenset({"on", "mode", "toggle", "turn-on"})
_SHUTS_LIGHT_IN = frozenset(
    {
        "air-conditioner",
        "air-fresh",
        "air-purifier",
        "dishwasher",
        "fridge",
        "humidifier",
        "vacuum",
        "washer",
        "water-heater",
        "water-purifier",
    }
)
_DATA = ("factory-reset", "format", "reset-", "del-", "delete-", "clear-", "restore-factory", "erase")
_KINDS_NOT_RESTORED = frozenset({ControlType.BUTTON, ControlType.EVENT, ControlType.READING})


def hazard_of(kind: str, service: str, name: str, what: str) -> Hazard:
    """Hazard of using a writable property or an action of a part of that kind."""
    if what == "event":
        return Hazard.NONE
    if what == "action" and name.startswith(_DATA):
        return Hazard.DATA
    if (name in ("uv", "uv-switch") and kind not in _SHUTS_LIGHT_IN) or (
        service == "germicidal-lamp" and name in _SHINES
    ):
        return Hazard.LIGHT
    if name in _UNLOCKS or (kind == "lock" and service in _LOCK_SERVICES and name in _LOCKS):
        return Hazard.LOCK
    if service in _GAS_SERVICES and name in _LETS_GAS:
        return Hazard.GAS
    if (service in _MUST_RUN and name in _GOES_OUT) or (what == "action" and name in _RESTARTS):
        return Hazard.POWER
    if service in _MOVING_SERVICES and (name in _RUNS or name in _MOVES):
        return Hazard.MOTION
    if kind in _DRIVEN_KINDS and service in _DRIVEN_SERVICES and name == "on":
        return Hazard.MOTION
    if kind in _MOVING_KINDS and name in _MOVES:
        return Hazard.MOTION
    if (name in ("heater", "heating") and kind in _WARMS) or (name == "dryer" and kind in ("airer", "bath-heater")):
        return Hazard.HEAT
    general = service == kind or service in GENERAL_SERVICES
    if name in _STARTS_HEAT and (service in _HEAT_SERVICES or (kind in _HEAT_KINDS and general)):
        return Hazard.HEAT
    return Hazard.NONE


def restorability_of(
    type_: ControlType, name: str, readable: bool, writable: bool, choices: tuple[Choice, ...], position: str
) -> Restorability:
    """`position` tells what the service reports of a motor: `exact`, `ends` or ''."""
    if name == "motor-control":
        return {"exact": Restorability.EXACT, "ends": Restorability.ENDPOINT}.get(position, Restorability.TIMED)
    if type_ is ControlType.POSITION and writable and position:
        return Restorability.EXACT
    if not (readable and writable) or type_ in _KINDS_NOT_RESTORED:
        return Restorability.NONE
    if any(c.meaning == "toggle" for c in choices):
        return Restorability.NONE
    return Restorability.EXACT
