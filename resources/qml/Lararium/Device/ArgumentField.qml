pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// One argument of an action: a few options, a list, a range, a number or a text.
Column {
    id: root

    required property ControlPoint point
    readonly property bool few: root.point.options.length > 0 && root.point.options.length <= 6
    readonly property bool listed: root.point.options.length > 6
    readonly property bool counted: root.point.options.length === 0 && (root.point.editor === "slider" || root.point.editor === "number")
    readonly property bool ranged: root.counted && root.point.maximum > root.point.minimum && !root.point.fine

    spacing: Tokens.space4

    PanelText {
        width: parent.width
        visible: root.few || root.listed || root.ranged
        type: "smallStrong"
        text: root.point.label
        color: Tokens.text2
    }
    ChoiceGrid {
        width: parent.width
        visible: root.few
        name: root.point.label
        options: root.few ? root.point.options : []
        current: root.point.value
        onChosen: value => root.point.aim(value)
    }
    ChoiceButton {
        width: parent.width
        visible: root.listed
        name: root.point.label
        text: root.point.text
        options: root.listed ? root.point.options : []
        current: root.point.value
        onChosen: value => root.point.aim(value)
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
        id: field

        width: parent.width
        visible: !root.few && !root.listed && !root.ranged
        label: root.point.label
        hint: root.counted && root.point.maximum > root.point.minimum ? qsTr("%1 to %2").arg(root.point.minimum).arg(root.point.maximum) : ""
        error: root.counted ? root.point.check(field.text) : ""
        Accessible.name: root.point.label
        onTextEdited: {
            if (!root.counted)
                root.point.aim(field.text);
            else if (field.text !== "" && root.point.check(field.text) === "")
                root.point.aim(Number(field.text.replace(",", ".")));
        }
    }
    Component.onCompleted: if (root.point.options.length > 0 && !root.point.known)
        root.point.aim(root.point.options[0].value)
}
