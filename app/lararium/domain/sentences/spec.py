"""Sentences about spec documents and the spec library."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.spec.not_object": Words(
        "This is not a MIoT spec: a JSON object is expected. Choose a file with a device description.",
        "这不是 MIoT 规格文档：应为 JSON 对象。请选择设备描述文件。",
    ),
    "error.spec.no_type": Words(
        "The spec names no device type (urn:…:device:…). Fetch the description again.",
        "规格文档缺少设备类型（urn:…:device:…）。请重新获取设备描述。",
    ),
    "error.spec.no_services": Words(
        "The spec has no list of services. Fetch the description again.",
        "规格文档缺少服务列表。请重新获取设备描述。",
    ),
    "error.spec.no_model": Words(
        "The spec does not say which model it describes. Name the file MODEL.json.",
        "规格文档未说明对应的型号。请将文件命名为“型号.json”。",
    ),
    "error.spec.not_json": Words(
        "The file {file} is not JSON at line {line}. Nothing was taken from there; mend that line and import again.",
        "{file} 第 {line} 行不是 JSON，未导入该内容。请修正后重新导入。",
    ),
    "error.spec.unreadable": Words(
        "The file {file} cannot be read: {reason}. Check the path and the access rights.",
        "无法读取 {file}：{reason}。请检查路径和权限。",
    ),
    "error.spec.too_large": Words(
        "The file {file} is larger than {limit} MB. Split it and import the pieces.",
        "{file} 超过 {limit} MB。请拆分后分别导入。",
    ),
    "error.spec.write": Words(
        "The spec library cannot be written: {reason}. Free some space or check the access rights.",
        "无法写入规格库：{reason}。请释放空间或检查权限。",
    ),
}
