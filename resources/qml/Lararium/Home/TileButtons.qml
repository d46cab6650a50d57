pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// On and Off side by side, for a device whose state can only be guessed. Their targets reach above what is drawn.
Row {
    id: root

    required property string name

    signal turned(on: bool)

    spacing: Tokens.space8

    PanelButton {
        width: (root.width - root.spacing) / 2
        height: Tokens.target
        topInset: Math.max(0, Tokens.target - Tokens.dp(44))
        topPadding: topInset
        type: "smallStrong"
        text: qsTr("On")
        Accessible.name: root.name + ", " + text
        onClicked: root.turned(true)
    }
    PanelButton {
        width: (root.width - root.spacing) / 2
        height: Tokens.target
        topInset: Math.max(0, Tokens.target - Tokens.dp(44))
        topPadding: topInset
        type: "smallStrong"
        text: qsTr("Off")
        Accessible.name: root.name + ", " + text
        onClicked: root.turned(false)
    }
}
