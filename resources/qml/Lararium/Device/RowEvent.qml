pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Something the device reports by itself: when it did so last, and what it said.
RowFrame {
    id: root

    detail: root.point.told !== "" ? root.point.told : root.point.refused

    PanelText {
        type: "small"
        tabular: true
        text: root.point.lastSeen !== "" ? root.point.lastSeen : qsTr("Not yet")
        color: root.point.lastSeen !== "" ? Tokens.text : Tokens.text3
        Accessible.name: root.point.label + ": " + text
    }
}
