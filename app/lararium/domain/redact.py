"""One table of what must never be shown, for logs, traces and reports alike."""

from __future__ import annotations

import re

HIDDEN = "‹hidden›"

_TABLE: tuple[tuple[re.Pattern[str], str], ...] = (
    # 16 bytes as hexadecimal digits: a device token, alone or inside a longer text
    (re.compile(r"(?<![0-9a-fA-F])[0-9a-fA-F]{32}(?![0-9a-fA-F])"), HIDDEN),
    # the same bytes as Python writes them
    (re.compile(r"""b(['"])(?:\\x[0-9a-fA-F]{2}|\\[^x]|(?!\1)[^\\]){16}\1"""), HIDDEN),
    # a pack of keys as the keyring holds it
    (re.compile(r"""("v":\d+,"g":\d+,"t":\{)[^}]*"""), rf"\1{HIDDEN}"),
    # named secrets in JSON, key=value or repr form
    (
        re.compile(
            r"""(?i)(["']?(?:token|passphrase|password|ssid|ssecurity|service_?token|passToken)["']?\s*[:=]\s*)"""
            r"""("[^"]*"|'[^']*'|[^\s,;)}\]]+)"""
        ),
        rf"\1{HIDDEN}",
    ),
)


def redact(text: str) -> str:
    """`text` without secrets; applying it twice changes nothing more."""
    for pattern, replacement in _TABLE:
        text = pattern.sub(replacement, text)
    return text
