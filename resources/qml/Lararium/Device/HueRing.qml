pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Lararium.Backend
import Lararium.Controls

// A ring of hues to drag round, the colour in its middle, and its strength below.
Item {
    id: root

    required property ControlPoint point
    readonly property real thickness: Tokens.dp(44)
    readonly property real hueShown: area.dragging ? area.hue : root.point.hueAngle
    readonly property real strength: root.point.known ? root.point.saturation : 0

    implicitHeight: ring.height + Tokens.space12 + saturation.height
    opacity: root.point.usable ? 1 : 0.5

    Item {
        id: ring

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width, Tokens.dp(240))
        height: width
        activeFocusOnTab: root.point.usable

        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Hue")
        Accessible.description: qsTr("%1 degrees").arg(Math.round(root.hueShown * 360))
        Accessible.onIncreaseAction: ring.turn(10)
        Accessible.onDecreaseAction: ring.turn(-10)
        Keys.onPressed: event => {
            const more = event.key === Qt.Key_Up || event.key === Qt.Key_Right || event.key === Qt.Key_Plus;
            const less = event.key === Qt.Key_Down || event.key === Qt.Key_Left || event.key === Qt.Key_Minus;
            if (more || less) {
                event.accepted = true;
                ring.turn(more ? 10 : -10);
            }
        }

        function turn(degrees: real): void {
            root.point.setColour((root.point.hueAngle + degrees / 360 + 1) % 1, Math.max(0.3, root.strength));
        }

        Shape {
            anchors.fill: parent

            ShapePath {
                strokeWidth: -1
                fillGradient: ConicalGradient {
                    centerX: ring.width / 2
                    centerY: ring.height / 2
                    angle: 90
                    GradientStop {
                        position: 0
                        color: Qt.hsva(0, 1, 1, 1)
                    }
                    GradientStop {
                        position: 1 / 6
                        color: Qt.hsva(5 / 6, 1, 1, 1)
                    }
                    GradientStop {
                        position: 2 / 6
                        color: Qt.hsva(4 / 6, 1, 1, 1)
                    }
                    GradientStop {
                        position: 3 / 6
                        color: Qt.hsva(3 / 6, 1, 1, 1)
                    }
                    GradientStop {
                        position: 4 / 6
                        color: Qt.hsva(2 / 6, 1, 1, 1)
                    }
                    GradientStop {
                        position: 5 / 6
                        color: Qt.hsva(1 / 6, 1, 1, 1)
                    }
                    GradientStop {
                        position: 1
                        color: Qt.hsva(0, 1, 1, 1)
                    }
                }

                PathAngleArc {
                    centerX: ring.width / 2
                    centerY: ring.height / 2
                    radiusX: ring.width / 2
                    radiusY: ring.height / 2
                    startAngle: 0
                    sweepAngle: 360
                }
            }
        }
        Rectangle {
            anchors.centerIn: parent
            width: parent.width - 2 * root.thickness
            height: width
            radius: width / 2
            color: Tokens.surface

            Rectangle {
                anchors.centerIn: parent
                width: parent.width - Tokens.space32
                height: width
                radius: width / 2
                color: Qt.hsva(root.hueShown, root.strength, 1, 1)
                border.width: Tokens.dp(1)
                border.color: Tokens.hairline
            }
        }
        Rectangle {
            readonly property real angle: (root.hueShown * 360 - 90) * Math.PI / 180
            readonly property real way: (ring.width - root.thickness) / 2

            visible: root.point.known
            x: ring.width / 2 + way * Math.cos(angle) - width / 2
            y: ring.height / 2 + way * Math.sin(angle) - height / 2
            width: Tokens.dp(40)
            height: width
            radius: width / 2
            color: Qt.hsva(root.hueShown, 1, 1, 1)
            border.width: Tokens.dp(4)
            border.color: Tokens.raised
        }
        FocusRing {
            around: ring.width / 2
            visible: ring.activeFocus
        }
        MouseArea {
            id: area

            property bool dragging: false
            property real hue: 0

            anchors.fill: parent
            enabled: root.point.usable
            preventStealing: true

            function take(x: real, y: real): void {
                area.hue = ((Math.atan2(y - ring.height / 2, x - ring.width / 2) / Math.PI / 2) + 0.25 + 1) % 1;
            }
            onPressed: mouse => {
                const away = Math.hypot(mouse.x - ring.width / 2, mouse.y - ring.height / 2);
                if (away < ring.width / 2 - root.thickness - Tokens.space12 || away > ring.width / 2 + Tokens.space8) {
                    mouse.accepted = false;
                    return;
                }
                area.take(mouse.x, mouse.y);
                area.dragging = true;
            }
            onPositionChanged: mouse => {
                area.take(mouse.x, mouse.y);
                root.point.slideColour(area.hue, Math.max(0.3, root.strength));
            }
            onReleased: {
                area.dragging = false;
                root.point.setColour(area.hue, Math.max(0.3, root.strength));
            }
            onCanceled: area.dragging = false
        }
    }
    PanelSlider {
        id: saturation

        anchors.top: ring.bottom
        anchors.topMargin: Tokens.space12
        width: parent.width
        name: qsTr("Strength of the colour")
        from: 0
        to: 1
        stepSize: 0.05
        value: root.strength
        fill: Qt.hsva(root.hueShown, 0.75, Tokens.dark ? 1 : 0.55, 1)
        glyph: "palette"
        valueText: Math.round(saturation.value * 100) + "%"
        enabled: root.point.usable
        onMoved: root.point.slideColour(root.hueShown, saturation.value)
        onSettled: value => root.point.setColour(root.hueShown, value)
    }
}
