pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend

// A machine with a programme: time left large, what it is at, start and pause.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    readonly property ControlPoint power: root.part.point("power") as ControlPoint
    readonly property ControlPoint remaining: root.part.point("left") as ControlPoint

    StateBlock {
        width: parent.width
        part: root.part
        value: root.remaining && root.remaining.known && root.remaining.number > 0 ? root.remaining.text : ""
    }
    ActionGrid {
        width: parent.width
        visible: root.part.actions.length > 0
        part: root.part
    }
    Loader {
        width: parent.width
        active: root.power !== null
        visible: active

        sourceComponent: PowerButton {
            point: root.power
            hue: root.part.hue
            holds: root.part.holds || root.power.hazard === "heat"
        }
    }
}
