pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Rows that belong together, on one surface, with a heading.
Column {
    id: root

    default property alias rows: inside.data
    property string text: ""
    property string detail: ""

    width: parent?.width ?? 0
    spacing: Tokens.space8

    PanelText {
        visible: root.text !== ""
        x: Tokens.space4
        width: parent.width - x
        type: "smallStrong"
        text: root.text
        color: Tokens.text2
        Accessible.role: Accessible.Heading
    }
    Rectangle {
        width: parent.width
        height: inside.implicitHeight
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.border
        border.color: Tokens.hairline

        Column {
            id: inside

            width: parent.width
        }
    }
    PanelText {
        visible: root.detail !== ""
        x: Tokens.space4
        width: parent.width - x
        type: "small"
        wrapMode: Text.Wrap
        text: root.detail
        color: Tokens.text3
    }
}
