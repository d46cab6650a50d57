"""What the device sheet asks before something that can hurt, and what it tells about a device's link."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "sheet.hazard": Words("Please confirm that you mean this.", "请确认要执行此操作。"),
    "sheet.hazard.heat": Words(
        "This heats. Make sure nothing lies on or against the device.", "此操作会发热，请确认设备上及周围没有杂物。"
    ),
    "sheet.hazard.motion": Words(
        "This moves. Make sure nobody and nothing is in its way.", "此操作会使设备运动，请确认其路径上没有人和物品。"
    ),
    "sheet.hazard.power": Words(
        "This cuts or gives power to what hangs on it. Make sure that is all right.",
        "此操作会切换所接电器的电源，请确认没有问题。",
    ),
    "sheet.hazard.lock": Words(
        "This changes who can come in. Make sure you are at home or trust who is.",
        "此操作关系到门锁安全，请确认家中情况。",
    ),
    "sheet.hazard.gas": Words(
        "This concerns a gas supply. Only go on if you can see the appliance.",
        "此操作涉及燃气，请在能看到设备时再继续。",
    ),
    "sheet.hazard.uv": Words(
        "Ultraviolet light harms eyes and skin. Make sure nobody, no pet and no plant is near.",
        "紫外线会伤害眼睛和皮肤，请确认附近没有人、宠物和植物。",
    ),
    "sheet.hazard.data": Words("This wipes something that cannot be brought back.", "此操作会清除数据，无法恢复。"),
    "sheet.stale": Words(
        "No answer for {age}. What you see is what it last said.", "已 {age} 没有响应，显示的是最后已知的状态。"
    ),
    "sheet.stale_now": Words(
        "It does not answer just now. What you see is what it last said.", "设备暂时没有响应，显示的是最后已知的状态。"
    ),
    "sheet.offline": Words(
        "It does not answer: it may be switched off or out of reach. It last answered {age}.",
        "设备没有响应，可能已断电或不在网络范围内。最后在线：{age}。",
    ),
    "sheet.offline_never": Words(
        "It does not answer and never did. Check its power and its address.",
        "设备从未响应，请检查电源和地址。",
    ),
    "sheet.badtoken": Words(
        "It greets but ignores our key: it was probably paired again. Give it its new token.",
        "设备有应答，但不接受当前 Token，可能已重新配网。请填写新的 Token。",
    ),
    "sheet.no_token": Words("Its key is missing. Give it its token to use it.", "缺少该设备的 Token，请填写。"),
    "sheet.number": Words("A number, please.", "请输入数字。"),
    "sheet.number_between": Words("A number from {low} to {high}, please.", "请输入 {low} 到 {high} 之间的数字。"),
    "sheet.undescribed": Words(
        "Its model {model} is not in the library yet. Import its spec and all its controls appear here.",
        "型号 {model} 还没有说明。导入规格文件后，这里会显示全部控制项。",
    ),
}
