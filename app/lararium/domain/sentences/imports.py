"""What the import of a token list says of the file and of its rows."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.import.too_big": Words(
        "{file} is larger than {limit} MB, so it is hardly a list of devices. Choose another file.",
        "{file} 超过 {limit} MB，不像是设备列表。请选择其他文件。",
    ),
    "error.import.empty": Words("{file} is empty. Choose another file.", "{file} 是空文件，请选择其他文件。"),
    "error.import.not_text": Words(
        "{file} is not text. A token list is a JSON or CSV file.", "{file} 不是文本。Token 列表应为 JSON 或 CSV 文件。"
    ),
    "error.import.not_json": Words(
        "{file} is not whole JSON: it breaks at line {line}, column {column}. Save or download it again.",
        "{file} 不是完整的 JSON：第 {line} 行第 {column} 列出错。请重新保存或下载。",
    ),
    "error.import.format": Words(
        "{file} is no token list: neither JSON, nor CSV with a header that names a token column. Choose another file.",
        "{file} 不是 Token 列表：既非 JSON，也不是表头含 token 列的 CSV。请选择其他文件。",
    ),
    "error.import.no_devices": Words(
        "There are no devices in {file}. Choose another file.", "{file} 中没有设备，请选择其他文件。"
    ),
    "import.row.nobody": Words("it has neither a did nor an address", "既没有 did 也没有地址"),
    "import.row.no_token": Words("it has no token", "没有 Token"),
    "import.row.token_length": Words(
        "its token has {length} characters instead of 32", "Token 为 {length} 个字符，应为 32 个"
    ),
    "import.row.token_digits": Words(
        "its token has characters that are no hexadecimal digits", "Token 含有非十六进制字符"
    ),
    "import.row.address": Words("its address is neither an IP address nor a host name", "地址既不是 IP 也不是主机名"),
    "import.row.port": Words("its port is not a number from 1 to 65535", "端口不是 1 到 65535 之间的数字"),
    "import.row.duplicate": Words("row {first} already has this did", "第 {first} 行已有相同的 did"),
}
