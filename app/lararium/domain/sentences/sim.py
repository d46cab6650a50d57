"""What can go wrong with a simulated house."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.input.house": Words(
        "The house file cannot be used: {path}: {reason}. Its shape is described in house.schema.json.",
        "无法使用该家庭文件：{path}：{reason}。格式说明见 house.schema.json。",
    ),
    "error.input.sim_spec": Words(
        "The spec document {path} of the simulated house cannot be read ({reason}). "
        "Put a MIoT instance document of that name into its specs folder.",
        "无法读取模拟家庭的规格文件 {path}（{reason}）。请将同名 MIoT 实例文件放入其 specs 文件夹。",
    ),
    "error.input.sim_net": Words(
        "The simulated house cannot take the addresses {net}: it needs a free block 127.x.y.0. Leave --net out to "
        "have one found.",
        "模拟家庭无法使用地址 {net}：需要空闲的 127.x.y.0 网段。省略 --net 可自动选择。",
    ),
    "error.input.sim_latency": Words(
        "“{text}” is no latency. Write milliseconds from-to, for example 5-50, at most 60000.",
        "“{text}”不是有效的延迟。请以毫秒写出范围，例如 5-50，最大 60000。",
    ),
    "error.input.sim_speed": Words(
        "A simulated house cannot run at speed {speed}. Choose more than 0 and at most 10000.",
        "模拟家庭无法以速度 {speed} 运行。请选择大于 0 且不超过 10000 的值。",
    ),
    "error.input.sim_export": Words(
        "The device list could not be written to {path}: {reason}. Choose a folder that can be written.",
        "无法将设备列表写入 {path}：{reason}。请选择可写入的文件夹。",
    ),
    "error.input.sim_legacy": Words(
        "The simulated device {did} ({model}) speaks an older protocol that is not simulated. Leave it out.",
        "模拟设备 {did}（{model}）使用尚未模拟的旧协议。请将其移除。",
    ),
    "error.input.sim_device": Words(
        "There is no simulated device {did}. Ask for the state of all to see which there are.",
        "没有模拟设备 {did}。查询全部状态可查看现有设备。",
    ),
    "error.input.sim_room": Words(
        "There is no simulated room {room}. Name home and room by their ids in the house file.",
        "没有模拟房间 {room}。请使用家庭文件中的家庭和房间编号。",
    ),
    "error.input.sim_property": Words(
        "The simulated device {did} has no property {name}. Use service:property or siid.piid of its spec.",
        "模拟设备 {did} 没有属性 {name}。请使用其规格中的 服务:属性 或 siid.piid。",
    ),
    "error.input.sim_value": Words(
        "The property {name} of the simulated device {did} does not take {value}. Its spec says what it takes.",
        "模拟设备 {did} 的属性 {name} 不接受 {value}。可用取值见其规格。",
    ),
    "error.input.sim_event": Words(
        "Nothing like “{name}” can happen to the simulated device {did}. Use an event of its spec or open, close, "
        "motion, still, click.",
        "模拟设备 {did} 不会发生“{name}”。请使用其规格中的事件，或 open、close、motion、still、click。",
    ),
    "error.input.sim_fault": Words(
        "The fault {name} cannot be set: {reason}. The names are those of house.schema.json.",
        "无法设置故障 {name}：{reason}。名称见 house.schema.json。",
    ),
    "error.input.sim_control": Words(
        "The simulator did not understand the request: {reason}.",
        "模拟器不理解该请求：{reason}。",
    ),
}
