pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend as Backend
import Lararium.Controls

// Rooms: as cards, one opened, or both side by side in a wide window.
FocusScope {
    id: root

    required property Backend.Shell shell
    required property bool portrait
    required property bool masterDetail
    readonly property Backend.RoomsPage page: root.shell.rooms as Backend.RoomsPage
    readonly property bool opened: root.shell.room !== ""

    function openFirst(): void {
        if (root.masterDetail && root.enabled && !root.opened && root.page.rooms.count > 0)
            root.shell.goRoom(root.page.firstRoom);
    }

    onMasterDetailChanged: root.openFirst()
    onEnabledChanged: root.openFirst()
    onOpenedChanged: Qt.callLater(root.openFirst)
    Component.onCompleted: root.openFirst()

    RoomList {
        id: list

        visible: root.masterDetail
        width: visible ? Tokens.roomList : 0
        height: parent.height
        shell: root.shell
        page: root.page
    }

    ScrollPage {
        id: cards

        visible: !root.masterDetail && !root.opened
        anchors.fill: parent
        padding: root.portrait ? Tokens.space16 : Tokens.space24
        focus: visible

        PanelText {
            height: Tokens.target
            type: "h1"
            text: qsTr("Rooms")
            Accessible.role: Accessible.Heading
        }
        PanelText {
            visible: root.page.rooms.count === 0
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("No rooms yet. Add them in Settings, under Home and rooms.")
            color: Tokens.text2
        }
        Grid {
            id: grid

            width: parent.width
            columns: Math.max(2, Math.floor((width + Tokens.gap) / Tokens.dp(332)))
            columnSpacing: Tokens.gap
            rowSpacing: Tokens.gap

            Repeater {
                model: cards.visible ? root.page.rooms : null

                RoomCard {
                    id: card

                    required property string room
                    required property string name

                    width: (grid.width - (grid.columns - 1) * Tokens.gap) / grid.columns
                    implicitHeight: Tokens.dp(112)
                    text: card.name
                    objectName: "room-" + card.room
                    onClicked: root.shell.goRoom(card.room)
                    onActiveFocusChanged: if (card.activeFocus)
                        cards.reveal(card)
                }
            }
        }
    }

    Loader {
        x: list.width
        width: parent.width - x
        height: parent.height
        active: root.opened
        focus: root.opened

        sourceComponent: RoomView {
            shell: root.shell
            page: root.page
            portrait: root.portrait
            canGoBack: !root.masterDetail
        }
    }
}
