pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// One of many: the present one in sight, the rest in a list.
RowFrame {
    id: root

    T.Button {
        id: opener

        implicitWidth: Math.min(words.implicitWidth + Tokens.dp(64), root.width * 0.56)
        implicitHeight: Tokens.target
        enabled: root.point.usable
        focusPolicy: Qt.StrongFocus
        opacity: enabled ? 1 : 0.5
        text: root.point.text
        Accessible.role: Accessible.ComboBox
        Accessible.name: root.point.label
        Accessible.description: root.point.text
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
    }
    ChoiceDialog {
        id: dialog

        title: root.point.label
        options: root.point.options
        current: root.point.value
        onChosen: value => root.point.set(value)
    }
}
