pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A fan or purifier: what the air is like, on and off, how strongly it runs.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    readonly property ControlPoint power: root.part.point("power") as ControlPoint
    readonly property ControlPoint level: root.part.point("level") as ControlPoint
    readonly property ControlPoint reading: root.part.point("reading") as ControlPoint

    Item {
        width: parent.width
        visible: root.reading !== null
        height: visible ? air.height : 0

        Loader {
            id: air

            width: parent.width * 0.62
            active: root.reading !== null

            sourceComponent: BigReading {
                point: root.reading
                large: true
            }
        }
        PanelText {
            anchors.right: parent.right
            anchors.verticalCenter: air.verticalCenter
            width: parent.width * 0.36
            horizontalAlignment: Text.AlignRight
            type: "strong"
            wrapMode: Text.Wrap
            text: root.part.words
            color: root.part.lit ? Tokens.strong(root.part.hue) : Tokens.text2
        }
    }
    Loader {
        width: parent.width
        active: root.power !== null
        visible: active

        sourceComponent: PowerButton {
            point: root.power
            hue: root.part.hue
            holds: root.part.holds
            label: root.part.titled ? root.part.title : ""
        }
    }
    Column {
        width: parent.width
        visible: root.level !== null
        spacing: Tokens.space8

        PanelText {
            type: "smallStrong"
            text: root.level ? root.level.label : ""
            color: Tokens.text2
        }
        Loader {
            width: parent.width
            active: root.level !== null
            sourceComponent: root.level && root.level.options.length > 0 ? steps : slider
        }
        Component {
            id: steps

            LevelSteps {
                point: root.level
                hue: root.part.hue
                lit: root.part.lit
            }
        }
        Component {
            id: slider

            PanelSlider {
                id: speed

                name: root.level.label
                hue: root.part.hue
                glyph: "wind"
                from: root.level.minimum
                to: root.level.maximum
                stepSize: root.level.step
                value: root.level.number
                valueText: speed.pressed ? root.level.textAt(speed.value) : root.level.text
                enabled: root.level.usable
                onMoved: root.level.slide(speed.value)
                onSettled: value => root.level.settle(value)
            }
        }
    }
    ActionGrid {
        width: parent.width
        visible: root.part.actions.length > 0
        part: root.part
    }
}
