"""Faults of a device, from whatever its makers wrote, in words a household can act on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lararium.domain.capability import Control, Value
from lararium.domain.errors import WrongDevice, WrongToken
from lararium.domain.sentences import sentence
from lararium.domain.state import Freshness
from lararium.domain.tile.parts import PartState, meaning, slug
from lararium.domain.words import Language

_NONE = frozenset(
    (
        *("ok", "none", "normal", "no-faults", "no-fault", "nofault", "nofaults", "no-error", "noerror", "no-errors"),
        *("no", "0", "idle", "success", "unknown", "无故障", "无错误", "正常", "无"),
    )
)
_FREE = re.compile(
    r"(fault|trouble|error|failure)s?-?free|^(no|without|none)-.*(fault|error|alarm|warn|trouble|failure|abnormal)"
)
_CODE = re.compile(r"(?:e|f|h|p|err|error|fault|faults|code)?[-\s]?\d+|e|error|fault|faults|故障|错误", re.IGNORECASE)

_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"(tank|water|bucket).*full|full.*(water|tank)|水满|满水", "fault.tank_full"),
    (
        r"(tank|bucket|water-box).*(miss|remov|not-in|out|no-)|no-(water-)?(tank|bucket)|water-separation"
        r"|未安装水箱|水箱.*(缺|取出|分离)",
        "fault.tank_missing",
    ),
    (
        r"(^|-)(lack|short|shortage|insufficient|not-enough|no|low|empty|without|need|add)-(.*-)?water"
        r"|water-(.*-)?(lack|short|shortage|empty|low|insufficient|lacking)|^lack$|缺水|加水|水位低",
        "fault.water_empty",
    ),
    (r"leak|漏水", "fault.leak"),
    (r"motor.*(stuck|block|err|fault|fail|stall)|fan-(stuck|err|fault)|hall|电机", "fault.motor"),
    (r"obstruct|resist|blockedfault|遇阻|障碍", "fault.obstructed"),
    (r"overweight|over-weight|超重", "fault.overweight"),
    (r"overheat|over-heat|high-temp|over-temp|过热|高温", "fault.overheated"),
    (r"overload|over-load|overcurrent|over-current|过载|过流", "fault.overload"),
    (r"tip|topple|fell|dump|倾倒|倾斜", "fault.tipped"),
    (r"dry-(burn|fry|heat)|干烧", "fault.dry_burning"),
    (r"brush|刷", "fault.brush_stuck"),
    (r"wheel|轮", "fault.wheel_stuck"),
    (r"trapped|pick-?up|被困", "fault.trapped"),
    (r"(garbage|bin|dust|dust-box).*full|尘盒.*满|集尘.*满", "fault.bin_full"),
    (r"(garbage|(^|-)bin|dust).*(out|miss|no-|remov|unload)|no-(bin|dust)|尘盒.*(未|缺|取出)", "fault.bin_missing"),
    (r"(^|-)(bin|dust-bin|dust-box)$|尘盒", "fault.bin"),
    (r"(find|dock|return).*(charg|fail|dock)|cannot-find|回充失败|找不到充电", "fault.dock_lost"),
    (r"low-bat|battery-low|low-battery|电量低|低电", "fault.battery"),
    (r"(filter.*(miss|remov|not-)|no-filter|未安装滤)", "fault.filter_missing"),
    (r"filter|滤网|滤芯", "fault.filter"),
    (r"lid-(open|not)|cover-open|盖未", "fault.lid_open"),
    (r"door.*(open|err|not)|门未关", "fault.door_open"),
    (r"(^|-)drain|排水", "fault.drain"),
    (r"water-in(let)?(-|$)|inlet|进水", "fault.water_inlet"),
    (r"unbalance|不平衡", "fault.unbalanced"),
    (r"voltage|电压", "fault.voltage"),
    (r"block|stuck|jam|卡住|堵", "fault.blocked"),
    (r"sensor|传感器", "fault.sensor"),
    (r"(^|-)motor", "fault.motor"),
    (r"^pump|水泵", "fault.pump"),
    (r"^heater|加热", "fault.heater"),
)
_COMPILED = tuple((re.compile(pattern), key) for pattern, key in _PATTERNS)
_STATUS_OF_OTHERS = frozenset(("camera", "video-doorbell", "lock", "fridge", "gateway"))
"""Kinds whose `status` speaks of a memory card or a chamber."""
_NAMES = ("fault", "device-fault", "error-code", "fault-code", "error")


@dataclass(frozen=True, slots=True)
class Fault:
    """One present fault: catalogue key (`fault.water_empty` …), its words, and where it was read."""

    key: str
    words: str
    control: str


def fault_of(part: PartState, language: Language) -> Fault | None:
    """The fault the device reports of itself, None where all is well. Only the main part speaks of it."""
    if not part.is_main:
        return None
    for name in _NAMES:
        control = part.find(name)
        value = part.state.values.get(control.id) if control is not None else None
        if control is None or value is None or control.writable:
            continue
        found = _read(control, value, language)
        if found is not None:
            return found
    status = part.find("status") if part.kind not in _STATUS_OF_OTHERS else None
    value = part.state.values.get(status.id) if status is not None else None
    if status is not None and value is not None and status.meaning_of(value) == "fault":
        return Fault("fault.some", sentence("fault.some", language), status.id)
    return _level_fault(part, language)


def _read(control: Control, value: Value, language: Language) -> Fault | None:
    if isinstance(value, bool) or (not control.choices and isinstance(value, int | float)):
        if not value:
            return None
        if isinstance(value, bool):
            return Fault("fault.some", sentence("fault.some", language), control.id)
        return Fault("fault.code", sentence("fault.code", language, code=int(value)), control.id)
    choice = next((c for c in control.choices if c.value == value), None)
    label = choice.label.en if choice is not None else str(value)
    word = slug(label)
    if _FREE.search(word) or (value == 0 and not _has_ok(control)):
        return None
    known = choice.meaning if choice is not None else ""
    if word in _NONE or known in _NONE or (not control.choices and _blank(str(value))):
        return None
    if value == 0 and (not word or _CODE.fullmatch(label)):
        return None
    local = choice.label.of(language) if choice is not None else str(value)
    return _named(known or word, word, label, local, value, language, control)


def _has_ok(control: Control) -> bool:
    """Whether a list says itself which entry is no fault; where it does not, zero is."""
    return any(choice.meaning == "ok" or slug(choice.label.en) in _NONE for choice in control.choices)


def _blank(text: str) -> bool:
    """Whether a free text names no fault: empty, zeros, or a document that is not for people."""
    return slug(text) in ("", "false", "null") or not text.strip(" 0x,;-") or text.lstrip()[0] in "[{"


def _named(known: str, word: str, label: str, local: str, value: Value, language: Language, control: Control) -> Fault:
    for text in (known, word):
        for pattern, key in _COMPILED:
            if pattern.search(text):
                return Fault(key, sentence(key, language), control.id)
    if _CODE.fullmatch(label.strip()) or not local.strip():
        digits = re.sub(r"^(fault|faults|error|err|code|故障|错误)[-\s]*", "", label.strip(), flags=re.IGNORECASE)
        code = digits or (str(value) if value not in (0, "") else "")
        key = "fault.code" if code else "fault.some"
        return Fault(key, sentence(key, language, code=code), control.id)
    return Fault("fault.other", local.strip(), control.id)


_FLAGS = {
    "water-shortage": "fault.water_empty",
    "water-shortage-fault": "fault.water_empty",
    "lack-water": "fault.water_empty",
    "water-lack": "fault.water_empty",
    "no-water": "fault.water_empty",
    "tank-full": "fault.tank_full",
    "water-full": "fault.tank_full",
    "bucket-full": "fault.tank_full",
    "water-tank-full": "fault.tank_full",
    "tank-missing": "fault.tank_missing",
    "water-tank-missing": "fault.tank_missing",
    "dust-full": "fault.bin_full",
    "lid-open": "fault.lid_open",
    "cover-open": "fault.lid_open",
    "tip-over": "fault.tipped",
    "overheat": "fault.overheated",
}
"""Flags that mean trouble while they are set."""
_TANK_AWAY = 127
"""Water level of a humidifier (0 to 127) that says its tank was taken off."""


def _level_fault(part: PartState, language: Language) -> Fault | None:
    for name, key in _FLAGS.items():
        flag = part.find(name)
        value = part.state.values.get(flag.id) if flag is not None else None
        if flag is not None and not flag.writable and value is True:
            return Fault(key, sentence(key, language), flag.id)
    if part.kind in ("humidifier", "diffuser"):
        control = part.find("water-level", "water-status", "water-shortage")
        value = part.state.values.get(control.id) if control is not None else None
        if control is not None and value is not None:
            word = meaning(control, value)
            dry = any(w in word for w in ("empty", "lack", "short", "no-water", "insufficient"))
            if control.name == "water-level" and not control.choices:
                top = control.range.maximum if control.range is not None else 0
                if value == _TANK_AWAY and top in (_TANK_AWAY, _TANK_AWAY + 1):
                    return Fault("fault.tank_missing", sentence("fault.tank_missing", language), control.id)
                dry = isinstance(value, int | float) and not isinstance(value, bool) and value <= 0
            elif control.name == "water-shortage" and isinstance(value, bool):
                dry = value
            if dry:
                return Fault("fault.water_empty", sentence("fault.water_empty", language), control.id)
    return None


def link_fault(part: PartState, language: Language) -> Fault | None:
    """What is wrong with the way to the device: a changed key, a stranger at its address."""
    return state_fault(part.state.freshness, part.state.trouble, language)


def state_fault(freshness: Freshness, trouble: Exception | None, language: Language) -> Fault | None:
    """As `link_fault`, for a device without a description."""
    if freshness is Freshness.BADTOKEN or isinstance(trouble, WrongToken):
        return Fault("fault.key", sentence("fault.key", language), "")
    if isinstance(trouble, WrongDevice):
        return Fault("fault.other_device", sentence("fault.other_device", language), "")
    return None
