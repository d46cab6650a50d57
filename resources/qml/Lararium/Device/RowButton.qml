pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Something the device does once: at once, with a form, by a hold where it heats.
RowFrame {
    id: root

    readonly property bool form: root.point.argumentPoints.length > 0

    Loader {
        sourceComponent: root.point.hazard === "heat" && !root.form ? holding : plain
    }
    Component {
        id: plain

        PanelButton {
            text: root.point.done ? qsTr("Done") : root.form ? qsTr("Choose…") : qsTr("Run")
            glyph: root.point.done ? "check" : ""
            type: "smallStrong"
            enabled: root.point.usable
            Accessible.name: root.point.label
            onClicked: {
                if (root.form)
                    dialog.open();
                else
                    root.point.press();
            }
        }
    }
    Component {
        id: holding

        HoldButton {
            text: qsTr("Hold")
            spoken: root.point.label
            hue: "heat"
            enabled: root.point.usable
            onHeld: root.point.pressHeld()
            onAsked: root.point.press()
        }
    }
    ActionDialog {
        id: dialog

        point: root.point
    }
}
