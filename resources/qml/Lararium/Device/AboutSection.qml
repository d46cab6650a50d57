pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// What it is and how well it is reached.
Column {
    id: root

    required property DeviceSheet vm

    spacing: Tokens.space4

    SectionHeader {
        width: parent.width
        text: qsTr("About and health")
        actionText: root.vm.identifies ? qsTr("Find it") : ""
        actionGlyph: "bell"
        onActed: root.vm.identify()
    }
    Rectangle {
        width: parent.width
        height: facts.implicitHeight + 2 * Tokens.space8
        radius: Tokens.radiusTile
        color: Tokens.surface
        border.width: Tokens.highContrast ? Tokens.border : 0
        border.color: Tokens.line

        Column {
            id: facts

            y: Tokens.space8
            width: parent.width

            Repeater {
                model: root.vm.about.length

                FactRow {
                    required property int index
                    readonly property var fact: root.vm.about[index] ?? ({})

                    width: facts.width
                    label: fact.label ?? ""
                    value: fact.value ?? ""
                }
            }
        }
    }
}
