pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// What wants a look: one pill an alert, loudest first. A press opens its device.
ListView {
    id: root

    required property Shell shell
    required property HomePage page

    orientation: ListView.Horizontal
    spacing: Tokens.space8
    implicitHeight: root.count > 0 ? Tokens.target : 0
    visible: root.count > 0
    boundsBehavior: Flickable.StopAtBounds
    model: root.page.alerts
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Alerts")

    delegate: T.Button {
        id: alert

        required property string words
        required property string advice
        required property string glyph
        required property string tone
        required property string tile
        readonly property color ink: alert.tone === "danger" ? Tokens.danger : alert.tone === "warn" ? Tokens.warn : Tokens.text2

        implicitHeight: Tokens.target
        implicitWidth: Math.max(label.implicitWidth, next.width) + Tokens.dp(72)
        text: alert.words
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: alert.advice !== "" ? alert.words + ". " + alert.advice : alert.words
        Accessible.onPressAction: alert.click()
        Keys.onReturnPressed: alert.click()
        Keys.onEnterPressed: alert.click()
        onClicked: root.shell.openSheet(alert.tile)

        contentItem: Item {
            Icon {
                id: mark

                x: Tokens.space20
                anchors.verticalCenter: parent.verticalCenter
                name: alert.glyph
                color: alert.ink
            }
            Column {
                anchors.left: mark.right
                anchors.leftMargin: Tokens.space8
                anchors.verticalCenter: parent.verticalCenter

                PanelText {
                    id: label

                    type: "smallStrong"
                    text: alert.words
                    Accessible.ignored: true
                }
                PanelText {
                    id: next

                    width: Math.min(implicitWidth, Tokens.dp(340))
                    visible: text !== ""
                    type: "label"
                    elide: Text.ElideRight
                    text: alert.advice
                    color: Tokens.text2
                    Accessible.ignored: true
                }
            }
        }
        background: Rectangle {
            radius: height / 2
            color: alert.tone === "danger" ? Tokens.dangerContainer : alert.tone === "warn" ? Tokens.warnContainer : Tokens.surface
            border.width: Tokens.highContrast ? Tokens.border : 0
            border.color: alert.ink

            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: alert.down ? Tokens.pressed : alert.hovered ? Tokens.hovered : "transparent"
            }
            FocusRing {
                anchors.margins: 0
                around: parent.height / 2 - Tokens.dp(5)
                visible: alert.visualFocus
            }
        }
    }
}
