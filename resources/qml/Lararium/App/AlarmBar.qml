pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Smoke, water or gas in any home: a red bar over everything until someone presses it.
Rectangle {
    id: root

    required property Shell shell
    readonly property Alarms alarms: root.shell.alarms as Alarms

    visible: root.alarms.text !== ""
    height: visible ? Math.max(Tokens.dp(72), words.implicitHeight + Tokens.space32) : 0
    color: Tokens.alarmBar
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.alarms.text
    onVisibleChanged: if (root.visible)
        root.Accessible.announce(root.alarms.text, Accessible.Assertive)

    Icon {
        id: mark

        x: Tokens.space24
        anchors.verticalCenter: parent.verticalCenter
        name: "warning-fill"
        size: Tokens.space32
        color: Tokens.alarmText
    }
    PanelText {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Tokens.space16
        anchors.right: buttons.left
        anchors.rightMargin: Tokens.space16
        anchors.verticalCenter: parent.verticalCenter
        type: "h2"
        wrapMode: Text.Wrap
        text: root.alarms.text
        color: Tokens.alarmText
        Accessible.ignored: true
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Tokens.space24
        anchors.verticalCenter: parent.verticalCenter
        spacing: Tokens.space8

        PanelButton {
            text: qsTr("Show")
            onClicked: root.alarms.show()
        }
        PanelButton {
            text: qsTr("I know")
            objectName: "silence-alarm"
            onClicked: root.alarms.silence()
        }
    }
}
