pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Controls

// One of several as cells of equal width: icon above the word where options have icons. `options`: {value, text, glyph}.
FocusScope {
    id: root

    property var options: []
    property var current: undefined
    property string name: ""
    property string hue: ""
    readonly property bool pictured: root.options.length > 0 && root.options.every(option => option.glyph !== "")
    readonly property int longest: root.options.reduce((most, option) => Math.max(most, root.breadth(option.text)), 1)
    readonly property real cellMinimum: Math.max(Tokens.dp(56), Tokens.dp(16) + root.longest * Tokens.dp(root.pictured ? 7.3 : 8.2))
    readonly property int fitting: Math.max(1, Math.floor((root.width - Tokens.space8) / root.cellMinimum))
    readonly property int rowCount: Math.ceil(root.options.length / Math.min(root.options.length, root.fitting))
    readonly property int columns: Math.max(1, Math.ceil(root.options.length / root.rowCount))

    signal chosen(value: var)

    // Letters as wide as they are: Chinese ones count double.
    function breadth(text: string): int {
        let sum = 0;
        for (const letter of text)
            sum += letter.charCodeAt(0) > 0x2e80 ? 2 : 1;
        return sum;
    }

    implicitHeight: grid.implicitHeight + Tokens.space8
    opacity: root.enabled ? 1 : 0.6
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    Rectangle {
        anchors.fill: parent
        radius: Math.min(Tokens.radiusTile, height / 2)
        color: Tokens.sunken
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line
    }
    Grid {
        id: grid

        x: Tokens.space4
        y: Tokens.space4
        width: parent.width - Tokens.space8
        columns: root.columns

        Repeater {
            id: cells

            model: root.options.length

            T.Button {
                id: cell

                required property int index
                readonly property var option: root.options[cell.index] ?? ({})
                readonly property bool here: root.current !== undefined && cell.option.value === root.current
                readonly property color ink: cell.here ? (root.hue === "" ? Tokens.accentText : Tokens.glyphOnStrong) : Tokens.text

                width: grid.width / root.columns
                height: Math.max(Tokens.target, root.pictured ? Tokens.dp(64) : 0)
                focusPolicy: Qt.StrongFocus
                text: cell.option.text ?? ""

                Accessible.role: Accessible.RadioButton
                Accessible.name: cell.text
                Accessible.description: root.name
                Accessible.checkable: true
                Accessible.checked: cell.here
                Accessible.onPressAction: cell.click()
                Keys.onReturnPressed: cell.click()
                Keys.onEnterPressed: cell.click()
                Keys.onLeftPressed: cells.itemAt(cell.index - 1)?.forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onRightPressed: cells.itemAt(cell.index + 1)?.forceActiveFocus(Qt.TabFocusReason)
                onClicked: root.chosen(cell.option.value)

                contentItem: Item {
                    Column {
                        anchors.centerIn: parent
                        width: parent.width

                        Icon {
                            anchors.horizontalCenter: parent.horizontalCenter
                            visible: root.pictured
                            name: cell.option.glyph ?? ""
                            color: cell.here ? cell.ink : Tokens.text2
                        }
                        PanelText {
                            width: parent.width
                            horizontalAlignment: Text.AlignHCenter
                            type: root.pictured ? "labelStrong" : "smallStrong"
                            text: cell.text
                            color: cell.ink
                            Accessible.ignored: true
                        }
                    }
                }
                background: Rectangle {
                    radius: Math.min(Tokens.radiusBlock, height / 2)
                    color: cell.here ? (root.hue === "" ? Tokens.accent : Tokens.strong(root.hue)) : cell.down ? Tokens.pressed : cell.hovered ? Tokens.hovered : "transparent"

                    FocusRing {
                        anchors.margins: 0
                        around: parent.radius - Tokens.dp(5)
                        visible: cell.visualFocus
                    }
                }
            }
        }
    }
}
