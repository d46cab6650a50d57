pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Lararium.Backend
import Lararium.Controls

// Keyboard for fingers: letters, symbols, hexadecimal digits for tokens. Types into the focused field, never takes
// focus. It lies in the overlay, above cards that block the rest of the window.
Item {
    id: root

    required property Shell shell
    readonly property Setup vm: root.shell.setup as Setup
    readonly property Settings settings: root.shell.settings as Settings
    readonly property TextInput field: root.Window.activeFocusItem as TextInput
    readonly property int hints: root.field ? root.field.inputMethodHints : 0
    readonly property bool hex: (root.hints & Qt.ImhSensitiveData) !== 0
    readonly property bool secret: (root.hints & (Qt.ImhSensitiveData | Qt.ImhHiddenText)) !== 0
    readonly property bool wanted: root.settings.keyboard && root.field !== null
    readonly property bool chinese: root.shell.appearance.languageName === "zh_CN" && !root.secret && root.board === "letters"
    property string board: root.hex ? "hex" : (root.hints & Qt.ImhPreferNumbers) !== 0 ? "numbers" : "letters"
    property bool shift: false
    property string spelling: ""
    readonly property real keyHeight: Tokens.dp(root.Window.height > 0 && root.Window.height < Tokens.dp(560) ? 48 : 58)
    readonly property var boards: ({
            "letters": ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
            "symbols": ["1234567890", "-_/:;()&@\"", ".,?!'+=#%*~"],
            "numbers": ["12345", "67890", ".:/-,"],
            "hex": ["12345678", "90abcdef"]
        })

    implicitHeight: root.wanted ? frame.implicitHeight : 0
    onFieldChanged: {
        root.spell("");
        root.shift = false;
    }

    function spell(letters: string): void {
        root.spelling = letters;
        root.vm.spell(root.chinese ? letters : "");
    }
    function type(text: string): void {
        if (!root.field)
            return;
        const typed = root.shift ? text.toUpperCase() : text;
        if (root.field.selectedText !== "")
            root.field.remove(root.field.selectionStart, root.field.selectionEnd);
        root.field.insert(root.field.cursorPosition, typed);
        root.field.textEdited();
        root.shift = false;
        root.spell(/^[a-z]$/.test(text) ? root.spelling + text : "");
    }
    function erase(): void {
        if (!root.field)
            return;
        if (root.field.selectedText !== "")
            root.field.remove(root.field.selectionStart, root.field.selectionEnd);
        else if (root.field.cursorPosition > 0)
            root.field.remove(root.field.cursorPosition - 1, root.field.cursorPosition);
        root.field.textEdited();
        root.spell(root.spelling.slice(0, -1));
    }
    function choose(word: string): void {
        const end = root.field.cursorPosition;
        root.field.remove(end - root.spelling.length, end);
        root.field.insert(root.field.cursorPosition, word);
        root.field.textEdited();
        root.spell("");
    }
    function hide(): void {
        const field = root.field as PanelField;
        if (field)
            field.byTouch = false;
    }

    T.Popup {
        id: frame

        parent: T.Overlay.overlay
        visible: root.wanted && root.visible
        z: 1000
        modal: false
        focus: false
        closePolicy: T.Popup.NoAutoClose
        padding: 0
        width: parent?.width ?? 0
        height: implicitHeight
        y: (parent?.height ?? 0) - height
        implicitHeight: rows.implicitHeight + Tokens.space16

        background: Rectangle {
            color: Tokens.dark ? Tokens.raised : Tokens.sunken

            Rectangle {
                width: parent.width
                height: Tokens.dp(1)
                color: Tokens.hairline
            }
        }
        contentItem: Item {
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("On-screen keyboard")

            Column {
                id: rows

                y: Tokens.space8
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width - Tokens.space16, Tokens.dp(root.board === "numbers" ? 640 : 1040))
                spacing: Tokens.dp(6)

                Flickable {
                    width: parent.width
                    height: visible ? Tokens.target : 0
                    visible: root.chinese && root.vm.words.length > 0
                    contentWidth: words.width
                    clip: true

                    Row {
                        id: words

                        spacing: Tokens.space8

                        Repeater {
                            model: root.vm.words

                            PanelButton {
                                required property string modelData

                                focusPolicy: Qt.NoFocus
                                text: modelData
                                onClicked: root.choose(modelData)
                            }
                        }
                    }
                }
                Repeater {
                    model: root.boards[root.board]

                    Row {
                        id: line

                        required property string modelData
                        required property int index
                        readonly property int across: root.board === "numbers" ? 5 : root.board === "hex" ? 8 : 10
                        readonly property bool shifting: root.board === "letters" && line.index === 2
                        readonly property real unit: (rows.width - (line.across - 1) * spacing) / line.across

                        anchors.horizontalCenter: parent.horizontalCenter
                        spacing: Tokens.dp(6)

                        KeyCap {
                            visible: line.shifting
                            width: line.unit * 1.35
                            height: root.keyHeight
                            glyph: "shift"
                            spoken: qsTr("Shift")
                            strong: root.shift
                            special: true
                            onClicked: root.shift = !root.shift
                        }
                        Repeater {
                            model: line.modelData.split("")

                            KeyCap {
                                required property string modelData

                                width: Math.min(line.unit, (rows.width - (line.modelData.length - 1) * line.spacing) / line.modelData.length)
                                height: root.keyHeight
                                text: root.shift ? modelData.toUpperCase() : modelData
                                onClicked: root.type(modelData)
                            }
                        }
                        KeyCap {
                            visible: line.shifting
                            width: line.unit * 1.35
                            height: root.keyHeight
                            glyph: "backspace"
                            spoken: qsTr("Delete")
                            special: true
                            autoRepeat: true
                            onClicked: root.erase()
                        }
                    }
                }
                Row {
                    id: last

                    readonly property real unit: (rows.width - 9 * spacing) / 10

                    anchors.horizontalCenter: parent.horizontalCenter
                    spacing: Tokens.dp(6)

                    KeyCap {
                        width: Math.max(last.unit * 1.5, Tokens.dp(64))
                        height: root.keyHeight
                        text: root.board === "letters" ? "?123" : "abc"
                        spoken: root.board === "letters" ? qsTr("Digits and signs") : qsTr("Letters")
                        special: true
                        onClicked: root.board = root.board === "letters" ? "symbols" : "letters"
                    }
                    KeyCap {
                        width: rows.width - 4 * last.spacing - 2 * Math.max(last.unit * 1.5, Tokens.dp(64)) - 2 * Math.max(last.unit, Tokens.dp(60))
                        height: root.keyHeight
                        text: qsTr("Space")
                        spoken: qsTr("Space")
                        onClicked: root.type(" ")
                    }
                    KeyCap {
                        width: Math.max(last.unit, Tokens.dp(60))
                        height: root.keyHeight
                        glyph: root.board === "letters" ? "" : "backspace"
                        text: root.board === "letters" ? "." : ""
                        spoken: root.board === "letters" ? "." : qsTr("Delete")
                        special: root.board !== "letters"
                        autoRepeat: true
                        onClicked: root.board === "letters" ? root.type(".") : root.erase()
                    }
                    KeyCap {
                        width: Math.max(last.unit, Tokens.dp(60))
                        height: root.keyHeight
                        glyph: "keyboard-hide"
                        spoken: qsTr("Hide the keyboard")
                        special: true
                        onClicked: root.hide()
                    }
                    KeyCap {
                        width: Math.max(last.unit * 1.5, Tokens.dp(64))
                        height: root.keyHeight
                        glyph: "enter"
                        spoken: qsTr("Enter")
                        strong: true
                        onClicked: root.field?.accepted()
                    }
                }
            }
        }
    }
}
