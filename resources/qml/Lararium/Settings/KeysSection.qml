pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Where tokens are kept, whether they are at hand, and what to do if not. Never a token itself.
SettingsSection {
    id: root

    readonly property KeySettings keys: root.vm.keys

    title: qsTr("Keys")

    Banner {
        width: parent.width
        visible: root.keys.trouble !== ""
        tone: "warn"
        glyph: "lock"
        text: root.keys.trouble
        actionText: root.keys.busy ? "" : qsTr("Try again")
        onActed: root.keys.retry()
    }
    SettingGroup {
        text: qsTr("Kept")

        SettingRow {
            glyph: "key"
            text: root.keys.backEnd
            detail: root.keys.detail
            divided: false

            PendingRing {
                visible: root.keys.busy
                width: visible ? Tokens.space32 : 0
                height: Tokens.space32
                fraction: -1
            }
        }
        SettingRow {
            glyph: root.keys.missing > 0 ? "warning" : "check-circle"
            text: qsTr("%n key(s) of this home at hand", "", root.keys.held)
            detail: root.keys.missing > 0 ? qsTr("%n device(s) without a key: open the device and enter its token.", "", root.keys.missing) : qsTr("Every device that needs one has its key.")

            PanelButton {
                visible: root.keys.missing > 0
                width: visible ? implicitWidth : 0
                type: "smallStrong"
                glyph: "refresh"
                text: qsTr("Read again")
                enabled: !root.keys.busy
                onClicked: root.keys.retry()
            }
        }
    }
    SettingGroup {
        visible: root.keys.canChoose
        text: root.keys.unavailable ? qsTr("There is no keyring here. Choose where keys are kept:") : qsTr("Another place")
        detail: qsTr("Keys are never written down unencrypted.")

        ListRow {
            width: parent.width
            glyph: "shield"
            hue: "air"
            soft: true
            text: qsTr("The keyring of this computer")
            detail: qsTr("Unlocked with your login")
            onClicked: root.keys.choose("keyring")
        }
        ListRow {
            width: parent.width
            glyph: "lock"
            hue: "cool"
            soft: true
            text: qsTr("An encrypted file with a passphrase")
            detail: qsTr("Asked for when the panel starts")
            onClicked: root.keys.choose("file")
        }
        ListRow {
            width: parent.width
            glyph: "clock"
            hue: "light"
            soft: true
            text: qsTr("This session only")
            detail: qsTr("Forgotten when the panel closes")
            onClicked: root.keys.choose("memory")
        }
    }
}
