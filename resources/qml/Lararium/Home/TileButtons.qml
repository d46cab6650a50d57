pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Buttons at the foot of a tile: On and Off where the state can only be guessed, or the one thing to do. Their targets
// reach above what is drawn.
Row {
    id: root

    required property var labels
    required property string name

    signal pressed(index: int)

    spacing: Tokens.space8

    Repeater {
        model: root.labels.length

        PanelButton {
            id: button

            required property int index

            width: (root.width - (root.labels.length - 1) * root.spacing) / root.labels.length
            height: Tokens.target
            topInset: Math.max(0, Tokens.target - Tokens.dp(44))
            topPadding: topInset
            leftPadding: Tokens.space8
            rightPadding: Tokens.space8
            type: "smallStrong"
            text: root.labels[button.index]
            Accessible.name: root.name + ", " + text
            onClicked: root.pressed(button.index)
        }
    }
}
