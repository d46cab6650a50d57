pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A number by steps.
RowFrame {
    id: root

    Row {
        spacing: Tokens.space4

        IconButton {
            glyph: "minus"
            look: "tonal"
            text: qsTr("Less: %1").arg(root.point.label)
            autoRepeat: true
            enabled: root.point.usable && root.point.number > root.point.minimum
            onClicked: root.point.nudge(-1)
        }
        PanelText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Tokens.dp(72), implicitWidth)
            horizontalAlignment: Text.AlignHCenter
            type: "strong"
            tabular: true
            text: root.point.text
            Accessible.role: Accessible.SpinBox
            Accessible.name: root.point.label
            Accessible.description: root.point.text
            Accessible.onIncreaseAction: root.point.nudge(1)
            Accessible.onDecreaseAction: root.point.nudge(-1)
        }
        IconButton {
            glyph: "plus"
            look: "tonal"
            text: qsTr("More: %1").arg(root.point.label)
            autoRepeat: true
            enabled: root.point.usable && root.point.number < root.point.maximum
            onClicked: root.point.nudge(1)
        }
    }
}
