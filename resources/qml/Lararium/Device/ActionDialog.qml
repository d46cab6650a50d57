pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// The arguments of an action, then the action itself; held where it heats.
PanelDialog {
    id: root

    required property ControlPoint point
    readonly property bool heats: root.point.hazard === "heat"

    title: root.point.label
    wanted: Tokens.dp(480)
    onClosed: root.point.argumentPoints.forEach(argument => (argument as ControlPoint).leave())

    function go(held: bool): void {
        if (held)
            root.point.pressHeld();
        else
            root.point.press();
        root.close();
    }

    buttons: [
        Loader {
            sourceComponent: root.heats ? holding : plain
        },
        PanelButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    ]

    Component {
        id: plain

        PanelButton {
            look: "filled"
            text: root.point.label
            onClicked: root.go(false)
        }
    }
    Component {
        id: holding

        HoldButton {
            text: qsTr("Hold to start")
            spoken: root.point.label
            hue: "heat"
            onHeld: root.go(true)
            onAsked: root.go(false)
        }
    }
    Repeater {
        model: root.visible ? root.point.argumentPoints : []

        Loader {
            id: slot

            required property var modelData
            readonly property ControlPoint argument: slot.modelData as ControlPoint

            width: parent?.width ?? 0
            Component.onCompleted: slot.setSource("ArgumentField.qml", {
                "point": slot.argument
            })
        }
    }
}
