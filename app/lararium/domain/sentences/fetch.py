"""Sentences about fetching descriptions from the public service: what it reveals, how it goes, why it stopped."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.fetch": Words(
        "The description could not be fetched. Try again later, or import it from a file.",
        "无法获取设备描述。请稍后重试，或从文件导入。",
    ),
    "error.fetch.offline": Words(
        "{host} cannot be reached from here: there is no internet, or its name is not known. "
        "Check the connection and try again; what was fetched so far is kept.",
        "无法连接 {host}：没有互联网，或无法解析该名称。请检查网络后重试，已获取的内容会保留。",
    ),
    "error.fetch.slow": Words(
        "{host} did not answer in time. Try again later; what was fetched so far is kept.",
        "{host} 未在规定时间内应答。请稍后重试，已获取的内容会保留。",
    ),
    "error.fetch.cut": Words(
        "{host} hung up in the middle of an answer, again and again. Try again later; what was fetched so far is kept.",
        "{host} 多次在应答中途断开。请稍后重试，已获取的内容会保留。",
    ),
    "error.fetch.certificate": Words(
        "{host} could not prove who it is (TLS: {reason}), so nothing was taken from it. "
        "Check the date of this computer and the address of the service.",
        "{host} 无法证明其身份（TLS：{reason}），未采用其任何内容。请检查本机日期和服务地址。",
    ),
    "error.fetch.busy_service": Words(
        "{host} is busy (answer {status}) and stayed so. Try again later; what was fetched so far is kept.",
        "{host} 一直繁忙（应答 {status}）。请稍后重试，已获取的内容会保留。",
    ),
    "error.fetch.later": Words(
        "{host} asks to be left alone for {minutes} minutes. Try again after that; what was fetched so far is kept.",
        "{host} 要求 {minutes} 分钟内不再请求。请届时重试，已获取的内容会保留。",
    ),
    "error.fetch.status": Words(
        "{host} did not want to answer ({status}). Check the address of the service, or import a file instead.",
        "{host} 拒绝应答（{status}）。请检查服务地址，或改为从文件导入。",
    ),
    "error.fetch.redirect": Words(
        "{host} sent us on to {to}, which nobody agreed to ask. Nothing was taken; check the address of the service.",
        "{host} 将请求转到 {to}，而您并未同意访问它。未采用任何内容，请检查服务地址。",
    ),
    "error.fetch.no_list": Words(
        "{host} answered with something that is no list of descriptions. Check the address of the service.",
        "{host} 的应答不是设备描述列表。请检查服务地址。",
    ),
    "error.fetch.unknown": Words(
        "{host} has no description of {model}. It may be an old model, or the name may be misspelt; "
        "a description can also be imported from a file.",
        "{host} 没有 {model} 的描述。可能是旧型号或名称有误，也可以从文件导入描述。",
    ),
    "error.fetch.missing": Words(
        "{host} lists {model} but does not give its description. Try again another day, or import it from a file.",
        "{host} 列有 {model}，但未提供其描述。请改日重试，或从文件导入。",
    ),
    "error.fetch.garbage": Words(
        "What {host} gave for {model} is no readable document; it was left out. Try again later.",
        "{host} 提供的 {model} 内容无法读取，已跳过。请稍后重试。",
    ),
    "error.fetch.other": Words(
        "What {host} gave for {model} describes another model; it was left out. Check the address of the service.",
        "{host} 提供的 {model} 内容描述的是其他型号，已跳过。请检查服务地址。",
    ),
    "error.fetch.too_large": Words(
        "The answer of {host} is larger than {limit} MB, so it is hardly a description; it was left out.",
        "{host} 的应答超过 {limit} MB，不像是设备描述，已跳过。",
    ),
    "error.fetch.out_of_order": Words(
        "{host} gave one useless answer after the other and was left alone. "
        "Try again another day; what was fetched so far is kept.",
        "{host} 接连给出无用的应答，已停止请求。请改日重试，已获取的内容会保留。",
    ),
    "error.fetch.address": Words(
        '"{address}" is no address of a service. Give a host name, with a port and path if it needs them.',
        "“{address}”不是服务地址。请填写主机名，必要时加上端口和路径。",
    ),
    "error.fetch.running": Words(
        "Descriptions are being fetched already, here or in another window. Wait until that has ended.",
        "正在本窗口或其他窗口中获取描述。请等待其结束。",
    ),
    "error.fetch.consent": Words(
        "Nobody was asked, so nothing was sent. Say yes at a terminal, or give --yes.",
        "未经确认，因此未发送任何内容。请在终端中确认，或使用 --yes。",
    ),
    "error.fetch.cancelled": Words(
        "Stopped. What was fetched so far is kept; the same command goes on from there.",
        "已停止。已获取的内容会保留，再次执行同一命令即可继续。",
    ),
    "error.fetch.nothing_named": Words(
        "Name the models to fetch, or give --all for every description there is.",
        "请给出要获取的型号，或用 --all 获取全部描述。",
    ),
    "error.fetch.both": Words(
        "Either name models or give --all: asking for some besides everything would reveal them.",
        "请只给出型号，或只用 --all：在全部之外再点名，会透露这些型号。",
    ),
    "error.fetch.no_place": Words(
        "Descriptions cannot be fetched here. Import them from a file instead.",
        "此处无法获取描述，请改为从文件导入。",
    ),
    # -- what is revealed
    "fetch.reveals.models": Words(
        "{host} learns this home's internet address and that somebody here asks for {count} models: {models}. "
        "Nothing else is sent: no device, no key, no name.",
        "{host} 会得知您家的互联网地址，以及此处有人查询 {count} 个型号：{models}。"
        "除此之外不发送任何内容：没有设备、密钥或名称。",
    ),
    "fetch.reveals.model": Words(
        "{host} learns this home's internet address and that somebody here asks for the model {models}. "
        "Nothing else is sent: no device, no key, no name.",
        "{host} 会得知您家的互联网地址，以及此处有人查询型号 {models}。除此之外不发送任何内容：没有设备、密钥或名称。",
    ),
    "fetch.reveals.all": Words(
        "{host} learns this home's internet address and that somebody here asks for all descriptions there are, "
        "which says nothing about the devices of this home. It takes hours; it can be stopped and goes on later.",
        "{host} 会得知您家的互联网地址，以及此处有人查询全部描述，这不会透露您家有哪些设备。"
        "需要数小时，可随时停止，以后继续。",
    ),
    "fetch.ask": Words("Ask {host}? [y/N] ", "要询问 {host} 吗？[y/N] "),
    # -- how it goes
    "fetch.listing": Words("Asking {host} what it has…", "正在询问 {host} 有哪些描述……"),
    "fetch.asking": Words("{done} of {total}: {model}", "{done}/{total}：{model}"),
    "fetch.got": Words("{done} of {total}: {model} is here", "{done}/{total}：已获取 {model}"),
    "fetch.bad": Words("{done} of {total}: {model} was left out. {reason}", "{done}/{total}：已跳过 {model}。{reason}"),
    "fetch.waiting": Words(
        "No good answer from {host} yet: going on in {seconds} s", "{host} 暂未正常应答：{seconds} 秒后继续"
    ),
    "fetch.done": Words(
        "Descriptions fetched: {got}, here already: {known}, not to be had: {bad}.",
        "已获取描述：{got} 个；原已存在：{known} 个；未能获取：{bad} 个。",
    ),
    "fetch.nothing": Words(
        "All of them are described already; nobody was asked.", "这些型号都已有描述，未向任何人询问。"
    ),
    "fetch.left": Words("Models not asked for any more: {count}.", "还有 {count} 个尚未询问。"),
    # -- in the panel
    "panel.fetch.model": Words("This model", "此型号"),
    "panel.fetch.models": Words("All missing models of this home ({count})", "本家庭所有缺少描述的型号（{count}）"),
    "panel.fetch.all": Words("Everything there is", "全部描述"),
    "panel.fetch.alive": Words("Devices that have come alive: {count}.", "{count} 台设备现已可用。"),
    "panel.library.own": Words("Imported by you", "由您导入"),
    "panel.library.shipped": Words("Came with Lararium", "随 Lararium 提供"),
    "panel.library.fetched": Words("Fetched on request", "应您要求获取"),
    "panel.library.corrections": Words(
        "{shipped} packs came with Lararium, {own} are your own.", "{shipped} 个随 Lararium 提供，{own} 个为您自己的。"
    ),
    "panel.network.asked": Words(
        "{count} messages went to {hosts}, each time after you agreed.", "{count} 条消息发往 {hosts}，每次都经您同意。"
    ),
    "panel.network.asked_host": Words("Asked after you agreed", "经您同意后询问"),
}
