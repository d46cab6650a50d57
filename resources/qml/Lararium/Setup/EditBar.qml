pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Below the page in edit mode: what can be done to the picked tiles, each with a button.
Item {
    id: root

    required property Shell shell
    readonly property Edit vm: root.shell.edit as Edit
    readonly property Board board: root.shell.board as Board
    readonly property bool some: root.vm.count > 0

    implicitHeight: tools.implicitHeight + head.height + Tokens.space24
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Arrange tiles")

    Rectangle {
        anchors.fill: parent
        color: Tokens.dark ? Tokens.raised : Tokens.surface

        Rectangle {
            width: parent.width
            height: Tokens.dp(1)
            color: Tokens.hairline
        }
    }
    Item {
        id: head

        x: Tokens.space16
        y: Tokens.space4
        width: parent.width - 2 * Tokens.space16
        height: Tokens.target

        PanelText {
            anchors.left: parent.left
            anchors.leftMargin: Tokens.space8
            anchors.right: ends.left
            anchors.verticalCenter: parent.verticalCenter
            type: root.some ? "strong" : "small"
            wrapMode: Text.Wrap
            text: !root.some ? qsTr("Press tiles to pick them. Nothing is switched meanwhile.") : root.vm.title !== "" ? root.vm.title : qsTr("%n tile(s) picked", "", root.vm.count)
            color: root.some ? Tokens.text : Tokens.text2
        }
        Row {
            id: ends

            anchors.right: parent.right

            PanelButton {
                look: "plain"
                type: "smallStrong"
                glyph: "select"
                text: root.some ? qsTr("None") : qsTr("Pick all")
                onClicked: root.some ? root.board.clearPicked() : root.vm.pickAll()
            }
            PanelButton {
                look: "plain"
                type: "smallStrong"
                glyph: "check"
                text: qsTr("Done")
                onClicked: root.shell.setEditing(false)
            }
        }
    }
    Flow {
        id: tools

        x: Tokens.space16
        anchors.top: head.bottom
        anchors.topMargin: Tokens.space4
        width: parent.width - 2 * Tokens.space16
        spacing: Tokens.space8

        IconButton {
            look: "tonal"
            glyph: "arrow-left"
            text: qsTr("Earlier")
            enabled: root.some
            onClicked: root.vm.move(-1)
        }
        IconButton {
            look: "tonal"
            glyph: "arrow-right"
            text: qsTr("Later")
            enabled: root.some
            onClicked: root.vm.move(1)
        }
        Item {
            width: Tokens.dp(200)
            height: Tokens.target

            Segments {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                name: qsTr("Size")
                enabled: root.some
                opacity: enabled ? 1 : 0.5
                cellMinimum: Tokens.dp(56)
                current: root.vm.size
                options: [
                    {
                        "value": "S",
                        "text": qsTr("S")
                    },
                    {
                        "value": "M",
                        "text": qsTr("M")
                    },
                    {
                        "value": "L",
                        "text": qsTr("L")
                    }
                ]
                onChosen: value => root.vm.resize(value)
            }
        }
        PanelButton {
            type: "smallStrong"
            glyph: root.vm.starred ? "star-fill" : "star"
            text: root.vm.starred ? qsTr("No favourite") : qsTr("Favourite")
            enabled: root.some
            onClicked: root.vm.star()
        }
        PanelButton {
            type: "smallStrong"
            glyph: root.vm.hidden ? "show" : "hide"
            text: root.vm.hidden ? qsTr("Show") : qsTr("Hide")
            enabled: root.some
            onClicked: root.vm.hide()
        }
        PanelButton {
            type: "smallStrong"
            glyph: "move"
            text: qsTr("Room")
            enabled: root.some
            Accessible.name: qsTr("Move to a room")
            onClicked: rooms.open()
        }
        PanelButton {
            type: "smallStrong"
            glyph: "rename"
            text: qsTr("Rename")
            enabled: root.vm.count === 1
            onClicked: naming.open()
        }
        PanelButton {
            type: "smallStrong"
            glyph: "power"
            text: qsTr("On")
            enabled: root.some
            Accessible.name: qsTr("Switch the picked ones on")
            onClicked: root.board.pickedOn()
        }
        PanelButton {
            type: "smallStrong"
            text: qsTr("Off")
            enabled: root.some
            Accessible.name: qsTr("Switch the picked ones off")
            onClicked: root.board.pickedOff()
        }
        IconButton {
            look: "tonal"
            glyph: "undo"
            text: root.shell.undoLabel === "" ? qsTr("Undo") : qsTr("Undo: %1").arg(root.shell.undoLabel)
            enabled: root.shell.undoLabel !== ""
            onClicked: root.shell.undo()
        }
    }

    NameDialog {
        id: naming

        title: qsTr("Rename")
        label: qsTr("Name")
        action: qsTr("Rename")
        before: root.vm.ownName
        onNamed: name => root.vm.rename(name)
    }
    PanelDialog {
        id: rooms

        title: qsTr("Move to a room")
        buttons: [
            PanelButton {
                look: "plain"
                text: qsTr("Cancel")
                onClicked: rooms.close()
            }
        ]

        Flow {
            width: parent.width
            spacing: Tokens.space8

            Repeater {
                model: root.vm.rooms

                Pill {
                    id: room

                    required property string room
                    required property string name
                    required glyph

                    text: room.name
                    chosen: root.vm.room === room.room
                    onClicked: {
                        root.vm.moveTo(room.room);
                        rooms.close();
                    }
                }
            }
            Pill {
                glyph: "unselect"
                text: qsTr("No room")
                chosen: root.vm.room === ""
                onClicked: {
                    root.vm.moveTo("");
                    rooms.close();
                }
            }
        }
    }
}
