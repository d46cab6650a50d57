pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A label and its value.
Item {
    id: root

    property string label: ""
    property string value: ""

    implicitHeight: Math.max(name.height, told.height) + Tokens.space16
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ": " + root.value

    PanelText {
        id: name

        x: Tokens.space16
        y: Tokens.space8
        width: Math.min(implicitWidth, parent.width * 0.4)
        type: "small"
        wrapMode: Text.Wrap
        text: root.label
        color: Tokens.text2
        Accessible.ignored: true
    }
    PanelText {
        id: told

        anchors.right: parent.right
        anchors.rightMargin: Tokens.space16
        y: Tokens.space8
        width: parent.width - name.width - 2 * Tokens.space16 - Tokens.space12
        horizontalAlignment: Text.AlignRight
        type: "small"
        tabular: true
        wrapMode: Text.Wrap
        text: root.value
        Accessible.ignored: true
    }
}
