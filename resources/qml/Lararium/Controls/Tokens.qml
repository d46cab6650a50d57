pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend

// Every colour, length, type size and duration of the panel. Bound to one Appearance, set before the window loads.
QtObject {
    id: root

    property Appearance appearance: null
    readonly property bool dark: root.appearance?.dark ?? false
    readonly property bool highContrast: root.appearance?.highContrast ?? false
    readonly property bool reducedMotion: root.appearance?.reducedMotion ?? false
    readonly property real scale: root.appearance?.scale ?? 1
    readonly property bool compact: (root.appearance?.density ?? "") === "compact"

    // -- colours ------------------------------------------------------------------------------
    readonly property color bg: root.dark ? "#101413" : "#F2F4F3"
    readonly property color surface: root.dark ? "#1B2120" : "#FFFFFF"
    readonly property color raised: root.dark ? "#232A29" : "#FFFFFF"
    readonly property color sunken: root.dark ? "#0A0D0C" : "#E6EAE8"
    readonly property color tonal: root.dark ? "#27302E" : "#E6EAE8"
    readonly property color text: root.dark ? "#E8EDEB" : "#15191A"
    readonly property color text2: root.dark ? "#B4BDBA" : "#48514F"
    readonly property color text3: root.dark ? "#939E9B" : "#5F6966"
    readonly property color line: root.dark ? "#6F7A77" : "#78837F"
    readonly property color hairline: root.highContrast ? root.line : (root.dark ? "#2A3230" : "#DFE5E2")
    readonly property color accent: root.dark ? "#54D3BE" : "#0A6B5E"
    readonly property color accentText: root.dark ? "#00302A" : "#FFFFFF"
    readonly property color accentContainer: root.dark ? "#0C332C" : "#D5F2EA"
    readonly property color accentInverse: root.dark ? "#0A6B5E" : "#54D3BE"
    readonly property color focus: root.dark ? "#9DB8FF" : "#1B4DD8"
    readonly property color danger: root.dark ? "#FFB4AB" : "#B3261E"
    readonly property color dangerContainer: root.dark ? "#4A1410" : "#FDE7E4"
    readonly property color alarmBar: "#B3261E"
    readonly property color alarmText: "#FFFFFF"
    readonly property color warn: root.dark ? "#F3C24E" : "#7A4F00"
    readonly property color warnContainer: root.dark ? "#3B2C05" : "#FFF0CF"
    readonly property color ok: root.dark ? "#86D993" : "#1D6B2F"
    readonly property color okContainer: root.dark ? "#12351B" : "#DFF3E2"
    readonly property color scrim: "#66000000"
    readonly property color glyphOnStrong: root.dark ? "#101413" : "#FFFFFF"
    readonly property color pressed: root.dark ? "#1AFFFFFF" : "#14000000"
    readonly property color hovered: root.dark ? "#0DFFFFFF" : "#0A000000"

    readonly property var _containers: root.dark ? ({
            "light": "#3A2E0E",
            "heat": "#43210F",
            "cool": "#10294A",
            "air": "#0C332C",
            "water": "#08303C",
            "cover": "#2C2150",
            "power": "#143219",
            "clean": "#1D2550",
            "media": "#431436",
            "appliance": "#26323A",
            "alarm": "#4A1410"
        }) : ({
            "light": "#FFF0C2",
            "heat": "#FFE4D6",
            "cool": "#DCEBFF",
            "air": "#D5F2EA",
            "water": "#D3EFF8",
            "cover": "#ECE4FF",
            "power": "#DDF3DD",
            "clean": "#E3E7FF",
            "media": "#FBE2F2",
            "appliance": "#E6ECEF",
            "alarm": "#FDE0DD"
        })
    readonly property var _strongs: root.dark ? ({
            "light": "#FFC94D",
            "heat": "#FFA36B",
            "cool": "#8EC1FF",
            "air": "#54D3BE",
            "water": "#66CFEB",
            "cover": "#C3AEFF",
            "power": "#86D993",
            "clean": "#AEB8FF",
            "media": "#F7A1DC",
            "appliance": "#A9C3D1",
            "alarm": "#FFB4AB"
        }) : ({
            "light": "#8A5A00",
            "heat": "#A63C06",
            "cool": "#0B57B0",
            "air": "#0A6B5E",
            "water": "#00637F",
            "cover": "#5F3DB0",
            "power": "#1D6B2F",
            "clean": "#3B4BB8",
            "media": "#97257A",
            "appliance": "#3E5563",
            "alarm": "#B3261E"
        })

    // Soft ground of a kind's hue; plain surface under high contrast.
    function container(hue: string): color {
        return root.highContrast ? root.surface : (root._containers[hue] ?? root.surface);
    }

    // Full colour of a kind's hue: chip of a lit tile, level track.
    function strong(hue: string): color {
        return root._strongs[hue] ?? root.accent;
    }

    // -- lengths, in logical pixels after the interface scale ------------------------------------
    function dp(value: real): real {
        return Math.round(value * root.scale * 2) / 2;
    }

    readonly property real space4: root.dp(4)
    readonly property real space8: root.dp(8)
    readonly property real space12: root.dp(12)
    readonly property real space16: root.dp(16)
    readonly property real space20: root.dp(20)
    readonly property real space24: root.dp(24)
    readonly property real space32: root.dp(32)
    readonly property real space40: root.dp(40)
    readonly property real space48: root.dp(48)
    readonly property real space64: root.dp(64)
    readonly property real target: root.dp(root.compact ? 40 : 56)
    readonly property real icon: root.dp(24)
    readonly property real chip: root.dp(48)
    readonly property real gap: root.dp(12)
    readonly property real rail: root.dp(88)
    readonly property real bottomBar: root.dp(80)
    readonly property real roomList: root.dp(256)
    readonly property real sheetWidth: root.dp(420)
    readonly property real tileMinimum: root.dp(176)
    readonly property real tileHeight: root.dp(136)
    readonly property real radiusButton: root.dp(28)
    readonly property real radiusTile: root.dp(20)
    readonly property real radiusBlock: root.dp(16)
    readonly property real radiusSheet: root.dp(28)
    readonly property real radiusField: root.dp(12)
    readonly property real border: root.dp(root.highContrast ? 2 : 1)

    // -- type ------------------------------------------------------------------------------------
    readonly property string family: "Inter"
    readonly property string iconFamily: "Lararium Icons"

    // [pixels, line box, weight]
    readonly property var _type: ({
            "display": [72, 84, Font.Light],
            "h1": [26, 34, Font.DemiBold],
            "h2": [20, 28, Font.DemiBold],
            "value": [26, 32, Font.DemiBold],
            "strong": [17, 24, Font.DemiBold],
            "body": [17, 24, Font.Normal],
            "small": [15, 22, Font.Normal],
            "smallStrong": [15, 22, Font.DemiBold],
            "label": [14, 20, Font.Normal],
            "labelStrong": [14, 20, Font.DemiBold]
        })

    function pixels(type: string): int {
        return Math.round((root._type[type] ?? root._type["body"])[0] * root.scale);
    }
    function lineBox(type: string): int {
        return Math.round((root._type[type] ?? root._type["body"])[1] * root.scale);
    }
    function weight(type: string): int {
        return (root._type[type] ?? root._type["body"])[2];
    }

    // -- time, in milliseconds ---------------------------------------------------------------------
    readonly property int press: root.reducedMotion ? 1 : 90
    readonly property int change: root.reducedMotion ? 1 : 160
    readonly property int toast: root.reducedMotion ? 1 : 180
    readonly property int page: root.reducedMotion ? 1 : 200
    readonly property int sheet: root.reducedMotion ? 1 : 240
    readonly property int holdToStart: 600
    readonly property int longPress: 400
}
