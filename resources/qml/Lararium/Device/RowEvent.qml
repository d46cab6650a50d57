pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Something the device reports by itself: when it did so last.
RowFrame {
    id: root

    PanelText {
        type: "small"
        tabular: true
        text: root.point.lastSeen !== "" ? root.point.lastSeen : qsTr("Not yet")
        color: root.point.lastSeen !== "" ? Tokens.text : Tokens.text3
        Accessible.name: root.point.label + ": " + text
    }
}
