pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// What a finger or mouse means on a tile: tap, long press, horizontal slide, hold to start, or carrying it elsewhere.
// A finger lifts what it holds still; a mouse lifts by moving.
MouseArea {
    id: root

    required property bool slides
    required property real level
    required property bool holds
    property bool movable: false
    property bool lifted: false
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
    signal carried(scene: point)
    signal dropped
    signal putBack

    function lift(): void {
        const start = root.mapToItem(null, root.startX, root.startY);
        root.lifted = true;
        root.carried(Qt.point(start.x, start.y));
        root.carry();
    }
    function carry(): void {
        const scene = root.mapToItem(null, root.mouseX, root.mouseY);
        root.carried(Qt.point(scene.x, scene.y));
    }
    function letGo(): void {
        if (!root.lifted)
            return;
        root.lifted = false;
        root.putBack();
    }

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
    preventStealing: root.sliding || root.lifted || (root.movable && root.byMouse)
    onMovableChanged: root.letGo()
    onPressed: mouse => {
        root.byMouse = mouse.source === Qt.MouseEventNotSynthesized;
        root.startX = mouse.x;
        root.startY = mouse.y;
        root.startLevel = Math.max(0, root.level);
        root.sliding = false;
        root.wasLifted = false;
        if (root.holds)
            root.beginHold();
    }
    onPositionChanged: mouse => {
        if (root.pressed && root.movable) {
            if (root.lifted)
                root.carry();
            else if (root.byMouse && root.far)
                root.lift();
        }
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
        if (root.lifted) {
            root.wasLifted = true;
            root.lifted = false;
            root.dropped();
        }
        if (root.sliding)
            root.settled(root.fraction);
        root.sliding = false;
        root.endHold();
    }
    onCanceled: {
        root.letGo();
        root.sliding = false;
        holding.stop();
        root.held = 0;
    }
    onClicked: {
        if (!root.holds && !(root.far && root.slides) && !root.wasLifted)
            root.tapped();
        root.wasLifted = false;
    }
    onPressAndHold: {
        if (root.movable && !root.byMouse)
            root.lift();
        else if (!root.movable && !root.sliding && !root.holds)
            root.longPressed();
    }

    property bool byMouse: false
    property bool wasLifted: false
    readonly property bool far: Math.abs(root.mouseX - root.startX) > Tokens.dp(14) || (root.movable && Math.abs(root.mouseY - root.startY) > Tokens.dp(14))

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
