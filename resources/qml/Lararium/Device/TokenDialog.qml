pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A new key of a device: 32 hexadecimal digits, masked, tried at once.
PanelDialog {
    id: root

    required property DeviceRecord record
    property string device: ""
    readonly property bool fits: field.text !== "" && root.record.tokenFits(field.text)

    title: qsTr("New token for %1").arg(root.device)
    onOpened: field.forceActiveFocus()
    onClosed: field.text = ""

    function save(): void {
        if (root.fits && root.record.replaceToken(field.text))
            root.close();
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
        text: qsTr("It changes whenever a device is paired again. It goes into the keyring and is never shown.")
        color: Tokens.text2
    }
    PanelField {
        id: field

        width: parent.width
        label: qsTr("Token")
        placeholderText: qsTr("32 digits, 0-9 and a-f")
        hint: field.text === "" ? "" : qsTr("%1 of 32 digits").arg(field.text.trim().length)
        error: field.text.trim().length >= 32 && !root.fits ? qsTr("That is no token: 32 digits, 0-9 and a-f") : ""
        echoMode: TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        focus: true
        onAccepted: root.save()
    }
}
