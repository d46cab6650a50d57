"""What is left off the sheet on purpose, and why."""

from __future__ import annotations

from collections.abc import Container, Mapping

from lararium.domain.spec.document import SpecAction, SpecProperty, SpecService
from lararium.domain.words import Words

REASONS: dict[str, Words] = {
    "device-information": Words(
        "Maker, model and firmware are shown with the device's own data", "制造商、型号和固件已在设备信息中显示"
    ),
    "duplicate": Words(
        "The description uses this number twice; the first one counts", "描述中此编号重复，以第一个为准"
    ),
    "unused": Words(
        "It can be neither read nor set, and no action or event uses it", "既不可读也不可设，也没有动作或事件用到它"
    ),
    "plumbing": Words(
        "For other programs (cloud, video, Bluetooth); nothing a person could use",
        "供云端、视频、蓝牙等程序使用，用户用不到",
    ),
    "secret": Words("Holds a password or key, which is never shown", "包含密码或密钥，不予显示"),
    "override": Words("Hidden by an override pack", "已由覆盖包隐藏"),
    "broken": Words("Needs an argument that the description does not contain", "需要描述中不存在的参数，无法使用"),
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
