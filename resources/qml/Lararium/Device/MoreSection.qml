pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Diagnostics, actions, what it reports by itself, and what of its spec is not shown; closed at first.
Column {
    id: root

    required property DeviceSheet vm
    readonly property int total: ((root.vm.diagnostics as RowList)?.count ?? 0) + ((root.vm.actions as RowList)?.count ?? 0) + ((root.vm.events as RowList)?.count ?? 0) + root.vm.hidden.length
    property bool open: false

    visible: root.total > 0
    spacing: Tokens.space12

    Rectangle {
        width: parent.width
        height: head.height
        radius: Tokens.radiusTile
        color: Tokens.surface

        ListRow {
            id: head

            width: parent.width
            text: qsTr("More")
            detail: qsTr("Actions, reports, diagnostics")
            Accessible.role: Accessible.Button
            Accessible.checkable: true
            Accessible.checked: root.open
            trailing: Icon {
                name: root.open ? "chevron-up" : "chevron-down"
                color: Tokens.text3
            }
            onClicked: root.open = !root.open
        }
    }
    Loader {
        width: parent.width
        active: root.open
        visible: active
        asynchronous: true

        sourceComponent: Column {
            spacing: Tokens.space12

            RowSection {
                width: root.width
                title: qsTr("Actions")
                rows: root.vm.actions as RowList
            }
            RowSection {
                width: root.width
                title: qsTr("Reports")
                rows: root.vm.events as RowList
            }
            RowSection {
                width: root.width
                title: qsTr("Diagnostics")
                rows: root.vm.diagnostics as RowList
            }
            SectionHeader {
                width: root.width
                visible: root.vm.hidden.length > 0
                text: qsTr("Not shown")
            }
            Rectangle {
                width: root.width
                height: facts.implicitHeight + 2 * Tokens.space8
                visible: root.vm.hidden.length > 0
                radius: Tokens.radiusTile
                color: Tokens.surface

                Column {
                    id: facts

                    y: Tokens.space8
                    width: parent.width

                    Repeater {
                        model: root.vm.hidden

                        FactRow {
                            required property var modelData

                            width: facts.width
                            label: modelData.label
                            value: modelData.value
                        }
                    }
                }
            }
        }
    }
}
