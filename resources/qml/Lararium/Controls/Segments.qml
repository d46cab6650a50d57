pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One of several: segmented buttons with an icon and a word each. `options` are {value, text, glyph} maps.
FocusScope {
    id: root

    property var options: []
    property var current: undefined
    property string name: ""
    property int columns: Math.max(1, Math.min(root.options.length, Math.floor((root.width - Tokens.space8) / Math.max(1, root.cellMinimum))))
    property real cellMinimum: Tokens.dp(76)

    signal chosen(value: var)

    implicitHeight: Tokens.target * Math.ceil(root.options.length / root.columns) + Tokens.space8
    implicitWidth: Tokens.dp(92) * Math.max(1, root.options.length)
    activeFocusOnTab: false

    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    Rectangle {
        anchors.fill: parent
        radius: Math.min(Tokens.radiusButton + Tokens.space4, height / 2)
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
                readonly property bool here: cell.option.value === root.current

                width: grid.width / root.columns
                height: Math.max(1, (root.height - Tokens.space8) / Math.ceil(root.options.length / root.columns))
                enabled: root.enabled
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
                    Row {
                        anchors.centerIn: parent
                        spacing: Tokens.space8

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: name !== ""
                            name: cell.option.glyph ?? ""
                            size: Tokens.space20
                            color: cell.here ? Tokens.accentText : Tokens.text2
                        }
                        PanelText {
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.min(implicitWidth, cell.width - Tokens.space8 - ((cell.option.glyph ?? "") !== "" ? Tokens.space20 + Tokens.space8 : 0))
                            visible: text !== ""
                            type: "smallStrong"
                            fontSizeMode: Text.HorizontalFit
                            minimumPixelSize: Tokens.pixels("label")
                            text: cell.text
                            color: cell.here ? Tokens.accentText : Tokens.text
                            Accessible.ignored: true
                        }
                    }
                }
                background: Rectangle {
                    radius: Math.min(Tokens.radiusButton, height / 2)
                    color: cell.here ? Tokens.accent : cell.down ? Tokens.pressed : cell.hovered ? Tokens.hovered : "transparent"

                    FocusRing {
                        around: parent.radius
                        visible: cell.visualFocus
                    }
                }
            }
        }
    }
}
