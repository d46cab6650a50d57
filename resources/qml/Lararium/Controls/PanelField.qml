pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One line of text with a label above and a hint or error below. `byTouch` asks the window for the keyboard.
T.TextField {
    id: root

    property string label: ""
    property string hint: ""
    property string error: ""
    property string glyph: ""
    property bool byTouch: false
    readonly property string spoken: root.label !== "" ? root.label : root.placeholderText

    implicitWidth: Tokens.dp(320)
    implicitHeight: root.topPadding + Tokens.target + (root.hint !== "" || root.error !== "" ? Tokens.space24 : 0)
    topPadding: root.label === "" ? 0 : Tokens.space24
    bottomPadding: root.implicitHeight - root.topPadding - Tokens.target
    leftPadding: root.glyph === "" ? Tokens.space16 : Tokens.space48
    rightPadding: Tokens.space16
    font.family: Tokens.family
    font.pixelSize: Tokens.pixels("body")
    color: Tokens.text
    selectionColor: Tokens.accent
    selectedTextColor: Tokens.accentText
    placeholderTextColor: Tokens.text3
    verticalAlignment: Text.AlignVCenter
    selectByMouse: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.EditableText
    Accessible.name: root.spoken
    // WORKAROUND(Qt 6.11): a password edit has no accessible name, so its description says it.
    Accessible.description: (root.echoMode === TextInput.Normal ? "" : root.spoken + ". ") + (root.error !== "" ? root.error : root.hint)
    Accessible.passwordEdit: root.echoMode !== TextInput.Normal

    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onTapped: {
            root.byTouch = true;
            root.forceActiveFocus(Qt.MouseFocusReason);
        }
    }
    onActiveFocusChanged: if (!root.activeFocus)
        root.byTouch = false

    background: Item {
        PanelText {
            visible: root.label !== ""
            type: "labelStrong"
            text: root.label
            color: Tokens.text2
            Accessible.ignored: true
        }
        Rectangle {
            id: box

            y: root.topPadding
            width: parent.width
            height: Tokens.target
            radius: Tokens.radiusField
            color: Tokens.surface
            border.width: root.activeFocus || root.error !== "" ? Tokens.dp(2) : Tokens.dp(1)
            border.color: root.error !== "" ? Tokens.danger : root.activeFocus ? Tokens.accent : Tokens.line

            Icon {
                visible: root.glyph !== ""
                x: Tokens.space16
                anchors.verticalCenter: parent.verticalCenter
                name: root.glyph
                color: Tokens.text3
            }
            PanelText {
                visible: root.text === "" && root.preeditText === ""
                x: root.leftPadding
                width: parent.width - x - root.rightPadding
                anchors.verticalCenter: parent.verticalCenter
                text: root.placeholderText
                color: Tokens.text3
                Accessible.ignored: true
            }
        }
        PanelText {
            anchors.top: box.bottom
            anchors.topMargin: Tokens.space4
            width: parent.width
            type: "label"
            text: root.error !== "" ? root.error : root.hint
            color: root.error !== "" ? Tokens.danger : Tokens.text3
            Accessible.ignored: true
        }
    }
}
