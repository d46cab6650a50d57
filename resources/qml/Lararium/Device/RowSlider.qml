pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// A value in a range; one of many steps can be typed, too.
RowFrame {
    id: root

    property string hue: ""

    below: true

    Row {
        width: parent.width
        spacing: Tokens.space8

        PanelSlider {
            id: slider

            width: parent.width - (exact.active ? exact.width + Tokens.space8 : 0)
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
        Loader {
            id: exact

            active: root.point.fine
            visible: active

            sourceComponent: IconButton {
                glyph: "keyboard"
                look: "tonal"
                text: qsTr("Type it: %1").arg(root.point.label)
                enabled: root.point.usable
                onClicked: dialog.open()

                NumberDialog {
                    id: dialog

                    point: root.point
                }
            }
        }
    }
}
