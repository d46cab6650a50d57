pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Lararium.Backend
import Lararium.Controls

// A set point on a ring: drag it round, arrow keys, or the buttons at its sides. Sent when it rests or is let go.
Item {
    id: root

    required property ControlPoint point
    property ControlPoint measured: null
    property string hue: "heat"
    property bool lit: true
    property string caption: ""
    readonly property real thickness: Tokens.dp(20)
    readonly property real start: 135
    readonly property real sweep: 270
    readonly property real way: (width - root.thickness) / 2 - Tokens.dp(6)
    readonly property real shownFraction: root.point.fraction
    readonly property real measuredFraction: root.measured && root.measured.known ? (root.measured.number - root.point.minimum) / (root.point.maximum - root.point.minimum) : -1

    implicitWidth: Tokens.dp(228)
    implicitHeight: width * 0.9
    activeFocusOnTab: root.point.usable
    opacity: root.point.usable ? 1 : 0.6

    Accessible.role: Accessible.Dial
    Accessible.name: root.point.label
    Accessible.description: root.point.text
    Accessible.onIncreaseAction: root.point.nudge(1)
    Accessible.onDecreaseAction: root.point.nudge(-1)
    Keys.onPressed: event => {
        const more = event.key === Qt.Key_Up || event.key === Qt.Key_Right || event.key === Qt.Key_Plus || event.key === Qt.Key_Equal;
        const less = event.key === Qt.Key_Down || event.key === Qt.Key_Left || event.key === Qt.Key_Minus;
        if (more || less) {
            event.accepted = true;
            root.point.nudge(more ? 1 : -1);
        }
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.GeometryRenderer

        ShapePath {
            strokeColor: Tokens.sunken
            strokeWidth: root.thickness
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.width / 2
                radiusX: root.way
                radiusY: root.way
                startAngle: root.start
                sweepAngle: root.sweep
            }
        }
        ShapePath {
            strokeColor: root.lit ? Tokens.strong(root.hue) : Tokens.line
            strokeWidth: root.thickness
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.width / 2
                radiusX: root.way
                radiusY: root.way
                startAngle: root.start
                sweepAngle: root.point.known ? Math.max(0.1, root.sweep * root.shownFraction) : 0.1
            }
        }
    }
    // Where the room is.
    Rectangle {
        readonly property real angle: (root.start + root.sweep * root.measuredFraction) * Math.PI / 180

        visible: root.measuredFraction >= 0 && root.measuredFraction <= 1
        x: root.width / 2 + root.way * Math.cos(angle) - width / 2
        y: root.width / 2 + root.way * Math.sin(angle) - height / 2
        width: Tokens.dp(10)
        height: width
        radius: width / 2
        color: Tokens.text
        border.width: Tokens.dp(2)
        border.color: Tokens.surface
    }
    Rectangle {
        id: knob

        readonly property real angle: (root.start + root.sweep * root.shownFraction) * Math.PI / 180

        visible: root.point.known
        x: root.width / 2 + root.way * Math.cos(angle) - width / 2
        y: root.width / 2 + root.way * Math.sin(angle) - height / 2
        width: Tokens.dp(34)
        height: width
        radius: width / 2
        color: Tokens.raised
        border.width: Tokens.dp(5)
        border.color: root.lit ? Tokens.strong(root.hue) : Tokens.line
        scale: area.pressed ? 1.15 : 1
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.width / 2 - height / 2
        width: parent.width - 3 * root.thickness

        PanelText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: "small"
            text: root.caption
            color: Tokens.text2
            Accessible.ignored: true
        }
        PanelText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: "display"
            elide: Text.ElideNone
            font.pixelSize: Tokens.dp(root.point.text.length > 5 ? 40 : root.point.text.length > 4 ? 52 : 60)
            lineHeight: Tokens.dp(66)
            tabular: true
            text: root.point.text
            Accessible.ignored: true
        }
        PanelText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.measured !== null
            type: "small"
            tabular: true
            text: root.measured && root.measured.known ? qsTr("now %1").arg(root.measured.text) : ""
            color: Tokens.text2
            Accessible.ignored: true
        }
    }
    PendingRing {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Tokens.space16
        width: Tokens.space24
        height: width
        visible: root.point.waiting
        ink: Tokens.strong(root.hue)
    }
    FocusRing {
        around: root.width / 2
        visible: root.activeFocus && !area.pressed
    }
    MouseArea {
        id: area

        anchors.fill: parent
        enabled: root.point.usable
        preventStealing: true

        // Place on the ring, 0..1; -1 in the gap below.
        function place(x: real, y: real): real {
            const angle = (Math.atan2(y - root.width / 2, x - root.width / 2) * 180 / Math.PI + 360 - root.start) % 360;
            if (angle <= root.sweep)
                return angle / root.sweep;
            return angle - root.sweep < (360 - root.sweep) / 2 ? 1 : 0;
        }
        onPressed: mouse => {
            const away = Math.hypot(mouse.x - root.width / 2, mouse.y - root.width / 2);
            if (Math.abs(away - root.way) > Tokens.dp(32)) {
                mouse.accepted = false;
                return;
            }
            root.point.propose(root.point.minimum + area.place(mouse.x, mouse.y) * (root.point.maximum - root.point.minimum));
        }
        onPositionChanged: mouse => root.point.propose(root.point.minimum + area.place(mouse.x, mouse.y) * (root.point.maximum - root.point.minimum))
        onReleased: root.point.settle(root.point.number)
        onCanceled: root.point.leave()
    }
}
