pragma ComponentBehavior: Bound

import QtQuick

// One of a few: all options in sight.
RowFrame {
    id: root

    property string hue: ""

    below: true

    ChoiceGrid {
        width: parent.width
        name: root.point.label
        hue: root.hue
        options: root.point.options
        current: root.point.value
        enabled: root.point.usable
        onChosen: value => root.point.set(value)
    }
}
