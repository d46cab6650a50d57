"""Words of tiles that open and close unseen, and of states nobody confirmed lately."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "tap.open_close": Words("Choose open or close", "选择打开或关上"),
    "tile.unconfirmed": Words("no answer", "没有响应"),
    "tile.height": Words("{height} cm", "{height} 厘米"),
}
