"""python-miio's own clients, which nobody here wrote, drive the simulated devices of old."""

from __future__ import annotations

import asyncio
import importlib
from typing import Any

import pytest

from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.sim.legacy.gateway import OldGateway
from lararium.sim.net import has_many_addresses
from tests.support.gateways import free_port, sid, until
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


async def test_the_stock_gateway_finds_and_drives_its_children(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-miio's own gateway class and push server: our simulator and our driver cannot be wrong together."""
    pushing: Any = importlib.import_module("miio.push_server.server")
    gateways: Any = importlib.import_module("miio.integrations.lumi.gateway")
    models = ("lumi.weather.v1", "lumi.plug", "lumi.sensor_magnet.aq2", "lumi.light.aqcn02")
    gate = Gate(Policy.TEST)
    port = await free_port(gate)
    devices = [old("lumi.gateway.v3", "104", behaviour={"push_port": port})]
    devices += [old(model, sid(place), parent="104") for place, model in enumerate(models)]

    def look(gateway: Any) -> list[Any]:
        found = gateway.discover_devices()
        weather, plug, _, bulb = (found[sid(place)] for place in range(4))
        weather.update()
        plug.on()
        plug.update()
        bulb.set_color_temp(300)
        bulb.update()
        gateway.light.set_rgb(50, (1, 2, 3))
        return [
            [child.zigbee_model for child in found.values()],
            [weather.status["temperature"], weather.status["pressure"], weather.get_battery()],
            [plug.status["status_ch0"], bulb.status["color_temp"]],
            gateway.light.rgb_status(),
            gateway.alarm.status(),
        ]

    async with running_house(small_house(*devices)) as house:
        host, token = house.address("104")[0], house.token("104").reveal().hex()
        server = pushing.PushServer(device_id=9)
        server._address, server._server_ip = "127.0.0.1", "127.0.0.1"
        monkeypatch.setattr(pushing, "SERVER_PORT", port)
        await server.start()
        try:
            gateway = gateways.Gateway(host, token, model="lumi.gateway.v3", push_server=server)
            told = await asyncio.to_thread(look, gateway)
            assert told == [
                list(models),
                [23.15, 1013.25, 87],
                ["on", 300],
                {"is_on": True, "brightness": 50, "rgb": (1, 2, 3)},
                "off",
            ]
            door = gateway.devices[sid(2)]
            assert await door.subscribe_events()
            heard: list[str] = []
            door.register_callback("us", lambda action, params: heard.append(action))
            house.thing(sid(2)).trigger("open")
            await until(lambda: heard == ["open"])
            hub = house.thing("104")
            assert isinstance(hub, OldGateway)
            await until(lambda: not hub.unanswered)
            await gateway.close()
            assert len(hub.scenes) < 2, "it takes scenes out of the list it walks along, so every other one stays"
        finally:
            await server.stop()
