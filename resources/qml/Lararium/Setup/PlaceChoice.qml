pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Home and room of something new: those there are as pills, new ones by name.
Column {
    id: root

    required property Setup vm
    readonly property string home: root.vm.homes.count > 0 ? root.vm.home : newHome.text
    property string room: ""
    readonly property string newRoom: newRoomField.text

    spacing: Tokens.space12

    function clear(): void {
        root.room = "";
        newRoomField.clear();
    }

    PanelText {
        visible: root.vm.homes.count > 1
        type: "labelStrong"
        text: qsTr("Home")
        color: Tokens.text2
    }
    Flow {
        width: parent.width
        visible: root.vm.homes.count > 1
        spacing: Tokens.space8

        Repeater {
            model: root.vm.homes

            Pill {
                required property string place
                required property string name
                required glyph

                text: name
                chosen: root.vm.home === place
                onClicked: {
                    root.room = "";
                    root.vm.chooseHome(place);
                }
            }
        }
    }
    PanelField {
        id: newHome

        width: parent.width
        visible: root.vm.homes.count === 0
        label: qsTr("Name of your home")
        placeholderText: qsTr("Home")
        glyph: "home"
    }
    PanelText {
        visible: root.vm.rooms.count > 0
        type: "labelStrong"
        text: qsTr("Room")
        color: Tokens.text2
    }
    Flow {
        width: parent.width
        visible: root.vm.rooms.count > 0
        spacing: Tokens.space8

        Repeater {
            model: root.vm.rooms

            Pill {
                required property string place
                required property string name
                required glyph

                text: name
                chosen: root.room === place && newRoomField.text === ""
                onClicked: {
                    newRoomField.clear();
                    root.room = root.room === place ? "" : place;
                }
            }
        }
    }
    PanelField {
        id: newRoomField

        width: parent.width
        label: root.vm.rooms.count > 0 ? qsTr("Or a new room") : qsTr("Room")
        placeholderText: qsTr("Living room")
        glyph: "rooms"
    }
}
