"""Why a device answers or does not, and what to do next."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    # -- what is the matter, and what to do
    "health.well": Words("All is well.", "一切正常。"),
    "health.well.next": Words("Nothing to do.", "无需处理。"),
    "health.waiting": Words("It has not been asked yet.", "尚未查询过设备。"),
    "health.waiting.next": Words("Wait a moment, or check it now.", "请稍候，或立即检查。"),
    "health.undescribed": Words("The model {model} has no description here yet.", "型号 {model} 还没有说明。"),
    "health.undescribed.next": Words(
        "Import or fetch its spec in Settings, Library: then all its controls appear.",
        "请在“设置 · 规格库”中导入或获取它的规格，之后会显示全部控制项。",
    ),
    "health.key_locked": Words("Its key cannot be read just now.", "暂时无法读取密钥。"),
    "health.key_locked.next": Words(
        "Unlock the keyring or the vault of this computer, then try again.", "请解锁本机的密钥环或保险库后重试。"
    ),
    "health.key_missing": Words("Its token is missing.", "缺少该设备的 Token。"),
    "health.key_missing.next": Words(
        "Enter its token, or import a token list that has it.", "请填写 Token，或导入包含该设备的 Token 列表。"
    ),
    "health.key_changed": Words(
        "It is there, but does not accept our key. Was it reset or paired again?",
        "设备在线，但不接受当前 Token。是否重置过或重新配过网？",
    ),
    "health.key_changed.next": Words(
        "A device gets a new token whenever it is paired. Fetch the current one and put it in here.",
        "每次配网都会生成新的 Token。请获取当前 Token 并在此更换。",
    ),
    "health.other_device": Words(
        "Another device answers at {address}: the router gave this address away.",
        "{address} 上应答的是另一台设备：路由器已把该地址分配给别的设备。",
    ),
    "health.other_device.next": Words(
        "The panel looks for it in the network by itself. Reserve a fixed address for it in the router, "
        "and it will not happen again.",
        "面板会自动在网络中查找它。请在路由器中为它保留固定地址，以免再次发生。",
    ),
    "health.moved": Words(
        "It moved from {before} to {address} and was found again.", "它的地址由 {before} 变为 {address}，已自动找回。"
    ),
    "health.moved.next": Words("Reserve a fixed address for it in the router.", "建议在路由器中为它保留固定地址。"),
    "health.subnet": Words(
        "Its address {address} lies in another network than this panel ({networks}).",
        "它的地址 {address} 与面板不在同一网段（{networks}）。",
    ),
    "health.subnet.next": Words(
        "Most of these devices ignore requests from another subnet. Connect the panel to the device's network, "
        "or let the router translate addresses (masquerading) between the two.",
        "此类设备大多不理会其他网段的请求。请把面板接入设备所在网络，或在路由器上为两个网段启用地址转换（NAT）。",
    ),
    "health.gateway_silent": Words("Its gateway {gateway} does not answer.", "它的网关“{gateway}”没有响应。"),
    "health.gateway_silent.next": Words(
        "Check power and network of the gateway; this device is back as soon as the gateway is.",
        "请检查网关的电源和网络，网关恢复后该设备会自动恢复。",
    ),
    "health.child_silent": Words(
        "Its gateway {gateway} answers, but not for this device.", "网关“{gateway}”在线，但没有返回该设备的数据。"
    ),
    "health.child_silent.next": Words(
        "Bring it nearer to the gateway, check its battery or power, then try again.",
        "请把它移近网关，检查电池或电源后重试。",
    ),
    "health.asleep": Words(
        "It sleeps to save its battery: {age} of silence is normal for it.",
        "它正在休眠省电：{age}没有消息属于正常。",
    ),
    "health.asleep.next": Words(
        "It speaks when something happens. To hear it now, trigger it or press its button.",
        "发生变化时它会主动上报。如需立即确认，请触发它或按一下按键。",
    ),
    "health.asleep_never": Words(
        "It runs on a battery and has not said anything since it was added.", "它使用电池供电，添加后还没有上报过。"
    ),
    "health.asleep_never.next": Words("Trigger it once, or press its button.", "请触发一次，或按一下它的按键。"),
    "health.battery_empty": Words(
        "It has said nothing for {age}. Its battery may be empty.", "它已 {age} 没有上报，电池可能已耗尽。"
    ),
    "health.battery_empty.next": Words(
        "Change its battery; if that does not help, bring it nearer to its gateway.",
        "请更换电池；若仍无效，请把它移近网关。",
    ),
    "health.nobody_there": Words("Nobody listens at {address}.", "{address} 上没有设备在监听。"),
    "health.nobody_there.next": Words(
        "The address is probably not its own any more. Check that it has power, or scan the network for it.",
        "该地址很可能已不属于它。请检查设备电源，或扫描网络重新查找。",
    ),
    "health.deaf": Words("It greets, but leaves requests unanswered.", "设备有应答，但不处理请求。"),
    "health.deaf.next": Words(
        "It may be busy or updating. If it stays like this, unplug it for ten seconds.",
        "设备可能正忙或正在升级。若一直如此，请断电十秒后再通电。",
    ),
    "health.never_seen": Words("It never answered at {address}.", "它在 {address} 从未应答。"),
    "health.never_seen.next": Words(
        "Check that it has power and that the address is right; a scan of the network shows where it is.",
        "请检查电源和地址是否正确；扫描网络可以看到它的地址。",
    ),
    "health.silent": Words("No answer for {age}.", "已 {age} 没有响应。"),
    "health.silent.next": Words(
        "Check its power and whether it is in reach of the Wi-Fi. The panel goes on asking by itself.",
        "请检查电源以及是否在 Wi-Fi 覆盖范围内。面板会自动继续尝试。",
    ),
    "health.signal_weak": Words("Its Wi-Fi signal is weak ({signal} dBm).", "Wi-Fi 信号较弱（{signal} dBm）。"),
    "health.signal_weak.next": Words(
        "Answers may come late or get lost. Bring device and router nearer together, or add an access point.",
        "应答可能延迟或丢失。请拉近设备与路由器的距离，或增加一个接入点。",
    ),
    "health.signal_bare": Words(
        "Its Wi-Fi signal is so weak that hardly anything gets through ({signal} dBm).",
        "Wi-Fi 信号极弱，几乎无法通信（{signal} dBm）。",
    ),
    "health.signal_bare.next": Words(
        "Move the device or the router, or add an access point near it.", "请移动设备或路由器，或在附近增加一个接入点。"
    ),
    "health.loss": Words("{percent} of all requests get lost.", "{percent} 的请求丢失。"),
    "health.loss.next": Words(
        "Commands are repeated, so it still works, but late. Look for a weak signal, a crowded Wi-Fi channel, "
        "or another program that talks to this device.",
        "命令会自动重发，因此仍可使用但较慢。请检查信号、Wi-Fi 信道是否拥挤，或是否有其他程序在控制该设备。",
    ),
    "health.restarts": Words("It restarted {count} times while the panel ran.", "面板运行期间它重启了 {count} 次。"),
    "health.restarts.next": Words(
        "Look at its plug and power supply. Its clock starts anew each time; the panel copes with that.",
        "请检查插头和供电。每次重启后设备时钟会归零，面板会自动处理。",
    ),
    "health.garbage": Words("{count} datagrams could not be read.", "有 {count} 个数据包无法识别。"),
    "health.garbage.next": Words(
        "Another program may be talking to it with other keys, or two devices share one address.",
        "可能有其他程序用不同的密钥与它通信，或两台设备使用了同一地址。",
    ),
    "health.slow": Words(
        "It answers late: {usual} ms as a rule, {slowest} ms at the slowest.",
        "响应较慢：一般 {usual} 毫秒，最慢 {slowest} 毫秒。",
    ),
    "health.slow.next": Words(
        "Look for a weak signal or a busy network; other programs that poll it make it slow, too.",
        "请检查信号和网络负载；其他程序频繁查询也会使它变慢。",
    ),
    "health.slow_model": Words(
        "It answers late, as its model does: {usual} ms as a rule.", "该型号本身响应较慢：一般 {usual} 毫秒。"
    ),
    "health.slow_model.next": Words("Nothing to do: the panel waits longer for it.", "无需处理：面板会为它等待更久。"),
    "health.trouble.next": Words(
        "Try again; if it stays, copy this page for support.", "请重试；若一直如此，请复制本页信息以便求助。"
    ),
    "health.refuses": Words(
        "It does not tell {count} of its values: {names} and {more} more.",
        "有 {count} 项数值它不提供：{names}等，另有 {more} 项。",
    ),
    "health.refuses.next": Words(
        "Nothing is broken: its firmware lacks them. An override pack can hide them.",
        "并非故障：该固件没有这些项，可用覆盖包隐藏。",
    ),
    "health.refuses_few": Words("It does not tell: {names}.", "它不提供：{names}。"),
    "health.refuses_few.next": Words(
        "Nothing is broken: its firmware lacks them. An override pack can hide them.",
        "并非故障：该固件没有这些项，可用覆盖包隐藏。",
    ),
    # -- no way to it
    "health.reach.no_gateway": Words(
        "It speaks radio only, and no gateway of it is known here.", "它只支持无线电通信，而这里没有它的网关。"
    ),
    "health.reach.no_gateway.next": Words(
        "Add its gateway with address and token, and choose it for this device.",
        "请添加它的网关（地址和 Token），并为该设备选择此网关。",
    ),
    "health.reach.refused": Words(
        "Its gateway does not answer for it over the local network.", "它的网关不在局域网内代它应答。"
    ),
    "health.reach.refused.next": Words(
        "Nothing is broken: many gateways pass such devices on to their maker's cloud only. Use its maker's app.",
        "并非故障：许多网关只把这类设备转到厂商云端。请使用厂商应用控制。",
    ),
    "health.reach.infrared": Words("It only listens to infrared.", "它只接收红外信号。"),
    "health.reach.infrared.next": Words(
        "Its remote lies in its maker's cloud; the panel cannot send it. Use its maker's app or the hand-held remote.",
        "它的遥控数据保存在厂商云端，面板无法发送。请使用厂商应用或实体遥控器。",
    ),
    "health.reach.virtual": Words("It is a group in its maker's cloud.", "它是厂商云端的一个组。"),
    "health.reach.virtual.next": Words(
        "Use its members: each of them can be added by itself.", "请使用组内的设备，它们可以分别添加。"
    ),
    "health.reach.cloud": Words("Only its maker's servers reach it.", "只有厂商服务器能访问它。"),
    "health.reach.cloud.next": Words("Use its maker's app.", "请使用厂商应用。"),
    "health.reach.no_address": Words("Nobody said where it is.", "没有它的地址。"),
    "health.reach.no_address.next": Words(
        "Scan the network, or give it an address by hand.", "请扫描网络，或手动填写地址。"
    ),
    # -- facts
    "health.line.model": Words("Model", "型号"),
    "health.line.route": Words("Route", "连接方式"),
    "health.line.address": Words("Address", "地址"),
    "health.line.seen": Words("Last answer", "最后应答"),
    "health.line.answers": Words("Answers in", "响应时间"),
    "health.line.loss": Words("Lost", "丢失"),
    "health.line.noise": Words("Odd", "异常"),
    "health.line.signal": Words("Signal", "信号"),
    "health.line.updates": Words("Updates", "更新方式"),
    "health.line.key": Words("Key", "密钥"),
    "health.line.description": Words("Description", "说明来源"),
    "health.line.firmware": Words("Firmware", "固件"),
    "health.line.hardware": Words("Hardware", "硬件"),
    "health.line.did": Words("Device id", "设备 ID"),
    "health.line.mac": Words("MAC", "MAC"),
    "health.route.local": Words("Directly, over the local network", "局域网直连"),
    "health.route.gateway": Words("Through {gateway}", "经由{gateway}"),
    "health.route.none": Words("None", "无"),
    "health.never": Words("Never", "从未"),
    "health.times": Words("{usual} ms, slowest {slowest} ms", "{usual} 毫秒，最慢 {slowest} 毫秒"),
    "health.lost": Words("{percent} ({lost} of {sent})", "{percent}（{sent} 次中 {lost} 次）"),
    "health.noise": Words(
        "late: {late}, unreadable: {garbage}, restarts: {reboots}", "迟到 {late}，无法识别 {garbage}，重启 {reboots} 次"
    ),
    "health.pushes": Words("It reports by itself; read every {every} to be sure", "主动上报，另每 {every}读取一次"),
    "health.pushes_only": Words("It reports by itself", "主动上报"),
    "health.polled": Words("Asked every {every}", "每 {every}查询一次"),
    "health.signal.good": Words("Good, {signal} dBm", "良好，{signal} dBm"),
    "health.signal.fair": Words("Fair, {signal} dBm", "一般，{signal} dBm"),
    "health.signal.weak": Words("Weak, {signal} dBm", "较弱，{signal} dBm"),
    "health.signal.bare": Words("Very weak, {signal} dBm", "极弱，{signal} dBm"),
    "health.key.known": Words("Known", "已保存"),
    "health.key.gateway": Words("That of its gateway", "使用网关的密钥"),
    "health.key.changed": Words("Does not fit any more", "已失效"),
    "health.key.missing": Words("Missing", "缺少"),
    "health.key.locked": Words("Cannot be read just now", "暂时无法读取"),
    "health.source.spec": Words("Spec of its model", "型号规格"),
    "health.source.override": Words("Spec of its model, corrected by an override", "型号规格（经覆盖包修正）"),
    "health.source.legacy": Words("Table of an old model", "旧型号对照表"),
    "health.source.none": Words("None yet", "暂无"),
    # -- the sheet's and the terminal's own words
    "health.remedy.retry": Words("Try again", "重试"),
    "health.remedy.token": Words("Replace the key", "更换 Token"),
    "health.remedy.import": Words("Import its spec", "导入型号说明"),
    "health.remedy.unlock": Words("Read keys again", "重新读取密钥"),
    "health.copied": Words("Copied, without keys and names.", "已复制（不含密钥和名称）。"),
}
