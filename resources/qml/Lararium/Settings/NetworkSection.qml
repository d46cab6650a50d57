pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// What this panel sent and where; nothing else is counted.
SettingsSection {
    id: root

    readonly property NetworkSettings network: root.vm.network

    title: qsTr("Network")
    Component.onCompleted: root.network.watch(true)
    Component.onDestruction: root.network.watch(false)

    Rectangle {
        width: parent.width
        height: verdict.height + Tokens.space48
        radius: Tokens.radiusTile
        color: root.network.clean ? Tokens.okContainer : Tokens.warnContainer

        Icon {
            id: shield

            x: Tokens.space24
            anchors.verticalCenter: parent.verticalCenter
            name: root.network.clean ? "shield" : "warning"
            size: Tokens.dp(48)
            color: root.network.clean ? Tokens.ok : Tokens.warn
        }
        Column {
            id: verdict

            anchors.left: shield.right
            anchors.leftMargin: Tokens.space20
            anchors.right: parent.right
            anchors.rightMargin: Tokens.space20
            anchors.verticalCenter: parent.verticalCenter

            PanelText {
                width: parent.width
                type: "h2"
                wrapMode: Text.Wrap
                text: root.network.verdict
            }
            PanelText {
                width: parent.width
                wrapMode: Text.Wrap
                tabular: true
                text: [root.network.summary, root.network.refused].filter(Boolean).join(" · ")
                color: Tokens.text2
            }
        }
    }
    SettingGroup {
        text: qsTr("Where to")
        detail: qsTr("Every socket of the panel passes one gate that counts here. It lets out only what a house needs: your devices, their greeting, and their announcements.")

        ListView {
            id: list

            width: parent.width
            height: Math.min(contentHeight, Tokens.dp(480))
            visible: count > 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            model: root.network.rows
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Destinations")

            delegate: ListRow {
                id: row

                required property string host
                required property string name
                required property bool refused
                required detail
                required glyph

                width: list.width
                height: Tokens.dp(64)
                text: row.name
                hue: row.refused ? "alarm" : ""
                soft: true
                focusPolicy: Qt.NoFocus
                hoverEnabled: false
            }
        }
        SettingRow {
            visible: list.count === 0
            divided: false
            glyph: "check"
            text: qsTr("Nothing was sent yet.")
        }
    }
}
