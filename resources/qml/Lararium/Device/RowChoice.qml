pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One of many: the present one in sight, the rest in a list.
RowFrame {
    id: root

    Pill {
        width: Math.min(implicitWidth, root.width * 0.56)
        enabled: root.point.usable
        text: root.point.text
        glyph: "chevron-down"
        Accessible.role: Accessible.ComboBox
        Accessible.name: root.point.label + ", " + root.point.text
        onClicked: dialog.open()
        background: Rectangle {
            radius: height / 2
            color: Tokens.sunken
            border.width: Tokens.highContrast ? Tokens.border : 0
            border.color: Tokens.line

            FocusRing {
                around: parent.height / 2
                visible: parent.parent.visualFocus
            }
        }
    }
    ChoiceDialog {
        id: dialog

        title: root.point.label
        options: root.point.options
        current: root.point.value
        onChosen: value => root.point.set(value)
    }
}
