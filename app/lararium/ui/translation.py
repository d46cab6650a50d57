"""The window's words: Qt translations of the QML chrome, switched while running."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from lararium.domain.words import Language


class Translation:
    """Installs the right .qm of `folder`; English needs none but for plurals."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: QTranslator | None = None

    def speak(self, language: Language) -> bool:
        """Switch to `language`; whether its translation was found. QML wants `retranslate()` after it."""
        self.hush()
        QLocale.setDefault(QLocale("zh_CN" if language is Language.ZH_CN else "en_GB"))
        file = self._folder / f"lararium_{language}.qm"
        translator = QTranslator()
        if not file.is_file() or not translator.load(str(file)):
            return False
        self._installed = translator
        installed = QCoreApplication.installTranslator(translator)
        # WORKAROUND(PySide6 6.11): the first call of a virtual method of a Python-made object takes the GIL to look for
        # an override. From QML's loader thread, while a Python slot waits for that loader, it would wait for ever.
        nothing = ""
        QCoreApplication.translate(nothing, nothing)
        return installed

    def hush(self) -> None:
        """Take the words back from the application: another window must not speak them."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
