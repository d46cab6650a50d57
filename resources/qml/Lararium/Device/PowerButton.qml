pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// On and off of a part, a hand wide. Off is instant; what heats wants a hold to go on.
T.AbstractButton {
    id: root

    required property ControlPoint point
    property string hue: "power"
    property color fill: Tokens.strong(root.hue)
    property color fillInk: Tokens.glyphOnStrong
    property bool holds: false
    property string label: ""
    property bool keyHeld: false
    property real progress: 0
    property bool hinting: false
    readonly property bool on: root.point.on
    readonly property bool wantsHold: root.holds && !root.on
    readonly property color ink: root.on || root.progress > 0.5 ? root.fillInk : Tokens.text

    implicitHeight: Tokens.dp(72)
    implicitWidth: Tokens.dp(200)
    focusPolicy: Qt.StrongFocus
    enabled: root.point.usable
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.Switch
    Accessible.name: root.label !== "" ? root.label : root.point.label
    Accessible.description: root.wantsHold ? qsTr("Hold to start") : ""
    Accessible.checkable: true
    Accessible.checked: root.on
    Accessible.onPressAction: root.point.set(!root.on)
    Accessible.onToggleAction: root.point.set(!root.on)

    onClicked: if (!root.holds)
        root.point.set(!root.on)
    onPressedChanged: root.follow(root.pressed)
    Keys.onPressed: event => {
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !event.isAutoRepeat) {
            event.accepted = true;
            if (!root.holds) {
                root.point.set(!root.on);
            } else {
                root.keyHeld = true;
                root.follow(true);
            }
        }
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat && root.keyHeld) {
            root.keyHeld = false;
            root.follow(false);
        }
    }

    function follow(down: bool): void {
        if (!root.holds)
            return;
        if (down && root.on) {
            root.point.set(false);
        } else if (down) {
            filling.restart();
        } else if (filling.running) {
            filling.stop();
            root.progress = 0;
            root.hinting = true;
            hint.restart();
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
            root.point.setHeld(true);
        }
    }
    Timer {
        id: hint

        interval: 2000
        onTriggered: root.hinting = false
    }

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Tokens.space12

            Item {
                width: Tokens.dp(28)
                height: width
                anchors.verticalCenter: parent.verticalCenter

                Icon {
                    anchors.centerIn: parent
                    name: "power"
                    size: Tokens.dp(28)
                    color: root.ink
                }
                PendingRing {
                    anchors.fill: parent
                    anchors.margins: -Tokens.dp(7)
                    visible: root.point.waiting
                    ink: root.ink
                }
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter

                PanelText {
                    visible: root.label !== ""
                    width: Math.min(implicitWidth, root.width - Tokens.dp(72))
                    type: "strong"
                    text: root.label
                    color: root.ink
                    Accessible.ignored: true
                }
                PanelText {
                    type: root.label !== "" ? "small" : "strong"
                    text: root.hinting ? qsTr("Hold to start") : !root.point.known ? qsTr("Unknown") : root.on ? qsTr("On") : root.wantsHold ? qsTr("Off · hold to start") : qsTr("Off")
                    color: root.ink
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        radius: Tokens.radiusTile
        color: root.on ? root.fill : Tokens.sunken
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line
        scale: root.down ? 0.98 : 1

        Behavior on color {
            ColorAnimation {
                duration: Tokens.change
            }
        }
        Behavior on scale {
            NumberAnimation {
                duration: Tokens.press
            }
        }
        Rectangle {
            visible: root.progress > 0
            width: Math.max(2 * radius, parent.width * root.progress)
            height: parent.height
            radius: parent.radius
            color: root.fill
        }
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
