pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// A gateway and the devices behind it.
Column {
    id: root

    required property DeviceSheet vm
    required property PartView part

    spacing: Tokens.space16

    MainCard {
        width: parent.width

        StateBlock {
            width: parent.width
            part: root.part
        }
    }
    SectionHeader {
        width: parent.width
        visible: root.vm.childDevices.length > 0
        text: qsTr("Devices behind it")
        detail: String(root.vm.childDevices.length)
    }
    Rectangle {
        width: parent.width
        height: list.implicitHeight + Tokens.space16
        visible: root.vm.childDevices.length > 0
        radius: Tokens.radiusTile
        color: Tokens.surface

        Column {
            id: list

            x: Tokens.space4
            y: Tokens.space8
            width: parent.width - 2 * Tokens.space4

            Repeater {
                model: root.vm.childDevices

                ListRow {
                    required property var modelData

                    width: list.width
                    text: modelData.name
                    detail: modelData.words
                    glyph: modelData.glyph
                    chevron: true
                    onClicked: root.vm.openChild(modelData.key)
                }
            }
        }
    }
}
