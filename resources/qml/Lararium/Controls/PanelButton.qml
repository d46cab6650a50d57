pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Button with words and perhaps an icon. `look`: filled, tonal, plain or danger.
T.Button {
    id: root

    property string look: "tonal"
    property string glyph: ""
    property string type: "strong"
    readonly property color ink: root.look === "filled" ? Tokens.accentText : root.look === "danger" ? Tokens.danger : root.look === "plain" ? Tokens.accent : Tokens.text

    implicitWidth: Math.max(Tokens.target, implicitContentWidth + root.leftPadding + root.rightPadding)
    implicitHeight: Tokens.target
    leftPadding: Tokens.space20
    rightPadding: Tokens.space20
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        implicitWidth: label.implicitWidth + (root.glyph !== "" ? Tokens.icon : 0) + (root.glyph !== "" && root.text !== "" ? Tokens.space8 : 0)

        Row {
            id: content

            anchors.centerIn: parent
            spacing: Tokens.space8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.glyph !== ""
                name: root.glyph
                color: root.ink
            }

            PanelText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, Math.max(0, root.availableWidth - (root.glyph !== "" ? Tokens.icon + Tokens.space8 : 0)))
                visible: root.text !== ""
                type: root.type
                text: root.text
                color: root.ink
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Tokens.radiusButton
        color: root.look === "filled" ? Tokens.accent : root.look === "danger" ? Tokens.dangerContainer : root.look === "plain" ? "transparent" : Tokens.tonal
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Tokens.pressed : root.hovered ? Tokens.hovered : "transparent"
        }

        FocusRing {
            around: Tokens.radiusButton
            visible: root.visualFocus
        }
    }
}
