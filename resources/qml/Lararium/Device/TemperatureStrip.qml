pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Colour temperature from warm to cold, drawn as the lamp would look.
T.Slider {
    id: root

    required property ControlPoint point

    implicitHeight: Tokens.target
    from: root.point.minimum
    to: root.point.maximum
    stepSize: Math.max(root.point.step, 50)
    value: root.point.number
    live: true
    focusPolicy: Qt.StrongFocus
    enabled: root.point.usable
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.Slider
    Accessible.name: root.point.label
    Accessible.description: root.point.text
    Accessible.onIncreaseAction: root.nudge(1)
    Accessible.onDecreaseAction: root.nudge(-1)
    onMoved: root.point.slide(root.value)
    onPressedChanged: if (!root.pressed)
        root.point.settle(root.value)
    Keys.onPressed: event => {
        const more = event.key === Qt.Key_Up || event.key === Qt.Key_Right || event.key === Qt.Key_Plus;
        const less = event.key === Qt.Key_Down || event.key === Qt.Key_Left || event.key === Qt.Key_Minus;
        if (more || less) {
            event.accepted = true;
            root.nudge(more ? 1 : -1);
        }
    }

    function nudge(way: int): void {
        root.point.nudge(way * Math.max(1, Math.round((root.to - root.from) / 20 / root.point.step)));
    }

    background: Rectangle {
        radius: height / 2
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop {
                position: 0
                color: root.point.stops[0]
            }
            GradientStop {
                position: 0.25
                color: root.point.stops[1]
            }
            GradientStop {
                position: 0.5
                color: root.point.stops[2]
            }
            GradientStop {
                position: 0.75
                color: root.point.stops[3]
            }
            GradientStop {
                position: 1
                color: root.point.stops[4]
            }
        }

        FocusRing {
            around: parent.radius
            visible: root.visualFocus
        }
    }
    handle: Rectangle {
        x: Tokens.space4 + root.visualPosition * (root.width - width - 2 * Tokens.space4)
        anchors.verticalCenter: parent?.verticalCenter
        width: Tokens.space48
        height: width
        radius: width / 2
        color: root.point.colour
        border.width: Tokens.dp(4)
        border.color: Tokens.raised
        visible: root.point.known
    }
}
