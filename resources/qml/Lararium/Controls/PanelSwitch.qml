pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// On/off switch, 56 dp high to the finger. `on` is the truth; it asks by `asked`, never changes itself.
T.AbstractButton {
    id: root

    property bool on: false
    property string name: root.text

    signal asked(on: bool)

    implicitWidth: Tokens.dp(64)
    implicitHeight: Tokens.target
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : 0.5
    onClicked: root.asked(!root.on)

    Accessible.role: Accessible.Switch
    Accessible.name: root.name
    Accessible.checkable: true
    Accessible.checked: root.on
    Accessible.onPressAction: root.click()
    Accessible.onToggleAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        Rectangle {
            id: track

            anchors.centerIn: parent
            width: Tokens.dp(60)
            height: Tokens.dp(36)
            radius: height / 2
            color: root.on ? Tokens.accent : Tokens.sunken
            border.width: root.on ? 0 : Tokens.dp(2)
            border.color: Tokens.line

            Rectangle {
                readonly property real inset: Tokens.dp(root.on ? 4 : 8)

                x: root.on ? track.width - width - inset : inset
                anchors.verticalCenter: parent.verticalCenter
                width: track.height - 2 * inset
                height: width
                radius: height / 2
                color: root.on ? Tokens.accentText : Tokens.line

                Behavior on x {
                    NumberAnimation {
                        duration: Tokens.change
                        easing.type: Easing.OutCubic
                    }
                }
            }

            FocusRing {
                around: track.radius
                visible: root.visualFocus
            }
        }
    }
    background: null
}
