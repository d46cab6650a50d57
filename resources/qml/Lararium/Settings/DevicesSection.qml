pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Three ways to more devices, and all there are with their state.
SettingsSection {
    id: root

    readonly property DeviceSettings devices: root.vm.devices
    readonly property Setup setup: root.shell.setup as Setup

    title: qsTr("Devices")
    Component.onCompleted: root.devices.watch(true)
    Component.onDestruction: root.devices.watch(false)

    SettingGroup {
        text: qsTr("More devices")

        ListRow {
            width: parent.width
            glyph: "radar"
            hue: "cool"
            soft: true
            chevron: true
            text: qsTr("Scan this network")
            detail: qsTr("See which devices answer")
            onClicked: root.shell.openOverlay("Setup/Scan")
        }
        ListRow {
            width: parent.width
            glyph: "hand"
            hue: "light"
            soft: true
            chevron: true
            text: qsTr("Add one by hand")
            detail: qsTr("Address and token")
            onClicked: root.setup.addByHand()
        }
        ListRow {
            width: parent.width
            glyph: "upload"
            hue: "air"
            soft: true
            chevron: true
            text: qsTr("Import a token list")
            detail: qsTr("JSON or CSV, with a preview")
            onClicked: root.shell.openOverlay("Setup/ImportList")
        }
    }
    Flow {
        width: parent.width
        spacing: Tokens.space8

        Pill {
            glyph: "list"
            text: qsTr("All")
            detail: String(root.devices.total)
            chosen: root.devices.only === ""
            onClicked: root.devices.show("")
        }
        Pill {
            glyph: "warning"
            text: qsTr("Want attention")
            detail: String(root.devices.troubled)
            chosen: root.devices.only === "trouble"
            onClicked: root.devices.show("trouble")
        }
    }
    SettingGroup {
        ListView {
            id: list

            width: parent.width
            height: Math.min(contentHeight, Tokens.dp(560))
            visible: count > 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            model: root.devices.rows
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Devices")

            delegate: ListRow {
                id: row

                required property string device
                required property string name
                required property string status
                required property string tone
                required detail
                required glyph
                required hue

                width: list.width
                text: row.name
                soft: true
                Accessible.description: row.status + ", " + row.detail
                onClicked: root.devices.open(row.device)
                trailing: PanelText {
                    type: "smallStrong"
                    text: row.status
                    color: row.tone === "danger" ? Tokens.danger : row.tone === "warn" ? Tokens.warn : row.tone === "info" ? Tokens.text3 : Tokens.ok
                    Accessible.ignored: true
                }
            }
        }
        SettingRow {
            visible: list.count === 0
            divided: false
            glyph: "check"
            text: root.devices.only === "" ? qsTr("This home has no devices yet.") : qsTr("All devices answer.")
        }
    }
}
