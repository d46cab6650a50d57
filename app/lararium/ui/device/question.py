"""The one question a sheet may be asking before it does something that can hurt."""

from __future__ import annotations

from collections.abc import Callable


class Question:
    """Asked until answered; a new one answers the old one with no."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._yes: Callable[[], None] | None = None
        self._no: Callable[[], None] | None = None
        self.title = ""
        self.text = ""

    def ask(self, title: str, text: str, yes: Callable[[], None], no: Callable[[], None]) -> None:
        """Put a question; `yes` or `no` is called with the answer."""
        self.answer(False)
        self.title, self.text, self._yes, self._no = title, text, yes, no
        self._changed()

    def answer(self, yes: bool) -> None:
        """Go on, or leave it; nothing where nothing is asked."""
        then = self._yes if yes else self._no
        self.title, self.text, self._yes, self._no = "", "", None, None
        self._changed()
        if then is not None:
            then()
