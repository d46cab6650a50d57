"""What a device's own refusals say, and troubles of addresses and gateways."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.device.refused.not_readable": Words(
        "{device} does not tell this value (code {code}). It can only be set or reported.",
        "{device}不提供读取此项（代码 {code}），只能设置或等待设备上报。",
    ),
    "error.device.refused.not_writable": Words(
        "{device} does not let this be changed (code {code}).",
        "{device}不允许修改此项（代码 {code}）。",
    ),
    "error.device.refused.no_such": Words(
        "{device} does not know this function (code {code}). Its firmware may differ from the description.",
        "{device}没有这项功能（代码 {code}），固件可能与说明不一致。",
    ),
    "error.device.refused.internal": Words(
        "{device} reports a fault inside itself (code {code}). Try again; if it stays, switch it off and on.",
        "{device}内部出错（代码 {code}）。请重试，若仍失败请断电重启设备。",
    ),
    "error.device.refused.value": Words(
        "{device} does not take this value (code {code}). Choose another one.",
        "{device}不接受这个值（代码 {code}），请换一个。",
    ),
    "error.device.refused.arguments": Words(
        "{device} does not take these settings for the action (code {code}). Change them and try again.",
        "{device}不接受该操作的参数（代码 {code}），请修改后重试。",
    ),
    "error.device.refused.wrong_did": Words(
        "{device} says that it is another device (code {code}). Look for it again in the network.",
        "{device}表示它不是目标设备（代码 {code}），请重新搜索。",
    ),
    "error.device.refused.busy": Words(
        "{device} is busy (code {code}). Wait a moment, then try again.",
        "{device}正忙（代码 {code}），请稍后重试。",
    ),
    "error.device.refused.offline": Words(
        "The gateway cannot reach {device} (code {code}). Check its battery or power.",
        "网关联系不上{device}（代码 {code}），请检查电池或电源。",
    ),
    "error.device.refused.state": Words(
        "{device} cannot do this in its present state (code {code}). Switch it on or change its mode first.",
        "{device}当前状态下无法执行（代码 {code}），请先打开设备或切换模式。",
    ),
    "error.device.refused.permission": Words(
        "{device} does not permit this (code {code}). It may have been removed from its gateway.",
        "{device}没有权限执行（代码 {code}），可能已从网关移除。",
    ),
    "error.device.refused.no_answer": Words(
        "{device} left this value out of its answer. It will be asked again later.",
        "{device}的回复中没有此项，稍后会再次读取。",
    ),
    "error.device.answer": Words(
        "{device} answered something that cannot be understood. Try again; its firmware may want an update.",
        "{device}的回复无法识别。请重试，或检查固件更新。",
    ),
    "error.device.gateway": Words(
        "The gateway of {device} is not known here. Add the gateway first.",
        "还没有添加{device}所属的网关，请先添加网关。",
    ),
    "error.device.closed": Words(
        "The connection to {device} was closed while it was being asked. Try again.",
        "与{device}的连接在通信中被关闭，请重试。",
    ),
    "error.device.no_address": Words(
        "{device} has no address yet. Search the network, or type its address in.",
        "{device}还没有地址。请搜索网络，或手动填写地址。",
    ),
    "error.gate.address": Words(
        "The network gate stopped a connection to {address}: only the home's own network may be used. "
        "A device on another port or network must be added with that address first.",
        "网络闸门已拦截到 {address} 的连接：只允许访问家中的本地网络。使用其他端口的设备，请先按该地址添加。",
    ),
    "error.input.subnet": Words(
        '"{subnet}" is not a subnet that can be searched. Give one like 192.168.1.0/24, no larger than /20.',
        "“{subnet}”不是可搜索的网段，请按 192.168.1.0/24 填写，范围不超过 /20。",
    ),
}
