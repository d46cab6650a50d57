pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// A speed or strength in few steps, as rising bars; all up to the present one are filled.
Row {
    id: root

    required property ControlPoint point
    property string hue: "air"
    property bool lit: true
    readonly property int here: root.point.options.findIndex(option => option.value === root.point.value)

    spacing: root.width / Math.max(1, root.point.options.length) < Tokens.dp(64) ? Tokens.space4 : Tokens.space8
    opacity: root.point.usable ? 1 : 0.5
    Accessible.role: Accessible.Grouping
    Accessible.name: root.point.label

    Repeater {
        id: bars

        model: root.point.options.length

        T.AbstractButton {
            id: bar

            required property int index
            readonly property bool filled: root.here >= 0 && bar.index <= root.here

            width: (root.width - root.spacing * (root.point.options.length - 1)) / root.point.options.length
            height: Tokens.dp(88)
            enabled: root.point.usable
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: root.point.options[bar.index].text
            Accessible.description: root.point.label
            Accessible.checkable: true
            Accessible.checked: bar.index === root.here
            Accessible.onPressAction: bar.click()
            Keys.onReturnPressed: bar.click()
            Keys.onLeftPressed: bars.itemAt(bar.index - 1)?.forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onRightPressed: bars.itemAt(bar.index + 1)?.forceActiveFocus(Qt.TabFocusReason)
            onClicked: root.point.set(root.point.options[bar.index].value)

            contentItem: Item {
                Rectangle {
                    anchors.bottom: label.top
                    anchors.bottomMargin: Tokens.space4
                    width: parent.width
                    height: (parent.height - label.height - Tokens.space4) * (0.4 + 0.6 * (bar.index + 1) / root.point.options.length)
                    radius: Tokens.radiusField
                    color: bar.filled ? (root.lit ? Tokens.strong(root.hue) : Tokens.line) : Tokens.sunken
                    border.width: Tokens.highContrast ? Tokens.border : 0
                    border.color: Tokens.line

                    Rectangle {
                        anchors.fill: parent
                        radius: parent.radius
                        color: bar.down ? Tokens.pressed : bar.hovered ? Tokens.hovered : "transparent"
                    }
                    FocusRing {
                        anchors.margins: 0
                        around: Tokens.dp(7)
                        visible: bar.visualFocus
                    }
                }
                PanelText {
                    id: label

                    anchors.bottom: parent.bottom
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    type: bar.index === root.here ? "labelStrong" : "label"
                    text: root.point.options[bar.index].text
                    color: bar.index === root.here ? Tokens.text : Tokens.text2
                    Accessible.ignored: true
                }
            }
            background: null
        }
    }
}
