"""Who cannot be reached, and that it is over."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "reach.gateway": Words(
        "{name} does not answer. {count} devices behind it wait for it; what you see of them is what was last known.",
        "{name}没有响应。{count} 台子设备无法控制，显示的是最后已知的状态。",
    ),
    "reach.gateway_one": Words(
        "{name} does not answer. 1 device behind it waits for it.", "{name}没有响应，1 台子设备无法控制。"
    ),
    "reach.house": Words(
        "No device answers. Is this panel still on the home's network? What you see is what was last known.",
        "没有设备响应。面板是否仍连接着家里的网络？显示的是最后已知的状态。",
    ),
    "reach.network": Words(
        "This panel has no network. What you see is what was last known.",
        "面板没有网络连接，显示的是最后已知的状态。",
    ),
    "reach.back": Words("Connected again", "已恢复连接"),
}
