pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A device's key: masked, readable only while the eye is held, checked as it is typed.
Item {
    id: root

    required property NewDevice checker
    readonly property alias text: field.text
    readonly property bool complete: root.checker.tokenComplete(field.text)

    signal edited
    signal accepted

    implicitHeight: field.implicitHeight

    function clear(): void {
        field.clear();
    }
    function begin(): void {
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    PanelField {
        id: field

        anchors.left: parent.left
        anchors.right: tools.left
        anchors.rightMargin: Tokens.space8
        label: qsTr("Token")
        placeholderText: qsTr("32 digits, 0-9 and a-f")
        glyph: "key"
        echoMode: eye.down ? TextInput.Normal : TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        hint: root.complete ? qsTr("A whole token") : field.text === "" ? qsTr("Kept in the keyring, shown nowhere") : root.checker.tokenProgress(field.text)
        error: root.checker.tokenProblem(field.text)
        onTextEdited: root.edited()
        onTextChanged: root.edited()
        onAccepted: root.accepted()
    }
    Row {
        id: tools

        anchors.right: parent.right
        y: field.topPadding
        spacing: Tokens.space4

        IconButton {
            id: eye

            look: "tonal"
            glyph: eye.down ? "hide" : "show"
            text: qsTr("Hold to show the token")
            enabled: field.text !== ""
        }
        IconButton {
            look: "tonal"
            glyph: "copy"
            text: qsTr("Paste the token")
            onClicked: {
                field.clear();
                field.paste();
            }
        }
    }
}
