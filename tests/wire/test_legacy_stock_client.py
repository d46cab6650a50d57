"""python-miio's own clients, which nobody here wrote, drive the simulated devices of old."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from lararium.sim.net import has_many_addresses
from tests.support.house import running_house, small_house
from tests.support.old_devices import old

miio = pytest.importorskip("miio")

pytestmark = [
    # the stock client leaves its sockets to the garbage collector
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.foreign_sockets,
    pytest.mark.skipif(not has_many_addresses(), reason="the stock client knows only port 54321"),
]


def lamp(device: Any) -> list[Any]:
    device.on()
    device.set_brightness(33)
    device.set_rgb((1, 2, 3))
    status = device.status()
    return [status.is_on, status.brightness, status.rgb, status.color_temp]


def ball(device: Any) -> list[Any]:
    device.on()
    device.set_brightness(12)
    device.set_color_temperature(99)
    status = device.status()
    return [status.is_on, status.brightness, status.color_temperature, status.scene]


def plug(device: Any) -> list[Any]:
    device.on()
    device.usb_off()
    device.set_led(False)
    status = device.status()
    return [status.is_on, status.usb_power, status.led, round(status.load_power, 2)]


def purifier(device: Any) -> list[Any]:
    from miio.integrations.zhimi.airpurifier.airpurifier import OperationMode

    device.on()
    device.set_mode(OperationMode.Favorite)
    device.set_favorite_level(3)
    status = device.status()
    return [status.is_on, status.mode, status.favorite_level, status.temperature]


def vacuum(device: Any) -> list[Any]:
    device.start()
    device.set_fan_speed(104)
    status = device.vacuum_status()
    consumables = device.consumable_status()
    return [status.state, status.is_on, status.data["fan_power"], consumables.main_brush_left.total_seconds() > 0]


@pytest.mark.parametrize(
    ("model", "drive", "expected"),
    [
        ("yeelink.light.color3", lamp, [True, 33, (1, 2, 3), None]),
        ("philips.light.bulb", ball, [True, 12, 99, 0]),
        ("chuangmi.plug.v3", plug, [True, False, False, 42.3]),
        ("zhimi.airpurifier.v7", purifier, [True, "favorite", 3, 23.4]),
        ("roborock.vacuum.s5", vacuum, ["Cleaning", True, 104, True]),
    ],
)
async def test_the_stock_class_finds_what_it_expects(model: str, drive: Any, expected: list[Any]) -> None:
    def run(host: str, token: str) -> list[Any]:
        kind = miio.DeviceFactory.class_for_model(model)
        return [getattr(told, "value", told) for told in drive(kind(host, token, model=model))]

    async with running_house(small_house(old(model))) as house:
        host, token = house.address("501")[0], house.token("501").reveal().hex()
        assert await asyncio.to_thread(run, host, token) == expected
