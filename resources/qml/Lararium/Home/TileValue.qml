pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// What a large tile tells, read across the room: its value with the unit, or its state in words.
Row {
    id: root

    required property string value
    required property string unit
    required property real widest
    property string type: "display"

    spacing: Tokens.space4

    SilentText {
        id: number

        width: Math.min(implicitWidth, root.widest - (below.visible ? below.width + root.spacing : 0))
        type: root.type
        tabular: true
        text: root.value
    }
    SilentText {
        id: below

        anchors.baseline: number.baseline
        visible: text !== ""
        type: "small"
        text: root.unit
        color: Tokens.text2
    }
}
