pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Top right of a tile: its value, the badge of its state, or the dots that lead to the sheet.
Item {
    id: root

    required property real room
    required property string value
    required property string unit
    required property string badge
    required property string look
    readonly property bool plain: root.value === ""
    readonly property bool dots: root.badge === "" && root.plain

    implicitWidth: Math.max(number.visible ? number.width : 0, below.implicitWidth)
    implicitHeight: root.plain ? below.implicitHeight : Tokens.dp(50)

    SilentText {
        id: number

        anchors.right: parent.right
        y: -Tokens.space4
        visible: !root.plain
        width: Math.min(implicitWidth, root.room)
        type: "value"
        tabular: true
        text: root.value
    }
    Row {
        id: below

        anchors.right: parent.right
        y: root.plain ? 0 : number.height - Tokens.space4
        spacing: Tokens.space4

        SilentText {
            visible: text !== ""
            type: "label"
            text: root.unit
            color: Tokens.text3
        }
        Icon {
            visible: name !== ""
            name: root.dots ? "more" : root.badge
            size: Tokens.dp(root.dots || !root.plain ? 20 : 22)
            color: root.look === "error" || root.look === "alarm" ? Tokens.danger : root.look === "unreachable" || root.look === "needs_description" ? Tokens.warn : root.dots ? Tokens.text3 : Tokens.text2
        }
    }
}
