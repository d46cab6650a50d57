pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// What this is, what it stands on, where its things lie.
SettingsSection {
    id: root

    readonly property About facts: root.vm.about
    property string shown: ""

    title: qsTr("About")

    Row {
        width: parent.width
        spacing: Tokens.space20

        Rectangle {
            id: mark

            width: Tokens.dp(88)
            height: width
            radius: Tokens.radiusTile
            color: Tokens.accentContainer

            Icon {
                anchors.centerIn: parent
                name: "home-fill"
                size: Tokens.dp(48)
                color: Tokens.accent
            }
        }
        Column {
            width: parent.width - mark.width - parent.spacing
            anchors.verticalCenter: parent.verticalCenter

            PanelText {
                type: "h2"
                text: qsTr("Lararium %1").arg(root.facts.version)
            }
            PanelText {
                width: parent.width
                type: "small"
                wrapMode: Text.Wrap
                text: root.facts.words
                color: Tokens.text2
            }
        }
    }
    SettingGroup {
        text: qsTr("Where things lie")

        SettingRow {
            glyph: "folder"
            divided: false
            text: qsTr("Data")
            detail: root.facts.folder
        }
        SettingRow {
            glyph: "list"
            text: qsTr("Log, without secrets")
            detail: root.facts.log
        }
        SettingRow {
            glyph: "info"
            text: qsTr("Drawn with")
            detail: root.facts.qt
        }
    }
    SettingGroup {
        text: qsTr("What it stands on")
        detail: qsTr("Qt is used under the LGPL, version 3: it is loaded as it comes and may be replaced. python-miio is used under the GPL, version 3.")

        Repeater {
            model: root.facts.licences

            ListRow {
                required property string name
                required detail

                width: parent?.width ?? 0
                text: name
                chevron: true
                onClicked: {
                    root.shown = name;
                    licence.open();
                }
            }
        }
    }

    PanelDialog {
        id: licence

        title: root.shown
        wanted: Tokens.dp(820)
        buttons: [
            PanelButton {
                look: "filled"
                text: qsTr("Close")
                onClicked: licence.close()
            }
        ]

        Rectangle {
            width: parent.width
            height: Tokens.dp(460)
            radius: Tokens.radiusField
            color: Tokens.sunken

            ScrollPage {
                anchors.fill: parent
                padding: Tokens.space16

                PanelText {
                    width: parent.width
                    type: "label"
                    wrapMode: Text.Wrap
                    text: root.shown === "" ? "" : root.facts.text(root.shown) || qsTr("Its text comes with the package.")
                }
            }
        }
    }
}
