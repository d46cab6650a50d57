pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// What it measures: the first value large, the others beside each other.
MainCard {
    id: root

    required property DeviceSheet vm
    required property PartView part
    readonly property int others: Math.max(0, root.part.big.length - 1)

    color: root.part.alarm ? Tokens.dangerContainer : Tokens.surface

    StateBlock {
        width: parent.width
        visible: root.part.big.length === 0 || root.part.alarm
        part: root.part
    }
    Loader {
        width: parent.width
        active: root.part.big.length > 0
        visible: active

        sourceComponent: BigReading {
            point: root.part.big[0] as ControlPoint
            large: true
            ink: root.part.alarm ? Tokens.danger : Tokens.text
        }
    }
    Grid {
        width: parent.width
        visible: root.others > 0
        columns: root.others === 1 ? 1 : root.others === 3 ? 3 : 2
        columnSpacing: Tokens.space16
        rowSpacing: Tokens.space16

        Repeater {
            model: root.part.big.slice(1)

            BigReading {
                required property var modelData

                width: (parent.width - (parent as Grid).columnSpacing * ((parent as Grid).columns - 1)) / (parent as Grid).columns
                point: modelData as ControlPoint
            }
        }
    }
}
