"""Lines above the tiles and in the bell list."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "alert.leak": Words("Water leak: {name}", "漏水警报：{name}"),
    "alert.smoke": Words("Smoke: {name}", "烟雾警报：{name}"),
    "alert.gas": Words("Gas leak: {name}", "燃气泄漏警报：{name}"),
    "alert.elsewhere": Words("{home}: {alert}", "{home}：{alert}"),
    "alert.open": Words("{name} open", "{name}未关"),
    "alert.open_for": Words("{name} open {duration}", "{name}已打开 {duration}"),
    "alert.fault": Words("{name}: {fault}", "{name}：{fault}"),
    "alert.leak.next": Words("Turn off the water and look there at once.", "请立即关闭水阀并查看。"),
    "alert.smoke.next": Words(
        "Leave and warn everyone; call the fire brigade if you see fire.", "请马上撤离并通知家人，发现明火立即报警。"
    ),
    "alert.gas.next": Words(
        "Open the windows, close the gas valve, touch no switches, and go outside.",
        "请开窗通风、关闭燃气阀，不要操作任何电器开关，并离开室内。",
    ),
    "alert.fault.next": Words("Look at the device; its manual says more.", "请查看设备，详情见说明书。"),
    "alert.open.next": Words("Close it, or leave it open on purpose.", "请关好，或确认是有意打开。"),
    "alert.open_fridge.next": Words("Close it before the food gets warm.", "请及时关好，以免食物变质。"),
    "alert.silent.next": Words(
        "Check its power and its Wi-Fi; its page says more.", "请检查电源和 Wi-Fi，详情见设备页。"
    ),
    "alert.silent_gateway.next": Words("Check the gateway's power and network.", "请检查网关的电源和网络。"),
    "alert.silent_many.next": Words("Check the router and the power.", "请检查路由器和供电。"),
    "alert.key.next": Words(
        "It was probably paired again: give it its new token.", "设备可能已重新配网，请填写新的 Token。"
    ),
    "alert.supply_left": Words("{name}: {supply} {left} left", "{name}：{supply}剩余 {left}"),
    "alert.supply_low": Words("{name}: {supply} low", "{name}：{supply}不足"),
    "alert.battery_left": Words("{name}: battery {left}", "{name}：电量 {left}"),
    "alert.battery_low": Words("{name}: battery low", "{name}：电量低"),
    "alert.silent": Words("{name} does not answer", "{name}没有响应"),
    "alert.silent_since": Words("{name}: no answer, last seen {age}", "{name}没有响应，最后在线：{age}"),
    "alert.silent_gateway": Words("{name} is silent: {count} devices", "{name}没有响应，影响 {count} 台设备"),
    "alert.silent_many": Words("{count} devices do not answer", "{count} 台设备没有响应"),
    "alert.key": Words("{name} needs its new token", "{name}需要新的 Token"),
}
