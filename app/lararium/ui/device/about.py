"""What a device is and how well it is reached, as lines of a label and a value."""

from __future__ import annotations

from collections.abc import Callable

from lararium.domain.capability import Description
from lararium.domain.home import MIIO_PORT, Device
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile.quantity import number
from lararium.engine.house import House
from lararium.ports import LinkHealth

Line = dict[str, str]


def lines(
    tr: Callable[[str], str],
    house: House,
    device: Device,
    description: Description | None,
    state: DeviceState,
    age: str,
) -> list[Line]:
    """Model, route, times, loss, signal, firmware, last answer, address, id and key; `age` of the last answer."""
    gateway = next((d for d in house.devices.values() if device.parent and d.did == device.parent), None)
    health = house.health(device.id)
    found = [
        _line(tr("Model"), device.model or "–"),
        _line(tr("Route"), _route(tr, gateway, health)),
        _line(tr("Answers in"), _times(tr, health)),
        _line(tr("Lost"), _loss(tr, health)),
    ]
    signal = _signal(description, state) or _decibels(house.signals.get(device.id))
    if signal:
        found.append(_line(tr("Signal"), signal))
    found += [
        _line(tr("Firmware"), device.firmware or "–"),
        _line(tr("Last answer"), age or tr("Never")),
        _line(tr("Address"), _address(device) or (tr("behind its gateway") if gateway else "–")),
        _line(tr("Device id"), device.did),
        _line(tr("Key"), _key(tr, house, device, gateway, state)),
    ]
    if device.mac:
        found.append(_line(tr("MAC"), device.mac))
    return found


def _line(label: str, value: str) -> Line:
    return {"label": label, "value": value}


def _route(tr: Callable[[str], str], gateway: Device | None, health: LinkHealth | None) -> str:
    if gateway is not None:
        return tr("Through {0}").format(gateway.name)
    return tr("Local network") if health is None or health.route == "lan" else health.route


def _times(tr: Callable[[str], str], health: LinkHealth | None) -> str:
    if health is None or health.rtt_p50 is None:
        return "–"
    usual = f"{number(health.rtt_p50, 0)} ms"
    if health.rtt_p95 is None:
        return usual
    return tr("{0}, slowest {1} ms").format(usual, number(health.rtt_p95, 0))


def _loss(tr: Callable[[str], str], health: LinkHealth | None) -> str:
    if health is None or not health.sent:
        return "–"
    return tr("{0}% of {1}").format(number(100 * health.lost / health.sent, 1), health.sent)


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


def _key(tr: Callable[[str], str], house: House, device: Device, gateway: Device | None, state: DeviceState) -> str:
    if state.freshness is Freshness.BADTOKEN:
        return tr("Does not fit any more")
    if gateway is not None and house.token(device.did) is None:
        return tr("That of its gateway")
    return tr("Known") if house.token(device.did) is not None else tr("Missing")
