pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend as Backend
import Lararium.Controls

// One room: its air, everything off, and its tiles by group.
FocusScope {
    id: root

    required property Backend.Shell shell
    required property Backend.RoomsPage page
    required property bool portrait
    required property bool canGoBack
    readonly property Backend.Board board: root.shell.board as Backend.Board

    function titleOf(group: string): string {
        switch (group) {
        case "lights":
            return qsTr("Lights");
        case "climate":
            return qsTr("Climate");
        case "covers":
            return qsTr("Curtains and airers");
        case "air":
            return qsTr("Air");
        case "appliances":
            return qsTr("Appliances");
        case "cleaning":
            return qsTr("Cleaning");
        case "sensors":
            return qsTr("Sensors");
        default:
            return qsTr("Other devices");
        }
    }

    ScrollPage {
        id: scroll

        anchors.fill: parent
        anchors.bottomMargin: bar.height
        padding: root.portrait ? Tokens.space16 : Tokens.space24
        spacing: Tokens.space12

        Item {
            width: parent.width
            height: Tokens.dp(64)

            IconButton {
                id: back

                visible: root.canGoBack
                width: visible ? implicitWidth : 0
                look: "tonal"
                glyph: "back"
                text: qsTr("Back to the rooms")
                onClicked: root.shell.go("rooms")
            }
            PanelText {
                id: title

                anchors.left: back.right
                anchors.leftMargin: back.visible ? Tokens.space16 : 0
                height: Tokens.target
                width: Math.min(implicitWidth, tools.x - x - Tokens.space8)
                type: "h1"
                text: root.page.title
                Accessible.role: Accessible.Heading
            }
            PanelText {
                anchors.left: title.right
                anchors.leftMargin: Tokens.space16
                anchors.right: tools.left
                height: Tokens.target
                tabular: true
                text: root.page.words
                color: Tokens.text2
            }
            Row {
                id: tools

                anchors.right: parent.right
                spacing: Tokens.space8

                PanelButton {
                    visible: root.page.anythingOn && !root.shell.editing
                    glyph: "power"
                    text: qsTr("All off")
                    objectName: "all-off"
                    onClicked: root.page.allOff()
                }
                IconButton {
                    look: "tonal"
                    glyph: root.shell.editing ? "check" : "edit"
                    text: root.shell.editing ? qsTr("Done") : qsTr("Edit")
                    onClicked: root.shell.setEditing(!root.shell.editing)
                }
            }
        }

        Repeater {
            model: root.page.groups

            Column {
                id: section

                required property string group
                required property int count
                required property int lit
                required property bool canOff
                required property Backend.TileList tiles

                width: parent?.width ?? 0
                spacing: Tokens.space4

                SectionHeader {
                    width: parent.width
                    text: root.titleOf(section.group)
                    detail: section.lit === 0 ? "" : section.group === "covers" ? qsTr("%n open", "curtains", section.lit) : qsTr("%n on", "devices", section.lit)
                    actionText: section.canOff && section.group === "lights" && !root.shell.editing ? qsTr("Turn off") : ""
                    onActed: root.page.groupOff(section.group)
                }
                TileGrid {
                    width: parent.width
                    tiles: section.tiles
                    board: root.board
                    editing: root.shell.editing
                    name: root.titleOf(section.group)
                    scroller: scroll
                    onRevealed: item => scroll.reveal(item)
                }
            }
        }

        PanelText {
            visible: root.page.groups.count === 0
            text: qsTr("No devices in this room yet.")
            color: Tokens.text3
        }
    }

    EditBarSlot {
        id: bar

        shell: root.shell
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
