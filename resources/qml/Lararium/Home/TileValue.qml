pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// The value of a large tile, read across the room.
Row {
    id: root

    required property string value
    required property string unit

    spacing: Tokens.space4

    PanelText {
        id: number

        type: "display"
        tabular: true
        text: root.value
        Accessible.ignored: true
    }
    PanelText {
        anchors.baseline: number.baseline
        type: "small"
        text: root.unit
        color: Tokens.text2
        Accessible.ignored: true
    }
}
