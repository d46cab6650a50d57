"""What the engine refuses, and commands that did not turn out as asked."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.device.stopped_short": Words(
        "{device} stopped at {position} instead of {goal}. Something may be in its way: look, then try again.",
        "{device}停在 {position}，没有到达 {goal}。可能被挡住了，请查看后重试。",
    ),
    "error.device.not_taken": Words(
        "{device} said yes but did not change {name}. It may not be possible just now; try again in a moment.",
        "{device}已应答，但“{name}”没有改变。当前可能无法设置，请稍后重试。",
    ),
    "error.device.no_identify": Words(
        "{device} cannot blink or beep to be found. Switch it once by hand to see which one it is.",
        "{device}不支持闪烁或鸣响定位。可手动操作一次来辨认。",
    ),
    "error.device.no_token": Words(
        "There is no token for {device} yet, so it does not listen to us. Enter or import its token.",
        "还没有{device}的 Token，无法控制。请填写或导入它的 Token。",
    ),
    "error.input.did_known": Words(
        "A device with the id {did} is already in this home. Give that one a new token or address instead.",
        "家中已有 ID 为 {did} 的设备。请直接修改它的 Token 或地址。",
    ),
    "error.input.name_empty": Words("A name needs at least one letter. Enter a name.", "名称不能为空，请输入名称。"),
    "error.input.name_long": Words(
        "That name is too long: at most {longest} characters fit. Shorten it.",
        "名称过长，最多 {longest} 个字，请缩短。",
    ),
    "error.input.did": Words(
        "That is no device id: it has no spaces and at most {longest} characters. Leave it out if you do not know it.",
        "设备 ID 无效：不能含空格，最多 {longest} 个字符。不清楚时可以留空。",
    ),
    "error.input.did_needed": Words(
        "This home has a device without an id already, and keys are kept by id. Give this one its id (did).",
        "家中已有一台没有 ID 的设备，而密钥按 ID 保存。请填写这台设备的 ID（did）。",
    ),
    "error.input.model": Words(
        "That is no model: one looks like maker.type.name. Leave it out if you do not know it.",
        "型号无效，应类似 maker.type.name。不清楚时可以留空。",
    ),
    "error.input.port": Words(
        "{port} is no port. Use a number from 1 to 65535; most devices use 54321.",
        "{port} 不是有效的端口。请输入 1 到 65535 之间的数字，多数设备为 54321。",
    ),
    "error.input.degrees": Words(
        "{value} is no place on earth. Use degrees between -{most} and {most}.",
        "{value} 不是有效的经纬度，应在 -{most} 到 {most} 度之间。",
    ),
    "error.input.nothing": Words(
        "There is nothing to set. Name a property and its value.", "没有要设置的内容，请指明属性和值。"
    ),
    "error.input.read_only": Words(
        "{name} can only be read; the device sets it itself.", "“{name}”只能读取，由设备自行决定。"
    ),
    "error.input.no_such_action": Words(
        'The device has no action "{name}". It has: {candidates}.', "设备没有“{name}”这个动作，可用的有：{candidates}。"
    ),
    "error.input.arguments": Words(
        "{name} takes {wanted} values, {given} were given. Give exactly {wanted}.",
        "“{name}”需要 {wanted} 个参数，给了 {given} 个。请给出 {wanted} 个。",
    ),
    "error.input.value_text": Words(
        "{name} takes text of at most {longest} characters. Shorten it.", "“{name}”最多 {longest} 个字，请缩短。"
    ),
    "error.vault.slow": Words(
        "The keyring has not answered yet. Look for its question on the screen; devices work on once it is unlocked.",
        "密钥环迟迟没有响应。请看屏幕上是否有解锁提示，解锁后设备即可使用。",
    ),
    "error.vault.reading": Words(
        "The keys are still being read. Wait a moment, then try again.", "正在读取密钥，请稍候再试。"
    ),
}
