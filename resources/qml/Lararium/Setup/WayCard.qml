pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// One way in: a large picture in its colour, what it is, what it needs.
T.Button {
    id: root

    property string glyph: ""
    property string hue: "air"
    property string detail: ""
    readonly property bool narrow: root.width < Tokens.dp(300)

    implicitHeight: Math.max(Tokens.dp(168), root.contentItem.implicitHeight + Tokens.space48)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.detail
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Rectangle {
            id: disc

            x: Tokens.space24
            anchors.verticalCenter: parent.verticalCenter
            width: Tokens.dp(root.narrow ? 56 : 80)
            height: width
            radius: width / 2
            color: Tokens.strong(root.hue)

            Icon {
                anchors.centerIn: parent
                name: root.glyph
                size: Tokens.dp(root.narrow ? 28 : 40)
                color: Tokens.glyphOnStrong
            }
        }
        Column {
            id: words

            anchors.left: disc.right
            anchors.leftMargin: Tokens.space20
            anchors.right: parent.right
            anchors.rightMargin: Tokens.space20
            anchors.verticalCenter: parent.verticalCenter
            spacing: Tokens.space4

            PanelText {
                width: parent.width
                type: "h2"
                wrapMode: Text.Wrap
                text: root.text
                Accessible.ignored: true
            }
            PanelText {
                width: parent.width
                type: "small"
                wrapMode: Text.Wrap
                text: root.detail
                color: Tokens.text2
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Tokens.radiusSheet
        color: Tokens.container(root.hue)
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line
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
            around: Tokens.radiusSheet
            visible: root.visualFocus
        }
    }
}
