pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// How a tile is drawn: ground, chip, words, value and track. Touches it only by what it is told.
Rectangle {
    id: root

    required property TileFields tile
    required property real shownLevel
    required property real held
    required property bool pressed
    required property bool hovered
    required property bool sliding
    required property real keysHeight
    property bool readingShown: false
    readonly property real inset: root.tile.inset
    readonly property bool alarmed: root.tile.look === "alarm"
    readonly property color wordsInk: root.tile.asksToHold ? Tokens.accent : root.tile.look === "error" || root.alarmed ? Tokens.danger : root.tile.unreachable || root.tile.look === "needs_description" ? Tokens.warn : root.tile.apart ? Tokens.text3 : Tokens.text2
    readonly property bool tracked: root.tile.level >= 0 && !root.tile.buttoned
    readonly property bool broad: root.tracked && root.tile.slides && (root.tile.large || (root.tile.wide && root.keysHeight === 0))
    readonly property bool bare: root.tile.wide && !root.tile.large && root.keysHeight === 0 && !root.tracked
    readonly property real foot: root.tracked ? track.height + Tokens.dp(root.broad ? (root.keysHeight > 0 ? 18 : 14) : 10) : Tokens.dp(6)
    readonly property real middle: root.height - root.foot - root.keysHeight - naming.end
    readonly property bool tight: root.tile.buttoned && !root.tile.wide
    property string levelWords: ""
    readonly property string telling: !root.tile.large || root.tile.buttoned ? "" : root.tile.value !== "" ? root.tile.value : root.levelWords !== "" ? root.levelWords : root.keysHeight === 0 ? root.tile.words : ""
    readonly property bool bigValue: root.tile.large && root.tile.value !== "" && root.middle >= Tokens.lineBox("display")
    readonly property bool cornerless: root.bigValue || root.readingShown

    radius: Tokens.radiusTile
    color: root.tile.unreachable ? (root.tile.lifted ? Tokens.bg : "transparent") : root.tile.apart ? Tokens.sunken : root.tile.lit ? Tokens.container(root.tile.hue) : Tokens.surface
    border.width: root.tile.picked || root.tile.lifted ? Tokens.dp(3) : root.alarmed ? Tokens.dp(2) : root.tile.unreachable ? 0 : Tokens.border
    border.color: root.tile.picked || root.tile.lifted ? Tokens.accent : root.alarmed ? Tokens.danger : Tokens.highContrast ? Tokens.line : root.tile.lit ? "transparent" : Tokens.hairline
    scale: root.tile.lifted ? 1.04 : root.pressed && !root.sliding ? 0.97 : 1

    Behavior on scale {
        NumberAnimation {
            duration: Tokens.press
            easing.type: Easing.OutCubic
        }
    }
    Behavior on color {
        ColorAnimation {
            duration: Tokens.change
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: root.pressed ? Tokens.pressed : root.hovered ? Tokens.hovered : "transparent"
    }
    Loader {
        anchors.fill: parent
        active: root.tile.unreachable

        sourceComponent: DashedFrame {}
    }
    TileChip {
        id: chip

        x: root.inset
        y: root.bare ? (root.height - height) / 2 : root.tight ? Tokens.dp(8) : root.inset
        glyph: root.tile.glyph
        hue: root.tile.hue
        lit: root.tile.lit
        pending: root.tile.look === "pending"
        faint: root.tile.unreachable || root.tile.apart
        held: root.held
    }
    TileCorner {
        id: corner

        anchors.right: parent.right
        anchors.rightMargin: root.inset - (corner.dots ? Tokens.dp(6) : 0)
        y: root.bare && !corner.plain ? (root.height - height) / 2 : root.inset
        room: parent.width - chip.width - 3 * root.inset
        value: root.cornerless ? "" : root.tile.value
        unit: root.cornerless ? "" : root.tile.unit
        badge: root.tile.editing ? (root.tile.picked ? "check" : root.tile.concealed ? "hide" : root.tile.favourite ? "star-fill" : "") : root.tile.badge
        look: root.tile.look
    }
    TileNaming {
        id: naming

        readonly property real end: y + height

        x: root.tile.wide ? chip.x + chip.width + Tokens.space12 : root.inset
        y: root.bare ? (root.height - height) / 2 : root.tile.wide ? root.inset : chip.y + chip.height + Tokens.dp(root.tight ? 2 : 6)
        width: (root.tile.wide ? root.width - corner.width - Tokens.space8 : root.width) - x - root.inset
        name: root.tile.name
        words: root.tight && (root.tile.twoButtons || !root.tile.showPlace) ? "" : root.tile.asksToHold ? qsTr("Hold to start") : root.tile.words
        place: root.tile.showPlace && !root.tight ? root.tile.place : ""
        ink: root.wordsInk
    }
    Loader {
        id: telling

        active: root.telling !== "" && (root.bigValue || root.tile.value === "")
        visible: root.middle >= height
        anchors.horizontalCenter: parent.horizontalCenter
        y: naming.end + Math.max(0, (root.middle - height) / 2)

        sourceComponent: TileValue {
            widest: root.width - 2 * root.inset
            type: (root.tile.value !== "" || root.levelWords !== "") && root.middle >= Tokens.lineBox("display") ? "display" : "h1"
            value: root.telling
            unit: root.bigValue ? root.tile.unit : ""
        }
    }
    TileTrack {
        id: track

        x: root.inset
        width: parent.width - 2 * root.inset
        y: parent.height - height - Tokens.dp(root.broad ? 14 : 10)
        visible: root.tracked
        broad: root.broad
        level: root.shownLevel
        hue: root.tile.hue
        lit: root.tile.lit || root.sliding
        slides: root.tile.slides
    }
}
