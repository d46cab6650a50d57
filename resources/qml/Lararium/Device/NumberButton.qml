pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Lararium.Backend
import Lararium.Controls

// A number as text; where its range has many steps a press opens a field for it.
T.AbstractButton {
    id: root

    required property ControlPoint point
    readonly property bool typed: root.point.fine && root.point.usable

    implicitWidth: Math.max(Tokens.dp(72), words.implicitWidth + Tokens.space16)
    implicitHeight: Tokens.target
    focusPolicy: root.typed ? Qt.StrongFocus : Qt.NoFocus
    Accessible.role: Accessible.SpinBox
    Accessible.name: root.point.label
    Accessible.description: root.point.text
    Accessible.onIncreaseAction: root.point.nudge(1)
    Accessible.onDecreaseAction: root.point.nudge(-1)
    Accessible.onPressAction: root.click()
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()
    onClicked: if (root.typed)
        dialog.open()

    contentItem: PanelText {
        id: words

        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        type: "strong"
        tabular: true
        text: root.point.text
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Tokens.radiusField
        color: !root.typed ? "transparent" : root.down ? Tokens.pressed : root.hovered ? Tokens.hovered : "transparent"
        border.width: root.typed ? Tokens.dp(1) : 0
        border.color: Tokens.hairline

        FocusRing {
            around: parent.radius
            visible: root.visualFocus
        }
    }

    NumberDialog {
        id: dialog

        point: root.point
    }
}
