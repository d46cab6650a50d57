pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A text that is committed by Enter or by its button.
RowFrame {
    id: root

    below: true

    Row {
        width: parent.width
        spacing: Tokens.space8

        PanelField {
            id: field

            width: parent.width - save.width - Tokens.space8
            placeholderText: root.point.label
            text: root.point.known ? root.point.text : ""
            enabled: root.point.usable
            Accessible.name: root.point.label
            onAccepted: root.point.set(field.text)
        }
        IconButton {
            id: save

            glyph: "check"
            look: "tonal"
            text: qsTr("Set: %1").arg(root.point.label)
            enabled: root.point.usable && field.text !== root.point.text
            onClicked: root.point.set(field.text)
        }
    }
}
