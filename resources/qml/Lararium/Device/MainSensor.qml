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
    readonly property ControlPoint first: root.others >= 0 ? root.part.big[0] as ControlPoint : null
    // A number speaks for itself; open, wet or locked is told in words.
    readonly property bool counts: root.first !== null && root.first.known && typeof root.first.value === "number" && root.first.options.length === 0

    color: root.part.alarm ? Tokens.dangerContainer : Tokens.surface

    StateBlock {
        width: parent.width
        visible: !root.counts || root.part.alarm
        part: root.part
        brief: !root.counts && !root.part.alarm && root.part.big.length > 0
    }
    Loader {
        width: parent.width
        active: root.counts
        visible: active

        sourceComponent: BigReading {
            point: root.first
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
                dense: (parent as Grid).columns === 3
            }
        }
    }
}
