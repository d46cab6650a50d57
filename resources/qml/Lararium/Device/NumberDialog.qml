pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A number typed in full, for ranges a finger cannot divide.
PanelDialog {
    id: root

    required property ControlPoint point
    readonly property string wrong: root.point.check(field.text)

    title: root.point.label
    wanted: Tokens.dp(420)
    onAboutToShow: {
        field.text = root.point.known ? String(root.point.value) : "";
        field.selectAll();
    }

    function go(): void {
        if (field.text !== "" && root.wrong === "") {
            root.point.enter(field.text);
            root.close();
        }
    }

    buttons: [
        PanelButton {
            look: "filled"
            text: qsTr("Set")
            enabled: field.text !== "" && root.wrong === ""
            onClicked: root.go()
        },
        PanelButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    ]

    PanelField {
        id: field

        width: parent.width
        focus: true
        label: root.point.unit
        hint: root.point.maximum > root.point.minimum ? qsTr("%1 to %2").arg(root.point.minimum).arg(root.point.maximum) : ""
        error: root.wrong
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        Accessible.name: root.point.label
        onAccepted: root.go()
    }
}
