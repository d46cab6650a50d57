"""What the command line says."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "cli.unexpected": Words(
        "Something went wrong that should not have ({what}). What was saved is safe; the trace is in {log}.",
        "发生了意外错误（{what}）。已保存的内容不受影响，详细记录在 {log}。",
    ),
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
        "没有设备应答。其他网段的设备可用 --subnet 搜索。",
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
        "当前没有图形界面。可以试试 lararium --self-test，或 lararium screenshot OUT.png --demo。",
    ),
    "cli.backup_done": Words(
        "Saved to {file}. Keys are not in it: they stay in the keyring.",
        "已保存到 {file}。密钥不在其中，仍保存在密钥环里。",
    ),
    "cli.restore_done": Words(
        "The backup is back. What was here before was kept aside.", "备份已恢复，原有数据已另行保留。"
    ),
    "cli.import_preview": Words(
        "Would add {new} and update {known}; {bad} rows cannot be used. Nothing was changed.",
        "将新增 {new} 台、更新 {known} 台；{bad} 行无法使用。未做任何更改。",
    ),
    "cli.import_done": Words(
        "Added {new}, updated {known}; {bad} rows could not be used.",
        "已新增 {new} 台、更新 {known} 台；{bad} 行无法使用。",
    ),
    "cli.import_bad_row": Words("Row {row}: {reason}", "第 {row} 行：{reason}"),
    "cli.self_test_done": Words(
        "Self-test passed: a tap on {device} reached the device and came back in {ms} ms.",
        "自检通过：点按{device}，设备已响应，用时 {ms} 毫秒。",
    ),
    "cli.self_test_failed": Words("Self-test failed: {reason}", "自检未通过：{reason}"),
    "cli.screenshot_done": Words("Saved {file} ({width}x{height}).", "已保存 {file}（{width}x{height}）。"),
    "doctor.ok": Words("ok", "正常"),
    "doctor.keyring": Words("Keyring", "密钥环"),
    "doctor.keyring.none": Words(
        "none usable: set LARARIUM_VAULT=file for an encrypted vault file",
        "没有可用的密钥环：可设置 LARARIUM_VAULT=file 使用加密文件",
    ),
    "doctor.database": Words("Database", "数据库"),
    "doctor.database.none": Words("none yet: it is made with the first home", "尚未创建：添加第一个家庭时生成"),
    "doctor.database.in_use": Words("in use by a running Lararium", "正被运行中的 Lararium 使用"),
    "doctor.network": Words("Network", "网络"),
    "doctor.network.counts": Words(
        "{sent} datagrams to {hosts} addresses, {refused} refused by the gate; {interfaces} interfaces",
        "向 {hosts} 个地址发送了 {sent} 个数据包，网络闸门拦截 {refused} 次；{interfaces} 个网络接口",
    ),
    "doctor.library": Words("Spec library", "规格库"),
    "doctor.library.count": Words(
        "{models} models; {missing} of your devices need theirs", "{models} 个型号；{missing} 台设备缺少规格"
    ),
    "doctor.qt": Words("Qt", "Qt"),
    "doctor.files": Words("Open files", "可打开文件数"),
    "doctor.files.few": Words(
        "{limit}: too few for a large home, raise it to 4096 (ulimit -n)",
        "{limit}：大型家庭不够用，请提高到 4096（ulimit -n）",
    ),
    "doctor.log": Words("Log", "日志"),
    "doctor.data": Words("Data folder", "数据目录"),
    "cli.specs_imported": Words(
        "{added} added, {replaced} replaced; {bad} could not be used.",
        "新增 {added} 个，更新 {replaced} 个；{bad} 个无法使用。",
    ),
    "error.input.no_model": Words(
        "The library has no description of {model}. Import one: lararium specs import FILE_OR_FOLDER, "
        "or ask for it: lararium specs fetch {model}.",
        "规格库中没有 {model} 的说明。可用 lararium specs import 导入，或用 lararium specs fetch {model} 获取。",
    ),
    "error.input.file": Words(
        "{file} cannot be read ({reason}). Check its name and try again.",
        "无法读取 {file}（{reason}）。请检查文件名后重试。",
    ),
    "error.input.no_file": Words(
        "{file} is no plain file. Choose a file that holds the list.", "{file} 不是普通文件，请选择包含列表的文件。"
    ),
    "error.input.picture": Words(
        "{file} cannot be written as a picture. Give a name that ends in .png, in a folder you may write to.",
        "无法写入图片 {file}。请使用以 .png 结尾的文件名，并选择可写入的文件夹。",
    ),
    "error.input.no_tile": Words(
        "The page shows no tile of kind {kind} that a tap would switch. Choose a page that does.",
        "当前页面没有可点按的 {kind} 卡片。请换一个页面。",
    ),
    "cli.passphrase": Words("Passphrase of the vault file (not shown): ", "密钥文件的口令（不显示）："),
    "cli.passphrase.wrong": Words("That was not it. Passphrase: ", "口令不对，请重新输入："),
    "cli.passphrase.new": Words("Choose a passphrase for the new vault file: ", "请为新的密钥文件设置口令："),
    "cli.passphrase.again": Words("Once more: ", "请再输入一次："),
    "error.input.page": Words(
        'There is no page "{name}". Choose home, rooms, room:NAME, all, device:NAME, search:TEXT or settings.',
        "没有“{name}”这个页面。可选 home、rooms、room:NAME、all、device:NAME、search:TEXT、settings。",
    ),
}
