pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// What the device reported by itself since the panel began, newest first; nothing where it said nothing.
Column {
    id: root

    required property DeviceSheet vm
    property bool whole: false
    readonly property int most: 5
    readonly property int count: root.whole ? root.vm.feed.length : Math.min(root.most, root.vm.feed.length)

    visible: root.vm.feed.length > 0
    spacing: Tokens.space4

    SectionHeader {
        width: parent.width
        text: qsTr("Reported")
        actionText: root.vm.feed.length <= root.most ? "" : root.whole ? qsTr("Fewer") : qsTr("All")
        onActed: root.whole = !root.whole
    }
    Rectangle {
        width: parent.width
        height: list.implicitHeight + 2 * Tokens.space8
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Column {
            id: list

            y: Tokens.space8
            width: parent.width

            Repeater {
                model: root.count

                FactRow {
                    required property int index
                    readonly property var line: root.vm.feed[index] ?? ({})

                    width: list.width
                    label: line.when ?? ""
                    value: (line.what ?? "") + (line.told ? "\n" + line.told : "")
                }
            }
        }
    }
}
