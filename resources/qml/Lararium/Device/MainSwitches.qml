pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One key per gang.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part

    spacing: Tokens.space12

    Repeater {
        model: root.part.gangs

        PowerButton {
            id: gang

            required property var modelData

            width: parent?.width ?? 0
            point: gang.modelData as ControlPoint
            hue: "power"
            label: root.part.gangs.length > 1 ? gang.point.group : ""
        }
    }
}
