pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// What a finger or mouse means on a tile: tap, long press, horizontal slide, or hold to start. Decides nothing else.
MouseArea {
    id: root

    required property bool slides
    required property real level
    required property bool holds
    property bool sliding: false
    property real fraction: 0
    property real held: 0
    property real startX: 0
    property real startY: 0
    property real startLevel: 0

    signal tapped
    signal longPressed
    signal slid(fraction: real)
    signal settled(fraction: real)
    signal heldLongEnough
    signal heldTooShort

    function beginHold(): void {
        holding.restart();
    }
    function endHold(): void {
        if (holding.running) {
            holding.stop();
            root.held = 0;
            root.heldTooShort();
        }
    }

    hoverEnabled: true
    pressAndHoldInterval: Tokens.longPress
    preventStealing: root.sliding
    onPressed: mouse => {
        root.startX = mouse.x;
        root.startY = mouse.y;
        root.startLevel = Math.max(0, root.level);
        root.sliding = false;
        if (root.holds)
            root.beginHold();
    }
    onPositionChanged: mouse => {
        if (!root.pressed || !root.slides)
            return;
        const dx = mouse.x - root.startX;
        const dy = mouse.y - root.startY;
        if (!root.sliding && Math.abs(dx) > Tokens.dp(14) && Math.abs(dx) > 2 * Math.abs(dy)) {
            root.sliding = true;
            root.endHold();
        }
        if (root.sliding) {
            root.fraction = Math.min(1, Math.max(0, root.startLevel + dx / Math.max(1, root.width * 0.9)));
            root.slid(root.fraction);
        }
    }
    onReleased: {
        if (root.sliding)
            root.settled(root.fraction);
        root.sliding = false;
        root.endHold();
    }
    onCanceled: {
        root.sliding = false;
        holding.stop();
        root.held = 0;
    }
    onClicked: if (!root.holds && !root.moved)
        root.tapped()
    onPressAndHold: if (!root.sliding && !root.holds)
        root.longPressed()

    readonly property bool moved: Math.abs(root.mouseX - root.startX) > Tokens.dp(14) && root.slides

    NumberAnimation {
        id: holding

        target: root
        property: "held"
        from: 0
        to: 1
        duration: Tokens.holdToStart
        onFinished: {
            root.held = 0;
            root.heldLongEnough();
        }
    }
}
