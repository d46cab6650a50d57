pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// One finding: what is the matter, what to do next, and the button that does it.
Rectangle {
    id: root

    property var finding: ({})
    property bool checking: false
    property bool actionElsewhere: false
    readonly property string tone: root.finding.tone ?? "info"
    readonly property color ink: root.tone === "danger" ? Tokens.danger : root.tone === "warn" ? Tokens.warn : root.tone === "ok" ? Tokens.ok : Tokens.accent

    signal acted(action: string)

    implicitHeight: content.height + 2 * Tokens.space12
    radius: Tokens.radiusBlock
    color: root.tone === "danger" ? Tokens.dangerContainer : root.tone === "warn" ? Tokens.warnContainer : root.tone === "ok" ? Tokens.okContainer : Tokens.accentContainer
    border.width: Tokens.highContrast ? Tokens.border : 0
    border.color: root.ink
    Accessible.role: Accessible.StaticText
    Accessible.name: (root.finding.what ?? "") + " " + (root.finding.next ?? "")

    Column {
        id: content

        x: Tokens.space16
        y: Tokens.space12
        width: parent.width - 2 * Tokens.space16
        spacing: Tokens.space8

        Row {
            width: parent.width
            spacing: Tokens.space12

            Icon {
                id: mark

                name: root.tone === "ok" ? "check" : root.tone === "info" ? "info" : "warning"
                color: root.ink
            }
            Column {
                width: parent.width - mark.width - Tokens.space12
                spacing: Tokens.space4

                PanelText {
                    width: parent.width
                    type: "smallStrong"
                    wrapMode: Text.Wrap
                    text: root.finding.what ?? ""
                    Accessible.ignored: true
                }
                PanelText {
                    width: parent.width
                    visible: root.tone !== "ok"
                    type: "small"
                    wrapMode: Text.Wrap
                    text: root.finding.next ?? ""
                    Accessible.ignored: true
                }
            }
        }
        PanelButton {
            x: mark.width + Tokens.space12
            visible: (root.finding.action ?? "") !== "" && !root.actionElsewhere
            enabled: !root.checking
            look: "filled"
            glyph: root.finding.action === "token" || root.finding.action === "unlock" ? "key" : root.finding.action === "import" ? "upload" : "refresh"
            text: root.finding.actionText ?? ""
            onClicked: root.acted(root.finding.action)
        }
    }
}
