pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls
import Lararium.Setup

// The home shown: its name, its place in the world, its rooms in order.
SettingsSection {
    id: root

    readonly property HomeSettings home: root.vm.home
    property string about: ""
    property string aboutName: ""

    title: qsTr("Home and rooms")

    SettingGroup {
        text: qsTr("Home")

        SettingRow {
            glyph: "home"
            text: root.home.name
            detail: root.shell.homeCount > 1 ? qsTr("%n homes in this panel", "", root.shell.homeCount) : ""
            divided: false

            Row {
                spacing: Tokens.space8

                PanelButton {
                    type: "smallStrong"
                    text: qsTr("Rename")
                    Accessible.name: qsTr("Rename the home")
                    onClicked: renameHome.open()
                }
                PanelButton {
                    type: "smallStrong"
                    glyph: "home-switch"
                    text: qsTr("Homes")
                    onClicked: root.shell.openOverlay("Setup/HomeSwitcher")
                }
            }
        }
        SettingRow {
            glyph: "globe"
            text: qsTr("Time zone")
            detail: root.home.zoneError !== "" ? root.home.zoneError : qsTr("For schedules and the sun; empty means this computer's")
            controlWidth: Tokens.dp(320)

            Column {
                width: parent.width
                spacing: Tokens.space8

                PanelField {
                    id: zone

                    width: parent.width
                    text: root.home.timeZone
                    placeholderText: "Asia/Shanghai"
                    Accessible.name: qsTr("Time zone")
                    inputMethodHints: Qt.ImhNoPredictiveText
                    onEditingFinished: root.home.setTimeZone(zone.text)
                }
                Flow {
                    width: parent.width
                    spacing: Tokens.space8
                    visible: zone.activeFocus && zone.text !== root.home.timeZone

                    Repeater {
                        model: zone.activeFocus && zone.text !== root.home.timeZone ? root.home.zones(zone.text) : []

                        Pill {
                            required property string modelData

                            text: modelData
                            focusPolicy: Qt.NoFocus
                            onClicked: {
                                zone.text = modelData;
                                root.home.setTimeZone(modelData);
                            }
                        }
                    }
                }
            }
        }
        SettingRow {
            glyph: "sun"
            text: qsTr("Location")
            detail: root.home.locationError !== "" ? root.home.locationError : qsTr("Latitude and longitude in degrees, for sunrise and sunset. It stays in this panel.")
            controlWidth: Tokens.dp(320)

            PanelField {
                id: location

                width: parent.width
                text: root.home.location
                placeholderText: "31.23, 121.47"
                Accessible.name: qsTr("Location")
                inputMethodHints: Qt.ImhPreferNumbers
                onEditingFinished: root.home.setLocation(location.text)
            }
        }
    }
    SettingGroup {
        text: qsTr("Rooms")

        Repeater {
            model: root.home.rooms

            SettingRow {
                id: row

                required property int index
                required property string room
                required property string name
                required property bool first
                required property bool last
                required glyph
                required detail

                text: row.name
                divided: row.index > 0

                Row {
                    IconButton {
                        glyph: "up"
                        text: qsTr("%1 earlier").arg(row.name)
                        enabled: !row.first
                        onClicked: root.home.moveRoom(row.room, -1)
                    }
                    IconButton {
                        glyph: "down"
                        text: qsTr("%1 later").arg(row.name)
                        enabled: !row.last
                        onClicked: root.home.moveRoom(row.room, 1)
                    }
                    IconButton {
                        glyph: "rename"
                        text: qsTr("Rename %1").arg(row.name)
                        onClicked: {
                            root.about = row.room;
                            root.aboutName = row.name;
                            renameRoom.open();
                        }
                    }
                    IconButton {
                        glyph: "trash"
                        ink: Tokens.danger
                        text: qsTr("Remove %1").arg(row.name)
                        onClicked: root.home.removeRoom(row.room)
                    }
                }
            }
        }
        SettingRow {
            text: qsTr("A new room")
            divided: root.home.rooms.count > 0

            PanelButton {
                glyph: "add"
                type: "smallStrong"
                text: qsTr("Add a room")
                onClicked: addRoom.open()
            }
        }
    }
    SettingGroup {
        detail: qsTr("Its devices and their keys go with it. You can take it back as long as the panel stays open.")

        SettingRow {
            text: qsTr("Remove this home")
            divided: false

            PanelButton {
                look: "danger"
                glyph: "trash"
                type: "smallStrong"
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove this home")
                onClicked: removal.open()
            }
        }
    }

    NameDialog {
        id: renameHome

        title: qsTr("Rename the home")
        label: qsTr("Name")
        action: qsTr("Rename")
        before: root.home.name
        onNamed: name => root.home.rename(name)
    }
    NameDialog {
        id: renameRoom

        title: qsTr("Rename %1").arg(root.aboutName)
        label: qsTr("Name")
        action: qsTr("Rename")
        before: root.aboutName
        onNamed: name => root.home.renameRoom(root.about, name)
    }
    NameDialog {
        id: addRoom

        title: qsTr("Add a room")
        label: qsTr("Name")
        action: qsTr("Add")
        onNamed: name => root.home.addRoom(name)
    }
    PanelDialog {
        id: removal

        title: qsTr("Remove %1?").arg(root.home.name)
        buttons: [
            PanelButton {
                look: "danger"
                text: qsTr("Remove")
                onClicked: {
                    removal.close();
                    root.home.remove();
                }
            },
            PanelButton {
                look: "plain"
                text: qsTr("Keep it")
                onClicked: removal.close()
            }
        ]

        PanelText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("The home, its rooms, its devices and their keys leave this panel. The devices themselves are not touched.")
            color: Tokens.text2
        }
    }
}
