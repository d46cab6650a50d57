pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A value that is only told; what is left of a supply also as a bar.
RowFrame {
    id: root

    readonly property bool bar: root.point.unit === "%" && root.point.known && (root.point.name.includes("life") || root.point.name.includes("left") || root.point.name.includes("battery") || root.point.name.includes("level"))
    readonly property bool low: root.bar && root.point.fraction <= 0.1

    Row {
        spacing: Tokens.space12
        height: Tokens.space24

        Rectangle {
            visible: root.bar
            anchors.verticalCenter: parent.verticalCenter
            width: Tokens.dp(88)
            height: Tokens.space8
            radius: height / 2
            color: Tokens.sunken

            Rectangle {
                width: Math.max(parent.height, parent.width * root.point.fraction)
                height: parent.height
                radius: parent.radius
                color: root.low ? Tokens.danger : root.point.fraction <= 0.25 ? Tokens.warn : Tokens.ok
            }
        }
        PanelText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(root.bar ? Tokens.dp(52) : 0, Math.min(implicitWidth, root.width * 0.55))
            horizontalAlignment: Text.AlignRight
            type: "strong"
            tabular: true
            text: root.point.text
            color: root.low ? Tokens.danger : root.point.known ? Tokens.text : Tokens.text3
            Accessible.name: root.point.label + ": " + root.point.text
        }
    }
}
