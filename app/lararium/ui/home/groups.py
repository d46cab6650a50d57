"""How a room's tiles are grouped, and which picture a room gets. Pure."""

from __future__ import annotations

from lararium.domain.spec.kinds import KINDS

GROUPS = ("lights", "climate", "covers", "air", "appliances", "cleaning", "sensors", "others")
"""In the order of a room's page."""

_BY_KIND = {
    "light": "lights",
    "switch": "lights",
    "air-conditioner": "climate",
    "heater": "climate",
    "thermostat": "climate",
    "electric-blanket": "climate",
    "bath-heater": "climate",
    "water-heater": "climate",
    "curtain": "covers",
    "window-opener": "covers",
    "airer": "covers",
    "fan": "air",
    "air-purifier": "air",
    "air-fresh": "air",
    "humidifier": "air",
    "dehumidifier": "air",
    "hood": "air",
    "diffuser": "air",
    "vacuum": "cleaning",
    "temperature-humidity-sensor": "sensors",
    "air-monitor": "sensors",
    "magnet-sensor": "sensors",
    "motion-sensor": "sensors",
    "occupancy-sensor": "sensors",
    "submersion-sensor": "sensors",
    "smoke-sensor": "sensors",
    "gas-sensor": "sensors",
    "camera": "others",
    "video-doorbell": "others",
    "lock": "others",
    "gateway": "others",
    "remote-control": "others",
    "generic": "others",
}

_ROOM_GLYPHS = (
    ("sofa", ("living", "lounge", "sofa", "客厅", "起居")),
    ("bedroom", ("bed", "sleep", "卧", "主卧", "次卧")),
    ("kitchen", ("kitchen", "cook", "厨")),
    ("bath", ("bath", "shower", "toilet", "wc", "卫", "浴", "洗手")),
    ("dining", ("dining", "餐")),
    ("desk", ("study", "office", "work", "书房", "办公")),
    ("child", ("child", "kid", "nursery", "baby", "儿童", "婴儿")),
    ("balcony", ("balcony", "terrace", "loggia", "阳台", "露台")),
    ("garage", ("garage", "车库")),
    ("garden", ("garden", "yard", "patio", "greenhouse", "花园", "院", "庭")),
    ("closet", ("closet", "wardrobe", "dressing", "store", "storage", "衣帽", "储")),
    ("washer", ("laundry", "utility", "洗衣", "家政")),
    ("stairs", ("stair", "attic", "loft", "cellar", "basement", "楼", "阁", "地下")),
    ("door", ("hall", "entrance", "entry", "corridor", "porch", "玄关", "走廊", "门厅", "过道")),
)


def group_of(kind: str) -> str:
    """Group of a kind on a room's page; machines that are none of the others are appliances."""
    return _BY_KIND.get(kind, "appliances" if kind in KINDS else "others")


def room_glyph(*names: str) -> str:
    """Icon that fits a room's name in either language, `rooms` where none does."""
    for glyph, words in _ROOM_GLYPHS:
        if any(word in name.lower() for name in names for word in words):
            return glyph
    return "rooms"
