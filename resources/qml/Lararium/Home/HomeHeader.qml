pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Name of the home, the hour and the air; search, edit and bell.
Item {
    id: root

    required property Shell shell
    required property HomePage page
    readonly property bool narrow: home.implicitWidth + air.needed + tools.width + Tokens.space40 > root.width

    implicitHeight: Tokens.dp(root.narrow ? 92 : 64)

    T.Button {
        id: home

        height: Tokens.target
        width: Math.min(implicitWidth, parent.width - tools.width - Tokens.space16)
        implicitWidth: title.implicitWidth + Tokens.dp(36)
        text: root.shell.homeName
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: root.shell.homeName
        Accessible.description: qsTr("Switch home")
        Accessible.onPressAction: home.click()
        Keys.onReturnPressed: home.click()
        Keys.onEnterPressed: home.click()
        onClicked: root.shell.openOverlay("Setup/HomeSwitcher")

        contentItem: Item {
            PanelText {
                id: title

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - Tokens.dp(36))
                type: "h1"
                text: root.shell.homeName
                Accessible.ignored: true
            }
            Icon {
                anchors.left: title.right
                anchors.leftMargin: Tokens.space4
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron-down"
                color: Tokens.text2
            }
        }
        background: Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Tokens.space8
            radius: Tokens.radiusField
            color: home.down ? Tokens.pressed : home.hovered ? Tokens.hovered : "transparent"

            FocusRing {
                anchors.margins: 0
                around: Tokens.radiusField - Tokens.dp(5)
                visible: home.visualFocus
            }
        }
    }

    Row {
        id: air

        readonly property real needed: childrenRect.width

        x: root.narrow ? 0 : home.x + home.width + Tokens.space16
        y: root.narrow ? Tokens.dp(60) : (Tokens.target - height) / 2
        height: Tokens.space24
        spacing: Tokens.space20
        clip: true
        width: Math.max(0, (root.narrow ? root.width : tools.x) - x - Tokens.space8)

        Repeater {
            model: [
                {
                    "glyph": "",
                    "text": root.shell.clockText,
                    "name": qsTr("Time")
                },
                {
                    "glyph": "thermometer",
                    "text": root.page.temperature,
                    "name": qsTr("Temperature")
                },
                {
                    "glyph": "drop",
                    "text": root.page.humidity,
                    "name": qsTr("Humidity")
                },
                {
                    "glyph": "leaf",
                    "text": root.page.particles === "" ? "" : qsTr("PM2.5 %1").arg(root.page.particles),
                    "name": qsTr("Air")
                },
                {
                    "glyph": "lightbulb",
                    "text": root.page.lightsOn > 0 ? qsTr("%n on", "lights", root.page.lightsOn) : "",
                    "name": qsTr("Lights")
                }
            ]

            Row {
                id: reading

                required property var modelData
                required property int index

                visible: reading.modelData.text !== ""
                spacing: Tokens.space4

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: reading.modelData.glyph !== ""
                    name: reading.modelData.glyph
                    size: Tokens.space20
                    color: Tokens.text3
                }
                PanelText {
                    type: reading.index === 0 ? "strong" : "body"
                    tabular: true
                    text: reading.modelData.text
                    color: reading.index === 0 ? Tokens.text : Tokens.text2
                    Accessible.name: reading.modelData.name + " " + text
                }
            }
        }
    }

    Row {
        id: tools

        anchors.right: parent.right
        spacing: Tokens.space8

        IconButton {
            look: "tonal"
            glyph: "search"
            text: qsTr("Search")
            objectName: "search-button"
            onClicked: root.shell.openOverlay("Setup/SearchPanel")
        }
        IconButton {
            look: "tonal"
            glyph: "bell"
            text: root.shell.notices.unread > 0 ? qsTr("Notices, %n new", "", root.shell.notices.unread) : qsTr("Notices")
            badge: root.shell.notices.unread > 0 ? String(Math.min(99, root.shell.notices.unread)) : ""
            objectName: "bell-button"
            onClicked: root.shell.openOverlay("App/BellPanel")
        }
    }
}
