"""What is said when a typed name or value fits nothing, or too much."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.input.no_such_property": Words(
        'The device has nothing called "{name}". It has: {candidates}.', "该设备没有“{name}”。可用的有：{candidates}。"
    ),
    "error.input.ambiguous_property": Words(
        '"{name}" stands for several: {candidates}. Give one of these names.',
        "“{name}”对应多个：{candidates}。请写明其中一个。",
    ),
    "error.input.value_switch": Words(
        '"{value}" does not fit {name}. Say on or off.', "“{value}”不适用于 {name}，请填 on 或 off。"
    ),
    "error.input.value_number": Words(
        '"{value}" does not fit {name}. Give a number.', "“{value}”不适用于 {name}，请填数字。"
    ),
    "error.input.value_range": Words(
        "{value} does not fit {name}. It takes {low} to {high}.", "{value} 不适用于 {name}，范围是 {low} 到 {high}。"
    ),
    "error.input.value_choice": Words(
        '"{value}" does not fit {name}. It takes: {choices}.', "“{value}”不适用于 {name}，可选：{choices}。"
    ),
    "error.input.address": Words(
        '"{address}" is no address. Give an IP address or host name, with :PORT if it is not 54321.',
        "“{address}”不是有效地址。请填写 IP 地址或主机名，端口不是 54321 时加上“:端口”。",
    ),
    "error.input.token": Words(
        "That is no token: a token is 32 hexadecimal digits (0-9, a-f).",
        "这不是有效的 Token：应为 32 位十六进制字符（0-9、a-f）。",
    ),
    "error.input.time_zone": Words(
        '"{name}" is no time zone. Give one like Europe/Berlin or Asia/Shanghai.',
        "“{name}”不是有效时区，请填写如 Asia/Shanghai 的名称。",
    ),
    "error.input.location": Words(
        '"{text}" is no location. Give latitude and longitude in degrees, like 31.2,121.5.',
        "“{text}”不是有效位置，请填写纬度和经度，如 31.2,121.5。",
    ),
    "error.input.subnet_large": Words(
        "{text} is too large to search. Give a subnet of at most {most} addresses.",
        "{text} 范围太大，请填写不超过 {most} 个地址的网段。",
    ),
}
