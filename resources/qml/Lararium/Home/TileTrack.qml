pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Level of a tile: a thin track, or a broad bar with words on larger tiles.
Rectangle {
    id: root

    required property real level
    required property string hue
    required property bool lit
    required property bool slides
    property bool broad: false
    property string text: ""

    implicitHeight: Tokens.dp(root.broad ? 44 : 6)
    radius: root.broad ? Tokens.radiusField : height / 2
    color: Tokens.dark ? Tokens.sunken : root.lit ? Qt.alpha(Tokens.strong(root.hue), 0.16) : Tokens.sunken
    border.width: Tokens.highContrast ? Tokens.dp(1) : 0
    border.color: Tokens.line
    clip: root.broad

    Rectangle {
        readonly property real wide: Math.min(1, Math.max(0, root.level)) * root.width

        width: wide > 0 ? Math.max(parent.radius * 2, wide) : 0
        height: parent.height
        radius: parent.radius
        color: root.lit ? Tokens.strong(root.hue) : Tokens.line
    }
    Rectangle {
        visible: root.broad && root.slides && root.level > 0.03
        x: Math.min(1, root.level) * root.width - Tokens.space12
        anchors.verticalCenter: parent.verticalCenter
        width: Tokens.space4
        height: Tokens.space20
        radius: width / 2
        color: Tokens.glyphOnStrong
        opacity: 0.7
    }
}
