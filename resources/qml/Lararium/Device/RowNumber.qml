pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A number by steps; a press on a number of many steps lets it be typed.
RowFrame {
    id: root

    Row {
        spacing: Tokens.space4

        IconButton {
            glyph: "minus"
            look: "tonal"
            text: qsTr("Less: %1").arg(root.point.label)
            autoRepeat: true
            enabled: root.point.usable && (!root.point.known || root.point.number > root.point.minimum)
            onClicked: root.point.nudge(-1)
        }
        NumberButton {
            point: root.point
        }
        IconButton {
            glyph: "plus"
            look: "tonal"
            text: qsTr("More: %1").arg(root.point.label)
            autoRepeat: true
            enabled: root.point.usable && (!root.point.known || root.point.number < root.point.maximum)
            onClicked: root.point.nudge(1)
        }
    }
}
