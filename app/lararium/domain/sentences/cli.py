"""What the command line says."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "cli.no_homes": Words(
        "There is no home yet. Try the demo with --demo, or import a token list.",
        "还没有家庭。可用 --demo 体验演示，或导入 Token 列表。",
    ),
    "cli.no_devices": Words(
        "There is no device yet. Add one with `lararium add`, or import a token list.",
        "还没有设备。可用 lararium add 添加，或导入 Token 列表。",
    ),
    "cli.nothing_found": Words(
        "No device answered. Devices in another subnet are found with --subnet.",
        "没有设备应答。其他子网的设备可用 --subnet 搜索。",
    ),
    "cli.token_prompt": Words("Token (32 hexadecimal digits, not shown): ", "Token（32 位十六进制，不显示）："),
    "error.input.no_secret": Words(
        "No token was given. Type it at the prompt or pipe it into standard input.",
        "没有输入 Token。请在提示处输入，或通过标准输入传入。",
    ),
    "error.input.action_arguments": Words(
        "{name} takes these arguments, in order: {wanted}.", "{name} 需要按顺序提供这些参数：{wanted}。"
    ),
    "error.device.not_readable": Words(
        "{device} does not tell {name}: it can be commanded but not read.",
        "{device}不提供 {name}：只能控制，无法读取。",
    ),
    "error.input.no_display": Words(
        "There is no display here. Try `lararium --self-test`, or `lararium screenshot OUT.png --demo`.",
        "这里没有显示器。可以试试 lararium --self-test，或 lararium screenshot OUT.png --demo。",
    ),
}
