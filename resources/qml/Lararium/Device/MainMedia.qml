pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Television or speaker: what plays, volume, mute, the buttons of a player.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    readonly property ControlPoint power: root.part.point("power") as ControlPoint
    readonly property ControlPoint volume: root.part.point("volume") as ControlPoint
    readonly property ControlPoint mute: root.part.point("mute") as ControlPoint

    StateBlock {
        width: parent.width
        visible: root.power === null
        part: root.part
    }
    Loader {
        width: parent.width
        active: root.power !== null
        visible: active

        sourceComponent: PowerButton {
            point: root.power
            hue: root.part.hue
        }
    }
    ActionGrid {
        width: parent.width
        visible: root.part.actions.length > 0
        columns: 4
        part: root.part
    }
    Row {
        width: parent.width
        visible: root.volume !== null
        spacing: Tokens.space8

        IconButton {
            id: quiet

            visible: root.mute !== null
            width: visible ? Tokens.target : 0
            look: root.mute && root.mute.on ? "filled" : "plain"
            glyph: root.mute && root.mute.on ? "mute" : "volume"
            text: root.mute ? root.mute.label : ""
            enabled: root.mute !== null && root.mute.usable
            Accessible.checkable: true
            Accessible.checked: root.mute !== null && root.mute.on
            onClicked: root.mute.set(!root.mute.on)
        }
        Loader {
            width: parent.width - quiet.width - parent.spacing
            active: root.volume !== null

            sourceComponent: PanelSlider {
                id: volume

                name: root.volume.label
                hue: "media"
                from: root.volume.minimum
                to: root.volume.maximum
                stepSize: root.volume.step
                value: root.volume.number
                valueText: volume.pressed ? root.volume.textAt(volume.value) : root.volume.text
                enabled: root.volume.usable
                onMoved: root.volume.slide(volume.value)
                onSettled: value => root.volume.settle(value)
            }
        }
    }
}
