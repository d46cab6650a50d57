"""What is said of the demo house."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.demo": Words(
        "The demo house did not start ({reason}). Close other demos and try again.",
        "演示家庭未能启动（{reason}）。请关闭其他演示后重试。",
    ),
}
