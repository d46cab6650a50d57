"""QML reaches no network: an http image and an http request are refused by name, and nothing is sent."""

from __future__ import annotations

import asyncio
import logging

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from lararium.ui.no_network import NoNetwork

IMAGE = b"""
import QtQuick
Image { source: "http://127.0.0.1:9/picture.png" }
"""
REQUEST = b"""
import QtQuick
Item {
    property int outcome: -1
    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.onreadystatechange = () => outcome = request.readyState;
        request.open("GET", "http://127.0.0.1:9/words");
        request.send();
    }
}
"""


@pytest.mark.logs
@pytest.mark.parametrize("source", [IMAGE, REQUEST], ids=["image", "request"])
async def test_http_from_qml_is_refused_by_name(
    source: bytes, caplog: pytest.LogCaptureFixture, qt_warnings: list[str]
) -> None:
    factory = NoNetwork()
    engine = QQmlEngine()
    engine.setNetworkAccessManagerFactory(factory)
    component = QQmlComponent(engine)
    component.setData(source, QUrl())
    with caplog.at_level(logging.ERROR, "lararium.ui.no_network"):
        item = component.create()
        assert item is not None, component.errorString()
        async with asyncio.timeout(5):
            while not caplog.records:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
    assert "error.gate.refused" in caplog.text
    qt_warnings.clear()
    item.deleteLater()
    engine.deleteLater()
