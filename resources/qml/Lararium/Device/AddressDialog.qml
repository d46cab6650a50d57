pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Where the device is now: a host, with a port where it is not the usual one.
PanelDialog {
    id: root

    required property DeviceRecord record
    readonly property bool fits: field.text.trim() !== "" && root.record.addressProblem(field.text) === ""

    title: qsTr("Address")
    onOpened: {
        field.text = root.record.address;
        field.forceActiveFocus();
        field.selectAll();
    }

    function save(): void {
        if (!root.fits)
            return;
        root.close();
        root.record.setAddress(field.text);
    }

    buttons: [
        PanelButton {
            look: "filled"
            text: qsTr("Save and try")
            enabled: root.fits
            onClicked: root.save()
        },
        PanelButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    ]

    PanelText {
        width: parent.width
        wrapMode: Text.Wrap
        type: "small"
        text: qsTr("The panel finds devices that moved by itself where it may look; here you can say it. Let the router give it always the same one.")
        color: Tokens.text2
    }
    PanelField {
        id: field

        width: parent.width
        label: qsTr("Address")
        placeholderText: "192.168.1.20"
        error: root.record.addressProblem(field.text)
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        focus: true
        onAccepted: root.save()
    }
}
