pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls
import Lararium.Setup

// Descriptions of models: how many, which are wanted, and taking more in from a file.
SettingsSection {
    id: root

    readonly property LibrarySettings library: root.vm.library

    title: qsTr("Library")
    Component.onCompleted: root.library.look()

    Banner {
        width: parent.width
        visible: root.library.result !== ""
        tone: "ok"
        text: root.library.result
    }
    Banner {
        width: parent.width
        visible: root.library.error !== ""
        tone: "danger"
        text: root.library.error
    }
    SettingGroup {
        text: qsTr("Known models")

        SettingRow {
            glyph: "copy"
            divided: false
            text: qsTr("%n model(s) described", "", root.library.known)
            detail: qsTr("A description says what a model can do. It is read from this computer and never goes stale.")

            PanelButton {
                glyph: "upload"
                type: "smallStrong"
                text: qsTr("Import")
                Accessible.name: qsTr("Import descriptions")
                enabled: !root.library.busy
                onClicked: {
                    root.library.begin();
                    choice.open();
                }
            }
        }
    }
    SettingGroup {
        text: root.library.wanted.count > 0 ? qsTr("Want a description") : ""

        Repeater {
            model: root.library.wanted

            SettingRow {
                id: row

                required property int index
                required property string model
                required detail

                glyph: "help"
                text: row.model
                divided: row.index > 0
            }
        }
        SettingRow {
            visible: root.library.wanted.count === 0
            height: visible ? implicitHeight : 0
            glyph: "check-circle"
            divided: false
            text: qsTr("Every device of your homes is described.")
        }
    }

    PanelDialog {
        id: choice

        title: qsTr("Import descriptions")
        wanted: Tokens.dp(820)
        buttons: [
            PanelButton {
                look: "plain"
                text: qsTr("Close")
                onClicked: choice.close()
            },
            PanelButton {
                glyph: "folder"
                text: qsTr("This whole folder")
                onClicked: root.library.files.chosen(root.library.files.folder)
            }
        ]

        FileList {
            width: parent.width
            height: Tokens.dp(420)
            focus: true
            foldersToo: true
            files: root.library.files
            what: qsTr("MIoT spec as .json, .jsonl or .jsonl.xz, or a folder of them")
        }
    }
    Connections {
        target: root.library.files

        function onChosen(): void {
            choice.close();
        }
    }
}
