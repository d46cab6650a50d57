"""What a window says to eyes and ears, and which of its words are no Chinese."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

from tests.support.audit import drawn, role_and_name, top_layer
from tests.support.ui import Panel

_DIGITS = re.compile(r"0-9[和、 ]*a-f")
_WORD = re.compile(r"(?<![°A-Za-z])[A-Za-z][A-Za-z0-9_.'-]*")
_ADDRESS = re.compile(r"(?:/|~|\$|\\)[\w./~\\-]+|\b(?:lararium|zhimi|blt|lumi)\.[\w.]+|\.jsonl?(?:\.xz)?")
"""Paths, models and ids of devices."""
_UNITS = """
W kW kWh V mA A Hz lm lx K dB dBm ms s h min mm cm m ml L kg g mg ppm ppb Pa hPa kPa rpm B kB MB GB ug LEL
PM1 PM10 PM2.5 TVOC VOC CO2 CO HCHO LED UV UVC USB HDMI AV IH GPS TDS AQI NFC
"""
_TERMS = """
Token MIoT Wi-Fi IP ID MAC did Zigbee BLE Mesh JSON CSV URL UDP mDNS DNS Q
Lararium Qt LGPL GPL python-miio PySide6 English Asia Shanghai
Shift Ctrl Tab Esc Alt Enter F1 F5 F6 Z Y K E
"""
LATIN = frozenset((_UNITS + _TERMS).split())
"""Latin words a Chinese panel may show."""


def said(panel: Panel, root: QQuickItem | None = None) -> list[str]:
    """Every visible text, placeholder and accessible name below `root`, else of the whole window."""
    found: list[str] = []
    for item in drawn(root or panel.window.window.contentItem()):
        for words in (_property(item, "text"), _property(item, "placeholderText"), role_and_name(item)[1]):
            if words and words not in found:
                found.append(words)
    return found


def said_on_top(panel: Panel) -> list[str]:
    """The same of what a person can reach now."""
    return said(panel, top_layer(panel))


def _property(item: QObject, name: str) -> str:
    at = item.metaObject().indexOfProperty(name)
    value = item.property(name) if at >= 0 else ""
    return value if isinstance(value, str) else ""


def latin_words(words: str) -> list[str]:
    """The words in Latin letters that a Chinese panel has no reason to show."""
    return [
        word for word in _WORD.findall(_ADDRESS.sub(" ", _DIGITS.sub(" ", words))) if word.strip(".'-") not in LATIN
    ]
