pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Descriptions of models: where they come from, which are wanted, corrections, and whom to ask for more.
SettingsSection {
    id: root

    readonly property LibrarySettings library: root.vm.library

    title: qsTr("Library")
    Component.onCompleted: root.library.look()

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
                onClicked: root.shell.openOverlay("Setup/FetchSpec")
            }
        }
        Repeater {
            model: root.library.origins

            SettingRow {
                id: origin

                required property int count
                required text

                PanelText {
                    type: "strong"
                    tabular: true
                    text: origin.count.toLocaleString(Qt.locale(), "f", 0)
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

                PanelButton {
                    type: "smallStrong"
                    text: qsTr("Import")
                    Accessible.name: qsTr("Import the description of %1").arg(row.model)
                    onClicked: root.shell.openOverlay("Setup/FetchSpec", row.model.indexOf(".") > 0 ? row.model : "")
                }
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
    SettingGroup {
        text: qsTr("Corrections")

        SettingRow {
            glyph: root.library.correctionsGood ? "edit" : "warning"
            divided: false
            text: qsTr("What descriptions get wrong")
            detail: root.library.corrections

            PanelButton {
                glyph: "refresh"
                type: "smallStrong"
                text: qsTr("Read again")
                Accessible.name: qsTr("Read corrections again")
                enabled: !root.library.reading
                onClicked: root.library.readAgain()
            }
        }
    }
    SettingGroup {
        text: qsTr("Public service")
        visible: root.library.canAsk

        SettingRow {
            glyph: "globe"
            divided: false
            text: qsTr("Asked only when you say so")
            detail: root.library.serviceFixed ? qsTr("Set from outside: %1").arg(root.library.service) : qsTr("Before each time you are told what it learns.")
            controlWidth: root.library.serviceFixed ? 0 : Tokens.dp(360)

            PanelField {
                id: address

                visible: !root.library.serviceFixed
                width: parent.width
                label: qsTr("Address")
                text: root.library.service
                error: root.library.addressError
                inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
                onEditingFinished: if (address.text !== root.library.service)
                    root.library.chooseService(address.text)
            }
        }
    }
}
