pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend as Backend
import Lararium.Controls

// The first page: what the home is like, what wants a look, the favourites, the rooms.
FocusScope {
    id: root

    required property Backend.Shell shell
    required property bool portrait
    readonly property Backend.HomePage page: root.shell.home as Backend.HomePage
    readonly property Backend.RoomsPage rooms: root.shell.rooms as Backend.RoomsPage
    readonly property Backend.Board board: root.shell.board as Backend.Board

    ScrollPage {
        id: scroll

        anchors.fill: parent
        anchors.bottomMargin: bar.height
        padding: root.portrait ? Tokens.space16 : Tokens.space24
        spacing: Tokens.space12

        HomeHeader {
            width: parent.width
            shell: root.shell
            page: root.page
        }
        Banner {
            width: parent.width
            visible: root.shell.trouble !== ""
            tone: "warn"
            glyph: "key"
            text: root.shell.trouble
            actionText: qsTr("Try again")
            onActed: root.shell.retryKeys()
        }
        Banner {
            width: parent.width
            visible: root.shell.demo
            tone: "info"
            glyph: "demo"
            text: qsTr("This is the demo house. Nothing here is real, everything works.")
        }
        AlertStrip {
            width: parent.width
            shell: root.shell
            page: root.page
        }
        SectionHeader {
            width: parent.width
            text: qsTr("Favourites")
            detail: root.page.pinned || root.shell.editing ? "" : qsTr("suggested")
            actionText: root.shell.editing ? qsTr("Done") : qsTr("Edit")
            actionGlyph: root.shell.editing ? "check" : "edit"
            onActed: root.shell.setEditing(!root.shell.editing)
        }
        TileGrid {
            width: parent.width
            focus: true
            tiles: root.page.favourites
            board: root.board
            editing: root.shell.editing
            showPlace: true
            name: qsTr("Favourites")
            scroller: scroll
            onRevealed: item => scroll.reveal(item)
        }
        SectionHeader {
            width: parent.width
            visible: root.rooms.rooms.count > 0
            text: qsTr("Rooms")
        }
        Grid {
            id: cards

            width: parent.width
            columns: Math.max(root.portrait ? 2 : 1, Math.floor((width + Tokens.gap) / Tokens.dp(290)))
            columnSpacing: Tokens.gap
            rowSpacing: Tokens.gap

            Repeater {
                model: root.rooms.rooms

                RoomCard {
                    id: card

                    required property string room
                    required property string name

                    width: (cards.width - (cards.columns - 1) * Tokens.gap) / cards.columns
                    text: card.name
                    objectName: "room-" + card.room
                    onClicked: root.shell.goRoom(card.room)
                    onActiveFocusChanged: if (card.activeFocus)
                        scroll.reveal(card)
                }
            }
        }
    }

    EditBarSlot {
        id: bar

        shell: root.shell
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
