"""What is said of the owner of a data folder and of its clients."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "error.owner.message": Words(
        "That message was not understood. Both sides should be the same version of Lararium.",
        "无法理解该消息。请确认双方是同一版本的 Lararium。",
    ),
    "error.owner.gone": Words(
        "The running Lararium ended before it answered. Try again.", "正在运行的 Lararium 在应答前已退出，请重试。"
    ),
    "error.owner.operation": Words(
        'The running Lararium does not know "{name}". Restart it after an update.',
        "正在运行的 Lararium 不支持“{name}”。更新后请重新启动它。",
    ),
    "error.owner.busy": Words(
        "A running Lararium uses this data. Close it first, then try again.",
        "正在运行的 Lararium 占用了数据。请先关闭它再重试。",
    ),
}
