pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Where one can go: a rail on the left, or a bar below in portrait. Arrow keys walk it.
FocusScope {
    id: root

    required property Shell shell
    required property bool horizontal

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Rectangle {
        anchors.fill: parent
        color: Tokens.surface
    }
    Rectangle {
        width: root.horizontal ? parent.width : Tokens.dp(1)
        height: root.horizontal ? Tokens.dp(1) : parent.height
        x: root.horizontal ? 0 : parent.width - width
        color: Tokens.hairline
    }

    Grid {
        id: grid

        columns: root.horizontal ? 4 : 1
        y: root.horizontal ? Math.round((root.height - height) / 2) : Tokens.space16
        width: root.width
        rowSpacing: Tokens.space4

        Repeater {
            id: entries

            model: [
                {
                    "page": "home",
                    "glyph": "home",
                    "text": qsTr("Home")
                },
                {
                    "page": "rooms",
                    "glyph": "rooms",
                    "text": qsTr("Rooms")
                },
                {
                    "page": "all",
                    "glyph": "grid",
                    "text": qsTr("All")
                },
                {
                    "page": "settings",
                    "glyph": "settings",
                    "text": qsTr("Settings")
                }
            ]

            RailButton {
                id: entry

                required property var modelData
                required property int index

                width: root.horizontal ? root.width / 4 : root.width
                glyph: entry.modelData.glyph
                text: entry.modelData.text
                chosen: root.shell.page === entry.modelData.page
                focus: entry.index === 0
                objectName: "rail-" + entry.modelData.page
                onClicked: root.shell.go(entry.modelData.page)
                Keys.onUpPressed: entries.itemAt(entry.index - 1)?.forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onDownPressed: entries.itemAt(entry.index + 1)?.forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: entries.itemAt(entry.index - 1)?.forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onRightPressed: entries.itemAt(entry.index + 1)?.forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
