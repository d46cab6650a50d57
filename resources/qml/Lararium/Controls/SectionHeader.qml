pragma ComponentBehavior: Bound

import QtQuick

// Heading of a part of a page, with a quiet detail and perhaps one action.
Item {
    id: root

    property string text: ""
    property string detail: ""
    property string actionText: ""
    property string actionGlyph: ""

    signal acted

    implicitHeight: Tokens.dp(root.actionText === "" ? 40 : 56)
    implicitWidth: Tokens.dp(320)

    PanelText {
        id: title

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width - (action.visible ? action.width : 0))
        type: "h2"
        text: root.text
        Accessible.role: Accessible.Heading
    }
    PanelText {
        anchors.left: title.right
        anchors.leftMargin: Tokens.space12
        anchors.right: action.visible ? action.left : parent.right
        anchors.verticalCenter: parent.verticalCenter
        type: "small"
        wrapMode: Text.Wrap
        maximumLineCount: 2
        text: root.detail
        color: Tokens.text3
    }
    PanelButton {
        id: action

        anchors.right: parent.right
        anchors.rightMargin: Tokens.highContrast ? 0 : -Tokens.space16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.actionText !== ""
        look: "plain"
        type: "smallStrong"
        glyph: root.actionGlyph
        text: root.actionText
        onClicked: root.acted()
    }
}
