"""Words of the keys on large tiles."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "inline.warm": Words("Warm", "暖光"),
    "inline.neutral": Words("Neutral", "自然光"),
    "inline.cool": Words("Cool", "冷光"),
    "inline.open": Words("Open", "打开"),
    "inline.stop": Words("Stop", "停止"),
    "inline.close": Words("Close", "关闭"),
    "inline.less": Words("{name}, less", "降低{name}"),
    "inline.more": Words("{name}, more", "提高{name}"),
    "inline.reading": Words("{name} {value}", "{name} {value}"),
    "inline.set": Words("{name} {value}", "{name} {value}"),
    "inline.swing": Words("Swing", "摆风"),
    "inline.play": Words("Play", "播放"),
    "inline.pause": Words("Pause", "暂停"),
    "inline.previous": Words("Previous", "上一首"),
    "inline.next": Words("Next", "下一首"),
    "inline.start": Words("Start", "开始"),
    "inline.dock": Words("Dock", "回充"),
    "inline.light": Words("Light", "灯"),
}
