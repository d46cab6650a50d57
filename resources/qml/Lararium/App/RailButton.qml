pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// One destination of the rail: icon in a pill, word below.
T.Button {
    id: root

    property string glyph: ""
    property bool chosen: false

    implicitWidth: Tokens.rail
    implicitHeight: Tokens.dp(76)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.selectable: true
    Accessible.selected: root.chosen
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width
            spacing: Tokens.space4

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Tokens.dp(60)
                height: Tokens.dp(34)
                radius: height / 2
                color: root.chosen ? Tokens.accentContainer : root.down ? Tokens.pressed : root.hovered ? Tokens.hovered : "transparent"
                scale: root.down ? 0.94 : 1

                Behavior on scale {
                    NumberAnimation {
                        duration: Tokens.press
                    }
                }

                Icon {
                    anchors.centerIn: parent
                    name: root.chosen ? root.glyph + "-fill" : root.glyph
                    color: root.chosen ? Tokens.accent : Tokens.text2
                }
                FocusRing {
                    around: parent.radius
                    visible: root.visualFocus
                }
            }
            PanelText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                type: root.chosen ? "labelStrong" : "label"
                text: root.text
                color: root.chosen ? Tokens.text : Tokens.text2
                Accessible.ignored: true
            }
        }
    }
    background: null
}
