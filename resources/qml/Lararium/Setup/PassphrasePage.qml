pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// The vault file asks for its passphrase, or for a new one. Closing declines.
OverlayPage {
    id: root

    readonly property Setup vm: root.shell.setup as Setup
    readonly property Passphrase question: root.vm.passphrase
    readonly property bool good: root.question.new ? first.text.length >= root.question.shortest && first.text === second.text : first.text !== ""

    title: root.question.new ? qsTr("Choose a passphrase") : qsTr("Unlock the vault")
    wantedWidth: Tokens.dp(560)
    wantedHeight: form.implicitHeight

    Column {
        id: form

        width: parent.width
        spacing: Tokens.space16

        PanelText {
            width: parent.width
            wrapMode: Text.Wrap
            text: root.question.new ? qsTr("It encrypts the file that holds the keys of your devices. It is kept nowhere: whoever forgets it enters the tokens anew.") : qsTr("The keys of your devices lie in an encrypted file.")
            color: Tokens.text2
        }
        PanelField {
            id: first

            width: parent.width
            focus: true
            label: qsTr("Passphrase")
            glyph: "key"
            echoMode: eye.down ? TextInput.Normal : TextInput.Password
            inputMethodHints: Qt.ImhHiddenText | Qt.ImhNoPredictiveText
            hint: root.question.new ? qsTr("At least %1 characters").arg(root.question.shortest) : ""
            error: first.text === "" ? root.question.error : ""
            onAccepted: if (root.good)
                root.question.give(first.text)
        }
        PanelField {
            id: second

            width: parent.width
            visible: root.question.new
            label: qsTr("The same again")
            glyph: "key"
            echoMode: first.echoMode
            inputMethodHints: Qt.ImhHiddenText | Qt.ImhNoPredictiveText
            error: second.text !== "" && second.text !== first.text ? qsTr("The two differ") : ""
            onAccepted: if (root.good)
                root.question.give(first.text)
        }
        Flow {
            width: parent.width
            spacing: Tokens.space8
            layoutDirection: Qt.RightToLeft

            PanelButton {
                look: "filled"
                glyph: "lock-open"
                text: root.question.new ? qsTr("Make the vault") : qsTr("Unlock")
                enabled: root.good
                onClicked: root.question.give(first.text)
            }
            PanelButton {
                look: "plain"
                text: qsTr("Not now")
                onClicked: root.question.decline()
            }
            IconButton {
                id: eye

                glyph: eye.down ? "hide" : "show"
                text: qsTr("Hold to show the passphrase")
            }
        }
    }
}
