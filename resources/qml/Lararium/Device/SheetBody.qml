pragma ComponentBehavior: Bound

import QtQuick
import Lararium.Backend
import Lararium.Controls

// Sections in their fixed order. What lies below the first screen is made between frames.
Column {
    id: root

    required property Shell shell
    required property DeviceSheet vm

    spacing: Tokens.space16

    ReasonBanner {
        width: parent.width
        reason: root.vm.reason
        trying: root.vm.trying
        onActed: action => {
            if (action === "retry")
                root.vm.tryAgain();
            else if (action === "token")
                token.open();
            else if (action === "import")
                root.shell.openOverlay("Setup/FetchSpec", root.vm.key);
            else if (action === "gateway")
                gateways.open();
        }
    }
    Repeater {
        model: root.vm.alerts.length

        FindingCard {
            required property int index

            width: root.width
            finding: root.vm.alerts[index] ?? ({})
        }
    }
    Repeater {
        model: root.vm.apart ? [] : root.vm.parts

        Loader {
            id: slot

            required property var modelData
            required property int index
            readonly property PartView part: slot.modelData as PartView

            width: root.width
            asynchronous: slot.index > 0

            sourceComponent: PartSection {
                width: slot.width
                shell: root.shell
                vm: root.vm
                part: slot.part
            }
        }
    }
    Loader {
        width: root.width
        asynchronous: true
        active: root.vm.key !== ""

        sourceComponent: Column {
            spacing: Tokens.space16

            ChildrenSection {
                width: root.width
                tree: root.vm.tree as GatewayTree
                offered: root.vm.reason.action === "gateway"
                onGatewayAsked: gateways.open()
            }
            Column {
                width: root.width
                visible: !root.vm.apart
                spacing: Tokens.space16

                RowSection {
                    width: root.width
                    title: qsTr("Settings")
                    rows: root.vm.settings as RowList
                }
                RowSection {
                    width: root.width
                    title: qsTr("Readings")
                    rows: root.vm.readings as RowList
                }
                RowSection {
                    width: root.width
                    title: qsTr("Supplies")
                    rows: root.vm.consumables as RowList
                }
                FeedSection {
                    width: root.width
                    vm: root.vm
                }
                MoreSection {
                    width: root.width
                    vm: root.vm
                }
            }
            HealthSection {
                width: root.width
                vm: root.vm
                onTokenAsked: token.open()
                onLibraryAsked: root.shell.openOverlay("Setup/FetchSpec", root.vm.key)
            }
            ManageSection {
                width: root.width
                shell: root.shell
                vm: root.vm
                onTokenAsked: token.open()
            }
        }
    }
    ChoiceDialog {
        id: gateways

        readonly property GatewayTree tree: root.vm.tree as GatewayTree

        title: qsTr("Which gateway does it hang on?")
        options: gateways.tree.gateways
        current: gateways.tree.gateway
        onChosen: value => gateways.tree.choose(value)
    }
    TokenDialog {
        id: token

        record: root.vm.record as DeviceRecord
        device: root.vm.name
    }
}
