"""Sockets, power strips and relays."""

from __future__ import annotations

from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import Action, Family, Property, choice, number, reading, switch

_USB = Words("USB socket", "USB 插口")
_WATTS = (0, 5000, 0.01)


def _plug(model: str, *, usb: bool = False, lamp: bool = False, watts: bool = False) -> Family:
    found: list[Property] = [switch("switch:on", "is_on", ("on", "off"))]
    if usb:
        found.append(switch("switch-2:on", "usb_power", ("usb_on", "usb_off"), _USB))
    if lamp:
        found.append(switch("indicator-light:on", "led", "set_led"))
    found.append(reading("switch:temperature", "temperature", "celsius", (-30, 120, 1)))
    if watts:
        found.append(reading("power-consumption:electric-power", "load_power", "watt", _WATTS))
    return Family("ChuangmiPlug", "outlet", (f"chuangmi.plug.{model}",), tuple(found))


def _strip(model: str, *further: Property) -> Family:
    return Family(
        "PowerStrip",
        "outlet",
        (model,),
        (
            switch("switch:on", "is_on", ("on", "off")),
            choice("switch:mode", "mode", "set_power_mode", {"green": "Energy saving", "normal": "Normal"}),
            reading("switch:temperature", "temperature", "celsius", (-30, 150, 0.1)),
            reading("power-consumption:electric-power", "load_power", "watt", _WATTS),
            reading("power-consumption:electric-current", "current", "ampere", (0, 20, 0.01)),
            *further,
        ),
    )


RELAYS = 16


def _relay(place: int) -> Property:
    key = "switch" if place == 0 else f"switch-{place + 1}"

    def read(status: Any) -> bool | None:
        states = status.relay_state  # one bit a relay
        return None if states is None else bool(states >> place & 1)

    def write(device: Any, value: Any) -> Any:
        return device.relay_on(place) if value else device.relay_off(place)

    return switch(f"{key}:on", read, write, Words(f"Relay {place + 1}", f"继电器 {place + 1}"))


FAMILIES = (
    _plug("v1", usb=True),
    _plug("v3", usb=True, lamp=True, watts=True),
    *(_plug(model) for model in ("m1", "m3", "v2", "hmi205", "hmi206")),
    _plug("hmi208", usb=True),
    _strip(
        "qmi.powerstrip.v1",
        reading("power-consumption:voltage", "voltage", "volt", (0, 500, 0.1)),
        reading("power-consumption:power-factor", "power_factor", "", (0, 100, 0.01)),
        reading("power-consumption:leakage-current", "leakage_current", "", (0, 10000, 1)),
    ),
    _strip(
        "zimi.powerstrip.v2",
        switch("indicator-light:on", "led", "set_led"),
        number(
            "power-consumption:price",
            "power_price",
            "set_power_price",
            (0, 999, 1),
            "",
            Words("Price of power", "电价"),
        ),
    ),
    Family(
        "PwznRelay",
        "relay",
        ("pwzn.relay.apple", "pwzn.relay.banana"),
        tuple(_relay(place) for place in range(RELAYS)),
        (
            Action("custom:turn-on", "all_relay_on", Words("All on", "全部打开")),
            Action("custom:turn-off", "all_relay_off", Words("All off", "全部关闭")),
        ),
    ),
)
