pragma ComponentBehavior: Bound

import QtQuick

// A line that stays while something holds: offline, locked keyring, demo. `tone`: info, warn, danger or ok.
Rectangle {
    id: root

    property string text: ""
    property string tone: "info"
    property string glyph: root.tone === "danger" ? "error" : root.tone === "warn" ? "warning" : root.tone === "ok" ? "check" : "info"
    property string actionText: ""
    readonly property color ink: root.tone === "danger" ? Tokens.danger : root.tone === "warn" ? Tokens.warn : root.tone === "ok" ? Tokens.ok : Tokens.accent

    signal acted

    implicitHeight: Math.max(Tokens.dp(root.actionText === "" ? 44 : root.tone === "danger" ? 72 : 56), words.implicitHeight + Tokens.space20)
    radius: Tokens.radiusBlock
    color: root.tone === "danger" ? Tokens.dangerContainer : root.tone === "warn" ? Tokens.warnContainer : root.tone === "ok" ? Tokens.okContainer : Tokens.accentContainer
    border.width: Tokens.highContrast ? Tokens.border : 0
    border.color: root.ink

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Icon {
        id: mark

        x: Tokens.space16
        anchors.verticalCenter: parent.verticalCenter
        name: root.glyph
        size: Tokens.space20
        color: root.ink
    }
    PanelText {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Tokens.space12
        anchors.right: action.visible ? action.left : parent.right
        anchors.rightMargin: Tokens.space12
        anchors.verticalCenter: parent.verticalCenter
        type: "smallStrong"
        wrapMode: Text.Wrap
        maximumLineCount: 2
        text: root.text
        Accessible.ignored: true
    }
    PanelButton {
        id: action

        anchors.right: parent.right
        anchors.rightMargin: root.tone === "danger" ? Tokens.space8 : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: root.actionText !== ""
        look: root.tone === "danger" ? "filled" : "plain"
        type: "smallStrong"
        text: root.actionText
        onClicked: root.acted()
    }
}
