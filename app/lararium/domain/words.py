"""The two languages of the panel, and a sentence in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """What the panel speaks; values are the names used on the command line."""

    EN = "en"
    ZH_CN = "zh_CN"


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages."""

    en: str
    zh_CN: str

    def of(self, language: Language) -> str:
        """The text in `language`."""
        return self.zh_CN if language is Language.ZH_CN else self.en

    def format(self, **fields: object) -> Words:
        """Both texts with `{name}` places filled; a field may be `Words`."""

        def spoken(language: Language) -> dict[str, object]:
            return {name: x.of(language) if isinstance(x, Words) else x for name, x in fields.items()}

        return Words(self.en.format(**spoken(Language.EN)), self.zh_CN.format(**spoken(Language.ZH_CN)))
