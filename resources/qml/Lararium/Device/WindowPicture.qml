pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A window whose curtain, blind or sash can be dragged; 100 is open. Arrow keys move by a tenth.
Item {
    id: root

    property ControlPoint target: null
    property ControlPoint position: null
    required property string shape
    property string words: ""
    property string name: ""
    readonly property ControlPoint source: root.position ?? root.target
    readonly property bool drags: root.target !== null && root.target.usable
    readonly property real known: root.source && root.source.known ? root.source.fraction : 0.5
    readonly property real aimed: area.dragging ? area.fraction : root.target && root.target.waiting ? root.target.fraction : root.known
    property real openness: area.dragging ? area.fraction : root.known

    Behavior on openness {
        enabled: !area.dragging
        NumberAnimation {
            duration: Tokens.page * 3
        }
    }

    implicitHeight: Tokens.dp(216)
    activeFocusOnTab: root.drags
    opacity: root.source && !root.source.usable && root.target && !root.target.usable ? 0.6 : 1
    Accessible.role: Accessible.Slider
    Accessible.name: root.name
    Accessible.description: root.words
    Accessible.onIncreaseAction: root.nudge(0.1)
    Accessible.onDecreaseAction: root.nudge(-0.1)
    Keys.onPressed: event => {
        const more = event.key === Qt.Key_Up || event.key === Qt.Key_Right || event.key === Qt.Key_Plus;
        const less = event.key === Qt.Key_Down || event.key === Qt.Key_Left || event.key === Qt.Key_Minus;
        if (root.drags && (more || less)) {
            event.accepted = true;
            root.nudge(more ? 0.1 : -0.1);
        }
    }

    function nudge(by: real): void {
        if (root.target)
            root.target.propose(root.target.at(Math.min(1, Math.max(0, (root.target.known ? root.target.fraction : root.known) + by))));
    }

    Rectangle {
        id: frame

        anchors.fill: parent
        radius: Tokens.radiusTile
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Tokens.container("cool")
            }
            GradientStop {
                position: 1
                color: Tokens.container("air")
            }
        }

        // Sill and bars of the window.
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Tokens.dp(6)
            height: parent.height
            visible: root.shape !== "window"
            color: Tokens.surface
        }
        Rectangle {
            y: parent.height * 0.45
            width: parent.width
            height: Tokens.dp(6)
            visible: root.shape === "curtain"
            color: Tokens.surface
        }
        // Curtain: two halves with folds.
        Repeater {
            model: root.shape === "curtain" || root.shape === "gate" ? 2 : 0

            Rectangle {
                id: half

                required property int index

                x: half.index === 0 ? 0 : frame.width - width
                y: Tokens.space12
                width: frame.width / 2 * (0.14 + 0.86 * (1 - root.openness))
                height: frame.height - y
                color: Tokens.strong("cover")
                clip: true

                Repeater {
                    model: 7

                    Rectangle {
                        required property int index

                        x: half.width / 7 * index
                        width: half.width / 14
                        height: half.height
                        color: Tokens.glyphOnStrong
                        opacity: 0.13
                    }
                }
            }
        }
        // Blind: from above.
        Rectangle {
            visible: root.shape === "blind"
            y: Tokens.space12
            width: parent.width
            height: (parent.height - y) * (0.06 + 0.94 * (1 - root.openness))
            color: Tokens.strong("cover")
            clip: true

            Repeater {
                model: root.shape === "blind" ? 9 : 0

                Rectangle {
                    required property int index

                    y: frame.height / 9 * (index + 1) - height
                    width: frame.width
                    height: Tokens.dp(2)
                    color: Tokens.glyphOnStrong
                    opacity: 0.25
                }
            }
        }
        // Sash of a window opener: slides aside.
        Rectangle {
            visible: root.shape === "window"
            x: parent.width / 2 * root.openness
            width: parent.width / 2
            height: parent.height
            color: "transparent"
            border.width: Tokens.dp(10)
            border.color: Tokens.strong("cover")
        }
        Rectangle {
            visible: root.shape === "window"
            x: parent.width / 2
            width: parent.width / 2
            height: parent.height
            color: "transparent"
            border.width: Tokens.dp(8)
            border.color: Tokens.line
        }
        // Rail.
        Rectangle {
            width: parent.width
            height: Tokens.space12
            visible: root.shape !== "window"
            color: Tokens.line
        }
        // Rounds the corners of what hangs inside.
        Rectangle {
            anchors.fill: parent
            anchors.margins: -border.width
            radius: Tokens.radiusTile + border.width
            color: "transparent"
            border.width: Tokens.space8
            border.color: Tokens.surface
        }
        Rectangle {
            anchors.centerIn: parent
            width: label.implicitWidth + Tokens.space32
            height: Tokens.space48
            radius: height / 2
            color: Tokens.raised

            PanelText {
                id: label

                anchors.centerIn: parent
                type: "strong"
                tabular: true
                text: area.dragging && root.target ? root.target.textAt(root.target.at(area.fraction)) : root.words
                Accessible.ignored: true
            }
        }
    }
    FocusRing {
        around: Tokens.radiusTile
        visible: root.activeFocus && !area.pressed
    }
    MouseArea {
        id: area

        property bool dragging: false
        property real fraction: 0
        property real from: 0
        property point began: Qt.point(0, 0)

        anchors.fill: parent
        enabled: root.drags
        preventStealing: root.shape !== "blind" || dragging
        cursorShape: enabled ? Qt.SizeHorCursor : Qt.ArrowCursor

        onPressed: mouse => {
            area.began = Qt.point(mouse.x, mouse.y);
            area.from = root.known;
            area.fraction = root.known;
        }
        onPositionChanged: mouse => {
            const dx = mouse.x - area.began.x;
            const dy = mouse.y - area.began.y;
            const along = root.shape === "blind" ? dy : dx;
            if (!area.dragging && Math.abs(along) < Tokens.dp(10))
                return;
            area.dragging = true;
            // Dragging a half towards the middle closes it; a blind closes downwards.
            const outward = root.shape === "blind" ? -dy / height : area.began.x < width / 2 ? -dx / (width / 2) : dx / (width / 2);
            area.fraction = Math.min(1, Math.max(0, area.from + outward));
        }
        onReleased: {
            if (area.dragging)
                root.target.settle(root.target.at(area.fraction));
            area.dragging = false;
        }
        onCanceled: area.dragging = false
    }
}
