pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// One choice: what it is at the left, its control at the right; one below the other where it is narrow.
Item {
    id: root

    default property alias control: slot.data
    property string text: ""
    property string detail: ""
    property string glyph: ""
    property bool divided: true
    property real controlWidth: slot.childrenRect.width
    readonly property bool stacked: root.width - root.controlWidth < Tokens.dp(260)

    width: parent?.width ?? 0
    implicitHeight: root.stacked ? words.implicitHeight + slot.height + Tokens.space32 : Math.max(Tokens.dp(76), words.implicitHeight + Tokens.space24)

    Icon {
        id: mark

        x: Tokens.space20
        y: words.y + (words.height - height) / 2
        visible: root.glyph !== ""
        width: visible ? Tokens.icon : 0
        name: root.glyph
        color: Tokens.text2
    }
    Column {
        id: words

        x: mark.visible ? mark.x + mark.width + Tokens.space16 : Tokens.space20
        y: root.stacked ? Tokens.space12 : (root.height - height) / 2
        width: root.stacked ? root.width - x - Tokens.space20 : root.width - x - root.controlWidth - Tokens.space32

        PanelText {
            width: parent.width
            type: "strong"
            text: root.text
        }
        PanelText {
            width: parent.width
            visible: root.detail !== ""
            type: "small"
            wrapMode: Text.Wrap
            text: root.detail
            color: Tokens.text2
        }
    }
    Item {
        id: slot

        x: root.stacked ? Tokens.space20 : root.width - width - Tokens.space16
        y: root.stacked ? words.y + words.height + Tokens.space8 : (root.height - height) / 2
        width: root.stacked ? root.width - 2 * Tokens.space20 : root.controlWidth
        height: childrenRect.height
    }
    Rectangle {
        visible: root.divided
        x: Tokens.space20
        width: parent.width - 2 * Tokens.space20
        height: Tokens.dp(1)
        color: Tokens.hairline
    }
}
