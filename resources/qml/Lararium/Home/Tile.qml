pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One device on the panel. Says what it is by fill, icon and words; answers a touch without asking Python.
TileFields {
    id: root

    required property Board board
    property bool movable: false
    readonly property bool current: root.activeFocusOnTab

    signal carried(scene: point)
    signal dropped
    signal putBack

    objectName: "tile-" + root.key
    lifted: touch.lifted
    focusPolicy: Qt.TabFocus
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.description: root.hint
    Accessible.checkable: root.tap === "toggle"
    Accessible.checked: root.lit
    Accessible.selected: root.picked
    Accessible.onPressAction: root.press()
    Accessible.onIncreaseAction: root.board.step(root.key, 1)
    Accessible.onDecreaseAction: root.board.step(root.key, -1)

    function press(): void {
        if (root.holds)
            root.board.hold(root.key);
        else
            root.board.tap(root.key);
    }

    Keys.onPressed: event => {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space;
        if (event.key === Qt.Key_Menu || (enter && (event.modifiers & Qt.ShiftModifier))) {
            root.board.details(root.key);
        } else if (enter) {
            if (!event.isAutoRepeat && root.holds)
                touch.beginHold();
            else if (!event.isAutoRepeat)
                root.board.tap(root.key);
        } else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal) {
            root.board.step(root.key, 1);
        } else if (event.key === Qt.Key_Minus) {
            root.board.step(root.key, -1);
        } else {
            return;
        }
        event.accepted = true;
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat && root.holds)
            touch.endHold();
    }

    Timer {
        id: settling

        interval: 400
    }
    Timer {
        id: asking

        interval: 2000
        onTriggered: root.asksToHold = false
    }

    TileFace {
        id: face

        anchors.fill: parent
        tile: root
        shownLevel: touch.sliding || settling.running ? touch.fraction : root.level
        held: touch.held
        pressed: touch.pressed
        hovered: touch.containsMouse
        sliding: touch.sliding
        levelWords: root.large && root.slides && !root.keys.some(entry => entry.reading) ? root.board.levelText(root.key, face.shownLevel) : ""
        keysHeight: keys.active ? keys.height : 0
        readingShown: !root.large && root.value !== "" && root.keys.some(entry => entry.reading && entry.label === root.value)
    }

    Loader {
        active: root.visualFocus
        anchors.fill: parent

        sourceComponent: FocusRing {
            anchors.margins: -Tokens.dp(4)
            around: Tokens.radiusTile - Tokens.dp(1)
            visible: true
        }
    }

    TileTouch {
        id: touch

        anchors.fill: parent
        slides: root.slides && !root.editing
        level: root.level
        holds: root.holds
        movable: root.movable
        onCarried: scene => root.carried(scene)
        onDropped: root.dropped()
        onPutBack: root.putBack()
        onPressed: root.forceActiveFocus(Qt.MouseFocusReason)
        onTapped: root.board.tap(root.key)
        onLongPressed: root.board.details(root.key)
        onSlid: fraction => root.board.slide(root.key, fraction)
        onSettled: fraction => {
            settling.restart();
            root.board.commit(root.key, fraction);
        }
        onHeldLongEnough: root.board.hold(root.key)
        onHeldTooShort: if (root.holds) {
            root.asksToHold = true;
            asking.restart();
        }
    }

    // The corner always opens the sheet.
    MouseArea {
        anchors.right: parent.right
        width: Tokens.target
        height: Tokens.target
        enabled: !root.editing
        onClicked: root.board.details(root.key)
    }

    Loader {
        id: keys

        x: root.inset
        y: root.height - face.foot - height
        width: root.width - 2 * root.inset
        active: root.wide && root.keys.length > 0 && !root.buttoned

        sourceComponent: TileKeys {
            enabled: !root.editing
            entries: root.keys
            hue: root.hue
            name: root.name
            lit: root.lit
            hiddenReading: face.bigValue ? root.value : ""
            tabStop: root.current
            onPressed: key => root.board.press(root.key, key)
        }
    }

    Loader {
        active: root.buttoned
        x: root.inset
        y: root.height - Tokens.target - Tokens.dp(8)

        sourceComponent: TileButtons {
            width: root.width - 2 * root.inset
            labels: !root.twoButtons ? [qsTr("Get description")] : root.opens ? [qsTr("Open"), qsTr("Close")] : [qsTr("On"), qsTr("Off")]
            name: root.place === "" ? root.name : root.place + " " + root.name
            onPressed: index => root.twoButtons ? root.board.turn(root.key, index === 0) : root.board.introduce(root.key)
        }
    }

    Loader {
        active: touch.sliding
        z: 2

        sourceComponent: TileBubble {
            x: Math.min(root.width - width, Math.max(0, touch.mouseX - width / 2))
            text: root.board.levelText(root.key, touch.fraction)
        }
    }
}
