"""Where a control stands on the sheet."""

from __future__ import annotations

from lararium.domain.capability import Category

_CONSUMABLE = frozenset(
    {
        "battery-level",
        "ble-battery-level",
        "low-battery",
        "filter-left-time",
        "filter-used-time",
        "filter-left-flow",
        "filter-used-flow",
        "filter-max-time",
        "brush-left-time",
        "main-brush-hours",
        "side-brush-hours",
        "hypa-hours",
        "mop-hours",
        "detergent-gone",
        "softener-gone",
        "pet-food-left-level",
        "water-box-status",
    }
)
_CONSUMABLE_ENDS = ("-life-level", "-left-level", "-life", "-life-percent", "-left-percentage", "-used-time")
_DIAGNOSTIC = frozenset(
    {
        "access-mode",
        "aqi-updata-heartbeat",
        "compressor-frequency",
        "cumu-time",
        "current-time",
        "error-code",
        "expansion-valve",
        "filter-id",
        "filter-used-debug",
        "fourway-valve-switch",
        "heartbeat",
        "indoor-pipe-temp",
        "ip",
        "ip-address",
        "miband-mac",
        "moto-speed-rpm",
        "motor-speed",
        "online-time",
        "outdoor-exhaust-temp",
        "outdoor-pipe-temp",
        "reboot-cause",
        "rssi",
        "serial-no",
        "serial-number",
        "signal-strength",
        "time-zone",
        "timestamp",
        "total-use-time",
        "use-time",
        "version",
        "wifi-bandwidth",
        "wifi-channel",
        "wifi-ssid",
    }
)
_DIAGNOSTIC_SERVICES = frozenset({"wifi", "guest-wifi", "info", "clean-logs", "statistics", "maintenance", "bluetooth"})
_READING_DESPITE_MAKER = frozenset(
    {"pm2.5-density", "temperature", "relative-humidity", "humidity", "electric-power", "status", "fault", "left-time"}
)


def category_of(
    service: str, name: str, standard: bool, what: str, readable: bool, writable: bool, notify: bool
) -> Category:
    """Category before roles are given out (a role makes PRIMARY)."""
    if what == "event":
        return Category.READING if standard else Category.DIAGNOSTIC
    if what == "action":
        return Category.CONSUMABLE if name.startswith("reset-") and name.endswith("-life") else Category.SETTING
    if not (readable or writable or notify):
        return Category.ARGUMENT
    if writable:
        return Category.DIAGNOSTIC if name == "time-zone" or service in _DIAGNOSTIC_SERVICES else Category.SETTING
    if name in _CONSUMABLE or name.endswith(_CONSUMABLE_ENDS):
        return Category.CONSUMABLE
    if name in _DIAGNOSTIC or service in _DIAGNOSTIC_SERVICES:
        return Category.DIAGNOSTIC
    return Category.READING if standard or name in _READING_DESPITE_MAKER else Category.DIAGNOSTIC
