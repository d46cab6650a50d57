pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A switch with its words.
Item {
    id: root

    property string text: ""
    property bool on: false

    signal asked(on: bool)

    implicitHeight: Tokens.target

    PanelText {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - toggle.width - Tokens.space12
        text: root.text
        Accessible.ignored: true
    }
    PanelSwitch {
        id: toggle

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        name: root.text
        on: root.on
        onAsked: on => root.asked(on)
    }
}
