"""Devices that the panel cannot reach: what they are, why, and what would help."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    # -- a command was refused, or the banner on the sheet
    "error.reach": Words(
        "{device} cannot be reached on the local network, so nothing was sent.",
        "{device}无法通过本地网络连接，未发送指令。",
    ),
    "error.reach.no_gateway": Words(
        "{device} hangs on a gateway that this home does not know. Add or import that gateway, or choose it on the "
        "sheet of {device}.",
        "{device}连接在本家庭中没有的网关上。请添加或导入该网关，或在详情中选择网关。",
    ),
    "error.reach.no_gateway.bluetooth": Words(
        "{device} speaks Bluetooth, which this panel does not hear. Add or import its gateway, or choose it "
        "on the sheet of {device}; some gateways answer for it.",
        "{device}是蓝牙设备，面板无法直接连接。请添加或导入它的网关，或在详情中选择网关；部分网关可代为应答。",
    ),
    "error.reach.no_gateway.mesh": Words(
        "{device} speaks Bluetooth mesh, which this panel does not hear. Add or import its mesh gateway, or choose it "
        "on the sheet of {device}; some gateways answer for it.",
        "{device}是蓝牙 Mesh 设备，面板无法直接连接。请添加或导入它的 Mesh 网关，或在详情中选择网关；"
        "部分网关可代为应答。",
    ),
    "error.reach.no_gateway.zigbee": Words(
        "{device} speaks Zigbee, which this panel does not hear. Add or import its Zigbee gateway, or choose it on the "
        "sheet of {device}.",
        "{device}是 Zigbee 设备，面板无法直接连接。请添加或导入它的 Zigbee 网关，或在详情中选择网关。",
    ),
    "error.reach.refused": Words(
        "{gateway} does not answer for {device} over the local network; it passes it on to its maker's cloud only. "
        "Newer firmware of the gateway may change that: update it in Mi Home, then try again.",
        "{gateway}不在本地网络上为{device}应答，只转发到厂商云端。可在米家中升级网关固件后重试。",
    ),
    "error.reach.infrared": Words(
        "{device} only listens to infrared, and its codes are kept in its maker's cloud. Use Mi Home or its own remote "
        "control; this panel cannot know its state.",
        "{device}只接收红外信号，红外码保存在厂商云端。请使用米家或遥控器，面板无法得知它的状态。",
    ),
    "error.reach.virtual": Words(
        "{device} was put together in its maker's cloud and is no device of its own. Use the devices it is made of.",
        "{device}由厂商云端组合而成，不是实际设备。请直接使用其中的设备。",
    ),
    "error.reach.cloud": Words(
        "{device} can only be reached through its maker's servers, which this panel never asks. Use its maker's app.",
        "{device}只能通过厂商服务器连接，面板不会访问云端。请使用厂商的应用。",
    ),
    "error.reach.no_address": Words(
        "{device} has no address yet. Search the network, or type its address in.",
        "{device}还没有地址。请搜索网络，或手动填写地址。",
    ),
    # -- on the tile, in lists
    "reach.radio.bluetooth": Words("Bluetooth", "蓝牙"),
    "reach.radio.mesh": Words("Bluetooth mesh", "蓝牙 Mesh"),
    "reach.radio.zigbee": Words("Zigbee", "Zigbee"),
    "reach.tile.no_gateway": Words("Needs its gateway", "缺少网关"),
    "reach.tile.refused": Words("Cloud only", "仅云端可用"),
    "reach.tile.infrared": Words("Cloud only · infrared", "仅云端可用 · 红外"),
    "reach.tile.virtual": Words("Cloud group", "云端分组"),
    "reach.tile.cloud": Words("Cloud only", "仅云端可用"),
    "reach.tile.no_address": Words("No address yet", "还没有地址"),
    "reach.spoken": Words("Cannot be reached from here", "面板无法连接"),
    "reach.hint": Words("Tap to see why", "轻点查看原因"),
    # -- on sheets
    "reach.route": Words("None on the local network", "无本地路径"),
    "reach.through": Words("Through {name}", "通过{name}"),
    "reach.children_silent": Words(
        "{name} does not answer, so nothing behind it can be reached: {count}. What you see is what was last known.",
        "{name}没有响应，它的子设备都无法连接：{count}。显示的是最后已知的状态。",
    ),
    "reach.looked": Words("It names {found} devices, {new} of them new", "它列出 {found} 台设备，其中 {new} 台是新的"),
    # -- counts
    "reach.counted": Words("{devices}, {count} out of reach", "{devices}，其中 {count} 台无法连接"),
    "reach.skipped": Words(
        "{count} devices left out: they cannot be reached from here", "已跳过 {count} 台面板无法连接的设备"
    ),
    "reach.skipped_one": Words("1 device left out: it cannot be reached from here", "已跳过 1 台面板无法连接的设备"),
    "doctor.devices": Words("Devices", "设备"),
    "doctor.devices.count": Words(
        "{count}, of which {apart} cannot be reached on the local network{reasons}",
        "{count} 台，其中 {apart} 台无法通过本地网络连接{reasons}",
    ),
    # -- choosing a gateway
    "error.input.gateway": Words(
        "{name} cannot be its gateway: it has no address of its own or stands in another home. Choose another one.",
        "{name}不能作为网关：它没有自己的地址，或不在同一个家庭。请另选一个。",
    ),
    "error.input.gateway_did": Words(
        "A device behind a gateway is known by its id alone. Give its id (did).",
        "网关下的设备只能通过 ID 识别，请填写设备 ID（did）。",
    ),
    "error.input.address_needed": Words(
        "A device is reached at an address or through a gateway. Give one of the two.",
        "设备需要地址或网关才能连接，请填写其中一项。",
    ),
}
