pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One of a few: all options in sight.
RowFrame {
    id: root

    below: true

    ChoiceGrid {
        width: parent.width
        name: root.point.label
        options: root.point.options
        current: root.point.value
        enabled: root.point.usable
        onChosen: value => root.point.set(value)
    }
}
