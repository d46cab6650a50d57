pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Top right of a tile: its value, or the badge of its state, or the dots that lead to the sheet.
Row {
    id: root

    required property real room
    required property string value
    required property string unit
    required property string badge
    required property string look

    layoutDirection: Qt.RightToLeft
    spacing: Tokens.space4

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: name !== ""
        name: root.badge !== "" ? root.badge : root.value === "" ? "more" : ""
        size: Tokens.dp(root.badge === "" ? 20 : 22)
        color: root.look === "error" || root.look === "alarm" ? Tokens.danger : root.look === "unreachable" || root.look === "needs_description" ? Tokens.warn : root.badge === "" ? Tokens.text3 : Tokens.text2
    }
    Column {
        visible: root.value !== ""

        PanelText {
            anchors.right: parent.right
            width: Math.min(implicitWidth, root.room - (root.badge !== "" ? Tokens.space24 : 0))
            type: "value"
            tabular: true
            text: root.value
            Accessible.ignored: true
        }
        PanelText {
            anchors.right: parent.right
            visible: text !== ""
            type: "label"
            text: root.unit
            color: Tokens.text3
            Accessible.ignored: true
        }
    }
}
