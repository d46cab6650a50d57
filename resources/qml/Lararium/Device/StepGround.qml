pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// Ground of the round minus and plus.
Rectangle {
    id: root

    readonly property T.AbstractButton button: root.parent as T.AbstractButton

    radius: height / 2
    color: Tokens.sunken
    border.width: Tokens.highContrast ? Tokens.border : 0
    border.color: Tokens.line
    scale: root.button?.down ? 0.95 : 1

    Behavior on scale {
        NumberAnimation {
            duration: Tokens.press
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: root.button?.down ? Tokens.pressed : root.button?.hovered ? Tokens.hovered : "transparent"
    }
    FocusRing {
        around: parent.height / 2
        visible: root.button?.visualFocus ?? false
    }
}
