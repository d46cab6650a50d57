"""The closed list of kinds: one per tile of the panel, named as MIoT names device types."""

from __future__ import annotations

from dataclasses import dataclass

from lararium.domain.words import Words


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its title, hue token (`light`, `heat`, `cool`, `air`, `water`, `cover`, `power`, `clean`, `media`,
    `appliance`, `alarm`), icon names when off and on, and its place in a room's order (small first)."""

    name: str
    title: Words
    hue: str
    icon: str
    icon_on: str
    order: int


def _kind(name: str, en: str, zh: str, hue: str, icon: str, icon_on: str, order: int) -> tuple[str, Kind]:
    return name, Kind(name, Words(en, zh), hue, icon, icon_on, order)


KINDS: dict[str, Kind] = dict(
    [
        _kind("light", "Light", "灯", "light", "lightbulb", "lightbulb-fill", 10),
        _kind("outlet", "Outlet", "插座", "power", "outlet", "outlet-fill", 50),
        _kind("switch", "Switch", "开关", "power", "switch", "switch-fill", 15),
        _kind("fan", "Fan", "风扇", "air", "fan", "fan-fill", 30),
        _kind("air-purifier", "Air purifier", "空气净化器", "air", "air-purifier", "air-purifier-fill", 31),
        _kind("air-fresh", "Fresh air", "新风机", "air", "air-fresh", "air-fresh-fill", 32),
        _kind("humidifier", "Humidifier", "加湿器", "water", "humidifier", "humidifier-fill", 33),
        _kind("dehumidifier", "Dehumidifier", "除湿机", "water", "dehumidifier", "dehumidifier-fill", 34),
        _kind("heater", "Heater", "取暖器", "heat", "heater", "heater-fill", 21),
        _kind("electric-blanket", "Electric blanket", "电热毯", "heat", "blanket", "blanket-fill", 23),
        _kind("thermostat", "Thermostat", "温控器", "heat", "thermostat", "thermostat-fill", 22),
        _kind("air-conditioner", "Air conditioner", "空调", "cool", "snowflake", "snowflake-fill", 20),
        _kind("bath-heater", "Bath heater", "浴霸", "heat", "bath-heater", "bath-heater-fill", 24),
        _kind("curtain", "Curtain", "窗帘", "cover", "curtain-closed", "curtain-open", 25),
        _kind("window-opener", "Window opener", "开窗器", "cover", "window-closed", "window-open", 26),
        _kind("airer", "Clothes airer", "晾衣架", "cover", "airer", "airer-fill", 27),
        _kind("vacuum", "Vacuum", "扫地机器人", "clean", "vacuum", "vacuum-fill", 60),
        _kind(
            "temperature-humidity-sensor",
            "Climate sensor",
            "温湿度计",
            "appliance",
            "thermometer",
            "thermometer-fill",
            70,
        ),
        _kind("air-monitor", "Air monitor", "空气检测仪", "appliance", "air-monitor", "air-monitor-fill", 71),
        _kind("magnet-sensor", "Contact sensor", "门窗传感器", "appliance", "door-closed", "door-open", 72),
        _kind("motion-sensor", "Motion sensor", "人体传感器", "appliance", "motion", "motion-fill", 73),
        _kind("occupancy-sensor", "Presence sensor", "人在传感器", "appliance", "occupancy", "occupancy-fill", 74),
        _kind("submersion-sensor", "Leak sensor", "水浸传感器", "alarm", "leak", "leak-fill", 75),
        _kind("smoke-sensor", "Smoke alarm", "烟雾报警器", "alarm", "smoke", "smoke-fill", 76),
        _kind("gas-sensor", "Gas alarm", "燃气报警器", "alarm", "gas", "gas-fill", 77),
        _kind("camera", "Camera", "摄像机", "appliance", "camera", "camera-fill", 80),
        _kind("video-doorbell", "Doorbell", "门铃", "appliance", "doorbell", "doorbell-fill", 81),
        _kind("lock", "Lock", "门锁", "appliance", "lock", "lock-open", 82),
        _kind("kettle", "Kettle", "电水壶", "heat", "kettle", "kettle-fill", 52),
        _kind("cooker", "Cooker", "电饭煲", "heat", "cooker", "cooker-fill", 53),
        _kind("oven", "Oven", "烤箱", "heat", "oven", "oven-fill", 54),
        _kind("microwave-oven", "Microwave", "微波炉", "heat", "microwave", "microwave-fill", 55),
        _kind("air-fryer", "Air fryer", "空气炸锅", "heat", "air-fryer", "air-fryer-fill", 56),
        _kind("washer", "Washer", "洗衣机", "appliance", "washer", "washer-fill", 57),
        _kind("clothes-dryer", "Dryer", "干衣机", "appliance", "dryer", "dryer-fill", 58),
        _kind("dishwasher", "Dishwasher", "洗碗机", "appliance", "dishwasher", "dishwasher-fill", 59),
        _kind("fridge", "Fridge", "冰箱", "cool", "fridge", "fridge-fill", 51),
        _kind("water-heater", "Water heater", "热水器", "heat", "water-heater", "water-heater-fill", 28),
        _kind("hood", "Hood", "油烟机", "air", "hood", "hood-fill", 35),
        _kind("water-purifier", "Water purifier", "净水器", "water", "water-purifier", "water-purifier-fill", 61),
        _kind("television", "TV", "电视", "media", "tv", "tv-fill", 40),
        _kind("speaker", "Speaker", "音箱", "media", "speaker", "speaker-fill", 41),
        _kind("gateway", "Gateway", "网关", "appliance", "gateway", "gateway-fill", 90),
        _kind("remote-control", "Button", "无线开关", "appliance", "remote", "remote-fill", 78),
        _kind("diffuser", "Diffuser", "香薰机", "water", "diffuser", "diffuser-fill", 36),
        _kind("coffee-machine", "Coffee machine", "咖啡机", "heat", "coffee", "coffee-fill", 62),
        _kind("pet-feeder", "Pet feeder", "宠物喂食器", "appliance", "pet-feeder", "pet-feeder-fill", 63),
        _kind("bed", "Adjustable bed", "电动床", "cover", "bed", "bed-fill", 64),
        _kind("desk", "Desk", "升降桌", "cover", "desk", "desk-fill", 64),
        _kind("germicidal-lamp", "UV lamp", "紫外线灯", "alarm", "uv", "uv-fill", 65),
        _kind("generic", "Device", "设备", "appliance", "device", "device-fill", 95),
    ]
)
