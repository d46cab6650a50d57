"""What each error says: what happened, why, what next."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.unknown": Words(
        "Something went wrong that has no name yet. Try again; the log says more.",
        "出了点意外，原因不明。请重试，详细信息见日志。",
    ),
    # -- devices
    "error.device": Words("{device} did not do that. Try again.", "{device}没有执行成功，请重试。"),
    "error.device.silent": Words(
        "{device} did not answer. It may be switched off or out of reach. Check its power, then try again.",
        "{device}没有响应，可能已断电或不在网络范围内。请检查电源后重试。",
    ),
    "error.device.unreachable": Words(
        "{device} cannot be reached: nothing listens at its address. Check that it is on the same network.",
        "无法连接{device}：该地址没有设备应答。请确认它与本机在同一网络。",
    ),
    "error.device.token": Words(
        "{device} ignores our key. It was probably paired again. Give it its new token.",
        "{device}不接受当前 Token，可能已重新配网。请填写新的 Token。",
    ),
    "error.device.other": Words(
        "Another device answers at the address of {device}. Look for it again or correct the address.",
        "{device}的地址上是另一台设备。请重新搜索，或更正地址。",
    ),
    "error.device.refused": Words(
        "{device} refused (its code: {code}). It may not be possible in its present state.",
        "{device}拒绝了该操作（代码 {code}），当前状态下可能无法执行。",
    ),
    "error.device.outcome_unknown": Words(
        "{device} did not confirm. It may have happened all the same: look before you repeat it.",
        "{device}没有确认，但可能已经执行。请先看一下实际情况再重试。",
    ),
    "error.device.needs_description": Words(
        "{device} is of a model we have no description of. Import its spec and it can be used.",
        "还没有{device}这个型号的说明。导入它的规格文件后即可使用。",
    ),
    # -- input
    "error.input": Words("That cannot be used as it is. Check what was entered.", "输入的内容无法使用，请检查后重试。"),
    "error.input.no_such_thing": Words(
        'There is nothing called "{name}" here. Check the spelling.', "没有找到“{name}”，请检查名称。"
    ),
    "error.input.ambiguous": Words(
        'Several things are called "{name}": {candidates}. Say which one.',
        "有多个“{name}”：{candidates}。请指明是哪一个。",
    ),
    "error.input.value": Words(
        "That value does not fit. Choose one within the range shown.", "这个值不可用，请在允许的范围内选择。"
    ),
    "error.input.consent": Words(
        "This can be dangerous, so it needs a second word: hold the button, or add --yes.",
        "此操作有安全风险，需要再次确认：请长按按钮，或加上 --yes。",
    ),
    # -- keys
    "error.vault": Words(
        "The keys of the devices could not be read or written. Try again.", "无法读写设备密钥，请重试。"
    ),
    "error.vault.locked": Words(
        "The keyring is locked. Unlock it; devices already known go on working.",
        "密钥环已锁定。请先解锁，已连接的设备不受影响。",
    ),
    "error.vault.unavailable": Words(
        "There is no keyring here. Use the encrypted vault file instead, or keep keys for this session only.",
        "本机没有可用的密钥环。可改用加密的密钥文件，或仅在本次会话中保存密钥。",
    ),
    # -- the panel's own files
    "error.store": Words(
        "The data of the panel could not be read or written. Try again; the log says more.",
        "无法读写面板数据，请重试。详细信息见日志。",
    ),
    "error.store.newer": Words(
        "This data was written by a newer Lararium. Update the program to open it.",
        "数据来自更新版本的 Lararium，请升级程序后再打开。",
    ),
    "error.store.corrupt": Words(
        "The database is damaged. It was set aside; restore the latest backup to go on.",
        "数据库已损坏，原文件已另存。请恢复最近的备份。",
    ),
    "error.store.full": Words(
        "The disk is full, so nothing can be saved. Free some space; devices go on working.",
        "磁盘已满，无法保存。请清理空间，设备控制不受影响。",
    ),
    "error.store.read_only": Words(
        "The data folder cannot be written. Changes last until the panel is closed; check its permissions.",
        "数据文件夹不可写，更改仅在关闭前有效。请检查权限。",
    ),
    "error.store.owned": Words(
        "Another panel already uses this data. Close it, or use that one.",
        "另一个面板正在使用这些数据。请关闭它，或直接使用它。",
    ),
    "error.gate.refused": Words(
        "The network gate did not let this through: only the home's own network may be used.",
        "网络闸门已拦截：只允许访问家中的本地网络。",
    ),
}
