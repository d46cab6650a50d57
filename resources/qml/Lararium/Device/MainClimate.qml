pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A set point on a dial between minus and plus, with on and off below.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    readonly property ControlPoint power: root.part.point("power") as ControlPoint
    readonly property ControlPoint target: root.part.point("target") as ControlPoint
    readonly property ControlPoint room: root.part.point("room") as ControlPoint
    readonly property bool lit: root.power ? root.power.on : root.part.lit || root.part.kind === "fridge"

    Item {
        width: parent.width
        height: dial.height

        IconButton {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Tokens.dp(72)
            height: Tokens.dp(72)
            look: "sunken"
            glyph: "minus"
            glyphSize: Tokens.dp(32)
            text: qsTr("Less: %1").arg(root.target.label)
            autoRepeat: true
            enabled: root.target.usable && root.target.number > root.target.minimum
            onClicked: root.target.nudge(-1)

            background: StepGround {}
        }
        Dial {
            id: dial

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Tokens.dp(228), parent.width - Tokens.dp(152))
            height: width * 0.9
            point: root.target
            measured: root.room
            hue: root.part.hue
            lit: root.lit
        }
        IconButton {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Tokens.dp(72)
            height: Tokens.dp(72)
            glyph: "plus"
            glyphSize: Tokens.dp(32)
            text: qsTr("More: %1").arg(root.target.label)
            autoRepeat: true
            enabled: root.target.usable && root.target.number < root.target.maximum
            onClicked: root.target.nudge(1)

            background: StepGround {}
        }
    }
    Loader {
        width: parent.width
        active: root.power !== null
        visible: active

        sourceComponent: PowerButton {
            point: root.power
            hue: root.part.hue
            holds: root.part.holds || root.power.hazard === "heat"
            label: root.part.titled ? root.part.title : ""
        }
    }
    ActionGrid {
        width: parent.width
        visible: root.part.actions.length > 0
        part: root.part
    }
}
