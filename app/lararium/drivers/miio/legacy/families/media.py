"""Infrared senders, the old Wi-Fi speaker, the alarm clock and the Wi-Fi repeater."""

from __future__ import annotations

from typing import Any

from lararium.domain.words import Words
from lararium.drivers.miio.legacy.table import (
    PERCENT,
    Action,
    Family,
    From,
    argument_of,
    choice,
    number,
    reading,
    said,
    switch,
    text,
)


def _first(answer: Any) -> Any:
    return answer[0] if isinstance(answer, list) and answer else answer


def _fresh_info(device: Any) -> Any:
    # the class's own `wifi_roaming` tells what was true when it first asked
    return device.info(skip_cache=True).raw


# -- infrared ----------------------------------------------------------------------------------------

_SLOT, _CODE = "ir-remote-control:key", "ir-remote-control:code"
_INFRARED = (
    argument_of(_SLOT, "uint32", Words("Memory place", "存储位"), (1, 1_000_000, 1)),
    argument_of(_CODE, "string", Words("Infrared code (raw or Pronto)", "红外码（raw 或 Pronto）")),
)
_SENDING = (
    Action("ir-remote-control:learn", "learn", Words("Learn a key", "学习按键"), (_SLOT,)),
    Action(
        "ir-remote-control:read",
        "read",
        Words("Show a learnt key", "读取已学按键"),
        (_SLOT,),
        lambda done: (str(done["code"]),) if isinstance(done, dict) and "code" in done else (),
    ),
    Action("ir-remote-control:play", "play", Words("Send a code", "发送红外码"), (_CODE,)),
)
_SENDER_LAMP = switch(
    "indicator-light:on",
    From("get_indicator_led", lambda answer: {"on": True, "off": False}.get(_first(answer))),
    "set_indicator_led",
)

# -- speaker -----------------------------------------------------------------------------------------

_PLAYING = {
    "PLAYING": "Playing",
    "PAUSED_PLAYBACK": "Pause",
    "STOPPED": "Stop",
    "NO_MEDIA_PRESENT": said("Nothing to play", "无内容"),
    "TRANSITIONING": said("Changing", "切换中"),
}
_CHANNELS = {
    "PLAYLIST": said("Playlist", "播放列表"),
    "ONETIME": said("Single", "单曲"),
    "AUX": said("Line in", "音频输入"),
    "BT": said("Bluetooth", "蓝牙"),
    "RADIO": said("Radio", "电台"),
    "AIR": said("AirPlay", "隔空播放"),
    "QPLAY": said("QPlay", "QQ 音乐"),
}
_STEP = 5


def _play(speaker: Any, wanted: bool) -> Any:
    """The class only turns playing into a pause and back."""
    playing = speaker.status().state.value == "PLAYING"
    return speaker.toggle() if playing != wanted else None


FAMILIES = (
    Family(
        "ChuangmiIr",
        "ir-remote-control",
        ("chuangmi.ir.v2", "chuangmi.remote.v2", "chuangmi.remote.h102a03"),
        (*_INFRARED, _SENDER_LAMP),
        _SENDING,
    ),
    Family("ChuangmiIr", "speaker", ("xiaomi.wifispeaker.l05g",), _INFRARED, _SENDING, miot=True),
    Family(
        "WifiSpeaker",
        "speaker",
        ("xiaomi.wifispeaker.v2",),
        (
            choice("play-control:playing-state", "state", None, _PLAYING),
            reading("speaker:volume", From("volume", _first), "percentage", PERCENT),
            text("play-control:track-title", "track_title", Words("Title", "曲名")),
            text("play-control:track-artist", "track_artist", Words("Artist", "歌手")),
            choice("play-control:channel", "transport_channel", None, _CHANNELS, Words("Source", "音源")),
        ),
        (
            # the class has no absolute volume
            Action("play-control:play", lambda speaker: _play(speaker, True)),
            Action("play-control:pause", lambda speaker: _play(speaker, False)),
            Action("play-control:next", "track_next"),
            Action("play-control:previous", "track_previous"),
            Action("play-control:next-channel", "channel_next", Words("Next source", "切换音源")),
            Action("speaker:volume-up", lambda speaker: speaker.volume_up(_STEP)),
            Action("speaker:volume-down", lambda speaker: speaker.volume_down(_STEP)),
            Action("speaker:toggle", "power", Words("Standby or on", "待机/开机")),
        ),
    ),
    # -- clock -----------------------------------------------------------------------------------------
    Family(
        "AlarmClock",
        "speaker",
        ("zimi.clock.myk01",),
        (
            number("speaker:volume", From("volume", lambda level: level), "set_volume", (1, 100, 1), "percentage"),
            choice(
                "clock:hour-system",
                From("clock_system", lambda system: system),
                "set_hourly_system",
                {12: said("12 hours", "12 小时制"), 24: said("24 hours", "24 小时制")},
                Words("Clock shows", "时制"),
            ),
            switch(
                "indicator-light:on",
                From("get_button_light", bool),
                "set_button_light",
                Words("Lamps of the buttons", "按键灯"),
            ),
            switch("clock:night-mode", From("night_mode", lambda mode: mode.enabled), None, Words("Night", "夜间模式")),
            switch(
                "clock:near-wakeup",
                From("near_wakeup", lambda answer: {"enable": True, "disable": False}.get(_first(answer))),
                None,
                Words("Wakes up by voice nearby", "就近唤醒"),
            ),
        ),
        (Action("clock:stop", "cancel", Words("Stop the timer", "取消计时")),),
        # WORKAROUND(python-miio 0.6.0.dev0): the factory does not know the class
        module="miio.integrations.zimi.clock.alarmclock",
    ),
    # -- repeater: its password can be read and is left alone --------------------------------------------
    Family(
        "WifiRepeater",
        "repeater",
        ("xiaomi.repeater.v2", "xiaomi.repeater.v3"),
        (
            reading(
                "repeater:connected-device-number",
                lambda status: len(status.associated_stations),
                "",
                (0, 255, 1),
                Words("Devices connected", "已连接设备数"),
            ),
            text("repeater:ssid", From("configuration", lambda told: told.ssid), Words("Network name", "网络名称")),
            switch(
                "repeater:ssid-hidden",
                From("configuration", lambda told: told.ssid_hidden),
                None,
                Words("Network name hidden", "隐藏网络名称"),
            ),
            switch(
                "repeater:wifi-roaming",
                From(_fresh_info, lambda told: told["desc"]["wifi_explorer"] == 1),
                "set_wifi_roaming",
                Words("Roaming", "无线漫游"),
            ),
        ),
    ),
)
