pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Its tile and its record: size, favourite, hidden, names, room, key, removal.
Column {
    id: root

    required property Shell shell
    required property DeviceSheet vm
    readonly property DeviceRecord record: root.vm.record as DeviceRecord

    signal tokenAsked

    spacing: Tokens.space4

    SectionHeader {
        width: parent.width
        text: qsTr("Tile and device")
    }
    Rectangle {
        width: parent.width
        height: rows.implicitHeight + 2 * Tokens.space8
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Column {
            id: rows

            x: Tokens.space16
            y: Tokens.space8
            width: parent.width - 2 * x
            spacing: Tokens.space8

            PanelText {
                type: "smallStrong"
                text: qsTr("Size of its tile")
                color: Tokens.text2
            }
            ChoiceGrid {
                width: parent.width
                name: qsTr("Size of its tile")
                options: [
                    {
                        "value": "S",
                        "text": qsTr("Small"),
                        "glyph": ""
                    },
                    {
                        "value": "M",
                        "text": qsTr("Wide"),
                        "glyph": ""
                    },
                    {
                        "value": "L",
                        "text": qsTr("Large"),
                        "glyph": ""
                    }
                ]
                current: root.record.size
                onChosen: value => root.record.setSize(value)
            }
            SwitchLine {
                width: parent.width
                text: qsTr("Favourite on Home")
                on: root.record.favourite
                onAsked: on => root.record.setFavourite(on)
            }
            SwitchLine {
                width: parent.width
                text: qsTr("Hide its tile")
                on: root.record.concealed
                onAsked: on => root.record.setConcealed(on)
            }
            ListRow {
                x: -Tokens.space16
                width: parent.width + Tokens.space32
                glyph: "rename"
                text: qsTr("Rename")
                detail: root.vm.name
                chevron: true
                Accessible.role: Accessible.Button
                onClicked: rename.open()
            }
            ListRow {
                x: -Tokens.space16
                width: parent.width + Tokens.space32
                glyph: "move"
                text: qsTr("Move to a room")
                detail: root.vm.place !== "" ? root.vm.place : qsTr("No room")
                chevron: true
                Accessible.role: Accessible.Button
                onClicked: rooms.open()
            }
            ListRow {
                x: -Tokens.space16
                width: parent.width + Tokens.space32
                visible: root.record.keyed
                glyph: "wifi"
                text: qsTr("Address")
                detail: root.record.address !== "" ? root.record.address : qsTr("Not known yet")
                chevron: true
                Accessible.role: Accessible.Button
                onClicked: address.open()
            }
            ListRow {
                x: -Tokens.space16
                width: parent.width + Tokens.space32
                visible: root.record.keyed
                glyph: "key"
                text: qsTr("New token")
                detail: qsTr("After it was paired again")
                chevron: true
                Accessible.role: Accessible.Button
                onClicked: root.tokenAsked()
            }
            PanelButton {
                width: parent.width
                look: "danger"
                glyph: "trash"
                text: qsTr("Remove device")
                onClicked: removal.open()
            }
        }
    }
    RenameDialog {
        id: rename

        record: root.record
    }
    AddressDialog {
        id: address

        record: root.record
    }
    ChoiceDialog {
        id: rooms

        title: qsTr("Move to a room")
        options: root.record.rooms
        current: root.record.room
        onChosen: value => root.record.move(value)
    }
    PanelDialog {
        id: removal

        title: qsTr("Remove %1?").arg(root.record.name)

        buttons: [
            PanelButton {
                look: "danger"
                text: qsTr("Remove")
                onClicked: {
                    removal.close();
                    root.record.remove();
                }
            },
            PanelButton {
                text: qsTr("Cancel")
                focus: true
                onClicked: removal.close()
            }
        ]

        PanelText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Its tile, its name and its key leave this panel. The device itself stays as it is; the notice afterwards can bring it back.")
            color: Tokens.text2
        }
    }
}
