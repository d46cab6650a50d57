pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Round picture of a kind: strong and filled when on; a ring while something is on its way or being held.
Item {
    id: root

    required property string glyph
    required property string hue
    required property bool lit
    required property bool pending
    required property bool faint
    property real held: 0
    property bool waiting: false

    implicitWidth: Tokens.chip
    implicitHeight: Tokens.chip

    Timer {
        interval: 300
        running: root.pending
        onTriggered: root.waiting = true
    }
    onPendingChanged: if (!root.pending)
        root.waiting = false

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.waiting || root.held > 0 ? Tokens.dp(5) : 0
        radius: height / 2
        color: root.faint ? "transparent" : root.lit ? Tokens.strong(root.hue) : Tokens.dark ? Tokens.bg : Tokens.sunken
        border.width: Tokens.highContrast || root.faint ? Tokens.dp(1) : 0
        border.color: Tokens.line

        Behavior on color {
            ColorAnimation {
                duration: Tokens.change
            }
        }
    }
    Icon {
        anchors.centerIn: parent
        name: root.glyph
        size: root.width * 0.54
        color: root.lit && !root.faint ? Tokens.glyphOnStrong : Tokens.text2
    }
    Loader {
        anchors.fill: parent
        active: root.waiting || root.held > 0

        sourceComponent: PendingRing {
            ink: Tokens.strong(root.hue)
            fraction: root.held > 0 ? root.held : -1
        }
    }
}
