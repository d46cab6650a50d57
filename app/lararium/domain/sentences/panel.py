"""What the panel's setup, search and settings say."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "panel.undo": Words("Undo", "撤销"),
    "panel.home.first": Words("Home", "我的家"),
    "panel.home.removed": Words("{name} is removed, with its devices and keys.", "已删除家庭“{name}”及其设备和密钥。"),
    "panel.room.removed": Words("{name} is removed; its devices stay.", "已删除房间“{name}”，其中的设备保留。"),
    "panel.room.devices": Words("{count} devices", "{count} 台设备"),
    # -- scanning
    "panel.scan.unnamed": Words("Device {did}", "设备 {did}"),
    "panel.scan.known": Words("Already in the panel", "已添加"),
    "panel.scan.needs_token": Words("Needs its token", "需要 Token"),
    "panel.scan.summary": Words("{count} answered, {new} of them new", "{count} 台设备应答，其中 {new} 台未添加"),
    "error.setup.no_scan": Words(
        "This house cannot be scanned: it is simulated. Leave the demo to look for real devices.",
        "当前是模拟的家庭，无法扫描。请退出演示后再查找真实设备。",
    ),
    "error.setup.no_network": Words(
        "This panel has no network to look at. Connect it, or give a subnet like 192.168.1.0/24.",
        "面板没有可扫描的网络。请先联网，或填写网段，例如 192.168.1.0/24。",
    ),
    "error.setup.scan_failed": Words(
        "The scan was cut short ({reason}). Check the network of this panel and scan again.",
        "扫描中断（{reason}）。请检查面板的网络后重新扫描。",
    ),
    # -- adding
    "error.setup.no_test": Words(
        "This window cannot greet devices. Use: lararium add.", "此窗口无法连接设备，请使用命令 lararium add。"
    ),
    "error.setup.token": Words(
        "{device} is there, but does not accept this token. Tokens change when a device is reset or paired anew: "
        "get the current one and try again.",
        "{device}有应答，但不接受此 Token。设备重置或重新配网后 Token 会改变：请获取当前 Token 后重试。",
    ),
    "panel.add.token_digits": Words("Only 0-9 and a-f belong into a token.", "Token 只能包含 0-9 和 a-f。"),
    "panel.add.token_long": Words("{count} digits are too many: a token has 32.", "{count} 位过长：Token 为 32 位。"),
    "panel.add.token_progress": Words("{count} of 32 digits", "已输入 {count} / 32 位"),
    "panel.add.greeting": Words("Greeting the device…", "正在连接设备…"),
    "panel.add.answered": Words("It answers and accepts the token: {model}.", "设备应答，Token 有效：{model}。"),
    "panel.add.known": Words("This device is already here as {name}.", "此设备已添加，名称为“{name}”。"),
    "panel.add.done": Words("{name} is in.", "已添加“{name}”。"),
    # -- importing
    "panel.import.summary": Words(
        "{new} new, {known} already here, {bad} left out", "新增 {new} 台，已有 {known} 台，跳过 {bad} 台"
    ),
    "panel.import.new": Words("New", "新增"),
    "panel.import.known": Words("Already here", "已有"),
    "panel.import.left_out": Words("Left out", "跳过"),
    "panel.import.left_out_because": Words("Left out: {reason}", "跳过：{reason}"),
    "panel.import.elsewhere": Words("it is already in {home}", "已在家庭“{home}”中"),
    "panel.import.nameless": Words("Row {number}", "第 {number} 行"),
    "panel.import.done": Words(
        "{added} devices added, {updated} updated, {unchanged} unchanged.",
        "已添加 {added} 台设备，更新 {updated} 台，{unchanged} 台未变。",
    ),
    # -- homes
    "panel.homes.answering": Words("{answering} of {count} devices answer", "{count} 台设备中 {answering} 台在线"),
    "panel.homes.empty": Words("No devices yet", "还没有设备"),
    "panel.homes.seen": Words("Last heard {age}", "最近应答：{age}"),
    # -- searching
    "panel.search.lights-off": Words("{room}: lights off", "关闭{room}的灯"),
    "panel.search.off": Words("{room}: everything off", "关闭{room}全部设备"),
    # the same as people type it in one breath
    "panel.search.short.lights-off": Words("{room} lights off", "{room}关灯"),
    "panel.search.short.off": Words("{room} off", "{room}全关"),
    "panel.search.action": Words("Action", "操作"),
    "panel.search.room": Words("Room", "房间"),
    "panel.search.home": Words("Home", "家庭"),
    "panel.search.settings": Words("Settings", "设置"),
    "panel.search.switched_off": Words("{count} devices switched off.", "已关闭 {count} 台设备。"),
    "panel.search.nothing_on": Words("Nothing there was on.", "没有开着的设备。"),
    # -- the passphrase
    "panel.passphrase.wrong": Words("That passphrase does not open it. Try again.", "口令不正确，请重试。"),
    # -- settings
    "panel.settings.panel": Words("This panel", "本面板"),
    "panel.settings.panel.words": Words("Theme, language, size, contrast, keyboard", "主题、语言、大小、对比度、键盘"),
    "panel.settings.home": Words("Home and rooms", "家庭与房间"),
    "panel.settings.home.words": Words("Names, order, time zone, location", "名称、顺序、时区、位置"),
    "panel.settings.devices": Words("Devices", "设备"),
    "panel.settings.devices.words": Words("Add, scan, import, see their state", "添加、扫描、导入、查看状态"),
    "panel.settings.keys": Words("Keys", "密钥"),
    "panel.settings.keys.words": Words("Where device tokens are kept", "设备 Token 的存放位置"),
    "panel.settings.network": Words("Network", "网络"),
    "panel.settings.network.words": Words("What this panel sent, and where", "面板发送了什么、发往哪里"),
    "panel.settings.library": Words("Library", "规格库"),
    "panel.settings.library.words": Words("Descriptions of device models", "设备型号说明"),
    "panel.settings.shortcuts": Words("Keyboard", "键盘快捷键"),
    "panel.settings.shortcuts.words": Words("Every shortcut of the panel", "面板的全部快捷键"),
    "panel.settings.about": Words("About", "关于"),
    "panel.settings.about.words": Words("Version, licences, folders", "版本、许可证、文件夹"),
    "panel.about.words": Words(
        "A control panel for Xiaomi and MIoT homes that works on your local network alone. Free software under the "
        "GNU General Public License, version 3 or later.",
        "完全在本地网络中运行的小米 / MIoT 家庭控制面板。自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。",
    ),
    # -- devices
    "panel.device.fresh": Words("Answers", "在线"),
    "panel.device.stale": Words("Values are old", "数据较旧"),
    "panel.device.offline": Words("No answer", "无应答"),
    "panel.device.badtoken": Words("Wrong token", "Token 错误"),
    "panel.device.unknown": Words("Not heard yet", "尚未应答"),
    # -- keys
    "panel.keys.keyring": Words("In this computer's keyring ({name})", "本机密钥环（{name}）"),
    "panel.keys.keyring.words": Words(
        "Tokens are kept by the operating system, locked with your login. They are never in the database, in logs or "
        "in screenshots.",
        "Token 由操作系统保管，随登录密码加锁；不会出现在数据库、日志或截图中。",
    ),
    "panel.keys.file": Words("In an encrypted vault file", "加密的密钥文件"),
    "panel.keys.file.words": Words(
        "Tokens lie in a file that only your passphrase opens. There is no key file beside it: without the passphrase "
        "nobody can read them.",
        "Token 保存在由口令加密的文件中，解密密钥不会另存：不知道口令就无法读取。",
    ),
    "panel.keys.memory": Words("In memory, for this session only", "仅保存在内存中（本次会话）"),
    "panel.keys.memory.words": Words("Tokens are forgotten when the panel closes.", "关闭面板后 Token 会被清除。"),
    "panel.keys.moved": Words("Keys are now kept here: {place}.", "密钥现保存在：{place}。"),
    "panel.keys.unknown": Words("Not opened yet", "尚未打开"),
    "panel.keys.unknown.words": Words(
        "The keyring is opened when the first key is needed.", "首次需要密钥时才会打开密钥环。"
    ),
    # -- network
    "panel.network.summary": Words("{sent} datagrams sent, {volume}", "共发送 {sent} 个数据包，{volume}"),
    "panel.network.inside": Words("Nothing left your local network.", "没有任何数据离开本地网络。"),
    "panel.network.outside": Words(
        "{count} datagrams went beyond your local network.", "{count} 个数据包发往本地网络之外。"
    ),
    "panel.network.refused": Words("{count} attempts were held back", "已拦截 {count} 次"),
    "panel.network.host": Words("{host} · {sent} sent, {volume}", "{host} · 发送 {sent} 个，{volume}"),
    "panel.network.host_refused": Words("{count} held back", "拦截 {count} 次"),
    "panel.network.loopback": Words("This computer", "本机"),
    "panel.network.private": Words("Local network", "本地网络"),
    "panel.network.link-local": Words("Local network (link-local)", "本地链路"),
    "panel.network.mdns": Words("Announcements on the local network", "本地网络广播（mDNS）"),
    "panel.network.any": Words("All addresses of this computer", "本机所有地址"),
    "panel.network.name": Words("A host by its name", "主机名"),
    "panel.network.outside_host": Words("Beyond the local network", "本地网络之外"),
    "panel.network.rest": Words("Others, added up", "其他（合计）"),
    # -- library
    "panel.library.nameless": Words("Model unknown", "型号未知"),
    "panel.library.taken": Words(
        "{added} descriptions added, {replaced} replaced, {unchanged} already here; {bad} could not be used.",
        "新增 {added} 个说明，更新 {replaced} 个，已有 {unchanged} 个；{bad} 个无法使用。",
    ),
    "error.setup.no_library": Words(
        "This window cannot import descriptions. Use: lararium specs import.",
        "此窗口无法导入说明，请使用命令 lararium specs import。",
    ),
}
