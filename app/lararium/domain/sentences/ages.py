"""Ages, durations and how they are said."""

from __future__ import annotations

from lararium.domain.words import Words

SENTENCES: dict[str, Words] = {
    "age.now": Words("just now", "刚刚"),
    "age.minutes": Words("{count} min ago", "{count} 分钟前"),
    "age.hours": Words("{count} h ago", "{count} 小时前"),
    "age.yesterday": Words("yesterday", "昨天"),
    "age.days": Words("{count} days ago", "{count} 天前"),
    "duration.seconds": Words("{count} s", "{count} 秒"),
    "duration.minutes": Words("{count} min", "{count} 分钟"),
    "duration.hours": Words("{count} h", "{count} 小时"),
    "duration.hours_minutes": Words("{hours} h {minutes} min", "{hours} 小时 {minutes} 分钟"),
    "duration.days": Words("{count} d", "{count} 天"),
}
