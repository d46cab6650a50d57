"""What a device is and how well it is reached, as lines of a label and a value."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lararium.domain.capability import Description
from lararium.domain.home import MIIO_PORT, Device
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile.quantity import number
from lararium.domain.words import Language
from lararium.engine.house import House
from lararium.ports import LinkHealth
from lararium.ui.shell import own_name

Line = dict[str, str]
translate = QCoreApplication.translate


def lines(
    house: House,
    device: Device,
    description: Description | None,
    state: DeviceState,
    age: str,
    language: Language,
) -> list[Line]:
    """Model, route, times, loss, signal, firmware, last answer, address, id and key; `age` of the last answer."""
    gateway = next((d for d in house.devices.values() if device.parent and d.did == device.parent), None)
    health = house.health(device.id)
    found = [
        _line(translate("DeviceAbout", "Model"), device.model or "–"),
        _line(translate("DeviceAbout", "Route"), _route(gateway, health, language)),
        _line(translate("DeviceAbout", "Answers in"), _times(health)),
        _line(translate("DeviceAbout", "Lost"), _loss(health)),
    ]
    signal = _signal(description, state) or _decibels(house.signals.get(device.id))
    if signal:
        found.append(_line(translate("DeviceAbout", "Signal"), signal))
    if device.firmware:
        found.append(_line(translate("DeviceAbout", "Firmware"), device.firmware))
    found += [
        _line(translate("DeviceAbout", "Last answer"), age or translate("DeviceAbout", "Never")),
        _line(
            translate("DeviceAbout", "Address"),
            _address(device) or (translate("DeviceAbout", "behind its gateway") if gateway else "–"),
        ),
        _line(translate("DeviceAbout", "Device id"), device.did),
        _line(translate("DeviceAbout", "Key"), _key(house, device, gateway, state)),
    ]
    if device.mac:
        found.append(_line(translate("DeviceAbout", "MAC"), device.mac))
    return found


def _line(label: str, value: str) -> Line:
    return {"label": label, "value": value}


def _route(gateway: Device | None, health: LinkHealth | None, language: Language) -> str:
    if gateway is not None:
        return translate("DeviceAbout", "Through {0}").format(own_name(gateway.name, gateway.name_zh, language))
    return translate("DeviceAbout", "Local network") if health is None or health.route == "lan" else health.route


def _times(health: LinkHealth | None) -> str:
    if health is None or health.rtt_p50 is None:
        return "–"
    usual = f"{number(health.rtt_p50, 0)} ms"
    if health.rtt_p95 is None:
        return usual
    return translate("DeviceAbout", "{0}, slowest {1} ms").format(usual, number(health.rtt_p95, 0))


def _loss(health: LinkHealth | None) -> str:
    if health is None or not health.sent:
        return "–"
    return translate("DeviceAbout", "{0}% of {1}").format(number(100 * health.lost / health.sent, 1), health.sent)


def _signal(description: Description | None, state: DeviceState) -> str:
    for control in description or ():
        if control.name in ("rssi", "wifi-rssi", "signal-strength", "wifi-signal-strength"):
            value = state.values.get(control.id)
            if isinstance(value, int | float):
                return _decibels(value)
    return ""


def _decibels(value: float | None) -> str:
    return "" if value is None else f"{number(float(value), 0)} dBm"


def _address(device: Device) -> str:
    return device.host if device.port == MIIO_PORT or not device.host else f"{device.host}:{device.port}"


def _key(house: House, device: Device, gateway: Device | None, state: DeviceState) -> str:
    if state.freshness is Freshness.BADTOKEN:
        return translate("DeviceAbout", "Does not fit any more")
    if gateway is not None and house.token(device.did) is None:
        return translate("DeviceAbout", "That of its gateway")
    return (
        translate("DeviceAbout", "Known")
        if house.token(device.did) is not None
        else translate("DeviceAbout", "Missing")
    )
