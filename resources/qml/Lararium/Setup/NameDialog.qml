pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Asks for one name.
PanelDialog {
    id: root

    property string label: ""
    property string before: ""
    property string action: ""

    signal named(name: string)

    onAboutToShow: {
        field.text = root.before;
        field.selectAll();
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    function finish(): void {
        if (field.text.trim() !== "") {
            root.named(field.text.trim());
            root.close();
        }
    }

    PanelField {
        id: field

        width: parent.width
        focus: true
        label: root.label
        maximumLength: 80
        onAccepted: root.finish()
    }
    buttons: [
        PanelButton {
            look: "filled"
            text: root.action
            enabled: field.text.trim() !== ""
            onClicked: root.finish()
        },
        PanelButton {
            look: "plain"
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    ]
}
