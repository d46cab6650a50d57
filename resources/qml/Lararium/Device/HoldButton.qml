pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// Works only when held 600 ms; a filling ground shows how long. A screen reader's press asks instead.
T.AbstractButton {
    id: root

    property string spoken: root.text
    property string hue: "heat"
    property real progress: 0
    property bool keyHeld: false

    signal held
    signal asked

    implicitWidth: Math.max(Tokens.dp(96), content.implicitWidth + Tokens.space40)
    implicitHeight: Tokens.target
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.description: qsTr("Hold to start")
    Accessible.onPressAction: root.asked()
    onPressedChanged: root.follow()
    Keys.onPressed: event => {
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !event.isAutoRepeat) {
            event.accepted = true;
            root.keyHeld = true;
            root.follow();
        }
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat && root.keyHeld) {
            root.keyHeld = false;
            root.follow();
        }
    }

    function follow(): void {
        if (root.pressed || root.keyHeld) {
            filling.restart();
        } else {
            filling.stop();
            root.progress = 0;
        }
    }

    NumberAnimation {
        id: filling

        target: root
        property: "progress"
        from: 0
        to: 1
        duration: Tokens.holdToStart
        onFinished: {
            root.progress = 0;
            root.held();
        }
    }

    contentItem: Item {
        implicitWidth: content.implicitWidth

        Row {
            id: content

            anchors.centerIn: parent

            PanelText {
                width: Math.min(implicitWidth, root.width - Tokens.space16)
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                type: root.width < Tokens.dp(200) ? "smallStrong" : "strong"
                text: root.text
                color: root.progress > 0.5 ? Tokens.glyphOnStrong : Tokens.text
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Math.min(Tokens.radiusButton, height / 2)
        color: Tokens.container(root.hue)
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Rectangle {
            visible: root.progress > 0
            width: Math.max(parent.height, parent.width * root.progress)
            height: parent.height
            radius: parent.radius
            color: Tokens.strong(root.hue)
        }
        FocusRing {
            around: parent.radius
            visible: root.visualFocus
        }
    }
}
