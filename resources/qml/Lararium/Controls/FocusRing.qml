pragma ComponentBehavior: Bound

import QtQuick

// Keyboard focus: a 3 dp ring with a 2 dp gap around its parent.
Rectangle {
    id: root

    property real around: Tokens.radiusButton

    anchors.fill: parent
    anchors.margins: -Tokens.dp(5)
    radius: root.around + Tokens.dp(5)
    color: "transparent"
    border.width: Tokens.dp(3)
    border.color: Tokens.focus
    visible: false
}
