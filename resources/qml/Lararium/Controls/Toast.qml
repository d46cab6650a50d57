pragma ComponentBehavior: Bound

import QtQuick

// One notice at the bottom, with perhaps one action. Says itself to screen readers when it comes.
Rectangle {
    id: root

    property string text: ""
    property string actionText: ""
    property string tone: "info"
    property bool open: false

    signal acted
    signal dismissed

    implicitWidth: Math.min(parent?.width ?? 0, words.implicitWidth + Tokens.space64 + (root.actionText === "" ? Tokens.space16 : action.implicitWidth) + Tokens.space48)
    implicitHeight: Math.max(Tokens.target, words.implicitHeight + Tokens.space24)
    radius: Math.min(Tokens.radiusButton, height / 2)
    color: Tokens.text
    opacity: root.open ? 1 : 0
    visible: root.opacity > 0
    transform: Translate {
        y: root.open ? 0 : Tokens.space24

        Behavior on y {
            NumberAnimation {
                duration: Tokens.toast
                easing.type: Easing.OutCubic
            }
        }
    }

    Accessible.role: Accessible.Notification
    Accessible.name: root.text
    onTextChanged: if (root.open && root.text !== "")
        root.Accessible.announce(root.text, Accessible.Polite)

    Behavior on opacity {
        NumberAnimation {
            duration: Tokens.toast
        }
    }

    Icon {
        id: mark

        x: Tokens.space20
        anchors.verticalCenter: parent.verticalCenter
        name: root.tone === "danger" ? "error" : root.tone === "warn" ? "warning" : "check"
        color: Tokens.bg
    }
    PanelText {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Tokens.space12
        anchors.right: action.visible ? action.left : close.left
        anchors.verticalCenter: parent.verticalCenter
        type: "smallStrong"
        wrapMode: Text.Wrap
        maximumLineCount: 3
        text: root.text
        color: Tokens.bg
        Accessible.ignored: true
    }
    PanelButton {
        id: action

        anchors.right: close.left
        anchors.verticalCenter: parent.verticalCenter
        visible: root.actionText !== ""
        look: "plain"
        text: root.actionText
        onClicked: root.acted()

        contentItem: Item {
            implicitWidth: label.implicitWidth

            PanelText {
                id: label

                anchors.centerIn: parent
                type: "strong"
                text: action.text
                color: Tokens.accentInverse
                Accessible.ignored: true
            }
        }
    }
    IconButton {
        id: close

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        glyph: "close"
        glyphSize: Tokens.space20
        ink: Tokens.bg
        text: qsTr("Dismiss")
        onClicked: root.dismissed()
    }
}
