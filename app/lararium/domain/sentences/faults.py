"""Faults of devices in words a household can act on."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "fault.water_empty": Words("Refill water", "请加水"),
    "fault.tank_full": Words("Empty the tank", "水箱已满，请倒水"),
    "fault.tank_missing": Words("Put the tank back", "请装回水箱"),
    "fault.obstructed": Words("Blocked", "遇到障碍"),
    "fault.overweight": Words("Too heavy", "超重"),
    "fault.overheated": Words("Too hot", "温度过高"),
    "fault.overload": Words("Overloaded", "过载"),
    "fault.brush_stuck": Words("Check the brush", "请检查刷子"),
    "fault.wheel_stuck": Words("Check the wheels", "请检查轮子"),
    "fault.trapped": Words("Stuck: free it", "被困住了，请移开"),
    "fault.bin_missing": Words("Put the bin back", "请装回尘盒"),
    "fault.bin_full": Words("Empty the bin", "请清理尘盒"),
    "fault.dock_lost": Words("Cannot find the dock", "找不到充电座"),
    "fault.sensor": Words("Sensor fault", "传感器故障"),
    "fault.motor": Words("Motor fault", "电机故障"),
    "fault.leak": Words("Water leak", "漏水"),
    "fault.battery": Words("Battery low", "电量低"),
    "fault.filter": Words("Change the filter", "请更换滤芯"),
    "fault.door_open": Words("Close the door", "请关好门"),
    "fault.voltage": Words("Mains voltage out of range", "电压异常"),
    "fault.tipped": Words("Fallen over: set it upright", "已倾倒，请扶正"),
    "fault.dry_burning": Words("Boiling dry: add water", "干烧，请加水"),
    "fault.bin": Words("Check the dust bin", "请检查尘盒"),
    "fault.filter_missing": Words("Put the filter in", "请装入滤芯"),
    "fault.lid_open": Words("Close the lid", "请盖好盖子"),
    "fault.drain": Words("Check the drain", "请检查排水"),
    "fault.water_inlet": Words("Check the water tap", "请检查进水"),
    "fault.unbalanced": Words("Load unbalanced", "衣物不平衡"),
    "fault.blocked": Words("Stuck", "卡住了"),
    "fault.pump": Words("Pump fault", "水泵故障"),
    "fault.heater": Words("Heater fault", "加热故障"),
    "fault.code": Words("Fault {code}", "故障 {code}"),
    "fault.some": Words("Fault", "故障"),
    "fault.key": Words("Needs its new token", "需要新的 Token"),
    "fault.other_device": Words("Another device answers here", "地址被其他设备占用"),
}
