pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A lamp: brightness as a tall glass, on and off, eight favourites, white from warm to cold, and colour.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    // Dark or light, as reads on the lamp's own light.
    readonly property color ink: root.part.glowBright === Tokens.dark ? Tokens.glyphOnStrong : Tokens.text
    readonly property ControlPoint power: root.part.point("power") as ControlPoint
    readonly property ControlPoint brightness: root.part.point("brightness") as ControlPoint
    readonly property ControlPoint temperature: root.part.point("temperature") as ControlPoint
    readonly property ControlPoint tint: root.part.point("color") as ControlPoint

    Item {
        width: parent.width
        height: root.brightness ? glass.height : power.height

        VerticalSlider {
            id: glass

            visible: root.brightness !== null
            width: Math.min(implicitWidth, parent.width * 0.35)
            point: root.brightness ?? root.power
            lit: root.part.lit
            fill: root.part.glow
            ink: root.ink
        }
        PowerButton {
            id: power

            visible: root.power !== null
            anchors.right: parent.right
            width: root.brightness ? parent.width - glass.width - Tokens.space16 : parent.width
            point: root.power ?? root.brightness
            hue: "light"
            fill: root.part.glow
            fillInk: root.ink
            height: root.brightness ? Math.max(implicitHeight, glass.height - dots.height - Tokens.space16) : implicitHeight
            label: root.part.titled ? root.part.title : ""
        }
        Column {
            id: dots

            anchors.right: parent.right
            anchors.bottom: glass.bottom
            width: power.width
            visible: root.brightness !== null
            spacing: Tokens.space8

            PanelText {
                type: "labelStrong"
                text: qsTr("Favourites")
                color: Tokens.text3
            }
            FavouriteDots {
                x: -Tokens.space4
                room: power.width + Tokens.space8
                part: root.part
                usable: root.brightness !== null && root.brightness.usable
            }
        }
    }
    Column {
        width: parent.width
        visible: root.temperature !== null
        spacing: Tokens.space8

        Item {
            width: parent.width
            height: warmth.height

            PanelText {
                id: warmth

                type: "smallStrong"
                text: root.temperature ? root.temperature.label : ""
                color: Tokens.text2
            }
            PanelText {
                anchors.right: parent.right
                type: "smallStrong"
                tabular: true
                text: root.temperature ? root.temperature.text : ""
            }
        }
        Loader {
            width: parent.width
            active: root.temperature !== null

            sourceComponent: TemperatureStrip {
                point: root.temperature
            }
        }
    }
    Column {
        width: parent.width
        visible: root.tint !== null
        spacing: Tokens.space8

        PanelText {
            type: "smallStrong"
            text: root.tint ? root.tint.label : ""
            color: Tokens.text2
        }
        Loader {
            width: parent.width
            active: root.tint !== null
            asynchronous: true

            sourceComponent: HueRing {
                point: root.tint
            }
        }
    }
}
