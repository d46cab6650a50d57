pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// One way to a description: what it is, what it reveals, and the button that agrees to it.
FocusScope {
    id: root

    property string glyph: ""
    property string text: ""
    property string detail: ""
    property string action: ""
    readonly property bool stacked: root.width < Tokens.dp(520)

    signal acted

    implicitHeight: root.stacked ? words.height + button.height + Tokens.space16 * 3 : Math.max(words.height, button.height) + Tokens.space16 * 2

    Rectangle {
        anchors.fill: parent
        radius: Tokens.radiusBlock
        color: Tokens.surface
        border.width: Tokens.dp(1)
        border.color: Tokens.hairline
    }
    Icon {
        id: mark

        x: Tokens.space16
        y: words.y
        name: root.glyph
        size: Tokens.icon
        color: Tokens.accent
    }
    Column {
        id: words

        x: mark.x + mark.width + Tokens.space16
        y: root.stacked ? Tokens.space16 : (root.height - height) / 2
        width: root.width - x - Tokens.space16 - (root.stacked ? 0 : button.width + Tokens.space16)
        spacing: Tokens.space4

        PanelText {
            width: parent.width
            type: "strong"
            wrapMode: Text.Wrap
            text: root.text
        }
        PanelText {
            width: parent.width
            type: "small"
            wrapMode: Text.Wrap
            text: root.detail
            color: Tokens.text2
        }
    }
    PanelButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: Tokens.space16
        y: root.stacked ? words.y + words.height + Tokens.space16 : (root.height - height) / 2
        focus: true
        text: root.action
        Accessible.name: root.action + ": " + root.text
        Accessible.description: root.detail
        onClicked: root.acted()
    }
}
