pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// Brightness as a glass that fills from below; 120 x 280 dp.
T.Slider {
    id: root

    required property ControlPoint point
    property bool lit: true
    property string hue: "light"
    property color fill: Tokens.strong(root.hue)
    property color ink: Tokens.glyphOnStrong

    implicitWidth: Tokens.dp(120)
    implicitHeight: Tokens.dp(280)
    orientation: Qt.Vertical
    from: root.point.minimum
    to: root.point.maximum
    stepSize: root.point.step
    snapMode: T.Slider.SnapAlways
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
        const leap = Math.max(1, Math.round((root.to - root.from) / 20 / root.point.step));
        root.point.nudge(way * leap);
    }

    background: Rectangle {
        radius: Tokens.radiusSheet
        color: Tokens.sunken
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(parent.radius * 1.4, (1 - root.visualPosition) * parent.height)
            radius: parent.radius
            color: root.lit ? root.fill : Tokens.line
            opacity: root.lit ? 1 : 0.45

            Behavior on color {
                ColorAnimation {
                    duration: Tokens.change
                }
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Tokens.space12
                width: Tokens.space40
                height: Tokens.dp(5)
                radius: height / 2
                color: root.ink
                opacity: 0.5
            }
        }
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Tokens.space16
            name: root.lit ? "lightbulb-fill" : "lightbulb"
            color: root.lit ? root.ink : Tokens.text2
        }
        FocusRing {
            around: parent.radius
            visible: root.visualFocus
        }
    }
    handle: null

    PanelText {
        // The words stand wholly above the edge of the fill or wholly below it.
        readonly property real edge: root.visualPosition * root.height
        readonly property bool covered: edge < Tokens.space32 + height + Tokens.space4

        anchors.horizontalCenter: parent.horizontalCenter
        y: covered ? Math.max(Tokens.space32, edge + Tokens.dp(24)) : Tokens.space32
        type: "value"
        tabular: true
        text: root.pressed ? root.point.textAt(root.value) : root.point.text
        color: root.lit && covered ? root.ink : Tokens.text
        Accessible.ignored: true
    }
}
