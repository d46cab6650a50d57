"""QML may load files of ours and nothing from a network: every other request is refused and counted."""

from __future__ import annotations

import logging

from PySide6.QtCore import QIODevice, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

_log = logging.getLogger(__name__)
_OWN = ("file", "qrc", "")


class _Refusing(QNetworkAccessManager):
    def createRequest(
        self, op: QNetworkAccessManager.Operation, request: QNetworkRequest, data: QIODevice | None = None
    ) -> QNetworkReply:
        if request.url().scheme() not in _OWN:
            _log.error("error.gate.refused: the window asked for %s", request.url().host() or "a network address")
            request = QNetworkRequest(QUrl("refused:"))
        return super().createRequest(op, request, data)


class NoNetwork(QQmlNetworkAccessManagerFactory):
    """Gives QML a network that reaches nobody."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """One refusing manager per thread that asks."""
        return _Refusing(parent)
