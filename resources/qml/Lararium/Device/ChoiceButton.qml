pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// The present one of many; a press opens the list of all.
T.Button {
    id: opener

    property string name: ""
    property var options: []
    property var current: undefined

    signal chosen(value: var)

    implicitWidth: words.implicitWidth + Tokens.dp(64)
    implicitHeight: Tokens.target
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.ComboBox
    Accessible.name: opener.name
    Accessible.description: opener.text
    Accessible.onPressAction: opener.click()
    Keys.onReturnPressed: opener.click()
    Keys.onEnterPressed: opener.click()
    onClicked: dialog.open()

    contentItem: Item {
        PanelText {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Tokens.space16
            anchors.right: arrow.left
            anchors.verticalCenter: parent.verticalCenter
            type: "smallStrong"
            tabular: true
            text: opener.text
            Accessible.ignored: true
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Tokens.space12
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-down"
            color: Tokens.text2
        }
    }
    background: Rectangle {
        radius: Math.min(Tokens.radiusBlock, height / 2)
        color: Tokens.sunken
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: opener.down ? Tokens.pressed : opener.hovered ? Tokens.hovered : "transparent"
        }
        FocusRing {
            anchors.margins: 0
            around: parent.radius - Tokens.dp(5)
            visible: opener.visualFocus
        }
    }

    ChoiceDialog {
        id: dialog

        title: opener.name
        options: opener.options
        current: opener.current
        onChosen: value => opener.chosen(value)
    }
}
