pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Controls

// Every key of the panel.
SettingsSection {
    id: root

    readonly property var groups: [
        {
            "text": qsTr("Everywhere"),
            "keys": [["Ctrl K", qsTr("Search devices, rooms, settings and actions")], ["Alt 1 … 4", qsTr("Home, Rooms, All, Settings")], ["F6", qsTr("Next region of the window")], ["Tab", qsTr("Next control")], ["Esc", qsTr("Close what is on top, go back")], ["Ctrl Z", qsTr("Take the last step back")], ["Ctrl Y", qsTr("Do it anew")], ["?", qsTr("This list")]]
        },
        {
            "text": qsTr("On a tile"),
            "keys": [["← → ↑ ↓", qsTr("Walk the tiles")], ["Enter", qsTr("Switch; hold for what makes heat")], ["Shift Enter", qsTr("Open its sheet")], ["+  −", qsTr("More, less")]]
        },
        {
            "text": qsTr("In search and lists"),
            "keys": [["↓ ↑", qsTr("Walk the results")], ["Enter", qsTr("Open, or do")]]
        }
    ]

    title: qsTr("Keyboard")

    Repeater {
        model: root.groups

        SettingGroup {
            id: group

            required property var modelData

            text: group.modelData.text

            Repeater {
                model: group.modelData.keys

                SettingRow {
                    id: row

                    required property int index
                    required property var modelData

                    text: row.modelData[1]
                    divided: row.index > 0
                    implicitHeight: Tokens.dp(56)

                    Rectangle {
                        width: cap.implicitWidth + Tokens.space24
                        height: Tokens.dp(36)
                        radius: Tokens.space8
                        color: Tokens.tonal
                        border.width: Tokens.border
                        border.color: Tokens.hairline

                        PanelText {
                            id: cap

                            anchors.centerIn: parent
                            type: "smallStrong"
                            text: row.modelData[0]
                        }
                    }
                }
            }
        }
    }
}
