pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// The gateway it hangs on, and the devices that hang on it.
Column {
    id: root

    required property GatewayTree tree
    property bool offered: false
    readonly property bool choosable: root.tree.needsGateway && !root.offered

    signal gatewayAsked

    spacing: Tokens.space8
    visible: root.choosable || root.tree.hangsOn !== "" || root.tree.count > 0 || root.tree.canLook

    Rectangle {
        width: parent.width
        height: above.implicitHeight + Tokens.space8
        visible: root.choosable || root.tree.hangsOn !== ""
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Column {
            id: above

            x: Tokens.space4
            y: Tokens.space4
            width: parent.width - 2 * Tokens.space4

            ListRow {
                width: parent.width
                visible: root.tree.hangsOn !== ""
                glyph: "gateway"
                text: qsTr("Hangs on: %1").arg(root.tree.hangsOn)
                chevron: true
                Accessible.role: Accessible.Button
                onClicked: root.tree.openGateway()
            }
            ListRow {
                width: parent.width
                visible: root.choosable
                glyph: "move"
                text: root.tree.hangsOn === "" ? qsTr("Choose its gateway") : qsTr("Another gateway")
                chevron: true
                Accessible.role: Accessible.Button
                onClicked: root.gatewayAsked()
            }
        }
    }
    SectionHeader {
        width: parent.width
        visible: root.tree.count > 0 || root.tree.canLook
        text: qsTr("Devices behind it")
        detail: root.tree.countText
    }
    Banner {
        width: parent.width
        visible: text !== ""
        tone: "warn"
        text: root.tree.notice
    }
    Rectangle {
        width: parent.width
        height: list.implicitHeight + Tokens.space8
        visible: root.tree.count > 0
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Column {
            id: list

            x: Tokens.space4
            y: Tokens.space4
            width: parent.width - 2 * Tokens.space4

            Repeater {
                model: root.tree.rows

                ListRow {
                    id: row

                    required property string key
                    required property string name
                    required detail
                    required glyph
                    required property string badge

                    width: list.width
                    text: row.name
                    chevron: true
                    opacity: row.badge === "" ? 1 : 0.75
                    trailing: row.badge === "" ? null : mark
                    Accessible.role: Accessible.Button
                    onClicked: root.tree.open(row.key)

                    Component {
                        id: mark

                        Icon {
                            name: row.badge
                            color: Tokens.text3
                        }
                    }
                }
            }
        }
    }
    PanelButton {
        visible: root.tree.canLook
        enabled: !root.tree.looking
        glyph: "radar"
        text: root.tree.looking ? qsTr("Asking…") : qsTr("Look for its devices")
        onClicked: root.tree.look()
    }
}
