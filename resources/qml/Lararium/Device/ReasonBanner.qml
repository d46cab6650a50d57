pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Why the controls below cannot be used or trusted, and the one thing that helps.
Rectangle {
    id: root

    property var reason: ({})
    property bool trying: false
    readonly property string tone: root.reason.tone ?? "warn"
    readonly property color ink: root.tone === "danger" ? Tokens.danger : root.tone === "warn" ? Tokens.warn : Tokens.accent

    signal acted(action: string)

    visible: (root.reason.text ?? "") !== ""
    implicitHeight: visible ? content.height + 2 * Tokens.space16 : 0
    radius: Tokens.radiusBlock
    color: root.tone === "danger" ? Tokens.dangerContainer : root.tone === "warn" ? Tokens.warnContainer : Tokens.accentContainer
    border.width: Tokens.highContrast ? Tokens.border : 0
    border.color: root.ink

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.reason.text ?? ""

    Column {
        id: content

        x: Tokens.space16
        y: Tokens.space16
        width: parent.width - 2 * Tokens.space16
        spacing: Tokens.space12

        Row {
            width: parent.width
            spacing: Tokens.space12

            Icon {
                id: mark

                name: root.reason.action === "token" ? "key" : root.reason.action === "import" || root.tone === "info" ? "info" : "wifi-off"
                color: root.ink
            }
            PanelText {
                width: parent.width - mark.width - Tokens.space12
                type: "small"
                wrapMode: Text.Wrap
                text: root.reason.text ?? ""
                Accessible.ignored: true
            }
        }
        PanelButton {
            x: mark.width + Tokens.space12
            visible: (root.reason.action ?? "") !== ""
            enabled: !root.trying
            look: "filled"
            glyph: root.reason.action === "retry" ? "refresh" : root.reason.action === "token" ? "key" : root.reason.action === "gateway" ? "gateway" : "upload"
            text: root.trying ? qsTr("Asking…") : root.reason.actionText ?? ""
            onClicked: root.acted(root.reason.action)
        }
    }
}
