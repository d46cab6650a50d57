"""Which services carry a kind, which make a further part, and which only serve the main one."""

from __future__ import annotations

MAIN_SERVICES: dict[str, tuple[str, ...]] = {
    "light": ("light", "ambient-light", "night-light"),
    "outlet": ("switch", "outlet", "relay"),
    "switch": ("switch", "relay", "card-switch", "light"),
    "fan": ("fan", "ceiling-fan", "fan-control"),
    "air-conditioner": (
        "air-conditioner",
        "air-condition-outlet",
        "ir-aircondition-control",
        "thermostat",
        "fan-control",
    ),
    "bath-heater": ("ptc-bath-heater", "light-bath-heater", "bath-heater"),
    "heater": ("heater", "towel-rack", "thermostat"),
    "curtain": ("curtain", "motor-controller", "window-opener"),
    "window-opener": ("window-opener", "motor-controller", "garage-door"),
    "vacuum": ("vacuum", "mopping-machine", "sweep"),
    "temperature-humidity-sensor": ("temperature-humidity-sensor", "plant-monitor", "environment"),
    "air-monitor": ("air-monitor", "environment"),
    "motion-sensor": ("motion-sensor", "vibration-sensor", "motion-detection"),
    "camera": ("camera-control",),
    "video-doorbell": ("video-doorbell", "doorbell"),
    "lock": ("lock", "safe-box", "door"),
    "kettle": ("kettle", "health-pot", "baby-bottle-warmer"),
    "cooker": (
        "cooker",
        "pressure-cooker",
        "multifunction-cooking-pot",
        "induction-cooker",
        "cooking-machine",
        "steamer",
    ),
    "clothes-dryer": ("clothes-dryer", "dryer", "washer"),
    "fridge": ("fridge", "fridge-chamber"),
    "hood": ("hood", "integrated-stove", "gas-stove", "stove", "fan-control"),
    "water-purifier": ("water-purifier", "water-dispenser", "tds-sensor"),
    "television": ("television", "tv-box", "projector", "ir-tv-control", "ir-stb-control", "speaker", "play-control"),
    "speaker": ("speaker", "story-machine", "intelligent-speaker", "play-control"),
    "gateway": ("gateway", "router"),
    "remote-control": ("switch-sensor", "remote-control", "button"),
    "bed": ("bed", "chair", "sofa", "backrest-control"),
    "desk": ("desk", "standing-desk", "table", "motor-controller"),
}
"""Services that hold a kind's own controls, best first; a kind that is not here has a service of its own name."""

PART_KINDS: dict[str, str] = {
    "light": "light",
    "ambient-light": "light",
    "night-light": "light",
    "switch": "switch",
    "relay": "switch",
    "fan": "fan",
    "ceiling-fan": "fan",
    "fridge-chamber": "fridge",
    "curtain": "curtain",
    "window-opener": "window-opener",
    "airer": "airer",
    "air-conditioner": "air-conditioner",
    "ir-aircondition-control": "air-conditioner",
    "ir-tv-control": "television",
    "ir-stb-control": "television",
    "ir-fan-control": "fan",
    "heater": "heater",
    "electric-blanket": "electric-blanket",
    "thermostat": "thermostat",
    "humidifier": "humidifier",
    "dehumidifier": "dehumidifier",
    "air-purifier": "air-purifier",
    "air-fresh": "air-fresh",
    "water-heater": "water-heater",
    "ptc-bath-heater": "bath-heater",
    "light-bath-heater": "bath-heater",
    "hood": "hood",
    "oven": "oven",
    "microwave-oven": "microwave-oven",
    "washer": "washer",
    "dishwasher": "dishwasher",
    "germicidal-lamp": "germicidal-lamp",
    "motion-sensor": "motion-sensor",
    "magnet-sensor": "magnet-sensor",
    "submersion-sensor": "submersion-sensor",
    "smoke-sensor": "smoke-sensor",
    "gas-sensor": "gas-sensor",
    "occupancy-sensor": "occupancy-sensor",
    "temperature-humidity-sensor": "temperature-humidity-sensor",
    "outlet": "outlet",
    "card-switch": "switch",
    "garage-door": "window-opener",
    "motor-controller": "curtain",
    "towel-rack": "heater",
    "bath-heater": "bath-heater",
    "clothes-dryer": "clothes-dryer",
    "air-fryer": "air-fryer",
    "cooker": "cooker",
    "pressure-cooker": "cooker",
    "induction-cooker": "cooker",
    "steamer": "cooker",
    "coffee-machine": "coffee-machine",
    "diffuser": "diffuser",
    "water-dispenser": "water-purifier",
    "water-purifier": "water-purifier",
}
"""Services that are a thing of their own beside the main one."""

SIDE_SERVICES = frozenset(
    {
        "alarm",
        "backlight",
        "battery",
        "child-lock",
        "clock",
        "countdown",
        "delay",
        "do-not-disturb",
        "filter",
        "guest-wifi",
        "identify",
        "indicator-light",
        "maintenance",
        "memory-card-management",
        "microphone",
        "motion-detection",
        "physical-controls-locked",
        "screen",
        "wifi",
    }
)
"""Services whose `on`, `mode` or `brightness` never is the device's own."""


GENERAL_SERVICES = frozenset(
    {
        "control",
        "custom",
        "custom-service",
        "device-control",
        "function",
        "functions",
        "main",
        "main-control",
        "private",
    }
)
"""Makers' own services that speak of the whole device: an `on` there is the device's where it has no other."""

MAKERS_PARTS: dict[str, str] = {
    "light": "light",
    "lights": "light",
    "lamp": "light",
    "fan": "fan",
    "ventilator": "fan",
    "heater": "heater",
    "humidifier": "humidifier",
}
"""First or last word of a maker's own service name, and the kind of thing it then may be."""

SERVING_WORDS = frozenset(
    {
        *("alarm", "anti", "auto", "backlight", "blink", "config", "control", "custom", "default", "delay", "follow"),
        *("indicator", "key", "lock", "mode", "relay", "remote", "scene", "screen", "sensor", "setting", "settings"),
        *("signal", "status", "switch", "time", "timer", "tip"),
    }
)
"""Words in a maker's service name that tell of a setting, not of a thing."""


def main_services(kind: str, device_type: str) -> tuple[str, ...]:
    """Names of the services to look for, best first: the type's own, then those of its kind."""
    listed = MAIN_SERVICES.get(kind, (kind,))
    return (device_type, *listed) if device_type not in listed else listed
