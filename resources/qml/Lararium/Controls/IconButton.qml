pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Round button that shows only an icon; `text` is its spoken name.
T.Button {
    id: root

    property string glyph: ""
    property string look: "plain"
    property color ink: root.look === "filled" ? Tokens.accentText : Tokens.text
    property string badge: ""
    property real glyphSize: Tokens.icon

    implicitWidth: Tokens.target
    implicitHeight: Tokens.target
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.glyph
            size: root.glyphSize
            color: root.ink
        }

        Rectangle {
            visible: root.badge !== ""
            x: parent.width / 2 + Tokens.space4
            y: parent.height / 2 - Tokens.space16
            width: Math.max(height, count.implicitWidth + Tokens.space8)
            height: Tokens.space20
            radius: height / 2
            color: Tokens.danger

            PanelText {
                id: count

                anchors.centerIn: parent
                type: "labelStrong"
                text: root.badge
                color: Tokens.glyphOnStrong
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.look === "filled" ? Tokens.accent : root.look === "tonal" ? Tokens.surface : "transparent"
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Tokens.pressed : root.hovered ? Tokens.hovered : "transparent"
        }

        FocusRing {
            around: parent.height / 2
            visible: root.visualFocus
        }
    }
}
