pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Filter or choice that stays chosen: icon and words in a capsule.
T.Button {
    id: root

    property string glyph: ""
    property string detail: ""
    property bool chosen: false

    implicitWidth: content.implicitWidth + root.leftPadding + root.rightPadding
    implicitHeight: Tokens.target
    leftPadding: Tokens.space16
    rightPadding: Tokens.space20
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.detail === "" ? root.text : root.text + ", " + root.detail
    Accessible.checkable: true
    Accessible.checked: root.chosen
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        implicitWidth: content.implicitWidth

        Row {
            id: content

            anchors.centerIn: parent
            spacing: Tokens.space8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.glyph !== ""
                name: root.glyph
                color: root.chosen ? Tokens.accentText : Tokens.accent
            }
            PanelText {
                anchors.verticalCenter: parent.verticalCenter
                type: "smallStrong"
                text: root.text
                color: root.chosen ? Tokens.accentText : Tokens.text
                Accessible.ignored: true
            }
            PanelText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.detail !== ""
                type: "small"
                tabular: true
                text: root.detail
                color: root.chosen ? Tokens.accentText : Tokens.text3
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.chosen ? Tokens.accent : Tokens.surface
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
