pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend

// Anything else: its state, on and off where it has that, and its first actions.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    readonly property ControlPoint power: root.part.point("power") as ControlPoint

    StateBlock {
        width: parent.width
        part: root.part
    }
    Loader {
        width: parent.width
        active: root.power !== null
        visible: active

        sourceComponent: PowerButton {
            point: root.power
            hue: root.part.hue
            holds: root.part.holds
        }
    }
    ActionGrid {
        width: parent.width
        visible: root.part.actions.length > 0
        part: root.part
    }
}
