pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A value in a range.
RowFrame {
    id: root

    property string hue: ""

    below: true

    PanelSlider {
        id: slider

        width: parent.width
        name: root.point.label
        hue: root.hue !== "" ? root.hue : "air"
        from: root.point.minimum
        to: root.point.maximum
        stepSize: root.point.step
        snapMode: PanelSlider.SnapAlways
        value: root.point.number
        valueText: slider.pressed ? root.point.textAt(slider.value) : root.point.text
        enabled: root.point.usable
        onMoved: root.point.slide(slider.value)
        onSettled: value => root.point.settle(value)
    }
}
