"""What devices use up, and what to do when it runs low."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "supply.battery": Words("battery", "电量"),
    "supply.battery.next": Words("Charge it or change the battery soon.", "请尽快充电或更换电池。"),
    "supply.main_brush": Words("main brush", "主刷"),
    "supply.main_brush.next": Words("Clean it now, have a new one ready.", "请清理，并准备更换主刷。"),
    "supply.side_brush": Words("side brush", "边刷"),
    "supply.side_brush.next": Words("Clean it now, have a new one ready.", "请清理，并准备更换边刷。"),
    "supply.brush": Words("brush", "刷子"),
    "supply.brush.next": Words("Clean it now, have a new one ready.", "请清理，并准备更换刷子。"),
    "supply.mop": Words("mop", "拖布"),
    "supply.mop.next": Words("Wash it, or put a new one on.", "请清洗或更换拖布。"),
    "supply.filter": Words("filter", "滤芯"),
    "supply.filter.next": Words(
        "Change it, then reset its counter on the device's page.", "请更换滤芯，然后在设备页重置计数。"
    ),
    "supply.sensor": Words("sensors", "传感器"),
    "supply.sensor.next": Words("Wipe the sensors, then reset their counter.", "请擦拭传感器，然后重置计数。"),
    "supply.salt": Words("salt", "软水盐"),
    "supply.salt.next": Words("Fill up the salt.", "请补充软水盐。"),
    "supply.detergent": Words("detergent", "洗涤剂"),
    "supply.detergent.next": Words("Fill up the detergent.", "请补充洗涤剂。"),
    "supply.softener": Words("softener", "柔顺剂"),
    "supply.softener.next": Words("Fill up the softener.", "请补充柔顺剂。"),
    "supply.rinse_aid": Words("rinse aid", "漂洗剂"),
    "supply.rinse_aid.next": Words("Fill up the rinse aid.", "请补充漂洗剂。"),
    "supply.dust_bag": Words("dust bag", "尘袋"),
    "supply.dust_bag.next": Words("Put in a new dust bag.", "请更换尘袋。"),
    "supply.cartridge": Words("cartridge", "墨盒"),
    "supply.cartridge.next": Words("Have a new cartridge ready.", "请准备更换墨盒。"),
    "supply.repellent": Words("repellent", "驱蚊片"),
    "supply.repellent.next": Words("Put in a new one.", "请更换驱蚊片。"),
    "supply.pet_food": Words("food", "粮食"),
    "supply.pet_food.next": Words("Fill up the food.", "请添加粮食。"),
    "supply.silver_ion": Words("silver ion module", "银离子模块"),
    "supply.silver_ion.next": Words("Put in a new one.", "请更换银离子模块。"),
    "supply.deodorant": Words("deodorant", "除味盒"),
    "supply.deodorant.next": Words("Put in a new one.", "请更换除味盒。"),
    "supply.anode": Words("anode", "镁棒"),
    "supply.anode.next": Words("Let a service change it.", "请联系售后更换镁棒。"),
    "supply.sensor_age": Words("service life", "使用寿命"),
    "supply.sensor_age.next": Words("Replace the device: its sensor ages.", "传感器将到期，请更换设备。"),
}
