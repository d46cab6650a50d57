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
    "alert.battery": Words("{name}: battery {percent}", "{name}：电量 {percent}"),
    "alert.battery_low": Words("{name}: battery low", "{name}：电量低"),
    "alert.filter": Words("{name}: filter {percent} left", "{name}：滤芯剩余 {percent}"),
    "alert.brush": Words("{name}: brush {percent} left", "{name}：刷子剩余 {percent}"),
    "alert.silent": Words("{name} does not answer", "{name}没有响应"),
    "alert.silent_since": Words("{name}: no answer, last seen {age}", "{name}没有响应，最后在线：{age}"),
    "alert.silent_gateway": Words("{name} is silent: {count} devices", "{name}没有响应，影响 {count} 台设备"),
    "alert.silent_many": Words("{count} devices do not answer", "{count} 台设备没有响应"),
    "alert.key": Words("{name} needs its new token", "{name}需要新的 Token"),
}
