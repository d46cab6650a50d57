pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// A room in a glance; a press opens it.
T.Button {
    id: root

    required property string glyph
    required property string words
    required property int lightsOn
    required property string tone

    implicitHeight: Tokens.dp(96)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.words
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        Rectangle {
            id: disc

            x: Tokens.space16
            anchors.verticalCenter: parent.verticalCenter
            width: Tokens.chip
            height: Tokens.chip
            radius: height / 2
            color: root.lightsOn > 0 ? Tokens.container("light") : Tokens.dark ? Tokens.bg : Tokens.sunken

            Icon {
                anchors.centerIn: parent
                name: root.glyph
                size: Tokens.dp(26)
                color: root.lightsOn > 0 ? Tokens.strong("light") : Tokens.text2
            }
        }
        Column {
            anchors.left: disc.right
            anchors.leftMargin: Tokens.space16
            anchors.right: mark.left
            anchors.rightMargin: Tokens.space8
            anchors.verticalCenter: parent.verticalCenter

            PanelText {
                width: parent.width
                type: "strong"
                text: root.text
                Accessible.ignored: true
            }
            PanelText {
                width: parent.width
                type: "small"
                tabular: true
                text: root.words
                color: Tokens.text2
                Accessible.ignored: true
            }
        }
        Icon {
            id: mark

            anchors.right: parent.right
            anchors.rightMargin: Tokens.space16
            anchors.verticalCenter: parent.verticalCenter
            name: root.tone === "danger" ? "error" : root.tone === "warn" ? "warning" : "chevron-right"
            size: Tokens.dp(root.tone === "" ? 22 : 24)
            color: root.tone === "danger" ? Tokens.danger : root.tone === "warn" ? Tokens.warn : Tokens.text3
        }
    }

    background: Rectangle {
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.border
        border.color: Tokens.hairline
        scale: root.down ? 0.98 : 1

        Behavior on scale {
            NumberAnimation {
                duration: Tokens.press
            }
        }

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Tokens.pressed : root.hovered ? Tokens.hovered : "transparent"
        }
        FocusRing {
            anchors.margins: -Tokens.dp(4)
            around: Tokens.radiusTile - Tokens.dp(1)
            visible: root.visualFocus
        }
    }
}
