pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Wide filled slider. `position` from..to; `moved` while dragging, `settled` once on release or key.
T.Slider {
    id: root

    property string name: ""
    property string hue: "air"
    property string glyph: ""
    property string valueText: ""
    property color fill: Tokens.strong(root.hue)

    signal settled(value: real)

    implicitWidth: Tokens.dp(320)
    implicitHeight: Tokens.target
    focusPolicy: Qt.StrongFocus
    live: true
    touchDragThreshold: Tokens.dp(8)
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.Slider
    Accessible.name: root.name
    Accessible.description: root.valueText
    Accessible.onIncreaseAction: root.nudge(true)
    Accessible.onDecreaseAction: root.nudge(false)
    onPressedChanged: if (!root.pressed)
        root.settled(root.value)
    Keys.onPressed: event => {
        const more = event.key === Qt.Key_Plus || event.key === Qt.Key_Right || event.key === Qt.Key_Up;
        const less = event.key === Qt.Key_Minus || event.key === Qt.Key_Left || event.key === Qt.Key_Down;
        if (more || less) {
            event.accepted = true;
            root.nudge(more);
        }
    }

    function nudge(more: bool): void {
        if (more)
            root.increase();
        else
            root.decrease();
        root.settled(root.value);
    }

    background: Rectangle {
        implicitHeight: Tokens.target
        radius: Math.min(Tokens.radiusBlock, height / 2)
        color: Tokens.sunken
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line
        clip: true

        Rectangle {
            width: Math.max(root.visualPosition > 0 ? parent.radius * 2 : 0, root.visualPosition * parent.width)
            height: parent.height
            radius: parent.radius
            color: root.fill
            opacity: root.enabled ? 1 : 0.6
        }
        Icon {
            visible: root.glyph !== ""
            x: Tokens.space16
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            color: root.visualPosition * parent.width > x + width ? Tokens.glyphOnStrong : Tokens.text2
        }
        PanelText {
            anchors.right: parent.right
            anchors.rightMargin: Tokens.space16
            anchors.verticalCenter: parent.verticalCenter
            type: "strong"
            tabular: true
            text: root.valueText
            color: root.visualPosition * parent.width > x + width / 2 ? Tokens.glyphOnStrong : Tokens.text
            Accessible.ignored: true
        }
        FocusRing {
            around: parent.radius
            visible: root.visualFocus
        }
    }
    handle: Rectangle {
        x: Math.max(Tokens.space8, root.visualPosition * root.width - Tokens.space12)
        anchors.verticalCenter: parent?.verticalCenter
        width: Tokens.space4
        height: Tokens.space24
        radius: width / 2
        color: root.visualPosition > 0.02 ? Tokens.glyphOnStrong : Tokens.line
        opacity: 0.7
    }
}
