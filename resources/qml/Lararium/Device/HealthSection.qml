pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Why it answers or does not, what to do next, and the facts behind it.
Column {
    id: root

    required property DeviceSheet vm
    readonly property HealthView health: root.vm.health as HealthView

    signal tokenAsked
    signal libraryAsked

    spacing: Tokens.space4

    function act(action: string): void {
        if (action === "retry")
            root.health.check();
        else if (action === "token")
            root.tokenAsked();
        else if (action === "import")
            root.libraryAsked();
        else if (action === "unlock")
            root.health.unlock();
    }

    SectionHeader {
        width: parent.width
        text: qsTr("About and health")
        actionText: !root.health.checkable ? "" : root.health.checking ? qsTr("Checking…") : qsTr("Check now")
        actionGlyph: "refresh"
        onActed: root.health.check()
    }
    Column {
        width: parent.width
        visible: root.health.checkable && root.health.findings.length > 0
        bottomPadding: Tokens.space8
        spacing: Tokens.space8

        Repeater {
            model: root.health.checkable ? root.health.findings.length : 0

            FindingCard {
                required property int index

                width: root.width
                finding: root.health.findings[index] ?? ({})
                checking: root.health.checking
                actionElsewhere: finding.action === "retry" && root.vm.reason.action === "retry"
                onActed: action => root.act(action)
            }
        }
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
                model: root.health.lines.length

                FactRow {
                    required property int index
                    readonly property var fact: root.health.lines[index] ?? ({})

                    width: facts.width
                    label: fact.label ?? ""
                    value: fact.value ?? ""
                }
            }
        }
    }
    Flow {
        width: parent.width
        topPadding: Tokens.space8
        spacing: Tokens.space8

        PanelButton {
            text: qsTr("Copy for support")
            look: "tonal"
            glyph: "copy"
            onClicked: root.health.copy()
        }
        PanelButton {
            visible: root.vm.identifies
            text: qsTr("Find it")
            look: "tonal"
            glyph: "bell"
            onClicked: root.vm.identify()
        }
    }
}
