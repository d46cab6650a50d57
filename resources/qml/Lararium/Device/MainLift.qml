pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// An airer or table: up and down run while held, stop is instant; a place can be chosen and is asked about.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    readonly property ControlPoint target: root.part.point("target") as ControlPoint
    readonly property ControlPoint motor: root.part.point("motor") as ControlPoint
    readonly property ControlPoint dry: root.part.point("dry") as ControlPoint
    readonly property bool usable: (root.motor ?? root.target)?.usable ?? false

    LiftPicture {
        width: parent.width
        shape: root.part.shape
        position: root.part.point("position") as ControlPoint ?? root.target
        words: root.part.words
    }
    Row {
        width: parent.width
        spacing: Tokens.space8
        visible: root.motor !== null

        RunButton {
            width: (parent.width - 2 * parent.spacing) / 3
            glyph: "arrow-up"
            text: qsTr("Up")
            holds: true
            enabled: root.usable
            onBegan: root.part.runHeld("up")
            onEnded: root.part.run("stop")
            onAsked: root.part.run("up")
        }
        RunButton {
            width: (parent.width - 2 * parent.spacing) / 3
            glyph: "stop"
            text: qsTr("Stop")
            active: root.part.moving
            enabled: root.usable
            onClicked: root.part.run("stop")
        }
        RunButton {
            width: (parent.width - 2 * parent.spacing) / 3
            glyph: "arrow-down"
            text: qsTr("Down")
            holds: true
            enabled: root.usable
            onBegan: root.part.runHeld("down")
            onEnded: root.part.run("stop")
            onAsked: root.part.run("down")
        }
    }
    PanelText {
        width: parent.width
        visible: root.motor !== null
        horizontalAlignment: Text.AlignHCenter
        type: "label"
        text: qsTr("Up and down run while you hold them")
        color: Tokens.text3
    }
    Loader {
        width: parent.width
        active: root.target !== null
        visible: active

        sourceComponent: PanelSlider {
            id: place

            name: root.target.label
            hue: "cover"
            from: root.target.minimum
            to: root.target.maximum
            stepSize: root.target.step
            value: root.target.number
            valueText: place.pressed ? root.target.textAt(place.value) : root.target.text
            enabled: root.target.usable
            onMoved: root.target.aim(place.value)
            onSettled: value => root.target.settle(value)
        }
    }
    Loader {
        width: parent.width
        active: root.dry !== null
        visible: active

        sourceComponent: PowerButton {
            point: root.dry
            hue: "heat"
            holds: root.dry.hazard === "heat"
            label: root.dry.label
        }
    }
}
