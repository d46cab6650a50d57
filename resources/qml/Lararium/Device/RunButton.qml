pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// A large button of something that moves. With `holds` it runs while held and says when it is let go.
T.AbstractButton {
    id: root

    property string glyph: ""
    property bool holds: false
    property bool active: false
    property string hue: "cover"
    property bool keyHeld: false
    property bool running: false
    readonly property bool lit: root.active || root.running
    readonly property color ink: root.lit ? Tokens.glyphOnStrong : Tokens.text

    signal began
    signal ended
    signal asked

    implicitHeight: Tokens.dp(72)
    implicitWidth: Tokens.dp(104)
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.holds ? qsTr("Runs while held") : ""
    Accessible.onPressAction: root.holds ? root.asked() : root.click()
    onPressedChanged: if (root.holds)
        root.follow(root.pressed)
    Keys.onPressed: event => {
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !event.isAutoRepeat) {
            event.accepted = true;
            if (root.holds) {
                root.keyHeld = true;
                root.follow(true);
            } else {
                root.click();
            }
        }
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat && root.keyHeld) {
            root.keyHeld = false;
            root.follow(false);
        }
    }
    // Whatever takes the finger away (a dialog, the sheet closing) must stop what runs.
    onEnabledChanged: if (!root.enabled)
        root.follow(false)
    Component.onDestruction: root.follow(false)

    function follow(down: bool): void {
        if (down) {
            reaching.restart();
        } else {
            reaching.stop();
            if (root.running) {
                root.running = false;
                root.ended();
            }
        }
    }

    Timer {
        id: reaching

        interval: 250
        onTriggered: {
            root.running = true;
            root.began();
        }
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.glyph
                size: Tokens.dp(28)
                color: root.ink
            }
            PanelText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                type: "labelStrong"
                text: root.text
                color: root.ink
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Tokens.radiusTile
        color: root.lit ? Tokens.strong(root.hue) : Tokens.sunken
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Tokens.pressed : root.hovered ? Tokens.hovered : "transparent"
        }
        FocusRing {
            around: parent.radius
            visible: root.visualFocus
        }
    }
}
