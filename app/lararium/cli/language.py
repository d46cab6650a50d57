"""Which language the command line speaks."""

from __future__ import annotations

import locale
import os

from lararium.domain.words import Language


def spoken_language() -> Language:
    """Simplified Chinese where the environment says so, else English."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    named = named or (locale.getlocale()[0] or "")
    return Language.ZH_CN if named.lower().startswith(("zh", "chinese")) else Language.EN
