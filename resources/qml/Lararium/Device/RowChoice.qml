pragma ComponentBehavior: Bound

import QtQuick

// One of many: the present one in sight, the rest in a list.
RowFrame {
    id: root

    ChoiceButton {
        width: Math.min(implicitWidth, root.width * 0.56)
        name: root.point.label
        text: root.point.text
        options: root.point.options
        current: root.point.value
        enabled: root.point.usable
        onChosen: value => root.point.set(value)
    }
}
