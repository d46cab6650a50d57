"""The names each kind looks for: what a tap toggles, what a slide moves, what its words are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Roles:
    """Names to look for, best first. `service:name` looks in that service alone, `!name` for an action."""

    primary: tuple[str, ...] = ("on",)
    level: tuple[str, ...] = ()
    state: tuple[str, ...] = ("status", "mode")
    main: tuple[str, ...] = ("mode",)
    """Further names that belong to the head of the sheet."""


_FAN_LEVELS = (
    "fan-level",
    "speed-level",
    "stepless-fan-level",
    "fan-control:fan-level",
    "fan-control:stepless-fan-level",
)
_FAN_HEAD = (
    *("mode", "fan-level", "speed-level", "stepless-fan-level", "fan-speed", "fan-speed-std", "fan-percent"),
    "horizontal-swing",
)
_COVER = Roles(
    ("motor-control", "target-position", "on"),
    ("target-position",),
    ("current-position", "status", "target-position"),
    ("motor-control", "target-position", "!open", "!close", "!stop", "!pause", "on", "mode"),
)
_COOKING = Roles(
    ("on", "!start-cook", "!start-cooking"),
    (),
    ("status", "left-time", "temperature", "target-temperature", "cook-mode", "mode"),
    ("mode", "!start-cook", "!pause", "!cancel-cooking", "target-temperature", "target-time"),
)
_WASHING = Roles(
    ("on", "!start-wash"),
    (),
    ("status", "left-time", "mode", "drying-level"),
    ("mode", "!start-wash", "!pause", "!stop-washing", "drying-level"),
)
_SENSOR_TAIL = ("battery-level",)

ROLES: dict[str, Roles] = {
    "light": Roles(
        ("on",), ("brightness",), ("brightness", "color-temperature", "mode"), ("color-temperature", "color", "mode")
    ),
    "outlet": Roles(("on",), (), ("electric-power", "power-consumption", "surge-power", "temperature")),
    "switch": Roles(("on",), (), ("electric-power",), ("mode",)),
    "fan": Roles(("on",), _FAN_LEVELS, (*_FAN_LEVELS, "mode", "horizontal-swing"), _FAN_HEAD),
    "air-purifier": Roles(
        ("on",),
        ("fan-level", "air-purifier-favorite:fan-level", "favorite-fan-level", "favorite-level"),
        ("pm2.5-density", "mode", "air-quality", "air-quality-index", "tvoc-density", "hcho-density", "fan-level"),
        ("mode", "fan-level", "favorite-fan-level", "favorite-level"),
    ),
    "air-fresh": Roles(
        ("on",),
        _FAN_LEVELS,
        ("co2-density", "pm2.5-density", "mode", "fan-level", "temperature"),
        ("mode", "fan-level"),
    ),
    "humidifier": Roles(
        ("on",),
        ("target-humidity", "fan-level"),
        ("relative-humidity", "target-humidity", "mode", "fan-level", "water-level"),
        ("mode", "fan-level", "target-humidity"),
    ),
    "dehumidifier": Roles(
        ("on",),
        ("target-humidity",),
        ("relative-humidity", "target-humidity", "mode", "fault"),
        ("mode", "target-humidity", "fan-level"),
    ),
    "heater": Roles(
        ("on",),
        ("target-temperature", "heat-level"),
        ("temperature", "target-temperature", "heat-level", "mode"),
        ("mode", "target-temperature", "heat-level"),
    ),
    "electric-blanket": Roles(
        ("on",),
        ("target-temperature", "heat-level"),
        ("target-temperature", "heat-level", "temperature", "mode", "status"),
        ("mode", "target-temperature", "heat-level"),
    ),
    "thermostat": Roles(
        ("on",),
        ("target-temperature",),
        ("target-temperature", "mode", "status", "temperature"),
        ("mode", "target-temperature"),
    ),
    "air-conditioner": Roles(
        ("on",),
        ("target-temperature", "ir-temperature"),
        ("target-temperature", "mode", "temperature", "indoor-temperature", "fan-level", "relative-humidity"),
        ("mode", "target-temperature", "fan-level", "fan-percent", "!turn-on", "!turn-off"),
    ),
    "bath-heater": Roles(
        ("on", "mode", "heating", "heater", "ventilation"),
        ("target-temperature",),
        ("mode", "target-temperature", "temperature", "status", "heating", "ventilation"),
        ("mode", "heating", "blow", "ventilation", "target-temperature", "fan-level", "!stop-working"),
    ),
    "curtain": _COVER,
    "window-opener": _COVER,
    "airer": Roles(
        ("motor-control", "target-position"),
        ("target-position",),
        ("current-position", "status", "dryer", "drying-left-time", "left-time", "fault"),
        ("motor-control", "target-position", "dryer"),
    ),
    "vacuum": Roles(
        ("!start-sweep", "!start-only-sweep", "!start-clean", "!start-mop", "on"),
        ("battery-level",),
        ("status", "battery-level", "mode", "fault", "charging-state"),
        (
            *("!start-sweep", "!pause-sweeping", "!stop-sweeping", "!pause", "!start-charge", "!stop-and-gocharge"),
            *("battery:!start-charge", "on", "mode", "fan-level", "cleaning-mode"),
        ),
    ),
    "temperature-humidity-sensor": Roles(
        (), (), ("temperature", "relative-humidity", "soil-ec", "illumination", *_SENSOR_TAIL), ()
    ),
    "air-monitor": Roles(
        (),
        (),
        (
            "pm2.5-density",
            "co2-density",
            "tvoc-density",
            "hcho-density",
            "air-quality",
            "temperature",
            "relative-humidity",
        ),
        (),
    ),
    "magnet-sensor": Roles((), (), ("contact-state", "door-state", "status", "illumination", *_SENSOR_TAIL), ()),
    "motion-sensor": Roles(
        (), (), ("motion-state", "motion-detection", "status", "illumination", "no-motion-duration", *_SENSOR_TAIL), ()
    ),
    "occupancy-sensor": Roles((), (), ("occupancy-status", "motion-state", "illumination", *_SENSOR_TAIL), ()),
    "submersion-sensor": Roles((), (), ("submersion-state", "status", *_SENSOR_TAIL), ()),
    "smoke-sensor": Roles((), (), ("status", "alarm", "smoke-concentration", "fault", *_SENSOR_TAIL), ()),
    "gas-sensor": Roles((), (), ("status", "gas-concentration", "alarm", "fault", *_SENSOR_TAIL), ()),
    "camera": Roles(("on",), (), ("status", "motion-detection", "recording-mode"), ("night-shot", "recording-mode")),
    "video-doorbell": Roles((), (), ("status", "battery-level", "motion-detection"), ()),
    "lock": Roles((), (), ("status", "door-state", "door:status", "lock-action", *_SENSOR_TAIL), ()),
    "kettle": Roles(
        ("on", "auto-keep-warm", "!start-cook"),
        ("target-temperature",),
        ("temperature", "status", "target-temperature", "mode"),
        ("mode", "target-temperature", "auto-keep-warm", "!start-cook", "!cancel-cooking", "!stop-working"),
    ),
    "cooker": _COOKING,
    "oven": _COOKING,
    "microwave-oven": _COOKING,
    "air-fryer": _COOKING,
    "washer": _WASHING,
    "clothes-dryer": _WASHING,
    "dishwasher": _WASHING,
    "fridge": Roles(
        (),
        ("target-temperature",),
        ("temperature", "target-temperature", "mode", "door-state"),
        ("mode", "target-temperature"),
    ),
    "water-heater": Roles(
        ("on",),
        ("target-temperature",),
        ("temperature", "target-temperature", "status", "mode", "water-level"),
        ("mode", "target-temperature"),
    ),
    "hood": Roles(("on",), _FAN_LEVELS, (*_FAN_LEVELS, "status", "mode"), ("mode", "fan-level", "speed-level")),
    "water-purifier": Roles(
        ("on",),
        (),
        ("tds-out", "filter-life-level", "status", "tds-in", "temperature", "mode"),
        ("mode", "target-temperature"),
    ),
    "television": Roles(
        ("on",),
        ("volume", "speaker:volume"),
        ("status", "playing-state", "input-control", "volume"),
        ("input-control", "!turn-on", "!turn-off", "volume", "mute", "speaker:mute"),
    ),
    "speaker": Roles(
        ("on", "play-control:!play", "!play"),
        ("volume",),
        ("playing-state", "play-control:playing-state", "volume"),
        ("mute", "play-control:!play", "play-control:!pause", "play-control:!next", "play-control:!previous"),
    ),
    "gateway": Roles((), (), ("status", "connected-device-number", "access-mode", "illumination"), ()),
    "remote-control": Roles((), (), ("battery-level",), ("mode", "switch-mode")),
    "diffuser": Roles(("on",), (), ("mode", "fragrance-out-time", "status"), ("mode", "fragrance-out-time")),
    "coffee-machine": Roles(
        ("on", "!start-cook", "!start-cooking"),
        (),
        ("status", "left-time", "mode"),
        ("mode", "!start-cook", "!stop-working"),
    ),
    "pet-feeder": Roles(
        ("on", "!pet-food-out"), (), ("pet-food-left-level", "status", "fault", "battery-level"), ("!pet-food-out",)
    ),
    "bed": Roles(
        ("motor-control", "on"),
        ("target-position", "target-height"),
        ("status", "mode", "current-height"),
        ("motor-control", "mode"),
    ),
    "desk": Roles(
        ("motor-control", "on"),
        ("target-position", "target-height"),
        ("status", "mode", "current-height"),
        ("motor-control", "mode"),
    ),
    "germicidal-lamp": Roles(("on",), ("brightness",), ("status", "left-time", "mode"), ("mode",)),
    "generic": Roles(
        ("on",),
        ("brightness", "fan-level", "speed-level", "volume", "target-temperature"),
        ("status", "mode", "temperature", "left-time", "illumination", "battery-level"),
        ("mode", "!start-cook", "!stop-working"),
    ),
}
