pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One argument of an action: options, a range, a switch or a text.
Column {
    id: root

    required property ControlPoint point
    readonly property bool listed: root.point.options.length > 0
    readonly property bool ranged: !root.listed && root.point.maximum > root.point.minimum && root.point.unit !== "" || root.point.value !== undefined && typeof root.point.value === "number" && !root.listed

    spacing: Tokens.space4

    PanelText {
        width: parent.width
        type: "smallStrong"
        text: root.point.label
        color: Tokens.text2
    }
    ChoiceGrid {
        width: parent.width
        visible: root.listed
        name: root.point.label
        options: root.point.options
        current: root.point.value
        onChosen: value => root.point.aim(value)
        Component.onCompleted: if (root.listed && !root.point.known)
            root.point.aim(root.point.options[0].value)
    }
    PanelSlider {
        id: slider

        width: parent.width
        visible: root.ranged
        name: root.point.label
        from: root.point.minimum
        to: root.point.maximum
        stepSize: root.point.step
        value: root.point.number
        valueText: root.point.textAt(slider.value)
        onMoved: root.point.aim(slider.value)
    }
    PanelField {
        width: parent.width
        visible: !root.listed && !root.ranged
        placeholderText: root.point.label
        Accessible.name: root.point.label
        onTextEdited: root.point.aim(text)
    }
}
