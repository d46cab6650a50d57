"""Old senders, speakers, clocks and repeaters, and the small companion of an air conditioner."""

from __future__ import annotations

from typing import Any

from lararium.sim.legacy.thing import INVALID, ON_OFF, LegacyThing, Method, OldModel, Shown, on_off, ranged, setter
from lararium.sim.thing import Refusal

_NO_CODE = -5002


def small_companion() -> OldModel:
    """lumi.acpartner.mcn02: plain properties."""
    fields = {
        "power": "off",
        "mode": "cool",
        "tar_temp": 24,
        "fan_level": "auto_fan",
        "ver_swing": "off",
        "load_power": 84.0,
    }
    shown = {
        "air-conditioner:on": on_off("power"),
        "air-conditioner:mode": Shown("mode"),
        "air-conditioner:target-temperature": Shown("tar_temp"),
        "fan-control:fan-level": Shown("fan_level"),
        "fan-control:vertical-swing": on_off("ver_swing"),
        "power-consumption:electric-power": Shown("load_power"),
    }
    methods: dict[str, Method] = {
        "set_power": setter("power", *ON_OFF),
        "set_mode": setter("mode", "cool", "heat", "auto", "wind", "dry"),
        "set_tar_temp": ranged("tar_temp", 16, 30),
        "set_fan_level": setter("fan_level", "auto_fan", "small_fan", "medium_fan", "large_fan"),
        "set_ver_swing": setter("ver_swing", *ON_OFF),
    }
    return OldModel(fields, shown, methods)


def infrared() -> OldModel:
    """A sender that has learnt one key."""
    fields: dict[str, Any] = {"indicator": "on", "keys": {"1": "Z6WPAasBAAA3BQAA4AwJAEA="}, "sent": ""}

    def read(thing: LegacyThing, params: list[Any]) -> Any:
        key = params[0]["key"]
        if key not in thing.fields["keys"]:
            raise Refusal(_NO_CODE, "no code for this key")
        return {"key": key, "code": thing.fields["keys"][key]}

    def learn(thing: LegacyThing, params: list[Any]) -> Any:
        thing.fields["keys"] = {**thing.fields["keys"], params[0]["key"]: "Z6UFAJ0AAAA="}
        return ["ok"]

    def play(thing: LegacyThing, params: list[Any]) -> Any:
        if not params[0]["code"] or params[0]["freq"] <= 0:
            raise Refusal(INVALID, "invalid_arg")
        return thing.put("sent", params[0]["code"])

    methods: dict[str, Method] = {
        "miIO.ir_read": read,
        "miIO.ir_learn": learn,
        "miIO.ir_play": play,
        "get_indicatorLamp": lambda thing, params: [thing.fields["indicator"]],
        "set_indicatorLamp": setter("indicator", *ON_OFF),
    }
    return OldModel(fields, {"indicator-light:on": on_off("indicator")}, methods)


def speaker() -> OldModel:
    """xiaomi.wifispeaker.v2: one answer holds all about the music."""
    fields: dict[str, Any] = {
        "current_state": "PLAYING",
        "volume": 30,
        "track_title": "Gymnopédie No. 1",
        "track_artist": "Satie",
        "transport_channel": "PLAYLIST",
    }
    shown = {
        "play-control:playing-state": Shown("current_state"),
        "speaker:volume": Shown("volume"),
        "play-control:track-title": Shown("track_title"),
        "play-control:track-artist": Shown("track_artist"),
        "play-control:channel": Shown("transport_channel"),
    }

    def tell(thing: LegacyThing, params: list[Any]) -> Any:
        if params == ["umi"]:
            return {name: value for name, value in thing.fields.items() if name != "volume"}
        return [thing.fields[params[0]]]

    def toggle(thing: LegacyThing, params: list[Any]) -> Any:
        playing = thing.fields["current_state"] == "PLAYING"
        return thing.put("current_state", "PAUSED_PLAYBACK" if playing else "PLAYING")

    def louder(sign: int) -> Method:
        def change(thing: LegacyThing, params: list[Any]) -> Any:
            return thing.put("volume", min(100, max(0, thing.fields["volume"] + sign * params[0])))

        return change

    methods: dict[str, Method] = {
        "get_prop": tell,
        "toggle": toggle,
        "power": lambda thing, params: ["ok"],
        "vol_up": louder(1),
        "vol_down": louder(-1),
        "next_track": lambda thing, params: thing.put("track_title", "Gymnopédie No. 2"),
        "previous_track": lambda thing, params: thing.put("track_title", "Gymnopédie No. 1"),
        "next_channel": lambda thing, params: thing.put("transport_channel", "RADIO"),
    }
    return OldModel(fields, shown, methods)


def clock() -> OldModel:
    """zimi.clock.myk01."""
    fields: dict[str, Any] = {"volume": 40, "hours": 24, "lights": True, "night": [1, "21:00", "6:00"]}
    shown = {
        "speaker:volume": Shown("volume"),
        "clock:hour-system": Shown("hours"),
        "indicator-light:on": Shown("lights"),
    }

    def loud(answer: Method) -> Method:
        """This one shouts its OK."""

        def method(thing: LegacyThing, params: list[Any]) -> Any:
            answer(thing, params)
            return ["OK"]

        return method

    methods: dict[str, Method] = {
        "get_volume": lambda thing, params: [thing.fields["volume"]],
        "set_volume": loud(ranged("volume", 1, 100)),
        "get_hourly_system": lambda thing, params: [thing.fields["hours"]],
        "set_hourly_system": loud(setter("hours", 12, 24)),
        "get_enabled_key_light": lambda thing, params: ["normal", "mute"] if thing.fields["lights"] else [],
        "enable_key_light": loud(lambda thing, params: thing.put("lights", True)),
        "disable_key_light": loud(lambda thing, params: thing.put("lights", False)),
        "get_night_mode": lambda thing, params: thing.fields["night"],
        "get_near_wakeup_status": lambda thing, params: ["disable"],
        "alarm_ops": lambda thing, params: [{"id": 1, "ack": "OK"}],
    }
    return OldModel(fields, shown, methods)


def repeater() -> OldModel:
    """xiaomi.repeater.v2."""
    fields: dict[str, Any] = {"roaming": 0, "ssid": "lakeside", "hidden": 0}
    shown = {
        "repeater:wifi-roaming": Shown("roaming", bool, int),
        "repeater:ssid": Shown("ssid"),
        "repeater:ssid-hidden": Shown("hidden", bool, int),
    }
    stations = [{"mac": f"02:4C:00:00:00:0{n}", "ip": f"127.0.0.{n}", "last_time": 54371873} for n in (2, 3)]
    methods: dict[str, Method] = {
        "miIO.get_repeater_sta_info": lambda thing, params: {
            "sta": {"count": len(stations), "access_policy": 0},
            "mat": stations,
            "access_list": {"mac": ""},
        },
        "miIO.get_repeater_ap_info": lambda thing, params: {
            "ssid": thing.fields["ssid"],
            "pwd": "a-secret-of-the-house",
            "hidden": thing.fields["hidden"],
        },
        "miIO.switch_wifi_explorer": lambda thing, params: thing.put("roaming", params[0]["wifi_explorer"]),
    }
    about = lambda thing: {"desc": {"wifi_explorer": thing.fields["roaming"]}}  # noqa: E731
    return OldModel(fields, shown, methods, about=about)
