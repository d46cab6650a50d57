pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// One device on the panel. Says what it is by fill, icon and words; answers a touch without asking Python.
T.Control {
    id: root

    required property Board board
    required property string key
    required property string name
    required property string place
    required property string look
    required property bool lit
    required property string hue
    required property string glyph
    required property string badge
    required property string words
    required property string value
    required property string unit
    required property real level
    required property bool slides
    required property string tap
    required property string spoken
    required property string hint
    required property bool favourite
    required property bool concealed
    required property bool picked
    property bool editing: false
    property bool showPlace: false
    property int cellsWide: 1
    property int cellsHigh: 1
    readonly property bool wide: root.cellsWide > 1
    readonly property bool large: root.cellsHigh > 1
    readonly property bool unreachable: root.look === "unreachable"
    readonly property bool twoButtons: root.tap === "two_buttons" && !root.editing
    readonly property bool holds: root.tap === "hold" && !root.editing
    readonly property real shownLevel: touch.sliding || settling.running ? touch.fraction : root.level
    readonly property real inset: Tokens.dp(14)
    property bool asksToHold: false
    readonly property color wordsInk: root.asksToHold ? Tokens.accent : root.look === "error" || root.look === "alarm" ? Tokens.danger : root.unreachable || root.look === "needs_description" ? Tokens.warn : Tokens.text2

    signal activated

    objectName: "tile-" + root.key
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
            if (event.isAutoRepeat) {
                event.accepted = true;
                return;
            }
            if (root.holds)
                touch.beginHold();
            else
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

    Rectangle {
        id: ground

        anchors.fill: parent
        radius: Tokens.radiusTile
        color: root.unreachable ? "transparent" : root.lit ? Tokens.container(root.hue) : Tokens.surface
        border.width: root.picked ? Tokens.dp(3) : root.look === "alarm" ? Tokens.dp(2) : root.unreachable ? 0 : Tokens.border
        border.color: root.picked ? Tokens.accent : root.look === "alarm" ? Tokens.danger : Tokens.highContrast ? Tokens.line : root.lit ? "transparent" : Tokens.hairline
        scale: touch.pressed && !touch.sliding ? 0.97 : 1

        Behavior on scale {
            NumberAnimation {
                duration: Tokens.press
                easing.type: Easing.OutCubic
            }
        }
        Behavior on color {
            ColorAnimation {
                duration: Tokens.change
            }
        }

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: touch.pressed ? Tokens.pressed : touch.containsMouse ? Tokens.hovered : "transparent"
        }
        Loader {
            anchors.fill: parent
            active: root.unreachable

            sourceComponent: DashedFrame {}
        }
        TileChip {
            id: chip

            x: root.inset
            y: root.inset
            glyph: root.glyph
            hue: root.hue
            lit: root.lit
            pending: root.look === "pending"
            faint: root.unreachable
            held: touch.held
        }
        TileCorner {
            id: corner

            anchors.right: parent.right
            anchors.rightMargin: root.inset - (corner.dots ? Tokens.dp(6) : 0)
            y: root.inset
            room: parent.width - chip.width - 3 * root.inset
            value: root.large ? "" : root.value
            unit: root.unit
            badge: root.editing ? (root.picked ? "check" : root.concealed ? "hide" : root.favourite ? "star-fill" : "") : root.badge
            look: root.look
        }
        TileNaming {
            x: root.wide ? chip.x + chip.width + Tokens.space12 : root.inset
            y: root.wide ? root.inset : chip.y + chip.height + Tokens.dp(6)
            width: (root.wide ? (root.large || root.value === "" ? root.width - Tokens.dp(40) : corner.x) : root.width) - x - root.inset
            name: root.name
            words: root.twoButtons && !root.wide ? "" : root.asksToHold ? qsTr("Hold to start") : root.words
            place: root.showPlace ? root.place : ""
            ink: root.wordsInk
        }
        TileValue {
            visible: root.large && root.value !== ""
            anchors.centerIn: parent
            anchors.verticalCenterOffset: Tokens.space12
            value: root.value
            unit: root.unit
        }
        TileTrack {
            x: root.inset
            width: parent.width - 2 * root.inset
            y: parent.height - height - Tokens.dp(root.wide ? 14 : 10)
            visible: root.level >= 0 && !root.twoButtons
            broad: root.wide && (root.slides || root.large)
            level: root.shownLevel
            hue: root.hue
            lit: root.lit || touch.sliding
            slides: root.slides
        }
    }

    FocusRing {
        anchors.margins: -Tokens.dp(4)
        around: Tokens.radiusTile - Tokens.dp(1)
        visible: root.visualFocus
    }

    TileTouch {
        id: touch

        anchors.fill: parent
        slides: root.slides && !root.editing
        level: root.level
        holds: root.holds
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

    TileButtons {
        visible: root.twoButtons
        x: root.inset
        y: parent.height - height - Tokens.dp(8)
        width: root.width - 2 * root.inset
        name: root.name
        onTurned: on => root.board.turn(root.key, on)
    }

    TileBubble {
        visible: touch.sliding
        at: touch.mouseX
        text: touch.sliding ? root.board.levelText(root.key, touch.fraction) : ""
    }
}
