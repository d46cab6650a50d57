pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// What a sliding finger means, above it.
Rectangle {
    id: root

    required property string text

    y: -height - Tokens.space4
    width: bubble.implicitWidth + Tokens.space24
    height: Tokens.space40
    radius: height / 2
    color: Tokens.text

    SilentText {
        id: bubble

        anchors.centerIn: parent
        type: "strong"
        tabular: true
        text: root.text
        color: Tokens.bg
    }
}
