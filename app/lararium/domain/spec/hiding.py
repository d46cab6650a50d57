"""What is left off the sheet on purpose, and why."""

from __future__ import annotations

from collections.abc import Container, Mapping

from lararium.domain.spec.document import SpecAction, SpecProperty, SpecService
from lararium.domain.words import Words

REASONS: dict[str, Words] = {
    "device-information": Words("Shown with the device's own data", "已在设备信息中显示"),
    "duplicate": Words("The description gives this number twice", "描述中此编号重复"),
    "unused": Words("Nothing may read, write or pass it on", "不可读写，也无动作或事件使用"),
    "plumbing": Words("Made for programs, not for people", "供程序使用，不面向用户"),
    "secret": Words("Holds a password or key", "包含密码或密钥"),
    "broken": Words("The description names arguments that do not exist", "描述引用了不存在的参数"),
}
"""Sentence of each reason used in `Hidden.why`."""

_PLUMBING = frozenset(
    {
        "ble-control",
        "camera-stream-for-amazon-alexa",
        "camera-stream-for-google-home",
        "debug",
        "elem-id",
        "flag-bit",
        "generic-rpc",
        "iot-linkage",
        "message-router",
        "p2p-stream",
        "public-add",
        "supported-pipeline",
        "test-servers",
        "vslam-extend",
    }
)
_SECRET = ("password", "passwd", "secret", "private-key", "token", "ppp-username")


def why_service(service: SpecService) -> str:
    """Reason that hides a whole service, or ''."""
    if service.urn.name == "device-information":
        return "device-information"
    return "plumbing" if service.urn.name in _PLUMBING else ""


def why_property(entry: SpecProperty, used: bool) -> str:
    """Reason that hides one property, or ''. `used`: an action or event of its service passes it."""
    if entry.format in ("string", "hex", "tlv8") and any(word in entry.urn.name for word in _SECRET):
        return "secret"
    if not (entry.readable or entry.writable or entry.notify or used):
        return "unused"
    return ""


def why_action(action: SpecAction, shown: Container[int], put_away: Mapping[int, str]) -> str:
    """Reason that hides an action: what hides the argument it cannot do without, or ''."""
    missing = [piid for piid in action.inputs if piid not in shown]
    return put_away.get(missing[0], "broken") if missing else ""
