pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// What a sliding finger means, above it and inside the tile's width.
Rectangle {
    id: root

    required property real at
    required property string text

    z: 2
    x: Math.min((parent?.width ?? 0) - width, Math.max(0, root.at - width / 2))
    y: -height - Tokens.space4
    width: bubble.implicitWidth + Tokens.space24
    height: Tokens.space40
    radius: height / 2
    color: Tokens.text

    PanelText {
        id: bubble

        anchors.centerIn: parent
        type: "strong"
        tabular: true
        text: root.text
        color: Tokens.bg
        Accessible.ignored: true
    }
}
